"""Settings of who works here: the names to choose from where desks share one user of the system."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget

from smsc_gui.core.journal import operator_name
from smsc_gui.core.settings import NotSettings, Settings
from smsc_gui.ui.fields import field
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.settings_parts import SettingsPage
from smsc_gui.ui.surfaces import button


class OperatorsPage(SettingsPage):
    """See the module."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(preferences)
        self.words(
            self.tr(
                "Where several people share one user of the computer, each chooses their name at the "
                "top of the window, and the journal notes it. Without names the journal notes the "
                "user of the computer: {user}."
            ).format(user=operator_name())
        )
        self.list = QListWidget()
        self.list.setFixedHeight(self.fontMetrics().lineSpacing() * 7)
        self.name = QLineEdit()
        self.name.setMaxLength(255)
        self.add = button(self.tr("&Add"), icon="plus")
        self.remove = button(self.tr("&Remove"), icon="trash-2")
        self._listed = self.field_of("operators", self.tr("&Names"), self.list)
        self._new = field(self.tr("Ne&w name"), self.name)
        for control in (self.list, self.name):
            self.narrow(control)
        for one in (self._listed.box, self.remove, self._new.box, self.add):
            side = Qt.AlignmentFlag.AlignLeft if one in {self.add, self.remove} else None
            self.inside.addWidget(one, 0, side or Qt.AlignmentFlag(0))
        self.add.clicked.connect(self._add_name)
        self.name.returnPressed.connect(self._add_name)
        self.remove.clicked.connect(self._remove_name)
        self.list.currentRowChanged.connect(lambda _row: self._enable())
        preferences.changed.connect(self._show_names)
        self.show_now()
        self._show_names(preferences.settings)

    def _add_name(self) -> None:
        name = " ".join(self.name.text().split())
        names = self.preferences.settings.operators
        if not name:
            self._new.problem(self.tr("A name is needed."))
        elif name in names:
            self._new.problem(self.tr("This name is there already."))
        elif self._change((*names, name)):
            self.name.clear()

    def _remove_name(self) -> None:
        row, names = self.list.currentRow(), self.preferences.settings.operators
        self._change(names[:row] + names[row + 1 :])

    def _change(self, names: tuple[str, ...]) -> bool:
        try:
            self.preferences.change(operators=names)
        except NotSettings:
            self._new.problem(self.tr("This name cannot be used: leave out unusual characters."))
            return False
        self._new.hint("")
        return True

    def _show_names(self, settings: Settings) -> None:
        shown = tuple(self.list.item(row).text() for row in range(self.list.count()))
        if shown != settings.operators:
            row = self.list.currentRow()
            self.list.clear()
            self.list.addItems(settings.operators)
            self.list.setCurrentRow(min(row, self.list.count() - 1))
        nobody = self.tr("Nobody is listed yet: type a name below, then press Add.")
        may_add = not self.preferences.is_locked("operators")
        hint = nobody if may_add and not settings.operators else ""
        self._listed.hint(self.hint_for("operators", hint))
        self._enable()

    def _enable(self) -> None:
        free = not self.preferences.is_locked("operators")
        for one in (self.name, self.add):
            one.setEnabled(free)
        self.remove.setEnabled(free and self.list.currentRow() >= 0)

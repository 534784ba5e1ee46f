"""The settings: a list of groups, and a page for each. What is changed holds at once; there is no OK."""

from collections.abc import Callable, Mapping
from enum import Enum, auto

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.scroll import VerticalScroll
from smsc_gui.ui.settings_parts import SettingsPage
from smsc_gui.ui.surfaces import Text, button, column
from smsc_gui.ui.theme import Space, Tone

SIZE = (860, 620)
_TAB = Qt.FocusPolicy.TabFocus


class Group(Enum):
    """The pages, in their order."""

    WINDOW = auto()
    CALL = auto()
    SUBSCRIBER = auto()
    JOURNAL = auto()
    BY_HAND = auto()
    OPERATORS = auto()
    ACCOUNTS = auto()
    NETWORK = auto()


class SettingsDialog(QDialog):
    """See the module. `make`: makes each page when it is first shown, and anew for another language."""

    def __init__(
        self,
        preferences: Preferences,
        make: Mapping[Group, Callable[[], SettingsPage]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._make = make
        self.pages: dict[Group, SettingsPage] = {}
        self._layout = QVBoxLayout(self)
        self._whole: QWidget | None = None
        self.resize(*SIZE)
        preferences.not_saved.connect(self._not_saved)
        self._build()

    @property
    def group(self) -> Group:
        """The one that is shown."""
        return list(Group)[max(0, self.list.currentRow())]

    def open_group(self, group: Group) -> None:
        """Shows the page of this group."""
        self.list.setCurrentRow(list(Group).index(group))

    def page(self, group: Group) -> SettingsPage:
        """The page of this group, shown."""
        self.open_group(group)
        return self.pages[group]

    def put_away(self) -> None:
        """What the pages hold is let go of."""
        for page in self.pages.values():
            page.put_away()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Begins at the list: an arrow key must not change what was set last."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language: the pages are made anew, the one that was shown shows."""
        if event.type() is QEvent.Type.LanguageChange:
            self._rebuild()
        super().changeEvent(event)

    def _rebuild(self) -> None:
        group, in_list = self.group, self.list.hasFocus()
        self.put_away()
        self._build()
        self.open_group(group)
        if in_list:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.pages[group].focus_first()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        whole = QWidget()
        self.pages = {}
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Groups"))
        self.list.addItems(list(self._names().values()))
        self.list.setWordWrap(True)
        self.list.setSpacing(Space.TINY)
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._stack = QStackedWidget()
        self._places = [self._empty_place() for _group in Group]
        self.said = Text("", Tone.BAD)
        self.said.hide()
        self.close_button = button(self.tr("Close"))
        self.close_button.setAutoDefault(False)  # Enter belongs to what is being typed
        self.close_button.clicked.connect(self.reject)
        self.list.currentRowChanged.connect(self._show)
        self._lay_out(whole)
        before, self._whole = self._whole, whole
        if before is not None:
            self._layout.removeWidget(before)
            before.hide()
            before.deleteLater()
        self._layout.addWidget(whole)
        self.list.setCurrentRow(0)

    def _lay_out(self, whole: QWidget) -> None:
        label = QLabel(self.tr("&Groups"))
        label.setBuddy(self.list)
        side = QVBoxLayout()
        side.addWidget(label)
        side.addWidget(self.list, 1)
        both = QHBoxLayout()
        both.setSpacing(Space.MEDIUM)
        both.addLayout(side, 2)
        both.addWidget(self._stack, 5)
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addStretch()
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(both, 1)
        layout.addLayout(foot)

    def _empty_place(self) -> QVBoxLayout:
        place = QWidget()
        self._stack.addWidget(place)
        return column(place)

    def _names(self) -> dict[Group, str]:
        return {
            Group.WINDOW: self.tr("Window"),
            Group.CALL: self.tr("When a call comes"),
            Group.SUBSCRIBER: self.tr("For the subscriber"),
            Group.JOURNAL: self.tr("Journal"),
            Group.BY_HAND: self.tr("Confirming by hand"),
            Group.OPERATORS: self.tr("Who works here"),
            Group.ACCOUNTS: self.tr("Accounts"),
            Group.NETWORK: self.tr("Network"),
        }

    def _show(self, row: int) -> None:
        group = list(Group)[max(0, row)]
        if group not in self.pages:
            self.pages[group] = page = self._make[group]()
            self._places[row].addWidget(VerticalScroll(page))
            stops = [one for one in page.findChildren(QWidget) if one.focusPolicy() & _TAB]
            for one in stops[-1:]:
                QWidget.setTabOrder(
                    one, self.close_button
                )  # made later, but not to be reached later
        self._stack.setCurrentIndex(row)

    def _not_saved(self, detail: str) -> None:
        text = self.tr("The settings could not be saved; they hold until the program is closed.")
        self.said.say(f"{text} ({detail})" if detail else text)
        self.said.show()

"""The line between the fields and the table: how many were found, and what can be done with them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from smsc_gui.ui import icons
from smsc_gui.ui.flow import Flow
from smsc_gui.ui.menus import give_menu
from smsc_gui.ui.surfaces import Text, button
from smsc_gui.ui.theme import Space, Tone


class JournalBar(QWidget):
    """Its buttons and actions are connected by the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = Text("", Tone.MUTED)
        self.meaning = button("", quiet=True, icon="search")
        self.show_numbers = button(self.tr("Show &numbers"), quiet=True, icon="eye")
        self.export = button(self.tr("E&xport…"), quiet=True, icon="download")
        self.print = button(self.tr("&Print…"), quiet=True, icon="printer")
        self.more = QToolButton()
        self.more.setText(self.tr("Mor&e"))
        self.more.setAccessibleName(self.tr("More"))
        self.more.setIcon(icons.icon("ellipsis", Tone.ACCENT))
        self.more.setIconSize(icons.BEFORE_WORD)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.open = QAction(self.tr("&Open its story"), self)
        self.copy = QAction(self.tr("&Copy"), self)
        self.ask_again = QAction(self.tr("&Ask again"), self)
        self.delete = QAction(self.tr("&Delete this subscriber’s data…"), self)
        self.check = QAction(self.tr("Check the &journal’s integrity…"), self)
        self.hint = QAction(self.tr("Choose a row first"), self)
        self.hint.setEnabled(False)
        menu = QMenu(self)
        menu.addAction(self.hint)
        menu.addActions(self.of_row)
        menu.addSeparator()
        menu.addAction(self.check)
        give_menu(self.more, menu)
        self._lay_out()

    @property
    def of_row(self) -> list[QAction]:
        """What can be done with the chosen row."""
        return [self.open, self.copy, self.ask_again, self.delete]

    def _lay_out(self) -> None:
        right = QWidget()
        buttons = Flow(Space.TINY, spread=True)
        right.setLayout(buttons)
        for one in (self.meaning, self.show_numbers, self.export, self.print, self.more):
            buttons.addWidget(one)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(self.count, 1)
        layout.addWidget(right)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

"""The top of the window: where one can go, the account in use, and the menu."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from smsc_gui.ui import icons
from smsc_gui.ui.bar import Bar
from smsc_gui.ui.desk_line import AccountButton, OperatorButton
from smsc_gui.ui.flow import Flow
from smsc_gui.ui.messages import BarText
from smsc_gui.ui.places import PAGE_KEYS, SETTINGS_KEY, MenuItem, Page, keys_shown
from smsc_gui.ui.surfaces import column
from smsc_gui.ui.theme import Space, Tone

_ROOM_FOR_ICONS = 640
"""Width from which on there are icons before the words, in device-independent pixels."""
_ICONS: Final = MappingProxyType(
    {Page.WORK: "shield-check", Page.JOURNAL: "scroll-text", Page.TODAY: "chart-column"}
)
HELP = (
    MenuItem.FIRST_STEPS,
    MenuItem.SHORTCUTS,
    MenuItem.DIAGNOSTICS,
    MenuItem.LOG_FOLDER,
    MenuItem.ABOUT,
)


class Header(QWidget):
    """`page_wanted(Page)`. `item_wanted(MenuItem)`. Of the pages and items those show that were offered.

    `bar`: placed by the window, at its foot, so that nothing moves when there is something to tell.
    """

    page_wanted = Signal(object)
    item_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = Bar()
        self.operator = OperatorButton()
        self.account = AccountButton()
        self.pages = self._navigation()
        self.items: dict[MenuItem, QAction] = {}
        self.menu = QToolButton()
        self.menu.setText(self.tr("&Options"))
        _give_icon(self.menu, "settings", Tone.ACCENT)
        self.menu.setAccessibleName(self.tr("Options"))
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.menu.setMenu(self._menu())
        self._lay_out()

    def show_bar(self, text: BarText | None, *, dismissable: bool = False) -> None:
        """The bar below, or nothing when there is nothing to tell."""
        self.bar.show_text(text, dismissable=dismissable)

    def offer(self, item: MenuItem) -> None:
        """The menu has this item from now on."""
        self.items[item].setVisible(True)
        self._help.menuAction().setVisible(any(self.items[one].isVisible() for one in HELP))

    def offer_page(self, page: Page) -> None:
        """One can go to this page, and back to the work."""
        for one in (Page.WORK, page):
            self.pages[one].setVisible(True)

    def show_page(self, page: Page) -> None:
        """Marks where one is."""
        for one, pressable in self.pages.items():
            pressable.setChecked(one is page)

    def _navigation(self) -> Mapping[Page, QToolButton]:
        names = {
            Page.WORK: self.tr("&Verification"),
            Page.JOURNAL: self.tr("&Journal"),
            Page.TODAY: self.tr("Toda&y"),
        }
        return {page: self._page_button(page, name) for page, name in names.items()}

    def _page_button(self, page: Page, name: str) -> QToolButton:
        made = QToolButton()
        _give_icon(made, _ICONS[page], Tone.PLAIN)
        made.setText(name)
        made.setAccessibleName(name.replace("&", ""))
        made.setToolTip(f"{made.accessibleName()} ({keys_shown(PAGE_KEYS[page])})")
        made.setCheckable(True)
        made.setProperty("page", True)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.clicked.connect(lambda: self._go(page))
        made.hide()
        return made

    def _go(self, page: Page) -> None:
        self.pages[page].setChecked(True)  # a click on the page one is on would uncheck it
        self.page_wanted.emit(page)

    def _lay_out(self) -> None:
        pages = Flow(Space.SMALL)
        for pressable in self.pages.values():
            pages.addWidget(pressable)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addLayout(pages, 1)
        row.addWidget(self.operator)
        row.addWidget(self.account)
        row.addWidget(self.menu)
        below = QHBoxLayout()
        below.setSpacing(Space.SMALL)
        below.addStretch(1)
        self._row, self._below = row, below
        layout = column(self, spacing=Space.SMALL)
        layout.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        layout.addLayout(row)
        layout.addLayout(below)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def event(self, event: QEvent) -> bool:
        """Where the top is too narrow for all, operator and account stand in a line of their own."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        style = Qt.ToolButtonStyle
        wide = self.width() >= _ROOM_FOR_ICONS
        for one in (*self.pages.values(), self.menu):
            one.setToolButtonStyle(
                style.ToolButtonTextBesideIcon if wide else style.ToolButtonTextOnly
            )
        desk = (self.operator, self.account)
        parts = [one for one in (*self.pages.values(), *desk, self.menu) if not one.isHidden()]
        needed = sum(one.minimumSizeHint().width() + Space.SMALL for one in parts)
        fits = needed <= self.width() - 2 * Space.MEDIUM
        if fits is (self._row.indexOf(self.account) >= 0):
            return
        for one in desk:
            (self._below if fits else self._row).removeWidget(one)
            if fits:
                self._row.insertWidget(self._row.count() - 1, one)
            else:
                self._below.addWidget(one)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self._add_items(menu, self._first_items())
        self._help = menu.addMenu(self.tr("&Help"))
        self._help.menuAction().setVisible(False)
        self._add_items(self._help, self._help_items())
        return menu

    def _first_items(self) -> dict[MenuItem, str]:
        return {
            MenuItem.SETTINGS: f"{self.tr('S&ettings…')}\t{keys_shown(SETTINGS_KEY)}",
            MenuItem.SIGN_IN: self.tr("&Sign-in…"),
            MenuItem.SECOND_SCREEN: self.tr("Subscriber’s s&creen"),
            MenuItem.CHECK_JOURNAL: self.tr("Check the &journal…"),
        }

    def _help_items(self) -> dict[MenuItem, str]:
        return {
            MenuItem.FIRST_STEPS: self.tr("&First steps"),
            MenuItem.SHORTCUTS: self.tr("&Keyboard shortcuts"),
            MenuItem.DIAGNOSTICS: self.tr("&Copy diagnostics…"),
            MenuItem.LOG_FOLDER: self.tr("&Open log folder"),
            MenuItem.ABOUT: self.tr("&About"),
        }

    def _add_items(self, menu: QMenu, names: Mapping[MenuItem, str]) -> None:
        for item, name in names.items():
            action = menu.addAction(name)
            action.triggered.connect(lambda _=False, item=item: self.item_wanted.emit(item))
            action.setVisible(False)
            self.items[item] = action


def _give_icon(to: QToolButton, name: str, tone: Tone) -> None:
    to.setIcon(icons.icon(name, tone))
    to.setIconSize(icons.BEFORE_WORD)

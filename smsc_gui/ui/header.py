"""The top of the window: where one can go, the account in use, and the menu."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from smsc_gui.ui import icons
from smsc_gui.ui.bar import Bar
from smsc_gui.ui.desk_line import AccountButton, OperatorButton
from smsc_gui.ui.fields import without_mnemonic
from smsc_gui.ui.flow import Flow, least_width
from smsc_gui.ui.menus import give_menu
from smsc_gui.ui.messages import BarText
from smsc_gui.ui.places import HELP_KEY, PAGE_KEYS, SETTINGS_KEY, MenuItem, Page, keys_shown
from smsc_gui.ui.room import ROOMY
from smsc_gui.ui.theme import Space, Tone

_ICON_NEEDS = icons.BEFORE_WORD.width() + 4
"""What an icon adds to a button: Qt puts four pixels between the two (QCommonStyle)."""
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
        give_menu(self.menu, self._menu())
        self._has_icons = True
        self._show_icons(shown=False)
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
            self._mark(pressable, current=one is page)
        self.bar.come_last()

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
        made.setAccessibleName(without_mnemonic(name))
        made.setToolTip(f"{made.accessibleName()} ({keys_shown(PAGE_KEYS[page])})")
        made.setProperty("page", True)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.clicked.connect(lambda: self.page_wanted.emit(page))
        made.hide()
        return made

    def _mark(self, pressable: QToolButton, *, current: bool) -> None:
        """Not as checked: a screen reader would call it a check box."""
        if current is not bool(pressable.property("current")):
            pressable.setProperty("current", current)
            pressable.style().unpolish(pressable)
            pressable.style().polish(pressable)
            pressable.setAccessibleDescription(self.tr("This page is open.") if current else "")

    def _lay_out(self) -> None:
        pages = Flow(Space.SMALL)
        for pressable in self.pages.values():
            pages.addWidget(pressable)
        self._desk = QHBoxLayout()
        self._desk.setSpacing(Space.SMALL)
        self._desk.addWidget(self.operator)
        self._desk.addWidget(self.account)
        self._desk.addStretch()
        self._desk.addWidget(self.menu)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(Space.TINY)
        self._row.addLayout(pages, 1)
        self._row.addLayout(self._desk)

    def event(self, event: QEvent) -> bool:
        """Where the top is too narrow for all, the icons go first; then it takes a second line, and in a
        language of long words a line for each."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        with_icons = [one for one in (*self.pages.values(), self.menu) if not one.isHidden()]
        desk = [one for one in (self.operator, self.account) if not one.isHidden()]
        edge = Space.MEDIUM if self.width() < ROOMY else Space.LARGE
        self._row.setContentsMargins(edge, Space.SMALL, edge, Space.SMALL)
        room = self.width() - 2 * edge
        needed = least_width(*with_icons, *desk)
        icons_need = _ICON_NEEDS * len(with_icons)
        words_need = needed - (icons_need if self._has_icons else 0)
        self._show_icons(shown=words_need + icons_need <= room)
        way = QHBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if words_need <= room else way.TopToBottom)
        in_a_row = least_width(self.menu, *desk) <= room
        self._desk.setDirection(way.LeftToRight if in_a_row else way.TopToBottom)

    def _show_icons(self, *, shown: bool) -> None:
        if shown is self._has_icons:
            return
        self._has_icons = shown
        style = Qt.ToolButtonStyle
        for one in (*self.pages.values(), self.menu):
            one.setToolButtonStyle(
                style.ToolButtonTextBesideIcon if shown else style.ToolButtonTextOnly
            )

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self._add_items(menu, self._first_items())
        self._help = menu.addMenu(self.tr("&Help"))
        self._help.menuAction().setVisible(False)
        self._add_items(self._help, self._help_items())
        return menu

    def _first_items(self) -> dict[MenuItem, str]:
        settings = self.tr("S&ettings…")  # in an f-string lupdate would not find it
        return {
            MenuItem.SETTINGS: f"{settings}\t{keys_shown(SETTINGS_KEY)}",
            MenuItem.SIGN_IN: self.tr("&Sign-in…"),
            MenuItem.SECOND_SCREEN: self.tr("Subscriber’s s&creen"),
            MenuItem.CHECK_JOURNAL: self.tr("Check the &journal’s integrity…"),
        }

    def _help_items(self) -> dict[MenuItem, str]:
        first_steps = self.tr("&First steps")
        return {
            MenuItem.FIRST_STEPS: f"{first_steps}\t{keys_shown(HELP_KEY)}",
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

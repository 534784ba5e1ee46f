"""The settings: a list of groups, and a page for each. What is changed holds at once; there is no OK."""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from smsc_gui.ui.badge import Badge, head
from smsc_gui.ui.icons import SIDE, icon
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.scroll import VerticalScroll
from smsc_gui.ui.settings_parts import SettingsPage
from smsc_gui.ui.stack import Stack
from smsc_gui.ui.surfaces import Text, button, column
from smsc_gui.ui.tab_order import in_turn
from smsc_gui.ui.theme import Space, Tone, Type, colours

SIZE = (900, 660)
LETTERS = 84
"""How wide a page gets at most, in average letters."""
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


_NAME, _LEAST_NAME = 26, 13
"""Average letters of a group's name that stand in one line: where there is room, and where there is not."""

_ICONS: Final = MappingProxyType(
    {
        Group.WINDOW: "app-window",
        Group.CALL: "bell-ring",
        Group.SUBSCRIBER: "monitor",
        Group.JOURNAL: "scroll-text",
        Group.BY_HAND: "user-check",
        Group.OPERATORS: "users-round",
        Group.ACCOUNTS: "key-round",
        Group.NETWORK: "globe",
    }
)


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
        self._layout = column(self)
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
        self.list.setProperty("side", True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setIconSize(QSize(SIDE, SIDE))
        for group, name in self._names().items():
            item = QListWidgetItem(icon(_ICONS[group]), name)
            item.setToolTip(name)
            self.list.addItem(item)
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumWidth(self._list_width(_LEAST_NAME))
        self.list.setMaximumWidth(self._list_width(_NAME))
        self.list.setSpacing(Space.TINY)
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._stack = Stack()
        self._places = [self._empty_place() for _group in Group]
        self.said = Text("", Tone.BAD)
        self.said.hide()
        self.close_button = button(self.tr("Clos&e"))
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
        self._side = QWidget()
        side = column(self._side, margin=Space.MEDIUM, spacing=Space.TINY)
        side.addWidget(self.list, 1)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        foot.addWidget(self.said, 1)
        foot.addStretch()
        foot.addWidget(self.close_button)
        page = QVBoxLayout()
        page.setSpacing(0)
        page.addWidget(self._stack, 1)
        page.addWidget(self._foot)
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._side)
        layout.addLayout(page, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The page on a surface, the groups and the foot on the window's ground, lines between them."""
        scheme = colours(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), scheme.ground(Tone.PLAIN))
        side, foot = self._side.geometry(), self._foot.geometry()
        for place in (side, foot):
            painter.fillRect(place, self.palette().window())
        painter.fillRect(QRect(side.right(), side.y(), 1, side.height()), scheme.line)
        painter.fillRect(QRect(foot.x(), foot.y(), foot.width(), 1), scheme.line)
        painter.end()

    def _head(self, group: Group) -> QHBoxLayout:
        title = Text(self._names()[group], size=Type.TITLE, strong=True)
        made = head(Badge(_ICONS[group]), title)
        made.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, 0)
        return made

    def _list_width(self, letters: int) -> int:
        """As wide as the longest name, or so many letters: names wrap."""
        metrics = self.fontMetrics()
        longest = max(map(metrics.horizontalAdvance, self._names().values()))
        return min(longest, metrics.averageCharWidth() * letters) + SIDE + Space.HUGE

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
            page.setMaximumWidth(round(self.fontMetrics().averageCharWidth() * LETTERS))
            self._places[row].addLayout(self._head(group))
            self._places[row].addWidget(VerticalScroll(page), 1)
            stops = [one for one in page.findChildren(QWidget) if one.focusPolicy() & _TAB]
            # The page was made after the button, and is to be reached before it.
            in_turn(*stops[-1:], self.close_button)
        self._stack.setCurrentIndex(row)

    def _not_saved(self, detail: str) -> None:
        text = self.tr("The settings could not be saved; they hold until the program is closed.")
        self.said.say(f"{text} ({detail})" if detail else text)
        self.said.show()

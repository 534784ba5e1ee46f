"""The skeleton of every dialog: a head (mark, title, whom it is about), a page, and a foot of buttons."""

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from smsc_gui.ui.badge import Badge, head
from smsc_gui.ui.failure_parts import PageScroll, breakable
from smsc_gui.ui.flow import Flow
from smsc_gui.ui.screens import room_for
from smsc_gui.ui.surfaces import Text, column
from smsc_gui.ui.tab_order import in_turn, last_stop
from smsc_gui.ui.theme import Space, Stroke, Tone, Type, colours

MOST_OF_SCREEN: Final = 0.9
"""The rest is for the frame, which is not known before the dialog is shown."""
LINE: Final = 66
"""Average letters side by side: lines that are read with ease."""


class Dialog(QDialog):
    """See the module. `letters`: how wide it is, in average letters. The page scrolls where it does not fit.

    Buttons stand at the right, in the order in which they are added: what leads back first, the primary last.
    """

    def __init__(self, parent: QWidget | None = None, *, letters: int = LINE) -> None:
        super().__init__(parent)
        self._letters = letters
        self._fitted = False
        self._stand: list[QPushButton] = []
        self.badge = Badge("info")
        self.title = Text("", size=Type.TITLE, strong=True)
        self.about = Text("", Tone.MUTED, Type.LEAD)
        self.body = QWidget()
        self.page = column(self.body, margin=Space.LARGE, spacing=Space.MEDIUM)
        self.about.hide()
        self._head = head(self.badge, self.title, self.about)
        self.page.addLayout(self._head)
        self.page_scroll = PageScroll(self.body)
        self.foot = QWidget()
        self._buttons = Foot(Space.SMALL)
        below = column(self.foot)
        below.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        below.addLayout(self._buttons)
        whole = column(self, spacing=0)
        whole.addWidget(self.page_scroll, 1)
        whole.addWidget(self.foot)

    def say_head(
        self, title: str, icon: str = "", tone: Tone = Tone.ACCENT, *, about: str = ""
    ) -> None:
        """What it is about, in the frame as well. `icon`: none keeps the one that is there. `about`: whom."""
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.title.say(breakable(title))
        self.page_scroll.setAccessibleName(title)
        if icon:
            self.badge.show_icon(icon, tone)
        if about:
            self.about.say(about)
        self.about.setVisible(bool(self.about.text()))

    def put_mark(self, mark: QWidget) -> None:
        """Shows this instead of an icon."""
        self._head.replaceWidget(self.badge, mark)
        self.badge.hide()

    def add_buttons(self, *buttons: QPushButton) -> None:
        """They follow those that are there; one that is there already moves to the end.

        An open dialog takes the size that it needs with them.
        """
        for one in buttons:
            self._buttons.removeWidget(one)
            self._buttons.addWidget(one)
        self._stand = [*(one for one in self._stand if one not in buttons), *buttons]
        if self._fitted:
            self._order()
            for one in buttons:
                one.show()  # now: what Qt is yet to show takes no room
            self.fit()

    def fit(self) -> None:
        """As large as its texts need, within the screen; what is more than that can be scrolled to."""
        room = room_for(self) * MOST_OF_SCREEN
        wide = self.fontMetrics().averageCharWidth() * self._letters + 2 * Space.LARGE
        width = min(max(wide, self.minimumSizeHint().width()), room.width())
        height = self.page_scroll.height_for(width) + self.foot.heightForWidth(width)
        self.resize(width, min(height, room.height()))
        self.page_scroll.settle()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Takes its size, once: after that it is whatever staff have made it."""
        if not self._fitted:
            self._fitted = True
            self._order()
            self.fit()
        super().showEvent(event)

    def _order(self) -> None:
        """Tab comes by the page, then by the buttons as they stand."""
        in_turn(last_stop(self.page_scroll), *self._stand)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The page on a surface, the foot on the window's ground, a line between them."""
        scheme = colours(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), scheme.ground(Tone.PLAIN))
        foot = self.foot.geometry()
        painter.fillRect(foot, self.palette().window())
        painter.fillRect(QRect(foot.x(), foot.y(), foot.width(), 1), scheme.line)
        if self.page_scroll.hasFocus():
            painter.setPen(QPen(QColor(scheme.accent), Stroke.FOCUS))
            painter.drawRect(self.page_scroll.geometry().adjusted(1, 1, -1, -1))
        painter.end()


class Foot(Flow):
    """Buttons at the right while they fit in one line; else in lines, from the left."""

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        free = rect.width() - self.sizeHint().width()
        super().setGeometry(rect.adjusted(max(0, free), 0, 0, 0))

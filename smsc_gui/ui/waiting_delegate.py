"""One row of the list: shape, subscriber, the state in a word, and the time that is left or when it ended."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from smsc_gui.core.clock import Moment
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui import glyphs
from smsc_gui.ui.card_texts import clock_text, doubtful_call, state
from smsc_gui.ui.ring import LAST_MINUTE, digits, whole_seconds
from smsc_gui.ui.spoken import spoken
from smsc_gui.ui.theme import Colours, Radius, Space, Stroke, Tone, Type, colours, font
from smsc_gui.ui.waiting_model import VERIFICATION


def time_text(of: Verification, now: Moment) -> str:
    """The time left of one that waits, else when it ended; empty while it is being asked for, or the last
    check is due."""
    if of.state is State.WAITING:
        left = _left(of, now)
        if not whole_seconds(of.time_left(now)):
            return ""
        # Before three in the afternoon 14:35 alone could be a time of the day as well.
        return QCoreApplication.translate("WaitingList", "{time} left").format(time=left)
    return clock_text(of.ended.wall) if of.ended is not None else ""


def time_that_fits(of: Verification, now: Moment, wide: Callable[[str], int], room: int) -> str:
    """As `time_text`; the time left in digits alone where the subscriber's number needs the room."""
    time = time_text(of, now)
    return _left(of, now) if time and of.state is State.WAITING and wide(time) > room else time


def _left(of: Verification, now: Moment) -> str:
    return digits(whole_seconds(of.time_left(now)))


class WaitingDelegate(QStyledItemDelegate):
    """`now`: the moment that the countdowns show. `is_wanted`: whether the row in this rectangle is to be
    painted.
    """

    def __init__(
        self,
        now: Callable[[], Moment],
        is_wanted: Callable[[QRect], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._is_wanted = is_wanted
        self.refresh_fonts()

    def refresh_fonts(self) -> None:
        """Takes the application's font anew."""
        self._strong = font(Type.BODY, strong=True, digits=True)
        self._small = font(Type.SMALL)
        self._digits = font(Type.BODY, digits=True)

    def sizeHint(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - all rows have one height
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """Qt's."""
        height = QFontMetrics(self._strong).height() + QFontMetrics(self._small).height()
        return QSize(0, height + Space.TINY + 2 * Space.SMALL)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Qt's."""
        of = index.data(VERIFICATION) if self._is_wanted(option.rect) else None
        if not isinstance(of, Verification):
            return
        painter.save()
        self._ground(painter, option)
        aside = Space.SMALL + Stroke.FOCUS
        rect = option.rect.adjusted(aside, Space.SMALL, -aside, -Space.SMALL)
        self._row(painter, rect, of, colours(option.palette))
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        scheme = colours(option.palette)
        state = option.state
        box = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(scheme.accent_soft)
            painter.drawRoundedRect(box, Radius.CONTROL, Radius.CONTROL)
            painter.setBrush(scheme.accent)
            bar = QRectF(
                box.left(), box.top() + Space.SMALL, Stroke.BAR, box.height() - Space.MEDIUM
            )
            painter.drawRoundedRect(bar, Stroke.BAR / 2, Stroke.BAR / 2)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(scheme.ink(Tone.ACCENT), Stroke.FOCUS))
            painter.drawRoundedRect(box, Radius.CONTROL, Radius.CONTROL)

    def _row(self, painter: QPainter, rect: QRect, of: Verification, scheme: Colours) -> None:
        shape, tone = glyphs.shape_of(of)
        side = round(QFontMetrics(self._strong).height() * 1.15)
        place = QRect(rect.left(), rect.top() + (rect.height() - side) // 2, side, side)
        ratio = painter.device().devicePixelRatio()
        painter.drawImage(place, _drawn(shape, scheme.ink(tone).name(), round(side * ratio)))
        rest = rect.adjusted(side + Space.MEDIUM, 0, 0, 0)
        first = QRect(rest.left(), rest.top(), rest.width(), QFontMetrics(self._strong).height())
        second = QRect(
            rest.left(), first.bottom() + Space.TINY, rest.width(), rest.bottom() - first.bottom()
        )
        self._first_line(painter, first, of, scheme)
        self._second_line(painter, second, of, scheme)

    def _first_line(
        self, painter: QPainter, rect: QRect, of: Verification, scheme: Colours
    ) -> None:
        now = self._now()
        number = spoken(of.subscriber)
        room = rect.width() - QFontMetrics(self._strong).horizontalAdvance(number) - Space.SMALL
        wide = QFontMetrics(self._digits).horizontalAdvance
        time = time_that_fits(of, now, wide, room)
        hurry = of.state is State.WAITING and whole_seconds(of.time_left(now)) <= LAST_MINUTE
        painter.setFont(self._digits)
        painter.setPen(scheme.warning if hurry else scheme.muted)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, time)
        taken = wide(time) + Space.SMALL if time else 0
        painter.setFont(self._strong)
        painter.setPen(scheme.text)
        _elided(painter, rect.adjusted(0, 0, -taken, 0), number)

    def _second_line(
        self, painter: QPainter, rect: QRect, of: Verification, scheme: Colours
    ) -> None:
        call, tone = doubtful_call(of), glyphs.shape_of(of)[1]
        if call:  # the shape before the row says already that it waits
            tone = Tone.WARNING
            rect = self._warn(painter, rect, scheme)
        word = call or state(of, self._now())
        painter.setFont(self._small)
        painter.setPen(scheme.ink(tone))
        _elided(painter, rect, word)
        taken = QFontMetrics(self._small).horizontalAdvance(word)
        if of.reference and taken < rect.width():
            painter.setPen(scheme.muted)
            _elided(painter, rect.adjusted(taken, 0, 0, 0), f"  ·  {of.reference}")

    def _warn(self, painter: QPainter, rect: QRect, scheme: Colours) -> QRect:
        """A small triangle; returns what is left of the line."""
        side = QFontMetrics(self._small).ascent()
        place = QRect(rect.left(), rect.top() + (rect.height() - side) // 2, side, side)
        ratio = painter.device().devicePixelRatio()
        ink = scheme.ink(Tone.WARNING).name()
        painter.drawImage(place, _drawn(glyphs.Shape.ALARM, ink, round(side * ratio)))
        return rect.adjusted(side + Space.TINY, 0, 0, 0)


@lru_cache(maxsize=64)  # each row is drawn each second
def _drawn(shape: glyphs.Shape, ink: str, side: int) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    glyphs.draw(painter, shape, QRectF(0, 0, side, side), QColor(ink))
    painter.end()
    return image


def _elided(painter: QPainter, rect: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

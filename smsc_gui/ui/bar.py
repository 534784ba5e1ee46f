"""The bar at the window’s foot: the one trouble that matters now, or a notice. And the demo’s ribbon."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsc_gui.ui.announce import announce, somebody_listens
from smsc_gui.ui.badge import Badge, sign_of
from smsc_gui.ui.flow import least_width
from smsc_gui.ui.icons import BEFORE_WORD, icon
from smsc_gui.ui.messages import Action, BarText, Severity
from smsc_gui.ui.room import BESIDE
from smsc_gui.ui.surfaces import Surface, Text, button
from smsc_gui.ui.tab_order import in_turn, last_stop
from smsc_gui.ui.theme import Space, Tone

_TONES: Final[Mapping[Severity, Tone]] = MappingProxyType(
    {Severity.INFO: Tone.ACCENT, Severity.WARNING: Tone.WARNING, Severity.ERROR: Tone.BAD}
)
_ACTIONS: Final[Mapping[Action, str]] = MappingProxyType(
    {
        Action.SIGN_IN: "key-round",
        Action.TRY_AGAIN: "rotate-cw",
        Action.ACCOUNT_PAGE: "external-link",
    }
)


class Bar(Surface):
    """One bar, whatever happens, from edge to edge of the window. `acted(Action)`: its button was pressed.

    `dismissed()`: the notice in it was read.
    """

    acted = Signal(object)
    dismissed = Signal()
    radius = 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.WARNING, parent)
        self._shown: BarText | None = None
        self._said = True
        self.mark = Badge("info", size=1.2, ground=False)
        self.text = Text("")
        self.act = button("", quiet=True)
        self.dismiss = button(self.tr("Dis&miss"), quiet=True, icon="x")
        self.act.clicked.connect(self._act)
        self.dismiss.clicked.connect(self.dismissed)
        words = QHBoxLayout()
        words.setSpacing(Space.SMALL)
        words.addWidget(self.mark)
        words.addWidget(self.text, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(Space.SMALL)
        self._buttons.addStretch()
        self._buttons.addWidget(self.act)
        self._buttons.addWidget(self.dismiss)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(Space.LARGE, Space.TINY, Space.MEDIUM, Space.TINY)
        self._row.setSpacing(Space.TINY)
        self._row.addLayout(words, 1)
        self._row.addLayout(self._buttons)
        self.show_text(None)

    @property
    def shown(self) -> BarText | None:
        """What it tells now."""
        return self._shown

    def show_text(self, text: BarText | None, *, dismissable: bool = False) -> None:
        """Tells this; None hides the bar."""
        self.setVisible(text is not None)
        if text is None or (text, dismissable) == (self._shown, not self.dismiss.isHidden()):
            self._shown = text
            self._announce()
            return
        self._shown = text
        self._said = False
        tone = _TONES[text.severity]
        self.set_tone(tone)
        self.mark.show_icon(sign_of(tone), tone)
        self.text.say(text.text)
        self.dismiss.setVisible(dismissable)
        self.act.setVisible(text.action is not None)
        self.act.setText(self._named(text.action))
        if text.action is not None:
            self.act.setIcon(icon(_ACTIONS[text.action], Tone.ACCENT))
            self.act.setIconSize(BEFORE_WORD)
        self._arrange()
        self._announce()

    def _announce(self) -> None:
        """Once; what stands here at the start as soon as somebody listens. It stays, so it can wait until the
        failure is said that led to it."""
        if self._shown is None or self._said or not somebody_listens():
            return
        self._said = True
        announce(self, self._shown.text)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        super().showEvent(event)
        self.come_last()

    def come_last(self) -> None:
        """Tab comes by it after everything above it, pages that were made later too."""
        if self.isVisible():
            in_turn(last_stop(self.window(), but=self), self.act, self.dismiss)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Where it is narrow the buttons stand below the text; with long words, below each other too."""
        way = QHBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if self.width() >= BESIDE else way.TopToBottom)
        edges = self._row.contentsMargins()
        room = self.width() - edges.left() - edges.right()
        shown = [one for one in (self.act, self.dismiss) if not one.isHidden()]
        in_a_row = least_width(*shown) <= room
        self._buttons.setDirection(way.LeftToRight if in_a_row else way.TopToBottom)

    def _named(self, action: Action | None) -> str:
        return {
            Action.SIGN_IN: self.tr("Go &to the sign-in…"),
            Action.TRY_AGAIN: self.tr("&Try again"),
            Action.ACCOUNT_PAGE: self.tr("Open &the account’s page"),
            None: "",
        }[action]

    def _act(self) -> None:
        if self._shown is not None and self._shown.action is not None:
            self.acted.emit(self._shown.action)


class Ribbon(Surface):
    """Says that this is a demonstration, for as long as it is one. From edge to edge of the window."""

    radius = 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.ACCENT, parent)
        self.text = Text(
            self.tr("This is a demonstration: nothing leaves this computer."), Tone.ACCENT
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.LARGE, Space.TINY, Space.LARGE, Space.TINY)
        layout.addWidget(self.text)

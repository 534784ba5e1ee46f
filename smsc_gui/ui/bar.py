"""The bar at the window’s foot: the one trouble that matters now, or a notice. And the demo’s ribbon."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from smsc_gui.ui.announce import announce, somebody_listens
from smsc_gui.ui.glyphs import Shape
from smsc_gui.ui.messages import Action, BarText, Severity
from smsc_gui.ui.surfaces import ShapeMark, Surface, Text, button
from smsc_gui.ui.theme import Space, Tone

_LOOKS: Final[Mapping[Severity, tuple[Tone, Shape]]] = MappingProxyType(
    {
        Severity.INFO: (Tone.ACCENT, Shape.DASH),
        Severity.WARNING: (Tone.WARNING, Shape.ALARM),
        Severity.ERROR: (Tone.BAD, Shape.ALARM),
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
        self.mark = ShapeMark(1.2)
        self.text = Text("")
        self.act = button("", quiet=True)
        self.dismiss = button(self.tr("Dis&miss"), quiet=True)
        self.act.clicked.connect(self._act)
        self.dismiss.clicked.connect(self.dismissed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.LARGE, Space.TINY, Space.MEDIUM, Space.TINY)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self.mark)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.act)
        layout.addWidget(self.dismiss)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
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
        tone, shape = _LOOKS[text.severity]
        self.set_tone(tone)
        self.mark.show_shape(shape, tone)
        self.text.say(text.text)
        self.dismiss.setVisible(dismissable)
        self.act.setVisible(text.action is not None)
        self.act.setText(self._named(text.action))
        self._announce()

    def _announce(self) -> None:
        """Once; what stands here at the start as soon as somebody listens."""
        if self._shown is None or self._said or not somebody_listens():
            return
        self._said = True
        announce(self, self._shown.text, urgent=self._shown.severity is Severity.ERROR)

    def _named(self, action: Action | None) -> str:
        return {
            Action.SIGN_IN: self.tr("Sign in…"),
            Action.TRY_AGAIN: self.tr("Try again"),
            Action.ACCOUNT_PAGE: self.tr("Open the account’s page"),
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

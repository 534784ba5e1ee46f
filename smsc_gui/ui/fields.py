"""The one helper that makes a field: label, buddy, accessible name, and a line below for hint or problem."""

from dataclasses import dataclass

from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from smsc_gui.ui.alt_keys import AltPasses
from smsc_gui.ui.announce import announce
from smsc_gui.ui.surfaces import Text
from smsc_gui.ui.theme import Space, Tone, Type
from smsc_gui.ui.wheel import WheelPasses


@dataclass(frozen=True, slots=True)
class Field:
    """A control with its label and its line. `box` goes into a layout."""

    box: QWidget
    label: QLabel
    control: QWidget
    line: Text

    def hint(self, text: str, tone: Tone = Tone.MUTED) -> None:
        """Says something below the control; a screen reader gets it as the control's description."""
        self.line.say(text, tone)
        self.line.setVisible(bool(text))
        if self.control.accessibleDescription() != text:
            self.control.setAccessibleDescription(text)

    def problem(self, text: str) -> None:
        """Says below the control what is wrong with it, and aloud: the focus may be there already."""
        is_new = text not in {"", self.line.text()}
        self.hint(text, Tone.BAD)
        if is_new:
            announce(self.control, f"{self.control.accessibleName()}: {text}")


def field(label: str, control: QWidget, hint: str = "") -> Field:
    """`label`: with its mnemonic, such as `"&Reference"`."""
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(Space.TINY)
    shown = labelled(label, control)
    line = Text(hint, Tone.MUTED, Type.SMALL)
    layout.addWidget(shown)
    layout.addWidget(control)
    layout.addWidget(line)
    made = Field(box, shown, control, line)
    made.hint(hint)
    return made


def labelled(label: str, control: QWidget) -> QLabel:
    """The label of a control, which gets its name from it. `label`: with its mnemonic.

    The wheel changes no choice and no number: it is for the page, and what it changed would be saved.
    What is written into takes no letter with Alt.
    """
    if isinstance(control, QComboBox | QAbstractSpinBox):
        WheelPasses(control)
    if isinstance(control, QLineEdit) or (isinstance(control, QComboBox) and control.isEditable()):
        AltPasses(control)
    shown = QLabel(label)
    shown.setWordWrap(True)
    shown.setBuddy(control)
    control.setAccessibleName(without_mnemonic(label))
    return shown


def without_mnemonic(label: str) -> str:
    """A label without its mnemonic."""
    return label.replace("&&", "\0").replace("&", "").replace("\0", "&")

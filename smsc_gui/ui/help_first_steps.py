"""The first steps: what a newcomer needs to get the first verification right, on one page.

It never opens by itself: a newcomer has somebody waiting at the counter. The empty card leads here.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from smsc_gui.ui.glyphs import Shape
from smsc_gui.ui.help_parts import HelpDialog
from smsc_gui.ui.help_pictures import Picture, StepPicture
from smsc_gui.ui.surfaces import ShapeMark, Text, column
from smsc_gui.ui.theme import Space, Tone, Type

_TOP = Qt.AlignmentFlag.AlignTop
_KEY = "Enter"  # as it stands on the keyboard
_EXAMPLE = "050 123 45 67"
_ASSIGNED = "+380 44 000 11 01"
_LEFT = "10:24"


class FirstSteps(HelpDialog):
    """See the module."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, letters=86)
        self.say_head(self.tr("First steps"), "book-open")
        self.page.addLayout(self._steps())
        self.page.addSpacing(Space.SMALL)
        self.page.addWidget(Text(self.tr("What does not help"), size=Type.LEAD, strong=True))
        self.page.addLayout(self._not())
        self.page.addStretch(1)

    def _steps(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.LARGE)
        grid.setVerticalSpacing(Space.MEDIUM)
        grid.setColumnStretch(1, 1)
        for row, (picture, shown, title, text) in enumerate(self._texts()):
            drawn = StepPicture(picture, shown)
            grid.addWidget(drawn, row, 0, _TOP)
            grid.addWidget(_step(f"{row + 1}. {title}", text), row, 1)
        return grid

    def _texts(self) -> tuple[tuple[Picture, str, str, str], ...]:
        return (
            (
                Picture.FIELD,
                _EXAMPLE,
                self.tr("Enter the subscriber’s number"),
                self.tr(
                    "As it comes: with or without +380, with spaces, or pasted. The line below the "
                    "field says what was understood. A reference, such as a contract, is optional."
                ),
            ),
            (
                Picture.ENTER,
                _KEY,
                self.tr("Press Enter"),
                self.tr(
                    "The service is asked for a number to call. Each request costs the account."
                ),
            ),
            (
                Picture.NUMBER,
                _ASSIGNED,
                self.tr("Read out the number to call"),
                self.tr(
                    "The subscriber calls it from the phone that is being verified. The line sounds "
                    "busy or unavailable: that is normal, and the call can be ended."
                ),
            ),
            (
                Picture.RING,
                _LEFT,
                self.tr("Wait"),
                self.tr(
                    "There is nothing to press. Meanwhile enter the next subscriber’s number: the "
                    "list shows everyone who waits."
                ),
            ),
            (
                Picture.TICK,
                self.tr("Verified"),
                self.tr("Verified"),
                self.tr(
                    "The card turns green, and a sound says so: the number really is this subscriber’s."
                ),
            ),
        )

    def _not(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.SMALL)
        grid.setVerticalSpacing(Space.SMALL)
        grid.setColumnStretch(1, 1)
        for row, text in enumerate(self._mistakes()):
            mark = ShapeMark(1.1)
            mark.show_shape(Shape.CROSS, Tone.BAD)
            grid.addWidget(mark, row, 0, _TOP)
            grid.addWidget(Text(text), row, 1, _TOP)
        return grid

    def _mistakes(self) -> tuple[str, ...]:
        return (
            self.tr("Calling from another phone, or with the phone’s other SIM card."),
            self.tr("Calling before the number is on the screen."),
            self.tr(
                "Asking again while the subscriber still waits: “No call?” on the card tells why a "
                "call may not come."
            ),
            self.tr(
                "Confirming by hand because it is quicker: it is marked as such everywhere, with "
                "your name."
            ),
        )


def _step(title: str, text: str) -> QWidget:
    step = QFrame()  # a screen reader passes over plain widgets
    step.setAccessibleName(f"{title}. {text}")
    layout = column(step, spacing=Space.TINY)
    layout.addWidget(Text(title, strong=True))
    layout.addWidget(Text(text))
    layout.addStretch(1)
    return step

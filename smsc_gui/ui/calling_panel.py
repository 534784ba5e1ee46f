"""The number to call, very large, with the time left; and what helps the subscriber to call it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from smsc_gui.core.verification import LIFETIME
from smsc_gui.ui.big_number import BigNumber
from smsc_gui.ui.card_face import Calling
from smsc_gui.ui.flow import Flow
from smsc_gui.ui.hero import Hero
from smsc_gui.ui.qr import SIDE, QrCode
from smsc_gui.ui.ring import Ring
from smsc_gui.ui.room import Room
from smsc_gui.ui.spoken import spelled
from smsc_gui.ui.surfaces import FlowText, Surface, Text, button, column
from smsc_gui.ui.theme import Space, Tone, Type


class CallingPanel(Hero):
    """Shows a `Calling`. `aids`: what else belongs to it, placed by whoever shows the panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calling: Calling | None = None
        self.caption = Text(self.tr("The subscriber calls this number"), Tone.MUTED)
        self.number = BigNumber()
        self.ring = Ring(LIFETIME)
        self.ends = FlowText("", Tone.PLAIN, Type.LEAD)
        self.hint = FlowText("", Tone.MUTED, Type.SMALL)
        self.copy = button(self.tr("&Copy number"), icon="copy")
        self.copy.clicked.connect(self._copy)
        self.aids = CallingAids()
        self.put(self.ring, self.caption, self.number, self._time())

    @property
    def shown(self) -> Calling | None:
        """What it shows now."""
        return self._calling

    @property
    def read_out(self) -> Text:
        """What staff can say."""
        return self.aids.read_out

    @property
    def others(self) -> "OtherNumbers":
        """The numbers that are not to be called."""
        return self.aids.others

    @property
    def qr(self) -> QrCode:
        """The number as a code."""
        return self.aids.qr

    def arrange(self, room: Room) -> None:
        """See `Hero`."""
        self.number.set_most(Type.NUMBER * room.scale)
        self._beside.setSpacing(Space.SMALL if room.low else Space.MEDIUM)
        self.aids.arrange(room)
        super().arrange(room)

    def show_calling(self, calling: Calling | None) -> None:
        """Shows this number and its time; None: nothing is to be called."""
        before, self._calling = self._calling, calling
        if calling is None:
            return
        if before is None or before.number != calling.number:
            self.copy.setText(self.tr("&Copy number"))
            self.copy.setAccessibleDescription(spelled(calling.tel.removeprefix("tel:+")))
        self.number.show_text(calling.number)
        self.ring.show_left(calling.left)
        self.ends.say(calling.ends)
        self.aids.show_calling(calling)

    def _copy(self) -> None:
        if self._calling is not None:
            QGuiApplication.clipboard().setText(self._calling.tel.removeprefix("tel:"))
            self.copy.setText(self.tr("&Copied"))

    def _time(self) -> QWidget:
        below = QWidget()
        self._beside = Flow(Space.MEDIUM)
        below.setLayout(self._beside)
        for one in (self.copy, self.ends, self.hint):  # what changes its width stands last
            self._beside.addWidget(one)
        return below


class CallingAids(QWidget):
    """What to say, the code to scan, and the numbers that are not to be called."""

    def __init__(self) -> None:
        super().__init__()
        self.read_out = Text("", size=Type.LEAD)
        self.others = OtherNumbers()
        self.qr = QrCode()
        self.qr.setAccessibleName(self.tr("QR code of the number to call"))
        self._caption = Text(self.tr("Scan to call"), Tone.MUTED, Type.SMALL)
        self._words = self._boxed()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.MEDIUM)
        self._grid.setVerticalSpacing(Space.SMALL)

    def arrange(self, room: Room) -> None:
        """In one column the code stands below the words, and its caption beside it. It is never smaller."""
        stacked = room.stacked
        self.qr.set_side(round(SIDE * max(1.0, room.scale)))
        grid = self._grid
        for part in (self._words, self.others, self.qr, self._caption):
            grid.removeWidget(part)
        middle, top = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignTop
        if stacked:
            grid.addWidget(self._words, 0, 0, 1, 2)
            grid.addWidget(self.others, 1, 0, 1, 2)
            grid.addWidget(self.qr, 2, 0)
            grid.addWidget(self._caption, 2, 1, middle)
        else:
            grid.addWidget(self._words, 0, 0)
            grid.addWidget(self.qr, 0, 1, top)
            grid.addWidget(self.others, 1, 0, top)
            grid.addWidget(self._caption, 1, 1, top)
        across = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag.AlignHCenter
        self._caption.setAlignment(across)
        grid.setColumnStretch(0, 0 if stacked else 1)
        grid.setColumnStretch(1, 1 if stacked else 0)

    def show_calling(self, calling: Calling) -> None:
        """Shows what belongs to this number."""
        self.read_out.say(calling.read_out)
        self.qr.show_text(calling.tel)
        self.others.show_numbers(calling.others)

    def _boxed(self) -> Surface:
        box = Surface(Tone.ACCENT)
        inside = column(box, margin=Space.MEDIUM, spacing=Space.TINY)
        inside.addWidget(Text(self.tr("To read out"), Tone.ACCENT, Type.SMALL, strong=True))
        inside.addWidget(self.read_out)
        inside.addStretch()
        return box


class OtherNumbers(QWidget):
    """The service's numbers that are *not* to be called, and what a call to one of them means."""

    def __init__(self) -> None:
        super().__init__()
        why = Text(
            self.tr(
                "Not numbers to call. "
                "If the subscriber called one of these, it was not for this request:"
            ),
            Tone.MUTED,
            Type.SMALL,
        )
        self.numbers = Text("", Tone.MUTED, Type.SMALL)
        layout = column(self, spacing=Space.TINY)
        for part in (why, self.numbers):
            layout.addWidget(part)

    def show_numbers(self, numbers: tuple[str, ...]) -> None:
        """Shows these, or nothing."""
        self.setVisible(bool(numbers))
        self.numbers.say(",  ".join(numbers))

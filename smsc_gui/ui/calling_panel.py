"""The number to call, very large, and what is around it: time, QR code, what to say, what to try."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsc_gui.core.verification import LIFETIME
from smsc_gui.ui.big_number import BigNumber
from smsc_gui.ui.card_face import Calling
from smsc_gui.ui.flow import Flow
from smsc_gui.ui.qr import SIDE, QrCode
from smsc_gui.ui.ring import Ring
from smsc_gui.ui.surfaces import Surface, Text, button, column
from smsc_gui.ui.theme import Space, Tone, Type


class CallingPanel(QWidget):
    """Shows a `Calling`, or is hidden without one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calling: Calling | None = None
        self.caption = Text(self.tr("The subscriber calls this number"), Tone.MUTED)
        self.number = BigNumber()
        self.ring = Ring(LIFETIME)
        self.ends = Text("", Tone.PLAIN, Type.FIELD, wrap=False)
        self.qr = QrCode()
        self.qr.setAccessibleName(self.tr("QR code of the number to call"))
        self.qr_caption = Text(self.tr("Scan to call"), Tone.MUTED, Type.SMALL)
        self.copy = button(self.tr("&Copy number"))
        self.read_out = Text("")
        self.others = OtherNumbers()
        self.copy.clicked.connect(self._copy)
        self._lay_out()
        self.show_calling(None)

    @property
    def shown(self) -> Calling | None:
        """What it shows now."""
        return self._calling

    def show_calling(self, calling: Calling | None) -> None:
        """Shows this number and its time."""
        before, self._calling = self._calling, calling
        self.setVisible(calling is not None)
        self.others.show_numbers(calling.others if calling else ())
        if calling is None:
            return
        if before is None or before.number != calling.number:
            self.copy.setText(self.tr("&Copy number"))
        self.number.show_text(calling.number)
        self.qr.show_text(calling.tel)
        self.ring.show_left(calling.left)
        self.ends.say(calling.ends)
        self.read_out.say(calling.read_out)

    def _copy(self) -> None:
        if self._calling is not None:
            QGuiApplication.clipboard().setText(self._calling.tel.removeprefix("tel:"))
            self.copy.setText(self.tr("&Copied"))

    def _lay_out(self) -> None:
        box = Surface(Tone.ACCENT)
        inside = column(box, margin=Space.MEDIUM, spacing=Space.TINY)
        inside.addWidget(Text(self.tr("To read out"), Tone.ACCENT, Type.SMALL, strong=True))
        inside.addWidget(self.read_out)
        layout = column(self, spacing=Space.SMALL)
        layout.addWidget(self.caption)
        layout.addWidget(self.number)
        layout.addSpacing(Space.TINY)
        layout.addLayout(self._middle())
        layout.addWidget(box)

    def _middle(self) -> Flow:
        middle = Flow(Space.MEDIUM, spread=True)
        middle.addWidget(self._time())
        middle.addWidget(self._code())
        return middle

    def _time(self) -> QWidget:
        time = QWidget()
        beside = QVBoxLayout()
        beside.setSpacing(Space.SMALL)
        beside.addStretch()
        beside.addWidget(self.ends)
        beside.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addStretch()
        row = QHBoxLayout(time)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.LARGE)
        row.addWidget(self.ring)
        row.addLayout(beside)
        return time

    def _code(self) -> QWidget:
        code = QWidget()
        layout = column(code, spacing=0)  # the code has a white border of its own
        layout.addWidget(self.qr, 0, Qt.AlignmentFlag.AlignHCenter)
        self.qr_caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.qr_caption)
        code.setFixedWidth(SIDE)
        return code


class OtherNumbers(QWidget):
    """The service's numbers that are *not* to be called, and what a call to one of them means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = Text(self.tr("Not numbers to call"), Tone.MUTED, Type.SMALL, strong=True)
        why = Text(
            self.tr("If the subscriber called one of these, it was not for this request:"),
            Tone.MUTED,
            Type.SMALL,
        )
        self.numbers = Text("", Tone.MUTED, Type.SMALL)
        layout = column(self, spacing=Space.TINY)
        for part in (heading, why, self.numbers):
            layout.addWidget(part)

    def show_numbers(self, numbers: tuple[str, ...]) -> None:
        """Shows these, or nothing."""
        self.setVisible(bool(numbers))
        self.numbers.say(",  ".join(numbers))

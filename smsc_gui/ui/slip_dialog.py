"""The slip before it is printed: how it looks, on what, and where to."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from smsc_gui.ui.announce import announce
from smsc_gui.ui.dialog import Dialog
from smsc_gui.ui.elided_combo import ElidedCombo
from smsc_gui.ui.fields import field
from smsc_gui.ui.slip_content import A5, ROLL, Slip
from smsc_gui.ui.slip_preview import SlipPreview
from smsc_gui.ui.slip_texts import nothing_to_print
from smsc_gui.ui.subscriber_texts import spoken
from smsc_gui.ui.surfaces import Text, button, column
from smsc_gui.ui.theme import Space, Tone

LETTERS = 92


class SlipDialog(Dialog):
    """`print_wanted()`, `save_wanted()`. `paper_chosen(str)`, `language_chosen(str)`: for another slip.

    `verification`: whose slip it is, its id.
    """

    print_wanted = Signal()
    save_wanted = Signal()
    paper_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, verification: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, letters=LETTERS)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.say_head(self.tr("Slip for the subscriber"), "printer")
        self.verification = verification
        self._busy = False
        self._slip: Slip | None = None
        self.preview = SlipPreview()
        self.paper = _combo({ROLL: self.tr("Receipt, 80 mm"), A5: self.tr("A5 sheet")})
        self.language = _combo(spoken())
        self.printer = _combo({"": self.tr("The computer’s default printer")})
        self.at_once = QCheckBox(self.tr("Print at &once from now on"))
        self.word = Text("", Tone.MUTED)
        self.print = button(self.tr("&Print"), primary=True, icon="printer")
        self.save = button(self.tr("&Save as PDF…"), icon="download")
        self.back = button(self.tr("&Back"))
        self.print.setDefault(True)
        self.paper.activated.connect(lambda _: self.paper_chosen.emit(self.paper.currentData()))
        self.language.activated.connect(
            lambda _: self.language_chosen.emit(self.language.currentData())
        )
        self.print.clicked.connect(self.print_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.back.clicked.connect(self.reject)
        self._lay_out()
        self.print.setFocus()

    def show_slip(self, slip: Slip | None, paper: str, language: str) -> None:
        """Shows the slip as it stands now; None: there is nothing to print any more."""
        if slip is not None:
            self.preview.show_slip(slip, paper)
        else:
            self.preview.show_nothing(nothing_to_print())
            if self._slip is not None or not self.word.text():
                self.say(nothing_to_print(), Tone.WARNING)
        self._slip = slip
        _choose(self.paper, paper)
        _choose(self.language, language)
        self._enable()

    def show_printers(self, names: Sequence[str], usual: str, chosen: str) -> None:
        """Offers these printers. `usual`: the system's choice, "" for none; `chosen`: the remembered one."""
        while self.printer.count() > 1:
            self.printer.removeItem(1)
        for name in names:
            self.printer.addItem(name, name)
        if usual:
            text = self.tr("The computer’s default printer ({name})").format(name=usual)
            self.printer.setItemText(0, text)
        if chosen and chosen not in names:
            self.printer.addItem(self.tr("{name} (not there)").format(name=chosen), chosen)
        _choose(self.printer, chosen)

    def say(self, text: str, tone: Tone) -> None:
        """Tells something above the buttons."""
        self.word.say(text, tone)
        self.word.setVisible(bool(text))
        if text and tone is not Tone.MUTED and self.isVisible():  # else the card says it
            announce(self.word, text, urgent=tone is Tone.BAD)

    def set_busy(self, *, busy: bool) -> None:
        """While the printer is being asked, it is not asked again."""
        self._busy = busy
        self._enable()
        if self.print.isEnabled():
            self.print.setFocus()  # it has lost it when it was disabled

    def lock(self, controls: Sequence[QWidget]) -> None:
        """What the administrator has set for everybody."""
        for control in controls:
            control.setEnabled(False)
            control.setToolTip(self.tr("Set by the administrator."))

    def _enable(self) -> None:
        self.print.setEnabled(self._slip is not None and not self._busy)
        self.save.setEnabled(self._slip is not None)

    def _lay_out(self) -> None:
        choices = QWidget()
        side = column(choices, spacing=Space.MEDIUM)
        for label, control in (
            (self.tr("Subscriber’s &language"), self.language),
            (self.tr("P&aper"), self.paper),
            (self.tr("P&rinter"), self.printer),
        ):
            side.addWidget(field(label, control).box)
        side.addWidget(self.at_once, 0, Qt.AlignmentFlag.AlignLeft)
        side.addStretch()
        side.addWidget(self.word)
        self.word.hide()
        both = QHBoxLayout()
        both.setSpacing(Space.LARGE)
        both.addWidget(self.preview, 5)
        both.addWidget(choices, 6)
        self.page.addLayout(both, 1)
        self.add_buttons(self.back, self.save, self.print)


def _combo(items: Mapping[str, str]) -> QComboBox:
    made = ElidedCombo(26)
    for value, name in items.items():
        made.addItem(name, value)
    return made


def _choose(combo: QComboBox, value: str) -> None:
    if combo.currentData() != value:
        combo.setCurrentIndex(max(0, combo.findData(value)))

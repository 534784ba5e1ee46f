"""Whom to verify: the number, an optional reference, and Enter."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from smsc_gui.core.links import LONGEST_REFERENCE
from smsc_gui.ui.announce import announce
from smsc_gui.ui.fields import labelled, without_mnemonic
from smsc_gui.ui.number_field import NumberField
from smsc_gui.ui.number_line import NumberLine, Ready, number_line
from smsc_gui.ui.room import Room
from smsc_gui.ui.spoken import in_sentence
from smsc_gui.ui.surfaces import Surface, Text, button
from smsc_gui.ui.tab_order import focus_in
from smsc_gui.ui.theme import Space, Tone, Type, set_type

UNREAD_MS = 700
"""A double press of Enter is over by then, and a person has hardly read a number."""
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class NumberForm(Surface):
    """`submitted(digits, reference)`: staff want this subscriber verified. `typing()`: a number begins.

    What was typed stays until `clear()`: whether the request could be made is not decided here.
    """

    submitted = Signal(str, str)
    typing = Signal()

    def __init__(self, country: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._country = country
        self._told_typing = False
        self._trusted = ""
        self._typed_before: tuple[str, str] | None = None
        self._unread = QTimer(self, singleShot=True, interval=UNREAD_MS)
        self.number = NumberField(country)
        self.reference = QLineEdit()
        self.reference.setMaxLength(LONGEST_REFERENCE)
        self._number_label = labelled(self.tr("Subscriber’s &number"), self.number)
        self._reference_label = labelled(self.tr("&Reference (optional)"), self.reference)
        set_type(self._number_label, Type.BODY, strong=True)
        self.send = button(self.tr("&Get a number to call"), primary=True, icon="phone-call")
        self.line = Text("", Tone.MUTED)
        self._notice = Text("", Tone.ACCENT)
        self._notice.hide()
        self.insist = button(self.tr("It is right: &use it all the same"), quiet=True)
        self.insist.setProperty("link", True)  # low, because its place is kept
        self.insist.hide()
        self._example = self.tr("050 123 45 67")
        # Without the words it looks like a number that was typed.
        self.number.setPlaceholderText(self.tr("e.g. {number}").format(number=self._example))
        self.number.setToolTip(self.number.placeholderText())  # where it has no room for all of it
        self.reference.setPlaceholderText(self.tr("Ticket or contract"))
        self.reference.setToolTip(self.reference.placeholderText())
        self._lay_out()
        self.number.textEdited.connect(self._edited)
        self.number.left.connect(self._describe)
        for one in (self.number, self.reference):
            one.textEdited.connect(self._hold_longer)
            one.returnPressed.connect(self._hold_longer)
            one.returnPressed.connect(self.submit)
        self.send.clicked.connect(self.submit)
        self.insist.clicked.connect(self._insist)
        self._show(self._read(entered=False))

    def set_country(self, country: str) -> None:
        """Numbers without a country code are this country's (ISO 3166) from now on."""
        if country != self._country:
            self._country = country
            self.number.set_country(country)
            self._show(self._read(entered=False))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is being typed."""
        return not self.number.text().strip() and not self.reference.text().strip()

    @property
    def has_notice(self) -> bool:
        """Whether something about the last request is said."""
        return bool(self._notice.text())

    def arrange(self, room: Room) -> None:
        """In one column the fields stand one below the other."""
        self.number.set_size(Type.TITLE if room.low else Type.ENTRY)
        self._place(stacked=room.stacked, above=Space.SMALL if room.low else Space.MEDIUM)

    def can_take(self, text: str, reference: str) -> bool:
        """Whether filling this in would overwrite nothing that stands there already."""
        same = self.number.text().strip() in {"", text} or self._is(text)
        typed = self.reference.text().strip()
        return same and (typed in {"", reference} or self._keeps_reference(text, reference))

    def fill(self, text: str, reference: str = "") -> None:
        """Puts a number, and a reference, into the fields as if they were pasted; nothing is sent.

        What stands there for the same subscriber is kept where no reference is given.
        """
        if not self._keeps_reference(text, reference):
            self.reference.setText(reference)
        self.number.clear()
        self.number.insert(text)
        self.number.textEdited.emit(self.number.text())

    def type_on(self, key: QKeyEvent) -> bool:
        """A letter or digit that was meant for the field last typed into, while something else had the
        focus; whether it was one."""
        if not key.text().isprintable() or key.modifiers() & _COMMANDS:
            return False
        had_focus = focus_in(self.window())
        field = self.reference if had_focus is self.reference else self.number
        QApplication.sendEvent(field, key.clone())
        return True

    def as_read(self, text: str) -> str:
        """The number in the groups in which it is read aloud; the text itself where it is none."""
        digits = number_line(text, self._country, entered=False).digits
        return in_sentence(digits) if digits else text

    def hold_back(self, *, until_typed: bool = False) -> None:
        """Sends nothing for a moment: a key that was pressed before anybody could read what another
        program filled in is not meant for it. Each key that comes meanwhile is one of those, and the moment
        begins anew. `until_typed`: but for one that changes what is typed: nobody means a button by it.
        """
        if not self.is_held_back or not until_typed:
            self._typed_before = self._typed() if until_typed else None
        self._unread.start()

    @property
    def is_held_back(self) -> bool:
        """Whether that moment lasts."""
        return self._unread.isActive()

    def take(self, other: "NumberForm") -> None:
        """Takes over what was typed in another form, and says what is understood of it."""
        self.number.setText(other.number.text())
        self.reference.setText(other.reference.text())
        self._told_typing = other._told_typing  # noqa: SLF001
        self._show(self._read(entered=False))

    def holds(self, digits: str) -> bool:
        """Whether this subscriber's number stands in the field."""
        return self._read(entered=False).digits == digits

    def clear(self) -> None:
        """Ready for the next subscriber."""
        self.number.clear()
        self.reference.clear()
        self._told_typing = False
        self._show(self._read(entered=False))
        self.notice("")

    def notice(self, text: str) -> None:
        """Says something about what stands there or the last request, until that goes or another is typed."""
        self._trusted = ""
        self._notice.say(text)
        self._show_notice()
        if text:
            announce(self, text)

    def trust(self, digits: str) -> None:
        """For as long as the notice stands, Enter sends this number, also where it is not known to be in
        use: a call has come from it, or somebody vouched for it. What is typed now is the next one's."""
        self._show(self._read(entered=False))
        self._trusted = digits
        self.number.selectAll()

    def submit(self) -> None:
        """Sends what is typed, or says what is wrong with it."""
        if self.is_held_back:
            return
        line = self._read(entered=True)
        trusted = self._trusted != "" and line.digits == self._trusted
        self._show(line, entered=not trusted)
        if line.ready is Ready.YES or trusted:
            self._send(line)
        else:
            self.number.setFocus(Qt.FocusReason.OtherFocusReason)
            way_on = without_mnemonic(self.insist.text()) if self.insist.isVisible() else ""
            announce(self.number, f"{line.text} {way_on}".strip(), urgent=True)

    def _hold_longer(self) -> None:
        """Whoever goes on typing has not read yet what was filled in."""
        if self._typed_before not in {None, self._typed()}:
            self._unread.stop()
        elif self.is_held_back:
            self._unread.start()

    def _typed(self) -> tuple[str, str]:
        return self.number.text(), self.reference.text()

    def _is(self, text: str) -> bool:
        """Whether what stands in the field is the same number, however each is written."""
        digits = number_line(text, self._country, entered=False).digits
        return bool(digits) and self.holds(digits)

    def _keeps_reference(self, text: str, reference: str) -> bool:
        return not reference and bool(self.reference.text()) and self._is(text)

    def _insist(self) -> None:
        line = self._read(entered=True)
        if line.ready is not Ready.NOT_YET and not self.is_held_back:
            self._send(line)

    def _send(self, line: NumberLine) -> None:
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)
        self.submitted.emit(line.digits, self.reference.text().strip())

    def _read(self, *, entered: bool) -> NumberLine:
        return number_line(self.number.text(), self._country, entered=entered)

    def _edited(self) -> None:
        line, before = self._read(entered=False), self.line.text()
        self._show(line)
        self.notice("")
        if line.text not in {"", before}:
            announce(self.number, line.text)
        if not self.number.text():
            self._told_typing = False
        elif not self._told_typing or line.ready is Ready.YES:
            self._told_typing = True
            self.typing.emit()

    def _show(self, line: NumberLine, *, entered: bool = False) -> None:
        self.line.say(line.text, line.tone)
        self._describe()
        self.insist.setVisible(entered and line.ready is Ready.CONFIRM)
        self._show_notice()

    def _describe(self) -> None:
        """For whoever comes back to the field. Not while somebody types: some screen readers say each change
        of it, and what is new is announced."""
        example = self.tr("for example {number}").format(number=self._example)
        told = self.line.text() or example
        if not self.number.hasFocus() and told != self.number.accessibleDescription():
            self.number.setAccessibleDescription(told)

    def _show_notice(self) -> None:
        """The two are never there at once: one is of the last number, the other of the next."""
        self._notice.setVisible(self.has_notice)
        self.line.setVisible(not self.has_notice)

    def _lay_out(self) -> None:
        self._below = QHBoxLayout()
        self._below.setSpacing(Space.MEDIUM)
        self._below.addWidget(self.line, 1)
        self._below.addWidget(self._notice, 1)
        self._below.addWidget(self.insist)
        self.insist.ensurePolished()
        # Its place is kept, so that nothing below moves with each digit.
        self._below.addStrut(self.insist.sizeHint().height())
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(Space.MEDIUM)
        self._grid.setVerticalSpacing(Space.TINY)
        for one in (self.reference, self.send):  # as high as the number beside them
            wide = one.sizePolicy().horizontalPolicy()
            one.setSizePolicy(wide, QSizePolicy.Policy.MinimumExpanding)
        self._place(stacked=False, above=Space.MEDIUM)

    def _place(self, *, stacked: bool, above: int) -> None:
        grid = self._grid
        for part in (self._number_label, self.number, self._reference_label, self.reference):
            grid.removeWidget(part)
        grid.removeWidget(self.send)
        grid.removeItem(self._below)
        way = QHBoxLayout.Direction
        self._below.setDirection(way.TopToBottom if stacked else way.LeftToRight)
        edge = Space.MEDIUM if stacked else Space.LARGE
        grid.setContentsMargins(edge, above, edge, above if stacked else Space.TINY)
        bottom = Qt.AlignmentFlag.AlignBottom
        beside = 0 if stacked else 1
        grid.addWidget(self._number_label, 0, 0, bottom)
        grid.addWidget(self.number, 1, 0)
        grid.addLayout(self._below, 2, 0, 1, 1 if stacked else 3)
        grid.addWidget(self._reference_label, 3 if stacked else 0, beside, bottom)
        grid.addWidget(self.reference, 4 if stacked else 1, beside)
        grid.addWidget(self.send, 6 if stacked else 1, 0 if stacked else 2)
        grid.setRowMinimumHeight(5, Space.TINY if stacked else 0)
        for place, share in enumerate((3, 0 if stacked else 2, 0)):
            grid.setColumnStretch(place, share)

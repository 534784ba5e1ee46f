"""The card of the chosen verification."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from smsc_gui.ui.calling_panel import CallingPanel
from smsc_gui.ui.card_face import Act, Face
from smsc_gui.ui.flow import Flow
from smsc_gui.ui.no_call import NoCall
from smsc_gui.ui.surfaces import ShapeMark, Surface, Text, button, column
from smsc_gui.ui.theme import Space, Tone, Type


class Card(Surface):
    """Draws a `Face`. `pressed(Act)`: staff want this done. Keeps nothing but what it shows."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._face: Face | None = None
        self.mark = ShapeMark(1.6)
        self.result_mark = ShapeMark(5.5)
        self.subscriber = Text("", Tone.PLAIN, Type.TITLE, strong=True)
        self.reference = Text("", Tone.MUTED)
        self.state = Text("", Tone.ACCENT, Type.BODY, strong=True)
        self.result = Text("", Tone.GOOD, Type.RESULT, strong=True)
        self.body = Text("", size=Type.LEAD)
        self.seen = Text("", Tone.WARNING)
        self._seen_box = Surface(Tone.WARNING)
        self.calling = CallingPanel()
        self.no_call = NoCall()
        self.buttons = {act: self._button(act) for act in Act}
        self.look_hint = Text("", Tone.MUTED, Type.SMALL)
        self._lay_out()

    @property
    def face(self) -> Face | None:
        """What it shows now."""
        return self._face

    def show_face(self, face: Face) -> None:
        """Shows another face; what is the same is not touched."""
        if face == self._face:
            return
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        self._show(face)
        if focus is not None and inside and not focus.isVisible():
            # Qt would hand the focus to the next button, and a key meant for the one that has gone would
            # press it.
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, face: Face) -> None:
        self._face = face
        ended = face.tone not in {Tone.ACCENT, Tone.MUTED}
        self.set_tone(face.tone if face.tone is Tone.GOOD else Tone.PLAIN)
        self.subscriber.say(face.subscriber)
        self.setAccessibleName(f"{face.subscriber}, {face.state}")
        self.reference.say(self.tr("Reference: {text}").format(text=face.reference))
        self.reference.setVisible(bool(face.reference))
        self._show_state(face, large=ended)
        self.body.say("\n".join(face.lines))
        self.body.setVisible(bool(face.lines))
        self.seen.say("\n\n".join(face.seen))
        self._seen_box.setVisible(bool(face.seen))
        self._show_calling(face)
        self._show_acts(face)

    def _show_state(self, face: Face, *, large: bool) -> None:
        self.state.say(face.state, face.tone)
        self.mark.show_shape(face.shape, face.tone)
        self.result.say(face.state, face.tone)
        self.result_mark.show_shape(face.shape, face.tone)
        for small in (self.state, self.mark):
            small.setVisible(not large)
        for big in (self.result, self.result_mark):
            big.setVisible(large)

    def _show_calling(self, face: Face) -> None:
        before = self.calling.shown
        self.calling.show_calling(face.calling)
        same = before and face.calling and before.number == face.calling.number
        self.no_call.toggle.setVisible(face.calling is not None)
        if not same:
            self.no_call.fold()

    def _show_acts(self, face: Face) -> None:
        self.look_hint.say(face.look_hint)
        self.look_hint.setVisible(bool(face.look_hint))
        for act, pressable in self.buttons.items():
            pressable.setVisible(act in face.acts)

    def _button(self, act: Act) -> QPushButton:
        made = {
            Act.SHOW: lambda: button(self.tr("Sho&w to subscriber")),
            Act.SLIP: lambda: button(self.tr("Print sl&ip")),
            Act.CHECK_NOW: lambda: button(self.tr("Chec&k now")),
            Act.BY_HAND: lambda: button(self.tr("Confirm by &hand…")),
            Act.CANCEL: lambda: button(self.tr("Canc&el")),
            Act.ASK_AGAIN: lambda: button(self.tr("&Ask again"), primary=True),
            Act.DETAILS: lambda: button(self.tr("&Details…")),
        }[act]()
        made.clicked.connect(lambda: self.pressed.emit(act))
        return made

    def _lay_out(self) -> None:
        seen = column(self._seen_box, margin=Space.MEDIUM)
        seen.addWidget(self.seen)
        layout = column(self, margin=Space.LARGE, spacing=Space.MEDIUM)
        layout.addLayout(self._head())
        layout.addWidget(self.reference)
        layout.addLayout(self._result())
        layout.addWidget(self.body)
        layout.addWidget(self._seen_box)
        layout.addWidget(self.calling)
        layout.addLayout(self._foot())
        layout.addWidget(self.look_hint)
        layout.addWidget(self.no_call)
        layout.addWidget(self.calling.others)
        layout.addStretch()

    def _head(self) -> Flow:
        state = QWidget()
        beside = QHBoxLayout(state)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(Space.SMALL)
        beside.addWidget(self.mark)
        beside.addWidget(self.state)
        self.state.setWordWrap(False)
        self.subscriber.setWordWrap(False)
        head = Flow(Space.MEDIUM, spread=True)
        head.addWidget(self.subscriber)
        head.addWidget(state)
        return head

    def _result(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.MEDIUM)
        row.addWidget(self.result_mark)
        row.addWidget(self.result, 1)
        return row

    def _foot(self) -> Flow:
        foot = Flow(Space.SMALL)
        for act in (
            Act.ASK_AGAIN,
            Act.SHOW,
            Act.SLIP,
            Act.CHECK_NOW,
            Act.BY_HAND,
            Act.DETAILS,
            Act.CANCEL,
        ):
            foot.addWidget(self.buttons[act])
        foot.addWidget(self.no_call.toggle)
        return foot

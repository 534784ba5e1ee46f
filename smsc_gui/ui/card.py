"""The card of the chosen verification."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from smsc_gui.core.verification import State
from smsc_gui.ui import icons, messages
from smsc_gui.ui.calling_panel import CallingPanel
from smsc_gui.ui.card_face import Act, Face
from smsc_gui.ui.flow import Flow
from smsc_gui.ui.glyphs import shape_of_state
from smsc_gui.ui.no_call import NoCall
from smsc_gui.ui.result_panel import ResultPanel
from smsc_gui.ui.room import Room
from smsc_gui.ui.stack import Stack
from smsc_gui.ui.surfaces import FlowText, ShapeMark, Surface, Text, button, column
from smsc_gui.ui.tab_order import focus_in
from smsc_gui.ui.theme import Space, Tone, Type, set_type


class Card(QFrame):
    """Draws a `Face`. `pressed(Act)`: staff want this done. `toned(Tone)`: the ground it is to stand on.
    `focus_freed()`: what had the focus in it has gone. `explained()`: the reasons are unfolded.

    Keeps nothing but what it shows. One skeleton for every state: whose card it is, the large thing, what
    can be pressed, and below that what helps.
    """

    pressed = Signal(object)
    toned = Signal(object)
    focus_freed = Signal()
    explained = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face: Face | None = None
        self.tone = Tone.PLAIN
        self._low = False
        self.subscriber = FlowText("", Tone.PLAIN, Type.TITLE, strong=True)
        # What stands beside it has room, or not, whoever it is.
        set_type(self.subscriber, Type.TITLE, strong=True, digits=True)
        self.reference = FlowText("", Tone.MUTED)
        self.calling = CallingPanel()
        self.ended = ResultPanel()
        self._hero = Stack()
        self.seen = Text("", Tone.WARNING)
        self._seen_box = Surface(Tone.WARNING)
        self.no_call = NoCall()
        self.no_call.toggle.toggled.connect(self._explain)
        self.buttons = {act: self._button(act) for act in Act}
        self._lay_out()

    @property
    def face(self) -> Face | None:
        """What it shows now."""
        return self._face

    @property
    def result(self) -> Text:
        """The state's name, where it is the large thing."""
        return self.ended.word

    @property
    def body(self) -> Text:
        """The sentences about the state."""
        return self.ended.lines

    @property
    def look_hint(self) -> Text:
        """What *Check now* can do, below the large thing."""
        calls = self._face is not None and self._face.calling is not None
        return self.calling.hint if calls else self.ended.facts

    def arrange(self, room: Room) -> None:
        """Uses the room there is."""
        for panel in (self.calling, self.ended):
            panel.arrange(room)
        icon = QSize(0, 0) if room.stacked or room.low else icons.BEFORE_WORD
        for pressable in (*self.buttons.values(), self.no_call.toggle):
            pressable.setIconSize(icon)
        edge = Space.MEDIUM if room.stacked else Space.LARGE
        between = Space.SMALL if room.low else Space.MEDIUM
        self._column.setContentsMargins(edge, between, edge, between)
        self._column.setSpacing(between)
        self._show_chip(low=room.low)

    def show_face(self, face: Face) -> None:
        """Shows another face; what is the same is not touched."""
        if face == self._face:
            return
        focus = focus_in(self.window())  # a dialog may be in front
        inside = focus is not None and self.isAncestorOf(focus)
        self._show(face)
        if focus is not None and inside and not focus.isVisible():
            # Qt would hand the focus to the next button, and a key meant for the one that has gone would
            # press it.
            self.focus_freed.emit()

    def _show(self, face: Face) -> None:
        before, self._face = self._face, face
        self._set_tone(face.tone if face.tone is Tone.GOOD else Tone.PLAIN)
        self.subscriber.say(face.subscriber)
        self.setAccessibleName(f"{face.subscriber}, {face.state}")
        self.reference.say(self.tr("Reference: {text}").format(text=face.reference))
        self.reference.setVisible(bool(face.reference))
        self._show_state(face)
        if before is not None and _came(before, face):
            self.ended.mark.draw_itself()
        self.seen.say("\n\n".join(face.seen))
        self._seen_box.setVisible(bool(face.seen))
        self._show_acts(face)

    def _set_tone(self, tone: Tone) -> None:
        if tone is not self.tone:
            self.tone = tone
            self.toned.emit(tone)

    def _show_state(self, face: Face) -> None:
        before = self.calling.shown
        self.calling.show_calling(face.calling)
        calls = face.calling is not None
        if not calls:
            facts = face.facts or face.look_hint
            self.ended.show_result(face.shape, face.tone, face.state, face.lines, facts)
        self._hero.setCurrentWidget(self.calling if calls else self.ended)
        self._chip.setVisible(calls and not self._low)
        self.no_call.toggle.setVisible(calls)
        if before is None or face.calling is None or before.number != face.calling.number:
            self.no_call.fold()
        self.calling.aids.setVisible(calls and not self.no_call.toggle.isChecked())

    def _show_chip(self, *, low: bool) -> None:
        """Where there is little height, the number and its ring say the same."""
        self._low = low
        keeps = self._chip.sizePolicy()
        keeps.setRetainSizeWhenHidden(not low)
        self._chip.setSizePolicy(keeps)
        self._chip.setVisible(not low and self._face is not None and self._face.calling is not None)

    def _show_acts(self, face: Face) -> None:
        self.calling.hint.say(face.look_hint)
        self.calling.hint.setVisible(bool(face.look_hint))
        for act, pressable in self.buttons.items():
            pressable.setVisible(act in face.acts)

    def _explain(self, shown: bool) -> None:
        """The reasons stand where there was what helps to call: they need no more room than that."""
        self.calling.aids.setVisible(not shown)
        if shown:
            self.explained.emit()

    def _button(self, act: Act) -> QPushButton:
        made = {
            Act.SHOW: lambda: button(self.tr("Sho&w to subscriber"), icon="monitor"),
            Act.SLIP: lambda: button(self.tr("Print sl&ip"), icon="printer"),
            Act.CHECK_NOW: lambda: button(self.tr("Chec&k now"), icon="refresh-cw"),
            Act.BY_HAND: lambda: button(
                self.tr("Confirm by &hand…"), icon="user-check", at_once=True
            ),
            Act.CANCEL: lambda: button(self.tr("Canc&el"), quiet=True, icon="x"),
            Act.ASK_AGAIN: lambda: button(self.tr("&Ask again"), icon="rotate-cw"),
            Act.CORRECT: lambda: button(self.tr("&Correct the number"), icon="phone"),
            Act.DETAILS: lambda: button(self.tr("&Details…"), icon="info"),
        }[act]()
        made.clicked.connect(lambda: self.pressed.emit(act))
        return made

    def _lay_out(self) -> None:
        self._hero.addWidget(self.calling)
        self._hero.addWidget(self.ended)
        seen = column(self._seen_box, margin=Space.MEDIUM)
        seen.addWidget(self.seen)
        self._column = layout = column(self, margin=Space.LARGE, spacing=Space.MEDIUM)
        layout.addLayout(self._head())
        layout.addWidget(self._hero)
        layout.addLayout(self._foot())
        layout.addWidget(self._seen_box)
        layout.addWidget(self.no_call)
        layout.addWidget(self.calling.aids)
        layout.addStretch(1)

    def _head(self) -> Flow:
        # What it says is always the same: another word could be longer, and move what is below.
        shape, tone = shape_of_state(State.WAITING)
        mark = ShapeMark(1.3)
        mark.show_shape(shape, tone)
        state = FlowText(messages.state_name(State.WAITING), tone, strong=True)
        self._chip = QWidget()
        self._show_chip(low=False)
        beside = QHBoxLayout(self._chip)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(Space.SMALL)
        beside.addWidget(mark)
        beside.addWidget(state)
        head = Flow(Space.MEDIUM, spread=True)
        head.addWidget(self.subscriber)
        head.addWidget(self.reference)
        head.addWidget(self._chip)
        return head

    def _foot(self) -> Flow:
        foot = Flow(Space.SMALL)
        acts = (
            *(Act.ASK_AGAIN, Act.CORRECT),
            *(Act.SHOW, Act.SLIP, Act.CHECK_NOW, Act.BY_HAND, Act.DETAILS),
        )
        for act in acts:
            foot.addWidget(self.buttons[act])
        foot.addWidget(self.no_call.toggle)
        foot.add_apart(self.buttons[Act.CANCEL])
        return foot


def _came(before: Face, now: Face) -> bool:
    """Whether the call has come while the card was looked at."""
    same = before.subscriber == now.subscriber and before.calling is not None
    return same and now.tone is Tone.GOOD

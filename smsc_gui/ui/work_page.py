"""The page staff work on: whom to verify, who is waiting, and the chosen card."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from smsc_gui.core.register import Change
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui.card import Card
from smsc_gui.ui.card_face import Waits, face
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.number_form import NumberForm
from smsc_gui.ui.scroll import VerticalScroll
from smsc_gui.ui.surfaces import Surface, Text, button, column
from smsc_gui.ui.theme import Space, Tone, Type
from smsc_gui.ui.waiting_list import WaitingList


class WorkPage(QWidget):
    """`acted(Act, Verification)`: staff pressed something on the card."""

    acted = Signal(object, object)

    def __init__(self, model: DeskModel, country: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._by_hand = True
        self.form = NumberForm(country)
        self.list = WaitingList(model.now)
        self.card = Card()
        self.first_steps = button(self.tr("First steps"), quiet=True)
        self.first_steps.hide()  # until somebody offers them
        self._stack = QStackedWidget()
        self._right = QVBoxLayout()
        self._right.setSpacing(Space.SMALL)
        self._lay_out()
        self.list.chosen.connect(lambda _id: self.show_card())
        self.card.pressed.connect(self._pressed)
        self.take_all()

    def put_under_card(self, strip: QWidget) -> None:
        """Something that belongs to the card and stands still while the card is scrolled."""
        self._right.addWidget(strip)

    def allow_by_hand(self, *, allowed: bool) -> None:
        """Whether cards offer to confirm by hand; else they say that it is not allowed."""
        self._by_hand = allowed
        self.show_card()

    @property
    def shown(self) -> Verification | None:
        """The verification whose card is shown."""
        return self._model.verifications.get(self.list.current)

    def take_all(self) -> None:
        """Starts with what the model knows."""
        self.list.take_all(self._model.verifications)
        self.show_card()

    def take(self, change: Change) -> None:
        """A verification changed: its row, and its card when that is the chosen one."""
        self.list.take(change.after)
        if change.after.id == self.list.current:
            self.show_card()

    def begin_next(self, asked: Verification) -> None:
        """The request is made: the field is ready for the next subscriber, if it has not moved on already."""
        if self.form.holds(asked.subscriber):
            self.form.clear()

    def choose(self, verification: str) -> None:
        """Shows this card, because staff asked for it."""
        self.list.choose(verification)
        self.show_card()

    def tick(self) -> None:
        """Time has passed."""
        self.list.tick(self._model.verifications)
        self.show_card()

    def show_card(self) -> None:
        """Draws the chosen card as it stands now."""
        verification = self.shown
        self._stack.setCurrentIndex(0 if verification is None else 1)
        if verification is not None:
            now, waits = self._model.now(), self._waits(verification)
            self.card.show_face(face(verification, now, waits))

    def _waits(self, of: Verification) -> Waits:
        can_look = self._model.can_look(of.account)
        request = self._model.request_wait(of) if of.state is State.PREPARING else None
        look = self._model.look_wait(of.account) if can_look else None
        return Waits(look, request, can_look, self._by_hand)

    def _pressed(self, act: object) -> None:
        verification = self.shown
        if verification is not None:
            self.acted.emit(act, verification)

    def _lay_out(self) -> None:
        words = self.tr("Enter the subscriber’s number and press Enter.")
        self._stack.addWidget(_empty(words, self.first_steps))
        self._stack.addWidget(VerticalScroll(self.card))
        left = QWidget()
        side = column(left, spacing=Space.LARGE)
        side.addWidget(self.form)
        side.addWidget(self.list, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.LARGE, 0, Space.LARGE, Space.LARGE)
        layout.setSpacing(Space.LARGE)
        layout.addWidget(VerticalScroll(left), 10)
        self._right.addWidget(self._stack, 1)
        layout.addLayout(self._right, 19)


def _empty(words: str, below: QWidget) -> Surface:
    empty = Surface()
    layout = column(empty, margin=Space.HUGE)
    text = Text(words, Tone.MUTED, Type.TITLE)
    text.setAlignment(Qt.AlignmentFlag.AlignCenter)
    layout.addStretch(1)
    layout.addWidget(text)
    layout.addWidget(below, 0, Qt.AlignmentFlag.AlignHCenter)
    layout.addStretch(1)
    return empty

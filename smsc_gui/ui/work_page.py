"""The page staff work on: whom to verify, who is waiting, and the chosen card."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from smsc_gui.core.register import Change
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui import card_texts
from smsc_gui.ui.announce import announce
from smsc_gui.ui.at_rest import AtRest
from smsc_gui.ui.card import Card
from smsc_gui.ui.card_face import Act, Waits, face
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.number_form import NumberForm
from smsc_gui.ui.room import Room, room
from smsc_gui.ui.scroll import PartScroll, VerticalScroll
from smsc_gui.ui.stack import Stack
from smsc_gui.ui.surfaces import Surface, column
from smsc_gui.ui.tab_order import in_turn, last_stop
from smsc_gui.ui.theme import Space
from smsc_gui.ui.waiting_list import WaitingList

_NO_LIMIT = (1 << 24) - 1
"""Qt's own largest size."""


class WorkPage(QWidget):
    """`acted(Act, Verification)`: staff pressed something on the card."""

    acted = Signal(object, object)

    def __init__(self, model: DeskModel, country: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._by_hand = True
        self._in_view = ""
        self.form = NumberForm(country)
        self.list = WaitingList(model.now())
        self.card = Card()
        self.at_rest = AtRest()
        self._stack = Stack()
        self._frame = Surface()
        self._column = column(self._frame, spacing=0)
        self._parts = (PartScroll(self.at_rest), PartScroll(self.card))
        self._room: Room | None = None
        self._lay_out()
        self.card.toned.connect(self._frame.set_tone)
        self._told_of: tuple[str, State] | None = None
        self.list.chosen.connect(lambda _id: self.show_card())
        self.card.pressed.connect(self._pressed)
        self.card.focus_freed.connect(self._take_focus)
        self.card.explained.connect(
            lambda: QTimer.singleShot(0, self, self._bring_reasons_into_view)
        )
        self.take_all()

    def put_under_card(self, strip: QWidget) -> None:
        """Something that belongs to the card and stands still while the card is scrolled."""
        self._column.addWidget(strip)
        self._order()

    def allow_by_hand(self, *, allowed: bool) -> None:
        """Whether cards offer to confirm by hand; else they say that it is not allowed."""
        self._by_hand = allowed
        self.show_card()

    @property
    def first_steps(self) -> QPushButton:
        """Leads to the help on the first steps."""
        return self.at_rest.first_steps

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

    def say_of(self, verification: Verification, text: str) -> None:
        """Says something above its card, for as long as that is shown as it stands now."""
        self._told_of = (verification.id, verification.state)
        self.form.notice(text)
        self.show_card()

    def say_just_verified(self, done: Verification, reference: str) -> None:
        """Shows the card of one who was verified just now; from the field Enter asks anew all the same."""
        number = f"+{done.subscriber}"
        can_take = self.form.can_take(number, reference)
        if can_take and not self.form.holds(done.subscriber):
            self.form.fill(number, reference)
        elif can_take and not self.form.reference.text().strip():
            self.form.reference.setText(reference)
        self.choose(done.id)
        self.say_of(done, card_texts.nothing_sent(done, enter=can_take))
        if can_take:
            self.form.trust(done.subscriber)
        self.form.hold_back(until_typed=True)

    def has_told(self, of: Verification) -> bool:
        """Whether something is said of it, as it stands now, above its card."""
        return self._told_of == _now(of) and self.form.has_notice

    def choose(self, verification: str) -> None:
        """Shows this card, because staff asked for it."""
        before = self.list.current
        self.list.choose(verification)
        if self.list.current == before:  # else it was shown by that
            self.show_card()

    def tick(self) -> None:
        """Time has passed."""
        self.list.keep_only(self._model.verifications)
        self.show_card()

    def show_card(self) -> None:
        """Draws the chosen card as it stands now."""
        verification, now = self.shown, self._model.now()
        self.list.show_at(now)  # so that ring and list never differ by a second
        self._stack.setCurrentIndex(0 if verification is None else 1)
        self._frame.set_bare(bare=verification is None)
        if self._told_of and (not verification or self._told_of != _now(verification)):
            self._told_of = None
            self.form.notice("")
        if verification is not None:
            waits = self._waits(verification)
            by = self._model.confirmed_by(verification.id)
            self.card.show_face(face(verification, now, waits, by))
            self._bring_a_new_number_into_view(verification)

    def _waits(self, of: Verification) -> Waits:
        can_look = self._model.can_look(of.account)
        request = self._model.request_wait(of) if of.state is State.PREPARING else None
        look = self._model.look_wait(of.account) if can_look else None
        wanted = self._model.is_look_wanted(of.account)
        return Waits(look, request, can_look, self._by_hand, wanted, self._model.checked(of))

    def _pressed(self, act: object) -> None:
        verification = self.shown
        if verification is not None:
            self.acted.emit(act, verification)
            if act is Act.CHECK_NOW:
                self.show_card()
                announce(self, self.card.look_hint.text())

    def _take_focus(self) -> None:
        """For the field; but a key that was meant for what has gone sends nothing."""
        if not self.form.is_empty:
            self.form.hold_back(until_typed=True)
        self.form.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_a_new_number_into_view(self, of: Verification) -> None:
        if of.state is State.WAITING and of.id != self._in_view:
            self._in_view = of.id
            QTimer.singleShot(0, self, self._bring_number_into_view)

    def _bring_number_into_view(self) -> None:
        """Where the page is too low for all of it, the number that has come is to be seen, if nobody types
        the next one by then. Its layout is made first, hence in the next turn of the loop.
        """
        if self._page.verticalScrollBar().maximum() and self.form.is_empty:
            self._page.ensureWidgetVisible(self.card.calling.number, 0, Space.LARGE)

    def _bring_reasons_into_view(self) -> None:
        """From the button that unfolded them on. Their layout is made first, as above.

        Where most of them are seen nothing moves: the subscriber's number was cut off at the top, and a
        second press missed the button.
        """
        reasons = self.card.no_call
        if reasons.visibleRegion().boundingRect().height() > reasons.height() / 2:
            return
        for scrolled in (self._parts[1], self._page):
            scrolled.ensureWidgetVisible(self.card.no_call, 0, Space.SMALL)
            scrolled.ensureWidgetVisible(self.card.no_call.toggle, 0, Space.SMALL)

    def _bring_field_into_view(self) -> None:
        if self._page.verticalScrollBar().maximum():
            self._page.ensureWidgetVisible(self.form.number, 0, Space.LARGE)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        super().showEvent(event)
        self._order()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        super().resizeEvent(event)
        self._arrange(room(self.width(), self.height()))

    def _lay_out(self) -> None:
        for part in self._parts:
            self._stack.addWidget(part)
        self._column.addWidget(self._stack, 1)
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._page = VerticalScroll(self._inside)
        column(self).addWidget(self._page)
        self.form.number.textEdited.connect(self._bring_field_into_view)
        self._arrange(room(self.width(), self.height()))

    def _arrange(self, now: Room) -> None:
        if now == self._room:
            return
        self._room = now
        self.form.arrange(now)
        self.card.arrange(now)
        self.at_rest.arrange(stacked=now.stacked)
        for scrolled in self._parts:
            scrolled.set_grows(grows=now.stacked)
        # A bar that came and went would change the width, so the height, so whether it is needed.
        bar = Qt.ScrollBarPolicy
        self._page.setVerticalScrollBarPolicy(
            bar.ScrollBarAlwaysOn if now.stacked else bar.ScrollBarAsNeeded
        )
        grid = self._grid
        for part in (self.form, self.list, self._frame):
            grid.removeWidget(part)
        grid.addWidget(self.form, 0, 0, 1, 1 if now.stacked else 2)
        grid.addWidget(self._frame, 1, 0 if now.stacked else 1)
        grid.addWidget(self.list, 2 if now.stacked else 1, 0)
        grid.setColumnMinimumWidth(0, 0 if now.stacked else now.list_width)
        grid.setColumnStretch(0, 1 if now.stacked else 0)
        grid.setColumnStretch(1, 0 if now.stacked else 1)
        grid.setRowStretch(1, 1)
        grid.setSpacing(Space.SMALL if now.low else Space.MEDIUM)
        grid.setContentsMargins(now.side, 0, now.side, Space.SMALL if now.low else now.edge)
        self.list.setMaximumWidth(_NO_LIMIT if now.stacked else now.list_width)
        self._order()

    def _order(self) -> None:
        """Tab comes by the list before the card that stands beside it, and after the one above it.

        Not before it is shown: an order that is set in what moves into a window later breaks there (Qt 6.11).
        """
        if not self.isVisible():
            return
        stacked = self._room is not None and self._room.stacked
        in_turn(last_stop(self._frame if stacked else self.form), self.list.view)


def _now(of: Verification) -> tuple[str, State]:
    return of.id, of.state

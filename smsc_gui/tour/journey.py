"""The journey, step by step: what staff do, and what must then be on screen."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from smsc_gui.core.phone_groups import grouped
from smsc_gui.core.verification import LIFETIME, ROWS_SHOW_WITHIN, State
from smsc_gui.simulator import DEMO_KEY
from smsc_gui.tour.album import Album, texts, wait_for
from smsc_gui.tour.around import AroundTour
from smsc_gui.tour.failures import Failures
from smsc_gui.tour.hand_over import HandOverTour
from smsc_gui.tour.journal import JournalTour
from smsc_gui.tour.past import live_through
from smsc_gui.tour.settings import SettingsTour
from smsc_gui.tour.stage import Stage
from smsc_gui.tour.subscriber import SubscriberTour
from smsc_gui.tour.today import TodayTour
from smsc_gui.ui.card_face import Act
from smsc_gui.ui.places import Page
from smsc_gui.ui.question import Question
from smsc_gui.ui.tab_order import focus_in
from smsc_gui.ui.work_page import WorkPage

FIRST: Final = "067 123-45-67"
FIRST_DIGITS: Final = "380671234567"
FIRST_READ: Final = "+380 67 123 45 67"
NEVER_CALLS: Final = "380500000010"
WRONG_NUMBER: Final = "380500000012"
NEVER_ANSWERS: Final = "380500000021"
NEXT_LOOK: Final = 22.0
"""Seconds until the next regular look is due, and a little."""
FREE_PLACES: Final = 65.0
"""Seconds after which looks may be made again, however many there were."""


class Journey:
    """Walks on `stage`, into `album`. Main thread."""

    def __init__(self, stage: Stage, album: Album) -> None:
        self._stage = stage
        self._hands = stage.hands
        self._album = album

    @property
    def _work(self) -> WorkPage:
        return self._stage.window.work

    def walk(self) -> None:
        """The whole of it. Raises `StepFailed` at the first step that does not hold."""
        self._stage.open()
        self._sign_in()
        live_through(self._stage.opened.journal, self._stage.said)
        self._number()
        self._several()
        self._time_runs_out()
        self._wrong_number_called()
        Failures(self._stage, self._album).walk()
        self._killed()
        for part in (
            JournalTour,
            TodayTour,
            SubscriberTour,
            SettingsTour,
            HandOverTour,
            AroundTour,
        ):
            part(self._stage, self._album).walk()

    def _sign_in(self) -> None:
        window = self._stage.window
        page = window.sign_in
        self._step("first-start", "the sign-in page, API key first", page.form.isEnabled)
        self._hands.type_into(page.form.key, "this-is-not-the-key", enter=True)
        self._step(
            "sign-in-refused",
            "error 2 of the service, in words, and nothing kept",
            lambda: page.details.isVisible() and self._stage.model.status.account is None,
        )
        self._hands.clear(page.form.key)
        self._hands.type_into(page.form.key, DEMO_KEY)
        self._hands.press(page.test)
        self._step(
            "sign-in-tested",
            "the balance of the account",
            lambda: "250" in page.result.text(),
        )
        self._hands.press(page.use)
        self._step(
            "at-rest",
            "the focus is in the number field",
            lambda: window.page is Page.WORK and focus_in(window) is self._work.form.number,
        )

    def _number(self) -> None:
        form = self._work.form
        self._hands.type_into(form.number, FIRST)
        self._step(
            "number-typed",
            "formatted, with its country and kind",
            lambda: form.number.text() == "067 123 45 67" and FIRST_READ in form.line.text(),
        )
        self._hands.type_into(form.reference, self._stage.said.tickets[0], enter=True)
        self._step("waiting", "the number to call, very large", self._shows_assigned_number)
        self._hands.press(self._work.card.no_call.toggle)
        self._step("no-call", "the reasons why a call may not come", self._shows_assigned_number)
        self._hands.press(self._work.card.no_call.toggle)

    def _several(self) -> None:
        self._hands.type_into(self._work.form.reference, self._stage.said.tickets[1])
        self._ask(NEVER_CALLS)
        self._step(
            "two-waiting",
            "a second subscriber at the same time, the newest shown",
            lambda: self._states() == [State.WAITING] * 2 and self._shown() == NEVER_CALLS,
        )
        self._hands.type_into(self._work.form.number, "063")
        self._stage.move(self._stage.simulator.service.call_after or 0)
        self._stage.move(NEXT_LOOK)
        self._step(
            "verified-in-the-list",
            "the first is verified; the chosen card, the focus and what is typed stay",
            lambda: (
                self._states() == [State.VERIFIED, State.WAITING]
                and self._shown() == NEVER_CALLS
                and self._work.form.number.text() == "063"
                and focus_in(self._stage.window) is self._work.form.number
            ),
        )
        self._hands.clear(self._work.form.number)
        self._choose(0)
        self._step("verified", "Verified, with its time", lambda: self._shows(State.VERIFIED))
        self._choose(1)

    def _time_runs_out(self) -> None:
        zero = self._stage.newest.zero
        self._stage.move(zero - 45 - self._stage.clock.now().elapsed)
        card = self._work.card
        self._step(
            "last-minute",
            "the ring is amber",
            lambda: card.calling.ring.is_last_minute and 30 < card.calling.ring.seconds <= 45,
        )
        self._stage.move(zero + 2 - self._stage.clock.now().elapsed)
        self._step(
            "time-is-over",
            "time is up and one last check follows; not yet expired",
            lambda: self._shown_state() is State.WAITING and not card.calling.isVisible(),
        )
        self._stage.move(NEXT_LOOK)
        self._step("expired", "no call was found; ask again", lambda: self._shows(State.EXPIRED))
        self._stage.move(FREE_PLACES)
        self._hands.press(card.buttons[Act.ASK_AGAIN])
        self._step(
            "asking-again",
            "first a look, so late that a call made just now has shown",
            lambda: self._shown() == NEVER_CALLS and self._shown_state() is State.PREPARING,
        )
        self._stage.move(ROWS_SHOW_WITHIN)
        self._step(
            "asked-again",
            "a new number for the same subscriber",
            lambda: self._shown() == NEVER_CALLS and self._shown_state() is State.WAITING,
        )
        self._hands.press(card.buttons[Act.CANCEL])
        self._step(
            "stop-waiting",
            "a question: there is no way back",
            self._stopping,
            lambda: self._stopping() or card,
        )
        question = self._stopping()
        assert question is not None  # noqa: S101 - the step before holds it
        self._hands.press(question.yes)
        self._step("cancelled", "no more waiting", lambda: self._shows(State.CANCELLED))

    def _wrong_number_called(self) -> None:
        self._stage.move(FREE_PLACES)
        self._ask(WRONG_NUMBER)
        self._step("one-more", "the number to call", self._shows_assigned_number)
        self._stage.move((self._stage.simulator.service.call_after or 0) + NEXT_LOOK)
        card = self._work.card
        self._step(
            "other-number-called",
            "the call went to another of the service's numbers: it verifies nothing",
            lambda: card.seen.isVisible() and self._shown_state() is State.WAITING,
        )
        self._hands.press(card.buttons[Act.BY_HAND])
        self._step("by-hand", "a reason is needed", self._by_hand, lambda: self._by_hand() or card)
        dialog = self._stage.window.staff.by_hand
        assert dialog is not None  # noqa: S101 - the step before holds it
        self._hands.type_into(dialog.reason, self._stage.said.reason, enter=True)
        self._step("confirmed-by-hand", "marked as such", lambda: self._shows(State.BY_HAND))

    def _killed(self) -> None:
        self._stage.move(FREE_PLACES)
        self._stage.close()
        self._stage.simulator.service.call_after = None
        self._stage.kill_another(FIRST_DIGITS, NEVER_ANSWERS)
        self._stage.move(60)
        self._stage.open()
        self._step(
            "after-a-kill",
            "the next start shows what was running: one waits, of the other nothing is known",
            lambda: (
                self._of(FIRST_DIGITS) is State.WAITING and self._of(NEVER_ANSWERS) is State.UNKNOWN
            ),
        )
        self._choose_subscriber(FIRST_DIGITS)
        left = self._work.card.calling.ring
        self._step(
            "time-left-after-a-kill",
            "with the right time left",
            lambda: LIFETIME - 90 < left.seconds <= LIFETIME - 60,
        )
        now = self._stage.clock.wall()
        self._stage.simulator.service.call(FIRST_DIGITS, self._assigned(), at=now, visible_at=now)
        self._stage.move(NEXT_LOOK + FREE_PLACES)
        self._step(
            "found-after-a-kill",
            "its call is found",
            lambda: self._shows(State.VERIFIED),
        )
        wait_for(lambda: not self._stage.window.dialogs.close())

    def _ask(self, digits: str) -> None:
        self._hands.type_into(self._work.form.number, f"+{digits}", enter=True)

    def _states(self) -> list[State]:
        return [one.state for one in self._stage.desk.register.all.values()]

    def _of(self, digits: str) -> State | None:
        """The state of the subscriber's newest verification."""
        states = [one.state for one in self._stage.desk.register.of_subscriber(digits)]
        return states[-1] if states else None

    def _shown(self) -> str:
        shown = self._work.shown
        return shown.subscriber if shown else ""

    def _shown_state(self) -> State | None:
        shown = self._work.shown
        return shown.state if shown else None

    def _shows(self, state: State) -> bool:
        """Whether the card on screen is in this state and says so."""
        face = self._work.card.face
        return (
            self._shown_state() is state
            and face is not None
            and face.state in texts(self._work.card)
        )

    def _assigned(self) -> str:
        shown = self._work.shown
        return shown.assigned if shown else ""

    def _shows_assigned_number(self) -> bool:
        shown = self._work.shown
        number = "\u00a0".join(grouped(shown.assigned)) if shown and shown.assigned else ""
        return bool(number) and self._work.card.calling.number.text() == number

    def _choose(self, row: int) -> None:
        self._choose_subscriber(list(self._stage.desk.register.all.values())[row].subscriber)

    def _choose_subscriber(self, digits: str) -> None:
        """In the list."""
        newest = list(self._stage.desk.register.of_subscriber(digits))[-1]
        self._hands.choose(self._work.list.view, self._work.list.model.index_of(newest.id))

    def _stopping(self) -> Question | None:
        return self._stage.window.staff.stopping.question

    def _by_hand(self) -> QWidget | None:
        return self._stage.window.staff.by_hand

    def _step(
        self,
        name: str,
        expected: str,
        holds: Callable[[], object],
        show: Callable[[], QWidget] | None = None,
    ) -> None:
        self._album.step(name, expected, holds, show or (lambda: self._stage.window))

"""One desk at work: takes what staff want and what the service answers, and says which call to make next.

The desk makes no call itself. Whoever drives it asks `due()` about once a second and after every step, makes
the calls it gets (on other threads), and hands each outcome to `answered()`. All methods belong to one
thread. Every step is in the journal before it is acted on or told to the listener.
"""

import logging
import random
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from typing import Final, TypeAlias, cast

from smsc_gui.api import CallNumber, ServiceError, SmscError
from smsc_gui.core import request_rules
from smsc_gui.core.call_watch import Urgency
from smsc_gui.core.calls import Call, NumberRequest, Outcome, SignInTest
from smsc_gui.core.clock import Clock, Moment
from smsc_gui.core.events import (
    Assigned,
    BecameUnknown,
    Cancelled,
    ConfirmedByHand,
    Event,
    Failed,
    NumberCameLate,
    Prepared,
    Requested,
)
from smsc_gui.core.failure import failure_of
from smsc_gui.core.journal import Journal, JournalError
from smsc_gui.core.journal_erasure import ErasedNow, erase_subscriber, leave_no_trace
from smsc_gui.core.lines import Lines
from smsc_gui.core.register import Change, Register
from smsc_gui.core.sign_in_guard import ADDRESS_BLOCK
from smsc_gui.core.signed_in import SignedIn
from smsc_gui.core.stops import AccountRef, Stop
from smsc_gui.core.verification import NotPossible, State, Verification, end_by_time

_log = logging.getLogger(__name__)

ASLEEP: Final = 60.0
"""Seconds between two `due()` from which on the computer must have slept."""
TRY_AGAIN: Final = 5.0
"""Seconds until it is tried again to pick up what was running: that reads an hour of the journal."""


@dataclass(frozen=True, slots=True)
class Begun:
    """The request is in the journal; it is sent as soon as the limits allow."""

    verification: Verification


@dataclass(frozen=True, slots=True)
class AlreadyThere:
    """The subscriber's verification is still open: nothing was sent again."""

    verification: Verification


@dataclass(frozen=True, slots=True)
class AskedBefore:
    """What became of the last request is unknown; asking again may cost again."""

    verification: Verification


@dataclass(frozen=True, slots=True)
class Held:
    """No call of the account may be made. `stop` is None when there is no account."""

    stop: Stop | None


Reply: TypeAlias = Begun | AlreadyThere | AskedBefore | Held


class Desk:
    """See the module. `address_block`: seconds for which an error 4 stops the calls to an endpoint."""

    def __init__(
        self,
        journal: Journal,
        clock: Clock,
        *,
        address_block: float = ADDRESS_BLOCK,
        chance: random.Random | None = None,
    ) -> None:
        self._clock = clock
        self._journal = journal
        self.register = Register(journal, clock)
        self.lines = Lines(
            journal, self.register, clock, address_block, chance or random.SystemRandom()
        )
        self._answers: list[tuple[Call, Outcome]] = []
        self._last_due = self._checking_since = clock.now().elapsed
        self._behind = False
        self._tried = -inf
        self.accounts = SignedIn(self.register, self.lines)
        self.trouble: JournalError | None = None

    @property
    def account(self) -> AccountRef | None:
        """The account in use."""
        return self.accounts.in_use

    def now(self) -> Moment:
        """The clock that everything here is counted by."""
        return self._clock.now()

    def listen(self, listener: Callable[[Change], None]) -> None:
        """`listener` hears of every change, after it is in the journal."""
        self.register.listener = listener

    def start(self) -> None:
        """Picks up what was running when the program last ended.

        Raises `JournalError`; then nothing is begun or sent until `due` has picked it up after all.
        """
        self._behind = True
        self._catch_up(self._clock.now())

    def use(self, account: AccountRef | None, *, as_before: bool = False) -> None:
        """Requests are made with this account from now on; None signs out of all of them.

        What was begun with another account goes on with that one, as long as it is signed in. `as_before`:
        with the very secret that was used in earlier runs. Raises `JournalError`, and then the account of
        before is still the one in use.
        """
        self.accounts.use(account, as_before=as_before)

    def want_balance(self) -> None:
        """What is known of the balance is old; `due` asks for it when the limits allow."""
        if self.account is not None:
            self.lines.want_balance(self.account)

    def typing(self) -> None:
        """Staff are typing a number: a look made now spares the request its wait."""
        if self.account is not None:
            self.lines.want_fresh_look(self.account, self._clock.now())

    def request(self, subscriber: str, reference: str = "", *, again: bool = False) -> Reply:
        """Staff want `subscriber` (E.164 digits) verified. `again`: although a request's fate is unknown.

        Raises `JournalError`, and then nothing was begun.
        """
        account, now = self.account, self._clock.now()
        self._catch_up(now)
        earlier = self.register.of_subscriber(subscriber)
        for one in earlier:
            if one.state.is_open:
                return AlreadyThere(one)
        stop = self.lines.guard.stop(account, now) if account else None
        if account is None or stop is not None:
            return Held(stop)
        for one in reversed(earlier):
            if request_rules.is_in_doubt(one, now) and not again:
                return AskedBefore(one)
        events: list[Event] = [Prepared(account.id, subscriber, reference)]
        verdict = self.lines.verdict(account, subscriber, now.elapsed, now)
        if isinstance(verdict, Requested):
            events.append(verdict)
        verification = self.register.record(str(uuid.uuid4()), *events)
        if verification.state is State.REQUESTING:
            self.lines.ask_for_number(account, verification, now)
        return Begun(verification)

    def cancel(self, verification: str) -> None:
        """Staff stop waiting. Raises `NotPossible`, `JournalError`."""
        self.register.record(verification, Cancelled())

    @property
    def operator(self) -> str:
        """In whose name events are written now."""
        return self._journal.who.operator

    def confirm_by_hand(self, verification: str, reason: str, second: str = "") -> None:
        """Staff vouch for the subscriber, for `reason`. Raises `NotPossible`, `JournalError`.

        `second`: who agreed with a PIN (`core/second_person.py` says when that is needed).
        """
        if not reason.strip():
            raise NotPossible("a confirmation by hand needs a reason")
        self.register.record(verification, ConfirmedByHand(reason.strip(), second.strip()))

    def erase_subscriber(self, subscriber: str) -> ErasedNow:
        """Erases at once what the journal has of this subscriber (E.164 digits) and has ended.

        They are no longer among the register's, and asking for them again follows the same rules as
        before. Raises `JournalError`, and then nothing was erased. Writing the file anew may take half a
        second; where it fails, it is done when the program ends.
        """
        done = erase_subscriber(self._journal, subscriber, self._clock)
        self.register.erased(done.erased)
        try:
            leave_no_trace(self._journal)
        except JournalError as error:
            _log.error("the journal was not written anew: %s", error)
        return done

    def check_now(self) -> None:
        """Brings the next look forward to the moment when the limits allow it."""
        for account in self.accounts.at_work():
            self.lines.want_look(account)

    def begin_test(self, account: AccountRef) -> SignInTest | Stop:
        """Staff try a sign-in with the balance call, if nothing forbids it. Raises `JournalError`."""
        return self.lines.begin_test(account, self._clock.now())

    def due(self) -> list[Call]:
        """The calls to make now; each is on disk already. A journal that fails shows in `trouble`."""
        now = self._clock.now()
        if now.elapsed - self._last_due > ASLEEP:
            self._checking_since = now.elapsed
        self._last_due = now.elapsed
        for call, outcome in self.lines.overdue(now):
            self.answered(call, outcome)
        try:
            self._catch_up(now)
            self._write_answers()
            self._end_by_time(now)
            at_work = self.accounts.at_work()
            for account in at_work:
                self._send_prepared(account, now)
            self.lines.look_where_due(at_work, now)
            if self.account is not None:
                self.lines.ask_balance_if_due(self.account, now)
            self.trouble = None
        except JournalError as error:
            self._note(error)
        self.register.forget_old(now)
        return self.lines.take_calls()

    def answered(self, call: Call, outcome: Outcome) -> None:
        """A call came back. A number that comes after the desk gave up still counts; nothing else late does.

        When the journal cannot be written the answer is kept, and written by a later `due()`.
        """
        in_time = self.lines.hang_up(call, outcome, self._clock.now(), self._note)
        late_number = isinstance(call, NumberRequest) and isinstance(
            outcome, CallNumber | ServiceError
        )
        if in_time or late_number:
            self._answers.append((call, outcome))
        try:
            self._write_answers()
        except JournalError as error:
            self._note(error)

    def look_wait(self, account: str = "") -> float | None:
        """Seconds until *Check now* may look; None while a look is under way or nothing can be asked.

        `account`: the id of one that is signed in, "" for the one in use.
        """
        asked = self.accounts.get(account) if account else self.account
        if asked is None:
            return None
        return self.lines.wait(asked, Urgency.NOW, self._clock.now())

    def is_look_wanted(self, account: str) -> bool:
        """Whether *Check now* was asked for with the account of this id, and its look has not begun."""
        return self.lines.is_look_wanted(account)

    def checked(self, verification: Verification) -> float | None:
        """How many seconds ago the newest complete look was sent that could find the call of one that waits;
        None where there is none in this run."""
        good = self.lines.last_good(verification.account)
        if good is None or verification.sent is None or good.sent < verification.sent.elapsed:
            return None
        return self._clock.now().elapsed - good.sent

    def request_wait(self, verification: Verification) -> float | None:
        """Seconds until the look that a `preparing` request waits for; None while an answer is awaited."""
        wait, now = self.look_wait(verification.account), self._clock.now()
        if wait is None:
            return None
        return max(wait, self.lines.look_needed(verification) - now.elapsed)

    def _catch_up(self, now: Moment) -> None:
        if not self._behind:
            return
        if self.trouble is not None and now.elapsed < self._tried + TRY_AGAIN:
            raise self.trouble.with_traceback(None)
        self._tried = now.elapsed
        try:
            self.register.pick_up()
        except JournalError as error:
            self._note(error)
            raise
        self._behind = False

    def _send_prepared(self, account: AccountRef, now: Moment) -> None:
        stop = self.lines.guard.stop(account, now)
        for verification in self.register.in_state(State.PREPARING, account=account.id):
            asked = verification.prepared.elapsed
            verdict = (
                request_rules.held_back(stop)
                if stop
                else self.lines.verdict(
                    account, verification.subscriber, asked, now, verification.id
                )
            )
            if verdict is None:
                continue
            became = self.register.record(verification.id, verdict)
            if became.state is State.REQUESTING:
                self.lines.ask_for_number(account, became, now)

    def _end_by_time(self, now: Moment) -> None:
        if now.elapsed < self.register.first_zero():  # nearly always
            return
        for verification in self.register.in_state(State.WAITING):
            if now.elapsed < verification.zero:
                continue
            good = self.lines.last_good(verification.account)
            end = end_by_time(
                verification,
                now,
                looked=good.sent if good else None,
                checking_since=self._checking_since,
            )
            if end is not None:
                self.register.record(verification.id, end)

    def _write_answers(self) -> None:
        while self._answers:
            call, outcome = self._answers[0]
            if isinstance(call, NumberRequest):
                self._number_came(call, outcome)
            else:
                self.lines.rows_came(call, outcome)
            del self._answers[0]

    def _number_came(self, call: NumberRequest, outcome: Outcome) -> None:
        verification = self.register.all.get(call.verification)
        if verification is None or verification.state not in {State.REQUESTING, State.UNKNOWN}:
            return
        if isinstance(outcome, SmscError):
            failure = failure_of(outcome)
            event = BecameUnknown(failure) if failure.may_have_arrived else Failed(failure)
            self.register.record(verification.id, event)
        else:
            number = cast("CallNumber", outcome)
            self.register.record(verification.id, self._number(verification, number))

    def _number(self, verification: Verification, number: CallNumber) -> Event:
        others = self.register.of_subscriber(verification.subscriber)
        if any(other.state.is_open and other.id != verification.id for other in others):
            return NumberCameLate(number.phone)
        return Assigned(number.phone, tuple(number.all_phones))

    def _note(self, error: JournalError) -> None:
        if self.trouble is None or self.trouble.trouble is not error.trouble:
            _log.error("the journal cannot be written: %s", error)
        self.trouble = error

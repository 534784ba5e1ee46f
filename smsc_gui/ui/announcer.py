"""Tells those who use a screen reader what became of a verification: once, when it happens."""

import heapq
from collections.abc import Mapping
from math import ceil
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QWidget

from smsc_gui.core.clock import Moment
from smsc_gui.core.register import Change
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui import card_texts, messages
from smsc_gui.ui.announce import announce
from smsc_gui.ui.card_face import Face
from smsc_gui.ui.ring import LAST_MINUTE
from smsc_gui.ui.spoken import in_sentence, spelled

translate = QCoreApplication.translate

AGAIN_KEY: Final = "Ctrl+R"

_URGENT: Final = frozenset({State.VERIFIED, State.FAILED, State.UNKNOWN})
_MOST: Final = 3
"""After a sleep hundreds may end in one step: nobody wants to hear each."""


class Announcer(QObject):
    """`widget`: what the announcements come from. Each tick costs the same, however many wait.

    What staff have to write down, were waiting for, or have to mend is said at once; the rest waits for the
    screen reader to finish what it is saying.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._last_minutes: list[tuple[float, str]] = []
        self._ended: list[str] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._tell_ended)
        self.said: str = ""

    def tell(self, change: Change) -> None:
        """A verification changed; says what staff do not know already."""
        before, now = change.before, change.after
        new_state = before is None or before.state is not now.state
        if now.state is State.WAITING and new_state:
            heapq.heappush(self._last_minutes, (now.zero - LAST_MINUTE, now.id))
        if before is None:
            if now.state is not State.WAITING:  # else it was found at the start
                self.say(messages.state_name(now.state))
        elif not new_state:
            self._tell_calls(before, now)
        elif now.state is State.WAITING:
            number = self._number_to_call(now.assigned, in_sentence(now.subscriber))
            self.say(number, urgent=True)
        elif now.state in _URGENT:
            self.say(_outcome(now), urgent=True)
        elif not now.state.is_open:
            self._ended.append(_outcome(now))
            self._soon.start()

    def tick(self, now: Moment, known: Mapping[str, Verification]) -> None:
        """Says whose last minute has begun."""
        while self._last_minutes and self._last_minutes[0][0] <= now.elapsed:
            _, which = heapq.heappop(self._last_minutes)
            verification = known.get(which)
            if verification is None or verification.state is not State.WAITING:
                continue
            if verification.time_left(now) > 0:
                text = self.tr("{subscriber}: one minute is left.")
                self.say(text.format(subscriber=in_sentence(verification.subscriber)))

    def repeat(self, shown: Face) -> None:
        """Says all that the card shows, when staff ask to hear it again: not all is caught at once."""
        subscriber = shown.subscriber.replace("\u00a0", " ")
        said = [f"{shown.state}: {subscriber}.", *shown.lines]
        if shown.calling is not None:
            minutes = ceil(shown.calling.left / 60)
            left = self.tr("Time left: %n minute(s), {until}.", "", minutes)
            digits = shown.calling.tel.removeprefix("tel:+")
            said = [self._number_to_call(digits, subscriber), left.format(until=shown.calling.ends)]
        if shown.reference:
            reference = translate("Card", "Reference: {text}").format(text=shown.reference)
            said.append(f"{reference}.")
        said += (*shown.seen, shown.facts, shown.look_hint)
        self.say(" ".join(filter(None, said)), urgent=True)

    def say(self, text: str, *, urgent: bool = False) -> None:
        """Announces a text; see `announce`."""
        self.said = text
        announce(self._widget, text, urgent=urgent)

    def _number_to_call(self, assigned: str, subscriber: str) -> str:
        return self.tr("Number to call: {number}. Subscriber: {subscriber}.").format(
            number=spelled(assigned), subscriber=subscriber
        )

    def _tell_calls(self, before: Verification, now: Verification) -> None:
        """The subscriber says "I have called": this is why it is not enough."""
        for call in now.seen[len(before.seen) :]:
            waits = now.state is State.WAITING
            self.say(card_texts.call_seen(call, waits=waits), urgent=waits)

    def _tell_ended(self) -> None:
        ended, self._ended = self._ended, []
        told, more = ended[:_MOST], len(ended) - _MOST
        if more > 0:
            told.append(self.tr("And %n more.", "", more))
        self.say(" ".join(told))


def _state(of: Verification) -> str:
    return f"{messages.state_name(of.state)}: {in_sentence(of.subscriber)}."


def _outcome(of: Verification) -> str:
    """The state, whose it is, and why where it went wrong."""
    cause = messages.short(of.failure) if of.failure and of.state in _URGENT else ""
    if not cause:
        return _state(of)
    words = translate("Card", "Cause: {cause}.").format(cause=cause)
    return f"{_state(of)} {words}"

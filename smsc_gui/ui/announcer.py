"""Says changes aloud to those who use a screen reader."""

import heapq
from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from smsc_gui.core.clock import Moment
from smsc_gui.core.register import Change
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui import messages
from smsc_gui.ui.ring import LAST_MINUTE
from smsc_gui.ui.spoken import in_sentence

_TOLD = frozenset(
    {State.VERIFIED, State.BY_HAND, State.EXPIRED, State.UNCHECKED, State.FAILED, State.UNKNOWN}
)


class Announcer(QObject):
    """`widget`: what the announcements come from. Each tick costs the same, however many wait."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._last_minutes: list[tuple[float, str]] = []
        self.said: str = ""

    def tell(self, change: Change) -> None:
        """A verification changed; says so when its state did, in this run."""
        now = change.after
        new_state = change.before is None or change.before.state is not now.state
        if now.state is State.WAITING and new_state:
            heapq.heappush(self._last_minutes, (now.zero - LAST_MINUTE, now.id))
        if change.before is None or not new_state:
            return
        if now.state is State.WAITING:
            self.say(self.tr("Number to call: {number}").format(number=in_sentence(now.assigned)))
        elif now.state in _TOLD:
            self.say(f"{_named(now)}: {messages.state_name(now.state)}")

    def tick(self, now: Moment, known: Mapping[str, Verification]) -> None:
        """Says whose last minute has begun."""
        while self._last_minutes and self._last_minutes[0][0] <= now.elapsed:
            _, which = heapq.heappop(self._last_minutes)
            verification = known.get(which)
            if verification is None or verification.state is not State.WAITING:
                continue
            if verification.time_left(now) > 0:
                text = self.tr("{subscriber}: one minute is left.")
                self.say(text.format(subscriber=_named(verification)))

    def say(self, text: str) -> None:
        """Announces a text; it waits for the reader to finish what it is saying."""
        self.said = text
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, text))


def _named(verification: Verification) -> str:
    return in_sentence(verification.subscriber)

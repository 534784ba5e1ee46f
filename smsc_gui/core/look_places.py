"""The service answers no more than three looks a minute, by its own clock (API.md, error 9).

A look takes one of three places. The place is free again 62 s after the look has *ended*: between its
sending and its end lies the moment when the service saw it, whatever the network's delay, so two looks in
one place always reach the service more than a minute apart. Places are on disk before a look is sent.
"""

from math import inf
from typing import Final

from smsc_gui.core.clock import Moment
from smsc_gui.core.limit_store import LimitStore

PLACES: Final = 3
FREE_AFTER: Final = 62.0
"""Seconds from the end of a look until its place may be used again."""
LONGEST_CALL: Final = 15.0
"""Seconds after which a call has ended for certain; nothing of it leaves this computer later."""


class LookPlaces:
    """The three places of one endpoint. Times are `Moment.elapsed`. Thread: the journal's."""

    def __init__(self, store: LimitStore, endpoint: str, now: Moment) -> None:
        self._store = store
        self._endpoint = endpoint
        self._free_at = dict.fromkeys(range(PLACES), -inf)
        for place, (sent, ended) in store.looks(endpoint).items():
            self._free_at[place] = self._free_after_restart(sent, ended, now)

    @property
    def free_at(self) -> float:
        """When the next place is free; infinite while looks under way hold all of them."""
        return min(self._free_at.values())

    def take(self, now: Moment) -> int:
        """Takes the place that has been free longest, on disk. Raises `JournalError`, `ValueError`."""
        place = min(self._free_at, key=self._free_at.__getitem__)
        if self._free_at[place] > now.elapsed:
            raise ValueError("no place is free")
        self._store.look_sent(self._endpoint, place, now)
        self._free_at[place] = inf
        return place

    def ended(self, place: int, now: Moment) -> None:
        """The look in this place ended. When the disk refuses that, memory still knows."""
        self._free_at[place] = now.elapsed + FREE_AFTER
        self._store.look_ended(self._endpoint, place, now)

    @staticmethod
    def _free_after_restart(sent: Moment, ended: Moment | None, now: Moment) -> float:
        """A look that may be younger than its wait counts as made now.

        One whose end was never noted may still have been on its way for as long as a call can last.
        Only `least_age` counts: the wall clock may have been set in between.
        """
        under_way = 0.0 if ended else LONGEST_CALL
        if (ended or sent).least_age(now) < FREE_AFTER + under_way:
            return now.elapsed + FREE_AFTER + under_way
        return -inf

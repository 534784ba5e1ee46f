"""The service's limits: requests per minute, and the lock-out after wrong sign-ins (API.md)."""

from collections import deque
from collections.abc import Hashable

MINUTE = 60.0
HALF_HOUR = 1800.0
WRONG_SIGN_INS = 5

KEPT_TIMES = 100_000


class RateLimit:
    """At most so many requests with the same key in any span; keeps only that span's requests."""

    def __init__(self, most: int, span: float = MINUTE) -> None:
        self._most = most
        self._span = span
        self._recent: deque[tuple[float, Hashable]] = deque()
        self._counts: dict[Hashable, int] = {}

    def allows(self, key: Hashable, now: float, *, refused_count: bool) -> bool:
        """Note a request at `now` (seconds) and say whether it is within the limit."""
        self._forget(now)
        count = self._counts.get(key, 0)
        allowed = count < self._most
        if allowed or refused_count:
            self._counts[key] = count + 1
            self._recent.append((now, key))
        return allowed

    def _forget(self, now: float) -> None:
        while self._recent and now - self._recent[0][0] >= self._span:
            _, key = self._recent.popleft()
            if self._counts[key] == 1:
                del self._counts[key]
            else:
                self._counts[key] -= 1


class Tally:
    """Every arrival of one kind, and the most there ever were within one span of seconds."""

    def __init__(self, span: float) -> None:
        self.times: deque[float] = deque(maxlen=KEPT_TIMES)
        """The newest arrivals, oldest first."""
        self.total = 0
        self.most = 0
        self._span = span
        self._recent: deque[float] = deque()

    def add(self, now: float) -> None:
        """Count an arrival at `now`; never earlier than the one before."""
        self.total += 1
        self.times.append(now)
        recent = self._recent
        recent.append(now)
        while now - recent[0] >= self._span:
            recent.popleft()
        self.most = max(self.most, len(recent))


class LockOut:
    """Five wrong sign-ins from an address within half an hour block it for half an hour."""

    def __init__(self) -> None:
        self._wrong: dict[str, deque[float]] = {}
        self._until: dict[str, float] = {}

    def blocks(self, address: str, now: float) -> bool:
        """Whether every reply to this address is error 4 at `now`."""
        return now < self._until.get(address, now)

    def wrong(self, address: str, now: float) -> None:
        """Note a wrong sign-in; the fifth is itself still answered with error 2."""
        times = self._wrong.setdefault(address, deque(maxlen=WRONG_SIGN_INS))
        times.append(now)
        if len(times) == WRONG_SIGN_INS and now - times[0] < HALF_HOUR:
            self._until[address] = now + HALF_HOUR

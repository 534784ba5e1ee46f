"""A line of the table, and the arithmetic behind its figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. `limit`: at most this much, in the same unit; None for one that is only told.

    `value`: None when it could not be measured; `note` then says why. `causes`: of what went beyond the
    limit now and then, whether it holds or not.
    """

    name: str
    value: float | None
    unit: str
    limit: float | None = None
    note: str = ""
    causes: tuple[str, ...] = ()

    @property
    def holds(self) -> bool | None:
        """Whether the limit is kept; None when there is none, or nothing was measured."""
        if self.value is None or self.limit is None:
            return None
        return self.value <= self.limit

    def as_json(self) -> dict[str, object]:
        """As `build/bench.json` has it."""
        return {"value": self.value, "unit": self.unit, "limit": self.limit, "holds": self.holds}


def median(values: Sequence[float]) -> float:
    """The middle one, or between the two in the middle."""
    return (percentile(values, 50) + sorted(values)[len(values) // 2]) / 2


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest value that at least `percent` of all do not exceed (nearest rank): a measured one."""
    if not values:
        raise ValueError("no values")
    return sorted(values)[max(0, ceil(len(values) * percent / 100) - 1)]

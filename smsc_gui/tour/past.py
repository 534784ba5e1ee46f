"""The shop's last fortnight, put into its journal: an empty page teaches nobody. Each run the same."""

import random
from collections.abc import Iterator, Sequence
from typing import Final

from smsc_gui.core.clock import Moment
from smsc_gui.core.events import (
    Assigned,
    CallFound,
    Cancelled,
    ConfirmedByHand,
    Event,
    Expired,
    Prepared,
    Recorded,
    Requested,
)
from smsc_gui.core.journal import Journal, Who
from smsc_gui.core.verification import LIFETIME, ROWS_SHOW_WITHIN, Verification, advance
from smsc_gui.tour.shop import OPENS, Said

DAYS: Final = 13
_DAY: Final = 86_400.0
_MIDNIGHT: Final = OPENS.wall - (10 * 60 + 24) * 60.0
_HOURS: Final = {9: 2, 10: 4, 11: 5, 12: 4, 13: 2, 14: 3, 15: 4, 16: 4, 17: 3, 18: 1}
"""How much is asked for in which hour of an ordinary day."""
_ENDS: Final = {"call": 88, "expired": 6, "cancelled": 4, "by hand": 2}
"""Of a hundred."""
_ACCOUNT: Final = "smsc.ua"
_ROW: Final = 1
"""Where the ids of their calls begin: far below those of the simulator."""


def live_through(journal: Journal, said: Said) -> None:
    """Writes it all: days long past, and this morning until half an hour before the shop opens here."""
    chance = random.Random(15)  # noqa: S311 - the same each time
    staff = journal.who
    with journal.transaction():
        for number, at in enumerate(_times(chance)):
            operator = chance.choice(said.operators)
            journal.use_who(Who(staff.desk, operator))
            events = _story(chance, said, _ROW + number)
            _write(journal, f"past-{number}", at, events)
    journal.use_who(staff)


def _times(chance: random.Random) -> Iterator[float]:
    """Of each request: seconds since 1970 UTC."""
    for ago in range(DAYS, 0, -1):
        begins = _MIDNIGHT - ago * _DAY
        is_sunday = (3 - ago) % 7 == 6  # the shop opens here on a Thursday
        asked = 0 if is_sunday else chance.randint(14, 26)
        hours = sorted(chance.choices([*_HOURS], [*_HOURS.values()], k=asked))
        yield from sorted(begins + (hour + chance.random()) * 3600 for hour in hours)
    yield from sorted(_MIDNIGHT + chance.uniform(8.5, 9.7) * 3600 for _ in range(12))


def _story(chance: random.Random, said: Said, row: int) -> Sequence[tuple[float, Event]]:
    """The events, each with the seconds after the first."""
    number = chance.choice(("380440001101", "380440001102", "380930001104"))
    begun: list[tuple[float, Event]] = [
        (0.0, Prepared(_ACCOUNT, _subscriber(chance), _reference(chance, said))),
        (0.4, Requested(row - 1)),
        (1.1, Assigned(number, (number, "380930001105"))),
    ]
    [end] = chance.choices([*_ENDS], [*_ENDS.values()])
    until: tuple[float, Event]
    match end:
        case "call":
            until = (chance.lognormvariate(3.7, 0.5), CallFound(row, number, late=False))
        case "expired":
            until = (LIFETIME + ROWS_SHOW_WITHIN + chance.uniform(1, 20), Expired())
        case "cancelled":
            until = (chance.uniform(60, 500), Cancelled())
        case _:
            until = (chance.uniform(200, 700), ConfirmedByHand(said.reason))
    return [*begun, until]


def _subscriber(chance: random.Random) -> str:
    """A mobile number; none that the tour itself looks for or asks about."""
    network = chance.choice(("50", "63", "66", "67", "68", "93", "95", "96", "97", "98", "99"))
    return f"380{network}{chance.randint(2, 9)}{chance.randint(0, 999999):06}"


def _reference(chance: random.Random, said: Said) -> str:
    """Something like what staff type in the tour, for two of three."""
    if chance.random() < 1 / 3:
        return ""
    word = chance.choice(said.tickets).split(" ", 1)[0]
    return f"{word} {chance.randint(200, 4999)}"


def _write(
    journal: Journal, which: str, begins: float, events: Sequence[tuple[float, Event]]
) -> None:
    state: Verification | None = None
    for after, event in events:
        at = Moment(begins + after, begins + after, "past")
        state = advance(state, event, at, new_id=which)
        journal.append([Recorded(which, event, at)], {which: state})

"""How often the service is asked for calls, counted by the service, with one waiting and with a hundred."""

from decimal import Decimal
from pathlib import Path

from benchmarks.row import Row
from smsc_gui.api import Account, ApiKey, SmscClient
from smsc_gui.core.calls import InboxLook, NumberRequest
from smsc_gui.core.desk import Desk
from smsc_gui.core.journal import Journal, Who
from smsc_gui.core.stops import AccountRef
from smsc_gui.simulator import DEMO_KEY, Simulator
from smsc_gui.simulator import Account as Known
from smsc_gui.tour.clock import MovableClock

MOST = 3
SAME = 1.05
MINUTES = 13
MANY = 100


def measure(folder: Path, *, quick: bool) -> list[Row]:  # noqa: ARG001 - it takes two seconds
    """In moved time: the desk, the client and the service are real."""
    one, many = (_looks(folder / f"looks-{count}", count) for count in (1, MANY))
    note = f"in {MINUTES} minutes {one[1]} looks with one waiting, {many[1]} with {MANY}"
    return [
        Row("looks in any minute, 100 waiting", max(one[0], many[0]), "looks", MOST, note),
        Row("looks with 100 waiting, against one", many[1] / one[1], "x", SAME, note),
    ]


def _looks(folder: Path, count: int) -> tuple[int, int]:
    """The most within any sixty seconds, and all of them."""
    folder.mkdir()
    clock = MovableClock()
    journal = Journal(folder / "journal.db", Who("desk", "staff"))
    with Simulator(
        accounts=[Known(price=Decimal(0))], clock=clock.wall, call_after=None
    ) as service:
        client = SmscClient(Account("smsc.ua", ApiKey(DEMO_KEY)), base_url=service.url)
        desk = Desk(journal, clock)
        desk.start()
        desk.use(AccountRef("smsc.ua", service.url, "smsc.ua"))
        desk.typing()
        _answer(desk, client)
        for number in range(count):
            desk.request(str(380_671_000_000 + number))
            _answer(desk, client)
        before = service.service.counts["/sys/get.php"]
        for _ in range(MINUTES * 60):
            clock.move(1)
            _answer(desk, client)
        counted = service.service.counts["/sys/get.php"] - before
        most = service.service.most_looks_in_a_minute
    journal.close()
    return most, counted


def _answer(desk: Desk, client: SmscClient) -> None:
    while calls := desk.due():
        for call in calls:
            if isinstance(call, InboxLook):
                desk.answered(call, client.incoming_messages(after_id=call.after_id))
            elif isinstance(call, NumberRequest):
                desk.answered(call, client.wait_call(call.subscriber))

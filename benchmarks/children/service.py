"""The simulator in a process of its own, its money without end and its clock to be moved."""

import json
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from smsc_gui.simulator import Account, Simulator

ORDINARY = (
    "Добрий день, чи можна сьогодні зайти по замовлення? Буду після роботи, десь о сьомій. Дякую."
)


class Service:
    """Two accounts, so that what is measured and what it is measured against share no limit."""

    def __init__(self) -> None:
        free = Decimal(0)
        accounts = [
            Account(login=login, password=f"{login}-password", key=f"{login}-key-0000", price=free)
            for login in ("desk", "script")
        ]
        self.moved = 0.0
        self.simulator = Simulator(
            accounts=accounts, clock=lambda: time.time() + self.moved, call_after=None
        )

    def move(self, seconds: float) -> float:
        """Lets time pass on the service's clock."""
        self.moved += seconds
        return self.moved

    def rows(self, count: int) -> int:
        """So many ordinary messages come in for the desk's account, from as many people."""
        for number in range(count):
            self.simulator.service.message(str(380_930_000_000 + number), ORDINARY, login="desk")
        return count


def main() -> None:
    """Says where it is, then does as it is told, until its input ends."""
    service = Service()
    orders: dict[str, Callable[..., object]] = {"move": service.move, "rows": service.rows}
    with service.simulator:
        say(service.simulator.url)
        for line in sys.stdin:
            order: dict[str, Any] = json.loads(line)
            say(orders[order.pop("order")](**order))


def say(what: object) -> None:
    """A line of JSON."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


main()

"""What a proof tells: a line for each step as it ends, and figures at the end."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from bare_debian import Failed

Figure: TypeAlias = float | int | str


@dataclass(slots=True)
class Report:
    """`figures`: by name, each with its unit."""

    figures: dict[str, tuple[Figure, str]] = field(default_factory=dict)

    def step(self, name: str, act: Callable[[], str]) -> None:
        """Does it and prints what it says. Raises `Failed`, with the name, when it does not hold."""
        began = time.monotonic()
        try:
            told = act()
        except Failed as failed:
            raise Failed(f"{name}: {failed}") from failed
        print(f"ok      {name}: {told} ({time.monotonic() - began:.0f} s)", flush=True)

    def figure(self, name: str, value: Figure, unit: str) -> None:
        """Notes it for the table."""
        self.figures[name] = (value, unit)

    def table(self) -> str:
        """A line for each figure."""
        wide = max(map(len, self.figures), default=0)
        return "\n".join(
            f"{name:<{wide}}  {_shown(value):>10} {unit}".rstrip()
            for name, (value, unit) in self.figures.items()
        )

    def write(self, path: Path) -> None:
        """As JSON."""
        rows = {
            name: {"value": value, "unit": unit} for name, (value, unit) in self.figures.items()
        }
        path.write_text(json.dumps(rows, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _shown(value: Figure) -> str:
    return f"{value:,.2f}" if isinstance(value, float) else f"{value}"

"""The steps of a tour: each is waited for, told, and kept as a picture and as a line of `journey.json`."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, TextIO

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

PATIENCE: Final = 15.0
"""Real seconds until a step that does not come has failed."""


class StepFailed(Exception):  # noqa: N818 - a finding
    """What was expected did not come; the text says which step."""


class Album:
    """Writes into `folder`. Main thread."""

    def __init__(self, folder: Path, out: TextIO | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._out = out or sys.stdout
        self._steps: list[dict[str, object]] = []

    def step(
        self, name: str, expected: str, holds: Callable[[], object], show: Callable[[], QWidget]
    ) -> None:
        """Waits until `holds()`, then keeps what `show()` shows. Raises `StepFailed`."""
        held = wait_for(holds)
        shown = show()
        settle()
        picture = f"{len(self._steps) + 1:02d}-{name}.png"
        shown.grab().save(str(self._folder / picture))
        step = {
            "step": name,
            "picture": picture,
            "expected": expected,
            "on_screen": " | ".join(texts(shown)),
            "holds": held,
        }
        self._steps.append(step)
        self._write()
        self._tell(f"{'ok  ' if held else 'FAIL'} {picture}: {expected}")
        if not held:
            self._tell(f"     on screen: {step['on_screen']}")
            raise StepFailed(name)

    def _write(self) -> None:
        text = json.dumps(self._steps, indent=2, ensure_ascii=False)
        (self._folder / "journey.json").write_text(text + "\n", encoding="utf-8")

    def _tell(self, line: str) -> None:
        self._out.write(line + "\n")
        self._out.flush()


def wait_for(holds: Callable[[], object], seconds: float = PATIENCE) -> bool:
    """Lets the program run until `holds()`; False when it does not within `seconds`."""
    ends = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > ends:
            return False
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    return True


def settle() -> None:
    """Lets layouts and paints that are due happen."""
    for _ in range(5):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()


def texts(shown: QWidget) -> list[str]:
    """The texts a person sees in a widget, no secret among them."""
    found: list[str] = []
    for child in shown.findChildren(QWidget):
        if not child.isVisible():
            continue
        if isinstance(child, QLabel | QAbstractButton):
            found.append(child.text())
        elif isinstance(child, QLineEdit):
            found.append(child.displayText())
    return [text.strip() for text in found if text.strip()]

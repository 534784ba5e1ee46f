"""The steps of a tour: each is waited for, told, and kept as pictures and as an entry of `journey.json`."""

import json
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, TextIO

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from smsc_gui.ui import appearance

PATIENCE: Final = 15.0
"""Real seconds until a step that does not come has failed."""
LIGHT_AND_DARK: Final = MappingProxyType({"dark": "-dark", "light": ""})
"""The schemes that a tour has pictures of, and how the names of those end."""

Observer = Callable[[str, QWidget], object]
"""Looks at a step that holds: its name, and what it shows. It leaves the scheme and the focus as they are."""


class StepFailed(Exception):  # noqa: N818 - a finding
    """What was expected did not come; the text says which step."""


class Album:
    """Writes into `folder`. Main thread.

    `schemes`: by name, each with what ends the name of its pictures; the last one stays on, so that it is the
    one in which the steps are checked. `observers`: see each step that holds, after its pictures.
    """

    def __init__(
        self,
        folder: Path,
        out: TextIO | None = None,
        *,
        schemes: Mapping[str, str] = LIGHT_AND_DARK,
        observers: Iterable[Observer] = (),
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._out = out or sys.stdout
        self._schemes = schemes
        self._observers = tuple(observers)
        self._steps: list[dict[str, object]] = []

    def step(
        self, name: str, expected: str, holds: Callable[[], object], show: Callable[[], QWidget]
    ) -> None:
        """Waits until `holds()`, then keeps what `show()` shows, in each scheme. Raises `StepFailed`."""
        held = wait_for(holds)
        shown = show()
        picture = f"{len(self._steps) + 1:02d}-{name}"
        self._keep(shown, picture)
        step = {
            "step": name,
            "picture": f"{picture}.png",
            "expected": expected,
            "on_screen": " | ".join(texts(shown)),
            "holds": held,
        }
        self._steps.append(step)
        self._write()
        self._tell(f"{'ok  ' if held else 'FAIL'} {picture}.png: {expected}")
        if not held:
            self._tell(f"     on screen: {step['on_screen']}")
            raise StepFailed(name)
        for observe in self._observers:
            observe(name, shown)

    def _keep(self, shown: QWidget, picture: str) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - the tour has made it
        for scheme, ending in self._schemes.items():
            appearance.apply(app, scheme)
            settle()
            shown.grab().save(str(self._folder / f"{picture}{ending}.png"))

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

"""Which screen the subscriber looks at: found by itself, remembered, and known again when it comes back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QGuiApplication, QScreen

_BETWEEN: Final = " / "


@dataclass(frozen=True, slots=True)
class Seen:
    """What a screen is known by. `name`: its socket (`HDMI-1`, `\\\\.\\DISPLAY2`). `model`, `serial`: its
    own, "" where the system does not tell. `at`: `x,y WxH`, in device-independent pixels.
    """

    name: str
    model: str
    serial: str
    at: str

    def likeness(self, other: "Seen") -> int:
        """How likely the two are one screen; 0: it is another one.

        A screen keeps its serial in another socket. One without a serial is known by its socket; by its
        place only where sockets are named anew at each start.
        """
        if self.serial and other.serial:
            return 8 if (self.model, self.serial) == (other.model, other.serial) else 0
        if self.model != other.model:
            return 0
        size = self.at.split()[-1:] == other.at.split()[-1:]
        if self.name == other.name:
            return 6 if size else 4
        return 2 if self.at == other.at else 0


def seen(screen: QScreen) -> Seen:
    """What this screen is known by."""
    box = screen.geometry()
    at = f"{box.x()},{box.y()} {box.width()}x{box.height()}"
    return Seen(*map(_plain, (screen.name(), screen.model(), screen.serialNumber(), at)))


def place_of(screen: QScreen) -> str:
    """The screen as it stands in the settings: `HDMI-1 / DELL U2419H / 5KC0X93 / 1920,0 1920x1080`."""
    one = seen(screen)
    return _BETWEEN.join((one.name, one.model, one.serial, one.at))


def read_place(place: str) -> Seen | None:
    """What `place_of` wrote; None where nothing is remembered, or a person wrote something else."""
    parts = place.split(_BETWEEN)
    return Seen(*parts) if len(parts) == 4 else None


def others(staffs: QScreen) -> list[QScreen]:
    """The screens that are not staff's, the likeliest for a subscriber first: not the primary, then the
    smallest. A screen that shows the same as staff's is none.
    """
    primary = QGuiApplication.primaryScreen()
    found = [
        one
        for one in QGuiApplication.screens()
        if one is not staffs and not one.geometry().intersects(staffs.geometry())
    ]
    return sorted(found, key=lambda one: (one is primary, _area(one)))


def find(place: str, candidates: Sequence[QScreen], *, any_other: bool) -> QScreen | None:
    """The remembered one of these screens. `any_other`: where it is not there, the first of them.

    Without anything remembered, the first.
    """
    remembered = read_place(place)
    if remembered is not None:
        known = max(candidates, key=lambda one: remembered.likeness(seen(one)), default=None)
        if known is not None and remembered.likeness(seen(known)):
            return known
    if remembered is None or any_other:
        return next(iter(candidates), None)
    return None


def _area(screen: QScreen) -> int:
    return screen.geometry().width() * screen.geometry().height()


def _plain(text: str) -> str:
    """So that it can stand in a setting."""
    kept = "".join(sign for sign in text if sign.isprintable())
    return kept.replace(_BETWEEN, " ").strip()[:60]

"""A notification of the system, however it shows one."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import SignalInstance

from smsc_gui.ui.glyphs import Shape
from smsc_gui.ui.theme import Tone


@dataclass(frozen=True, slots=True)
class Notification:
    """What it says, as plain text. `quiet`: it need not pop up. `open_words`: on its button."""

    title: str
    lines: tuple[str, ...]
    quiet: bool
    shape: Shape
    tone: Tone
    open_words: str

    @property
    def body(self) -> str:
        """The lines, one below the other."""
        return "\n".join(self.lines)


class Notifications(Protocol):
    """A place for one notification at a time. Main thread; nothing here waits, nothing raises.

    `opened()`: the person wants to see the window. `dismissed()`: the person has put it away.
    """

    @property
    def opened(self) -> SignalInstance: ...

    @property
    def dismissed(self) -> SignalInstance: ...

    def show(self, notification: Notification) -> None:
        """Shows it in place of the earlier one."""
        ...

    def withdraw(self) -> None:
        """Takes it away, if it is still there."""
        ...

    def close(self) -> None:
        """The program ends."""
        ...

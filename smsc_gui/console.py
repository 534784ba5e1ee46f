"""Where the program writes: whatever it prints, it does not fail for want of a place, or of a sign.

On Windows the packaged program has no console of its own. Started from one it may use that one; what was sent
to a file or a pipe goes there in any case. Without either, Python's streams are None.
"""

import os
import sys
from typing import Any, Final

_CONSOLE: Final = "CONOUT$"
_OF_THE_PARENT: Final = -1
"""ATTACH_PARENT_PROCESS"""


def open_streams(*, for_a_person: bool) -> None:
    """Makes sure that `sys.stdout` and `sys.stderr` are there and take any sign.

    `for_a_person`: the console of whoever started this is worth having. A sign that the encoding of a stream
    lacks is written as `\\u0456`.
    """
    attached = for_a_person and None in {sys.stdout, sys.stderr} and _attach()
    for name in ("stdout", "stderr"):
        stream: Any = getattr(sys, name)
        if stream is None:
            setattr(sys, name, _opened(_CONSOLE if attached else os.devnull))
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def leave_console() -> None:
    """For a window: it is not to end with the console that it was started from."""
    for name in ("stdout", "stderr"):
        if getattr(getattr(sys, name), "name", "") == _CONSOLE:
            setattr(sys, name, _opened(os.devnull))
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - not needed elsewhere

        if getattr(sys, "frozen", False):
            ctypes.windll.kernel32.FreeConsole()


def _attach() -> bool:
    """Uses the console of whoever started this; False where there is none."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - not needed elsewhere

        return bool(ctypes.windll.kernel32.AttachConsole(_OF_THE_PARENT))
    return False


def _opened(name: str) -> Any:
    """Kept open until the process ends, as Python's own are."""
    return open(name, "w", encoding="utf-8", errors="backslashreplace", buffering=1)  # noqa: PTH123

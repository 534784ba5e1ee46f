"""Tells when a window comes onto the X screen, whichever program's it is: seen from outside.

One line "mapped NANOSECONDS" for each, after "watching 0". By Xlib, which Qt stands on as well.
"""

import ctypes
import os
import sys
import time
from typing import Any

_SUBSTRUCTURE_NOTIFY = 1 << 19
_MAP_NOTIFY = 19


class MapEvent(ctypes.Structure):
    """XMapEvent of Xlib.h, as long as an XEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("event", ctypes.c_ulong),
        ("window", ctypes.c_ulong),
        ("override_redirect", ctypes.c_int),
        ("rest", ctypes.c_long * 24),
    )


def main() -> int:
    """Until it is ended. Menus and hints, which no window manager sees, do not count."""
    x11: Any = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    if not display:
        sys.exit("the X screen cannot be reached")
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    x11.XSelectInput(display, root, ctypes.c_long(_SUBSTRUCTURE_NOTIFY))
    x11.XSync(display, 0)
    os.write(1, b"watching 0\n")
    event = MapEvent()
    while True:
        x11.XNextEvent(display, ctypes.byref(event))
        if event.type == _MAP_NOTIFY and not event.override_redirect:
            os.write(1, f"mapped {time.monotonic_ns()}\n".encode())


if __name__ == "__main__":
    sys.exit(main())

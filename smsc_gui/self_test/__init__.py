"""`smsc-gui --self-test`: does each part work on this computer? A line each, and an exit code.

It asks nobody outside this computer, shows nothing on a screen, and leaves nothing behind. For
administrators, so in English only.
"""

import os
import sys
from typing import TextIO

from smsc_gui import __version__
from smsc_gui.self_test.report import report, write


def run_self_test(out: TextIO | None = None) -> int:
    """Runs every check; returns 0 when none failed, else 1. Notes do not count as failures."""
    out = out or sys.stdout
    write(out, f"smsc-gui {__version__}\n")
    session = dict(os.environ)
    # The test itself is to be seen nowhere, and X may be out of reach for whoever comes by remote shell.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from smsc_gui.self_test.parts import parts_for  # noqa: PLC0415 - see below
    except ImportError as error:  # a system library that Qt stands on, most likely: it is named
        write(out, f"FAILED  program: {error}\nthe program cannot start here\n")
        return 1
    return report(parts_for(session), out)

"""The command `smsc-gui`."""

import builtins
import gc
import os
import sys

from smsc_gui.console import leave_console, open_streams
from smsc_gui.options import Options, read_arguments


def main() -> int:
    """Runs the program; returns its exit code."""
    if "SMSC_GUI_PRINTING" in os.environ:  # `slip_orders.PRINTING`, without importing it here
        from smsc_gui.ui.slip_process import serve  # noqa: PLC0415

        return serve()
    open_streams(for_a_person=len(sys.argv) > 1)
    options = read_arguments(sys.argv[1:])
    # Imported here so that --help and --version need no Qt, and so that a start reads no more than it needs.
    if options.tour:
        from smsc_gui.tour import run_tour  # noqa: PLC0415

        return run_tour(options)
    code = _without_window(options)
    if code is not None:
        return code
    leave_console()
    _hasten_imports()
    from smsc_gui.start import run  # noqa: PLC0415

    return run(options)


def _without_window(options: Options) -> int | None:
    """What needs none; its exit code. None where the options ask for the window."""
    if options.self_test:
        from smsc_gui.self_test import run_self_test  # noqa: PLC0415

        return run_self_test()
    if options.check_journal:
        from smsc_gui.check_journal import run_check_journal  # noqa: PLC0415

        return run_check_journal(options)
    if options.sign_in:
        from smsc_gui.unattended_sign_in import run_sign_in  # noqa: PLC0415

        return run_sign_in(options)
    if options.wait:
        from smsc_gui.second_start import run_wait  # noqa: PLC0415

        return run_wait(options)
    return None


def _hasten_imports() -> None:
    """Leaves out what only slows a start (docs/speed.md).

    The garbage collector finds nothing among modules that are being imported; `ui.tidying` takes it
    over. PySide6 puts an `__import__` of its own in place of Python's, for `from __feature__ import …`,
    which this program does not use; every later import goes through it.
    """
    gc.disable()
    plain = builtins.__import__
    import PySide6.QtWidgets  # noqa: F401, PLC0415

    builtins.__import__ = plain


if __name__ == "__main__":
    sys.exit(main())

"""Starts the program as its options say, runs it, and ends it."""

import logging
import os
import signal
import sys
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from smsc_gui.app import build
from smsc_gui.core.clock import SystemClock
from smsc_gui.core.data_folder import FolderInUse
from smsc_gui.core.journal import JournalError
from smsc_gui.options import Options
from smsc_gui.program import Program
from smsc_gui.ui import appearance, messages, translation
from smsc_gui.ui.application import application
from smsc_gui.ui.failure_dialog import FailureDialog

_log = logging.getLogger(__name__)

NOT_STARTED: Final = 20
"""The exit code of a program that could not start (see `core.outcomes.ExitCode`)."""
HEARTBEAT_MS: Final = 500
"""How long a signal that is to end the program may wait."""


def run(options: Options) -> int:
    """Runs the program as the options say; returns its exit code."""
    if not _has_display():
        sys.stderr.write("smsc-gui needs a screen: neither DISPLAY nor WAYLAND_DISPLAY is set.\n")
        return NOT_STARTED
    app = application()
    return _demonstrate(app, options) if options.demo else _work(app, options)


def _work(app: QApplication, options: Options) -> int:
    try:
        program = _build_or_hand_over(options)
    except (FolderInUse, JournalError, OSError) as error:
        translation.install(app, options.lang)
        appearance.apply(app, "system")
        _log.error("cannot start: %s", type(error).__name__)
        FailureDialog(messages.for_start(error), SystemClock().now).exec()
        return NOT_STARTED
    return program if isinstance(program, int) else execute(app, program)


def _build_or_hand_over(options: Options) -> Program | int:
    """The program; where it is running already, the exit code after it was told. Raises as `build` does.

    One that is just starting, or ending, is given a few seconds.
    """
    try:
        return build(options)
    except FolderInUse as in_use:
        from smsc_gui.second_start import hand_over  # noqa: PLC0415 - only here

        code = hand_over(options, in_use)
    return build(options) if code is None else code


def _demonstrate(app: QApplication, options: Options) -> int:
    # Imported here: no other start needs them, and the simulator's HTTP server takes its time.
    import tempfile  # noqa: PLC0415

    from smsc_gui.simulator import Simulator  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="smsc-gui-demo-") as folder, Simulator() as simulator:
        # A folder of its own: a demonstration and the real program know nothing of each other.
        demo = replace(options, data_dir=Path(folder), base_url=None)
        return execute(app, build(demo, simulator=simulator))


def execute(app: QApplication, program: Program) -> int:
    previous = sys.excepthook
    sys.excepthook = told_to_log
    # The session ends, or a terminal says so: nobody is asked, the next start picks up what waits.
    app.commitDataRequest.connect(lambda _session: program.window.close_for_good())
    told: list[int] = []

    def end_if_told() -> None:
        if told:
            app.exit(128 + told[0])

    for end in (signal.SIGINT, signal.SIGTERM):
        signal.signal(end, lambda number, _frame: told.append(number))
    # Python hears of a signal only when it runs, and before the desk works nothing may make it; and Qt
    # forgets an exit that was asked for before it began.
    heartbeat = QTimer(interval=HEARTBEAT_MS)
    heartbeat.timeout.connect(end_if_told)
    heartbeat.start()
    try:
        program.begin()
        return app.exec()
    finally:
        heartbeat.stop()
        program.close()
        sys.excepthook = previous


def _has_display() -> bool:
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def told_to_log(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """What nobody expected: the program goes on, and the log says where it happened."""
    _log.critical("unexpected", exc_info=(kind, error, trace))

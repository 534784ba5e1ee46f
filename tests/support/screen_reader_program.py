"""The real program on a screen, with a clock that a test moves: `python screen_reader_program.py FOLDER URL`.

Each line on its standard input is a number of seconds that pass at once; the answer is `moved`.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier

from smsc_gui.app import build
from smsc_gui.options import Options
from smsc_gui.start import execute
from smsc_gui.tour.clock import MovableClock
from smsc_gui.ui.application import application


def main() -> int:
    app = application()
    clock = MovableClock()
    options = Options(data_dir=Path(sys.argv[1]), base_url=sys.argv[2], lang=sys.argv[3])
    program = build(options, clock=clock)

    def hear(*_: object) -> None:
        line = sys.stdin.readline()
        if not line:
            app.exit(0)
            return
        clock.move(float(line))
        program.model.step()
        os.write(1, b"moved\n")

    ears = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    ears.activated.connect(hear)
    return execute(app, program)


if __name__ == "__main__":
    sys.exit(main())

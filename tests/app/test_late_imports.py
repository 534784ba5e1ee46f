"""A start imports what its first paint needs, and the rest after it (docs/speed.md)."""

import json
from pathlib import Path

from tests.support.children import child, hear

START = """
import builtins, gc, json, sys
from pathlib import Path

plain = builtins.__import__
from smsc_gui import __main__, options

LATE = ("phonenumbers", "segno", "requests", "keyring", "smsc_gui.simulator")
LATE += ("smsc_gui.ui.for_subscriber", "smsc_gui.ui.second_screen_window", "smsc_gui.ui.slip_dialog")
LATE += ("smsc_gui.ui.slip_drawing", "PySide6.QtPrintSupport")

def state():
    return {
        "imported": [name for name in LATE if name in sys.modules],
        "python collects": gc.isenabled(),
        "plain": builtins.__import__ is plain,
        "frozen": gc.get_freeze_count() > 0,
    }

def run(options):
    from smsc_gui import app
    from smsc_gui.ui.application import application

    qt = application(offscreen=True)
    program = app.build(options)
    print(json.dumps(state()), flush=True)
    program.sign_in.opened.connect(lambda: print(json.dumps(state()), flush=True))
    program.sign_in.opened.connect(qt.quit)
    program.begin()
    if "--hidden" in sys.argv:
        program.window.hide()
    code = qt.exec()
    program.close()
    return code

__main__._hasten_imports()
run(options.Options(data_dir=Path(sys.argv[1])))
"""


def _states(*arguments: str) -> tuple[dict[str, object], dict[str, object]]:
    nowhere = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
    with child("-c", START, *arguments, environment=nowhere) as process:
        return json.loads(hear(process)), json.loads(hear(process))


def test_what_the_first_paint_does_not_need_is_imported_after_it(tmp_path: Path) -> None:
    built, opened = _states(str(tmp_path))
    assert built == {"imported": [], "python collects": False, "plain": True, "frozen": False}
    assert opened == {
        "imported": ["phonenumbers", "segno", "requests", "keyring", "smsc_gui.ui.for_subscriber"],
        "python collects": False,
        "plain": True,
        "frozen": True,
    }


def test_a_window_that_is_never_painted_goes_on_all_the_same(tmp_path: Path) -> None:
    _, opened = _states(str(tmp_path), "--hidden")
    assert opened["frozen"]
    assert "requests" in opened["imported"]  # type: ignore[operator]

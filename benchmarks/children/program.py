"""The program as `python -m smsc_gui` starts it; only its window is watched for the first paint."""

import sys
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

from smsc_gui.__main__ import main


class WatchedApp:
    """Imports `smsc_gui.app` when the program does, and as it does; then watches what it builds."""

    def find_spec(
        self, name: str, path: Any, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """See `importlib.abc.MetaPathFinder`."""
        if name != "smsc_gui.app":
            return None
        sys.meta_path.remove(self)
        spec = PathFinder.find_spec(name, path, target)
        if spec is None or spec.loader is None:
            return None
        execute = spec.loader.exec_module

        def execute_and_watch(module: ModuleType) -> None:
            execute(module)
            watch(module)

        spec.loader.exec_module = execute_and_watch  # type: ignore[method-assign]
        return spec


def watch(app: Any) -> None:
    """From here on the program tells of its first paint, and of the keyring's answer: then it can be used."""
    # Not before the program has imported Qt, in its own way.
    from benchmarks.children.first_paint import FirstPaint, tell  # noqa: PLC0415

    begin = app.Program.begin

    def begin_watched(program: Any) -> None:
        FirstPaint(program.window)
        program.sign_in.opened.connect(lambda: tell("usable"))
        begin(program)

    app.Program.begin = begin_watched


sys.meta_path.insert(0, WatchedApp())
sys.exit(main())

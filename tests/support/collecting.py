"""Where Python's collector may run while there are tests: on the main thread, as in the program."""

import threading


def refuse_other_threads(phase: str, _info: object) -> None:
    """One of `gc.callbacks`. Raises on another thread, where collecting would delete windows of other tests.

    Python only reports what is raised here, and collects all the same; pytest makes the report a failure of
    the test it happened in (`filterwarnings` in pyproject.toml). A crash later on is possible even so.
    """
    if phase == "start" and threading.current_thread() is not threading.main_thread():
        raise RuntimeError("Python's collector was started on another thread")

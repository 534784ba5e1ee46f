import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from pytestqt.qtbot import QtBot

from smsc_gui.ui.tasks import BackgroundTasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[BackgroundTasks]:
    running = BackgroundTasks()
    yield running
    running.close()


def _nobody(_value: object) -> None:
    pytest.fail("this must not be called")


def test_a_result_arrives_on_the_main_thread(qtbot: QtBot, tasks: BackgroundTasks) -> None:
    heard: list[tuple[int, threading.Thread, threading.Thread]] = []
    worker: list[threading.Thread] = []

    def work() -> int:
        worker.append(threading.current_thread())
        return 42

    tasks.run(
        work, lambda value: heard.append((value, threading.current_thread(), worker[0])), _nobody
    )
    qtbot.waitUntil(lambda: bool(heard))
    ((value, listener, worked),) = heard
    assert value == 42
    assert listener is threading.main_thread()
    assert worked is not listener
    assert worked.daemon


@pytest.mark.parametrize("works", [True, False])
def test_a_thread_has_nothing_of_it_any_more_when_it_has_finished(
    qtbot: QtBot, tasks: BackgroundTasks, works: bool
) -> None:
    """The one who lets go of something last deletes what it holds, a timer perhaps."""
    result, wrong = object(), ValueError("the work failed")
    heard: list[object] = []
    held: list[object] = []
    looked: list[threading.Thread] = []

    def work() -> object:
        if not works:
            raise wrong
        return result

    def look(_number: int) -> None:
        looked.append(threading.current_thread())
        frame = sys._getframe(1)
        while frame is not None:
            held.extend(frame.f_locals.values())
            frame = frame.f_back  # type: ignore[assignment]

    tasks._finished.connect(look, Qt.ConnectionType.DirectConnection)
    tasks.run(work, heard.append, heard.append)
    qtbot.waitUntil(lambda: heard == [result if works else wrong])
    assert looked[0] is not threading.main_thread()
    assert tasks in held, "this is that thread"
    assert not {id(work), id(result), id(wrong)} & {id(one) for one in held}
    assert not [
        one for one in held if type(one).__module__ == "smsc_gui.ui.tasks" and one is not tasks
    ]
    assert not [one for one in held if isinstance(one, tuple | dict) and work in list(one)]


def test_a_result_is_told_when_its_thread_has_ended(qtbot: QtBot, tasks: BackgroundTasks) -> None:
    """A process that ends at the result must not have one that still lets go of things (docs/adr/0024)."""
    worker: list[threading.Thread] = []
    alive: list[bool] = []
    told = threading.Event()

    def linger(_number: int) -> None:
        worker.append(threading.current_thread())
        told.wait(0.2)

    def done(_result: None) -> None:
        alive.append(worker[0].is_alive())
        told.set()

    tasks._finished.connect(linger, Qt.ConnectionType.DirectConnection)
    tasks.run(lambda: None, done, _nobody)
    qtbot.waitUntil(lambda: bool(alive))
    assert alive == [False]


def test_an_error_arrives_as_what_it_is(qtbot: QtBot, tasks: BackgroundTasks) -> None:
    heard: list[Exception] = []
    wrong = ValueError("the work failed")

    def work() -> None:
        raise wrong

    tasks.run(work, _nobody, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [wrong]


def test_the_event_loop_goes_on_while_work_hangs(qtbot: QtBot, tasks: BackgroundTasks) -> None:
    hangs = threading.Event()
    heard: list[str] = []
    tasks.run(lambda: hangs.wait(30), lambda _value: heard.append("the slow one"), _nobody)
    tasks.run(lambda: None, lambda _value: heard.append("the quick one"), _nobody)
    qtbot.waitUntil(lambda: heard == ["the quick one"])
    hangs.set()
    qtbot.waitUntil(lambda: heard == ["the quick one", "the slow one"])


def test_after_closing_nothing_is_delivered(qtbot: QtBot) -> None:
    tasks = BackgroundTasks()
    hangs = threading.Event()
    workers: list[threading.Thread] = []

    def work() -> None:
        workers.append(threading.current_thread())
        hangs.wait(30)

    tasks.run(work, _nobody, _nobody)
    qtbot.waitUntil(lambda: bool(workers))
    tasks.close()
    hangs.set()
    workers[0].join(10)
    assert not workers[0].is_alive()
    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()


def test_what_was_queued_before_closing_is_dropped(qtbot: QtBot) -> None:
    tasks = BackgroundTasks()
    ended = threading.Event()
    tasks.run(lambda: None, _nobody, _nobody)
    tasks.run(ended.set, _nobody, _nobody)
    assert ended.wait(10)
    tasks.close()
    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()


HANGING = """
import sys, threading
from PySide6.QtCore import QCoreApplication, QTimer
from smsc_gui.ui.tasks import BackgroundTasks
app = QCoreApplication([])
tasks = BackgroundTasks()
tasks.run(lambda: threading.Event().wait(60), print, print)
QTimer.singleShot(0, app.quit)
app.exec()
tasks.close()
print("left", flush=True)
"""


def test_a_process_does_not_wait_for_work_that_hangs() -> None:
    """The bound is generous, and a quarter of what hangs: it is no measurement."""
    began = time.monotonic()
    ended = subprocess.run(
        [sys.executable, "-c", HANGING], capture_output=True, text=True, timeout=50, check=False
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "left\n", "")
    assert time.monotonic() - began < 15

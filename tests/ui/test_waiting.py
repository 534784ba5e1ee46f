"""Work in the background for a command that waits for it."""

import threading

import pytest
from PySide6.QtWidgets import QApplication

from smsc_gui.ui.waiting import WaitingTasks
from tests.support.children import child

pytestmark = pytest.mark.usefixtures("qapp")


class Late(Exception):  # noqa: N818 - as in the program
    """What the work was given up with."""


def test_what_is_done_is_told_on_the_main_thread_before_it_returns(qapp: QApplication) -> None:
    told: list[object] = []
    worked: list[threading.Thread] = []

    def work() -> int:
        worked.append(threading.current_thread())
        return 7

    tasks = WaitingTasks(20, Late)
    tasks.run(work, lambda value: told.extend((value, threading.current_thread())), told.append)
    assert told == [7, threading.main_thread()]
    assert worked != [threading.main_thread()]


def test_what_goes_wrong_is_told(qapp: QApplication) -> None:
    told: list[object] = []

    def work() -> None:
        raise KeyError("no such thing")

    WaitingTasks(20, Late).run(work, lambda _: told.append("done"), told.append)
    (error,) = told
    assert isinstance(error, KeyError)


def test_what_takes_too_long_is_given_up_and_its_answer_dropped(qapp: QApplication) -> None:
    told: list[object] = []
    may_end = threading.Event()
    tasks = WaitingTasks(0.05, Late)
    tasks.run(may_end.wait, lambda _: told.append("done"), told.append)
    (error,) = told
    assert isinstance(error, Late)
    may_end.set()
    patient = WaitingTasks(20, Late)
    patient.run(
        lambda: 1, told.append, told.append
    )  # the late answer is delivered meanwhile, or after it
    patient.run(lambda: 2, told.append, told.append)
    assert told == [error, 1, 2]


def test_one_after_the_other(qapp: QApplication) -> None:
    told: list[int] = []
    tasks = WaitingTasks(20, Late)
    for number in range(20):
        tasks.run(lambda wanted=number: wanted, told.append, lambda error: pytest.fail(str(error)))  # type: ignore[misc]
    assert told == list(range(20))


LEFT_BEHIND = """
import threading
from PySide6.QtCore import QCoreApplication
from smsc_gui.ui.waiting import WaitingTasks
app = QCoreApplication([])
for seconds in (0.01, 0.3):  # one that never ends, one that ends about when the program does
    WaitingTasks(0.05, TimeoutError).run(threading.Event().wait if seconds < 0.1 else
        lambda: threading.Event().wait(seconds), print, lambda error: print(type(error).__name__))
"""


def test_what_is_left_behind_does_not_hold_the_programs_end_or_change_its_code() -> None:
    with child("-c", LEFT_BEHIND) as process:
        said, complained = process.communicate(timeout=20)
    assert (process.returncode, complained) == (0, "")
    assert said == "TimeoutError\n" * 2

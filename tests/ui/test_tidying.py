"""Who deletes what Python no longer needs: the main thread, wherever Python noticed it."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsc_gui.ui.tidying import Tidying, tidy
from tests.support.children import child, hear
from tests.support.collecting import refuse_other_threads


class Holder:
    """Holds a Qt object in a ring: counting references alone never lets it go."""

    def __init__(self, held: QObject, gone: list[str]) -> None:
        self.held = held
        self.ring = self
        held.destroyed.connect(
            lambda: gone.append(threading.current_thread().name),
            Qt.ConnectionType.DirectConnection,
        )


def make_rings() -> None:
    """Far more than the collector leaves alone, were it at work."""
    gc.set_threshold(100, 0, 0)
    for _ in range(10_000):
        ring: list[object] = []
        ring.append(ring)


@pytest.fixture
def patient() -> Iterator[None]:
    """Nothing is due until somebody says so."""
    before = gc.get_threshold()
    gc.set_threshold(1_000_000, 1_000_000, 1_000_000)
    yield
    gc.set_threshold(*before)


@pytest.mark.parametrize("kind", [QTimer, QLocalSocket, QObject])
def test_qt_s_objects_are_deleted_on_the_main_thread(
    qtbot: QtBot, qapp: QCoreApplication, patient: None, kind: type[QObject]
) -> None:
    owner = QObject()
    Tidying(owner)
    gone: list[str] = []
    Holder(kind(), gone)
    busy = threading.Thread(target=make_rings, name="busy")
    busy.start()
    busy.join()
    assert gone == []
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == ["MainThread"]


LEFT_TO_PYTHON = """
import gc
import threading
from PySide6.QtCore import QCoreApplication, QObject
from tests.ui.test_tidying import Holder

gc.disable()
app = QCoreApplication()
gone = []
Holder(QObject(), gone)
busy = threading.Thread(target=gc.collect, name="busy")
busy.start()
busy.join()
print(gone, flush=True)
"""


def test_left_to_python_they_are_deleted_anywhere() -> None:
    """What the rest of this is for; when this fails, PySide has mended it, and the rest can go.

    In a process of its own: here it would delete the windows that other tests have left, on that thread.
    """
    with child("-c", LEFT_TO_PYTHON) as process:
        assert hear(process) == "['busy']"


def test_here_no_other_thread_may_collect() -> None:
    refused: list[str] = []

    def collected() -> None:
        with pytest.raises(RuntimeError, match="another thread") as told:
            refuse_other_threads("start", {})
        refused.append(str(told.value))

    busy = threading.Thread(target=collected, name="busy")
    busy.start()
    busy.join()
    assert len(refused) == 1
    refuse_other_threads("start", {})
    assert refuse_other_threads in gc.callbacks


def test_nothing_is_collected_before_it_is_due(patient: None) -> None:
    gone: list[str] = []
    Holder(QObject(), gone)
    tidy()
    assert gone == []
    gc.set_threshold(1, 0, 0)
    tidy()
    assert gone == ["MainThread"]


PROGRAM = """
import gc
from PySide6.QtCore import QTimer
from smsc_gui.ui.application import application
from smsc_gui.ui.tidying import Tidying

app = application(offscreen=True)
print(gc.isenabled(), len(app.findChildren(Tidying)), flush=True)
"""


def test_the_program_leaves_none_of_it_to_python(qapp: QApplication) -> None:
    with child("-c", PROGRAM) as process:
        assert hear(process).split() == ["False", "1"]

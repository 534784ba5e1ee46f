"""For all tests: no screen is needed, and none is used. Python tidies up as it does in the program."""

import gc
import os
import threading
from collections.abc import Iterator

import pytest

from tests.support.secret_service import SecretService, running_secret_service
from tests.support.systems import need_linux

os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_configure() -> None:
    """Else it may delete Qt's objects on a server's thread, or on pytest-xdist's (docs/adr/0024)."""
    gc.disable()
    gc.callbacks.append(_on_the_main_thread)


def _on_the_main_thread(phase: str, _info: object) -> None:
    """A test that collects elsewhere deletes the windows that others left, and crashes whichever comes later.

    What is raised here fails the test in which it happened.
    """
    if phase == "start" and threading.current_thread() is not threading.main_thread():
        raise RuntimeError("Python's collector was started on another thread")


def pytest_collection_finish() -> None:
    """What there is now stays to the end."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """On the main thread, between two tests."""
    from smsc_gui.ui.tidying import tidy  # noqa: PLC0415 - needs Qt, which has to find its platform set
    from tests.support.left_windows import put_windows_away  # noqa: PLC0415 - likewise

    put_windows_away()
    tidy()


@pytest.fixture
def secret_service(monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    """An empty, unlocked keyring that this process and its children use, and no other. A real one."""
    need_linux("A keyring of one's own")
    with running_secret_service() as service:
        for name, value in service.environment.items():
            monkeypatch.setenv(name, value)
        yield service


@pytest.fixture
def bus_alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    """A bus on which no keyring runs and none can be started."""
    need_linux("A bus of one's own")
    with running_secret_service(with_keyring=False) as service:
        for name, value in service.environment.items():
            monkeypatch.setenv(name, value)
        yield service

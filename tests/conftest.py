"""For all tests: no screen is needed, and none is used. Python tidies up as it does in the program."""

import gc
import os
from collections.abc import Generator, Iterator

import pytest

from tests.support.collecting import refuse_other_threads
from tests.support.secret_service import SecretService, running_secret_service
from tests.support.systems import need_linux

os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_configure() -> None:
    """Else it may delete Qt's objects on a server's thread, or on pytest-xdist's (docs/adr/0024)."""
    gc.disable()
    gc.callbacks.append(refuse_other_threads)


def pytest_collection_finish() -> None:
    """What there is now stays to the end."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Generator[None, object, object]:
    """On the main thread, between two tests, whatever became of the one before."""
    from smsc_gui.ui.tidying import tidy  # noqa: PLC0415 - needs Qt, which has to find its platform set
    from tests.support.left_windows import put_windows_away  # noqa: PLC0415 - likewise

    try:
        return (yield)
    finally:
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

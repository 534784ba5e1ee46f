"""For all tests: no screen is needed, and none is used. Python tidies up as it does in the program."""

import gc
import os

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_configure() -> None:
    """Else it may delete Qt's objects on a server's thread, or on pytest-xdist's (docs/adr/0024)."""
    gc.disable()


def pytest_collection_finish() -> None:
    """What there is now stays to the end."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """On the main thread, between two tests."""
    from smsc_gui.ui.tidying import tidy  # noqa: PLC0415 - needs Qt, which has to find its platform set

    tidy()

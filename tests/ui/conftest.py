"""A real window on a real desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsc_gui.simulator import Simulator
from smsc_gui.ui import translation, typeface
from smsc_gui.ui.main_window import MainWindow
from tests.support.fusion import fusion
from tests.support.layout import Doubler
from tests.support.shop import HandClock, Shop, open_shop
from tests.support.windows import shown


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> None:
    """Plural forms stand in the English file; without this a test would hang on those before it."""
    before = QLocale()
    translation.install(qapp, "en")
    QLocale.setDefault(before)


@pytest.fixture(scope="session", autouse=True)
def inter(qapp: QApplication) -> None:
    """The window is looked at in the letters it has."""
    typeface.install(qapp)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def simulator(clock: HandClock) -> Iterator[Simulator]:
    with Simulator(clock=lambda: clock.now().wall, call_after=None) as running:
        yield running
        assert running.faults == []


@pytest.fixture
def shop(qtbot: QtBot, tmp_path: Path, clock: HandClock, simulator: Simulator) -> Iterator[Shop]:
    """A desk that is not signed in yet; the keyring has not answered."""
    opened = open_shop(tmp_path, clock, simulator)
    yield opened
    opened.model.stop()
    opened.journal.close()


@pytest.fixture
def look(qapp: QApplication) -> Iterator[None]:
    """The window as it looks under Fusion in the light scheme, in English."""
    with fusion(qapp):
        yield


@pytest.fixture
def doubled(qapp: QApplication) -> Iterator[None]:
    """Every text is twice as long, as in another language."""
    doubler = Doubler()
    qapp.installTranslator(doubler)
    yield
    qapp.removeTranslator(doubler)


@pytest.fixture
def fresh_window(qtbot: QtBot, shop: Shop, look: None) -> MainWindow:
    """The window of a first start: nobody is signed in, the keyring is being opened."""
    return shown(qtbot, MainWindow(shop.model, shop.sign_in, shop.preferences))


@pytest.fixture
def window(qtbot: QtBot, shop: Shop, look: None) -> MainWindow:
    """The window of a desk that is signed in."""
    shop.sign_in.open()
    shop.sign_in_now()
    return shown(qtbot, MainWindow(shop.model, shop.sign_in, shop.preferences))

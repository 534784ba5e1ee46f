"""The whole program, built as `app` builds it, on a simulator of its own."""

import logging
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smsc_gui.app import build
from smsc_gui.core.credentials import SecretStore, SessionStore
from smsc_gui.core.verification import State, Verification
from smsc_gui.options import Options
from smsc_gui.program import Program
from smsc_gui.simulator import DEMO_KEY, Simulator
from smsc_gui.tour.clock import MovableClock
from smsc_gui.ui.places import Page


@dataclass
class House:
    """A data folder, a service and a keyring that outlive the program; `start` opens it again."""

    folder: Path
    qtbot: QtBot
    clock: MovableClock
    simulator: Simulator
    store: SecretStore | None = field(default_factory=SessionStore)
    timeout: float = 5.0
    machine: Path | None = None
    program: Program | None = None

    def start(self, **said: str) -> Program:
        options = Options(
            data_dir=self.folder,
            base_url=self.simulator.url,
            lang=said.get("lang", "en"),
            phone=said.get("phone", ""),
            link=said.get("link", ""),
        )
        self.program = build(
            options,
            clock=self.clock,
            store=self.store,
            timeout=self.timeout,
            machine=self.machine,
        )
        self.program.begin()
        answered = self.program
        self.qtbot.waitUntil(lambda: answered.sign_in.answer is not None, timeout=20_000)
        return self.program

    def end(self) -> None:
        program, self.program = self.program, None
        if program is not None:
            program.close()
            # Else it is made anew with every change of language in the tests that follow. At once, as with a
            # process: later Python has cleared away half of what it holds on to.
            program.window.deleteLater()
            QCoreApplication.sendPostedEvents(program.window, QEvent.Type.DeferredDelete.value)

    def newest(self) -> Verification:
        assert self.program is not None
        return list(self.program.model.verifications.values())[-1]

    def ask(self, number: str) -> None:
        assert self.program is not None
        form = self.program.window.work.form
        form.number.clear()
        type_into(form.number, f"{number}\r")

    def wait_for(self, state: State) -> None:
        self.qtbot.waitUntil(lambda: self.newest().state is state, timeout=20_000)


def type_into(field_: QWidget, text: str) -> None:
    """Keys as events: `QTest.keyClicks` aborts on letters that are not ASCII."""
    for letter in text:
        key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(0)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(field_, event)


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[House]:
    clock = MovableClock()
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    with ExitStack() as things:
        simulator = things.enter_context(Simulator(clock=clock.wall, record=True))
        built = House(tmp_path / "data", qtbot, clock, simulator)
        yield built
        built.end()
    for handler in [one for one in root.handlers if one not in handlers]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    assert simulator.faults == []


@pytest.fixture
def signed_in(house: House) -> Callable[[], Program]:
    """Starts the program and signs in as a person does."""

    def start() -> Program:
        program = house.start()
        page = program.window.sign_in
        type_into(page.form.key, f"{DEMO_KEY}\r")
        house.qtbot.waitUntil(lambda: program.window.page is Page.WORK)
        return program

    return start

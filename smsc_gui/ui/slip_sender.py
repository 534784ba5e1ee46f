"""Starts the process that prints, and brings its answer. The window goes on meanwhile, whatever happens."""

import sys
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer

from smsc_gui.ui.slip_orders import PRINTING, Printers, ToPrint, Trouble, from_answer, to_order

PATIENCE_MS: Final = 30_000
"""After that nobody waits for a printer any more."""
Answer = Printers | Trouble | None
_THIS_PROGRAM: Final = (
    [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "smsc_gui"]
)


class SlipSender(QObject):
    """Main thread. `program`: what is started, with its arguments."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        program: list[str] | None = None,
        patience_ms: int = PATIENCE_MS,
    ) -> None:
        super().__init__(parent)
        self._program = program or _THIS_PROGRAM
        self._patience_ms = patience_ms
        self._running: list[QProcess] = []

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._running)

    def send(self, order: ToPrint | None, answered: Callable[[Answer], None]) -> None:
        """Gives the order (None: asks for the printers); `answered` is called once, later."""
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert(PRINTING, "1")
        process.setProcessEnvironment(environment)
        patience = QTimer(process, singleShot=True, interval=self._patience_ms)
        settle = partial(self._settle, process, answered)
        patience.timeout.connect(lambda: settle(Trouble.SILENT))
        process.finished.connect(lambda *_: settle(_answer(process)))
        process.errorOccurred.connect(
            lambda error: (
                settle(Trouble.BROKEN) if error is QProcess.ProcessError.FailedToStart else None
            )
        )
        self._running.append(process)
        patience.start()
        process.start(self._program[0], self._program[1:])
        process.write(to_order(order))
        process.closeWriteChannel()

    def close(self) -> None:
        """Waits for nobody: what was handed to the system is printed, the rest is not."""
        running, self._running = self._running, []
        for process in running:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(1000)

    def _settle(
        self, process: QProcess, answered: Callable[[Answer], None], answer: Answer
    ) -> None:
        if process not in self._running:
            return  # it was given up before
        self._running.remove(process)
        process.kill()
        process.deleteLater()
        answered(answer)


def _answer(process: QProcess) -> Answer:
    return from_answer(bytes(process.readAllStandardOutput().data()))

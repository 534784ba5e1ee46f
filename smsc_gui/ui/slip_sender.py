"""Starts the process that prints, and brings its answer. The window goes on meanwhile, whatever happens."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer

from smsc_gui.core.this_program import this_program
from smsc_gui.ui.slip_orders import PRINTING, Printers, ToPrint, Trouble, from_answer, to_order

PATIENCE_MS: Final = 30_000
"""After that nobody waits for a printer any more."""
Answer = Printers | Trouble | None


class SlipSender(QObject):
    """Main thread. `program`: what is started, with its arguments. `patience_ms`: for each answer."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        program: list[str] | None = None,
        patience_ms: int = PATIENCE_MS,
    ) -> None:
        super().__init__(parent)
        self._program = program or this_program()
        self._patience_ms = patience_ms
        self._runs: list[_Run] = []

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return any(run.is_open for run in self._runs)

    def send(self, order: ToPrint | None, answered: Callable[[Answer], None]) -> None:
        """Gives the order (None: asks for the printers); `answered` is called once, later."""
        self._runs = [run for run in self._runs if run.is_open]
        run = _Run(self._program, answered)
        self._runs.append(run)
        run.start(to_order(order), self._patience_ms)

    def close(self) -> None:
        """Waits for nobody: what was handed to the system is printed, the rest is not."""
        runs, self._runs = self._runs, []
        for run in runs:
            run.give_up()


class _Run(QObject):
    """One process for one order. It lives until another one is sent: nothing is put away while it speaks."""

    def __init__(self, program: list[str], answered: Callable[[Answer], None]) -> None:
        super().__init__()
        self._program = program
        self._answered: Callable[[Answer], None] | None = answered
        self._patience = QTimer(self, singleShot=True)
        self._process = QProcess(self)
        self._patience.timeout.connect(self._stay_silent)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed)

    @property
    def is_open(self) -> bool:
        """Whether its answer is still to come."""
        return self._answered is not None

    def start(self, order: bytes, patience_ms: int) -> None:
        """Starts the process and gives it the order."""
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert(PRINTING, "1")
        self._process.setProcessEnvironment(environment)
        self._patience.start(patience_ms)
        self._process.start(self._program[0], self._program[1:])
        self._process.write(order)
        self._process.closeWriteChannel()

    def give_up(self) -> None:
        """Ends the process; no answer comes any more."""
        self._answered = None
        self._patience.stop()
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(1000)  # it is gone in a few milliseconds

    def _stay_silent(self) -> None:
        answered = self._answered
        self.give_up()
        if answered is not None:
            answered(Trouble.SILENT)

    def _finished(self, _code: int, _how: QProcess.ExitStatus) -> None:
        self._tell(from_answer(bytes(self._process.readAllStandardOutput().data())))

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # of any other `finished` tells too
            self._tell(Trouble.BROKEN)

    def _tell(self, answer: Answer) -> None:
        answered, self._answered = self._answered, None
        self._patience.stop()
        if answered is not None:
            answered(answer)

"""Whether anything moves: only where the system does not ask for less, and only where it tells something.

Qt 6.11 knows the system's wish for contrast and not that for less motion, so the system is asked itself
(`less_motion.py`). Until it has answered nothing moves; nor where no screen shows it.
"""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from smsc_gui.ui.tasks import Tasks
from smsc_gui.ui.theme import Motion


def duration(of: Motion) -> int:
    """How long a change takes now, in milliseconds: 0 where nothing is to move. Main thread."""
    app = QApplication.instance()
    wish = app.findChild(_Wish) if app is not None else None
    return int(of) if wish is not None and wish.moves else 0


def follow(tasks: Tasks, *, on_screen: bool | None = None) -> None:
    """Asks the system, and again whenever the program comes to the front: meanwhile somebody may have been
    in the system's settings. Main thread; nothing waits for the answer.

    `on_screen`: whether anybody can be there to see; by default as Qt says.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 - there are widgets
    if app.platformName() != "offscreen" if on_screen is None else on_screen:
        _Wish(app, tasks).ask()


class _Wish(QObject):
    """What the system last said. Its parent is the application."""

    moves = False

    def __init__(self, app: QApplication, tasks: Tasks) -> None:
        super().__init__(app)
        self._tasks = tasks
        app.applicationStateChanged.connect(self._became)

    def ask(self) -> None:
        """The answer comes later."""
        from smsc_gui.ui.less_motion import is_less_wanted  # noqa: PLC0415 - after the first paint

        self._tasks.run(is_less_wanted, self._heard, self._not_heard)

    def _heard(self, is_less_wanted: bool) -> None:
        self.moves = not is_less_wanted

    def _not_heard(self, error: Exception) -> None:
        raise error  # `is_less_wanted` has an answer for whatever the system may do

    def _became(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.ask()

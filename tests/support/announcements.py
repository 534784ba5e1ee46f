"""What widgets announce, as somebody with a screen reader hears it; for tests without a screen."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smsc_gui.ui.announce import ANNOUNCED, announce

Heard = tuple[str, QObject | None]
_OVER = "over"


class Ears(QObject):
    """`heard`: each announcement since `hear_out`, and what had the focus when it was made."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Heard] = []

    def hear_out(self, qtbot: QtBot, anywhere: QWidget) -> list[Heard]:
        """All since the last time: what is announced last is heard last."""
        announce(anywhere, _OVER)
        qtbot.waitUntil(lambda: self.heard[-1:] != [] and self.heard[-1][0] == _OVER)
        told, self.heard = self.heard[:-1], []
        return told

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QDynamicPropertyChangeEvent) and event.propertyName() == ANNOUNCED:
            text = watched.property(ANNOUNCED)
            if text is not None:
                self.heard.append((text, QApplication.focusWidget()))
                watched.setProperty(ANNOUNCED, None)  # else Qt does not tell of the same text again
        return False


@contextmanager
def listening() -> Iterator[Ears]:
    ears = Ears()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.installEventFilter(ears)
    try:
        yield ears
    finally:
        app.removeEventFilter(ears)

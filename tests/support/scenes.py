"""A small window of a test's own, in the program's looks."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from smsc_gui.tour.hands import bring
from smsc_gui.ui import appearance


class Scene(QWidget):
    """Its parts stand one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)

    def put(self, *parts: QWidget) -> None:
        """Adds these, and shows all; the window has the keyboard."""
        for part in parts:
            self._layout.addWidget(part)
        self.show()
        bring(self)


@contextmanager
def scene_in(app: QApplication, scheme: str = "light") -> Iterator[Scene]:
    """One, gone at the end."""
    appearance.apply(app, scheme)
    scene = Scene()
    yield scene
    scene.close()
    scene.deleteLater()

"""Something painted that has a name."""

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget


class NamedPicture(QLabel):
    """Whoever paints itself and is a picture, such as a chart, is one of these.

    Of a plain widget a screen reader says nothing, whatever its name; a label's name it says, and of a label
    with a pixmap that it is a picture too. Nobody sees the pixmap.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPixmap(QPixmap(1, 1))

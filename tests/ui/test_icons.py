"""The icons: what Qt does with them must not hurt them."""

import gc

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from smsc_gui.ui.icons import icon


def test_a_copy_of_an_icon_lives_on_by_itself(qapp: QApplication) -> None:
    """Qt clones the engine when a copy changes; PySide would delete the clone at once (a crash)."""
    first = icon("x")
    copy = QIcon(first)
    copy.addPixmap(QPixmap(3, 3))
    del first
    gc.collect()
    assert not copy.pixmap(QSize(18, 18)).isNull()

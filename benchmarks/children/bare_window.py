"""The least program that has a window: what start and memory are measured against."""

import sys

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.children.first_paint import FirstPaint

app = QApplication(sys.argv)
window = QMainWindow()
window.resize(QSize(1120, 720).boundedTo(window.screen().availableSize() * 0.92))
FirstPaint(window)
window.show()
sys.exit(app.exec())

"""The least program that has a window: what start and memory are measured against."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.children.first_paint import FirstPaint

app = QApplication(sys.argv)
window = QMainWindow()
window.resize(1120, 720)
FirstPaint(window)
window.show()
sys.exit(app.exec())

"""A bare window with the probe: what the machine itself does to an event loop, at the same time."""

import sys

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.children.orders import Orders
from benchmarks.children.probe import Probe

app = QApplication(sys.argv)
window = QMainWindow()
window.resize(QSize(1120, 720).boundedTo(window.screen().availableSize() * 0.92))
window.show()
orders = Orders(Probe().orders)
sys.exit(app.exec())

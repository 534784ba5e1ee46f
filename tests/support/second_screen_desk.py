"""A desk with a second screen as a process of its own, on whatever screens its platform has.

Each line on its stdin is an order (see `Desk.do`); the answer is a line of JSON that says how things stand a
moment later. It ends with its stdin.
"""

import json
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from smsc_gui.simulator import Simulator
from smsc_gui.ui import appearance, translation
from smsc_gui.ui.for_subscriber import ForSubscriber
from smsc_gui.ui.main_window import MainWindow
from tests.support.shop import HandClock, Shop, open_shop

A_MOMENT_MS = 40
IN_USE = "--in-use"
"""Given as an argument: the settings say that the second screen is used."""


class Desk:
    """What the orders are given to."""

    def __init__(self, app: QApplication, shop: Shop) -> None:
        self.app, self.shop = app, shop
        shop.sign_in.open()
        shop.sign_in_now()
        if IN_USE in sys.argv:
            shop.preferences.change(second_screen=True)
        self.window = MainWindow(shop.model, shop.sign_in, shop.preferences)
        self.aids = ForSubscriber(shop.model, shop.preferences, self.window)
        self.window.setGeometry(20, 20, 900, 600)
        self.window.show()
        self.window.activateWindow()

    def do(self, order: str) -> None:
        """Follows an order."""
        match order.split():
            case ["ask", number]:
                self.shop.ask(number)
            case ["open"]:
                self.aids.screen.open()
            case ["toggle"]:
                self.aids.screen.toggle()
            case ["close"]:
                self.window.close()
            case ["touch"]:
                assert self.aids.screen.view is not None
                self.aids.screen.view.activateWindow()
            case ["key", name]:
                target = QGuiApplication.focusWindow()
                if target is not None:
                    QTest.keyClick(target, getattr(Qt.Key, f"Key_{name}"))

    def tell(self) -> dict[str, object]:
        """How things stand."""
        view = self.aids.screen.view
        active = QApplication.activeWindow()
        place = self.shop.preferences.settings.second_screen_place
        return {
            "screens": [screen.name() for screen in self.app.screens()],
            "settled": not self.aids.screen._settle.isActive(),
            "open": self.aids.screen.is_open,
            "on": view.screen().name() if view and view.isVisible() else "",
            "box": list(view.geometry().getRect()) if view and view.isVisible() else [],
            "full": bool(view and view.isFullScreen()),
            "face": type(view.face).__name__ if view else "",
            "staffs": list(self.window.geometry().getRect()),
            "active": "staff"
            if active is self.window
            else "second"
            if active is view and view
            else "",
            "focus": getattr(self.window.focusWidget(), "accessibleName", str)(),
            "typed": self.window.work.form.number.text(),
            "place": place,
            "setting": self.shop.preferences.settings.second_screen,
        }


def main() -> int:
    """Serves orders until there are no more."""
    app = QApplication(sys.argv[:1])
    app.setStyle("fusion")
    translation.install(app, "en")
    appearance.apply(app, "light")
    clock = HandClock()
    with (
        tempfile.TemporaryDirectory() as folder,
        Simulator(clock=lambda: clock.now().wall, call_after=None) as simulator,
    ):
        shop = open_shop(Path(folder), clock, simulator)
        desk = Desk(app, shop)

        def answer() -> None:
            sys.stdout.write(json.dumps(desk.tell()) + "\n")
            sys.stdout.flush()

        def read() -> None:
            line = sys.stdin.readline()
            if not line:
                app.exit()
                return
            desk.do(line.strip())
            QTimer.singleShot(A_MOMENT_MS, answer)

        orders = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        orders.activated.connect(read)
        code = app.exec()
        desk.aids.close()
        desk.window.close_for_good()
        shop.journal.close()
        return code


if __name__ == "__main__":
    sys.exit(main())

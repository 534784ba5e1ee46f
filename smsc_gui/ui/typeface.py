"""The program's own typeface: the same letters everywhere, Cyrillic too, and digits of one width."""

import logging
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from smsc_gui.ui.resources import resource

FAMILY: Final = "Inter"
FILES: Final = ("Inter-Regular.ttf", "Inter-SemiBold.ttf")
LEAST_POINTS: Final = 10.0
"""Some systems name no size at all, and Qt then takes 9, which is small at arm's length."""

_log = logging.getLogger(__name__)


def install(app: QApplication) -> None:
    """Loads the typeface and makes it the application's, in the system's size. Main thread, once.

    Where it cannot be loaded the system's own font stays, and the log says so.
    """
    system = app.font()
    size = max(LEAST_POINTS, system.pointSizeF())
    loaded = [QFontDatabase.addApplicationFont(str(resource("fonts", name))) for name in FILES]
    if -1 in loaded:
        _log.warning("the typeface could not be loaded: the system's is used")
    font = QFont(system if -1 in loaded else FAMILY)
    font.setPointSizeF(size)
    app.setFont(font)

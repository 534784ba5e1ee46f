"""What the window shows: its texts, its icons, its QR codes."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication

from smsc_gui.core.verification import State
from smsc_gui.self_test.report import hold
from smsc_gui.ui import languages, messages, translation
from smsc_gui.ui.qr import BORDER, qr_image
from smsc_gui.ui.resources import resource

_QT_S_OWN: Final = ("QPlatformTheme", "Cancel")
"""Apart from the look-up: else it would be taken for a text of ours."""
_FINDER: Final = 7
"""Modules of the squares in three corners by which a reader finds the code (ISO/IEC 18004)."""


def translations(app: QApplication) -> str:
    """Ours and Qt's own, in every language of the window."""
    told, own = [], set()
    for language in languages.of_the_window():
        translation.install(app, language)
        told.append(messages.state_name(State.WAITING))
        own.add(QCoreApplication.translate(*_QT_S_OWN))
    translation.install(app, languages.SOURCE)
    hold(len(told) > 1 and len(set(told)) == len(told), f"languages are missing: {told}")
    where = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    hold(len(own) > 1, f"Qt's own texts are not in {where}")
    return " / ".join(told)


def icons() -> str:
    """Each can be drawn. Whether one is missing is told by `resources`."""
    files = sorted(resource("icons").glob("*.svg"))
    hold(files, "there are none")
    for file in files:
        image = QIcon(str(file)).pixmap(16, 16).toImage()
        hold(not image.isNull() and _is_drawn(image), f"{file.name} cannot be drawn")
    return f"{len(files)} drawn"


def qr_code() -> str:
    """Drawn, with the three squares that readers look for, and room around them."""
    image = qr_image("tel:+380440001101")
    last = image.width() - BORDER - _FINDER
    for x, y in ((BORDER, BORDER), (last, BORDER), (BORDER, last)):
        hold(_is_finder(image, x, y), "a reader would not find it")
    return f"{image.width()} modules wide"


def _is_drawn(image: QImage) -> bool:
    sides = range(image.width()), range(image.height())
    return any(image.pixelColor(x, y).alpha() for x in sides[0] for y in sides[1])


def _is_finder(image: QImage, left: int, top: int) -> bool:
    """Dark, a light ring in it, a light one around it."""
    centre = _FINDER // 2
    return all(
        (image.pixelIndex(left + x, top + y) == 1) is (max(abs(x - centre), abs(y - centre)) != 2)
        for x in range(_FINDER)
        for y in range(_FINDER)
    )

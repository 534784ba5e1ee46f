"""The program's typeface: loaded, with every Ukrainian letter of its own, and digits of one width."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

from smsc_gui.self_test.report import hold
from smsc_gui.ui import theme, typeface
from smsc_gui.ui.resources import resource

DIGITS: Final = "0123456789"
_SMALL: Final = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"
NEEDED: Final = f"{_SMALL}{_SMALL.upper()}’–—«»№+{DIGITS}"


def fonts(files: Sequence[Path] | None = None) -> str:
    """`files`: the faces, if not the program's own. Needs the `QApplication`."""
    for file in files or [resource("fonts", name) for name in typeface.FILES]:
        _check_face(file)
    family = QFontInfo(QApplication.font()).family()
    hold(family == typeface.FAMILY, f"{family or 'no font'} is used instead of {typeface.FAMILY}")
    for strong in (False, True):
        _check_digits(theme.font(theme.Type.NUMBER, strong=strong, digits=True))
    return f"{family}, with Ukrainian letters of its own and digits of one width"


def _check_face(file: Path) -> None:
    """In the file itself: what it lacks would be lent by another font, sign by sign."""
    face = QRawFont(str(file), 64.0)
    hold(face.isValid(), f"{file.name} cannot be read")
    lacking = [sign for sign in NEEDED if not face.supportsCharacter(ord(sign))]
    hold(not lacking, f"{file.name} lacks {' '.join(lacking)}")


def _check_digits(font: QFont) -> None:
    metrics = QFontMetricsF(font)
    widths = {round(metrics.horizontalAdvance(digit), 2) for digit in DIGITS}
    weight = QFontInfo(font).weight()
    hold(len(widths) == 1, f"digits are {min(widths)} to {max(widths)} wide at weight {weight}")
    hold(weight == font.weight(), f"the face of weight {font.weight()} is missing")

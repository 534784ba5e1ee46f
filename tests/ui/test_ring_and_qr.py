"""The countdown, the QR code, and the large number."""

import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from smsc_gui.core.verification import LIFETIME
from smsc_gui.ui.big_number import BigNumber
from smsc_gui.ui.qr import QrCode
from smsc_gui.ui.ring import Ring, digits, whole_seconds
from smsc_gui.ui.theme import LIGHT, Type, font
from tests.support.systems import need_program


@pytest.fixture
def ring(qtbot: QtBot, look: None) -> Ring:
    made = Ring(LIFETIME)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("seconds", "text"), [(900, "15:00"), (61, "1:01"), (60, "1:00"), (9, "0:09"), (0, "0:00")]
)
def test_digits(seconds: int, text: str) -> None:
    assert digits(seconds) == text


@pytest.mark.parametrize(("left", "shown"), [(900.0, 900), (59.2, 60), (0.01, 1), (0.0, 0)])
def test_zero_shows_only_when_nothing_is_left(left: float, shown: int) -> None:
    assert whole_seconds(left) == shown


def test_the_ring_turns_amber_in_the_last_minute(ring: Ring) -> None:
    ring.show_left(61)
    assert ring.colour() == QColor(LIGHT.accent)
    ring.show_left(60)
    assert ring.colour() == QColor(LIGHT.amber)
    assert _has(ring.grab().toImage(), LIGHT.amber)
    ring.show_left(0)
    assert not _has(ring.grab().toImage(), LIGHT.amber)


def test_the_ring_gets_shorter(ring: Ring) -> None:
    counts = []
    for left in (900, 600, 300, 61):
        ring.show_left(left)
        counts.append(_count(ring.grab().toImage(), LIGHT.accent))
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > 2 * counts[2]


def test_a_screen_reader_hears_of_the_minutes_only(ring: Ring) -> None:
    ring.show_left(125)
    name = ring.accessibleName()
    ring.show_left(121)
    assert ring.accessibleName() == name
    ring.show_left(120)
    assert ring.accessibleName() != name


def test_the_same_second_paints_nothing(ring: Ring, qtbot: QtBot) -> None:
    ring.show_left(100)
    painted: list[int] = []
    ring.paintEvent = lambda _event: painted.append(1)  # type: ignore[method-assign]
    ring.repaint()
    assert painted == [1]
    ring.show_left(100)
    QCoreApplication.processEvents()
    assert painted == [1]


@pytest.mark.parametrize("ground", ["#14171c", "#ffffff"])
def test_the_code_is_read_back(qtbot: QtBot, tmp_path: Path, ground: str) -> None:
    code = QrCode()
    qtbot.addWidget(code)
    code.setStyleSheet(f"background: {ground}")
    code.show_text("tel:+380440001101")
    code.resize(code.sizeHint())
    picture = tmp_path / "code.png"
    assert code.grab().save(str(picture))
    need_program("zbarimg")
    read = subprocess.run(
        ["zbarimg", "--quiet", "--raw", str(picture)], capture_output=True, text=True, check=True
    )
    assert read.stdout == "tel:+380440001101\n"


def test_the_code_shows_the_number_of_the_card_after_it_has_changed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    code = QrCode()
    qtbot.addWidget(code)
    for number in ("tel:+380440001101", "tel:+442079460102"):
        code.show_text(number)
        picture = tmp_path / "code.png"
        assert code.grab().save(str(picture))
    need_program("zbarimg")
    read = subprocess.run(
        ["zbarimg", "--quiet", "--raw", str(picture)], capture_output=True, text=True, check=True
    )
    assert read.stdout == "tel:+442079460102\n"


def test_the_number_is_as_large_as_its_place_allows(qtbot: QtBot, look: None) -> None:
    number = BigNumber()
    qtbot.addWidget(number)
    number.show_text("+380 44 000 11 01")
    number.show()
    number.resize(2000, number.height())
    assert number.font().pointSizeF() == pytest.approx(font(Type.NUMBER).pointSizeF())
    height = number.sizeHint().height()
    number.resize(300, number.height())
    assert number.fontMetrics().horizontalAdvance(number.text()) <= 300
    assert number.font().pointSizeF() > font(Type.BODY).pointSizeF() * 1.6
    assert number.sizeHint().height() == height


def _count(image: QImage, colour: str) -> int:
    wanted = QColor(colour).rgb()
    return sum(
        image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height())
    )


def _has(image: QImage, colour: str) -> bool:
    return _count(image, colour) > 0

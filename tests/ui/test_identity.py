"""What the program looks like from outside, and the shapes that stand for states."""

import configparser
import struct
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter
from PySide6.QtWidgets import QApplication

from smsc_gui.core.links import SCHEME
from smsc_gui.core.verification import State
from smsc_gui.ui.bus_notifications import DESKTOP_ENTRY
from smsc_gui.ui.glyphs import PROGRAM_SIZES, Shape, draw, program_icon, shape_of_state
from smsc_gui.ui.resources import resource
from tests.support.packaging_scripts import script

ROOT = Path(__file__).parents[2]


def drawn(shape: Shape, side: int, part: float = 1.0) -> QImage:
    """Black on white."""
    image = QImage(side, side, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    draw(painter, shape, QRectF(0, 0, side, side), QColor("black"), part=part)
    painter.end()
    return image


def ink(image: QImage) -> float:
    """How much of it is black, from 0 to 1."""
    points = bytes(image.constBits())
    return 1 - sum(points) / 255 / len(points)


def apart(one: QImage, other: QImage) -> float:
    """The share of ink that lies elsewhere."""
    first, second = bytes(one.constBits()), bytes(other.constBits())
    return sum(abs(a - b) for a, b in zip(first, second, strict=True)) / 255 / len(first)


@pytest.mark.parametrize("side", [16, 140])
def test_each_shape_is_told_from_the_others_without_colour(
    qapp: QApplication,
    side: int,
) -> None:
    pictures = [drawn(shape, side) for shape in Shape]
    for place, one in enumerate(pictures):
        assert all(apart(one, other) > 0.03 for other in pictures[:place]), list(Shape)[place]


def test_no_shape_leaves_its_box(qapp: QApplication) -> None:
    for shape in Shape:
        image = QImage(144, 144, QImage.Format.Format_Grayscale8)
        image.fill(QColor("white"))
        painter = QPainter(image)
        draw(painter, shape, QRectF(24, 24, 96, 96), QColor("black"))
        painter.end()
        edge = [image.pixelColor(place, 22).red() for place in range(144)]
        edge += [image.pixelColor(22, place).red() for place in range(144)]
        edge += [image.pixelColor(place, 121).red() for place in range(144)]
        edge += [image.pixelColor(121, place).red() for place in range(144)]
        assert set(edge) == {255}, shape


def test_what_is_settled_is_filled_and_what_is_open_or_said_by_people_is_not(
    qapp: QApplication,
) -> None:
    inks = {state: ink(drawn(shape_of_state(state)[0], 64)) for state in State}
    settled = {State.VERIFIED, State.EXPIRED, State.FAILED}
    least = min(inks[state] for state in settled)
    assert all(inks[state] < least * 0.75 for state in State if state not in settled), inks


@pytest.mark.parametrize("shape", list(Shape), ids=[one.name for one in Shape])
def test_a_sign_is_drawn_bit_by_bit(qapp: QApplication, shape: Shape) -> None:
    steps = [drawn(shape, 96, part) for part in (0.0, 0.25, 0.5, 0.75, 1.0)]
    assert all(apart(before, after) > 0.001 for before, after in pairwise(steps))
    whole = steps[-1]
    left = [apart(step, whole) for step in steps]
    assert left == sorted(left, reverse=True)


def test_the_icon_of_the_program_is_there_in_each_size(
    qapp: QApplication,
) -> None:
    icon = program_icon()
    assert {size.width() for size in icon.availableSizes()} == set(PROGRAM_SIZES)
    for side in PROGRAM_SIZES:
        assert not icon.pixmap(QSize(side, side)).isNull()


def test_the_files_of_the_icon_are_what_its_drawings_show(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "packaging" / "icons.py"), str(tmp_path)]
    subprocess.run(command, check=True, timeout=60)
    for name in (*(f"{side}.png" for side in PROGRAM_SIZES), "program.ico"):
        assert (tmp_path / name).is_file(), name
    for side in PROGRAM_SIZES:
        made = QImage(str(tmp_path / f"{side}.png"))
        kept = QImage(str(resource("program", f"{side}.png")))
        grey = QImage.Format.Format_Grayscale8
        differs = apart(made.convertToFormat(grey), kept.convertToFormat(grey))
        assert differs < 0.01, f"{side}.png: run packaging/icons.py"


def test_windows_finds_every_size_in_one_file() -> None:
    data = resource("program", "program.ico").read_bytes()
    kind, count = struct.unpack_from("<2xHH", data)
    assert (kind, count) == (1, len(PROGRAM_SIZES))
    for place, side in enumerate(PROGRAM_SIZES):
        wide, length, offset = struct.unpack_from("<B7xII", data, 6 + 16 * place)
        assert wide == side % 256
        image = QImage.fromData(data[offset : offset + length])
        assert image.size() == QSize(side, side)
    assert QImageReader(str(resource("program", "program.ico"))).canRead()


def test_the_desktop_knows_the_program_by_the_name_it_gives_its_windows() -> None:
    entry = configparser.RawConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment, method-assign]
    entry.read_string(script("linux_desktop").desktop_entry())
    said = entry["Desktop Entry"]
    assert said["StartupWMClass"] == said["Icon"] == said["Exec"].split()[0] == DESKTOP_ENTRY
    assert said["MimeType"] == f"x-scheme-handler/{SCHEME};"


def test_every_icon_is_of_the_one_set_and_in_use() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in ROOT.glob("smsc_gui/**/*.py"))
    for path in resource("icons").glob("*.svg"):
        if path.stem.endswith(("-light", "-dark")):  # of the style sheet, which takes files alone
            assert f'{path.stem.rpartition("-")[0]}-{{shade}}.svg"' in sources, path.name
            continue
        drawing = path.read_text(encoding="utf-8")
        assert "lucide-static" in drawing, path.name
        assert 'stroke="currentColor"' in drawing, path.name
        assert 'viewBox="0 0 24 24"' in drawing, path.name
        assert f'"{path.stem}"' in sources, f"nobody shows {path.name}"

"""Keep docs/pictures in step with what the tour shows.

pictures.py update TOUR LANGUAGE   take over those that have aged, from the folder of a tour in this language
pictures.py check TOUR LANGUAGE    name those that have aged, a line for each, and fail
pictures.py states                 draw the shapes of the states for docs/design.md

A picture has aged when something in it has moved, come, gone, or says something else. How edges are smoothed
differs between systems and does not count, so that not every machine has pictures of its own.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

ROOT: Final = Path(__file__).resolve().parent.parent
PICTURES: Final = ROOT / "docs" / "pictures"
STEPS: Final = {
    "sign-in": "sign-in-tested",
    "at-rest": "at-rest",
    "waiting": "two-waiting",
    "verified": "verified",
    "no-call": "no-call",
    "by-hand": "by-hand",
    "failure": "error-3",
    "journal": "journal",
    "story": "journal-story",
    "today": "today",
    "screen": "screen-number-{language}",
    "slip": "slip-receipt-80",
}
"""What each picture shows: the name of a step of the tour."""
SMALLER: Final = 3
"""So many times smaller are pictures when they are compared: letters grow grey, words keep their length."""
UNLIKE: Final = 40
"""Of 255: how much two grey points differ when they show something else."""
FEW: Final = 0.0004
"""The share of such points that proves nothing."""


def unlike(one: QImage, other: QImage) -> float:
    """The share of points that differ, from 0 to 1; 1 for pictures of different sizes."""
    if one.size() != other.size() or one.isNull():
        return 1.0
    first, second = _grey(one), _grey(other)
    differ = sum(abs(a - b) > UNLIKE for a, b in zip(first, second, strict=True))
    return differ / len(first)


def _grey(image: QImage) -> bytes:
    small = image.scaled(
        QSize(image.width() // SMALLER, image.height() // SMALLER),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    wide, lines = small.width(), small.bytesPerLine()
    bits = bytes(small.constBits())
    return b"".join(bits[at : at + wide] for at in range(0, lines * small.height(), lines))


def aged(tour: Path, language: str) -> Iterator[tuple[Path, Path]]:
    """The pictures that are not what this tour shows any more, each with the tour's. Raises OSError."""
    for name, step in STEPS.items():
        ending = f"-{step.format(language=language)}.png"
        found = [path for path in tour.glob("*.png") if path.name[path.name.find("-") :] == ending]
        if len(found) != 1:
            raise OSError(f"{tour}: {len(found)} pictures of the step {ending[1:-4]}")
        kept = PICTURES / f"{name}-{language}.png"
        if unlike(QImage(str(kept)), QImage(str(found[0]))) > FEW:
            yield kept, found[0]


def update(tour: Path, language: str) -> int:
    """Takes them over."""
    for kept, new in aged(tour, language):
        kept.write_bytes(new.read_bytes())
        sys.stdout.write(f"{kept.relative_to(ROOT)}: taken from {new.name}\n")
    return 0


def check(tour: Path, language: str) -> int:
    """Names them; 1 when there are any."""
    old = [kept.relative_to(ROOT) for kept, _ in aged(tour, language)]
    for path in old:
        sys.stdout.write(
            f"{path}: the tour shows something else. Run make tour LANGUAGE={language}\n"
        )
    return 1 if old else 0


def states() -> int:
    """Large and small, on a light ground and on a dark one."""
    sys.path.insert(0, str(ROOT))
    from smsc_gui.ui.glyphs import _SHAPES, Shape, draw  # noqa: PLC0415 - only this needs it
    from smsc_gui.ui.theme import DARK, LIGHT  # noqa: PLC0415

    tones = dict(_SHAPES.values())
    image = QImage(QSize(8 * 88, 2 * 96), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for row, scheme in enumerate((LIGHT, DARK)):
        painter.fillRect(0, row * 96, image.width(), 96, QColor(scheme.surface))
        for column, shape in enumerate(Shape):
            left, top = column * 88.0 + 8, row * 96.0 + 24
            draw(painter, shape, QRectF(left, top, 48, 48), scheme.ink(tones[shape]))
            draw(painter, shape, QRectF(left + 54, top + 32, 16, 16), scheme.ink(tones[shape]))
    painter.end()
    return 0 if image.save(str(PICTURES / "states.png")) else 1


def main(arguments: list[str]) -> int:
    """See the module."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication([])
    match arguments:
        case ["update", tour, language]:
            ended = update(Path(tour), language)
        case ["check", tour, language]:
            ended = check(Path(tour), language)
        case ["states"]:
            ended = states()
        case _:
            sys.stderr.write(__doc__ or "")
            ended = 2
    del app
    return ended


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

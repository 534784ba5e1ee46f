"""Keep docs/pictures in step with what the tour shows.

pictures.py update TOUR LANGUAGE   take over those that have aged, from the folder of a tour in this language
pictures.py check TOUR LANGUAGE    name those that have aged, a line for each, and fail
pictures.py states                 draw the shapes of the states for docs/design.md

A picture has aged when a text in it is another one, or when a part of it has moved or has another colour, as
small as a word. How letters are smoothed differs between systems and does not count: one machine renews the
pictures, and the others find them right.
"""

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

ROOT: Final = Path(__file__).resolve().parent.parent
PICTURES: Final = ROOT / "docs" / "pictures"
STEPS: Final = {
    "sign-in": "first-start",
    "waiting": "two-waiting",
    "verified": "verified",
    "no-call": "no-call",
    "failure": "error-3",
    "journal": "journal-yesterday",
    "today": "today",
    "screen": "screen-number-{language}",
    "slip": "slip-80mm",
}
"""What each picture shows: the name of a step of the tour."""
SHOWN: Final = "shown.json"
"""Beside the pictures: the texts in each."""
SMALLER: Final = 16
"""So many times smaller are pictures when they are compared: a word is a grey point then."""
UNLIKE: Final = 20
"""Of 255: how much two such points differ when they show something else. A quiet button's word makes thirty,
other hinting of letters up to seven (fontconfig's "slight" against "none"; "full" makes other widths)."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A picture and its texts, as a tour has them."""

    name: str
    path: Path
    texts: str

    @property
    def kept(self) -> Path:
        """Where the documents have it."""
        return PICTURES / f"{self.name}.png"


def taken(tour: Path, language: str) -> list[Taken]:
    """What the documents show, from the folder of a tour. Raises OSError, LookupError for a missing step."""
    journey = json.loads((tour / "journey.json").read_text(encoding="utf-8"))
    steps = {step["step"]: step for step in journey}
    wanted = {name: steps[step.format(language=language)] for name, step in STEPS.items()}
    return [
        Taken(f"{name}-{language}", tour / step["picture"], step["on_screen"])
        for name, step in wanted.items()
    ]


def aged(tour: Path, language: str) -> list[Taken]:
    """Those that are not what the tour shows any more."""
    shown = _shown()
    return [
        one
        for one in taken(tour, language)
        if shown.get(one.name) != one.texts or unlike(QImage(str(one.kept)), QImage(str(one.path)))
    ]


def _shown() -> dict[str, str]:
    path = PICTURES / SHOWN
    texts: dict[str, str] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return texts


def unlike(one: QImage, other: QImage) -> bool:
    """Whether they show something else; pictures of different sizes do."""
    if one.size() != other.size() or one.isNull():
        return True
    points = zip(_grey(one), _grey(other), strict=True)
    return any(abs(first - second) > UNLIKE for first, second in points)


def _grey(image: QImage) -> bytes:
    small = image.scaled(
        QSize(image.width() // SMALLER, image.height() // SMALLER),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    wide, lines = small.width(), small.bytesPerLine()
    bits = bytes(small.constBits())
    return b"".join(bits[at : at + wide] for at in range(0, lines * small.height(), lines))


def update(tour: Path, language: str) -> int:
    """Takes them over, for a language that has a guide."""
    if not (ROOT / "docs" / f"guide.{language}.md").exists():
        return 0
    shown = _shown()
    for one in aged(tour, language):
        one.kept.write_bytes(one.path.read_bytes())
        shown[one.name] = one.texts
        sys.stdout.write(f"{one.kept.name}: taken over\n")
    text = json.dumps(shown, indent=2, ensure_ascii=False, sort_keys=True)
    (PICTURES / SHOWN).write_text(text + "\n", encoding="utf-8")
    return 0


def check(tour: Path, language: str) -> int:
    """Names them; 1 when there are any."""
    old = aged(tour, language)
    for one in old:
        sys.stdout.write(f"docs/pictures/{one.kept.name}: the tour shows something else\n")
    if old:
        sys.stdout.write(f"To renew them: make tour LANGUAGE={language}\n")
    return 1 if old else 0


def states() -> int:
    """Large and small, on a light ground and on a dark one."""
    sys.path.insert(0, str(ROOT))
    from smsc_gui.core.verification import State  # noqa: PLC0415 - only this needs them
    from smsc_gui.ui.glyphs import Shape, draw, shape_of_state  # noqa: PLC0415
    from smsc_gui.ui.theme import DARK, LIGHT  # noqa: PLC0415

    tones = dict(shape_of_state(state) for state in State)
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

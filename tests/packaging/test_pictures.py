"""The pictures of the documents: whether they are still what the tour shows."""

import importlib.util
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

SCRIPT = Path(__file__).parents[2] / "packaging" / "pictures.py"


@pytest.fixture
def pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> ModuleType:
    """The script, over a repository of its own."""
    spec = importlib.util.spec_from_file_location("pictures", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "pictures", made)
    spec.loader.exec_module(made)
    (tmp_path / "docs" / "pictures").mkdir(parents=True)
    (tmp_path / "docs" / "guide.en.md").touch()
    monkeypatch.setattr(made, "ROOT", tmp_path)
    monkeypatch.setattr(made, "PICTURES", tmp_path / "docs" / "pictures")
    monkeypatch.setattr(made, "STEPS", {"waiting": "two-waiting", "screen": "screen-{language}"})
    return made


@pytest.fixture
def tour(tmp_path: Path) -> Path:
    folder = tmp_path / "tour"
    folder.mkdir()
    steps = []
    for place, name in enumerate(("at-rest", "two-waiting", "screen-en"), 1):
        picture = f"{place:02d}-{name}.png"
        page().save(str(folder / picture))
        steps.append({"step": name, "picture": picture, "on_screen": f"Words of {name}"})
    (folder / "journey.json").write_text(json.dumps(steps), encoding="utf-8")
    return folder


def page(
    *, moved: int = 0, card: str = "#ffffff", text: str = "Waiting for the call", word_at: int = 350
) -> QImage:
    """Something like a window."""
    image = QImage(1120, 760, QImage.Format.Format_RGB32)
    image.fill(QColor("#f3f4f7"))
    painter = QPainter(image)
    painter.fillRect(QRect(330, 180 + moved, 760, 550), QColor(card))
    painter.setPen(QColor("#1a1f27"))
    for line in range(8):
        painter.drawText(350, 220 + moved + 30 * line, f"{text} {line}")
    painter.fillRect(QRect(880, 90 + moved, 190, 46), QColor("#1d5fc2"))
    painter.drawText(word_at, 500 + moved, "Cancel the request")
    painter.end()
    return image


def test_what_is_taken_over_is_right_until_it_ages(pictures: ModuleType, tour: Path) -> None:
    assert pictures.check(tour, "en") == 1
    assert pictures.update(tour, "en") == 0
    assert pictures.check(tour, "en") == 0
    kept = sorted(path.name for path in pictures.PICTURES.iterdir())
    assert kept == ["screen-en.png", "shown.json", "waiting-en.png"]


@pytest.mark.parametrize(
    "other",
    [
        lambda: page(moved=24),
        lambda: page(word_at=960),
        lambda: page(card="#1d2229"),
        lambda: page().flipped(),
        lambda: page().scaled(900, 600),
    ],
    ids=["moved", "a-word-moved", "dark", "turned", "another-size"],
)
def test_another_look_is_noticed(
    pictures: ModuleType,
    tour: Path,
    other: Callable[[], QImage],
    capsys: pytest.CaptureFixture[str],
) -> None:
    pictures.update(tour, "en")
    capsys.readouterr()
    other().save(str(tour / "02-two-waiting.png"))
    assert pictures.check(tour, "en") == 1
    said = capsys.readouterr().out
    assert "docs/pictures/waiting-en.png: the tour shows something else" in said
    assert "make tour LANGUAGE=en" in said
    assert "screen-en" not in said


def test_another_word_is_noticed(pictures: ModuleType, tour: Path) -> None:
    pictures.update(tour, "en")
    journey = tour / "journey.json"
    journey.write_text(
        journey.read_text(encoding="utf-8").replace("Words", "Word"), encoding="utf-8"
    )
    assert pictures.check(tour, "en") == 1


def test_how_letters_are_drawn_does_not_count(pictures: ModuleType, tour: Path) -> None:
    pictures.update(tour, "en")
    before = (pictures.PICTURES / "waiting-en.png").read_bytes()
    smoothed = page().scaled(1121, 761).scaled(1120, 760)
    smoothed.save(str(tour / "02-two-waiting.png"))
    assert pictures.check(tour, "en") == 0
    pictures.update(tour, "en")
    assert (pictures.PICTURES / "waiting-en.png").read_bytes() == before


def test_a_language_without_a_guide_has_no_pictures(pictures: ModuleType, tour: Path) -> None:
    assert pictures.update(tour, "pl") == 0
    assert not list(pictures.PICTURES.iterdir())


def test_a_step_that_has_gone_is_no_right_picture(pictures: ModuleType, tour: Path) -> None:
    (tour / "journey.json").write_text("[]", encoding="utf-8")
    with pytest.raises(LookupError):
        pictures.check(tour, "en")

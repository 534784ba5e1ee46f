"""packaging/sounds.py: the sound that is committed is the one that it makes."""

import importlib.util
import wave
from pathlib import Path
from types import ModuleType

import pytest

from smsc_gui.ui.resources import resource

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "sounds.py"


@pytest.fixture
def sounds() -> ModuleType:
    spec = importlib.util.spec_from_file_location("sounds", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return script


def test_the_file_is_what_its_script_makes(sounds: ModuleType) -> None:
    with wave.open(str(resource("sounds", "verified.wav")), "rb") as file:
        frames = file.readframes(file.getnframes())
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
    kept = memoryview(frames).cast("h")
    made = sounds.samples()
    assert len(kept) == len(made)
    assert max(abs(a - b) for a, b in zip(kept, made, strict=True)) <= 1  # another maths library


def test_it_is_short_begins_and_ends_in_silence_and_is_never_loud(sounds: ModuleType) -> None:
    made = sounds.samples()
    assert len(made) / sounds.RATE < 1
    assert max(abs(value) for value in made) <= 0.35 * 32767
    assert abs(made[0]) < 50
    assert max(abs(value) for value in made[-50:]) < 50

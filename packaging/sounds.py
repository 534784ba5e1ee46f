"""Makes the program's sound: `python packaging/sounds.py` writes it into resources/sounds.

Two soft notes, a fifth apart, the second a little later, as a small bell: short enough not to stand in the
way of a voice, high enough for the small loudspeaker of an office computer, and never at full level. The
file is committed, so that nothing has to be made for the program to run.
"""

import math
import sys
import wave
from array import array
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "sounds"
RATE = 22050
SECONDS = 0.75
FADE = 0.05
"""Seconds at the end in which it dies away to nothing."""
LEVEL = 0.32
"""Of full scale, at most."""
NOTES = ((659.26, 0.0), (987.77, 0.11))
"""Hertz (E5 and B5), and seconds from the beginning."""
PARTIALS = ((1.0, 1.0, 6.0), (2.0, 0.28, 9.0), (3.01, 0.09, 14.0))
"""A bell's: multiples of the note, how loud, how quickly each dies away (per second)."""


def samples() -> "array[int]":
    """The sound, 16 bits a sample, one channel."""
    count = round(RATE * SECONDS)
    wave_form = [_at(place / RATE) for place in range(count)]
    loudest = max(abs(value) for value in wave_form)
    return array("h", (round(value / loudest * LEVEL * 32767) for value in wave_form))


def _at(second: float) -> float:
    ends = min(1.0, (SECONDS - second) / FADE)
    return ends * sum(_note(hertz, second - begins) for hertz, begins in NOTES)


def _note(hertz: float, second: float) -> float:
    if second < 0:
        return 0.0
    begins = min(1.0, second / 0.006)  # without it there is a click
    return begins * sum(
        loud * math.exp(-dies * second) * math.sin(2 * math.pi * hertz * times * second)
        for times, loud, dies in PARTIALS
    )


def write(path: Path) -> None:
    """Writes the sound as a WAV file."""
    sound = samples()
    if sys.byteorder == "big":
        sound.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(sound.tobytes())


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    write(FOLDER / "verified.wav")

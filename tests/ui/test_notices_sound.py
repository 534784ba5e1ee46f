"""The sound: played by another program, in the background, never twice at a time."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from smsc_gui.ui.resources import resource
from smsc_gui.ui.sound import Sound

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows plays it without a program"
)


class Desk:
    """Players that are small scripts: each notes that it was asked, and does what it is told."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.beeps = 0

    def player(self, name: str, does: str = "") -> tuple[str, ...]:
        path = self.folder / name
        path.write_text(f'#!/bin/sh\necho "{name} $1" >>"{self.folder}/played"\n{does}\n')
        path.chmod(0o755)
        return (str(path),)

    @property
    def played(self) -> list[str]:
        log = self.folder / "played"
        return [line.split()[0] for line in log.read_text().splitlines()] if log.exists() else []

    def beep(self) -> None:
        self.beeps += 1

    def sound(self, *players: tuple[str, ...], patience_ms: int = 10_000) -> Sound:
        return Sound(players=players, beep=self.beep, patience_ms=patience_ms)


@pytest.fixture
def desk(tmp_path: Path, qapp: QObject) -> Desk:
    return Desk(tmp_path)


def test_the_first_player_that_is_there_plays_the_file(qtbot: QtBot, desk: Desk) -> None:
    sound = desk.sound(("not-installed-anywhere",), desk.player("second"), desk.player("third"))
    sound.play()
    assert sound.is_playing
    qtbot.waitUntil(lambda: not sound.is_playing)
    line = (desk.folder / "played").read_text().strip()
    assert line == f"second {resource('sounds', 'verified.wav')}"
    assert desk.beeps == 0


def test_a_player_without_a_sound_server_gives_way_to_the_next(qtbot: QtBot, desk: Desk) -> None:
    sound = desk.sound(desk.player("first", "exit 1"), desk.player("second"))
    sound.play()
    qtbot.waitUntil(lambda: desk.played == ["first", "second"])
    qtbot.waitUntil(lambda: not sound.is_playing)
    assert desk.beeps == 0


def test_where_nothing_plays_there_is_a_beep(qtbot: QtBot, desk: Desk) -> None:
    sound = desk.sound(("not-installed-anywhere",), desk.player("first", "exit 1"))
    sound.play()
    qtbot.waitUntil(lambda: desk.beeps == 1)
    assert not sound.is_playing


def test_a_player_that_cannot_be_started_gives_way(qtbot: QtBot, desk: Desk) -> None:
    broken = desk.player("broken")
    Path(broken[0]).write_bytes(b"\x7fELF nonsense")
    sound = desk.sound(broken, desk.player("second"))
    sound.play()
    qtbot.waitUntil(lambda: desk.played == ["second"])
    qtbot.waitUntil(lambda: not sound.is_playing)


def test_a_second_one_at_the_same_time_would_only_be_noise(qtbot: QtBot, desk: Desk) -> None:
    gate = desk.folder / "gate"
    waits = f'while [ ! -e "{gate}" ]; do sleep 0.01; done'
    sound = desk.sound(desk.player("first", waits))
    for _ in range(20):
        sound.play()
    gate.touch()
    qtbot.waitUntil(lambda: not sound.is_playing)
    assert desk.played == ["first"]
    sound.play()
    qtbot.waitUntil(lambda: desk.played == ["first", "first"])
    qtbot.waitUntil(lambda: not sound.is_playing)


def test_a_player_that_hangs_is_ended_and_the_next_call_sounds_again(
    qtbot: QtBot, desk: Desk
) -> None:
    players = (desk.player("hangs", "exec sleep 60"), desk.player("would hang as well"))
    sound = desk.sound(*players, patience_ms=300)
    sound.play()
    qtbot.waitUntil(lambda: not sound.is_playing)
    assert desk.beeps == 1
    sound.play()
    qtbot.waitUntil(lambda: desk.played == ["hangs", "hangs"])
    sound.close()


def test_the_end_of_the_program_is_silent(qtbot: QtBot, desk: Desk) -> None:
    sound = desk.sound(desk.player("hangs", "exec sleep 60"), desk.player("second"))
    sound.play()
    qtbot.waitUntil(lambda: desk.played == ["hangs"])
    sound.close()
    assert not sound.is_playing
    assert desk.beeps == 0
    sound.close()

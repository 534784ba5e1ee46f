"""What the window changes: in force at once, saved, and never against the administrator."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smsc_gui.core.machine_settings import MachineSettings
from smsc_gui.core.settings import NotSettings, Settings, SettingsFile
from smsc_gui.ui.preferences import Preferences


def opened(folder: Path, machine: MachineSettings | None = None) -> Preferences:
    file = SettingsFile(folder / "settings.json", machine=machine)
    return Preferences(file, file.load().settings)


def test_a_change_is_in_force_saved_and_told(tmp_path: Path, qtbot: QtBot) -> None:
    preferences = opened(tmp_path)
    with qtbot.waitSignal(preferences.changed) as told:
        preferences.change(theme="dark", sound=False)
    assert told.args == [preferences.settings]
    assert (preferences.settings.theme, preferences.settings.sound) == ("dark", False)
    assert opened(tmp_path).settings == preferences.settings


def test_what_is_the_same_is_neither_told_nor_written(tmp_path: Path, qtbot: QtBot) -> None:
    preferences = opened(tmp_path)
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.change(theme="system")
    assert not (tmp_path / "settings.json").exists()


def test_what_makes_no_sense_changes_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    preferences = opened(tmp_path)
    before = preferences.settings
    with qtbot.assertNotEmitted(preferences.changed), pytest.raises(NotSettings):
        preferences.change(theme="blue")
    assert preferences.settings == before
    assert not (tmp_path / "settings.json").exists()


def test_what_is_locked_stays_and_the_rest_is_changed(tmp_path: Path) -> None:
    machine = MachineSettings(locked={"by_hand": "forbidden"})
    preferences = opened(tmp_path, machine)
    assert preferences.is_locked("by_hand")
    assert not preferences.is_locked("theme")
    preferences.change(by_hand="allowed", theme="dark")
    assert (preferences.settings.by_hand, preferences.settings.theme) == ("forbidden", "dark")
    written = json.loads((tmp_path / "settings.json").read_text())
    assert written.keys() == {"version", "theme", "salt"}


def test_what_cannot_be_saved_holds_and_is_said(tmp_path: Path, qtbot: QtBot) -> None:
    preferences = opened(tmp_path)
    (tmp_path / "settings.json").mkdir()
    told: list[str] = []
    preferences.not_saved.connect(told.append)
    with qtbot.waitSignal(preferences.changed):
        preferences.change(theme="dark")
    assert told == ["Is a directory"]
    assert preferences.settings == Settings(theme="dark")


def test_settings_of_a_newer_version_are_not_overwritten(tmp_path: Path, qtbot: QtBot) -> None:
    newer = '{"version": 99}'
    (tmp_path / "settings.json").write_text(newer)
    preferences = opened(tmp_path)
    with qtbot.waitSignal(preferences.not_saved):
        preferences.change(theme="dark")
    assert (tmp_path / "settings.json").read_text() == newer

"""What an administrator sets for everybody: read with suspicion, in force over what people chose."""

import json
import logging
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsc_gui.core.machine_settings import (
    OWN,
    MachineSettings,
    machine_file,
    read_machine_settings,
)
from smsc_gui.core.settings import AccountSettings, Settings, SettingsFile
from smsc_gui.core.settings_json import Values
from smsc_gui.core.settings_values import NAMES
from tests.support.systems import posix

FORBIDDEN: Values = {"by_hand": "forbidden"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "etc" / "settings.json"


def given_by_admin(path: Path, **parts: object) -> MachineSettings:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({"version": 2, **parts}), encoding="utf-8")
    return read_machine_settings(path)


def desk(tmp_path: Path, machine: MachineSettings) -> SettingsFile:
    return SettingsFile(tmp_path / "settings.json", machine=machine)


def written(tmp_path: Path) -> Values:
    values: Values = json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))
    return values


@pytest.mark.parametrize(
    ("platform", "where"),
    [
        ("linux", "/etc/smsc-gui/settings.json"),
        ("freebsd14", "/etc/smsc-gui/settings.json"),
        ("darwin", "/Library/Application Support/smsc-gui/settings.json"),
        ("win32", "C:/ProgramData/smsc-gui/settings.json"),
    ],
)
def test_each_system_has_its_place_and_no_variable_moves_it(
    platform: str, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else whoever starts the program could lift the administrator's locks."""
    for name in ("PROGRAMDATA", "ALLUSERSPROFILE", "SystemDrive", "HOME", "XDG_CONFIG_DIRS"):
        monkeypatch.setenv(name, "D:/Data")
    assert machine_file(platform).as_posix().replace("\\", "/") == where


def test_without_the_file_nothing_is_set(path: Path) -> None:
    assert read_machine_settings(path) == MachineSettings({}, {}, "")


def test_defaults_and_locks_are_read(path: Path) -> None:
    machine = given_by_admin(path, defaults={"theme": "dark"}, locked={"by_hand": "second person"})
    assert machine == MachineSettings({"theme": "dark"}, {"by_hand": "second person"}, "")


def test_a_file_with_a_byte_order_mark_and_nothing_in_it_is_fine(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b'\xef\xbb\xbf{"version": 2}')
    assert read_machine_settings(path) == MachineSettings()


def test_one_of_the_first_version_still_counts(path: Path, tmp_path: Path) -> None:
    path.parent.mkdir()
    account = {"host": "smsc.kz", "login": "desk-7"}
    path.write_text(json.dumps({"version": 1, "locked": {"account": account}}))
    settings = desk(tmp_path, read_machine_settings(path)).load().settings
    assert settings.account == AccountSettings("smsc.kz", "desk-7")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "not JSON"),
        (b"[]", "not an object"),
        (b"{}", "version"),
        (b'{"version": 3}', "version 3"),
        (b'{"version": 2, "locked": []}', "locked"),
        (b'{"version": 2, "defaults": null}', "defaults"),
        (b'{"version": 2, "defaults": {"theme": "blue"}}', "theme"),
        (b'{"version": 2, "locked": {"by_hand": "never"}}', "by_hand"),
        (b'{"version": 2, "locked": {"accounts": [{"login": "x"}]}}', "account.host"),
        (b" " * (1024 * 1024 + 1), "larger than 1 MiB"),
    ],
)
def test_one_that_cannot_be_used_forbids_to_confirm_by_hand(
    path: Path, tmp_path: Path, content: bytes, problem: str
) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    machine = read_machine_settings(path)
    assert machine == MachineSettings({}, FORBIDDEN, problem)
    assert desk(tmp_path, machine).load().settings == Settings(by_hand="forbidden")


@posix
def test_one_that_the_disk_does_not_give_forbids_it_too(path: Path) -> None:
    path.mkdir(parents=True)
    assert read_machine_settings(path) == MachineSettings({}, FORBIDDEN, "Is a directory")
    path.rmdir()
    path.symlink_to(path)
    machine = read_machine_settings(path)
    assert machine.problem == "Too many levels of symbolic links"
    assert machine.locked == FORBIDDEN


def test_what_is_not_known_is_passed_over_and_told(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        machine = given_by_admin(
            path, locked={"byhand": "forbidden", "theme": "dark"}, future={"x": 1}
        )
    assert machine == MachineSettings({}, {"theme": "dark"}, "", ("locked.byhand",))
    assert caplog.messages == ["unknown machine-wide settings: locked.byhand"]


def test_a_desk_s_own_file_can_be_handed_out_as_defaults(path: Path, tmp_path: Path) -> None:
    """What each desk has for itself is passed over: a salt of all would tell one subscriber's number."""
    own = {"version": 2, "salt": "00", "operator": "Ivan", "theme": "dark"}
    machine = given_by_admin(path, defaults=own, locked={"operator": "Ivan"})
    assert machine.defaults == {"theme": "dark"}
    assert machine.passed_over == (
        "defaults.operator",
        "defaults.salt",
        "defaults.version",
        "locked.operator",
    )
    assert desk(tmp_path, machine).load().settings == Settings(theme="dark")


def test_one_that_cannot_be_read_is_in_the_log(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    given_by_admin(path, locked={"by_hand": "forbiden"})
    assert caplog.messages == ["the machine-wide settings cannot be read: by_hand"]


def test_what_each_desk_has_for_itself_is_a_setting() -> None:
    assert OWN <= NAMES


# In force over what people chose


def test_a_later_default_reaches_those_who_did_not_choose(path: Path, tmp_path: Path) -> None:
    first = desk(tmp_path, given_by_admin(path, defaults={"theme": "dark", "keep_days": 30}))
    settings = first.load().settings
    assert (settings.theme, settings.keep_days) == ("dark", 30)
    first.save(Settings(theme="dark", keep_days=365, language="uk"))
    assert written(tmp_path).keys() == {"version", "language", "keep_days", "salt"}
    later = desk(tmp_path, given_by_admin(path, defaults={"theme": "light", "keep_days": 7}))
    settings = later.load().settings
    assert (settings.theme, settings.keep_days, settings.language) == ("light", 365, "uk")


def test_choosing_the_programs_own_default_against_the_administrators_is_kept(
    path: Path, tmp_path: Path
) -> None:
    file = desk(tmp_path, given_by_admin(path, defaults={"theme": "dark"}))
    file.save(Settings(theme="system"))
    assert written(tmp_path)["theme"] == "system"
    assert file.load().settings.theme == "system"


def test_a_lock_counts_whatever_a_person_chose_and_gives_it_back_when_lifted(
    path: Path, tmp_path: Path
) -> None:
    own = desk(tmp_path, MachineSettings())
    own.save(Settings(theme="dark", keep_days=365))
    locked = desk(tmp_path, given_by_admin(path, locked={"theme": "light"}))
    settings = locked.load().settings
    assert (settings.theme, settings.keep_days) == ("light", 365)
    locked.save(Settings(theme="light", keep_days=7, language="uk"))
    settings = own.load().settings
    assert (settings.theme, settings.keep_days, settings.language) == ("dark", 7, "uk")


@pytest.mark.parametrize("value", ["blue", 5, None])
def test_a_lock_never_puts_a_persons_file_aside(path: Path, tmp_path: Path, value: object) -> None:
    """Whatever stood there: it does not count, and it is not written again."""
    content = {"version": 2, "theme": value, "language": "uk"}
    (tmp_path / "settings.json").write_text(json.dumps(content))
    file = desk(tmp_path, given_by_admin(path, locked={"theme": "light"}))
    loaded = file.load()
    assert loaded.problem is None
    assert loaded.settings == Settings(theme="light", language="uk")
    file.save(loaded.settings)
    assert "theme" not in written(tmp_path)
    assert [one.name for one in tmp_path.glob("settings*")] == ["settings.json"]


def test_the_administrator_gives_accounts_without_a_secret(path: Path, tmp_path: Path) -> None:
    accounts = [{"host": "smsc.ua", "name": "Shop"}, {"host": "smsc.ua", "slot": "2"}]
    file = desk(tmp_path, given_by_admin(path, locked={"accounts": accounts}))
    (tmp_path / "settings.json").write_text('{"version": 2, "in_use": 1}')
    settings = file.load().settings
    assert settings.accounts == (
        AccountSettings("smsc.ua", name="Shop"),
        AccountSettings("smsc.ua", slot="2"),
    )
    assert settings.account == settings.accounts[1]
    given_by_admin(path, locked={"accounts": accounts[:1]})
    fewer = desk(tmp_path, read_machine_settings(path)).load().settings
    assert fewer.account is None


@posix
def test_a_file_that_only_root_can_read_is_told(path: Path) -> None:
    given_by_admin(path, locked={"by_hand": "forbidden"})
    path.chmod(0)
    was = os.geteuid()
    if was == 0:  # root may read everything
        os.seteuid(65534)
    try:
        machine = read_machine_settings(path)
    finally:
        os.seteuid(was)
        path.chmod(stat.S_IRUSR)
    assert machine == MachineSettings({}, FORBIDDEN, "Permission denied")


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from(["dark"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from([*sorted(NAMES), "host", "defaults", "locked"]), inner, max_size=4
        )
    ),
)


@given(
    st.binary(max_size=100)
    | st.fixed_dictionaries(
        {"version": st.sampled_from([1, 2])}, optional={"defaults": _VALUES, "locked": _VALUES}
    ).map(lambda value: json.dumps(value).encode())
)
def test_whatever_the_bytes_there_are_settings_to_go_on_with(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes
) -> None:
    folder = tmp_path_factory.mktemp("machine")
    (folder / "machine.json").write_bytes(raw)
    machine = read_machine_settings(folder / "machine.json")
    file = SettingsFile(folder / "settings.json", machine=machine)
    settings = file.load().settings
    assert machine.problem == "" or settings.by_hand == "forbidden"
    saved = file.save(settings)
    assert file.load().settings == saved
    assert file.load().problem is None


def test_the_example_that_administrators_copy_is_one(path: Path) -> None:
    text = (Path(__file__).parents[2] / "docs" / "administrators.md").read_text(encoding="utf-8")
    section = text[text.index("## Machine-wide settings") :]
    path.parent.mkdir()
    path.write_text(section.split("```json\n")[1].split("```")[0], encoding="utf-8")
    machine = read_machine_settings(path)
    assert machine.problem == ""
    assert machine.locked["by_hand"] == "second person"
    assert machine.locked.keys() | machine.defaults.keys() <= NAMES

"""Settings are read with suspicion, written whole, and never overwritten without need."""

import json
import os
import re
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsc_gui.core.settings import (
    AccountSettings,
    Loaded,
    NotSettings,
    OfNewerVersion,
    Settings,
    SettingsFile,
    SettingsProblem,
    Trouble,
)
from smsc_gui.core.settings_json import UPGRADES, Values, from_bytes, to_bytes, upgraded
from smsc_gui.core.settings_values import VERSION
from tests.support.systems import posix

NOON = 1_795_608_000.0  # 2026-11-25 12:00:00 UTC
SALT = "0123456789abcdef" * 2
FULL = Settings(
    language="uk",
    theme="dark",
    default_country="PL",
    accounts=(
        AccountSettings("smsc.ua"),
        AccountSettings("smsc.ua", "Олена К.", keep=False, name="Каса", slot="k2"),
    ),
    in_use=1,
    operators=("Олена", "Ivan"),
    keep_days=30,
    salt=SALT,
    desk="Каса № 4",
)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


@pytest.fixture
def file(path: Path) -> SettingsFile:
    return SettingsFile(path, now=lambda: NOON)


def test_without_a_file_there_are_defaults(file: SettingsFile, path: Path) -> None:
    assert file.load() == Loaded(Settings(), None)
    assert Settings() == Settings(2, "", "system", "UA", "", "", (), None)
    assert not path.exists()


def test_what_was_saved_is_loaded(file: SettingsFile, path: Path) -> None:
    assert file.save(FULL) == FULL
    assert file.load() == Loaded(FULL, None)
    assert "Олена К." in path.read_text(encoding="utf-8")
    assert path.read_bytes().endswith(b"}\n")


def test_the_first_save_makes_a_salt_and_later_ones_keep_it(file: SettingsFile) -> None:
    first = file.save(Settings())
    assert re.fullmatch(r"[0-9a-f]{32}", first.salt)
    assert file.load().settings == first == replace(Settings(), salt=first.salt)
    assert file.save(replace(first, theme="dark")).salt == first.salt
    assert file.save(Settings()).salt != first.salt


@posix
def test_the_file_is_for_this_user_alone_and_leaves_nothing_beside_it(
    file: SettingsFile, path: Path
) -> None:
    path.with_name("settings.json.new").write_text("left by a kill")
    file.save(Settings())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert names_in(path.parent) == ["settings.json"]


def test_a_save_that_fails_leaves_the_old_file(file: SettingsFile, path: Path) -> None:
    file.save(FULL)
    path.with_name("settings.json.new").mkdir()
    with pytest.raises(OSError, match=r"settings\.json\.new"):
        file.save(Settings())
    assert file.load() == Loaded(FULL, None)


@posix
def test_a_write_that_stops_half_way_leaves_the_old_file_and_no_rubbish(
    file: SettingsFile, path: Path
) -> None:
    import resource  # noqa: PLC0415 - Windows has none

    file.save(FULL)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20, limits[1]))  # as a full disk, for any file
    try:
        with pytest.raises(OSError, match="File too large"):
            file.save(Settings())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert names_in(path.parent) == ["settings.json"]
    assert file.load() == Loaded(FULL, None)


def test_a_folder_that_is_gone_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        SettingsFile(tmp_path / "gone" / "settings.json").save(Settings())


@pytest.mark.parametrize(
    ("content", "detail"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b"\xff\xfe\x00", "not JSON"),
        (b'{"version": 1, "desk": NaN}', "not JSON"),
        (b'{"version": 1, "desk": Infinity}', "not JSON"),
        (b'{"version": ' + b"1" * 5000 + b"}", "not JSON"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b"[1]", "not an object"),
        (b"null", "not an object"),
        (b'"{}"', "not an object"),
        (b" " * (1024 * 1024 + 1), "larger than 1 MiB"),
        (b"{}", "version"),
        (b'{"version": 0}', "version"),
        (b'{"version": -1}', "version"),
        (b'{"version": true}', "version"),
        (b'{"version": "1"}', "version"),
        (b'{"version": 1.0}', "version"),
        (b'{"version": 1, "language": "Deutsch"}', "language"),
        (b'{"version": 1, "language": null}', "language"),
        (b'{"version": 1, "language": []}', "language"),
        (b'{"version": 1, "theme": "blue"}', "theme"),
        (b'{"version": 1, "default_country": "ua"}', "default_country"),
        (b'{"version": 1, "default_country": "UKR"}', "default_country"),
        (b'{"version": 1, "default_country": 380}', "default_country"),
        (b'{"version": 1, "salt": "abc"}', "salt"),
        (b'{"version": 1, "salt": null}', "salt"),
        (b'{"version": 1, "desk": 4}', "desk"),
        (b'{"version": 1, "desk": "a\\nb"}', "desk"),
        (b'{"version": 1, "desk": "\\ud800"}', "desk"),
        (b'{"version": 1, "desk": "' + b"d" * 256 + b'"}', "desk"),
        (b'{"version": 1, "account": "smsc.ua"}', "account"),
        (b'{"version": 1, "account": []}', "account"),
        (b'{"version": 1, "account": {}}', "account.host"),
        (b'{"version": 1, "account": {"host": ""}}', "account.host"),
        (b'{"version": 1, "account": {"host": "https://smsc.ua"}}', "account.host"),
        (b'{"version": 1, "account": {"host": "smsc ua"}}', "account.host"),
        (b'{"version": 1, "account": {"host": null}}', "account.host"),
        (b'{"version": 1, "account": {"host": "smsc.ua", "login": ""}}', "account.login"),
        (b'{"version": 1, "account": {"host": "smsc.ua", "login": 5}}', "account.login"),
        (b'{"version": 1, "account": {"host": "smsc.ua", "keep": 1}}', "account.keep"),
        (b'{"version": 2, "accounts": {}}', "accounts"),
        (b'{"version": 2, "accounts": [{"host": "smsc.ua", "name": 5}]}', "account.name"),
        (b'{"version": 2, "accounts": [{"host": "smsc.ua", "slot": "A"}]}', "account.slot"),
        (b'{"version": 2, "in_use": -1}', "in_use"),
        (b'{"version": 2, "in_use": true}', "in_use"),
        (b'{"version": 2, "operators": "Ivan"}', "operators"),
        (b'{"version": 2, "operators": ["Ivan", ""]}', "operators"),
        (b'{"version": 2, "operator": 1}', "operator"),
        (b'{"version": 2, "sound": 1}', "sound"),
        (b'{"version": 2, "idle_text": "a\\u0000b"}', "idle_text"),
        (b'{"version": 2, "idle_text": "' + b"x" * 501 + b'"}', "idle_text"),
        (b'{"version": 2, "slip_paper": "A4"}', "slip_paper"),
        (b'{"version": 2, "keep_days": 0}', "keep_days"),
        (b'{"version": 2, "keep_days": 3651}', "keep_days"),
        (b'{"version": 2, "keep_days": "90"}', "keep_days"),
        (b'{"version": 2, "by_hand": ""}', "by_hand"),
        (b'{"version": 2, "balance_warning": 100}', "balance_warning"),
        (b'{"version": 2, "balance_warning": "1e9"}', "balance_warning"),
        (b'{"version": 2, "balance_warning": "1,5"}', "balance_warning"),
        (b'{"version": 2, "proxy": "socks"}', "proxy"),
        (b'{"version": 2, "proxy_address": "proxy"}', "proxy_address"),
        (b'{"version": 2, "proxy_address": "me:secret@proxy:1"}', "proxy_address"),
        (b'{"version": 2, "proxy_address": "proxy:70000"}', "proxy_address"),
        (b'{"version": 2, "proxy_address": 3128}', "proxy_address"),
        (b'{"version": 2, "proxy_user": "a:b"}', "proxy_user"),
        (b'{"version": 2, "timeout": 4.9}', "timeout"),
        (b'{"version": 2, "timeout": 16}', "timeout"),
        (b'{"version": 2, "timeout": true}', "timeout"),
    ],
)
def test_a_damaged_file_is_put_aside_and_said_so(
    file: SettingsFile, path: Path, content: bytes, detail: str
) -> None:
    path.write_bytes(content)
    aside = path.with_name("settings.damaged-20261125-120000.json")
    assert file.load() == Loaded(Settings(), SettingsProblem(Trouble.DAMAGED, aside, detail))
    assert aside.read_bytes() == content
    assert file.load() == Loaded(Settings(), None)


def test_one_that_was_put_aside_earlier_is_never_overwritten(
    file: SettingsFile, path: Path
) -> None:
    for number in range(3):
        path.write_text(f"damage {number}")
        file.load()
    assert {name: (path.parent / name).read_text() for name in names_in(path.parent)} == {
        "settings.damaged-20261125-120000.json": "damage 0",
        "settings.damaged-20261125-120000-2.json": "damage 1",
        "settings.damaged-20261125-120000-3.json": "damage 2",
    }


def test_damage_found_while_saving_is_put_aside_too(file: SettingsFile, path: Path) -> None:
    path.write_text("damage")
    file.save(FULL)
    assert file.load() == Loaded(FULL, None)
    assert path.with_name("settings.damaged-20261125-120000.json").read_text() == "damage"


def test_what_is_missing_has_its_default_and_what_is_unknown_is_passed_over() -> None:
    raw = b'\xef\xbb\xbf{"version": 1, "mood": "good", "account": {"host": "smsc.kz", "x": 1}}'
    accounts = (AccountSettings("smsc.kz", None, keep=True),)
    assert from_bytes(raw) == Settings(accounts=accounts, in_use=0)


def test_a_newer_file_is_neither_read_nor_overwritten(file: SettingsFile, path: Path) -> None:
    path.write_text('{"version": 3, "theme": {"day": "light"}}')
    assert file.load() == Loaded(Settings(), SettingsProblem(Trouble.NEWER, None, "3"))
    with pytest.raises(OfNewerVersion):
        file.save(Settings())
    assert path.read_text() == '{"version": 3, "theme": {"day": "light"}}'
    assert names_in(path.parent) == ["settings.json"]


@contextmanager
def as_nobody() -> Iterator[None]:
    """Root may read everything; so not as root."""
    was = os.geteuid()
    if was == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(was)


@posix
def test_a_file_of_somebody_else_is_neither_read_nor_overwritten() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "settings.json"
        path.write_text("not mine")
        path.chmod(0o000)
        Path(folder).chmod(0o777)
        with as_nobody():
            assert SettingsFile(path).load() == Loaded(
                Settings(), SettingsProblem(Trouble.DENIED, None, "Permission denied")
            )
            with pytest.raises(PermissionError):
                SettingsFile(path).save(Settings())
        path.chmod(0o600)
        assert path.read_text() == "not mine"


@posix
def test_damage_that_cannot_be_moved_is_still_said() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "settings.json"
        path.write_text("damage")
        path.chmod(0o644)
        Path(folder).chmod(0o555)
        with as_nobody():
            problem = SettingsFile(path).load().problem
            with pytest.raises(PermissionError):
                SettingsFile(path).save(Settings())
        Path(folder).chmod(0o700)
        assert problem == SettingsProblem(Trouble.DAMAGED, None, "not JSON")
        assert path.read_text() == "damage"


@posix
def test_a_disk_that_fails_is_another_answer(file: SettingsFile, path: Path) -> None:
    path.symlink_to(path)
    loaded = file.load()
    assert loaded.problem is not None
    assert (loaded.settings, loaded.problem.trouble) == (Settings(), Trouble.UNREADABLE)
    assert loaded.problem.detail == "Too many levels of symbolic links"
    with pytest.raises(OSError, match="symbolic links"):
        file.save(Settings())


def test_the_upgrades_lead_to_the_version_of_today() -> None:
    assert len(UPGRADES) + 1 == VERSION


def test_each_upgrade_takes_one_version_to_the_next() -> None:
    def second(values: Values) -> Values:
        return {"mode": values["theme"]}

    def third(values: Values) -> Values:
        return {"mode": f"{values['mode']}!"}

    upgrades = [second, third]
    assert upgraded({"version": 1, "theme": "dark"}, upgrades) == {"mode": "dark!", "version": 3}
    assert upgraded({"version": 2, "mode": "dark"}, upgrades) == {"mode": "dark!", "version": 3}
    assert upgraded({"version": 3, "mode": "x"}, upgrades) == {"mode": "x", "version": 3}
    with pytest.raises(OfNewerVersion):
        upgraded({"version": 4}, upgrades)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("balance_warning", ["", "0", "100", "-5.25", "99999.99"]),
        ("proxy_address", ["", "proxy:3128", "http://proxy.bank.ua:3128/", "[::1]:8080"]),
        ("proxy_user", ["", "desk 7"]),
        ("idle_text", ["", "Вітаємо\nKaffee 5 ₴"]),
        ("timeout", [5, 7.5, 15]),
        ("in_use", [None, 0, 10**9]),
        ("operators", [["Олена", "Ivan"], []]),
        ("keep_days", [1, 3650]),
    ],
)
def test_what_is_in_range_is_taken(name: str, values: list[object]) -> None:
    for value in values:
        raw = json.dumps({"version": 2, name: value}).encode()
        taken = getattr(from_bytes(raw), name)
        assert taken == (tuple(value) if isinstance(value, list) else value)


def test_only_what_differs_from_the_defaults_is_written() -> None:
    assert json.loads(to_bytes(Settings())) == {"version": 2}
    assert json.loads(to_bytes(Settings(sound=False, salt=SALT))) == {
        "version": 2,
        "sound": False,
        "salt": SALT,
    }
    assert json.loads(to_bytes(Settings(), Settings(sound=False))) == {"version": 2, "sound": True}


def test_an_account_that_the_list_does_not_have_is_none() -> None:
    assert FULL.account == FULL.accounts[1]
    assert replace(FULL, in_use=2).account is None
    assert replace(FULL, in_use=None).account is None


@pytest.mark.parametrize("change", [{"version": 1}, {"theme": ""}, {"salt": "Z" * 32}])
def test_settings_that_make_no_sense_cannot_be_made(change: dict[str, str]) -> None:
    with pytest.raises(NotSettings):
        replace(Settings(), **change)  # type: ignore[arg-type]


def test_a_desk_has_a_name() -> None:
    assert FULL.desk_name == "Каса № 4"
    assert Settings().desk_name == (os.uname().nodename or "desk")


@given(
    st.binary(max_size=200)
    | st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: st.dictionaries(
            st.sampled_from(["version", "language", "theme", "account", "host", "login", "salt"]),
            inner,
        ),
    ).map(lambda value: json.dumps(value).encode())
)
def test_any_bytes_are_settings_or_not(raw: bytes) -> None:
    try:
        settings = from_bytes(raw)
    except (NotSettings, OfNewerVersion):
        return
    assert from_bytes(to_bytes(settings)) == settings

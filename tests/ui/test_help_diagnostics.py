"""The report holds what helps, and nothing that is anybody's own: planted and looked for."""

import getpass
import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from smsc_gui.core.journal import Journal, Who
from smsc_gui.core.log_file import LogFile
from smsc_gui.core.log_masking import MaskingFormatter
from smsc_gui.core.settings import AccountSettings, Settings
from smsc_gui.ui.diagnostics import Sources, of_the_window, report

SECRET = "k3y-Of-The-Shop-9x7"
PASSWORD = "pa55word"
LOGIN = "shop-login"
PROXY_USER = "clerk7"
NUMBER = "380671234567"
SETTINGS = Settings(
    accounts=(AccountSettings("smsc.ua", LOGIN, name="Petrenko Ltd"), AccountSettings("smsc.kz")),
    in_use=0,
    desk="Till of Maria",
    operators=("Olena Koval",),
    operator="Olena Koval",
    idle_text="Visit Zoryana!",
    proxy="manual",
    proxy_address="inner.bank.example:3128",
    proxy_user=PROXY_USER,
    slip_printer="PRN-SERIAL-77",
    salt="0123456789abcdef0123456789abcdef",
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's own folder, of somebody with a name that is like no other."""
    folder = tmp_path / "zenoviya"
    (folder / "data").mkdir(parents=True)
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "zenoviya")
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(folder))
    assert getpass.getuser() == "zenoviya"
    return folder


@pytest.fixture
def log(home: Path) -> Iterator[logging.Logger]:
    """A logger that writes as the program does."""
    file = LogFile(home / "data" / "smsc-gui.log", encoding="utf-8")
    file.setFormatter(MaskingFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger = logging.getLogger("smsc_gui.test")
    logger.addHandler(file)
    yield logger
    logger.removeHandler(file)
    file.close()


def sources(home: Path, settings: Settings = SETTINGS) -> Sources:
    data = home / "data"
    return Sources(
        settings,
        lambda name: name == "by_hand",
        data / "journal.sqlite3",
        data / "smsc-gui.log",
        lambda: "keyring.backends.SecretService.Keyring",
    )


def test_nothing_planted_is_in_it(home: Path, log: logging.Logger, qapp: QApplication) -> None:
    Journal(home / "data" / "journal.sqlite3", Who("Till of Maria", "zenoviya")).close()
    try:
        int(f"psw={PASSWORD}&login={LOGIN} at {home}/data for {NUMBER}")
    except ValueError:
        log.exception("of %s, key %s: +38 (067) 123-45-67, asked by Olena Koval", LOGIN, SECRET)
    log.warning("the proxy of %s at inner.bank.example:3128 said no", PROXY_USER)
    text = report(sources(home), of_the_window())
    assert "ValueError: invalid literal" in text
    assert "the proxy of" in text
    planted = (SECRET, PASSWORD, LOGIN, PROXY_USER, NUMBER, NUMBER[2:], "123-45-67", "123 45 67")
    named = ("zenoviya", "Maria", "Olena", "Koval", "Petrenko", "Zoryana", "SERIAL", "inner.bank")
    for word in (*planted, *named, str(home), "0123456789abcdef"):
        assert word.lower() not in text.lower(), word


def test_it_holds_what_helps(home: Path, log: logging.Logger, qapp: QApplication) -> None:
    Journal(home / "data" / "journal.sqlite3", Who("d", "o")).close()
    log.error("cannot start: FolderInUse")
    lines = report(sources(home), of_the_window()).splitlines()
    beginnings = {line.split(":")[0] for line in lines}
    assert {"program", "Python", "PySide6", "system", "TLS", "requests", "keyring"} <= beginnings
    assert {"platform", "locale", "screen 1", "notification area", "session"} <= beginnings
    for line in (
        "by_hand: allowed (locked)",
        "account: smsc.ua, login and password, in the keyring, in use",
        "account: smsc.kz, API key, in the keyring",
        "keyring.backends.SecretService.Keyring",
        "proxy: manual",
        "schema: 2",
        "verifications: 0",
    ):
        assert line in lines
    assert lines[-1].endswith("ERROR smsc_gui.test: cannot start: FolderInUse")


def test_a_proxy_of_the_system_is_told_of_without_its_address(
    home: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.setenv("https_proxy", "http://clerk:geheim@proxy.example:8080")
    text = report(sources(home, replace(SETTINGS, proxy="system")), [])
    assert "the system has one for https: yes" in text
    assert "proxy.example" not in text
    assert "geheim" not in text


def test_it_is_made_even_where_nothing_works(home: Path, qapp: QApplication) -> None:
    text = report(replace(sources(home), backend_name=lambda: ""), [])
    assert "[keyring]\nnone" in text
    assert "[journal]\nsize: 0 bytes\ncannot be read" in text
    assert "[last errors]\nnone" in text
    (home / "data" / "journal.sqlite3").write_bytes(b"no journal at all" * 100)
    assert "cannot be read: DAMAGED" in report(sources(home), [])

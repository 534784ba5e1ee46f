"""What is told to whoever helps: nothing that is anybody's own."""

from dataclasses import fields
from pathlib import Path

import pytest

from smsc_gui.core.diagnostics import HIDDEN, SHOWN, last_errors, settings_lines, veiled
from smsc_gui.core.settings_values import AccountSettings, Settings

PLANTED = {
    "desk": "Каса Марії",
    "operator": "Olena Koval",
    "operators": ("Olena Koval", "Ivan"),
    "idle_text": "Shop on Main Street",
    "second_screen_place": "DELL 1234 SERIAL9",
    "slip_printer": "Printer of Ivan",
    "proxy_address": "proxy.bank.ua:3128",
    "proxy_user": "bank-user",
    "salt": "0123456789abcdef0123456789abcdef",
}
ACCOUNTS = (
    AccountSettings("smsc.ua", login="secret-login", name="Petrenko and sons"),
    AccountSettings("smsc.kz", keep=False),
)


def test_settings_are_told_without_a_name_in_them() -> None:
    settings = Settings(accounts=ACCOUNTS, in_use=1, sound=False, proxy="manual", **PLANTED)  # type: ignore[arg-type]
    lines = settings_lines(settings, lambda name: name == "sound")
    told = "\n".join(lines)
    for value in ("Марії", "Olena", "Ivan", "Main", "DELL", "bank", "0123", "login: ", "Petrenko"):
        assert value not in told
    assert "secret-login" not in told
    assert "sound: False (locked)" in lines
    assert "proxy: manual" in lines
    assert "desk: set" in lines
    assert "language: not set" in lines
    assert "account: smsc.ua, login and password, in the keyring" in lines
    assert "account: smsc.kz, API key, this session only, in use" in lines


def test_every_setting_is_told_of_somehow() -> None:
    names = {one.name for one in fields(Settings)}
    told = {line.split(":")[0] for line in settings_lines(Settings(), lambda _: False)}
    assert told == names - {"salt", "accounts", "in_use"}
    assert names >= SHOWN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("called 380671234567 twice", "called +380 ** *** ** 67 twice"),
        ("+38 (067) 123-45-67", "+380 ** *** ** 67"),
        ("067 123 45 67", "********67"),
        ("apikey=abc123, ok", f"apikey={HIDDEN}, ok"),
        ("'psw': 'pa55'", f"'psw': {HIDDEN}"),
        ("of olena on OLENA-PC", f"of {HIDDEN} on {HIDDEN}"),
        ("Olenavska", "Olenavska"),
        ("/home/olena/data/x.py", f"{HIDDEN}/data/x.py"),
        ("abcdefghij0123456789XYZ", HIDDEN),
        ("AVeryLongNameOfAnExceptionClass", "AVeryLongNameOfAnExceptionClass"),
        (
            "2026-11-22 16:33:42,123 ERROR x: at 380671234567",
            "2026-11-22 16:33:42,123 ERROR x: at +380 ** *** ** 67",
        ),
        ("Python 3.11.2, Qt 6.11.3", "Python 3.11.2, Qt 6.11.3"),
    ],
)
def test_what_is_private_is_hidden(text: str, expected: str) -> None:
    assert veiled(text, ["olena", "olena-pc", "/home/olena", "", "x"]) == expected


def test_the_last_errors_come_with_what_stands_below_them(tmp_path: Path) -> None:
    log = tmp_path / "log"
    at = "2026-11-22 16:33:42,123"
    log.write_text(
        f"the rest of a line\n{at} INFO a: fine\nof it\n{at} WARNING b: hm\n{at} ERROR c: no\n"
        f"Traceback\n  File x\n{at} INFO a: fine again\nof it too\n",
        encoding="utf-8",
    )
    assert last_errors(log) == [
        f"{at} WARNING b: hm",
        f"{at} ERROR c: no",
        "Traceback",
        "  File x",
    ]
    assert last_errors(log, most=1) == [f"{at} ERROR c: no", "Traceback", "  File x"]


def test_a_long_error_is_shortened_in_its_middle(tmp_path: Path) -> None:
    log = tmp_path / "log"
    lines = "\n".join(f"line {number}" for number in range(100))
    log.write_text(f"2026-11-22 16:33:42,123 ERROR c: no\n{lines}\n", encoding="utf-8")
    told = last_errors(log)
    assert len(told) == 25
    assert told[:2] == ["2026-11-22 16:33:42,123 ERROR c: no", "…"]
    assert told[-1] == "line 99"


def test_of_a_large_log_the_end_is_read(tmp_path: Path) -> None:
    log = tmp_path / "log"
    at = "2026-11-22 16:33:42,123"
    log.write_text(f"{at} ERROR first\n" + f"{at} INFO fill\n" * 10_000 + f"{at} ERROR last\n")
    assert last_errors(log) == [f"{at} ERROR last"]


def test_without_a_log_there_are_no_errors(tmp_path: Path) -> None:
    assert last_errors(tmp_path / "none") == []

"""A language is added by its file alone: the whole program knows it, and a language of subscribers too."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

import smsc_gui
from smsc_gui.ui.resources import resource

TEXTS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}">
<context><name>{context}</name>
  <message><source>{source}</source><translation>{text}</translation></message>
</context></TS>
"""
PROGRAM = """
import json
from smsc_gui.core.settings import Settings
from smsc_gui.options import read_arguments
from smsc_gui.ui import languages, messages, translation
from smsc_gui.ui.application import application
from smsc_gui.ui.subscriber_texts import language_for, spoken, texts_in
from PySide6.QtCore import QCoreApplication, QLocale

app = application(offscreen=True)
told = {
    "option": read_arguments(["--lang", "pl"]).lang,
    "window": languages.of_the_window(),
    "subscribers": spoken(),
    "spoken": translation.install(app, Settings(language="pl").language),
    "verified": QCoreApplication.translate("messages", "Verified"),
    "waiting": QCoreApplication.translate("messages", "Waiting for the call"),
    "country": messages.country_name("UA", QLocale().name()),
    "date": QLocale().language().name,
    "chosen": language_for(Settings(subscriber_language="cs").subscriber_language, "pl"),
    "welcome": texts_in("cs").tr("Welcome"),
    "unknown": translation.install(app, "de") in languages.of_the_window(),
}
print(json.dumps(told))
"""


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """The program as a wheel lays it out, with Polish for everybody and Czech for subscribers."""
    package = tmp_path / "smsc_gui"
    shutil.copytree(
        Path(smsc_gui.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copytree(resource("fonts").parent, package / "resources")
    add(package, "smsc_pl", "messages", "Verified", "Potwierdzono")
    add(package, "subscriber_cs", "SubscriberTexts", "Welcome", "Vítejte")
    return tmp_path


def add(package: Path, name: str, context: str, source: str, text: str) -> None:
    """One file, compiled as `make translations` does it."""
    ts = package / "resources" / "translations" / f"{name}.ts"
    words = {"language": name.partition("_")[2], "context": context}
    ts.write_text(TEXTS.format(**words, source=source, text=text), encoding="utf-8")
    tool = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([tool, "-silent", ts, "-qm", ts.with_suffix(".qm")], check=True)


def test_a_file_is_a_language(installed: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=installed,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[-1]) == {
        "option": "pl",
        "window": ["en", "pl", "uk"],
        "subscribers": {"cs": "Čeština", "en": "English", "pl": "Polski", "uk": "Українська"},
        "spoken": "pl",
        "verified": "Potwierdzono",
        "waiting": "Waiting for the call",
        "country": "Ukraine",
        "date": "Polish",
        "chosen": "cs",
        "welcome": "Vítejte",
        "unknown": True,
    }

"""Both languages are complete, say the same as the source, and are those that the window speaks."""

import ast
import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

import smsc_gui
from smsc_gui.ui import languages, translation
from smsc_gui.ui.resources import resource

SOURCE = Path(smsc_gui.__file__).parent
ENTERED = re.compile(r"\b(?:host|login|password|key|name|proxy_password)=")
"""What `--sign-in` reads is written so in every language."""
LATIN = re.compile(r"[A-Za-z]+")
FIELD = re.compile(r"\{\w*\}|%L?(?:\d{1,2}|n)")
LATIN_ALLOWED = frozenset(
    {
        "API",
        "Call",
        "Enter",
        "Fi",
        "HTML",
        "HTTP",
        "QR",
        "SIM",
        "SMSC",
        "TLS",
        "UTF",
        "Verify",
        "Wi",
    }
    | {"A", "Alt", "CSV", "PDF", "PIN", "bank", "proxy", "smsc", "ua"}
)
"""Names, and what is written so in Ukrainian too."""
FORMS = {"uk": 3, "en": 2}
LANGUAGES = languages.of_the_window()


@dataclass(frozen=True)
class Entry:
    """One text of a .ts file. `state`: empty when it is finished."""

    context: str
    source: str
    comment: str
    counted: bool
    state: str
    forms: tuple[str, ...]


def _entries(language: str) -> list[Entry]:
    file = resource("translations", f"smsc_{language}.ts")
    root = ET.parse(file).getroot()  # noqa: S314 - our own file
    return [
        _entry(context.findtext("name") or "", message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def _entry(context: str, message: ET.Element) -> Entry:
    translation = message.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return Entry(
        context,
        message.findtext("source") or "",
        message.findtext("comment") or "",
        message.get("numerus") == "yes",
        translation.get("type", ""),
        tuple(forms or [translation.text or ""]),
    )


@dataclass(frozen=True)
class LookUp:
    """A text that the source looks up, and where."""

    place: str
    context: str
    text: str
    counted: bool


class _Finder(ast.NodeVisitor):
    """Collects what one file looks up, in the contexts that Qt will look in."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._classes: list[str] = []
        self.found: list[LookUp] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name == "tr":
            self._note(node, self._context_of_tr(node), node.args, counted=len(node.args) > 2)
        elif name == "translate" and isinstance(node.args[0], ast.Constant):
            self._note(node, node.args[0].value, node.args[1:], counted=len(node.args) > 3)
        self.generic_visit(node)

    def _context_of_tr(self, node: ast.Call) -> str:
        owner = getattr(node.func, "value", None)
        own = isinstance(owner, ast.Name) and owner.id == "self"
        return self._classes[-1] if own and self._classes else "tr() of another object"

    def _note(
        self, node: ast.Call, context: object, arguments: list[ast.expr], *, counted: bool
    ) -> None:
        text = arguments[0]
        if isinstance(text, ast.Constant):
            place = f"{self._name}:{node.lineno}"
            self.found.append(LookUp(place, str(context), str(text.value), counted))


def _look_ups() -> list[LookUp]:
    found = []
    for path in sorted(SOURCE.rglob("*.py")):
        finder = _Finder(path.name)
        finder.visit(ast.parse(path.read_text(encoding="utf-8")))
        found += finder.found
    return found


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which speaks English again afterwards."""
    before = QLocale()
    yield qapp
    translation.install(qapp, "en")
    QLocale.setDefault(before)


def test_every_text_that_is_looked_up_is_in_the_translation() -> None:
    """lupdate leaves out what it does not understand, without a word: `tr` in an f-string, a call with a
    call inside; it takes `page.tr` for the context "page", and knows plural forms in `self.tr` only
    (`messages_state.Counted` is such a home for texts outside a widget)."""
    known = {(entry.context, entry.source, entry.counted) for entry in _entries("uk")}

    lost = [
        f"{one.place}: {one.context}: {one.text!r}{' (with a number)' if one.counted else ''}"
        for one in _look_ups()
        if (one.context, one.text, one.counted) not in known
    ]

    assert lost == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_waits_for_its_translator(language: str) -> None:
    entries = _entries(language)

    assert entries
    assert [entry.source for entry in entries if entry.state or not all(entry.forms)] == []
    counted = [entry for entry in entries if entry.counted]
    assert {len(entry.forms) for entry in counted} == {FORMS.get(language, len(counted[0].forms))}
    assert language != languages.SOURCE or counted == entries


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_translation_is_filled_in_with_what_its_source_is(language: str) -> None:
    differ = [
        entry.source
        for entry in _entries(language)
        for form in entry.forms
        if sorted(set(FIELD.findall(form))) != sorted(set(FIELD.findall(entry.source)))
    ]

    assert differ == []


def test_each_translation_ends_as_its_source_does() -> None:
    """A full stop, an ellipsis or a question mark says what kind of text it is."""

    def end(text: str) -> str:
        return text.rstrip("”»")[-1:] if text.rstrip("”»")[-1:] in ".…?:" else ""

    differ = [
        (entry.source, form)
        for entry in _entries("uk")
        for form in entry.forms
        if end(form) != end(entry.source) and "”" not in entry.source
    ]

    assert differ == []


def test_mnemonics_stand_where_the_source_has_them() -> None:
    differ = [
        (entry.source, form)
        for entry in _entries("uk")
        for form in entry.forms
        if ("&" in form) != ("&" in entry.source) or form.count("&") > 1
    ]

    assert differ == []


def test_ukrainian_is_ukrainian() -> None:
    left = [
        (entry.source, word)
        for entry in _entries("uk")
        for form in entry.forms
        for word in LATIN.findall(ENTERED.sub("", FIELD.sub("", form)))
        if word not in LATIN_ALLOWED
    ]

    assert left == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_calm(language: str) -> None:
    loud = re.compile(r"!|\bplease\b|будь ласка", re.IGNORECASE)
    texts = [text for entry in _entries(language) for text in (entry.source, *entry.forms)]
    texts += [one.text for one in _look_ups()]

    assert [text for text in texts if loud.search(text)] == []


@pytest.mark.parametrize(
    ("language", "avoided"),
    [
        ("en", r"\b(secret|anew|usual (printer|settings)|(a|next|last) looks?|time is over)\b|—"),
        ("uk", r"\b(тек[аиуі]|теку|секрет\w*|подзвон\w*|лог|вірн\w+|наступним чином)\b"),
        ("uk", r"(^|[.:,–] )введіть\b"),
        ("uk", r"\b(о|об) \{time\}"),
        ("uk", r"-?(но|то) адміністратором\b"),
    ],
    ids=["words", "слова", "у or в", "about eleven", "who did it"],
)
def test_texts_keep_to_the_glossary(language: str, avoided: str) -> None:
    """docs/glossary.md says what is written instead, and why."""
    texts = [
        text
        for entry in _entries("uk" if language == "uk" else languages.SOURCE)
        for text in entry.forms
    ]
    if language == languages.SOURCE:
        texts += [entry.source for entry in _entries("uk")]

    assert [text for text in texts if re.search(avoided, text, re.IGNORECASE)] == []


def test_ukrainian_uses_its_own_signs() -> None:
    """’ and not ', « » and not " ", none of the letters that Russian has and Ukrainian has not; and one
    kind of dash."""
    wrong = re.compile(r"['\"“”ыэъё—]", re.IGNORECASE)

    assert [f for e in _entries("uk") for f in e.forms if wrong.search(f)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_holds_what_the_texts_say(speaking: QApplication, language: str) -> None:
    translation.install(speaking, language)
    for entry in _entries(language):
        one = entry.forms[0].replace("%Ln", "1").replace("%n", "1")
        looked_up = QCoreApplication.translate(
            entry.context, entry.source, entry.comment or None, 1 if entry.counted else -1
        )
        assert looked_up == one


def test_english_is_the_source_itself(speaking: QApplication) -> None:
    assert translation.install(speaking, "uk") == "uk"
    assert QCoreApplication.translate("messages", "Verified") == "Підтверджено"

    assert translation.install(speaking, "en") == "en"
    assert QCoreApplication.translate("messages", "Verified") == "Verified"


def test_qt_s_own_texts_speak_the_language_too(speaking: QApplication, qtbot: QtBot) -> None:
    def yes() -> str:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Yes)
        qtbot.addWidget(box)
        return box.button(QDialogButtonBox.StandardButton.Yes).text().replace("&", "")

    translation.install(speaking, "uk")
    assert yes() == "Так"
    translation.install(speaking, "en")
    assert yes() == "Yes"


def _words_of(dialog: QWidget) -> list[str]:
    """What stands on its labels, buttons and boxes, and what its boxes offer."""
    found = [dialog.windowTitle()]
    for kind in (QLabel, QAbstractButton):
        found += [str(one.property("text")) for one in dialog.findChildren(kind)]
    found += [one.title() for one in dialog.findChildren(QGroupBox)]
    for box in dialog.findChildren(QComboBox):
        found += [box.itemText(row) for row in range(box.count())]
    return found + [one.toolTip() for one in dialog.findChildren(QWidget)]


def test_qt_s_own_menus_and_dialogs_are_ukrainian_throughout(
    speaking: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """Qt's translation has holes, which `qt_texts` fills. A new version of Qt may make others."""
    translation.install(speaking, "uk")
    said: list[str] = []
    for field in (QLineEdit("0501234567"), QPlainTextEdit("a")):
        qtbot.addWidget(field)
        menu = field.createStandardContextMenu()
        said += [action.text().partition("\t")[0] for action in menu.actions()]
        menu.deleteLater()
    files = QFileDialog(None, "", str(tmp_path))
    files.setOption(QFileDialog.Option.DontUseNativeDialog)
    files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    printing = QPrintDialog(QPrinter())
    for dialog in (files, printing):
        qtbot.addWidget(dialog)
        said += [text for text in _words_of(dialog) if not text.startswith("/")]

    assert "&Скасувати дію" in said
    english = [text for text in said if set(LATIN.findall(text)) - LATIN_ALLOWED - {"CUPS"}]
    assert english == []


def test_another_language_takes_the_place_of_the_first(speaking: QApplication) -> None:
    for language in ("uk", "en", "uk", "uk"):
        translation.install(speaking, language)
    QCoreApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete

    ours = speaking.findChildren(translation.Texts)
    assert sorted(one.file.name for one in ours) == ["qtbase_uk.qm", "smsc_uk.qm"]


def test_a_file_that_is_written_anew_changes_nothing_while_the_program_runs(tmp_path: Path) -> None:
    """As an upgrade does it. Where Qt has mapped the file, its texts go, or the program with them."""
    file = tmp_path / "smsc_uk.qm"
    shutil.copy(resource("translations", file.name), file)
    texts = translation.Texts(file)
    with file.open("r+b") as opened:
        opened.write(bytes(file.stat().st_size))

    assert texts.translate("messages", "Verified") == "Підтверджено"


def test_windows_hear_of_the_change(speaking: QApplication, qtbot: QtBot) -> None:
    heard: list[str] = []

    class Window(QWidget):
        def changeEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
            heard.append(type(event).__name__)

    translation.install(speaking, "en")
    window = Window()
    qtbot.addWidget(window)
    window.show()
    heard.clear()

    translation.install(speaking, "uk")
    qtbot.waitUntil(lambda: bool(heard))


@pytest.mark.parametrize(
    ("list_of_the_system", "chosen"),
    [
        (["uk-UA", "en-US"], "uk"),
        (["uk"], "uk"),
        (["uk_UA"], "uk"),
        (["ru-UA", "uk-UA", "en-US"], "uk"),
        (["pl-PL", "en-GB", "uk-UA"], "en"),
        (["en-US", "uk-UA"], "en"),
        (["de-DE"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_system_s_language_is_followed(list_of_the_system: list[str], chosen: str) -> None:
    assert translation.choose(list_of_the_system, ("en", "uk")) == chosen


@pytest.mark.parametrize(
    ("spoken", "chosen"),
    [(("en", "pt_BR"), "pt_BR"), (("en", "pt"), "pt"), (("en", "uk"), "en")],
    ids=["the very one", "any", "none"],
)
def test_a_language_may_belong_to_a_country(spoken: tuple[str, ...], chosen: str) -> None:
    assert translation.choose(["pt-BR", "fr-FR"], spoken) == chosen


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("uk", "Українська"),
        ("en", "English"),
        ("pl", "Polski"),
        ("pt_BR", "Português"),
        ("xx", "Xx"),
    ],
)
def test_a_language_is_named_as_it_names_itself(language: str, name: str) -> None:
    assert translation.own_name(language) == name


def test_without_a_choice_the_system_decides(speaking: QApplication) -> None:
    expected = translation.choose(QLocale.system().uiLanguages(), LANGUAGES)

    assert translation.install(speaking, "") == expected


@pytest.mark.parametrize(
    ("language", "system", "time", "date"),
    [
        ("uk", "C", "14:05", "22.11.26"),
        ("uk", "en_US", "14:05", "22.11.26"),
        ("en", "en_US", "2:05\u202fPM", "11/22/26"),
        ("en", "uk_UA", "14:05", "22/11/2026"),
        ("en", "C", "14:05", "22/11/2026"),
    ],
)
def test_times_and_dates_follow_language_and_place(
    language: str, system: str, time: str, date: str
) -> None:
    locale = translation.locale_of(language, QLocale(system))

    short = QLocale.FormatType.ShortFormat
    assert locale.toString(QTime(14, 5), short) == time
    assert locale.toString(QDate(2026, 11, 22), short) == date


@pytest.mark.parametrize(
    ("language", "system", "amount"),
    [
        ("uk", "en_US", "250,80"),
        ("en", "uk_UA", "250,80"),
        ("en", "en_US", "250.80"),
        ("en", "C", "250.80"),
    ],
)
def test_amounts_follow_language_and_place(language: str, system: str, amount: str) -> None:
    assert translation.locale_of(language, QLocale(system)).toString(250.8, "f", 2) == amount


def test_dates_and_numbers_follow_at_once(speaking: QApplication) -> None:
    translation.install(speaking, "uk")

    assert QLocale().language() is QLocale.Language.Ukrainian
    assert QLocale().toString(1234.5, "f", 2) == "1\u00a0234,50"

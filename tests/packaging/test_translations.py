"""packaging/translations.py: every way in which texts get out of step is noticed."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "translations.py"
SOURCE = """
class Card:
    def texts(self):
        self.tr("Verified")
        self.tr("Call {number}")
        self.tr("%n call(s)", None, 2)
"""
TRANSLATED = {
    "Verified": "Підтверджено",
    "Call {number}": "Зателефонуйте на {number}",
    "%n call(s)": "%n дзвінок|%n дзвінки|%n дзвінків",
}


@pytest.fixture
def translations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, working on a small program of its own."""
    spec = importlib.util.spec_from_file_location("translations", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    for name in ("SOURCE", "TRANSLATIONS"):
        (tmp_path / name).mkdir()
        monkeypatch.setattr(script, name, tmp_path / name)
    (tmp_path / "SOURCE" / "card.py").write_text(SOURCE)
    script.update("smsc_uk", "smsc_en")
    return script


def translate(script: ModuleType, **changes: str) -> None:
    """Fill the files in as a translator would, then compile them."""
    assert script.update() == 0
    for language in ("uk", "en"):
        ts: Path = script.TRANSLATIONS / f"smsc_{language}.ts"
        tree = script.ET.parse(ts)
        for message in tree.getroot().iter("message"):
            text = changes.get(message.findtext("source"), TRANSLATED[message.findtext("source")])
            translation = message.find("translation")
            translation.attrib.clear()
            forms = list(translation)
            for place, part in zip(forms or [translation], text.split("|"), strict=False):
                place.text = part
        ts.write_text(script.ET.tostring(tree.getroot(), encoding="unicode"), encoding="utf-8")
    assert script.update() == 0


def faults(script: ModuleType, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What the check says, having found the exit code to agree."""
    capsys.readouterr()
    code = script.check()
    said = capsys.readouterr().out.splitlines()
    complete = said == ["Translations: complete and in step with the source."]
    assert code == (0 if complete else 1)
    return [] if complete else said


def test_what_is_translated_and_compiled_is_in_step(
    translations: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    translate(translations)

    assert faults(translations, capsys) == []


def test_english_holds_the_plural_forms_only(translations: ModuleType) -> None:
    translations.update()

    english = (translations.TRANSLATIONS / "smsc_en.ts").read_text()
    assert english.count("<source>") == 1
    assert english.count("<numerusform>") == 2


def test_a_text_that_waits_for_its_translator_is_named(
    translations: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    translations.update()

    assert "smsc_uk.ts: unfinished: Card: 'Verified'" in faults(translations, capsys)


def test_a_new_text_is_named_and_the_files_are_out_of_step(
    translations: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    translate(translations)
    card = translations.SOURCE / "card.py"
    card.write_text(SOURCE + '        self.tr("Expired")\n')

    assert faults(translations, capsys) == [
        "smsc_uk.ts: unfinished: Card: 'Expired'",
        "smsc_uk.ts is out of step: run `make translations`",
    ]


def test_a_text_that_went_away_puts_the_files_out_of_step(
    translations: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    translate(translations)
    card = translations.SOURCE / "card.py"
    card.write_text(SOURCE.replace('        self.tr("Verified")\n', ""))

    assert faults(translations, capsys) == [
        "smsc_uk.ts is out of step: run `make translations`",
        "smsc_uk.qm is out of step: run `make translations`",
    ]


def test_a_line_that_moved_changes_nothing(
    translations: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    translate(translations)
    card = translations.SOURCE / "card.py"
    card.write_text("\n\n\n" + SOURCE)

    assert faults(translations, capsys) == []


def test_a_binary_that_is_older_than_its_texts_is_noticed(
    translations: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    translate(translations)
    (translations.TRANSLATIONS / "smsc_uk.qm").write_bytes(b"older")

    assert faults(translations, capsys) == ["smsc_uk.qm is out of step: run `make translations`"]


def test_a_translation_that_lost_its_field_is_noticed(
    translations: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    translate(translations, **{"Call {number}": "Зателефонуйте на {phone}"})

    assert faults(translations, capsys) == [
        "smsc_uk.ts: other fields than the source has: Card: 'Call {number}'"
    ]


@pytest.mark.parametrize(
    "call",
    ['self.tr(f"Call {n}")', 'self.tr("Call " + n)', 'translate("Card", "Call {}".format(n))'],
)
def test_a_text_put_together_before_it_is_looked_up_is_noticed(
    translations: ModuleType, capsys: pytest.CaptureFixture[str], call: str
) -> None:
    translate(translations)
    (translations.SOURCE / "more.py").write_text(f"class A:\n    def f(self, n):\n        {call}\n")

    assert "more.py:3: a text to translate must stand there as it is" in faults(
        translations, capsys
    )


def test_a_look_up_inside_an_f_string_is_noticed(
    translations: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    translate(translations)
    more = "class A:\n    def f(self):\n        return f\"{self.tr('Verified')}:\"\n"
    (translations.SOURCE / "more.py").write_text(more)

    assert "more.py:3: a look-up must stand outside an f-string" in faults(translations, capsys)


def test_a_text_outside_a_class_is_noticed(
    translations: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    (translations.SOURCE / "loose.py").write_text('tr("Lost")\n')

    assert "smsc_uk.ts: tr() outside a class, which Qt never finds again: 'Lost'" in faults(
        translations, capsys
    )


def test_a_language_begins_with_its_file_and_is_kept_in_step_from_then_on(
    translations: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    translate(translations)
    translations.update("smsc_pl")

    polish = (translations.TRANSLATIONS / "smsc_pl.ts").read_text(encoding="utf-8")
    assert polish.count("<numerusform>") == 3, "as many forms as Polish has"
    assert translations.names() == ["smsc_en", "smsc_pl", "smsc_uk"]
    assert "smsc_pl.ts: unfinished: Card: 'Verified'" in faults(translations, capsys)


def test_a_language_that_only_subscribers_read_needs_their_texts_only(
    translations: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    folder: Path = translations.SOURCE / "ui"
    folder.mkdir()
    (folder / "subscriber_texts.py").write_text(
        'class SubscriberTexts:\n    def left(self):\n        self.tr("Hang up.")\n'
    )
    assert translations.update("subscriber_pl") == 0
    written = (translations.TRANSLATIONS / "subscriber_pl.ts").read_text(encoding="utf-8")
    assert "Hang up." in written
    assert "Verified" not in written
    assert any("Hang up." in fault for fault in faults(translations, capsys))

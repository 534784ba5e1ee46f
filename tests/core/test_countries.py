"""The names of countries: complete in both languages, and in their own letters."""

import json
import re
from pathlib import Path

import phonenumbers
import pytest

COUNTRIES = Path(__file__).parents[2] / "resources" / "countries"


def names(language: str) -> dict[str, str]:
    table: dict[str, str] = json.loads((COUNTRIES / f"{language}.json").read_text(encoding="utf-8"))
    return table


@pytest.mark.parametrize("language", ["en", "uk"])
def test_each_region_has_one_name_of_its_own(language: str) -> None:
    table = names(language)
    assert set(table) == set(phonenumbers.SUPPORTED_REGIONS)
    assert list(table) == sorted(table)
    assert len(set(table.values())) == len(table)
    assert all(name == name.strip() and len(name) <= 45 for name in table.values())


def test_ukrainian_names_have_ukrainian_letters_only() -> None:
    letters = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"
    allowed = re.compile(rf"[{letters.upper()}][{letters}{letters.upper()}’() -]+")
    assert [name for name in names("uk").values() if not allowed.fullmatch(name)] == []


def test_english_names_have_latin_letters_only() -> None:
    allowed = re.compile(r"[A-ZÅ][A-Za-zéôçãüí’&().ü -]+")
    assert [name for name in names("en").values() if not allowed.fullmatch(name)] == []


@pytest.mark.parametrize(
    ("code", "english", "ukrainian"),
    [
        ("UA", "Ukraine", "Україна"),
        ("GB", "United Kingdom", "Велика Британія"),
        ("CI", "Côte d’Ivoire", "Кот-д’Івуар"),
        ("US", "United States", "США"),
        ("TR", "Türkiye", "Туреччина"),
    ],
)
def test_some_names(code: str, english: str, ukrainian: str) -> None:
    assert (names("en")[code], names("uk")[code]) == (english, ukrainian)

"""Nothing that staff have not read is pushed out of the bar by what comes after it."""

from decimal import Decimal

from smsc_gui.api import Balance
from smsc_gui.ui.glance import Glance
from smsc_gui.ui.notes import Notes

LITTLE = Glance("shop", Balance(Decimal("1.00"), "UAH", None), little=True)


def words(notes: Notes, glance: Glance | None = None) -> str:
    told = notes.told(glance)
    return told.text if told else ""


def test_the_newest_comes_first_and_those_before_it_follow() -> None:
    notes = Notes()
    for text in ("one", "two", "one"):
        notes.add(text)
    read = []
    while notes.first:
        read.append(words(notes))
        notes.dismiss(None)
    assert read == ["one", "two"]
    assert notes.told(None) is None


def test_money_is_told_after_the_notes_until_it_is_read_or_another_amount() -> None:
    notes = Notes()
    notes.add("one")
    assert words(notes, LITTLE) == "one"
    notes.dismiss(LITTLE)
    assert "1.00" in words(notes, LITTLE) or "1,00" in words(notes, LITTLE)
    notes.dismiss(LITTLE)
    assert words(notes, LITTLE) == ""
    less = Glance("shop", Balance(Decimal("0.50"), "UAH", None), little=True)
    assert "50" in words(notes, less)


def test_what_is_done_is_forgotten() -> None:
    notes = Notes()
    for text in ("choose", "other"):
        notes.add(text)
    notes.forget("choose")
    notes.forget("never told")
    notes.dismiss(None)
    assert notes.first == ""

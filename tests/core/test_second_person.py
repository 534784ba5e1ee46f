"""A second person agrees with a PIN: who may, what is kept, and how wrong PINs are held back."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsc_gui.core.limit_store import LimitStore
from smsc_gui.core.pin_tries import HELD_FOR, TRIES, PinTries
from smsc_gui.core.second_person import (
    NAME,
    Agreed,
    Approval,
    ByHand,
    Names,
    Refusal,
    SecondPersons,
    by_hand,
    is_pin,
    others,
    same_person,
)
from smsc_gui.core.secret_store import (
    Absent,
    Found,
    Locked,
    SessionStore,
    Stored,
    Unavailable,
    UnavailableReason,
)
from smsc_gui.core.verification import State
from tests.support.journals import open_journal
from tests.support.virtual_time import VirtualComputer

IRYNA = Approval("Ірина Коваль", "4711")


@pytest.fixture
def store() -> SessionStore:
    return SessionStore()


@pytest.fixture
def persons(store: SessionStore) -> SecondPersons:
    """Iryna is there already."""
    persons = SecondPersons(store)
    assert persons.add(IRYNA.name, IRYNA.pin, None) == Stored()
    return persons


# What is allowed


@pytest.mark.parametrize(
    ("setting", "state", "names", "expected"),
    [
        ("allowed", State.WAITING, None, ByHand.ALLOWED),
        ("allowed", State.VERIFIED, None, ByHand.NOT_NOW),
        ("forbidden", State.WAITING, None, ByHand.FORBIDDEN),
        ("forbidden", State.EXPIRED, None, ByHand.FORBIDDEN),
        ("no such setting", State.WAITING, None, ByHand.FORBIDDEN),
        ("second person", State.WAITING, Found(("Ірина",)), ByHand.NEEDS_SECOND),
        ("second person", State.WAITING, Found(("olena", "Ірина")), ByHand.NEEDS_SECOND),
        ("second person", State.WAITING, Found((" OLENA ",)), ByHand.NOBODY_ELSE),
        ("second person", State.WAITING, Found(()), ByHand.NOBODY_ELSE),
        ("second person", State.WAITING, Locked(), ByHand.NOT_READABLE),
        (
            "second person",
            State.WAITING,
            Unavailable(UnavailableReason.NO_SERVICE),
            ByHand.NOT_READABLE,
        ),
        ("second person", State.WAITING, None, ByHand.NOT_READABLE),
        ("second person", State.CANCELLED, Found(("Ірина",)), ByHand.NOT_NOW),
    ],
)
def test_what_the_setting_allows(
    setting: str, state: State, names: Names | None, expected: ByHand
) -> None:
    assert by_hand(setting, state, "olena", names) is expected


@given(st.sampled_from(State), st.text(), st.sampled_from(["allowed", "second person", "x"]))
def test_only_what_waits_is_ever_confirmed(state: State, operator: str, setting: str) -> None:
    answer = by_hand(setting, state, operator, Found(("Ірина",)))
    if state is not State.WAITING:
        assert answer in {ByHand.FORBIDDEN, ByHand.NOT_NOW}


def test_nobody_agrees_with_themselves() -> None:
    assert others(("Олена", "Ірина", "олена  "), "ОЛЕНА") == ("Ірина",)
    assert same_person("Anna  Maria", " anna maria ")
    assert same_person("ﬁ", "FI")
    assert not same_person("Анна", "Ганна")


@pytest.mark.parametrize("pin", ["1234", "000000000000"])
def test_a_pin(pin: str) -> None:
    assert is_pin(pin)


@pytest.mark.parametrize("pin", ["", "123", "1" * 13, "12 34", "12a4", "١٢٣٤", "1234\n", "-1234"])
def test_no_pin(pin: str) -> None:
    assert not is_pin(pin)


# Who they are


def test_the_first_is_free_and_agrees_with_the_pin(persons: SecondPersons) -> None:
    assert persons.names() == Found((IRYNA.name,))
    assert persons.agree(" ірина КОВАЛЬ", IRYNA.pin) == Agreed(IRYNA.name)
    assert persons.agree(IRYNA.name, "4712") is Refusal.WRONG_PIN
    assert persons.agree("Петро", IRYNA.pin) is Refusal.UNKNOWN


def test_without_any_there_is_nobody(store: SessionStore) -> None:
    persons = SecondPersons(store)
    assert persons.names() == Found(())
    assert persons.agree("Ірина", "4711") is Refusal.UNKNOWN


def test_nothing_kept_tells_the_pin(persons: SecondPersons, store: SessionStore) -> None:
    persons.add("Петро", IRYNA.pin, IRYNA)
    answer = store.get(NAME)
    assert isinstance(answer, Found)
    assert IRYNA.pin not in answer.value.replace(IRYNA.name, "")
    (_, one), (_, other) = json.loads(answer.value)
    assert one != other  # one PIN, two salts


def test_ten_people_fit_into_every_keyring(persons: SecondPersons, store: SessionStore) -> None:
    for number in range(9):
        assert persons.add(f"Олександра Коваленко {number}", "123456", IRYNA) == Stored()
    answer = store.get(NAME)
    assert isinstance(answer, Found)
    assert len(answer.value.encode("utf-16-le")) <= 2560


def test_more_are_added_by_one_who_is_there(persons: SecondPersons) -> None:
    assert persons.add("Петро", "1234", None) is Refusal.WRONG_PIN
    assert persons.add("Петро", "1234", Approval(IRYNA.name, "0000")) is Refusal.WRONG_PIN
    assert persons.add("Петро", "1234", Approval("Петро", "1234")) is Refusal.UNKNOWN
    assert persons.names() == Found((IRYNA.name,))
    assert persons.add("Петро ", "1234", IRYNA) == Stored()
    assert persons.names() == Found((IRYNA.name, "Петро"))
    assert persons.agree("Петро", "1234") == Agreed("Петро")


def test_what_cannot_be_added(persons: SecondPersons) -> None:
    assert persons.add("ірина коваль", "1234", IRYNA) is Refusal.NAME_TAKEN
    for name in ("", "  ", "x" * 41, "a\nb"):
        assert persons.add(name, "1234", IRYNA) is Refusal.NOT_A_NAME
        assert persons.rename(IRYNA.name, name, IRYNA) is Refusal.NOT_A_NAME
    assert persons.add("Петро", "123", IRYNA) is Refusal.NOT_A_PIN


def test_one_is_removed_by_one_who_is_there(persons: SecondPersons) -> None:
    persons.add("Петро", "1234", IRYNA)
    assert persons.remove(IRYNA.name, Approval("Петро", "0000")) is Refusal.WRONG_PIN
    assert persons.remove("Олена", IRYNA) is Refusal.UNKNOWN
    assert persons.remove("ПЕТРО", IRYNA) == Stored()
    assert persons.names() == Found((IRYNA.name,))
    assert persons.remove(IRYNA.name, IRYNA) == Stored()
    assert persons.names() == Found(())
    assert persons.add("Олена", "1234", None) == Stored()  # the first one is free again


def test_one_is_renamed_and_keeps_pin_and_place(persons: SecondPersons) -> None:
    persons.add("Петро", "1234", IRYNA)
    assert persons.rename(IRYNA.name, "Петро", IRYNA) is Refusal.NAME_TAKEN
    assert persons.rename("Олена", "Ольга", IRYNA) is Refusal.UNKNOWN
    assert persons.rename(IRYNA.name, "Ольга", Approval("Петро", "0000")) is Refusal.WRONG_PIN
    assert persons.rename(IRYNA.name, "Ірина Мельник", IRYNA) == Stored()
    assert persons.names() == Found(("Ірина Мельник", "Петро"))
    assert persons.agree("Ірина Мельник", IRYNA.pin) == Agreed("Ірина Мельник")
    again = Approval("Петро", "1234")
    assert persons.rename("ірина мельник", "ІРИНА Мельник", again) == Stored()


@pytest.mark.parametrize(
    "damaged",
    ["{", "[]x", "7", '[["a"]]', '[["a", 1]]', '[["", "x"]]', '[["Ірина", "AAAA"]]', "[" * 9999],
)
def test_what_others_wrote_there_is_unreadable_and_left(store: SessionStore, damaged: str) -> None:
    store.set(NAME, damaged)
    persons = SecondPersons(store)
    unreadable = Unavailable(UnavailableReason.UNREADABLE)
    assert persons.names() == unreadable
    assert persons.agree("Ірина", "1234") == unreadable
    assert persons.add("Ірина", "1234", None) == unreadable
    assert persons.remove("Ірина", IRYNA) == unreadable
    assert persons.rename("Ірина", "Ольга", IRYNA) == unreadable
    assert store.get(NAME) == Found(damaged)


class Closed(SessionStore):
    """A keyring that is locked."""

    def get(self, name: str) -> Found[str] | Absent | Locked | Unavailable:
        return Locked() if name else Absent()


def test_a_locked_keyring_says_so() -> None:
    persons = SecondPersons(Closed())
    assert persons.names() == Locked()
    assert persons.agree("Ірина", "1234") == Locked()
    assert persons.add("Ірина", "1234", None) == Locked()


# Wrong PINs


class Door:
    """Somebody who tries PINs, across restarts of the program."""

    def __init__(self, folder: Path) -> None:
        self.computer = VirtualComputer()
        self.journal = open_journal(folder)

    def tries(self) -> PinTries:
        return PinTries(LimitStore(self.journal), self.computer)

    def wrong(self, times: int, name: str = "Ірина") -> None:
        for _ in range(times):
            assert self.tries().wait(name) == 0.0
            self.tries().trying(name)


@pytest.fixture
def door(tmp_path: Path) -> Door:
    return Door(tmp_path)


def test_five_wrong_pins_hold_the_next_for_a_quarter_of_an_hour(door: Door) -> None:
    door.wrong(TRIES)
    assert door.tries().wait("ірина ") == HELD_FOR
    assert door.tries().wait("Петро") == 0.0
    door.computer.pass_time(HELD_FOR - 1)
    assert door.tries().wait("Ірина") == 1.0
    door.computer.pass_time(1)
    door.wrong(1)
    assert door.tries().wait("Ірина") == HELD_FOR  # no five more


def test_four_wrong_ones_are_remembered_until_a_right_one(door: Door) -> None:
    door.wrong(TRIES - 1)
    door.computer.pass_time(24 * 3600)
    door.wrong(1)
    assert door.tries().wait("Ірина") == HELD_FOR


def test_a_right_one_forgets_the_wrong_ones_of_this_person_only(door: Door) -> None:
    door.wrong(TRIES - 1)
    door.wrong(TRIES - 1, "Петро")
    door.tries().trying("Ірина")
    door.tries().was_right("Ірина")
    door.wrong(TRIES)
    door.wrong(1, "Петро")
    assert door.tries().wait("Петро") == HELD_FOR


def test_neither_the_wall_clock_nor_a_restart_shortens_it(door: Door) -> None:
    door.wrong(TRIES)
    door.computer.set_wall_clock(24 * 3600)
    assert door.tries().wait("Ірина") == HELD_FOR
    door.computer.reboot()
    assert door.tries().wait("Ірина") == HELD_FOR
    door.computer.pass_time(HELD_FOR + 20)
    assert door.tries().wait("Ірина") == 0.0


def test_what_could_not_be_tried_does_not_count(door: Door) -> None:
    for _ in range(3 * TRIES):
        door.wrong(1)
        door.tries().was_not_tried("Ірина")
    door.tries().was_not_tried("Ірина")
    door.wrong(TRIES)
    assert door.tries().wait("Ірина") == HELD_FOR

"""The lines between two starts: what was said is read again, anything else is refused."""

import json
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsc_gui.core.hand_over import (
    MOST_BYTES,
    Answer,
    Begun,
    Ended,
    Knock,
    NotUnderstood,
    OfAnotherVersion,
    Refused,
    Taken,
    announce,
    announced,
    answer_from,
    to_line,
)
from smsc_gui.core.links import HandedOver, HandedOverProblem
from smsc_gui.core.outcomes import Outcome, Report, Why
from tests.support.systems import posix


def test_a_knock_is_read_as_it_was_said() -> None:
    knock = Knock("067 123", "Договір", "smsc-verify:1", True, "token", "http://127.0.0.1:1")
    line = knock.to_line()
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert Knock.from_line(line) == knock


@pytest.mark.parametrize(
    ("knock", "handed"),
    [
        (Knock(), None),
        (Knock("067 123 45 67", "A-17"), HandedOver("067 123 45 67", "A-17")),
        (Knock(link="smsc-verify:+380671234567"), HandedOver("+380671234567")),
        (Knock("olena"), HandedOverProblem.NO_NUMBER),
    ],
)
def test_a_knock_hands_over_what_it_holds(
    knock: Knock, handed: HandedOver | HandedOverProblem | None
) -> None:
    assert knock.handed == handed


def test_each_problem_can_be_told_to_who_waits() -> None:
    assert all(Why[problem.name] for problem in HandedOverProblem)


def test_what_a_later_version_may_add_is_passed_over() -> None:
    line = json.dumps({"version": 1, "phone": "1", "colour": "green"}).encode()
    assert Knock.from_line(line) == Knock("1")


@pytest.mark.parametrize(
    "answer",
    [
        Taken(),
        Refused(Why.NO_NUMBER),
        Begun("0b5c", "380671234567", "Договір"),
        Ended(Report(Outcome.NOT_ASKED, why=Why.CLEARED)),
        Ended(Report(Outcome.VERIFIED, seconds=1.5)),
    ],
)
def test_an_answer_is_read_as_it_was_said(answer: Answer) -> None:
    assert answer_from(to_line(answer)) == answer


WRONG = [
    b"",
    b"\n",
    b"GET / HTTP/1.1\r\n",
    b"\xff\xfe",
    b"[1]",
    b"1",
    b"[" * 100_000,
    b"[" * 10_000,
    b"{}",
    b'{"version": true}',
    b'{"version": "1"}',
    b" " * (MOST_BYTES + 1),
]


@pytest.mark.parametrize("line", WRONG)
def test_anything_else_is_not_understood(line: bytes) -> None:
    with pytest.raises(NotUnderstood):
        Knock.from_line(line)
    with pytest.raises(NotUnderstood):
        answer_from(line)


@pytest.mark.parametrize("token", ["a\0b", "a\nb", "\x7f", "жетон", "\ud800"])
def test_a_token_that_the_environment_may_not_take_is_passed_over(token: str) -> None:
    assert Knock.from_line(Knock("067 123", token=token).to_line()) == Knock("067 123")


@pytest.mark.parametrize("token", ["", "gnome-shell/Files/2304-0-desk_TIME42", "kwin-17 {0b-5c}"])
def test_a_token_of_a_compositor_is_kept(token: str) -> None:
    assert Knock.from_line(Knock(token=token).to_line()).token == token


def test_another_version_is_told_apart() -> None:
    with pytest.raises(OfAnotherVersion):
        Knock.from_line(b'{"version": 2}')


@pytest.mark.parametrize(
    "values",
    [{"phone": 1}, {"wait": "yes"}, {"wait": 1}, {"link": None}, {"token": "x" * 5000}],
)
def test_a_knock_has_what_it_should(values: dict[str, object]) -> None:
    with pytest.raises(NotUnderstood):
        Knock.from_line(json.dumps({"version": 1, **values}).encode())


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"answer": "maybe"},
        {"answer": ["taken"]},
        {"answer": "refused"},
        {"answer": "refused", "why": "because"},
        {"answer": "begun", "verification": "1"},
        {"answer": "begun", "verification": 1, "subscriber": "", "reference": ""},
        {"answer": "ended", "report": "verified"},
        {"answer": "ended", "report": {"outcome": "verified"}},
    ],
)
def test_an_answer_has_what_it_should(values: dict[str, object]) -> None:
    with pytest.raises(NotUnderstood):
        answer_from(json.dumps({"version": 1, **values}).encode())


@given(st.binary(max_size=200))
def test_whatever_the_bytes_there_is_no_other_failure(line: bytes) -> None:
    with pytest.raises(NotUnderstood):
        Knock.from_line(line)


@posix
def test_where_to_knock_is_noted_for_this_user_alone(tmp_path: Path) -> None:
    place = tmp_path / "instance"
    assert announced(place) == ""
    announce(place, "one")
    announce(place, "два")
    assert announced(place) == "два"
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["instance"]


def test_a_place_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "instance").mkdir()
    with pytest.raises(OSError, match=r"."):
        announce(tmp_path / "instance", "one")
    assert [one.name for one in tmp_path.iterdir()] == ["instance"]
    assert announced(tmp_path / "instance") == ""


def test_a_note_that_is_no_text_is_none(tmp_path: Path) -> None:
    (tmp_path / "instance").write_bytes(b"\xff\xff")
    assert announced(tmp_path / "instance") == ""

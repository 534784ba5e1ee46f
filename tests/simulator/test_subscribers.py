"""The special subscribers of DESIGN.md, each doing exactly what stands there."""

import json
from decimal import Decimal

import pytest

from smsc_gui.simulator import DEMO_LOGIN
from smsc_gui.simulator.assignment import UKRAINIAN

A, B = UKRAINIAN[:2]


def number(nn):
    return f"3805000000{nn}"


def paid(desk):
    return Decimal("250.80") - desk.service.accounts[DEMO_LOGIN].balance


@pytest.mark.parametrize("code", [1, 2, 3, 4, 5, 6, 7, 9])
def test_errors(desk, code):
    for _ in range(6):
        assert desk.code("wait_call.php", phone=number(f"0{code}")) == code
    assert paid(desk) == 0
    desk.now += 1000
    assert desk.calls(number(f"0{code}")) == []
    assert desk.code("balance.php") == 0
    assert list(desk.service.wrong_sign_ins) == []


@pytest.mark.parametrize("nn", ["00", "08", "17", "19", "26", "99"])
def test_the_rest_of_the_range_is_ordinary(desk, nn):
    assigned = desk.wait_call(number(nn))
    desk.now += 15
    assert desk.calls(number(nn)) == [assigned]
    assert paid(desk) == Decimal("0.50")


def test_only_ukrainian_numbers_of_that_length_are_special(desk):
    assert desk.code("wait_call.php", phone="38050000000101") == 0
    assert desk.code("wait_call.php", phone="380500000101") == 0


def test_10_never_calls(desk):
    desk.wait_call(number("10"))
    desk.now += 3600
    assert desk.calls(number("10")) == []
    assert paid(desk) == Decimal("0.50")


def test_11_calls_from_another_number(desk):
    assigned = desk.wait_call(number("11"))
    desk.now += 15
    assert desk.calls(number("11")) == []
    assert desk.calls("380500009911") == [assigned]


def test_12_calls_a_number_that_was_not_assigned(desk):
    assert desk.wait_call(number("12")) == A
    assert desk.wait_call(number("12")) == B
    desk.now += 15
    assert desk.calls(number("12")) == [B, A]


def test_13_has_a_row_from_before_and_never_calls(desk):
    assert desk.calls(number("13")) == [A]
    assert desk.look()[0]["received"] == "22.11.2026 11:59:00"
    desk.wait_call(number("13"))
    desk.now += 3600
    assert desk.calls(number("13")) == [A]


def test_14_calls_twice_five_seconds_apart(desk):
    assigned = desk.wait_call(number("14"))
    desk.now += 15
    assert desk.calls(number("14")) == [assigned]
    again = desk.wait_call(number("14"))
    assert again != assigned
    desk.now += 5
    assert desk.calls(number("14")) == [assigned, assigned]
    desk.now += 60
    assert desk.calls(number("14")) == [assigned, assigned, again, again]


def test_15s_row_shows_twenty_seconds_after_zero(desk):
    assigned = desk.wait_call(number("15"))
    desk.now += 900 + 19
    assert desk.calls(number("15")) == []
    desk.now += 1
    assert desk.calls(number("15")) == [assigned]
    assert desk.look()[-1]["received"] == "22.11.2026 12:14:50"


def test_16_calls_just_before_midnight(desk):
    assigned = desk.wait_call(number("16"))
    desk.now += 15
    assert desk.calls(number("13"), hour="") == [A]
    desk.now += 1
    assert desk.look(hour="") == []
    row = desk.look()[-1]
    assert (row["phone"], row["to_phone"]) == (number("16"), assigned)
    assert row["received"] == "22.11.2026 12:00:15"


def test_only_16_ends_the_day(desk):
    for nn in ("11", "12", "14", "20", "99"):
        desk.wait_call(number(nn))
    desk.now += 60
    assert len(desk.look(hour="")) == 7


def test_a_day_ends_more_than_once(desk):
    other = "380501112233"
    desk.wait_call(number("16"))
    desk.now += 60
    desk.wait_call(number("16"))
    desk.wait_call(other)
    desk.now += 15
    assert len(desk.calls(other, hour="")) == 1
    desk.now += 1
    assert desk.look(hour="") == []
    desk.now += 60
    assert len(desk.look(hour="24")) == 4
    desk.service.call(other, at=desk.now)
    assert len(desk.look(hour="")) == 1


@pytest.mark.parametrize(
    ("nn", "trouble"),
    [("20", {"delay": 8.0}), ("21", {"never": True}), ("22", {"cut_off": True}), ("25", {})],
)
def test_replies_that_go_wrong_after_the_request_came(desk, nn, trouble):
    answer = desk.ask("wait_call.php", phone=number(nn))
    flags = {"delay": answer.delay, "never": answer.never, "cut_off": answer.cut_off}
    assert flags == {"delay": 0.0, "never": False, "cut_off": False} | trouble
    assert answer.status == 200
    assert paid(desk) == Decimal("0.50")
    desk.now += 15
    assert desk.calls(number(nn)) == [A]
    if nn == "20":
        assert json.loads(answer.body)["phone"] == A


@pytest.mark.parametrize("fmt", ["0", "1", "2", "3"])
def test_25_is_unreadable_json(desk, fmt):
    answer = desk.ask("wait_call.php", phone=number("25"), fmt=fmt)
    assert answer.content_type == "application/json"
    with pytest.raises(ValueError, match="Expecting value"):
        json.loads(answer.body)


@pytest.mark.parametrize(("nn", "status", "word"), [("23", 200, b"Guest"), ("24", 502, b"502")])
def test_what_never_reached_the_service_has_no_effect(desk, nn, status, word):
    for key in ("demo-key-0000", *["wrong"] * 6):
        answer = desk.ask("wait_call.php", phone=number(nn), apikey=key)
        assert answer.status == status
        assert answer.content_type.startswith("text/html")
        assert word in answer.body
    assert paid(desk) == 0
    assert list(desk.service.wrong_sign_ins) == []
    assert len(desk.service.requests) == 7
    desk.now += 3600
    assert desk.calls(number(nn)) == []


def test_the_special_ones_are_special_for_wait_call_only(desk):
    assert desk.code("balance.php", phone=number("02")) == 0
    assert desk.ask("balance.php", phone=number("24")).status == 200


def test_when_nobody_calls_the_special_ones_do_not_either(new_desk):
    desk = new_desk(call_after=None)
    for nn in ("11", "12", "14", "15", "16", "20"):
        desk.wait_call(number(nn))
    desk.now += 3600
    assert [row["phone"] for row in desk.look()] == [number("13")]

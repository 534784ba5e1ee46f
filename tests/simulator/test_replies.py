"""Every reply in every format and charset, as API.md gives them."""

import json

import pytest

from smsc_gui.simulator import DEMO_LOGIN, Account, Options
from smsc_gui.simulator.assignment import FOREIGN, UKRAINIAN

SUBSCRIBER = "380501112233"
A, B, C, D, E = UKRAINIAN


@pytest.mark.parametrize(
    ("fmt", "kind", "body"),
    [
        ("0", "text/plain", f"phone = {B}, all_phones = {A},{B},{C},{D},{E}"),
        ("1", "text/plain", f"{B},{A},{C},{D},{E}"),
        (
            "2",
            "text/xml",
            (
                f"<result><phone>{B}</phone><all_phones><phone>{A}</phone><phone>{B}</phone>"
                f"<phone>{C}</phone><phone>{D}</phone><phone>{E}</phone></all_phones></result>"
            ),
        ),
        ("3", "application/json", json.dumps({"phone": B, "all_phones": list(UKRAINIAN)})),
    ],
)
def test_a_number_to_call(desk, fmt, kind, body):
    assert desk.wait_call(SUBSCRIBER) == A
    answer = desk.ask("wait_call.php", phone=SUBSCRIBER, fmt=fmt)
    assert answer.body.decode() == body
    assert answer.status == 200
    assert answer.content_type == f"{kind}; charset=utf-8"


def test_the_separator_can_be_another(new_desk):
    desk = new_desk(options=Options(separator="; "))
    answer = desk.ask("wait_call.php", phone="77011112233", fmt="1")
    assert answer.body.decode() == "; ".join(FOREIGN)


@pytest.mark.parametrize(
    ("fmt", "body"),
    [
        ("0", "ERROR = 2 (невірний логін або пароль)"),
        ("1", "0,-2"),
        (
            "2",
            "<result><error>невірний логін або пароль</error><error_code>2</error_code></result>",
        ),
        ("3", '{"error": "невірний логін або пароль", "error_code": 2}'),
    ],
)
@pytest.mark.parametrize("page", ["wait_call.php", "get.php", "balance.php"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1251"])
def test_an_error(desk, page, fmt, body, charset):
    asked = "UTF-8" if charset == "utf-8" else ""
    answer = desk.ask(page, apikey="wrong", fmt=fmt, charset=asked)
    assert answer.body.decode(charset) == body
    assert answer.content_type.endswith(f"; charset={charset}")


@pytest.mark.parametrize(
    ("code", "word"),
    [
        (1, "параметрах"),
        (2, "пароль"),
        (3, "коштів"),
        (4, "заблоковано"),
        (5, "чорному списку"),
        (6, "вартість"),
        (7, "внутрішня"),
        (8, "невідома"),
        (9, "надто багато"),
    ],
)
def test_each_error_has_its_text(desk, code, word):
    desk.service.script("balance.php", code)
    reply = json.loads(desk.ask("balance.php").body)
    assert reply["error_code"] == code
    assert word in reply["error"]


def test_without_a_format_it_is_fmt_0(desk):
    assert desk.ask("balance.php", fmt="").body == b"250.80"


def test_an_unknown_format_is_an_error_in_the_parameters(desk):
    answer = desk.ask("balance.php", fmt="4", charset="")
    assert answer.body.decode("windows-1251") == "ERROR = 1 (помилка в параметрах)"


@pytest.mark.parametrize(
    ("fmt", "body"),
    [
        ("0", "250.80 10.00 UAH"),
        (
            "2",
            (
                "<result><balance>250.80</balance><credit>10.00</credit>"
                "<currency>UAH</currency></result>"
            ),
        ),
        ("3", '{"balance": "250.80", "credit": "10.00", "currency": "UAH"}'),
    ],
)
def test_the_balance(new_desk, fmt, body):
    desk = new_desk(accounts=[Account(credit=10)])
    assert desk.ask("balance.php", fmt=fmt, cur="1").body.decode() == body


def test_the_balance_alone(desk):
    assert json.loads(desk.ask("balance.php").body) == {"balance": "250.80"}


def test_each_granted_request_costs_and_money_ends(new_desk):
    desk = new_desk(accounts=[Account(balance=1, credit=None)])
    assert desk.code("wait_call.php", phone=SUBSCRIBER) == 0
    assert json.loads(desk.ask("balance.php").body) == {"balance": "0.50"}
    assert desk.code("wait_call.php", phone=SUBSCRIBER) == 0
    assert desk.code("wait_call.php", phone=SUBSCRIBER) == 3
    assert json.loads(desk.ask("balance.php").body) == {"balance": "0.00"}
    desk.service.accounts[DEMO_LOGIN].credit = 1
    assert desk.code("wait_call.php", phone=SUBSCRIBER) == 0
    assert json.loads(desk.ask("balance.php").body) == {"balance": "-0.50", "credit": "1.00"}
    assert desk.service.granted == 3


def test_refused_requests_cost_nothing_and_bring_no_call(new_desk):
    account = Account(blacklist={SUBSCRIBER}, allowed_prefixes=("380", "7"))
    desk = new_desk(accounts=[account])
    assert desk.code("wait_call.php", phone=SUBSCRIBER) == 5
    assert desk.code("wait_call.php", phone="48501112233") == 6
    assert desk.code("wait_call.php", phone="77011112233") == 0
    assert desk.service.granted == 1
    desk.now += 20
    assert [row["phone"] for row in desk.look()] == ["380500000013", "77011112233"]


@pytest.mark.parametrize(
    "phone",
    ["", "hello", "38050111223O", "1234567", "1234567890123456", "0501112233445", "٠٥٠١١١٢٢٣٣"],
)
def test_what_is_no_number_is_an_error_in_the_parameters(desk, phone):
    assert desk.code("wait_call.php", phone=phone) == 1
    assert desk.service.requests[-1].subscriber is None


@pytest.mark.parametrize(
    "phone", ["380501112233", "+380501112233", "+38 (050) 111-22-33", "0501112233"]
)
def test_a_number_may_be_written_in_several_ways(desk, phone):
    assert desk.code("wait_call.php", phone=phone) == 0
    assert desk.service.requests[-1].subscriber == SUBSCRIBER


def test_national_numbers_are_the_accounts_countrys_own(new_desk):
    desk = new_desk(accounts=[Account(country="KZ")])
    assert desk.code("wait_call.php", phone="0501112233") == 1


def test_the_numbers_take_turns(desk):
    given = [desk.wait_call(f"38050111000{n}") for n in range(6)]
    assert given == [A, B, C, D, E, A]


def test_who_asks_again_in_time_gets_the_next_number(desk):
    others = [f"38050111000{n}" for n in range(4)]
    assert desk.wait_call(SUBSCRIBER) == A
    for other in others:
        desk.wait_call(other)
    desk.now += 899
    assert desk.wait_call(SUBSCRIBER) == B
    desk.now += 899
    assert desk.wait_call(SUBSCRIBER) == C
    desk.now += 900
    assert desk.wait_call(SUBSCRIBER) == A


def test_the_number_can_be_the_same_each_time(new_desk):
    desk = new_desk(options=Options(rotate=False))
    assert [desk.wait_call(SUBSCRIBER) for _ in range(3)] == [A, A, A]


def test_another_country_has_other_numbers(desk):
    reply = json.loads(desk.ask("wait_call.php", phone="77011112233").body)
    assert reply == {"phone": FOREIGN[0], "all_phones": list(FOREIGN)}
    assert desk.wait_call("77011112233") == FOREIGN[1]


@pytest.mark.parametrize("path", ["/", "/sys/send.php", "/wait_call.php", "/sys/get.php/"])
def test_there_is_no_other_page(desk, path):
    answer = desk.service.answer(path, {"apikey": "wrong"}, "192.0.2.1", desk.now)
    assert answer.status == 404
    assert list(desk.service.wrong_sign_ins) == []

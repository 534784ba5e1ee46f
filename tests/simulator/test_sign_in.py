"""Who gets in, who is locked out, and that it is counted."""

import pytest

from smsc_gui.simulator import DEMO_KEY, DEMO_LOGIN, DEMO_PASSWORD, Account, Service

PAGES = ("wait_call.php", "get.php", "balance.php")
HALF_HOUR = 1800


@pytest.mark.parametrize(
    "sign_in",
    [
        {"apikey": DEMO_KEY},
        {"apikey": DEMO_KEY, "login": DEMO_LOGIN},
        {"apikey": "", "login": DEMO_LOGIN, "psw": DEMO_PASSWORD},
    ],
)
def test_each_way_to_sign_in_is_taken(desk, sign_in):
    assert desk.code("balance.php", **sign_in) == 0
    assert list(desk.service.wrong_sign_ins) == []


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    "sign_in",
    [
        {"apikey": "another"},
        {"apikey": "another", "login": DEMO_LOGIN},
        {"apikey": DEMO_KEY, "login": "nobody"},
        {"apikey": "another", "login": DEMO_LOGIN, "psw": DEMO_PASSWORD},
        {"apikey": "", "login": DEMO_LOGIN, "psw": "another"},
        {"apikey": "", "login": "nobody", "psw": DEMO_PASSWORD},
        {"apikey": "", "login": DEMO_LOGIN, "psw": DEMO_KEY},
    ],
)
def test_a_wrong_sign_in_is_error_2_and_counted(desk, page, sign_in):
    assert desk.code(page, phone="380501112233", get_answers="1", **sign_in) == 2
    assert list(desk.service.wrong_sign_ins) == [desk.now]
    assert desk.service.most_wrong_in_half_hour == 1


@pytest.mark.parametrize(
    "sign_in",
    [
        {"apikey": ""},
        {"apikey": "", "login": DEMO_LOGIN},
        {"apikey": "", "psw": DEMO_PASSWORD},
    ],
)
def test_no_whole_sign_in_is_an_error_in_the_parameters(desk, sign_in):
    assert desk.code("balance.php", **sign_in) == 1
    assert desk.service.most_wrong_in_half_hour == 0


def test_the_fifth_wrong_sign_in_blocks_the_address_for_half_an_hour(desk):
    for _ in range(5):
        assert desk.code("balance.php", apikey="another") == 2
        desk.now += 10
    blocked_from = desk.now - 10
    assert [desk.code(page) for page in PAGES] == [4, 4, 4]
    assert desk.code("balance.php", apikey="") == 4
    desk.now = blocked_from + HALF_HOUR - 0.1
    assert desk.code("balance.php", apikey="another") == 4
    desk.now = blocked_from + HALF_HOUR
    assert desk.code("balance.php") == 0
    assert len(desk.service.wrong_sign_ins) == 5
    assert desk.service.most_wrong_in_half_hour == 5


def test_another_address_is_not_blocked(desk):
    for _ in range(5):
        desk.code("balance.php", apikey="another")
    desk.address = "192.0.2.2"
    assert desk.code("balance.php") == 0


def test_right_sign_ins_in_between_do_not_help(desk):
    for _ in range(5):
        desk.code("balance.php", apikey="another")
        desk.now += 60
        last = desk.code("balance.php")
    assert last == 4


def test_four_in_any_half_hour_block_nobody(desk):
    for _ in range(20):
        assert desk.code("balance.php", apikey="another") == 2
        desk.now += HALF_HOUR / 4
    assert desk.service.most_wrong_in_half_hour == 4
    assert desk.service.gate.wrong_sign_ins.total == 20


def test_a_right_password_from_an_address_that_is_not_allowed_is_error_2(new_desk):
    desk = new_desk(accounts=[Account(allowed_addresses={"192.0.2.9"})])
    assert desk.code("balance.php") == 2
    assert len(desk.service.wrong_sign_ins) == 1
    desk.address = "192.0.2.9"
    assert desk.code("balance.php") == 0


def test_a_new_password_counts_at_once(desk):
    desk.service.set_password(DEMO_LOGIN, "new")
    assert desk.code("balance.php", apikey="", login=DEMO_LOGIN, psw=DEMO_PASSWORD) == 2
    assert desk.code("balance.php", apikey="", login=DEMO_LOGIN, psw="new") == 0


def test_fifteen_at_once_under_one_login_are_too_many(desk):
    inside = [desk.service.enter({"login": DEMO_LOGIN}) for _ in range(14)]
    assert [desk.code(page, phone="380501112233", get_answers="1") for page in PAGES] == [0, 0, 0]
    inside.append(desk.service.enter({"apikey": DEMO_KEY}))
    assert [desk.code(page, phone="380501112233", get_answers="1") for page in PAGES] == [9, 9, 9]
    assert desk.service.gate.most_at_once == 15
    desk.service.leave(inside.pop())
    assert desk.code("balance.php") == 0


def test_strangers_at_once_do_not_burden_an_account(desk):
    for _ in range(20):
        assert desk.service.enter({"login": "nobody"}) == ""
    assert desk.code("balance.php") == 0


def test_accounts_are_apart():
    rich, poor = Account("rich", "a", "key-a"), Account("poor", "b", "key-b")
    service = Service([rich, poor], started=0.0)
    assert b"250.80" in service.answer("/sys/balance.php", {"apikey": "key-b"}, "", 0.0).body
    crossed = {"login": "rich", "apikey": "key-b"}
    assert service.answer("/sys/balance.php", crossed, "", 0.0).body.startswith(b"ERROR = 2")


def test_an_account_shows_no_secret():
    shown = repr(Account())
    assert DEMO_PASSWORD not in shown
    assert DEMO_KEY not in shown

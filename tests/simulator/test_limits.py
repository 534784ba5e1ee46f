"""So many requests a minute, and the counters that other tests rely on."""

import json
from itertools import pairwise

from smsc_gui.simulator import DEMO_KEY, DEMO_LOGIN, Account, Answer, Options
from smsc_gui.simulator.limits import RateLimit, Tally

LOOK = {"get_answers": "1", "hour": "24"}


def codes(desk, page, times, **params):
    return [desk.code(page, **params) for _ in range(times)]


def test_the_fourth_look_in_a_minute_is_error_9(desk):
    assert codes(desk, "get.php", 4, **LOOK) == [0, 0, 0, 9]
    desk.now += 59.9
    assert desk.code("get.php", **LOOK) == 9


def test_three_looks_a_minute_go_on_for_ever(desk):
    for _ in range(30):
        assert desk.code("get.php", **LOOK) == 0
        desk.now += 20
    assert desk.service.most_looks_in_a_minute == 3


def test_a_refused_look_counts_as_well(desk):
    codes(desk, "get.php", 3, **LOOK)
    desk.now += 30
    assert desk.code("get.php", **LOOK) == 9
    desk.now += 30
    assert codes(desk, "get.php", 3, **LOOK) == [0, 0, 9]


def test_refused_looks_can_be_let_off(new_desk):
    desk = new_desk(options=Options(refused_count=False))
    codes(desk, "get.php", 3, **LOOK)
    desk.now += 30
    assert desk.code("get.php", **LOOK) == 9
    desk.now += 30
    assert codes(desk, "get.php", 4, **LOOK) == [0, 0, 0, 9]


def test_another_after_id_makes_no_other_request(desk):
    assert [desk.code("get.php", after_id=str(n), **LOOK) for n in range(4)] == [0, 0, 0, 9]


def test_another_after_id_can_make_another_request(new_desk):
    desk = new_desk(options=Options(after_id_is_identity=True))
    assert [desk.code("get.php", after_id=str(n), **LOOK) for n in range(4)] == [0, 0, 0, 0]
    assert codes(desk, "get.php", 3, after_id="3", **LOOK) == [0, 0, 9]
    assert desk.service.most_looks_in_a_minute == 7


def test_looks_of_another_account_are_another_matter(new_desk):
    desk = new_desk(accounts=[Account(), Account("other", "psw", "other-key")])
    assert codes(desk, "get.php", 3, **LOOK) == [0, 0, 0]
    assert desk.code("get.php", apikey="other-key", **LOOK) == 0
    assert desk.service.most_looks_in_a_minute == 3
    assert desk.service.looks["other"].total == 1


def test_every_look_that_comes_is_counted_whatever_is_said(desk):
    assert desk.service.most_looks_in_a_minute == 0
    desk.service.script("get.php", 7)
    desk.code("get.php", **LOOK)
    desk.code("get.php", apikey="", login=DEMO_LOGIN, psw="wrong", **LOOK)
    desk.code("get.php", apikey="wrong", **LOOK)
    desk.now += 59
    desk.code("get.php")
    assert list(desk.service.looks[DEMO_LOGIN].times) == [desk.now - 59, desk.now - 59, desk.now]
    assert list(desk.service.looks[""].times) == [desk.now - 59]
    assert desk.service.most_looks_in_a_minute == 3
    assert desk.service.counts == {"/sys/get.php": 4}


def test_fifty_identical_requests_a_minute(desk):
    assert codes(desk, "wait_call.php", 51, phone="380501112233") == [0] * 50 + [9]
    assert desk.code("wait_call.php", phone="380501112244") == 0
    assert desk.service.granted == 51


def test_ten_balances_a_minute(desk):
    assert codes(desk, "balance.php", 11) == [0] * 10 + [9]
    desk.now += 60
    assert desk.code("balance.php") == 0


def test_a_clock_that_goes_back_is_not_believed(desk):
    codes(desk, "get.php", 3, **LOOK)
    desk.now -= 3600
    assert desk.code("get.php", **LOOK) == 9
    assert desk.service.requests[-1].now == desk.now + 3600


def test_a_tally_finds_the_busiest_span_across_any_borders():
    tally = Tally(60.0)
    times = [0.0, 59.0, 61.0, 118.0, 118.5, 300.0]
    for now in times:
        tally.add(now)
    assert list(tally.times) == times
    assert (tally.total, tally.most) == (6, 4)
    assert all(later >= earlier for earlier, later in pairwise(tally.times))


def test_a_limit_remembers_its_span_and_no_more():
    limit = RateLimit(2)
    for second in range(10_000):
        assert limit.allows(f"key {second % 700}", float(second), refused_count=True)
    assert len(limit._recent) == 60
    assert len(limit._counts) == 60


def test_requests_are_kept_without_their_values(new_desk):
    desk = new_desk(record=True)
    desk.ask("wait_call.php", phone="+38 (050) 111-22-33")
    desk.service.answer("/elsewhere", {"psw": "secret"}, "", desk.now, method="GET")
    first, second = desk.service.requests
    assert first == (
        desk.now,
        "/sys/wait_call.php",
        "380501112233",
        "POST",
        ("apikey", "fmt", "charset", "phone"),
    )
    assert second == (desk.now, "/elsewhere", None, "GET", ("psw",))
    assert DEMO_KEY not in repr(desk.service.requests)


def test_names_are_kept_only_when_asked_for(desk):
    desk.ask("balance.php")
    assert desk.service.requests[0].names == ()


def test_weeks_of_traffic_leave_little_behind(new_desk):
    desk = new_desk(accounts=[Account(price=0)])
    for minute in range(12_500):
        desk.now += 60
        desk.ask("wait_call.php", phone=str(380_670_000_000 + minute))
        desk.ask("get.php", get_answers="1", hour="1", cnt="1")
    pages = desk.service._pages
    inbox = pages.inboxes[DEMO_LOGIN]
    assert len(inbox._rows) <= 168 * 60 + 1001
    assert len(inbox._coming) <= 1
    assert len(pages._assignment._given) <= 16
    assert len(desk.service.requests) == 10_000
    assert desk.service.most_looks_in_a_minute == 1


def test_scripted_answers_come_first_and_in_turn(desk):
    portal = Answer(b"<html>", content_type="text/html")
    desk.service.script("balance.php", 8, portal)
    assert desk.ask("balance.php", fmt="0").body.decode() == "ERROR = 8 (невідома помилка)"
    assert desk.code("get.php", **LOOK) == 0
    assert desk.ask("balance.php", apikey="wrong") is portal
    assert desk.code("balance.php") == 0
    assert desk.service.counts["/sys/balance.php"] == 3
    assert list(desk.service.wrong_sign_ins) == []


def test_a_script_can_change_what_the_service_really_did(desk):
    seen = []

    def lose(answer):
        seen.append(json.loads(answer.body))
        return Answer(answer.body, never=True)

    desk.service.script("wait_call.php", lose)
    assert desk.ask("wait_call.php", phone="380501112233").never
    assert seen[0]["phone"] in seen[0]["all_phones"]
    desk.now += 15
    assert desk.calls("380501112233") == [seen[0]["phone"]]

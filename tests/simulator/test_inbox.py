"""What a look is given, and each way in which API.md only guesses."""

import json

import pytest

from smsc_gui.simulator import Account, Options
from smsc_gui.simulator.assignment import UKRAINIAN
from smsc_gui.simulator.inbox import FIRST_ID

SUBSCRIBER = "380501112233"
BEFORE = FIRST_ID
"""The id of the row that stands there from the start."""


def ids(rows):
    return [row["id"] for row in rows]


@pytest.fixture
def quiet(new_desk):
    """A desk whose inbox holds calls of ids +1, +2 and +3, an hour apart, the last just now."""

    def make(**options):
        desk = new_desk(call_after=None, options=Options(**options))
        for _ in range(3):
            desk.now += 3600
            desk.service.call(SUBSCRIBER, at=desk.now)
        return desk

    return make


def test_a_call_is_a_row(desk):
    number = desk.wait_call(SUBSCRIBER)
    desk.now += 15
    assert desk.look(after_id=str(BEFORE)) == [
        {
            "id": BEFORE + 1,
            "received": "22.11.2026 12:00:15",
            "phone": SUBSCRIBER,
            "message": "[waitcall]",
            "to_phone": number,
            "sent": "22.11.2026 12:00:15",
        }
    ]


def test_nothing_new_is_an_empty_list(desk):
    assert desk.ask("get.php", get_answers="1", after_id=str(BEFORE)).body == b"[]"


def test_a_call_shows_when_its_time_has_come(desk):
    desk.wait_call(SUBSCRIBER)
    desk.now += 14.9
    assert desk.calls(SUBSCRIBER) == []
    desk.now += 0.1
    assert len(desk.calls(SUBSCRIBER)) == 1


def test_when_subscribers_call_can_be_chosen(new_desk):
    desk = new_desk(call_after=2.0)
    desk.wait_call(SUBSCRIBER)
    desk.now += 2
    assert len(desk.calls(SUBSCRIBER)) == 1
    desk.service.call_after = None
    assert desk.service.call_after is None
    desk.wait_call(SUBSCRIBER)
    desk.now += 60
    assert len(desk.calls(SUBSCRIBER)) == 1


def test_ids_rise_in_the_order_in_which_rows_show(desk):
    late, soon = "380671110001", "380671110002"
    desk.service.call(late, at=desk.now, visible_at=desk.now + 50)
    desk.service.call(soon, "380930001104", at=desk.now + 10)
    desk.now += 50
    rows = desk.look(after_id=str(BEFORE))
    assert [(row["id"], row["phone"], row["to_phone"]) for row in rows] == [
        (BEFORE + 1, soon, "380930001104"),
        (BEFORE + 2, late, UKRAINIAN[0]),
    ]
    assert [row["received"][-8:] for row in rows] == ["12:00:10", "12:00:00"]


def test_a_row_never_shows_in_the_past(desk):
    desk.wait_call(SUBSCRIBER)
    desk.now += 15
    assert ids(desk.look()) == [BEFORE, BEFORE + 1]
    desk.service.call("380671110001", at=desk.now - 600)
    desk.service.call("380671110002")
    rows = desk.look(after_id=str(BEFORE + 1))
    assert ids(rows) == [BEFORE + 2, BEFORE + 3]
    assert [row["received"][-8:] for row in rows] == ["11:50:15", "12:00:15"]


def test_other_peoples_messages_are_there_too(desk):
    desk.service.message("380671110001", "Дякую & до зустрічі \U0001f600", to_phone="4444")
    row = desk.look()[-1]
    assert (row["phone"], row["message"]) == ("380671110001", "Дякую & до зустрічі \U0001f600")
    answer = desk.ask("get.php", get_answers="1", charset="")
    assert json.loads(answer.body.decode("windows-1251"))[-1]["message"] == "Дякую & до зустрічі ?"


def test_inboxes_are_the_accounts_own(new_desk):
    desk = new_desk(accounts=[Account(), Account("other", "psw", "other-key")])
    desk.service.call(SUBSCRIBER, login="other")
    assert desk.calls(SUBSCRIBER) == []
    assert desk.calls(SUBSCRIBER, apikey="other-key") == [UKRAINIAN[0]]


def test_only_rows_after_the_id(quiet):
    desk = quiet()
    assert ids(desk.look(after_id=str(BEFORE + 1))) == [BEFORE + 2, BEFORE + 3]
    assert ids(desk.look(after_id="0")) == [BEFORE, BEFORE + 1, BEFORE + 2, BEFORE + 3]
    assert desk.look(after_id="999999999999") == []


def test_only_rows_of_the_last_hours(quiet):
    desk = quiet()
    assert ids(desk.look(hour="1")) == [BEFORE + 2, BEFORE + 3]
    desk.now += 1
    assert ids(desk.look(hour="1")) == [BEFORE + 3]


def test_both_filter(quiet):
    desk = quiet()
    desk.now += 1
    assert ids(desk.look(hour="2", after_id=str(BEFORE))) == [BEFORE + 2, BEFORE + 3]


def test_after_id_can_override_hour(quiet):
    desk = quiet(after_id_overrides_hour=True)
    desk.now += 86_400
    assert ids(desk.look(hour="1", after_id=str(BEFORE))) == [BEFORE + 1, BEFORE + 2, BEFORE + 3]
    assert ids(desk.look(hour="", after_id=str(BEFORE + 2))) == [BEFORE + 3]
    assert desk.look(hour="1") == []


def test_without_hour_only_the_current_day(quiet):
    desk = quiet()
    desk.now += 9 * 3600 - 1
    assert len(desk.look(hour="")) == 4
    desk.now += 1
    assert desk.look(hour="") == []
    assert desk.look(hour="", after_id=str(BEFORE)) == []
    desk.now += 60
    assert len(desk.look(hour="24")) == 4


def test_the_midnight_is_that_of_the_services_own_zone(quiet):
    desk = quiet(utc_offset=-3600.0 * 12)
    desk.now += 9 * 3600 - 1
    rows = desk.look(hour="")
    assert [row["received"] for row in rows] == ["22.11.2026 00:00:00", "22.11.2026 01:00:00"]


def test_the_date_is_in_the_services_own_zone(quiet):
    desk = quiet(utc_offset=5.5 * 3600)
    assert desk.look()[-1]["received"] == "22.11.2026 18:30:00"


def test_cnt_leaves_out_the_newest(quiet):
    desk = quiet()
    assert ids(desk.look(cnt="2")) == [BEFORE, BEFORE + 1]
    assert ids(desk.look(cnt="2", after_id=str(BEFORE + 1))) == [BEFORE + 2, BEFORE + 3]


def test_cnt_can_leave_out_the_oldest(quiet):
    assert ids(quiet(keep_newest=True).look(cnt="2")) == [BEFORE + 2, BEFORE + 3]


def test_without_cnt_a_hundred(desk):
    for n in range(150):
        desk.service.call(SUBSCRIBER, at=desk.now + n / 10)
    desk.now += 15
    assert len(desk.look(cnt="")) == 100
    desk.service.options.default_cnt = 120
    assert len(desk.look(cnt="")) == 120
    assert len(desk.look()) == 151


def test_the_newest_can_come_first(quiet):
    desk = quiet(descending=True)
    assert ids(desk.look()) == [BEFORE + 3, BEFORE + 2, BEFORE + 1, BEFORE]
    assert ids(desk.look(cnt="2")) == [BEFORE + 1, BEFORE]


def test_ids_can_be_text(quiet):
    assert ids(quiet(ids_as_text=True).look())[-1] == str(BEFORE + 3)


def test_fields_can_be_missing(quiet):
    assert "sent" not in quiet(with_sent=False).look()[0]
    assert "to_phone" not in quiet(with_to_phone=False).look()[0]
    assert set(quiet(with_sent=False, with_to_phone=False).look()[0]) == {
        "id",
        "received",
        "phone",
        "message",
    }


@pytest.mark.parametrize("number", [UKRAINIAN[1], "+" + UKRAINIAN[1]])
def test_only_rows_to_one_number(desk, number):
    desk.service.call(SUBSCRIBER, UKRAINIAN[0])
    desk.service.call(SUBSCRIBER, UKRAINIAN[1])
    assert ids(desk.look(to_phone=number)) == [BEFORE + 2]


@pytest.mark.parametrize(
    "wrong",
    [
        {"get_answers": ""},
        {"get_answers": "0"},
        {"fmt": "2"},
        {"hour": "0"},
        {"hour": "169"},
        {"cnt": "0"},
        {"cnt": "10001"},
        {"cnt": "-1"},
        {"after_id": "x"},
        {"after_id": "²"},
        {"after_id": "1" * 30},
        {"after_id": "9" * 5000},
        {"after_id": "0" * 5000},
    ],
)
def test_parameters_out_of_range(desk, wrong):
    answer = desk.ask("get.php", **({"get_answers": "1"} | wrong))
    assert b"1" in answer.body
    assert "помилка в параметрах" in answer.body.decode()


@pytest.mark.parametrize("right", [{"hour": "168"}, {"cnt": "10000"}, {"hour": "1", "cnt": "1"}])
def test_parameters_at_their_borders(desk, right):
    assert desk.code("get.php", get_answers="1", **right) == 0


def test_rows_are_kept_for_a_week(desk):
    desk.service.call(SUBSCRIBER)
    desk.now += 168 * 3600
    assert len(desk.calls(SUBSCRIBER, hour="168")) == 1
    for n in range(2000):
        desk.service.call("380671110001", at=desk.now + n / 100)
    desk.now += 61
    assert len(desk.look(hour="168")) == 2000
    desk.now += 167 * 3600
    assert len(desk.look(hour="168")) == 2000

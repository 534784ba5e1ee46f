"""Every failure has a text of its own, in both languages, that says what happened and what to do."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from smsc_gui.api import HOSTS, Account, ApiKey, UnreachableReason
from smsc_gui.core.clock import Moment
from smsc_gui.core.credentials import (
    Absent,
    Deleted,
    Found,
    Locked,
    Stored,
    Unavailable,
    UnavailableReason,
)
from smsc_gui.core.data_folder import FolderInUse
from smsc_gui.core.failure import Failure, FailureKind
from smsc_gui.core.journal import JournalError, JournalTrouble
from smsc_gui.core.phone import Kind, Problem
from smsc_gui.core.settings import SettingsProblem, Trouble
from smsc_gui.core.stops import AccountRef, Stop, StopReason
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui import messages, translation
from smsc_gui.ui.desk_model import Status
from smsc_gui.ui.messages import Action, BarText, Message, Severity

HOST = "smsc.ua"
ENDED = Moment(1_795_341_600.0, 5_000.0, "boot")
NOW = Moment(ENDED.wall + 10, ENDED.elapsed + 10, "boot")
SUBSCRIBER = "380501234567"
SECRET = "s3cret-key-value"
REQUEST = Verification(
    "id", "account", SUBSCRIBER, "", prepared=ENDED, state=State.FAILED, ended=ENDED
)
CODES = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 237, None)
STATUSES = (None, 200, 302, 403, 502, 511)


def _outcomes() -> Iterator[dict[str, bool]]:
    for may_have_arrived, by_look in ((False, False), (True, False), (False, True)):
        yield {"may_have_arrived": may_have_arrived, "by_look": by_look}


def _causes() -> Iterator[Failure]:
    for code in CODES:
        yield Failure(FailureKind.SERVICE, False, code=code, text="words of the service")
    for reason in UnreachableReason:
        yield Failure(FailureKind.UNREACHABLE, False, reason=reason.value)
    for kind in set(FailureKind) - {FailureKind.SERVICE, FailureKind.UNREACHABLE}:
        yield Failure(kind, False)
    for kind, status in itertools.product((FailureKind.PAGE, FailureKind.BAD_REPLY), STATUSES):
        yield Failure(kind, False, status=status)


FAILURES = tuple(
    dict.fromkeys(
        replace(cause, **outcome) for cause, outcome in itertools.product(_causes(), _outcomes())
    )
)


@pytest.fixture(params=["en", "uk"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Each language in turn, through the real translator."""
    before = QLocale()
    yield translation.install(qapp, request.param)
    translation.install(qapp, "en")
    QLocale.setDefault(before)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    translation.install(qapp, "en")
    yield
    QLocale.setDefault(before)


def told(failure: Failure, verification: Verification | None = REQUEST) -> Message:
    return messages.for_failure(failure, verification=verification, host=HOST, now=NOW)


def texts(message: Message) -> tuple[str, ...]:
    return (message.title, message.what, *message.steps)


@pytest.mark.parametrize("failure", FAILURES, ids=repr)
@pytest.mark.parametrize("verification", [REQUEST, None], ids=["request", "test"])
def test_every_failure_says_what_happened_and_what_to_do(
    language: str, failure: Failure, verification: Verification | None
) -> None:
    message = told(failure, verification)

    assert 1 <= len(message.steps) <= 4
    assert all(text.strip() == text != "" for text in texts(message))
    assert all(text.endswith(".") for text in (message.what, *message.steps))
    assert not message.title.endswith(".")
    assert messages.short(failure)
    assert not any(field in text for text in texts(message) for field in ("{", "}", "%"))


def test_causes_and_outcomes_that_differ_have_texts_that_differ(language: str) -> None:
    codes = [Failure(FailureKind.SERVICE, False, code=code) for code in CODES if code]
    others = [
        *(Failure(FailureKind.UNREACHABLE, False, reason=one.value) for one in UnreachableReason),
        Failure(FailureKind.TIMED_OUT, False),
        Failure(FailureKind.CERTIFICATE, False),
        Failure(FailureKind.PAGE, False),
        Failure(FailureKind.BAD_REPLY, True),
        Failure(FailureKind.BAD_REPLY, True, reason="cut off"),
        Failure(FailureKind.BAD_REPLY, False, status=502),
        Failure(FailureKind.BAD_REPLY, False, status=404),
        Failure(FailureKind.INTERRUPTED, False),
        Failure(FailureKind.ACCOUNT_LEFT, False),
    ]
    by_look = [replace(one, by_look=True) for one in (*codes, *others)]
    arrived = [replace(one, may_have_arrived=True) for one in others if not one.may_have_arrived]
    every = [*codes, *others, *by_look, *arrived]

    seen = [texts(told(one)) for one in every]
    assert len(set(seen)) == len(seen)
    causes = [messages.short(one) for one in codes]
    assert len(set(causes)) == len(causes)


def test_one_that_may_have_arrived_warns_of_the_cost(english: None) -> None:
    lost = told(Failure(FailureKind.TIMED_OUT, may_have_arrived=True))
    unsent = told(Failure(FailureKind.TIMED_OUT, may_have_arrived=False))

    assert "asking again may cost again" in lost.what
    assert "may have reached the service" in lost.what
    assert unsent.what.endswith("The request was not sent.")
    assert lost.action is unsent.action is Action.TRY_AGAIN


@pytest.mark.parametrize(
    "failure",
    [
        *(Failure(FailureKind.SERVICE, False, code=code, by_look=True) for code in (1, 2, 4)),
        Failure(FailureKind.UNREACHABLE, False, reason="no connection", by_look=True),
    ],
    ids=repr,
)
def test_a_failed_look_says_that_the_request_was_not_sent(english: None, failure: Failure) -> None:
    message = told(failure)

    assert message.what.endswith("the request itself was not sent.")
    assert "cost" not in message.what
    assert ("Request", "calls before the request") in message.details


def test_a_failed_test_speaks_of_the_sign_in_and_of_no_cost(english: None) -> None:
    lost = told(Failure(FailureKind.TIMED_OUT, may_have_arrived=True), None)
    unsent = told(Failure(FailureKind.TIMED_OUT, may_have_arrived=False), None)
    refused = told(Failure(FailureKind.SERVICE, False, code=2), None)

    assert lost.what.endswith("Whether the sign-in is right could not be found out.")
    assert unsent.what.endswith("The sign-in was not sent.")
    assert "number" not in refused.what
    assert ("Request", "balance, to test the sign-in") in refused.details


def test_error_2_names_all_three_reasons(english: None) -> None:
    message = told(Failure(FailureKind.SERVICE, False, code=2))

    key, host, address, lock_out = message.steps
    assert "API key or the password" in key
    assert "another host" in host
    assert "list of allowed addresses" in address
    assert "each wrong one counts" in lock_out
    assert message.what.startswith("The API key, or the login and password, may be wrong")
    assert "five wrong ones" in message.what
    assert message.action is Action.SIGN_IN
    assert "reasons" not in message.what  # the sign-in page shows it without the steps


@pytest.mark.parametrize(
    ("code", "action"),
    [
        (1, None),
        (2, Action.SIGN_IN),
        (3, Action.ACCOUNT_PAGE),
        (4, None),
        (5, Action.ACCOUNT_PAGE),
        (6, Action.ACCOUNT_PAGE),
        (9, Action.TRY_AGAIN),
        (7, Action.TRY_AGAIN),
    ],
)
def test_each_code_has_the_button_that_helps(
    english: None, code: int, action: Action | None
) -> None:
    assert told(Failure(FailureKind.SERVICE, False, code=code)).action is action


@pytest.mark.parametrize("code", [3, 5, 6])
def test_codes_of_the_request_mean_nothing_elsewhere(english: None, code: int) -> None:
    failure = Failure(FailureKind.SERVICE, False, code=code)

    assert told(failure, None).title == f"The service answered with error {code}"
    assert told(replace(failure, by_look=True)).title == f"The service answered with error {code}"
    assert messages.short(replace(failure, by_look=True)) == f"error {code} of the service"


def test_an_unknown_code_is_shown_as_what_it_is(english: None) -> None:
    message = told(Failure(FailureKind.SERVICE, False, code=237, text="no such thing"))

    assert message.title == "The service answered with error 237"
    assert ("Error code", "237") in message.details
    assert ("The service’s words", "no such thing") in message.details


def test_too_many_requests_count_down_from_when_it_failed(english: None) -> None:
    crowded = Failure(FailureKind.SERVICE, False, code=9)

    assert told(crowded).try_again_at == ENDED.elapsed + 60
    assert told(crowded, None).try_again_at == NOW.elapsed + 60
    assert told(Failure(FailureKind.SERVICE, False, code=8)).try_again_at is None
    assert told(Failure(FailureKind.TIMED_OUT, True)).try_again_at is None


def test_a_blocked_address_names_the_time_it_ends(english: None) -> None:
    blocked = Failure(FailureKind.SERVICE, False, code=4)
    stop = Stop(StopReason.ADDRESS_BLOCKED, NOW.elapsed + 95)
    other_stop = Stop(StopReason.TOO_MANY_WRONG, NOW.elapsed + 95)

    half_an_hour = messages.clock_time(ENDED.elapsed + 1800, NOW)
    known = messages.for_failure(blocked, verification=REQUEST, host=HOST, now=NOW, stop=stop)
    other = messages.for_failure(blocked, verification=REQUEST, host=HOST, now=NOW, stop=other_stop)
    assert half_an_hour in told(blocked).what
    assert messages.clock_time(NOW.elapsed + 95, NOW) in known.what
    assert half_an_hour in other.what


def test_a_clock_time_is_rounded_up_to_the_minute(english: None) -> None:
    QLocale.setDefault(QLocale("uk_UA"))
    at = Moment(ENDED.wall - ENDED.wall % 3600, 100.0)

    def minutes(elapsed: float) -> str:
        return messages.clock_time(elapsed, at)[-2:]

    assert minutes(100.0) == "00"
    assert minutes(100.0001) == "00"  # what two clocks lose in subtracting
    assert minutes(101.0) == "01"
    assert minutes(160.0) == "01"
    assert minutes(161.0) == "02"


@pytest.mark.parametrize("host", HOSTS)
def test_known_hosts_have_a_page(host: str) -> None:
    assert messages.account_page(host) == f"https://{host}/"


def test_the_page_of_another_host_is_not_guessed(english: None) -> None:
    no_money = Failure(FailureKind.SERVICE, False, code=3)
    message = messages.for_failure(
        no_money, verification=REQUEST, host="sms.reseller.example", now=NOW
    )

    assert messages.account_page("sms.reseller.example") is None
    assert message.action is None
    assert ("Host", "sms.reseller.example") in message.details


@pytest.mark.parametrize(
    ("kind", "status", "title"),
    [
        (FailureKind.PAGE, None, "A web page came instead of an answer"),
        (FailureKind.PAGE, 200, "A web page came instead of an answer"),
        (FailureKind.BAD_REPLY, 302, "A web page came instead of an answer"),
        (FailureKind.BAD_REPLY, 511, "A web page came instead of an answer"),
        (FailureKind.PAGE, 502, "The service is out of order"),
        (FailureKind.BAD_REPLY, 500, "The service is out of order"),
        (FailureKind.PAGE, 403, "The request was turned away"),
        (FailureKind.BAD_REPLY, 404, "The request was turned away"),
        (FailureKind.BAD_REPLY, 200, "The answer could not be read"),
        (FailureKind.BAD_REPLY, None, "The answer could not be read"),
    ],
)
def test_an_answer_of_something_else_is_told_by_its_status(
    english: None, kind: FailureKind, status: int | None, title: str
) -> None:
    message = told(Failure(kind, True, status=status))

    assert message.title == title
    assert dict(message.details).get("HTTP status") == (str(status) if status else None)


def test_a_reply_that_was_cut_off_is_not_called_unreadable(english: None) -> None:
    cut_off = Failure(FailureKind.BAD_REPLY, True, status=200, reason="cut off")

    assert told(cut_off).title == "The answer was cut off"
    assert messages.short(cut_off) == "answer cut off"
    assert messages.short(replace(cut_off, reason="unreadable")) == "unreadable answer"


def test_what_was_never_asked_for_want_of_a_sign_in_leads_there(english: None) -> None:
    message = told(Failure(FailureKind.BAD_REPLY, may_have_arrived=False))

    assert message.title == "The program is not signed in"
    assert message.action is Action.SIGN_IN


def test_details_hold_what_helps_and_the_subscriber_masked(english: None) -> None:
    failure = Failure(
        FailureKind.SERVICE, False, code=5, text=f"<b>{SUBSCRIBER}</b>\n\x1b is\u202e barred"
    )

    details = dict(told(failure).details)

    assert details["Subscriber"] == "+380 ** *** ** 67"
    assert details["The service’s words"] == "<b>+380 ** *** ** 67</b> is barred"
    assert details["Error code"] == "5"
    assert details["Host"] == HOST
    assert details["Request"] == "number to call"
    assert details["Time"].startswith("2026-11-22 ")
    assert SUBSCRIBER not in repr(told(failure))


def test_details_name_the_transport_s_reason(english: None) -> None:
    details = dict(told(Failure(FailureKind.UNREACHABLE, True, reason="proxy")).details)

    assert details["Cause"] == "no connection; proxy; may have reached the service"
    assert "not sent" in dict(told(Failure(FailureKind.CERTIFICATE, False)).details)["Cause"]


def test_a_long_text_of_the_service_is_cut(english: None) -> None:
    details = dict(told(Failure(FailureKind.SERVICE, False, code=3, text="x" * 100_000)).details)

    assert details["The service’s words"] == "x" * 500


@pytest.mark.parametrize("reason", StopReason)
def test_every_stop_has_its_text(language: str, reason: StopReason) -> None:
    until = NOW.elapsed + 600
    message = messages.for_stop(Stop(reason, until), NOW)
    passed = messages.for_stop(Stop(reason, NOW.elapsed), NOW)

    timed = reason in {StopReason.ADDRESS_BLOCKED, StopReason.TOO_MANY_WRONG}
    assert (messages.clock_time(until, NOW) in message.what) is timed
    assert messages.clock_time(NOW.elapsed, NOW) not in passed.what
    assert message.title
    assert message.steps


def test_stops_and_journal_troubles_differ(language: str) -> None:
    stops = [texts(messages.for_stop(Stop(reason), NOW)) for reason in StopReason]
    journal = [texts(messages.for_journal(JournalError(trouble))) for trouble in JournalTrouble]

    assert len(set(stops + journal)) == len(StopReason) + len(JournalTrouble)
    assert all(all(one) for one in stops + journal)


def test_a_journal_s_trouble_says_that_nothing_is_sent(english: None) -> None:
    message = messages.for_journal(JournalError(JournalTrouble.DISK_FULL, "database is full"))

    assert message.what.endswith("so nothing is sent.")
    assert message.details == (("Cause", "database is full"),)
    assert messages.for_journal(JournalError(JournalTrouble.NEWER)).details == ()


def test_why_the_program_cannot_start(language: str) -> None:
    journal = JournalError(JournalTrouble.READ_ONLY, "detail")
    in_use = messages.for_start(FolderInUse(4711))
    denied = messages.for_start(PermissionError(13, "Permission denied"))

    assert messages.for_start(journal) == messages.for_journal(journal)
    assert [value for _, value in in_use.details] == ["PID 4711"]
    assert messages.for_start(FolderInUse(None)).details == ()
    assert [value for _, value in denied.details] == ["Permission denied"]
    assert [value for _, value in messages.for_start(OSError()).details] == ["OSError"]
    assert len({journal.trouble.name, in_use.title, denied.title}) == 3


ACCOUNT = AccountRef("smsc.ua key 1", "smsc.ua", "smsc.ua")
CALM = Status(ACCOUNT, stop=None, journal=None, crowded=False, look_failure=None, left_behind=0)
CROWDED = Failure(FailureKind.SERVICE, False, code=9)
WORST = Status(
    ACCOUNT,
    Stop(StopReason.SIGN_IN_REFUSED),
    JournalTrouble.DISK_FULL,
    crowded=True,
    look_failure=Failure(FailureKind.TIMED_OUT, True),
    left_behind=2,
)


def test_the_bar_tells_the_gravest_trouble_alone(english: None) -> None:
    by_gravity = [
        WORST,
        replace(WORST, journal=None),
        replace(WORST, journal=None, stop=None),
        replace(WORST, journal=None, stop=None, left_behind=0),
        replace(WORST, journal=None, stop=None, left_behind=0, crowded=False),
        CALM,
    ]

    shown = [messages.bar(status, NOW) for status in by_gravity]

    assert [text and (text.severity, text.action) for text in shown] == [
        (Severity.ERROR, None),
        (Severity.ERROR, Action.SIGN_IN),
        (Severity.WARNING, Action.SIGN_IN),
        (Severity.WARNING, None),
        (Severity.WARNING, None),
        None,
    ]
    starts = ["The journal cannot", "The service refused", "2 subscribers", "Another desk"]
    for text, start in zip(shown, [*starts, "The last check for calls failed"], strict=False):
        assert text is not None
        assert text.text.startswith(start)


def test_the_bar_names_the_time_of_a_stop_that_ends_by_itself(language: str) -> None:
    until = NOW.elapsed + 600
    bar = messages.bar(replace(CALM, stop=Stop(StopReason.ADDRESS_BLOCKED, until)), NOW)

    assert bar is not None
    assert messages.clock_time(until, NOW) in bar.text
    assert bar.severity is Severity.WARNING
    assert bar.action is None


def test_the_bar_stays_the_same_while_time_passes(english: None) -> None:
    status = replace(CALM, stop=Stop(StopReason.TOO_MANY_WRONG, NOW.elapsed + 600))
    later = Moment(NOW.wall + 59.3, NOW.elapsed + 59.3, "boot")

    assert messages.bar(status, later) == messages.bar(status, NOW)


def test_the_bar_names_the_cause_of_a_failed_look(language: str) -> None:
    failures = [one for one in _causes() if one.code != 9]
    for failure in failures:
        bar = messages.bar(replace(CALM, look_failure=failure), NOW)
        assert bar is not None
        assert messages.short(failure) in bar.text


def test_a_crowded_account_is_told_however_it_shows(english: None) -> None:
    first = messages.bar(replace(CALM, look_failure=CROWDED), NOW)

    assert first == messages.bar(replace(CALM, crowded=True), NOW)
    assert isinstance(first, BarText)


@pytest.mark.parametrize(
    ("speech", "forms"),
    [
        (
            "en",
            {
                1: "1 subscriber is waiting",
                2: "2 subscribers are waiting",
                5: "5 subscribers are waiting",
            },
        ),
        (
            "uk",
            {
                1: "1 абонент чекає",
                2: "2 абоненти чекають",
                5: "5 абонентів чекають",
                11: "11 абонентів чекають",
                21: "21 абонент чекає",
                22: "22 абоненти чекають",
            },
        ),
    ],
)
def test_plural_forms_are_right(qapp: QApplication, speech: str, forms: dict[int, str]) -> None:
    before = QLocale()
    translation.install(qapp, speech)
    for count, words in forms.items():
        bar = messages.bar(replace(CALM, left_behind=count), NOW)
        assert bar is not None
        assert bar.text.startswith(words)
    translation.install(qapp, "en")
    QLocale.setDefault(before)


ANSWERS = (
    Found(Account(HOST, ApiKey(SECRET))),
    Absent(),
    Locked(),
    Stored(),
    Deleted(),
    *(Unavailable(reason, "SomeError") for reason in UnavailableReason),
)


def test_each_answer_of_the_keyring_says_what_it_means(language: str) -> None:
    said = [messages.keyring_text(answer) for answer in ANSWERS]

    assert len(set(said)) == len(ANSWERS)
    assert all(said)
    assert not any(SECRET in text or "SomeError" in text for text in said)


def test_without_a_keyring_the_program_can_be_used_for_this_session(english: None) -> None:
    for answer in (Locked(), *(Unavailable(reason) for reason in UnavailableReason)):
        assert "for this session only" in messages.keyring_text(answer)


def test_every_name_is_there_and_its_own(language: str) -> None:
    groups = (
        [messages.phone_problem(one) for one in Problem],
        [messages.state_name(one) for one in State],
        [messages.kind_name(one) for one in Kind],
        [messages.settings_problem(SettingsProblem(one)) for one in Trouble],
    )
    for names in groups:
        assert all(names)
        assert len(set(names)) == len(names)


def test_a_file_that_was_put_aside_is_named_without_its_folder(language: str) -> None:
    aside = Path("home", "user", "settings.damaged-1.json")

    settings = messages.settings_problem(SettingsProblem(Trouble.DAMAGED, aside))
    assert aside.name in settings
    assert "home" not in settings
    assert aside.name in messages.journal_put_aside(aside)


@pytest.mark.parametrize(
    ("iso", "language", "name"),
    [
        ("UA", "uk", "Україна"),
        ("UA", "en", "Ukraine"),
        ("PL", "uk", "Польща"),
        ("ZZ", "en", "ZZ"),
    ],
)
def test_countries_have_names_in_both_languages(iso: str, language: str, name: str) -> None:
    assert messages.country_name(iso, language) == name

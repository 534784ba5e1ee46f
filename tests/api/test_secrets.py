"""No secret and no subscriber in any log record, text, repr or traceback, however a call ends."""

import logging
import traceback
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Any
from urllib.parse import quote, quote_plus

import pytest
import requests
import trustme

from smsc_gui.api import Account, Password, ServiceError, SmscClient, SmscError
from smsc_gui.api.redaction import QueryRemoval, guard_library_logs, shape
from tests.api.known import KEY, LOGIN, NUMBER, SECRET, SUBSCRIBER, client_for, server_context
from tests.api.servers import (
    Proxy,
    RawServer,
    Script,
    Visit,
    answering,
    hanging_up,
    resetting,
    saying,
    silent,
)

HIDDEN = (SECRET, quote(SECRET), quote_plus(SECRET), quote(SECRET, safe=""), KEY, LOGIN, SUBSCRIBER)


def echoing(visit: Visit) -> None:
    """Send the request back, as a careless proxy's error page does."""
    asked = visit.request()
    visit.send(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(asked) + asked)


def echoing_in_headers(visit: Visit) -> None:
    asked = visit.request().replace(b"\r\n", b" ")
    visit.send(b"HTTP/1.1 200 OK\r\nbroken " + asked + b"\r\nX: " + asked + b"\r\n\r\n")


def naming_the_subscriber(visit: Visit) -> None:
    answering(f'{{"error": "{SUBSCRIBER} {SECRET}", "error_code": 5}}'.encode())(visit)


SCRIPTS: dict[str, Script] = {
    "good": answering(NUMBER),
    "echo": echoing,
    "headers": echoing_in_headers,
    "error": naming_the_subscriber,
    "hanging up": hanging_up,
    "reset": resetting,
    "silence": silent,
    "cut off": saying(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n{"),
    "no http": saying(b"SSH-2.0\r\n"),
    "page": answering(b"<html>", "511 Sign-in"),
    "redirect": answering(b"", "307 Moved", "Location: http://127.0.0.1:1/\r\n"),
    "too long": answering(b" " * (1024 * 1024 + 1)),
    "packed": answering(b"x", headers="Content-Encoding: gzip\r\n"),
}


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture) -> Iterator[Callable[[], str]]:
    """Return everything that was logged at DEBUG, by anybody, tracebacks included."""
    caplog.set_level(logging.DEBUG)
    formatter = logging.Formatter("%(name)s %(levelname)s %(message)s")
    yield lambda: "\n".join(f"{formatter.format(each)} {vars(each)!r}" for each in caplog.records)
    assert not any(hidden in repr([vars(each) for each in caplog.records]) for hidden in HIDDEN)


def outcome(call: Callable[[], object]) -> SmscError | None:
    try:
        call()
    except SmscError as error:
        return error
    return None


def check_clean(error: SmscError) -> None:
    """Check the texts, what hangs on the exception, and what its traceback's frames hold."""
    shown = f"{error} {error!r} " + "".join(traceback.format_exception(error))
    assert not any(hidden in shown for hidden in HIDDEN)
    assert error.__cause__ is None
    assert error.__context__ is None
    held = {**vars(error), "args": error.args}
    if not isinstance(error, ServiceError):
        assert not any(hidden in repr(held) for hidden in HIDDEN)
    for value in (*held.values(), *error.args):
        assert isinstance(value, str | int | bool | tuple | None)
    for variables in _frames(error.__traceback__):
        for value in variables.values():
            assert not isinstance(value, requests.PreparedRequest | requests.RequestException)
            assert not isinstance(value, dict) or not {"psw", "apikey"} & value.keys()


def _frames(trace: TracebackType | None) -> Iterator[dict[str, Any]]:
    """Go through the frames of the program, not those of this file."""
    while trace is not None:
        if "smsc_gui" in trace.tb_frame.f_code.co_filename:
            yield trace.tb_frame.f_locals
        trace = trace.tb_next


@pytest.mark.parametrize("kind", SCRIPTS)
@pytest.mark.parametrize("method", ["POST", "GET"])
@pytest.mark.parametrize("key", [False, True])
def test_however_an_answer_fails(
    told: Callable[[], str], kind: str, method: Any, key: bool
) -> None:
    with RawServer(SCRIPTS[kind]) as server:
        client = client_for(server.url, 0.4 if kind == "silence" else 10.0, key=key)
        error = outcome(lambda: client.wait_call(SUBSCRIBER, method=method))
    logged = told()
    assert "smsc_gui.api.client" in logged
    assert "wait_call at 127.0.0.1" in logged
    assert not any(hidden in logged for hidden in HIDDEN)
    assert (error is None) == (kind == "good")
    if error is not None:
        check_clean(error)


@pytest.mark.usefixtures("_trusted")
@pytest.mark.parametrize("method", ["POST", "GET"])
@pytest.mark.parametrize(
    "kind", ["refused", "certificate", "no tls", "proxy", "sign-in", "no name"]
)
def test_however_a_connection_fails(
    told: Callable[[], str],
    monkeypatch: pytest.MonkeyPatch,
    closed_port: int,
    kind: str,
    method: Any,
) -> None:
    stranger = server_context(trustme.CA(), "localhost")
    with (
        RawServer(silent, tls=stranger) as unknown,
        RawServer(lambda visit: visit.send(b"220\r\n")) as plain,
        Proxy(refusal="407 No") as proxy,
    ):
        port = {"refused": closed_port, "certificate": unknown.port, "no tls": plain.port}
        if kind in {"proxy", "sign-in"}:
            place = closed_port if kind == "proxy" else proxy.port
            monkeypatch.setenv("HTTPS_PROXY", f"http://{LOGIN}:{KEY}@127.0.0.1:{place}")
        host = f"{'x' * 64}.test" if kind == "no name" else "localhost"
        client = client_for(f"https://{host}:{port.get(kind, 443)}")
        error = outcome(lambda: client.wait_call(SUBSCRIBER, method=method))
    logged = told()
    assert not any(hidden in logged for hidden in HIDDEN)
    assert error is not None
    check_clean(error)


def test_a_mistake_of_the_caller_names_nothing(told: Callable[[], str]) -> None:
    with pytest.raises(ValueError, match="digits") as caught:
        client_for("http://127.0.0.1").wait_call(f"{SUBSCRIBER}{SUBSCRIBER}")
    assert SUBSCRIBER not in "".join(traceback.format_exception(caught.value))
    assert told() == ""


def test_each_call_is_told_with_its_outcome(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "smsc_gui.api")
    calls: dict[str, tuple[Script, Callable[[SmscClient], object]]] = {
        "wait_call at 127.0.0.1: answered, ": (
            answering(NUMBER),
            lambda c: c.wait_call(SUBSCRIBER),
        ),
        "balance at 127.0.0.1: ServiceError, error 2 of the service, ": (
            answering(b'{"error_code": 2}'),
            lambda c: c.balance(),
        ),
        "get at 127.0.0.1: Inbox(0 rows, skipped=1, whole=True, highest_id=0), ": (
            answering(b"[1]"),
            lambda c: c.incoming_messages(),
        ),
        "balance at 127.0.0.1: BadReply, unexpected status, HTTP 502, ": (
            answering(b"", "502 Bad"),
            lambda c: c.balance(),
        ),
        "balance at 127.0.0.1: Unreachable, connection lost, ": (hanging_up, lambda c: c.balance()),
    }
    for expected, (script, call) in calls.items():
        caplog.clear()
        with RawServer(script) as server:
            client = client_for(server.url)
            outcome(lambda made=client, kind=call: kind(made))  # type: ignore[misc]
        assert caplog.messages[-1].startswith(expected)
        assert caplog.messages[-1].endswith(" s")


def test_an_unreadable_reply_leaves_its_shape(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "smsc_gui.api")
    with RawServer(answering(b'{"phone": "380441234567", "all_phones": {"Kyiv": 1}}')) as server:
        outcome(lambda: client_for(server.url).wait_call(SUBSCRIBER))
    assert caplog.messages[0] == (
        'wait_call: unreadable reply of 52 bytes: {"phone": "000000000000", "all_phones": {"aaaa": 0}}'
    )


def test_a_good_reply_leaves_its_shape_at_debug(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "smsc_gui.api")
    with RawServer(answering(b"phone = +380441234567, all_phones = +380441234567;")) as server:
        outcome(lambda: client_for(server.url).wait_call(SUBSCRIBER, fmt=0))
    assert caplog.messages[0] == (
        "wait_call: reply of 50 bytes: phone = +000000000000, all_phones = +000000000000;"
    )


def test_the_next_tries_are_told(caplog: pytest.LogCaptureFixture, names: Any) -> None:
    caplog.set_level(logging.DEBUG, "smsc_gui.api")
    client = SmscClient(Account("smsc.test", Password(LOGIN, SECRET)))
    outcome(client.balance)
    assert caplog.messages[:2] == [
        "/sys/balance.php: once more after: name not found",
        "/sys/balance.php: to the backup host after: name not found",
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"", "0 bytes: "),
        (b"ERROR = 2 (Anna, 5)", "19 bytes: ERROR = 0 (aaaa, 0)"),
        ("Ірина-5\u0663 e\u0301\r\n\t\u00bd".encode(), "23 bytes: aaaaa-00 aa...a"),
        (b"\xff\xfe", "2 bytes: .."),
        (
            b'{"to_phone": 1, "my_phone": 2, "psw": "x"}',
            '42 bytes: {"to_phone": 0, "aaaaaaaa": 0, "aaa": "a"}',
        ),
        (b"<b>" * 200, f"600 bytes: {'<a>' * 100}"),
        (b"[waitcall]", "10 bytes: [waitcall]"),
        ("я".encode() * 1000, f"2000 bytes: {'a' * 300}"),
    ],
)
def test_a_shape_holds_no_letter_and_no_digit_but_known_words(body: bytes, expected: str) -> None:
    assert shape(body) == expected


class TestGuard:
    NAMES = ("urllib3.connectionpool", "urllib3.connection", "urllib3.util.retry")

    @pytest.mark.parametrize("name", NAMES)
    def test_the_talkative_loggers_lose_queries(
        self, name: str, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        guard_library_logs()
        logger = logging.getLogger(name)
        logger.debug("at %s (url='%s?psw=x y')", f"/sys?login={LOGIN}&psw=1", "/b")
        record = caplog.records[-1]
        assert record.getMessage() == "at /sys?... (url='/b?... y')"
        assert record.args is None

    @pytest.mark.parametrize("name", NAMES)
    def test_their_warnings_lose_what_they_quote(
        self, name: str, caplog: pytest.LogCaptureFixture
    ) -> None:
        guard_library_logs()
        error = ValueError(SECRET)
        logging.getLogger(name).warning("bad (url=%s): %s", "/sys", error, exc_info=error)
        record = caplog.records[-1]
        assert record.getMessage() == "bad (url=%s): %s"
        assert record.args is None
        assert record.exc_info is None
        assert record.exc_text is None

    def test_doing_it_again_changes_nothing(self) -> None:
        guard_library_logs()
        guard_library_logs()
        for name in self.NAMES:
            filters = logging.getLogger(name).filters
            assert len([each for each in filters if isinstance(each, QueryRemoval)]) == 1

    def test_a_client_puts_it_in_place(self) -> None:
        for name in self.NAMES:
            logging.getLogger(name).filters.clear()
        client_for("http://127.0.0.1")
        for name in self.NAMES:
            assert isinstance(logging.getLogger(name).filters[0], QueryRemoval)

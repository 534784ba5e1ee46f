"""What goes out, and what good answers become: against a real HTTP server."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from smsc_gui import __version__
from smsc_gui.api import Account, ApiKey, Balance, CallNumber, ServiceError, SmscClient, SmscError
from tests.api.known import KEY, LOGIN, NUMBER, SECRET, SUBSCRIBER, client_for

Seen = list[Request]
REPLIES = {
    0: b"phone = 380441234567, all_phones = 380441234567,380447654321",
    1: b"380441234567,380447654321",
    2: b"<result><phone>380441234567</phone><all_phones><phone>380447654321</phone></all_phones></result>",
    3: NUMBER,
}


@pytest.fixture
def serve(httpserver: HTTPServer) -> Callable[[bytes], Seen]:
    """Answer every path with these bytes, and keep what was asked."""

    def start(body: bytes) -> Seen:
        seen: Seen = []

        def answer(request: Request) -> Response:
            request.get_data(cache=True, parse_form_data=False)
            seen.append(request)
            return Response(body)

        httpserver.expect_request("/sys/wait_call.php").respond_with_handler(answer)
        httpserver.expect_request("/sys/get.php").respond_with_handler(answer)
        httpserver.expect_request("/sys/balance.php").respond_with_handler(answer)
        return seen

    return start


def form(request: Request) -> dict[str, str]:
    pairs = parse_qsl(
        request.get_data().decode("ascii"), keep_blank_values=True, strict_parsing=True
    )
    assert len(dict(pairs)) == len(pairs)
    return dict(pairs)


@pytest.mark.parametrize("fmt", range(4))
def test_a_post_carries_everything_in_its_body(
    httpserver: HTTPServer, serve: Callable[[bytes], Seen], fmt: int
) -> None:
    seen = serve(REPLIES[fmt])
    number = client_for(httpserver.url_for("/")).wait_call(f"+{SUBSCRIBER}", fmt=fmt)
    assert number == CallNumber("380441234567", ("380441234567", "380447654321"))
    (request,) = seen
    assert (request.method, request.path, request.query_string) == (
        "POST",
        "/sys/wait_call.php",
        b"",
    )
    assert form(request) == {
        "login": LOGIN,
        "psw": SECRET,
        "phone": SUBSCRIBER,
        "fmt": str(fmt),
        "charset": "utf-8",
    }
    assert request.headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert request.headers["User-Agent"] == f"smsc-gui/{__version__}"
    assert request.headers["Connection"] == "close"


@pytest.mark.parametrize("fmt", range(4))
def test_a_get_carries_it_in_the_url(
    httpserver: HTTPServer, serve: Callable[[bytes], Seen], fmt: int
) -> None:
    seen = serve(REPLIES[fmt])
    client = client_for(httpserver.url_for(""), key=True)
    assert client.wait_call(SUBSCRIBER, fmt=fmt, method="GET").phone == "380441234567"
    (request,) = seen
    assert (request.method, request.path, request.get_data()) == ("GET", "/sys/wait_call.php", b"")
    assert request.args.to_dict(flat=False) == {
        "apikey": [KEY],
        "phone": [SUBSCRIBER],
        "fmt": [str(fmt)],
        "charset": ["utf-8"],
    }


def test_fmt_3_by_post_is_what_is_asked_for_by_itself(
    httpserver: HTTPServer, serve: Callable[[bytes], Seen]
) -> None:
    seen = serve(NUMBER)
    client_for(httpserver.url_for("/")).wait_call(SUBSCRIBER)
    assert (seen[0].method, form(seen[0])["fmt"]) == ("POST", "3")


@pytest.mark.parametrize("written", ["+38 (050) 111-22-33", " 380 50 111 22 33 ", SUBSCRIBER])
def test_the_subscriber_goes_out_as_digits(
    httpserver: HTTPServer, serve: Callable[[bytes], Seen], written: str
) -> None:
    seen = serve(NUMBER)
    client_for(httpserver.url_for("/")).wait_call(written)
    assert form(seen[0])["phone"] == SUBSCRIBER


@pytest.mark.parametrize(
    ("after", "sent"), [(None, {}), (0, {"after_id": "0"}), (77, {"after_id": "77"})]
)
def test_a_look_asks_for_a_day_and_the_most_rows(
    httpserver: HTTPServer, serve: Callable[[bytes], Seen], after: int | None, sent: dict[str, str]
) -> None:
    seen = serve(b'[{"id": 80, "phone": "380501112233", "message": "[waitcall]"}]')
    inbox = client_for(httpserver.url_for("/"), key=True).incoming_messages(after_id=after)
    assert [message.id for message in inbox] == [80]
    assert inbox.whole
    assert (seen[0].method, seen[0].path) == ("POST", "/sys/get.php")
    assert form(seen[0]) == {
        "apikey": KEY,
        "get_answers": "1",
        "fmt": "3",
        "charset": "utf-8",
        "cnt": "10000",
        "hour": "24",
        **sent,
    }


def test_the_balance_is_asked_for_with_its_currency(
    httpserver: HTTPServer, serve: Callable[[bytes], Seen]
) -> None:
    seen = serve(b'{"balance": "250.80", "currency": "UAH"}')
    assert client_for(httpserver.url_for("/")).balance() == Balance(Decimal("250.80"), "UAH", None)
    assert (seen[0].method, seen[0].path) == ("POST", "/sys/balance.php")
    assert form(seen[0]) == {
        "login": LOGIN,
        "psw": SECRET,
        "fmt": "3",
        "cur": "1",
        "charset": "utf-8",
    }


def test_a_base_url_may_have_a_path(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/desk/sys/balance.php").respond_with_data(b'{"balance": "1"}')
    assert client_for(httpserver.url_for("/desk/")).balance().amount == 1


CALLS: dict[str, Callable[[SmscClient], Any]] = {
    "wait_call": lambda client: client.wait_call(SUBSCRIBER),
    "incoming_messages": lambda client: client.incoming_messages(),
    "balance": lambda client: client.balance(),
}


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("code", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 4711])
def test_any_error_of_the_service_keeps_its_number(
    httpserver: HTTPServer, serve: Callable[[bytes], Seen], call: str, code: int
) -> None:
    seen = serve(f'{{"error": "пояснення", "error_code": {code}}}'.encode("cp1251"))
    with pytest.raises(ServiceError) as caught:
        CALLS[call](client_for(httpserver.url_for("/")))
    assert (caught.value.code, caught.value.text) == (code, "пояснення")
    assert isinstance(caught.value, SmscError)
    assert len(seen) == 1


@pytest.mark.parametrize("phone", ["", "123456", "1" * 16, "0501112233x", "٣٨٠٥٠١١١٢٢٣٣", "+"])
def test_what_is_no_number_is_not_sent(
    httpserver: HTTPServer, serve: Callable[[bytes], Seen], phone: str
) -> None:
    seen = serve(NUMBER)
    with pytest.raises(ValueError, match="the phone has not 7 to 15 digits"):
        client_for(httpserver.url_for("/")).wait_call(phone)
    assert not seen


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"fmt": 4}, "fmt is 0, 1, 2 or 3"),
        ({"fmt": -1}, "fmt is"),
        ({"method": "PUT"}, "GET or POST"),
    ],
)
def test_no_other_format_and_no_other_method(
    httpserver: HTTPServer, serve: Callable[[bytes], Seen], wrong: dict[str, Any], told: str
) -> None:
    seen = serve(NUMBER)
    with pytest.raises(ValueError, match=told):
        client_for(httpserver.url_for("/")).wait_call(SUBSCRIBER, **wrong)
    assert not seen


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "https://example.org:8443/smsc/",
        "http://127.0.0.1:1",
        "http://127.9.9.9",
        "http://[::1]:8080",
        "http://localhost",
        "https://[::1]",
    ],
)
def test_base_urls_that_are_taken(url: str) -> None:
    assert repr(client_for(url)) == f"SmscClient({url.rstrip('/')!r})"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "smsc.ua",
        "ftp://127.0.0.1",
        "http://smsc.ua",
        "http://10.0.0.1",
        "http://localhost.evil.org",
        "http://127.0.0.1.evil.org",
        "http://0.0.0.0",
        "http://127.1",
        "http://[::2]",
        "https://",
        "https://me:secret@smsc.ua",
        "https://me@smsc.ua",
        "http://127.0.0.1\\@evil.org",
        "http:///x",
        "https://smsc.ua?psw=secret",
        "https://smsc.ua/#secret",
        "https://smsc.ua\n",
        "https://smsc ua",
        "https://smsc.ua:port",
        "https://smsc.ua:99999",
        "https://smsc.ua:0",
        "https://:443",
        "https://[::1",
        "http://2130706433",
        "HTTP://127.0.0.1",
    ],
)
def test_base_urls_that_are_not(url: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        client_for(url)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("timeout", [0.0, -1.0, float("inf"), float("nan")])
def test_a_timeout_is_a_positive_number_of_seconds(timeout: float) -> None:
    with pytest.raises(ValueError, match="positive number of seconds"):
        client_for("http://127.0.0.1", timeout)


def test_without_a_base_url_it_is_the_host_by_https() -> None:
    client = SmscClient(Account("smsc.kz", ApiKey(KEY)))
    assert repr(client) == "SmscClient('https://smsc.kz')"

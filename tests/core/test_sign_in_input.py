"""What a script, a terminal or a form gives as a sign-in: taken, or refused without a word of it."""

import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsc_gui.api import Account, ApiKey, Password
from smsc_gui.core.sign_in_input import (
    LONGEST,
    MOST_BYTES,
    Entered,
    InputProblem,
    NotEntered,
    cleaned,
    from_bytes,
    from_fields,
    is_phone,
)

KEY = "k3y-0f-th1s-t3st"
PASSWORD = " Пароль = \u2028 з пробілом "
BY_PASSWORD = f"host=smsc.ua\nlogin=каса-7\npassword={PASSWORD}\n"
TAKEN = Entered(Account("smsc.ua", Password("каса-7", PASSWORD)))


def problem_of(raw: bytes) -> tuple[InputProblem, int]:
    with pytest.raises(NotEntered) as caught:
        from_bytes(raw)
    return caught.value.problem, caught.value.line


class TestTaken:
    @pytest.mark.parametrize(
        "raw",
        [
            BY_PASSWORD.encode(),
            BY_PASSWORD.rstrip("\n").encode(),
            BY_PASSWORD.encode("utf-8-sig"),
            BY_PASSWORD.encode("utf-16"),
            b"\xfe\xff" + BY_PASSWORD.encode("utf-16-be"),
            BY_PASSWORD.replace("\n", "\r\n").encode(),
            BY_PASSWORD.replace("\n", "\r\n").encode("utf-16"),
            f"\n\r\n  \n{BY_PASSWORD}\n\n".encode(),
            BY_PASSWORD.replace("host", "  Host ").replace("login=", "LOGIN = ").encode(),
        ],
        ids=["plain", "no end", "bom", "utf-16", "be", "crlf", "powershell", "blanks", "spaces"],
    )
    def test_a_password_is_taken_to_the_last_sign(self, raw: bytes) -> None:
        assert from_bytes(raw) == TAKEN

    def test_a_key_and_a_name(self) -> None:
        taken = from_bytes(f"name=Магазин 12\nkey= {KEY}\u200b \nhost=SMSC.ua".encode())
        assert taken == Entered(Account("smsc.ua", ApiKey(KEY)), "Магазин 12")

    def test_an_empty_field_counts_as_left_out(self) -> None:
        taken = from_bytes(f"host=smsc.ua\nlogin=\npassword=\nkey={KEY}\nname=".encode())
        assert taken == Entered(Account("smsc.ua", ApiKey(KEY)))

    def test_a_proxys_password_beside_the_account_or_alone(self) -> None:
        gate = " gate = \u2028 7 "
        line = f"proxy_password={gate}\n"
        taken = from_bytes(f"{BY_PASSWORD}{line}".encode())
        assert taken == Entered(TAKEN.account, proxy_password=gate)
        alone = from_bytes(f"host=\n{line}".encode())
        assert alone == Entered(None, proxy_password=gate)
        assert from_bytes(f"{BY_PASSWORD}proxy_password=\r\n".encode()) == TAKEN
        assert "gate" not in f"{taken}{alone}"

    def test_it_is_not_shown_when_printed(self) -> None:
        assert PASSWORD not in repr(TAKEN)
        assert "каса-7" in repr(TAKEN)


class TestRefused:
    @pytest.mark.parametrize(
        ("raw", "problem", "line"),
        [
            (b"", "EMPTY", 0),
            (b"\xef\xbb\xbf", "EMPTY", 0),
            (b"\xff\xfe", "EMPTY", 0),
            (b" \r\n\r\n", "EMPTY", 0),
            (b"\0", "NUL", 0),
            (f"host=smsc.ua\nkey={KEY}".encode("utf-16-le"), "NUL", 0),
            (f"host=smsc.ua\nkey={KEY}\0".encode(), "NUL", 0),
            (BY_PASSWORD.encode("utf-32"), "NUL", 0),
            (BY_PASSWORD.replace("\u2028", "").encode("cp1251"), "ENCODING", 0),
            (BY_PASSWORD.encode("utf-16")[:-1], "ENCODING", 0),
            (b"\xff\xfe\x00\xd8", "ENCODING", 0),
            (b"host=smsc.ua\n" + b"x" * MOST_BYTES, "TOO_LONG", 0),
            (b'{"host": "smsc.ua"}', "NO_LINE", 1),
            (f"host=smsc.ua\n{KEY}\n".encode(), "NO_LINE", 2),
            (f"host=smsc.ua\n{KEY}=1\n".encode(), "NO_LINE", 2),
            (b"host=smsc.ua\n\nhost=smsc.kz\n", "TWICE", 3),
            (f"key={KEY}".encode(), "NO_HOST", 0),
            (f"host=https://smsc.ua\nkey={KEY}".encode(), "NOT_A_HOST", 0),
            (b"host=smsc.ua", "NO_SECRET", 0),
            (b"proxy_password=", "NO_SECRET", 0),
            (b"name=Shop\nproxy_password=gate", "NO_SECRET", 0),
            (b"host=smsc.ua\nproxy_password=gate", "NO_SECRET", 0),
            (b"proxy_password=1\nproxy_password=2", "TWICE", 2),
            (b"proxy_password=" + b"x" * (LONGEST + 1), "NOT_A_PROXY_PASSWORD", 0),
            (b"host=smsc.ua\nlogin=demo\npassword=  \n", "NO_SECRET", 0),
            (b"host=smsc.ua\npassword=1234\n", "NO_LOGIN", 0),
            (b"host=smsc.ua\nlogin=demo\npassword=1\nkey=2", "BOTH", 0),
            (b"host=smsc.ua\nlogin=demo\nkey=2", "BOTH", 0),
            (b"host=smsc.ua\nkey=+380 67 123-45-67", "PHONE", 0),
            (f"host=smsc.ua\nlogin={'x' * (LONGEST + 1)}\npassword=1".encode(), "NOT_A_LOGIN", 0),
            (f"host=smsc.ua\nname={'x' * (LONGEST + 1)}\nkey={KEY}".encode(), "NOT_A_NAME", 0),
        ],
    )
    def test_it_is_said_why(self, raw: bytes, problem: str, line: int) -> None:
        assert problem_of(raw) == (InputProblem[problem], line)

    @pytest.mark.parametrize("name", ["password", "proxy_password"])
    def test_what_a_terminal_could_not_read(self, name: str) -> None:
        said = {"host": "smsc.ua", "login": "demo", "password": PASSWORD, name: "\udcff"}
        with pytest.raises(NotEntered) as caught:
            from_fields(said)
        assert caught.value.problem is InputProblem.ENCODING

    @pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "utf-16-le"])
    def test_nothing_of_it_is_in_what_is_raised(self, encoding: str) -> None:
        """An error of a codec holds all that it was to read."""
        raw = f"host=smsc.ua\nкасса=1\npassword={KEY}\xa0".encode(encoding)
        with pytest.raises(NotEntered) as caught:
            from_bytes(raw)
        told = "".join(traceback.format_exception(caught.value))
        assert KEY not in told
        assert caught.value.__context__ is None

    @given(st.binary(max_size=400))
    def test_whatever_the_bytes_it_is_taken_or_refused(self, raw: bytes) -> None:
        try:
            taken = from_bytes(raw)
        except NotEntered:
            return
        assert taken.account or taken.proxy_password

    @given(st.text(min_size=1, max_size=100).filter(lambda text: text.strip()))
    def test_whatever_the_password_it_is_taken_as_it_is(self, password: str) -> None:
        taken = from_fields({"host": "smsc.ua", "login": "demo", "password": password})
        assert taken == Entered(Account("smsc.ua", Password("demo", password)))


def test_what_was_pasted_loses_its_invisible_signs() -> None:
    assert cleaned("\ufeff my\xa0shop\u200b\r\n") == "my shop"


@pytest.mark.parametrize(
    ("text", "phone"),
    [("067 123 45 67", True), ("+380(67)123-45-67", True), ("12345678", False), (KEY, False)],
)
def test_a_number_is_no_key(text: str, phone: bool) -> None:
    assert is_phone(text) is phone

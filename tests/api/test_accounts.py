import pytest

from smsc_gui.api import HOSTS, Account, ApiKey, Password


@pytest.mark.parametrize(
    "host", [*HOSTS, "localhost", "a-b.example", "127.0.0.1", "x" * 63 + ".ua"]
)
def test_a_bare_host_name_is_taken(host: str) -> None:
    assert Account(host, ApiKey("k")).host == host


def test_the_known_hosts_are_those_of_the_service() -> None:
    assert HOSTS == ("smsc.ua", "smsc.ru", "smsc.kz", "smsc.tj", "smsc.uz", "smscentre.com")


def test_a_host_has_one_spelling() -> None:
    assert Account("SMSC.ua", ApiKey("k")) == Account("smsc.UA", ApiKey("k"))


@pytest.mark.parametrize(
    "host",
    [
        "",
        " ",
        "https://smsc.ua",
        "smsc.ua/",
        "smsc.ua:443",
        "me@smsc.ua",
        "smsc.ua ",
        "sm sc.ua",
        "smsc.ua\n",
        "smsc\x00.ua",
        "smsc..ua",
        ".smsc.ua",
        "smsc.ua.",
        "-a.ua",
        "a-.ua",
        "смс.укр",
        "[::1]",
        "a?b",
        "a#b",
        "x" * 64 + ".ua",
        ".".join(["abcd"] * 51),
        "a_b.ua",
    ],
)
def test_anything_else_is_not_a_host(host: str) -> None:
    with pytest.raises(ValueError, match="bare host name"):
        Account(host, ApiKey("k"))


def test_the_longest_host_name_has_253_characters() -> None:
    longest = ".".join(["abcd"] * 50) + ".uk"
    assert len(longest) == 252
    assert Account(longest + "k", ApiKey("k")).host == longest + "k"
    with pytest.raises(ValueError, match="bare host name"):
        Account(longest + "kk", ApiKey("k"))


@pytest.mark.parametrize("blank", ["", " ", "\t\n"])
def test_nothing_is_no_secret(blank: str) -> None:
    with pytest.raises(ValueError, match="the API key is empty"):
        ApiKey(blank)
    with pytest.raises(ValueError, match="the login is empty"):
        Password(blank, "p")
    with pytest.raises(ValueError, match="the password is empty"):
        Password("l", blank)


@pytest.mark.parametrize("lone", [chr(0xD800), chr(0xDFFF)])
def test_what_cannot_be_sent_is_refused_without_being_named(lone: str) -> None:
    with pytest.raises(ValueError, match="the password has a character") as caught:
        Password("l", f"hush{lone}")
    assert "hush" not in str(caught.value)
    assert caught.value.__context__ is None


def test_characters_beside_the_surrogates_can_be_sent() -> None:
    assert ApiKey("\ud7ff\ue000").form() == {"apikey": "\ud7ff\ue000"}


def test_secrets_do_not_show() -> None:
    account = Account("smsc.ua", Password("desk", "hush-hush"))
    other = Account("smsc.ua", ApiKey("hush-hush"))
    for thing in (account, account.sign_in, other, other.sign_in):
        assert "hush" not in f"{thing!r} {thing} {thing!s} %s" % (thing,)
    assert "desk" in repr(account)


def test_sign_ins_go_out_as_the_service_names_them() -> None:
    assert Password("l", "p").form() == {"login": "l", "psw": "p"}
    assert ApiKey("k").form() == {"apikey": "k"}

"""What somebody has entered to sign in with, made into an account: in a form, at a terminal, or by a script.

`from_bytes` reads lines of `name=value` from standard input: the names are `NAMES`, each once at most, in any
order. Neither a problem nor any text of it holds a part of what was read. Pure; any thread.
"""

import codecs
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final

from smsc_gui.api import Account, ApiKey, Password

MOST_BYTES: Final = 16 * 1024
"""Of all that is read; a key, a login and a password are a few hundred."""
OF_ACCOUNT: Final = ("host", "login", "password", "key", "name")
NAMES: Final = (*OF_ACCOUNT, "proxy_password")
LONGEST: Final = 255
"""Characters of a login, of a name and of a proxy's password: as in the settings, where they are entered."""
_PHONE_DIGITS: Final = range(9, 16)
"""From a national number to the longest of E.164."""
_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class InputProblem(Enum):
    """Why it is nothing to sign in with."""

    EMPTY = auto()
    TOO_LONG = auto()
    """More than `MOST_BYTES`."""
    ENCODING = auto()
    """Neither UTF-8 nor, with a byte order mark, UTF-16."""
    NUL = auto()
    """A NUL in it: UTF-16 without its mark, or no text."""
    NO_LINE = auto()
    """A line is no `name=value`, or its name is not one of `NAMES`."""
    TWICE = auto()
    """A name stands there twice."""
    NO_HOST = auto()
    NOT_A_HOST = auto()
    NO_LOGIN = auto()
    """A password without a login."""
    NOT_A_LOGIN = auto()
    """Longer than 255 characters."""
    NO_SECRET = auto()
    """Neither an API key nor a password."""
    BOTH = auto()
    """An API key beside a login or a password: which of them was meant?"""
    PHONE = auto()
    """A phone number in place of an API key: it would use up one of the few wrong sign-ins."""
    NOT_A_NAME = auto()
    """Longer than 255 characters."""
    NOT_A_PROXY_PASSWORD = auto()
    """A proxy's password longer than 255 characters."""


class NotEntered(ValueError):  # noqa: N818 - a state of the input, named as such
    """`line`: which one of the input, from 1; 0 where it is no single one."""

    def __init__(self, problem: InputProblem, line: int = 0) -> None:
        super().__init__(problem.name)
        self.problem = problem
        self.line = line


@dataclass(frozen=True, slots=True)
class Entered:
    """A sign-in, what the account is to be called, and the password of the proxy that is set by hand.

    "" where nothing was said. `account`: None beside a proxy's password alone: the one that is kept.
    """

    account: Account | None
    name: str = ""
    proxy_password: str = field(default="", repr=False)


def from_bytes(raw: bytes) -> Entered:
    """The sign-in in these bytes. Raises `NotEntered`, whatever the bytes."""
    if len(raw) > MOST_BYTES:
        raise NotEntered(InputProblem.TOO_LONG)
    return from_fields(_fields(_text(raw)))


def from_fields(fields: Mapping[str, str]) -> Entered:
    """The sign-in in these fields, by the names of `NAMES`. A field that is empty counts as left out.

    A password is taken as it is; the others without the signs that nobody can see. Raises `NotEntered`.
    """
    said = {name: cleaned(fields.get(name, "")) for name in OF_ACCOUNT}
    said["password"] = fields.get("password", "")
    proxy_password = _proxy_password(fields.get("proxy_password", ""))
    if proxy_password and not any(said.values()):
        return Entered(None, proxy_password=proxy_password)
    account = _account(said["host"], _sign_in(said))
    if len(said["name"]) > LONGEST:
        raise NotEntered(InputProblem.NOT_A_NAME)
    return Entered(account, said["name"], proxy_password)


def cleaned(text: str) -> str:
    """Without the invisible signs that a web page adds to what is copied from it.

    The service would refuse them, and the settings do not take them.
    """
    return "".join(filter(str.isprintable, " ".join(text.split()))).strip()


def is_phone(entered: str) -> bool:
    """Whether it can only be a number."""
    digits = sum(map(str.isdigit, entered))
    return digits in _PHONE_DIGITS and all(one.isdigit() or one in " +()-" for one in entered)


def _text(raw: bytes) -> str:
    encoding = "utf-16" if raw.startswith(_UTF_16) else "utf-8-sig"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        text = None
    if text is None:  # outside of the handler: the error holds all that was read
        raise NotEntered(InputProblem.ENCODING)
    if "\0" in text:
        raise NotEntered(InputProblem.NUL)
    return text


def _fields(text: str) -> dict[str, str]:
    """By name. Not `splitlines`: a password may hold what that takes for an end."""
    fields: dict[str, str] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        name, sign, value = line.removesuffix("\r").partition("=")
        name = name.strip().lower()
        if not sign or name not in NAMES:
            raise NotEntered(InputProblem.NO_LINE, number)
        if name in fields:
            raise NotEntered(InputProblem.TWICE, number)
        fields[name] = value
    if not fields:
        raise NotEntered(InputProblem.EMPTY)
    return fields


def _sign_in(said: Mapping[str, str]) -> ApiKey | Password:
    login, password, key = said["login"], said["password"], said["key"]
    if key and (login or password):
        raise NotEntered(InputProblem.BOTH)
    if key:
        if is_phone(key):
            raise NotEntered(InputProblem.PHONE)
        return ApiKey(key)
    if not password.strip():
        raise NotEntered(InputProblem.NO_SECRET)
    if not login:
        raise NotEntered(InputProblem.NO_LOGIN)
    if len(login) > LONGEST:
        raise NotEntered(InputProblem.NOT_A_LOGIN)
    try:
        return Password(login, password)
    except ValueError:  # bytes that a terminal could not read
        raise NotEntered(InputProblem.ENCODING) from None


def _proxy_password(said: str) -> str:
    if len(said) > LONGEST:
        raise NotEntered(InputProblem.NOT_A_PROXY_PASSWORD)
    if any("\ud800" <= one <= "\udfff" for one in said):
        raise NotEntered(InputProblem.ENCODING)  # bytes that a terminal could not read
    return said


def _account(host: str, sign_in: ApiKey | Password) -> Account:
    if not host:
        raise NotEntered(InputProblem.NO_HOST)
    try:
        return Account(host, sign_in)
    except ValueError:
        raise NotEntered(InputProblem.NOT_A_HOST) from None

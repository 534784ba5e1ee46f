"""Where `--sign-in` has the sign-in from: standard input, or a person at a terminal, unseen.

Never the arguments or the environment: other people's programs can read those.
"""

import getpass
import sys
import warnings
from typing import BinaryIO

from smsc_gui.core.sign_in_input import (
    MOST_BYTES,
    Entered,
    InputProblem,
    NotEntered,
    from_bytes,
    from_fields,
)
from smsc_gui.ui import messages_sign_in as words


class CannotHide(Exception):  # noqa: N818 - a state of the terminal, named as such
    """What is typed would show."""


def is_terminal() -> bool:
    """Whether a person is asked, or a script is read."""
    return sys.stdin is not None and sys.stdin.isatty()


def read_input() -> Entered:
    """What a script gives. Waits for its end. Raises `NotEntered`."""
    if sys.stdin is None:  # closed, or a program without a console
        raise NotEntered(InputProblem.EMPTY)
    return from_bytes(_all_of(sys.stdin.buffer))


def ask(usual_host: str, *, proxy: bool = False) -> Entered:
    """What a person answers at the terminal. Raises `NotEntered`, `CannotHide`, `KeyboardInterrupt`.

    `usual_host`: what Enter alone means. `proxy`: whether the proxy's password is asked for, too.
    """
    try:
        answers = _answers(usual_host)
        if proxy:
            answers["proxy_password"] = _hidden(words.ask_proxy_password())
    except UnicodeDecodeError:
        answers = None
    if answers is None:  # outside of the handler: the error holds what was typed
        raise NotEntered(InputProblem.ENCODING)
    return from_fields(answers)


def _answers(usual_host: str) -> dict[str, str]:
    host = _answer(words.ask_host(usual_host)) or usual_host
    login = _answer(words.ask_login())
    secret = _hidden(words.ask_password() if login else words.ask_key())
    return {"host": host, "login": login, "password" if login else "key": secret}


def _all_of(stream: BinaryIO) -> bytes:
    try:
        return stream.read(MOST_BYTES + 1)
    except OSError:
        return b""


def _answer(question: str) -> str:
    """The question goes where `getpass` puts its own, and not into what a script may read."""
    if sys.stderr is not None:
        sys.stderr.write(f"{question} ")
        sys.stderr.flush()
    return sys.stdin.readline().strip()


def _hidden(question: str) -> str:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass(f"{question} ")
    except getpass.GetPassWarning:
        raise CannotHide from None
    except EOFError:
        raise NotEntered(InputProblem.NO_SECRET) from None

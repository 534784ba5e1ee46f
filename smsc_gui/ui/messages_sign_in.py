"""What `--sign-in` says: a line for whoever rolls the program out, read in a terminal or a script's log.

No key and no password stands in any of it.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from smsc_gui.core.clock import Moment
from smsc_gui.core.credentials import Locked, Unavailable, UnavailableReason
from smsc_gui.core.sign_in_input import LONGEST, MOST_BYTES, InputProblem, NotEntered
from smsc_gui.ui.messages_types import Message, clock_time, translate


def done(account: str, *, proxy: bool) -> str:
    """It is kept. `account`: its login and host. `proxy`: the proxy's password, too."""
    text = translate("messages", "{account}: signed in, and the sign-in is kept in the keyring.")
    if proxy:
        text = translate(
            "messages",
            "{account}: signed in, and the sign-in and the proxy’s password are kept in the keyring.",
        )
    return text.format(account=account)


def not_signed_in(account: str, message: Message, now: Moment) -> str:
    """The service refused it, could not be asked, or must not be asked now."""
    text = translate("messages", "{account}: {title}. {what} Nothing was stored.")
    again = ""
    if message.try_again_at is not None:
        again = clock_time(message.try_again_at, now)
        text = translate(
            "messages",
            "{account}: {title}. {what} The next try is possible at {time}. Nothing was stored.",
        )
    return text.format(account=account, title=message.title, what=message.what, time=again)


def not_begun(message: Message) -> str:
    """The data folder or the journal cannot be used."""
    return f"{message.title}. {message.what}"


def busy(pid: int | None) -> str:
    """Another process has the data folder. `pid`: its number, where it is known."""
    text = translate(
        "messages",
        "The program is open on this data folder, or another sign-in is under way (process {pid}). "
        "Close the window, or sign in there. Nothing was sent or stored.",
    )
    return text.format(pid="?" if pid is None else pid)


def not_kept(answer: Locked | Unavailable, left: Sequence[str] = ()) -> str:
    """Why the keyring has not taken it, and how to go on. `left`: see `_not_as_before`."""
    return " ".join([_why_not_kept(answer), *_not_as_before(left)])


def no_proxy() -> str:
    """A proxy's password came, and there is nothing that it could be for."""
    return translate(
        "messages",
        "There is a proxy’s password, but no proxy with a user is set by hand. Nothing was sent or "
        "stored.",
    )


def no_account() -> str:
    """A proxy's password came alone, and there is no account to test it with."""
    return translate(
        "messages",
        "The proxy’s password came alone, but no sign-in is kept here that it could be tested with: "
        "give the account’s lines, too. Nothing was sent or stored.",
    )


def not_listed(account: str) -> str:
    """The list of accounts is the administrator's."""
    return translate(
        "messages",
        "{account} is not in the list of accounts that the administrator has set for this computer. "
        "Nothing was sent or stored.",
    ).format(account=account)


def session_only(account: str) -> str:
    """The administrator's list says that its secret is not to be kept."""
    return translate(
        "messages",
        "{account} is set for the session only in the administrator’s settings for this computer, so "
        "it is not kept. Nothing was sent or stored.",
    ).format(account=account)


def unknown_whether_allowed(path: str, problem: str) -> str:
    """The machine-wide settings cannot be read."""
    return translate(
        "messages",
        "The administrator’s settings for this computer cannot be read: {path} ({problem}). They may "
        "forbid this account, so nothing was sent or stored.",
    ).format(path=path, problem=problem)


def which_key(host: str) -> str:
    """The list has several API keys for this host, and this is none of them."""
    return translate(
        "messages",
        "The list has several accounts with an API key at {host}: say which one with name=… "
        "Nothing was sent or stored.",
    ).format(host=host)


def not_writable(problem: str) -> str:
    """The settings of this person are such that nothing can be saved; known before anything was sent."""
    return translate("messages", "{problem} Nothing was sent or stored.").format(problem=problem)


def not_saved(account: str, cause: str, left: Sequence[str]) -> str:
    """The settings were not written. `left`: see `_not_as_before`."""
    text = translate(
        "messages",
        "{account}: the settings could not be saved ({cause}), so the keyring is as it was before.",
    )
    if left:
        text = translate("messages", "{account}: the settings could not be saved ({cause}).")
    return " ".join([text.format(account=account, cause=cause), *_not_as_before(left)])


def unexpected(kind: str) -> str:
    """Something that nobody thought of. `kind`: the name of the error's type."""
    return translate(
        "messages", "The program failed ({kind}); its log in the data folder says where."
    ).format(kind=kind)


def not_entered(error: NotEntered) -> str:
    """What is wrong with what was read; nothing of it stands there."""
    return _PROBLEMS[error.problem]().format(
        line=error.line, most=MOST_BYTES // 1024, longest=LONGEST
    )


def no_hiding() -> str:
    """The terminal would show what is typed."""
    return translate(
        "messages",
        "This terminal cannot hide what is typed: give the sign-in on standard input instead.",
    )


def ask_host(usual: str) -> str:
    """Asked at a terminal. `usual`: what an empty answer means."""
    return translate("messages", "Host [{host}]:").format(host=usual)


def ask_login() -> str:
    """Asked at a terminal."""
    return translate("messages", "Login (empty for an API key):")


def ask_password() -> str:
    """Asked at a terminal; what is typed does not show."""
    return translate("messages", "Password (it does not show):")


def ask_key() -> str:
    """Asked at a terminal; what is typed does not show."""
    return translate("messages", "API key (it does not show):")


def ask_proxy_password() -> str:
    """Asked at a terminal; what is typed does not show."""
    return translate("messages", "The proxy’s password (it does not show):")


def _why_not_kept(answer: Locked | Unavailable) -> str:
    if isinstance(answer, Locked):
        return translate(
            "messages",
            "The keyring is locked, so nothing was stored. Run this as the person who will work here, "
            "while they are signed in to the computer and their keyring is open.",
        )
    return {
        UnavailableReason.NO_SERVICE: translate(
            "messages",
            "There is no keyring that the program trusts, so nothing was stored. Run this inside the "
            "session of the person who will work here, or set a keyring up.",
        ),
        UnavailableReason.TOO_LONG: translate(
            "messages",
            "The keyring cannot keep a key or password this long, so nothing was stored.",
        ),
        UnavailableReason.NOT_KEPT: translate(
            "messages",
            "The keyring took the sign-in but did not give it back: it does not count as stored.",
        ),
        UnavailableReason.UNREADABLE: _keyring_failed(),
        UnavailableReason.FAILED: _keyring_failed(),
    }[answer.reason]


def _not_as_before(left: Sequence[str]) -> list[str]:
    """A sentence, or none. `left`: the entries of the keyring that could not be put back."""
    if not left:
        return []
    text = translate(
        "messages",
        "The keyring could not be put back as it was. Remove from it what is new: {entries}.",
    )
    return [text.format(entries=", ".join(left))]


def _keyring_failed() -> str:
    return translate(
        "messages", "The keyring reported a failure, so the sign-in does not count as stored."
    )


_PROBLEMS: Final[Mapping[InputProblem, Callable[[], str]]] = {
    InputProblem.EMPTY: lambda: translate(
        "messages",
        "Nothing came on standard input. It takes lines: host=… and key=…, or host=…, login=… and "
        "password=…",
    ),
    InputProblem.TOO_LONG: lambda: translate(
        "messages", "More than {most} KiB came on standard input: that is no sign-in."
    ),
    InputProblem.ENCODING: lambda: translate(
        "messages",
        "What came on standard input is not UTF-8, nor UTF-16 with a byte order mark.",
    ),
    InputProblem.NUL: lambda: translate(
        "messages",
        "There is a NUL in what came on standard input: without a byte order mark it has to be UTF-8.",
    ),
    InputProblem.NO_LINE: lambda: translate(
        "messages",
        "Line {line} of standard input begins with none of host=, login=, password=, key=, name=, "
        "proxy_password=.",
    ),
    InputProblem.TWICE: lambda: translate(
        "messages", "Line {line} of standard input repeats a name of an earlier line."
    ),
    InputProblem.NO_HOST: lambda: translate(
        "messages", "The host is missing, such as host=smsc.ua."
    ),
    InputProblem.NOT_A_HOST: lambda: translate(
        "messages", "The host does not look like the name of one, such as smsc.ua."
    ),
    InputProblem.NO_LOGIN: lambda: translate(
        "messages", "There is a password, but the login is missing."
    ),
    InputProblem.NOT_A_LOGIN: lambda: translate(
        "messages", "The login has more than {longest} characters."
    ),
    InputProblem.NO_SECRET: lambda: translate(
        "messages", "The API key is missing, or the password."
    ),
    InputProblem.BOTH: lambda: translate(
        "messages",
        "There is an API key beside a login or a password: leave one way to sign in.",
    ),
    InputProblem.PHONE: lambda: translate(
        "messages", "The API key looks like a phone number, so it was not tried."
    ),
    InputProblem.NOT_A_NAME: lambda: translate(
        "messages", "The name has more than {longest} characters."
    ),
    InputProblem.NOT_A_PROXY_PASSWORD: lambda: translate(
        "messages", "The proxy’s password has more than {longest} characters."
    ),
}

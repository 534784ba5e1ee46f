"""The failures between this computer and the service in words, one for each way a connection fails."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from smsc_gui.api import UnreachableReason
from smsc_gui.core.failure import Failure
from smsc_gui.ui.messages_types import Action, Words, translate


def unreachable_words(failure: Failure, host: str) -> Words:
    """No connection, or one that broke off. A reason that is not known here is "no connection"."""
    return _BY_REASON.get(failure.reason, _no_connection)(host)


def timed_out_words(failure: Failure, host: str) -> Words:
    """Before the request left, or while waiting for the answer."""
    if not failure.may_have_arrived:
        return Words(
            translate("messages", "The service could not be reached in time"),
            translate("messages", "The connection to {host} took too long.").format(host=host),
            (_online(), _try_again()),
            Action.TRY_AGAIN,
        )
    return Words(
        translate("messages", "No answer in time"),
        translate("messages", "{host} was asked, but did not answer in time.").format(host=host),
        (translate("messages", "Give the service a minute, then try again."), _online()),
        Action.TRY_AGAIN,
    )


def certificate_words(_failure: Failure, host: str) -> Words:
    """The operating system does not trust the other side."""
    return Words(
        translate("messages", "The connection is not safe"),
        translate("messages", "The other side could not prove that it is {host}.").format(
            host=host
        ),
        (
            translate("messages", "Check this computer’s date and time."),
            translate(
                "messages",
                "In a public or guest network, open any website and sign in to the network first.",
            ),
            translate(
                "messages",
                "Otherwise ask the administrator whether the company’s certificate "
                "is installed on this computer.",
            ),
        ),
        Action.TRY_AGAIN,
    )


def _no_connection(host: str) -> Words:
    return Words(
        translate("messages", "No connection to the service"),
        translate("messages", "This computer could not connect to {host}.").format(host=host),
        (
            translate("messages", "Check the network cable or the Wi-Fi."),
            _online(),
            _try_again(),
        ),
        Action.TRY_AGAIN,
    )


def _name_not_found(host: str) -> Words:
    return Words(
        translate("messages", "The service was not found"),
        translate("messages", "The network does not know the name {host}.").format(host=host),
        (
            _online(),
            translate("messages", "Check the host on the sign-in page for typing mistakes."),
            _try_again(),
        ),
        Action.TRY_AGAIN,
    )


def _refused(host: str) -> Words:
    return Words(
        translate("messages", "The service takes no connections"),
        translate("messages", "{host} was reached, but turned the connection away.").format(
            host=host
        ),
        (
            translate("messages", "Wait a few minutes: the service may be restarting."),
            _try_again(),
            translate(
                "messages",
                "If it goes on, ask the administrator whether a firewall stands in the way.",
            ),
        ),
        Action.TRY_AGAIN,
    )


def _not_secured(host: str) -> Words:
    return Words(
        translate("messages", "No secure connection"),
        translate(
            "messages", "{host} was reached, but the connection could not be made secure."
        ).format(host=host),
        (
            translate("messages", "Check this computer’s date and time."),
            _try_again(),
            translate(
                "messages",
                "If it goes on, ask the administrator whether a filter or an antivirus program "
                "inspects connections.",
            ),
        ),
        Action.TRY_AGAIN,
    )


def _proxy(host: str) -> Words:
    return Words(
        translate("messages", "The proxy does not connect"),
        translate("messages", "The company’s proxy made no connection to {host}.").format(
            host=host
        ),
        (
            translate("messages", "Ask the administrator whether the proxy allows {host}.").format(
                host=host
            ),
            translate(
                "messages",
                "Ask whether the proxy’s address is right: in Settings, under Network, "
                "or in this computer’s own settings.",
            ),
            _try_again(),
        ),
        Action.TRY_AGAIN,
    )


def _proxy_sign_in(host: str) -> Words:
    return Words(
        translate("messages", "The proxy asks for a sign-in"),
        translate(
            "messages",
            "The company’s proxy lets connections to {host} through only after a sign-in of its own, "
            "and did not accept one. It has nothing to do with the sign-in to the service.",
        ).format(host=host),
        (
            translate(
                "messages", "Check the proxy’s user and password in Settings, under Network."
            ),
            translate(
                "messages", "Or ask the administrator to let {host} through without a sign-in."
            ).format(host=host),
            _try_again(),
        ),
        Action.TRY_AGAIN,
    )


def _lost(host: str) -> Words:
    return Words(
        translate("messages", "The connection was lost"),
        translate("messages", "The connection to {host} broke off before the answer came.").format(
            host=host
        ),
        (_online(), translate("messages", "Give the service a minute, then try again.")),
        Action.TRY_AGAIN,
    )


def _online() -> str:
    return translate("messages", "Open any website to see whether this computer is online.")


def _try_again() -> str:
    return translate("messages", "Then try again.")


_BY_REASON: Final[Mapping[str, Callable[[str], Words]]] = MappingProxyType(
    {
        UnreachableReason.NAME_NOT_FOUND: _name_not_found,
        UnreachableReason.REFUSED: _refused,
        UnreachableReason.NO_CONNECTION: _no_connection,
        UnreachableReason.TLS: _not_secured,
        UnreachableReason.PROXY: _proxy,
        UnreachableReason.PROXY_SIGN_IN: _proxy_sign_in,
        UnreachableReason.CONNECTION_LOST: _lost,
    }
)

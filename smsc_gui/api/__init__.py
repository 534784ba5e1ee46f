"""The service over HTTP: three calls, what they bring, and every way in which they fail."""

from smsc_gui.api.accounts import HOSTS, Account, ApiKey, Password
from smsc_gui.api.client import DEFAULT_TIMEOUT, INBOX_HOURS, SmscClient, checked_base_url
from smsc_gui.api.errors import (
    BadReply,
    CertificateRejected,
    ServiceError,
    SmscError,
    TimedOut,
    TransportFailure,
    Unreachable,
    UnreachableReason,
)
from smsc_gui.api.inbox import Inbox, IncomingMessage, read_inbox
from smsc_gui.api.proxies import NamedProxy, Proxies, checked_proxy_address
from smsc_gui.api.replies import Balance, CallNumber, read_balance, read_call_number

__all__ = [
    "DEFAULT_TIMEOUT",
    "HOSTS",
    "INBOX_HOURS",
    "Account",
    "ApiKey",
    "BadReply",
    "Balance",
    "CallNumber",
    "CertificateRejected",
    "Inbox",
    "IncomingMessage",
    "NamedProxy",
    "Password",
    "Proxies",
    "ServiceError",
    "SmscClient",
    "SmscError",
    "TimedOut",
    "TransportFailure",
    "Unreachable",
    "UnreachableReason",
    "checked_base_url",
    "checked_proxy_address",
    "read_balance",
    "read_call_number",
    "read_inbox",
]

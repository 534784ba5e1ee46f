"""Secrets in the keyring of the operating system, through the `keyring` library.

Only the classes in `CHOICES` are used, and each is made directly: `keyring`'s own choice would follow
`PYTHON_KEYRING_BACKEND` and `keyringrc.cfg`, and takes a plain-text file where nothing better is there.
"""

import importlib
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from smsc_gui.core.secret_store import (
    Absent,
    Deleted,
    Found,
    Locked,
    Stored,
    Unavailable,
    UnavailableReason,
    named,
    not_empty,
)

SERVICE: Final = "smsc-gui"

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Choice:
    """A keyring that is accepted.

    `errors`: what it raises besides `KeyringError` and `OSError`, as found in its source; those that
    cannot be imported cannot be raised. `most_bytes`: of a secret in UTF-16; None without a limit.
    `prepare`: done to each backend before it is used.
    """

    module: str
    name: str
    errors: tuple[tuple[str, str], ...] = ()
    most_bytes: int | None = None
    prepare: Callable[[Any], None] | None = None


class KeyringStore:
    """The system's keyring. Each call looks for it anew, so one that is started later is found.

    Any thread but the main one: a call may wait for a person to unlock the keyring.
    """

    def __init__(self, choices: Sequence[Choice] | None = None) -> None:
        self._choices = CHOICES.get(sys.platform, LINUX) if choices is None else choices

    def get(self, name: str) -> Found[str] | Absent | Locked | Unavailable:
        """The secret under this name."""
        named(name)
        secret: str | Locked | Unavailable | None = self._ask(
            lambda ring: ring.get_password(SERVICE, name)
        )
        if isinstance(secret, Locked | Unavailable):
            return secret
        return Absent() if secret is None else Found(secret)

    def set(self, name: str, secret: str) -> Stored | Locked | Unavailable:
        """Keeps a secret and reads it back."""
        named(name)
        not_empty(secret)
        if self._is_too_long(secret):
            return Unavailable(UnavailableReason.TOO_LONG)
        failure = self._ask(lambda ring: ring.set_password(SERVICE, name, secret))
        if isinstance(failure, Locked | Unavailable):
            return failure
        kept = self.get(name)
        if isinstance(kept, Locked | Unavailable):
            return kept
        return Stored() if kept == Found(secret) else Unavailable(UnavailableReason.NOT_KEPT)

    def delete(self, name: str) -> Deleted | Locked | Unavailable:
        """Removes a secret and looks whether it is gone."""
        there = self.get(name)
        if isinstance(there, Found):
            failure = self._ask(lambda ring: ring.delete_password(SERVICE, name))
            there = failure if isinstance(failure, Locked | Unavailable) else self.get(name)
        match there:
            case Absent():
                return Deleted()
            case Found():
                return Unavailable(UnavailableReason.NOT_KEPT)
            case _:
                return there

    def backend_name(self) -> str:
        """The class that is used, such as `keyring.backends.SecretService.Keyring`; "" without one."""
        found = self._find()
        return f"{found[0].module}.{found[0].name}" if found else ""

    def _find(self) -> tuple[Choice, Any] | None:
        """The first accepted keyring that works here.

        The imports wait until here because they take 30 to 100 ms (`keyring` with `cryptography`).
        """
        for choice in self._choices:
            backend = _imported(choice.module, choice.name)
            if backend is not None and backend.viable:
                ring = backend()
                if choice.prepare:
                    choice.prepare(ring)
                return choice, ring
        return None

    def _ask(self, question: Callable[[Any], Answer]) -> Answer | Locked | Unavailable:
        found = self._find()
        if found is None:
            return Unavailable(UnavailableReason.NO_SERVICE)
        choice, ring = found
        try:
            return question(ring)
        except _errors(choice) as error:
            return _meaning(error)

    def _is_too_long(self, secret: str) -> bool:
        found = self._find()
        most = found[0].most_bytes if found else None
        return most is not None and len(secret.encode("utf-16-le", "surrogatepass")) > most


def _imported(module: str, name: str) -> Any | None:
    try:
        return getattr(importlib.import_module(module), name)
    except ImportError:  # another system's, or not in this package (`--self-test` tells)
        return None


def _errors(choice: Choice) -> tuple[type[Exception], ...]:
    # Here for the reason given in `_find`; written out so that PyInstaller sees it.
    from keyring.errors import KeyringError  # noqa: PLC0415

    foreign = (_imported(*error) for error in choice.errors)
    return (KeyringError, OSError, UnicodeError, *(error for error in foreign if error))


def _meaning(error: BaseException | None) -> Locked | Unavailable:
    """The answer that an error stands for: what it or one of its causes is known to mean."""
    cause = type(error).__name__
    while error is not None:
        for sign in _signs(error):
            if sign in _MEANINGS:
                return _MEANINGS[sign]
        error = error.__cause__
    return Unavailable(UnavailableReason.FAILED, cause)


def _signs(error: BaseException) -> list[object]:
    """What an error can be known by: its classes, its number, its name on D-Bus."""
    return [
        *(kind.__name__ for kind in type(error).__mro__),
        *(arg for arg in error.args[:1] if isinstance(arg, int)),
        getattr(error, "name", None),
    ]


def _open_collection_ourselves(ring: Any) -> None:
    """keyring 25.7 leaves its D-Bus connection open when the collection is locked, and asks for a property
    first (see `_default_collection`); so the collection is opened here.
    """
    ring.get_preferred_collection = _open_collection


def _open_collection() -> Any:
    """The default collection, unlocked, perhaps by a dialog. Raises secretstorage's exceptions."""
    secretstorage: Any = importlib.import_module("secretstorage")
    bus = secretstorage.dbus_init()
    with ExitStack() as on_failure:
        on_failure.callback(bus.close)
        collection = _default_collection(secretstorage, bus)
        if collection.is_locked():
            collection.unlock()
        collection.ensure_not_locked()
        on_failure.pop_all()
    return collection


def _default_collection(secretstorage: Any, bus: Any) -> Any:
    """The one that the alias stands for; made where there is none.

    A property, asked for first, ends GNOME Keyring once in some 15,000 connections: its daemon may not know
    yet who asks (seen in 42.1; its source of 2026 is the same). A method's answer ends nothing: at that
    moment it says that there is no such alias, and a moment later the property can be asked for.
    """
    try:
        return secretstorage.get_collection_by_alias(bus, "default")
    except secretstorage.ItemNotFoundException:
        return secretstorage.get_default_collection(bus)


_NO_SERVICE: Final = Unavailable(UnavailableReason.NO_SERVICE)

_MEANINGS: Final[Mapping[object, Locked | Unavailable]] = {
    "KeyringLocked": Locked(),
    "LockedException": Locked(),  # secretstorage
    "PromptDismissedException": Locked(),  # secretstorage
    "org.freedesktop.Secret.Error.IsLocked": Locked(),
    -25308: Locked(),  # macOS: errSecInteractionNotAllowed, no screen to unlock on
    "NoKeyringError": _NO_SERVICE,
    "SecretServiceNotAvailableException": _NO_SERVICE,  # secretstorage
    "ConnectionError": _NO_SERVICE,  # the bus went away
    1312: _NO_SERVICE,  # Windows: ERROR_NO_SUCH_LOGON_SESSION, a service without a user's credentials
    1783: Unavailable(UnavailableReason.TOO_LONG),  # Windows: RPC_X_BAD_STUB_DATA
}

LINUX: Final = (
    Choice(
        "keyring.backends.SecretService",
        "Keyring",
        errors=(
            ("secretstorage.exceptions", "SecretStorageException"),
            ("jeepney", "DBusErrorResponse"),
        ),
        prepare=_open_collection_ourselves,
    ),
    Choice("keyring.backends.libsecret", "Keyring", errors=(("gi.repository.GLib", "Error"),)),
)

CHOICES: Final[Mapping[str, Sequence[Choice]]] = {
    "linux": LINUX,
    "darwin": (Choice("keyring.backends.macOS", "Keyring"),),
    "win32": (
        Choice(
            "keyring.backends.Windows",
            "WinVaultKeyring",
            errors=(("win32ctypes.pywin32.pywintypes", "error"), ("pywintypes", "error")),
            most_bytes=2560,  # CRED_MAX_CREDENTIAL_BLOB_SIZE
        ),
    ),
}
"""The accepted keyrings of each `sys.platform`, the first that works is used; KWallet answers as a
Secret Service. Other systems have what Linux has."""

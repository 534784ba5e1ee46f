"""Which keyrings are accepted, and what each of their failures means.

The real Secret Service is in `tests/keyring`; here stand small backends for what this system has not
(Windows, macOS) and for failures that cannot be brought about.
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, ClassVar

import pytest
from keyring.errors import (
    InitError,
    KeyringError,
    KeyringLocked,
    NoKeyringError,
    PasswordDeleteError,
    PasswordSetError,
)

from smsc_gui.core.keyring_store import CHOICES, LINUX, Choice, KeyringStore
from smsc_gui.core.secret_store import (
    Absent,
    Deleted,
    Found,
    Locked,
    Stored,
    Unavailable,
    UnavailableReason,
)
from tests.support.secret_store_contract import SecretStoreContract

MODULE = "backend_of_this_test"
NO_SERVICE = Unavailable(UnavailableReason.NO_SERVICE)


class Backend:
    """A keyring in memory, made anew for each call, as the real ones are."""

    viable = True
    kept: ClassVar[dict[tuple[str, str], str]]
    failure: ClassVar[Exception | None] = None

    def get_password(self, service: str, name: str) -> str | None:
        if self.failure:
            raise self.failure
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, secret: str) -> None:
        self.kept[service, name] = secret

    def delete_password(self, service: str, name: str) -> None:
        del self.kept[service, name]


class ForgetfulBackend(Backend):
    def set_password(self, *_: str) -> None:
        """Says yes, as keyring's null backend does."""


class ForgedBackend(Backend):
    def set_password(self, service: str, name: str, secret: str) -> None:
        super().set_password(service, name, secret + "!")


class StickyBackend(Backend):
    def delete_password(self, *_: str) -> None:
        """Says yes."""


class RefusingBackend(Backend):
    def set_password(self, *_: str) -> None:
        raise PasswordSetError("no")

    def delete_password(self, *_: str) -> None:
        raise PasswordDeleteError("no")


class LocksItselfBackend(Backend):
    """Locks after the first write, before it can be read back."""

    def set_password(self, *_: str) -> None:
        type(self).failure = KeyringLocked("locked")


class Stranger(Exception):  # noqa: N818 - named as the libraries name theirs
    """An error of a library behind keyring."""


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Callable[..., KeyringStore]:
    """A store on a backend class of this file."""

    def make(backend: type[Backend], **more: Any) -> KeyringStore:
        module = ModuleType(MODULE)
        module.Keyring = type("Keyring", (backend,), {"kept": {}})  # type: ignore[attr-defined]
        module.Stranger = Stranger  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, MODULE, module)
        return KeyringStore([Choice(MODULE, "Keyring", **more)])

    return make


class TestContract(SecretStoreContract):
    @pytest.fixture
    def store(self, made: Callable[..., KeyringStore]) -> KeyringStore:
        return made(Backend)


def test_the_service_is_named_after_the_program(made: Callable[..., KeyringStore]) -> None:
    store = made(Backend)
    store.set("name", "x")
    assert sys.modules[MODULE].Keyring.kept == {("smsc-gui", "name"): "x"}
    assert store.backend_name() == f"{MODULE}.Keyring"


@pytest.mark.parametrize("backend", [ForgetfulBackend, ForgedBackend])
def test_what_was_stored_is_read_back(
    made: Callable[..., KeyringStore], backend: type[Backend]
) -> None:
    assert made(backend).set("name", "x") == Unavailable(UnavailableReason.NOT_KEPT)


def test_what_was_deleted_is_looked_for(made: Callable[..., KeyringStore]) -> None:
    store = made(StickyBackend)
    store.set("name", "x")
    assert store.delete("name") == Unavailable(UnavailableReason.NOT_KEPT)


def test_a_refusal_names_its_type_and_not_its_text(made: Callable[..., KeyringStore]) -> None:
    store = made(RefusingBackend)
    refused = Unavailable(UnavailableReason.FAILED, "PasswordSetError")
    assert store.set("name", "x") == refused
    sys.modules[MODULE].Keyring.kept["smsc-gui", "name"] = "x"
    refused = Unavailable(UnavailableReason.FAILED, "PasswordDeleteError")
    assert store.delete("name") == refused
    assert store.delete("other") == Deleted()


def test_a_keyring_that_locks_before_the_reading_back(made: Callable[..., KeyringStore]) -> None:
    assert made(LocksItselfBackend).set("name", "x") == Locked()


def caused_by(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


def like(class_name: str, *args: object, **attributes: object) -> Exception:
    """An error of a class of this name, as a library here or on another system raises it."""
    error: Exception = type(class_name, (Stranger,), attributes)(*args)
    return error


@pytest.mark.parametrize(
    ("failure", "answer"),
    [
        (KeyringLocked("x"), Locked()),
        (like("LockedException"), Locked()),
        (caused_by(InitError("x"), like("PromptDismissedException")), Locked()),
        (like("DBusErrorResponse", name="org.freedesktop.Secret.Error.IsLocked"), Locked()),
        (caused_by(KeyringError("x"), like("Error", -25308, "no screen")), Locked()),
        (NoKeyringError("x"), NO_SERVICE),
        (caused_by(InitError("x"), like("SecretServiceNotAvailableException")), NO_SERVICE),
        (ConnectionResetError(104, "x"), NO_SERVICE),
        (like("error", 1312, "CredRead", "no logon session"), NO_SERVICE),
        (like("error", 1783, "CredWrite", "bad stub"), Unavailable(UnavailableReason.TOO_LONG)),
        (like("error", 5, "CredRead"), Unavailable(UnavailableReason.FAILED, "error")),
        (KeyringError("x"), Unavailable(UnavailableReason.FAILED, "KeyringError")),
        (
            caused_by(InitError("x"), like("DBusErrorResponse", name="org.example.Odd")),
            Unavailable(UnavailableReason.FAILED, "InitError"),
        ),
        (TimeoutError("x"), Unavailable(UnavailableReason.FAILED, "TimeoutError")),
        (
            UnicodeDecodeError("utf-8", b"\xff", 0, 1, "x"),
            Unavailable(UnavailableReason.FAILED, "UnicodeDecodeError"),
        ),
    ],
    ids=repr,
)
def test_what_a_failure_means(
    made: Callable[..., KeyringStore], failure: Exception, answer: Locked | Unavailable
) -> None:
    store = made(Backend, errors=((MODULE, "Stranger"), ("no.such.module", "Error")))
    sys.modules[MODULE].Keyring.failure = failure
    assert store.get("name") == answer
    assert store.delete("name") == answer
    assert store.set("name", "x") == answer


def test_an_error_of_the_program_itself_is_not_swallowed(
    made: Callable[..., KeyringStore],
) -> None:
    store = made(Backend)
    sys.modules[MODULE].Keyring.failure = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        store.get("name")


def test_a_secret_too_long_is_refused_before_it_is_sent(made: Callable[..., KeyringStore]) -> None:
    store = made(Backend, most_bytes=2560)
    assert store.set("name", "ж" * 1280) == Stored()
    assert store.set("name", "ж" * 1281) == Unavailable(UnavailableReason.TOO_LONG)
    assert store.set("name", "🔑" * 641) == Unavailable(UnavailableReason.TOO_LONG)
    assert store.set("name", "\ud800" * 1281) == Unavailable(UnavailableReason.TOO_LONG)
    assert store.get("name") == Found("ж" * 1280)


def test_the_first_keyring_that_works_is_used(made: Callable[..., KeyringStore]) -> None:
    works = made(Backend)._choices[0]
    store = KeyringStore([Choice("no.such.module", "Keyring"), works, Choice("other", "Keyring")])
    assert store.get("name") == Absent()
    sys.modules[MODULE].Keyring.viable = False
    assert KeyringStore([works]).get("name") == NO_SERVICE
    assert KeyringStore([works]).set("name", "x") == NO_SERVICE
    assert KeyringStore([works]).delete("name") == NO_SERVICE
    assert KeyringStore([works]).backend_name() == ""


def test_each_backend_is_prepared_before_use(made: Callable[..., KeyringStore]) -> None:
    prepared: list[Any] = []
    store = made(Backend, prepare=prepared.append)
    store.get("name")
    assert [type(ring).__name__ for ring in prepared] == ["Keyring"]


def test_the_accepted_classes() -> None:
    accepted = {
        platform: [f"{choice.module}.{choice.name}" for choice in choices]
        for platform, choices in CHOICES.items()
    }
    assert accepted == {
        "linux": ["keyring.backends.SecretService.Keyring", "keyring.backends.libsecret.Keyring"],
        "darwin": ["keyring.backends.macOS.Keyring"],
        "win32": ["keyring.backends.Windows.WinVaultKeyring"],
    }
    assert KeyringStore()._choices == LINUX


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_another_systems_keyring_is_not_there(platform: str) -> None:
    store = KeyringStore(CHOICES[platform])
    assert store.get("name") == NO_SERVICE
    assert store.backend_name() == ""


def test_another_unix_has_what_linux_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "freebsd14")
    assert KeyringStore()._choices == LINUX


def test_keyring_is_not_imported_before_it_is_asked() -> None:
    code = "import sys, smsc_gui.core.credentials; sys.exit('keyring' in sys.modules)"
    root = Path(__file__).parents[2]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0

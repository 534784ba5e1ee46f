"""The system's keyring as it is on Linux: a real GNOME Keyring on a real bus."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from smsc_gui.api import Account, ApiKey, Password
from smsc_gui.core.credentials import (
    Absent,
    Credentials,
    Deleted,
    Found,
    KeyringStore,
    Locked,
    SessionStore,
    Stored,
    Unavailable,
    UnavailableReason,
)
from tests.support.bus_monitor import calls_heard
from tests.support.secret_service import (
    SECRETS,
    MissingProgramError,
    SecretService,
    running_secret_service,
)
from tests.support.secret_store_contract import SecretStoreContract

ROOT = Path(__file__).parents[2]
NO_SERVICE = Unavailable(UnavailableReason.NO_SERVICE)
BY_PASSWORD = Account("smsc.ua", Password("Олена", "Пароль Ї'є"))


@pytest.fixture
def store() -> KeyringStore:
    return KeyringStore()


@pytest.mark.usefixtures("secret_service")
class TestContract(SecretStoreContract):
    @pytest.fixture
    def store(self) -> KeyringStore:
        return KeyringStore()


def in_a_process(code: str) -> str:
    """What a new Python process prints, in the environment of the test."""
    started = f"from smsc_gui.core.credentials import *\nstore = KeyringStore()\n{code}"
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", started],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        timeout=30,
    ).stdout.strip()


@pytest.mark.usefixtures("secret_service")
def test_the_secret_service_is_what_is_used(store: KeyringStore) -> None:
    assert store.backend_name() == "keyring.backends.SecretService.Keyring"


def test_a_secret_survives_the_process_and_the_daemon(
    store: KeyringStore, secret_service: SecretService
) -> None:
    in_a_process("assert store.set('name', 'Ключ') == Stored()")
    assert store.get("name") == Found("Ключ")
    secret_service.restart()
    assert store.get("name") == Found("Ключ")
    assert in_a_process("print(ascii(store.get('name').value))") == ascii("Ключ")


def test_a_sign_in_survives_with_the_journals_key(
    store: KeyringStore, secret_service: SecretService
) -> None:
    credentials = Credentials(store)
    assert credentials.load_sign_in("smsc.ua", "Олена") == Absent()
    assert credentials.save_sign_in(BY_PASSWORD) == Stored()
    key = credentials.journal_key()
    secret_service.restart()
    assert credentials.load_sign_in("smsc.ua", "Олена") == Found(BY_PASSWORD)
    assert credentials.journal_key() == key
    assert credentials.forget("smsc.ua", "Олена") == Deleted()
    assert credentials.load_sign_in("smsc.ua", "Олена") == Absent()


def test_a_locked_keyring_says_so_and_nothing_waits(
    store: KeyringStore, secret_service: SecretService
) -> None:
    store.set("name", "kept")
    secret_service.restart(password="wrong")
    assert store.get("name") == Locked()
    assert store.get("other") == Locked()
    assert store.set("name", "new") == Locked()
    assert store.delete("name") == Locked()
    assert Credentials(store).journal_key() == Locked()
    secret_service.restart()
    assert store.get("name") == Found("kept")


def test_a_locked_keyring_is_asked_without_leaving_connections_open(
    store: KeyringStore, secret_service: SecretService
) -> None:
    store.set("name", "kept")
    secret_service.restart(password="wrong")
    # Resource warnings are errors there, and would be printed at the end.
    code = "import gc; assert store.get('name') == Locked(); gc.collect(); print('done')"
    assert in_a_process(code) == "done"
    before = len(list(Path("/proc/self/fd").iterdir()))
    assert [store.get("name") for _ in range(5)] == [Locked()] * 5
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_nothing_asks_for_a_property_first(
    store: KeyringStore, secret_service: SecretService
) -> None:
    """It would end GNOME Keyring, once in some 15,000 connections."""
    with calls_heard(secret_service.address, SECRETS) as heard:
        store.set("name", "kept")
        assert store.get("name") == Found("kept")
        store.delete("name")
        assert store.backend_name()
    assert len(heard) == 6  # kept and read back; read; found, removed and looked for
    assert {calls[0] for calls in heard.values()} == {"ReadAlias"}
    assert "Get" in {call for calls in heard.values() for call in calls}


def test_a_keyring_that_was_never_made_needs_a_person(
    store: KeyringStore, bus_alone: SecretService
) -> None:
    """No default collection yet: one would have to be made with a dialog, which nobody can see."""
    bus_alone.start(password=None)
    assert store.get("name") == Locked()
    assert store.set("name", "x") == Locked()


def test_a_keyring_started_later_is_found(store: KeyringStore, bus_alone: SecretService) -> None:
    assert store.get("name") == NO_SERVICE
    assert store.set("name", "x") == NO_SERVICE
    assert store.delete("name") == NO_SERVICE
    assert store.backend_name() == ""
    bus_alone.start()
    assert store.set("name", "x") == Stored()
    bus_alone.stop()
    assert store.get("name") == NO_SERVICE


@pytest.mark.parametrize(
    "address", [None, "", "unix:path=/nonexistent/bus", "disabled:", "tcp:host=localhost,port=1"]
)
def test_without_a_bus(
    store: KeyringStore, monkeypatch: pytest.MonkeyPatch, address: str | None
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    if address is not None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert store.get("name") == NO_SERVICE
    assert store.set("name", "x") == NO_SERVICE
    assert Credentials(store).save_sign_in(BY_PASSWORD) == NO_SERVICE


def test_the_program_can_be_used_for_the_session_all_the_same(bus_alone: SecretService) -> None:
    session = Credentials(SessionStore())
    assert session.save_sign_in(BY_PASSWORD) == Stored()
    assert session.load_sign_in("smsc.ua", "Олена") == Found(BY_PASSWORD)
    assert b"\xd0\x9f\xd0\xb0\xd1\x80" not in b"".join(
        path.read_bytes() for path in bus_alone.home.rglob("*") if path.is_file()
    )


PLAIN_TEXT = '''
from pathlib import Path
from keyring.backend import KeyringBackend

class Keyring(KeyringBackend):
    """Writes secrets into a file, as the one of keyrings.alt does."""
    priority = 100
    path = Path(__file__).with_name("secrets.txt")

    def get_password(self, service, username):
        return self.path.read_text() if self.path.exists() else None

    def set_password(self, service, username, password):
        self.path.write_text(password)
'''


def test_a_plain_text_backend_is_never_used_whatever_is_configured(
    bus_alone: SecretService, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "plain_text_backend.py").write_text(PLAIN_TEXT)
    config = bus_alone.home / ".config" / "python_keyring"
    config.mkdir(parents=True)
    (config / "keyringrc.cfg").write_text(
        f"[backend]\ndefault-keyring=plain_text_backend.Keyring\nkeyring-path={tmp_path}\n"
    )
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "plain_text_backend.Keyring")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), str(ROOT)]))
    # keyring itself does use it, so the test would notice.
    in_a_process("import keyring; keyring.set_password('a', 'b', 'plain')")
    assert (tmp_path / "secrets.txt").read_text() == "plain"
    (tmp_path / "secrets.txt").unlink()
    asked = "print(store.set('name', 'secret'), store.get('name'), [store.backend_name()])"
    assert in_a_process(asked) == f"{NO_SERVICE} {NO_SERVICE} ['']"
    assert not (tmp_path / "secrets.txt").exists()
    bus_alone.start()
    assert in_a_process("print(store.set('name', 'secret'), store.get('name').value)") == (
        "Stored() secret"
    )
    assert not (tmp_path / "secrets.txt").exists()


@pytest.mark.parametrize("backend", ["null", "fail", "chainer"])
@pytest.mark.usefixtures("bus_alone")
def test_keyrings_own_stand_ins_are_never_used(
    monkeypatch: pytest.MonkeyPatch, backend: str
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"keyring.backends.{backend}.Keyring")
    assert in_a_process("print(store.set('name', 'secret'))") == str(NO_SERVICE)


def test_a_bus_that_goes_away_is_no_service(
    store: KeyringStore, secret_service: SecretService
) -> None:
    store.set("name", "x")
    secret_service.close()
    assert store.get("name") == NO_SERVICE


def test_the_secret_is_in_no_other_file(store: KeyringStore, secret_service: SecretService) -> None:
    Credentials(store).save_sign_in(Account("smsc.ua", ApiKey("hunter2hunter2")))
    holders = [
        path.name
        for path in secret_service.home.rglob("*")
        if path.is_file() and b"hunter2" in path.read_bytes()
    ]
    assert holders == []  # GNOME Keyring encrypts its file
    assert json.dumps(dict(os.environ)).count("hunter2") == 0


def test_a_missing_program_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    needed = pytest.raises(MissingProgramError, match="apt-get install dbus-daemon gnome-keyring")
    with needed, running_secret_service():
        pytest.fail("nothing can have started")

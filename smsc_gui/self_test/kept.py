"""What is kept: settings, journal, secrets; and the main job from end to end."""

import sys
import tempfile
import threading
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from smsc_gui.api import Account, ApiKey, SmscClient
from smsc_gui.core.clock import SystemClock
from smsc_gui.core.credentials import Found, KeyringStore, Locked, SecretStore, Unavailable
from smsc_gui.core.data_folder import DataFolder
from smsc_gui.core.desk import Begun, Desk
from smsc_gui.core.journal import Journal, Who
from smsc_gui.core.journal_check import check as check_journal
from smsc_gui.core.machine_settings import machine_file, read_machine_settings
from smsc_gui.core.phone import PhoneNumber, read
from smsc_gui.core.secret_store import Deleted, UnavailableReason
from smsc_gui.core.settings import Settings, SettingsFile
from smsc_gui.core.stops import AccountRef
from smsc_gui.core.verification import State
from smsc_gui.self_test.report import Note, hold
from smsc_gui.simulator import DEMO_KEY, Simulator

NAME: Final = "self-test"
PATIENCE: Final = 20.0
"""Seconds for a keyring, which may wait for somebody to unlock it where nobody is."""
_SUBSCRIBER: Final = "380671234567"
_KEY: Final = bytes(32)
_SESSION: Final = "sign-ins last for the session"


def phone_numbers() -> str:
    """The tables are there."""
    number = read("067 123-45-67", "UA")
    hold(isinstance(number, PhoneNumber) and number.is_valid, "a good number is not recognised")
    return str(getattr(number, "international", ""))


def files() -> str:
    """Settings come back from the disk as they went there; the folder's lock can be had."""
    with _folder() as path, DataFolder(Path(path)) as folder:
        saved = SettingsFile(folder.settings).save(Settings(desk=NAME))
        loaded = SettingsFile(folder.settings).load()
        hold(loaded.settings == saved, "settings come back changed")
    return "settings and lock"


def machine_settings(path: Path | None = None) -> str | Note:
    """What the administrator has set for everybody counts, as far as it is known here.

    `path`: of the file, if not the one that the program reads.
    """
    path = path or machine_file()
    found = read_machine_settings(path)
    hold(
        not found.problem,
        f"{path} does not count ({found.problem}): nobody can confirm by hand or sign in",
    )
    unlocked = [name for name in found.passed_over if name.startswith("locked.")]
    hold(not unlocked, f"{path} locks what is no setting for everybody: {', '.join(unlocked)}")
    if not path.exists():
        return f"none, {path} is not there"
    said = f"{path}: {len(found.defaults)} defaults, {len(found.locked)} locked"
    if found.passed_over:
        return Note(f"{said}; no settings for everybody: {', '.join(found.passed_over)}")
    return said


def journal() -> str:
    """Written, closed, opened again, read and checked; with another key the check must say no."""
    with _folder() as path:
        with closing(_journal(path)) as written:
            desk = Desk(written, SystemClock())
            desk.use(AccountRef(NAME, "https://localhost", ""))
            hold(isinstance(desk.request(_SUBSCRIBER), Begun), "the request was not taken")
        with closing(_journal(path)) as again:
            found = again.open_and_recent(SystemClock().now(), recent=3600)
            hold(
                [one.subscriber for one in found] == [_SUBSCRIBER], "what was written is not there"
            )
            checked = check_journal(again, _KEY)
            hold(checked.events and not checked.findings, "the check finds fault with it")
            hold(check_journal(again, bytes([1]) * 32).findings, "the check finds nothing at all")
    return "written, read again and checked"


def keyring(store: SecretStore | None = None, patience: float = PATIENCE) -> str | Note:
    """A round trip. None, or a locked one, is worth a note: the program works without.

    `store`: if not the system's; `patience`: seconds.
    """
    answers: list[str | Note | Exception] = []
    thread = threading.Thread(
        target=lambda: answers.append(_answer(store or KeyringStore())), daemon=True
    )
    thread.start()
    thread.join(patience)
    if not answers:  # it goes on waiting, and ends with the process
        return Note(f"it does not answer, perhaps somebody is to unlock it: {_SESSION} until then")
    if isinstance(answers[0], Exception):
        raise answers[0]
    return answers[0]


def main_job() -> str:
    """From a number to the number to call, through HTTP."""
    with _folder() as path, Simulator() as simulator, closing(_journal(path)) as events:
        assigned = _ask_for_number(events, simulator)
        checked = check_journal(events, _KEY)
    hold(checked.events > 0 and not checked.findings, "the journal does not hold")
    return f"+{assigned}, {checked.events} events in the journal"


def _answer(store: SecretStore) -> str | Note | Exception:
    try:
        return _round_trip(store)
    except Exception as error:  # noqa: BLE001 - raised again, in the thread that asked
        return error


def _round_trip(store: SecretStore) -> str | Note:
    kept = store.set(NAME, "round trip")
    backend = store.backend_name() or "no keyring"
    if isinstance(kept, Locked):
        return Note(f"{backend} is locked: {_SESSION} until it is unlocked")
    if isinstance(kept, Unavailable):
        hold(_backends_are_packed(), "the keyring's backends are not in this package")
        hold(kept.reason is not UnavailableReason.NOT_KEPT, f"{backend} lost a secret")
        return Note(f"none can be used in this session ({kept.reason.name}): {_SESSION}")
    hold(store.get(NAME) == Found("round trip"), f"{backend} lost a secret")
    hold(isinstance(store.delete(NAME), Deleted), f"{backend} keeps what was deleted")
    return f"{backend} keeps secrets"


def _backends_are_packed() -> bool:
    wanted = {
        "win32": ["keyring.backends.Windows"],
        "darwin": ["keyring.backends.macOS"],
        "linux": ["keyring.backends.SecretService", "secretstorage"],
    }
    return all(find_spec(name) for name in wanted.get(sys.platform, []))


def _ask_for_number(events: Journal, simulator: Simulator) -> str:
    desk = Desk(events, SystemClock())
    desk.use(AccountRef(NAME, simulator.url, ""))
    client = SmscClient(Account("smsc.ua", ApiKey(DEMO_KEY)), base_url=simulator.url)
    begun = desk.request(_SUBSCRIBER)
    for call in desk.due():
        desk.answered(call, client.incoming_messages())
    for call in desk.due():
        desk.answered(call, client.wait_call(_SUBSCRIBER))
    hold(isinstance(begun, Begun), "the request was not taken")
    (verification,) = desk.register.all.values()
    hold(verification.state is State.WAITING, f"the request is {verification.state}")
    return verification.assigned


def _journal(folder: str) -> Journal:
    return Journal(Path(folder) / "journal.sqlite3", Who(NAME, ""), _KEY)


def _folder() -> "tempfile.TemporaryDirectory[str]":
    return tempfile.TemporaryDirectory(prefix="smsc-gui-self-test-")

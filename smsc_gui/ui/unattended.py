"""The sign-in page's work without the page: tested once, kept in the keyring, put into the list of accounts.

The same guard, client and list as in the window. The order is another, the keyring before the settings, so
that the list names nothing that is not kept. Wherever it is killed, the settings are those of before or of
after, and a try that may have reached the service is noted. Main thread; with a `QCoreApplication`.
"""

import logging
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from smsc_gui.api import Account, ApiKey, TimedOut
from smsc_gui.core.clock import SystemClock
from smsc_gui.core.credentials import (
    PROXY,
    Absent,
    Credentials,
    Found,
    KeyringStore,
    Locked,
    SecretStore,
    Unavailable,
    UnavailableReason,
    entry_name,
)
from smsc_gui.core.data_folder import DataFolder
from smsc_gui.core.desk import Desk
from smsc_gui.core.failure import Failure
from smsc_gui.core.journal_files import open_journal
from smsc_gui.core.lines import GIVES_UP
from smsc_gui.core.machine_settings import read_machine_settings
from smsc_gui.core.outcomes import SignInCode
from smsc_gui.core.settings import AccountSettings, Settings, SettingsFile, Trouble
from smsc_gui.core.sign_in_input import Entered
from smsc_gui.core.stops import AccountRef
from smsc_gui.ui import messages
from smsc_gui.ui import messages_sign_in as words
from smsc_gui.ui.account_names import title
from smsc_gui.ui.network import Network, signs_in_to_proxy
from smsc_gui.ui.patient_keyring import Change, PatientKeyring
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.sign_in import SignIn, Tested, TestHeld, TestPassed
from smsc_gui.ui.sign_in_list import add, entry_of, place_for
from smsc_gui.ui.waiting import WaitingTasks
from smsc_gui.ui.who import who

_log = logging.getLogger(__name__)

_CODES: Final = {2: SignInCode.REFUSED, 4: SignInCode.HELD, 9: SignInCode.HELD}

T = TypeVar("T")


class Ended(Exception):  # noqa: N818 - how it ended, named as such
    """It ends here. `text`: a line for people, which holds no secret."""

    def __init__(self, code: SignInCode, text: str) -> None:
        super().__init__(code.name)
        self.code = code
        self.text = text


class Unattended:
    """See the module. `folder`: open. `machine`: the file with the administrator's settings.

    `base_url`: see `SmscClient`. `tell`: takes a line about something that was damaged. `store`: where
    secrets are kept, if not in the system's keyring. Raises `Ended` where the settings forbid to go on.
    """

    def __init__(
        self,
        folder: DataFolder,
        machine: Path,
        base_url: str | None,
        tell: Callable[[str], None],
        store: SecretStore | None = None,
    ) -> None:
        self._folder = folder
        self._base_url = base_url
        self._tell = tell
        self._preferences = Preferences(*_settings(folder, machine, tell))
        self._unsaved: list[str] = []
        self._preferences.not_saved.connect(self._unsaved.append)
        self._credentials = Credentials(store or KeyringStore())
        self._keyring = PatientKeyring()
        # As the desk counts a call that does not come back.
        self._calling = WaitingTasks(GIVES_UP, lambda: TimedOut(may_have_arrived=True))

    def sign_in(self, entered: Entered) -> str:
        """Returns what is to be said of it. Raises `Ended`, `JournalError`."""
        if entered.proxy_password and not signs_in_to_proxy(self._preferences.settings):
            raise Ended(SignInCode.INPUT, words.no_proxy())
        used = self._place(entered)
        before = self._kept(used)
        account = entered.account or before
        if account is None:
            raise Ended(SignInCode.INPUT, words.no_account())
        changes = [
            *self._of_proxy(entered.proxy_password),
            self._of_account(account, used, before),
        ]
        ref = self._tested(account, entered.proxy_password)
        self._keep(changes, used, ref.name)
        _log.info("signed in without a window")
        return words.done(ref.name, proxy=bool(entered.proxy_password))

    def _tested(self, account: Account, proxy_password: str) -> AccountRef:
        """The service has taken it. Else raises `Ended`, `JournalError`."""
        clock = SystemClock()
        journal, put_aside = open_journal(
            self._folder.journal, who(self._preferences.settings), clock.now().wall
        )
        if put_aside is not None:
            self._tell(messages.journal_put_aside(put_aside))
        with closing(journal):
            return self._test(Desk(journal, clock), account, proxy_password)

    def _keep(self, changes: list[Change], used: AccountSettings, account: str) -> None:
        """Keyring and list, both or neither. Raises `Ended`."""
        problem, left = self._keyring.make(changes)
        if problem is not None:
            raise Ended(SignInCode.KEYRING, words.not_kept(problem, left))
        add(self._preferences, used)
        if self._unsaved:
            left = self._keyring.take_back(changes)
            text = words.not_saved(account, self._unsaved[0] or "?", left)
            raise Ended(SignInCode.NOT_SAVED, text)

    def _used(self) -> AccountSettings:
        """The account of the list that is in use, and kept."""
        settings = self._preferences.settings
        used = settings.account or next(iter(settings.accounts), None)
        if used is None or not used.keep:
            raise Ended(SignInCode.INPUT, words.no_account())
        return used

    def _place(self, entered: Entered) -> AccountSettings:
        """The account of the list that is meant, or a new one."""
        if entered.account is None:
            return self._used()
        account, listed = entered.account, self._preferences.settings.accounts
        locked = self._preferences.is_locked("accounts")
        by_key = isinstance(account.sign_in, ApiKey)
        keys = [one for one in listed if by_key and _is_key_at(account.host, one)]
        name = "" if locked and len(keys) == 1 else entered.name
        known = {entry_of(one): kept for one in keys if (kept := self._kept(one)) is not None}
        used = place_for(account, _meant(keys, name), known, listed)
        there = next((one for one in listed if entry_of(one) == entry_of(used)), None)
        if there is None and len(keys) > 1 and (locked or not name):
            raise Ended(SignInCode.INPUT, words.which_key(account.host))
        if locked:
            _hold_allowed(used, there)
        return replace(used, name=entered.name)

    def _kept(self, one: AccountSettings) -> Account | None:
        """What the keyring has of it. Where it cannot be asked, a test would be for nothing."""
        load = partial(self._credentials.load_sign_in, one.host, one.login, one.slot)
        return self._asked(load)

    def _asked(self, load: Callable[[], Found[T] | Absent | Locked | Unavailable]) -> T | None:
        """What is kept; None where it is nothing that can be used. Raises `Ended`."""
        match answer := self._keyring.ask(load):
            case Found(secret):
                return secret
            case Absent() | Unavailable(UnavailableReason.UNREADABLE):
                return None
        raise Ended(SignInCode.KEYRING, words.not_kept(answer))

    def _of_proxy(self, password: str) -> list[Change]:
        """What is to become of the proxy's password in the keyring."""
        if not password:
            return []
        before = self._asked(self._credentials.proxy_password) or ""
        keep = self._credentials.save_proxy_password
        return [Change(PROXY, partial(keep, password), partial(keep, before))]

    def _of_account(
        self, account: Account, used: AccountSettings, before: Account | None
    ) -> Change:
        """The same for the account's secret."""
        keep = self._credentials.save_sign_in
        forget = partial(self._credentials.forget, used.host, used.login, used.slot)
        return Change(
            entry_name(*entry_of(used)),
            partial(keep, account, used.slot),
            partial(keep, before, used.slot) if before else forget,
        )

    def _test(self, desk: Desk, account: Account, proxy_password: str) -> AccountRef:
        """One call, or none. Raises `Ended` unless the service takes the sign-in."""
        sign_in = self._sign_in_of(desk, proxy_password)
        ref = sign_in.ref(account)
        told: list[Tested] = []
        sign_in.tested.connect(lambda _account, tested: told.append(tested))
        sign_in.test(account)
        now = desk.now()
        match told[0]:
            case TestPassed():
                sign_in.use(account, as_before=False)
                return ref
            case TestHeld(stop):
                code, message = SignInCode.HELD, messages.for_stop(stop, now)
            case failed:
                code = _code(failed.failure)
                message = messages.for_failure(
                    failed.failure,
                    verification=None,
                    host=account.host,
                    now=now,
                    stop=desk.lines.guard.test_stop(ref, now),
                )
        raise Ended(code, words.not_signed_in(ref.name, message, now))

    def _sign_in_of(self, desk: Desk, proxy_password: str) -> SignIn:
        network = Network(
            self._preferences, self._credentials, self._keyring.tasks, base_url=self._base_url
        )
        if proxy_password:
            network.try_password(proxy_password)
        else:
            network.open()
        return SignIn(
            desk,
            self._calling,
            self._credentials,
            self._preferences,
            client_for=network.client_for,
            endpoint_of=lambda account: self._base_url or account.host,
        )


def lacks_proxy_password(settings: Settings) -> bool:
    """Whether there is a proxy by hand with a user, and the system's keyring is open and has no password."""
    if not signs_in_to_proxy(settings):
        return False
    return isinstance(PatientKeyring().ask(Credentials(KeyringStore()).proxy_password), Absent)


def _settings(
    folder: DataFolder, machine: Path, tell: Callable[[str], None]
) -> tuple[SettingsFile, Settings]:
    """Raises `Ended` where nothing could be saved, or nobody knows what is allowed."""
    machine_wide = read_machine_settings(machine)
    if machine_wide.problem:
        text = words.unknown_whether_allowed(str(machine), machine_wide.problem)
        raise Ended(SignInCode.NOT_ALLOWED, text)
    file = SettingsFile(folder.settings, machine=machine_wide)
    loaded = file.load()
    if loaded.problem is not None:
        told = messages.settings_problem(loaded.problem)
        if loaded.problem.trouble is not Trouble.DAMAGED:
            raise Ended(SignInCode.NOT_SAVED, words.not_writable(told))
        tell(told)
    return file, loaded.settings


def _is_key_at(host: str, one: AccountSettings) -> bool:
    return one.login is None and one.host.lower() == host


def _meant(keys: list[AccountSettings], name: str) -> AccountSettings | None:
    """The one of this name; without a name, the only one. A key says nothing of whose it is."""
    if name:
        return next((one for one in keys if one.name == name), None)
    return keys[0] if len(keys) == 1 else None


def _hold_allowed(used: AccountSettings, there: AccountSettings | None) -> None:
    """The list is the administrator's. Raises `Ended`."""
    if there is None:
        raise Ended(SignInCode.NOT_ALLOWED, words.not_listed(title(replace(used, slot=""))))
    if not there.keep:
        raise Ended(SignInCode.NOT_ALLOWED, words.session_only(title(there)))


def _code(failure: Failure) -> SignInCode:
    return _CODES.get(failure.code or 0, SignInCode.NOT_TESTED)

"""How calls leave this computer: the proxy and the time-out that are set, from the next call on."""

import logging
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from smsc_gui.api import DEFAULT_TIMEOUT, Account, NamedProxy, Proxies, SmscClient
from smsc_gui.core.credentials import (
    Absent,
    Credentials,
    Deleted,
    Found,
    Locked,
    Stored,
    Unavailable,
    UnavailableReason,
)
from smsc_gui.core.settings import Settings
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.tasks import Tasks

_log = logging.getLogger(__name__)

ProxyAnswer: TypeAlias = Found[str] | Absent | Locked | Unavailable
ProxyKept: TypeAlias = Stored | Deleted | Locked | Unavailable


class Network(QObject):
    """See the module. Main thread; the keyring is only asked in the background.

    `opened()`: the proxy's password was looked for, where one is needed. `kept(ProxyKept)`: what the keyring
    said to a password; whatever it said, the password holds for this session.
    """

    opened = Signal()
    kept = Signal(object)

    def __init__(  # noqa: PLR0913 - each is a collaborator or a limit of its own
        self,
        preferences: Preferences,
        credentials: Credentials,
        tasks: Tasks,
        *,
        base_url: str | None = None,
        most: float = DEFAULT_TIMEOUT,
        parent: QObject | None = None,
    ) -> None:
        """`base_url`: see `SmscClient`. `most`: seconds for a call, whatever is set."""
        super().__init__(parent)
        self._preferences = preferences
        self._credentials = credentials
        self._tasks = tasks
        self._base_url = base_url
        self._most = most
        self._password = ""
        self.answer: ProxyAnswer | None = None
        """What the keyring said when it was asked for the password; None as long as it was not."""
        preferences.changed.connect(self._changed)

    @property
    def has_password(self) -> bool:
        """Whether a password of the proxy is there to be used."""
        return bool(self._password)

    def client_for(self, account: Account) -> SmscClient:
        """A client for the next call. One that is under way goes on as it began."""
        settings = self._preferences.settings
        return SmscClient(
            account,
            base_url=self._base_url,
            timeout=min(settings.timeout, self._most),
            proxy=self._proxies(settings),
        )

    def open(self) -> None:
        """Asks the keyring for the proxy's password, if one is needed; `opened` follows."""
        if not signs_in_to_proxy(self._preferences.settings):
            self.opened.emit()
            return
        self._tasks.run(self._credentials.proxy_password, self._opened, self._open_broke)

    def try_password(self, password: str) -> None:
        """From the next call on; the keyring is as it was."""
        self._password = password
        self.answer = Found(password) if password else Absent()

    def use_password(self, password: str) -> None:
        """From the next call on, and kept in the keyring; "" forgets it. `kept` follows."""
        self.try_password(password)
        self._tasks.run(
            partial(self._credentials.save_proxy_password, password),
            self.kept.emit,
            self._keep_broke,
        )

    def _proxies(self, settings: Settings) -> Proxies:
        match settings.proxy:
            case "manual":
                return NamedProxy(settings.proxy_address, settings.proxy_user, self._password)
            case "none":
                return "none"
            case _:
                return "system"

    def _changed(self, settings: Settings) -> None:
        """A proxy with a sign-in is used from now on: its password may be in the keyring yet."""
        if signs_in_to_proxy(settings) and self.answer is None:
            self.open()

    def _opened(self, answer: ProxyAnswer) -> None:
        if self.answer is None:  # else one was entered while the keyring took its time
            self.answer = answer
            self._password = answer.value if isinstance(answer, Found) else ""
        self.opened.emit()

    def _open_broke(self, error: Exception) -> None:
        _log.error("the keyring broke", exc_info=error)
        self._opened(Unavailable(UnavailableReason.FAILED, type(error).__name__))

    def _keep_broke(self, error: Exception) -> None:
        _log.error("the keyring broke", exc_info=error)
        self.kept.emit(Unavailable(UnavailableReason.FAILED, type(error).__name__))


def signs_in_to_proxy(settings: Settings) -> bool:
    """Whether there is a proxy by hand that has a user, and so a password."""
    return settings.proxy == "manual" and bool(settings.proxy_user)

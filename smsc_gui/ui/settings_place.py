"""Where the settings are opened from; each page is imported and made when it is first shown."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from smsc_gui.ui.accounts import Accounts
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.network import Network
from smsc_gui.ui.places import SETTINGS_KEY, MenuItem
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.second_person_desk import SecondPersonDesk

if TYPE_CHECKING:
    from smsc_gui.ui.settings_dialog import Group, SettingsDialog
    from smsc_gui.ui.settings_parts import SettingsPage


class SettingsPlace(QObject):
    """See the module. Main thread."""

    def __init__(  # noqa: PLR0913, PLR0917 - each is a collaborator of its own
        self,
        window: MainWindow,
        model: DeskModel,
        preferences: Preferences,
        accounts: Accounts,
        people: SecondPersonDesk,
        network: Network,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._model = model
        self._preferences = preferences
        self._accounts = accounts
        self._people = people
        self._network = network
        self.dialog: SettingsDialog | None = None
        window.offer(MenuItem.SETTINGS, self.open)
        QShortcut(QKeySequence(SETTINGS_KEY), window, self.open)

    def close(self) -> None:
        """Waits for nothing that the pages have asked for."""
        if self.dialog is not None:
            self.dialog.put_away()
            self.dialog.hide()  # what is seen is laid out, also while its parts go

    def open(self) -> "SettingsDialog":
        """Shows the settings; the window can be used beside them."""
        if self.dialog is None:
            from smsc_gui.ui.settings_dialog import SettingsDialog  # noqa: PLC0415 - as said

            self.dialog = SettingsDialog(self._preferences, self._pages(), self._window)
            self.dialog.resize(self.dialog.size().boundedTo(self._window.size()))
        self.dialog.said.hide()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        return self.dialog

    def open_accounts(self) -> None:
        """Shows the list of accounts."""
        from smsc_gui.ui.settings_dialog import Group  # noqa: PLC0415 - as said

        self.open().open_group(Group.ACCOUNTS)

    def _pages(self) -> "Mapping[Group, Callable[[], SettingsPage]]":
        from smsc_gui.ui.settings_call import CallPage  # noqa: PLC0415 - as said
        from smsc_gui.ui.settings_dialog import Group  # noqa: PLC0415 - as said
        from smsc_gui.ui.settings_journal import JournalSettingsPage  # noqa: PLC0415 - as said
        from smsc_gui.ui.settings_operators import OperatorsPage  # noqa: PLC0415 - as said
        from smsc_gui.ui.settings_subscriber import SubscriberPage  # noqa: PLC0415 - as said
        from smsc_gui.ui.settings_window import WindowPage  # noqa: PLC0415 - as said

        preferences = self._preferences
        return {
            Group.WINDOW: lambda: WindowPage(preferences),
            Group.CALL: lambda: CallPage(preferences),
            Group.SUBSCRIBER: lambda: SubscriberPage(preferences),
            Group.JOURNAL: lambda: JournalSettingsPage(preferences),
            Group.BY_HAND: self._by_hand,
            Group.OPERATORS: lambda: OperatorsPage(preferences),
            Group.ACCOUNTS: self._accounts_page,
            Group.NETWORK: self._network_page,
        }

    def _by_hand(self) -> "SettingsPage":
        from smsc_gui.ui.settings_by_hand import ByHandPage  # noqa: PLC0415 - as said

        return ByHandPage(self._preferences, self._people)

    def _accounts_page(self) -> "SettingsPage":
        from smsc_gui.ui.dialogs import Dialogs  # noqa: PLC0415 - as said
        from smsc_gui.ui.settings_accounts import AccountsPage  # noqa: PLC0415 - as said

        dialog = self.open()
        dialogs = Dialogs(dialog, self._model.now, lambda: dialog)
        page = AccountsPage(self._preferences, self._accounts, self._model, dialogs)
        page.left.connect(dialog.hide)
        return page

    def _network_page(self) -> "SettingsPage":
        from smsc_gui.ui.settings_network import NetworkPage  # noqa: PLC0415 - as said

        return NetworkPage(self._preferences, self._network)

"""Who works here and with which account: shown at the top of the window, and changed there quickly."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from smsc_gui.core.journal import JournalError
from smsc_gui.core.settings import Settings
from smsc_gui.ui import messages
from smsc_gui.ui.account_glance import AccountGlance
from smsc_gui.ui.account_names import titles
from smsc_gui.ui.accounts import Accounts, Gone
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.glance import Glance
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.messages import Action
from smsc_gui.ui.places import Page
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.sign_in import SignIn
from smsc_gui.ui.who import chosen_operator

ACCOUNT_KEY = "Ctrl+Shift+A"
OPERATOR_KEY = "Ctrl+Shift+O"


class DeskPlace(QObject):
    """See the module. Main thread. `open_list`: shows the settings' page of accounts."""

    def __init__(  # noqa: PLR0913, PLR0917 - each is a collaborator of its own
        self,
        window: MainWindow,
        model: DeskModel,
        sign_in: SignIn,
        accounts: Accounts,
        preferences: Preferences,
        open_list: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._model = model
        self._accounts = accounts
        self._preferences = preferences
        self._open_list = open_list
        self._operator = preferences.settings.operator
        self._asked = ""
        self.glance = AccountGlance(model, sign_in, accounts, preferences, self)
        self._connect(sign_in)
        self._dress()
        self._ask_who()

    def close(self) -> None:
        """Nothing is held."""

    def _connect(self, sign_in: SignIn) -> None:
        window = self._window
        self.glance.changed.connect(window.show_glance)
        window.rebuilt.connect(self._dress)
        self._preferences.changed.connect(self._show)
        self._model.status_changed.connect(self._show_accounts)
        sign_in.aimed.connect(self._show_accounts)
        self._accounts.sign_in_wanted.connect(lambda _entry: window.open(Page.SIGN_IN))
        self._accounts.keyring_said.connect(self._keyring_said)
        self._accounts.failed.connect(self._failed)
        QShortcut(QKeySequence(ACCOUNT_KEY), window, self._open_accounts)
        QShortcut(QKeySequence(OPERATOR_KEY), window, self._open_operators)

    def _dress(self) -> None:
        """The header is new, at the start or in another language."""
        header = self._window.header
        header.account.chosen.connect(lambda place: self._accounts.use(self._accounts.all[place]))
        header.account.added.connect(self._accounts.add)
        header.account.list_wanted.connect(self._open_list)
        header.account.page_wanted.connect(lambda: self._window.staff.act(Action.ACCOUNT_PAGE))
        header.operator.chosen.connect(lambda name: self._preferences.change(operator=name))
        self._show(self._preferences.settings)
        self._show_glance(self.glance.glance)

    def _show_glance(self, glance: Glance) -> None:
        self._window.show_glance(glance)

    def _show(self, settings: Settings) -> None:
        operators = self._window.header.operator
        operators.show_operators(settings.operators, chosen_operator(settings))
        if settings.operator != self._operator:
            self._operator = settings.operator
            self._window.forget(self._asked)
        self._show_accounts()

    def _show_accounts(self) -> None:
        listed, used = self._accounts.all, self._accounts.in_use
        place = None if used is None else listed.index(used)
        button = self._window.header.account
        button.show_list(titles(listed), place, can_add=self._accounts.can_change)

    def _ask_who(self) -> None:
        """At the start, where desks share one user of the system; nobody has to answer."""
        settings = self._preferences.settings
        if not settings.operators or self._window.notice:
            return  # what is told already matters more; the name at the top is seen anyway
        name = chosen_operator(settings)
        if name:
            text = self.tr(
                "The journal notes that {name} works here. Somebody else? Choose at the top."
            )
            self._asked = text.format(name=name)
        else:
            self._asked = self.tr(
                "Choose at the top who works here: the journal notes it with each request."
            )
        self._window.note(self._asked)

    def _open_accounts(self) -> None:
        self._window.header.account.open_menu()

    def _open_operators(self) -> None:
        if self._preferences.settings.operators:
            self._window.header.operator.open_menu()

    def _keyring_said(self, answer: Gone) -> None:
        self._window.note(messages.keyring_text(answer))

    def _failed(self, error: JournalError) -> None:
        self._window.tell(messages.for_journal(error))

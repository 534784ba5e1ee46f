"""Settings of the accounts: which there are, what they are called, and when to be warned of their money."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton

from smsc_gui.core.credentials import Locked
from smsc_gui.core.settings import AccountSettings, NotSettings
from smsc_gui.ui.account_names import title, titles
from smsc_gui.ui.accounts import Accounts, Gone
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.dialogs import Dialogs
from smsc_gui.ui.fields import field
from smsc_gui.ui.flow import Flow
from smsc_gui.ui.notice import Notice
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.settings_parts import SHORT, SettingsPage
from smsc_gui.ui.surfaces import button
from smsc_gui.ui.theme import Space, Tone


class AccountsPage(SettingsPage):
    """See the module. `left()`: the sign-in page has to be seen."""

    left = Signal()

    def __init__(
        self, preferences: Preferences, accounts: Accounts, model: DeskModel, dialogs: Dialogs
    ) -> None:
        super().__init__(preferences)
        self._accounts = accounts
        self._dialogs = dialogs
        self.list = QListWidget()
        self.list.setFixedHeight(self.fontMetrics().lineSpacing() * 7)
        self.name = QLineEdit()
        self.name.setMaxLength(255)
        self.use = button(self.tr("&Use this one"), icon="check")
        self.enter = button(self.tr("&Sign-in…"), icon="key-round")
        self.add = button(self.tr("&Add…"), icon="plus")
        self.remove = button(self.tr("&Remove…"), icon="trash-2")
        self.said = Notice()
        for control in (self.list, self.name):
            self.narrow(control)
        self._lay_out()
        self.balance_warning = self.line(
            "balance_warning",
            self.tr("&Warn when less than this is left"),
            self.tr("In the account’s currency, such as 100. Leave empty for no warning."),
            self.tr("This is not an amount: digits only, such as 100 or 99.50."),
            read=lambda text: "".join(text.split()).replace(",", "."),
        )
        self.narrow(self.balance_warning.control, SHORT)
        self.show_now()
        self._connect(model)
        self._show_list()
        if (used := accounts.in_use) is not None:
            self.list.setCurrentRow(accounts.all.index(used))

    @property
    def chosen(self) -> AccountSettings | None:
        """The one that is marked in the list."""
        row = self.list.currentRow()
        return self._accounts.all[row] if 0 <= row < len(self._accounts.all) else None

    def _lay_out(self) -> None:
        self._listed = self.field_of("accounts", self.tr("A&ccounts"), self.list)
        self.inside.addWidget(self._listed.box)
        buttons = Flow(Space.SMALL)
        for one in self._buttons():
            buttons.addWidget(one)
        self.inside.addLayout(buttons)
        self.inside.addWidget(self.said)
        words = self.tr("If left empty: login and host.")
        self._name = field(self.tr("&Display name"), self.name, words)
        self.inside.addWidget(self._name.box)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.use, self.enter, self.add, self.remove

    def _connect(self, model: DeskModel) -> None:
        self.preferences.changed.connect(lambda _settings: self._show_list())
        model.status_changed.connect(self._show_list)
        self.list.currentRowChanged.connect(lambda _row: self._show_chosen())
        self.list.itemActivated.connect(lambda _item: self._use())
        self.use.clicked.connect(self._use)
        self.enter.clicked.connect(self._enter)
        self.add.clicked.connect(self._add_account)
        self.remove.clicked.connect(self._ask_whether_remove)
        self.name.editingFinished.connect(self._rename)
        self._accounts.sign_in_wanted.connect(lambda _entry: self.left.emit())
        self._accounts.removed.connect(self._removed)
        self._accounts.not_removed.connect(self._not_removed)

    def _show_list(self) -> None:
        row, used = self.list.currentRow(), self._accounts.in_use
        shown = [
            self.tr("{name} – in use").format(name=name) if one == used else name
            for name, one in zip(titles(self._accounts.all), self._accounts.all, strict=True)
        ]
        before = self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems(shown)
        self.list.setCurrentRow(min(max(0, row), len(shown) - 1))
        self.list.blockSignals(before)
        none = self.tr("There is no account yet: press Add to enter the first one.")
        hint = none if self._accounts.can_change and not shown else ""
        self._listed.hint(self.hint_for("accounts", hint))
        self._show_chosen()

    def _show_chosen(self) -> None:
        one, free = self.chosen, self._accounts.can_change
        if not self.name.hasFocus():
            self.name.setText(one.name if one else "")
        self.name.setEnabled(free and one is not None)
        self.use.setEnabled(one is not None and one != self._accounts.in_use)
        self.enter.setEnabled(one is not None)
        self.add.setEnabled(free)
        self.remove.setEnabled(free and one is not None)

    def _use(self) -> None:
        if self.chosen is not None:
            self.list.setFocus()  # the button is of no use then, and the next one removes
            self._accounts.use(self.chosen)

    def _enter(self) -> None:
        if self.chosen is not None:
            self._accounts.enter(self.chosen)

    def _add_account(self) -> None:
        self.list.setFocus()
        self._accounts.add()

    def _rename(self) -> None:
        one = self.chosen
        if one is None or one.name == self.name.text().strip():
            return
        try:
            self._accounts.rename(one, self.name.text())
        except NotSettings:
            self._name.problem(self.tr("This name cannot be used: leave out unusual characters."))
        else:
            self._name.hint(self.tr("If left empty: login and host."))

    def _ask_whether_remove(self) -> None:
        one = self.chosen
        if one is None:
            return
        text = self.tr(
            "{name} will be taken off the list, and its key or password out of the "
            "system’s keyring."
        )
        waiting = self._accounts.waiting_with(one)
        wait = self.tr(
            "%n subscriber(s) are waiting on this account: their calls will no longer be found.",
            "",
            waiting,
        )
        self._dialogs.ask(
            self.tr("Remove the account?"),
            f"{text.format(name=title(one))} {wait if waiting else ''}".strip(),
            self.tr("&Remove"),
            self.tr("&Back"),
            lambda: self._accounts.remove(one),
        )

    def _removed(self, entry: AccountSettings, gone: bool) -> None:
        if gone:
            text = self.tr(
                "{name} is removed, and its key or password is gone from the system’s keyring."
            )
        else:
            text = self.tr(
                "{name} is off the list; its key or password may still be in the keyring."
            )
        self.said.say(text.format(name=title(entry)), Tone.GOOD if gone else Tone.WARNING)

    def _not_removed(self, entry: AccountSettings, answer: Gone) -> None:
        why = (
            self.tr("The system’s keyring is locked, so the key or password is still in it.")
            if isinstance(answer, Locked)
            else self.tr(
                "The system’s keyring did not delete the key or password, or cannot be reached."
            )
        )
        stay = self.tr("Its key or password may stay in the keyring.")
        unlock = self.tr("Unlock it and remove the account again.")
        stays = self.tr("{name} is still in the list.").format(name=title(entry))
        self.said.say(f"{why} {stays} {unlock if isinstance(answer, Locked) else ''}", Tone.BAD)
        self._dialogs.ask(
            self.tr("Remove it from the list all the same?"),
            f"{why} {stay}",
            self.tr("&Remove from the list"),
            self.tr("&Keep"),
            lambda: self._accounts.remove(entry, all_the_same=True),
        )

"""Several accounts at one desk: used, named and removed, and what waits with each goes on."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsc_gui.api import Account, ApiKey, Password
from smsc_gui.core.credentials import Absent, Credentials, Found, Locked, SessionStore
from smsc_gui.core.failure import FailureKind
from smsc_gui.core.journal import JournalError, operator_name
from smsc_gui.core.machine_settings import MachineSettings
from smsc_gui.core.settings import AccountSettings, NotSettings
from smsc_gui.core.verification import State
from smsc_gui.simulator import DEMO_KEY, DEMO_LOGIN, DEMO_PASSWORD
from smsc_gui.ui.account_names import title, titles
from smsc_gui.ui.accounts import Accounts
from smsc_gui.ui.desk_place import DeskPlace
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.places import Page
from smsc_gui.ui.question import Question
from smsc_gui.ui.settings_accounts import AccountsPage
from smsc_gui.ui.who import AtWork
from tests.support.layout import settle
from tests.support.shop import Shop

KEY = Account("smsc.ua", ApiKey(DEMO_KEY))
LOGIN = Account("smsc.ua", Password(DEMO_LOGIN, DEMO_PASSWORD))
OTHER_KEY = Account("smsc.ua", ApiKey("another-key"))
BY_KEY, BY_LOGIN = AccountSettings("smsc.ua"), AccountSettings("smsc.ua", DEMO_LOGIN)
SECOND_KEY = AccountSettings("smsc.ua", slot="2")


@dataclass
class Heard:
    removed: list[tuple[AccountSettings, bool]] = field(default_factory=list)
    not_removed: list[tuple[AccountSettings, object]] = field(default_factory=list)
    failed: list[JournalError] = field(default_factory=list)


class LockedAtWill(SessionStore):
    """A keyring that can be locked."""

    locked = False

    def get(self, name: str) -> object:  # type: ignore[override]
        return Locked() if self.locked else super().get(name)

    def delete(self, name: str) -> object:  # type: ignore[override]
        return Locked() if self.locked else super().delete(name)


@pytest.fixture
def store(shop: Shop) -> LockedAtWill:
    made = LockedAtWill()
    shop.sign_in._credentials = Credentials(made)
    return made


@pytest.fixture
def accounts(window: MainWindow, shop: Shop, store: LockedAtWill) -> Accounts:
    return Accounts(
        shop.model, shop.sign_in, Credentials(store), shop.preferences, shop.tasks, window
    )


@pytest.fixture
def heard(accounts: Accounts) -> Heard:
    made = Heard()
    accounts.removed.connect(lambda *told: made.removed.append(told))
    accounts.not_removed.connect(lambda *told: made.not_removed.append(told))
    accounts.failed.connect(made.failed.append)
    return made


@pytest.fixture
def place(window: MainWindow, shop: Shop, accounts: Accounts) -> DeskPlace:
    opened: list[str] = []
    made = DeskPlace(
        window,
        shop.model,
        shop.sign_in,
        accounts,
        shop.preferences,
        lambda: opened.append("list"),
    )
    made.opened = opened  # type: ignore[attr-defined]
    return made


def sign_in_to(shop: Shop, account: Account) -> None:
    """As the page for a new account does."""
    shop.sign_in.aim(None)
    shop.sign_in.accept(account, keep=True)
    shop.model.step()


def test_two_accounts_are_kept_apart_and_the_last_is_used(
    shop: Shop, accounts: Accounts, store: LockedAtWill
) -> None:
    sign_in_to(shop, KEY)
    sign_in_to(shop, LOGIN)
    sign_in_to(shop, OTHER_KEY)
    assert accounts.all == (BY_KEY, BY_LOGIN, SECOND_KEY)
    assert accounts.in_use == SECOND_KEY
    assert store.get("account:smsc.ua/apikey") == Found(DEMO_KEY)
    assert store.get("account:smsc.ua/apikey 2") == Found("another-key")
    sign_in_to(shop, KEY)  # the same key once more is no new account
    assert accounts.all == (BY_KEY, BY_LOGIN, SECOND_KEY)
    assert accounts.in_use == BY_KEY


def test_another_key_for_the_account_in_use_takes_the_place_of_the_old_one(
    shop: Shop, accounts: Accounts, store: LockedAtWill
) -> None:
    sign_in_to(shop, KEY)
    shop.sign_in.accept(OTHER_KEY, keep=True)
    assert accounts.all == (BY_KEY,)
    assert store.get("account:smsc.ua/apikey") == Found("another-key")


def test_what_waits_with_one_goes_on_while_another_is_used(shop: Shop, accounts: Accounts) -> None:
    sign_in_to(shop, KEY)
    waits = shop.ask()
    sign_in_to(shop, LOGIN)
    assert accounts.waiting_with(BY_KEY) == 1
    assert accounts.waiting_with(BY_LOGIN) == 0
    assert shop.model.status.left_behind == 0
    shop.call(waits)
    shop.wait(60)
    assert shop.now(waits).state is State.VERIFIED
    later = shop.ask("380509998877")
    assert later.account == shop.sign_in.ref(LOGIN).id


def test_to_and_fro_asks_for_no_secret(shop: Shop, accounts: Accounts, window: MainWindow) -> None:
    sign_in_to(shop, KEY)
    sign_in_to(shop, LOGIN)
    accounts.use(BY_KEY)
    assert accounts.in_use == BY_KEY
    assert shop.sign_in.current == KEY
    assert shop.preferences.settings.in_use == 0
    accounts.use(BY_KEY)  # nothing to do
    accounts.use(BY_LOGIN)
    assert shop.model.status.account == shop.sign_in.ref(LOGIN)


def test_after_a_test_that_passed_the_old_password_is_used_nowhere(
    shop: Shop, accounts: Accounts
) -> None:
    """The password was changed at the service, and the new one tested but not accepted."""
    sign_in_to(shop, KEY)
    sign_in_to(shop, Account("smsc.ua", Password(DEMO_LOGIN, "the old password")))
    shop.sign_in.test(LOGIN)
    assert shop.sign_in.signed_in(BY_LOGIN) == LOGIN
    assert shop.sign_in.signed_in(BY_KEY) == KEY
    assert accounts.in_use == BY_LOGIN
    accounts.use(BY_KEY)
    accounts.use(BY_LOGIN)
    assert shop.sign_in.current == LOGIN


def test_one_that_is_not_signed_in_is_asked_of_the_keyring(
    shop: Shop, accounts: Accounts, store: LockedAtWill, qtbot: QtBot
) -> None:
    sign_in_to(shop, KEY)
    store.set(f"account:smsc.ua/{DEMO_LOGIN}", DEMO_PASSWORD)
    shop.preferences.change(accounts=(BY_KEY, BY_LOGIN))
    accounts.use(BY_LOGIN)
    assert shop.sign_in.current == LOGIN


def test_one_whose_secret_is_not_there_leads_to_its_sign_in(
    shop: Shop, accounts: Accounts, store: LockedAtWill, place: DeskPlace, window: MainWindow
) -> None:
    sign_in_to(shop, KEY)
    store.locked = True
    named = AccountSettings("smsc.kz", "other", name="Каса Б")
    session = AccountSettings("smsc.kz", "session", keep=False)
    shop.preferences.change(accounts=(BY_KEY, named, session))
    accounts.use(named)
    assert window.page is Page.SIGN_IN
    form = window.sign_in.form
    assert (form.host.currentText(), form.login.text()) == ("smsc.kz", "other")
    assert window.sign_in.whose.text() == "For the account Каса Б."
    assert "keyring is locked" in window.header.bar.text.text()
    assert accounts.in_use == BY_KEY  # until there is another
    accounts.use(session)
    assert form.login.text() == "session"
    window.sign_in.back.click()
    assert window.page is Page.WORK
    assert shop.sign_in.target == BY_KEY


def test_a_new_one_begins_with_an_empty_form(
    shop: Shop, accounts: Accounts, place: DeskPlace, window: MainWindow
) -> None:
    sign_in_to(shop, LOGIN)
    window.sign_in.form.password.setText("half")
    window.header.account.added.emit()
    form = window.sign_in.form
    assert window.page is Page.SIGN_IN
    assert window.sign_in.whose.text() == "For another account."
    assert (form.login.text(), form.password.text(), form.by_key.isChecked()) == ("", "", True)


def test_one_is_renamed(
    shop: Shop, accounts: Accounts, place: DeskPlace, window: MainWindow
) -> None:
    sign_in_to(shop, KEY)
    accounts.rename(BY_KEY, "  Каса А ")
    assert accounts.all == (AccountSettings("smsc.ua", name="Каса А"),)
    assert "Каса А" in window.header.account.text()
    with pytest.raises(NotSettings):
        accounts.rename(accounts.all[0], "a\nb")
    shop.sign_in.accept(KEY, keep=True)  # signing in again keeps the name
    assert accounts.all[0].name == "Каса А"


def test_one_that_is_removed_takes_its_secret_with_it(
    shop: Shop, accounts: Accounts, store: LockedAtWill, heard: Heard, window: MainWindow
) -> None:
    sign_in_to(shop, KEY)
    sign_in_to(shop, LOGIN)
    accounts.remove(BY_KEY)
    assert heard.removed == [(BY_KEY, True)]
    assert store.get("account:smsc.ua/apikey") == Absent()
    assert store.get(f"account:smsc.ua/{DEMO_LOGIN}") == Found(DEMO_PASSWORD)
    assert accounts.all == (BY_LOGIN,)
    assert accounts.in_use == BY_LOGIN
    assert shop.sign_in.client_of(shop.sign_in.ref(KEY)) is None


def test_what_waits_with_one_that_is_removed_is_told_and_what_was_not_sent_has_failed(
    shop: Shop, accounts: Accounts, place: DeskPlace, window: MainWindow
) -> None:
    sign_in_to(shop, KEY)
    waits = shop.ask()
    shop.model.cancel(waits.id)
    prepared = shop.ask()
    assert prepared.state is State.PREPARING
    another = shop.ask("380509998877")
    sign_in_to(shop, LOGIN)
    accounts.remove(BY_KEY)
    failure = shop.now(prepared).failure
    assert failure is not None
    assert failure.kind is FailureKind.ACCOUNT_LEFT
    assert window.dialogs.open_failure is not None
    assert window.dialogs.open_failure.windowTitle() == "The account was left before the request"
    assert shop.now(another).state is State.WAITING
    assert shop.model.status.left_behind == 1
    assert "is waiting on an account that is not signed in" in window.header.bar.text.text()
    window.dialogs.close()
    window.header.bar.act.click()
    assert window.page is Page.SIGN_IN
    assert window.sign_in.whose.text() == "For another account."


def test_one_that_is_refused_while_another_is_used_is_told_and_leads_to_its_sign_in(
    shop: Shop, accounts: Accounts, place: DeskPlace, window: MainWindow
) -> None:
    sign_in_to(shop, LOGIN)
    shop.ask()
    sign_in_to(shop, KEY)
    shop.wait(1)
    shop.simulator.script("get.php", 2)
    shop.wait(40)
    assert shop.model.status.stop is None
    assert shop.model.status.left_behind == 1
    window.header.bar.act.click()
    assert window.sign_in.whose.text() == f"For the account {title(BY_LOGIN)}."
    window.sign_in.form.password.setText(DEMO_PASSWORD)
    window.sign_in.test.click()
    shop.tick()
    assert shop.model.status.left_behind == 0


def test_the_way_to_those_who_wait_of_another_account_is_there_on_the_sign_in_page_too(
    shop: Shop, accounts: Accounts, place: DeskPlace, window: MainWindow
) -> None:
    sign_in_to(shop, LOGIN)
    shop.ask()
    sign_in_to(shop, KEY)
    shop.wait(1)
    shop.simulator.script("get.php", 2)
    shop.wait(40)
    assert shop.model.status.left_behind == 1
    window.open(Page.SIGN_IN)  # as the menu does: for the account in use
    way = window.header.bar.act
    assert way.isVisible()
    accounts.add()
    assert window.sign_in.whose.text() == "For another account."
    assert way.isVisible()
    way.click()
    assert window.sign_in.whose.text() == f"For the account {title(BY_LOGIN)}."
    assert QApplication.focusWidget() is window.sign_in.form.password
    assert not way.isVisible(), "it leads here"
    window.sign_in.form.password.setText("half a pass")
    shop.wait(2)
    assert not way.isVisible()
    window.sign_in.back.click()
    assert way.isVisible()


def test_the_one_in_use_is_removed(
    shop: Shop, accounts: Accounts, place: DeskPlace, heard: Heard, window: MainWindow
) -> None:
    sign_in_to(shop, KEY)
    sign_in_to(shop, LOGIN)
    accounts.remove(BY_LOGIN)
    assert accounts.in_use is None
    assert shop.preferences.settings.in_use is None
    assert shop.sign_in.current is None
    assert shop.model.status.account is None
    assert window.header.account.text() == "Not signed in"
    window.work.form.fill("0671234567")
    window.work.form.submit()
    assert window.page is Page.SIGN_IN
    accounts.use(BY_KEY)
    assert accounts.in_use == BY_KEY


def test_a_locked_keyring_keeps_secret_and_account_and_says_so(
    shop: Shop, accounts: Accounts, store: LockedAtWill, heard: Heard, window: MainWindow
) -> None:
    sign_in_to(shop, KEY)
    page = AccountsPage(shop.preferences, accounts, shop.model, window.dialogs)
    store.locked = True
    accounts.remove(BY_KEY)
    assert heard.not_removed == [(BY_KEY, Locked())]
    assert accounts.in_use == BY_KEY
    assert "locked" in page.said.text()
    assert "still in the list" in page.said.text()
    (question,) = window.findChildren(Question)
    assert "may stay in the keyring" in question.text()
    question.buttons()[0].click()
    assert heard.removed == [(BY_KEY, False)]
    assert accounts.all == ()
    assert "may still be in the keyring" in page.said.text()
    store.locked = False
    assert store.get("account:smsc.ua/apikey") == Found(DEMO_KEY)


def test_removing_is_asked_about(
    shop: Shop, accounts: Accounts, heard: Heard, window: MainWindow
) -> None:
    sign_in_to(shop, KEY)
    shop.ask()
    page = AccountsPage(shop.preferences, accounts, shop.model, window.dialogs)
    page.remove.click()
    (question,) = window.findChildren(Question)
    assert "1 subscriber" in question.text()
    assert heard.removed == []
    question.buttons()[0].click()
    assert heard.removed == [(BY_KEY, True)]
    assert page.said.text() == (
        "smsc.ua is removed, and its key or password is gone from the system’s keyring."
    )


def test_the_list_uses_names_and_renames(
    shop: Shop, accounts: Accounts, window: MainWindow
) -> None:
    sign_in_to(shop, KEY)
    sign_in_to(shop, LOGIN)
    page = AccountsPage(shop.preferences, accounts, shop.model, window.dialogs)
    rows = [page.list.item(row).text() for row in range(page.list.count())]
    assert rows == ["smsc.ua", f"{DEMO_LOGIN} · smsc.ua – in use"]
    assert page.chosen == BY_LOGIN
    assert not page.use.isEnabled()
    page.list.setCurrentRow(0)
    page.use.click()
    assert accounts.in_use == BY_KEY
    page.name.setText("Shop")
    page.name.editingFinished.emit()
    assert page.list.item(0).text() == "Shop – in use"
    left: list[str] = []
    page.left.connect(lambda: left.append("left"))
    page.enter.click()
    page.add.click()
    assert left == ["left", "left"]


def test_a_journal_that_refuses_leaves_the_account_in_use(
    shop: Shop, accounts: Accounts, heard: Heard, window: MainWindow
) -> None:
    sign_in_to(shop, KEY)
    sign_in_to(shop, LOGIN)
    shop.model.request("380671234567")
    shop.desk.accounts._all.pop(shop.sign_in.ref(KEY).id)  # else nothing has to be written
    shop.journal.connection.execute("PRAGMA query_only=ON")
    accounts.use(BY_KEY)
    shop.journal.connection.execute("PRAGMA query_only=OFF")
    assert len(heard.failed) == 1
    assert accounts.in_use == BY_LOGIN


# The administrator's accounts


def test_accounts_that_the_administrator_gave_need_their_secret_only(
    shop: Shop, accounts: Accounts, place: DeskPlace, window: MainWindow
) -> None:
    given = (AccountSettings("smsc.kz", DEMO_LOGIN, name="Shop"), AccountSettings("smsc.kz"))
    shop.preferences.change(accounts=given)
    values = [{"host": "smsc.kz", "login": DEMO_LOGIN, "name": "Shop"}, {"host": "smsc.kz"}]
    shop.preferences._file.machine = MachineSettings(locked={"accounts": values})
    window.header.account.show_list((), None, can_add=True)
    place._dress()
    assert not accounts.can_change
    words = [action.text() for action in window.header.account.menu().actions()]
    assert not any("Add" in word for word in words)
    accounts.use(given[0])
    form = window.sign_in.form
    assert window.page is Page.SIGN_IN
    assert (form.host.currentText(), form.login.text()) == ("smsc.kz", DEMO_LOGIN)
    for one in (form.host, form.login, form.by_key, form.by_password):
        assert not one.isEnabled()
    assert "Set by the administrator" in form.host.accessibleDescription()
    assert window.sign_in.first_field() is form.password
    form.password.setText(DEMO_PASSWORD)
    window.sign_in.use.click()
    assert accounts.in_use == given[0]
    assert accounts.all == given
    sign_in_to(shop, OTHER_KEY)  # one that is not in the list is for this session
    assert accounts.all == given
    assert accounts.in_use is None
    assert shop.sign_in.current == OTHER_KEY


# At the top of the window


def test_the_menu_at_the_top_uses_another_one(
    shop: Shop, accounts: Accounts, place: DeskPlace, window: MainWindow
) -> None:
    sign_in_to(shop, KEY)
    sign_in_to(shop, LOGIN)
    actions = window.header.account.menu().actions()
    assert [one.text() for one in actions if one.isCheckable()] == [
        "smsc.ua",
        f"{DEMO_LOGIN} · smsc.ua",
    ]
    assert [one.isChecked() for one in actions if one.isCheckable()] == [False, True]
    actions[0].trigger()
    assert accounts.in_use == BY_KEY
    assert window.header.account.accessibleName().startswith("Account: smsc.ua")
    [listed] = [one for one in window.header.account.menu().actions() if "All" in one.text()]
    listed.trigger()
    assert place.opened == ["list"]  # type: ignore[attr-defined]


def test_another_language_leaves_account_and_operator(
    shop: Shop, accounts: Accounts, place: DeskPlace, window: MainWindow
) -> None:
    sign_in_to(shop, KEY)
    shop.preferences.change(operators=("Олена", "Ivan"), operator="Ivan")
    before = window.header
    QApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
    assert window.header is not before
    assert "smsc.ua" in window.header.account.text()
    assert window.header.operator.text() == "Ivan"
    window.header.operator.menu().actions()[0].trigger()
    assert shop.preferences.settings.operator == "Олена"


def test_the_journal_notes_who_was_chosen(shop: Shop, place: DeskPlace, window: MainWindow) -> None:
    at_work = AtWork(shop.journal, shop.preferences)
    assert window.header.operator.isHidden()
    shop.preferences.change(operators=("Олена", "Ivan"))
    assert not window.header.operator.isHidden()
    assert window.header.operator.text() == "Who works here?"
    assert shop.journal.who.operator == operator_name()
    window.header.operator.menu().actions()[1].trigger()
    assert shop.journal.who.operator == "Ivan"
    assert window.header.operator.accessibleName() == "Works here: Ivan"
    shop.preferences.change(desk="Каса 4")
    assert (shop.journal.who.desk, shop.journal.who.operator) == ("Каса 4", "Ivan")
    shop.ask()
    query = "SELECT DISTINCT desk, operator FROM events"
    assert shop.journal.connection.execute(query).fetchall() == [("Каса 4", "Ivan")]
    shop.preferences.change(operators=("Олена",))  # Ivan has left
    assert shop.journal.who.operator == operator_name()
    at_work.close()


@pytest.mark.parametrize(
    ("operator", "words"), [("", "Choose at the top"), ("Ivan", "Ivan works here")]
)
def test_at_the_start_it_is_asked_kindly(
    shop: Shop, accounts: Accounts, window: MainWindow, operator: str, words: str
) -> None:
    shop.preferences.change(operators=("Олена", "Ivan"), operator=operator)
    DeskPlace(window, shop.model, shop.sign_in, accounts, shop.preferences, lambda: None)
    assert words in window.header.bar.text.text()
    window.header.bar.dismiss.click()
    assert window.header.bar.isHidden()


def test_whoever_has_chosen_is_not_asked_any_more(
    shop: Shop, accounts: Accounts, window: MainWindow
) -> None:
    shop.preferences.change(operators=("Олена", "Ivan"))
    DeskPlace(window, shop.model, shop.sign_in, accounts, shop.preferences, lambda: None)
    assert window.header.bar.isVisible()
    shop.preferences.change(operator="Ivan")
    assert window.header.bar.isHidden()


def test_what_is_told_already_is_not_pushed_aside(
    shop: Shop, accounts: Accounts, window: MainWindow
) -> None:
    window.note("The settings file was damaged.")
    shop.preferences.change(operators=("Олена", "Ivan"))
    DeskPlace(window, shop.model, shop.sign_in, accounts, shop.preferences, lambda: None)
    assert window.header.bar.text.text() == "The settings file was damaged."
    assert window.header.operator.text() == "Who works here?"


def test_a_long_name_gives_way_and_the_amount_does_not(
    shop: Shop, accounts: Accounts, place: DeskPlace, window: MainWindow
) -> None:
    sign_in_to(shop, KEY)
    accounts.rename(BY_KEY, "Дуже довга назва облікового запису " * 5)
    window.resize(800, 500)
    settle()
    button = window.header.account
    assert button.width() < button.sizeHint().width()
    assert button.width() >= button.minimumSizeHint().width()
    assert "Дуже довга назва" in button.toolTip()
    assert (window.width(), window.height()) == (800, 500)


def test_names_tell_accounts_apart() -> None:
    assert title(BY_KEY) == "smsc.ua"
    assert title(SECOND_KEY) == "smsc.ua · 2"
    assert title(BY_LOGIN) == f"{DEMO_LOGIN} · smsc.ua"
    same = (AccountSettings("smsc.ua", name="Shop"), AccountSettings("smsc.kz", "x", name="Shop"))
    assert titles(same) == ["Shop (smsc.ua)", "Shop (x · smsc.kz)"]

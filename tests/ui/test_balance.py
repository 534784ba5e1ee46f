"""The account at a glance: what is on it, when that is little, and when a request failed for lack of it."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QDesktopServices, QTextDocument

from smsc_gui.api import Account, ApiKey, Password
from smsc_gui.core.credentials import Credentials, SessionStore
from smsc_gui.core.register import Change
from smsc_gui.core.verification import State
from smsc_gui.simulator import DEMO_KEY, DEMO_LOGIN, DEMO_PASSWORD
from smsc_gui.ui.accounts import Accounts
from smsc_gui.ui.desk_place import DeskPlace
from smsc_gui.ui.glance import Glance, money
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.places import Page
from tests.support.shop import HandClock, Shop

POOR = "380500000003"


@pytest.fixture
def first_start(fresh_window: MainWindow, shop: Shop) -> DeskPlace:
    """Nobody is signed in."""
    accounts = Accounts(
        shop.model,
        shop.sign_in,
        Credentials(SessionStore()),
        shop.preferences,
        shop.tasks,
        fresh_window,
    )
    made = DeskPlace(
        fresh_window, shop.model, shop.sign_in, accounts, shop.preferences, lambda: None
    )
    shop.sign_in.open()
    return made


@pytest.fixture
def place(first_start: DeskPlace, fresh_window: MainWindow, shop: Shop) -> DeskPlace:
    """Signed in when all is there: as at a start."""
    shop.sign_in_now()
    fresh_window.open(Page.WORK)
    shop.wait(1)
    return first_start


@pytest.fixture
def window(place: DeskPlace, fresh_window: MainWindow) -> MainWindow:
    return fresh_window


def asked(shop: Shop) -> int:
    return shop.simulator.service.counts["/sys/balance.php"]


def tip(window: MainWindow) -> str:
    """Over the account; whoever cannot see it hears the same."""
    account = window.header.account
    shown = QTextDocument()
    shown.setHtml(account.toolTip())
    assert account.accessibleDescription().startswith(shown.toPlainText().split("\n")[1])
    return shown.toPlainText()


def put(shop: Shop, amount: str) -> None:
    shop.simulator.service.accounts[DEMO_LOGIN].balance = Decimal(amount)


def test_it_shows_with_its_currency_once_signed_in(window: MainWindow, shop: Shop) -> None:
    assert window.header.account.text() == "smsc.ua · 250.80\N{NO-BREAK SPACE}UAH"
    assert asked(shop) == 1


def test_signing_in_asks_once_and_shows_what_it_was_told(
    first_start: DeskPlace, fresh_window: MainWindow, shop: Shop
) -> None:
    shop.preferences.change(salt="0" * 32)  # as the program has at every start
    fresh_window.sign_in.form.key.setText(DEMO_KEY)
    fresh_window.sign_in.use.click()
    assert fresh_window.page is Page.WORK
    assert "250.80" in fresh_window.header.account.text()
    shop.wait(300)
    assert asked(shop) == 1


def test_a_request_makes_it_due_and_nothing_else_does(window: MainWindow, shop: Shop) -> None:
    shop.wait(300)
    assert asked(shop) == 1
    shop.ask()
    shop.wait(1)
    assert asked(shop) == 2
    assert "250.30" in window.header.account.text()
    shop.wait(300)
    assert asked(shop) == 2


def test_a_balance_that_lags_tells_how_old_it_is(
    window: MainWindow, shop: Shop, clock: HandClock
) -> None:
    def at() -> str:
        return datetime.fromtimestamp(clock.now().wall).strftime("%H:%M")  # noqa: DTZ006 - as on the wall

    first = at()
    shop.wait(62)
    assert tip(window) == (
        f"smsc.ua\nBalance at {first}. It is asked for after requests, at most once a minute."
    )
    shop.ask()
    shop.wait(1)
    second = at()
    shop.ask("380671234500")
    shop.wait(30)
    assert "250.30" in window.header.account.text()
    assert f"Balance at {second}." in tip(window)
    assert second != first


def test_a_balance_of_another_day_tells_which_as_soon_as_it_is_one(
    window: MainWindow, shop: Shop, clock: HandClock
) -> None:
    asked_at = datetime.fromtimestamp(clock.now().wall)  # noqa: DTZ006 - as on the wall
    midnight = datetime.combine(asked_at.date() + timedelta(days=1), time.min)
    clock.elapsed += midnight.timestamp() - clock.now().wall - 1
    shop.tick()
    assert f"Balance at {asked_at:%H:%M}." in tip(window)
    clock.elapsed += 1
    shop.tick()
    day = QLocale().toString(QDate(asked_at.date()), QLocale.FormatType.ShortFormat)
    assert f"Balance at {day}" in tip(window)
    assert f"{asked_at:%H:%M}." in tip(window)
    shop.model.want_balance()
    shop.tick()
    assert "Balance at 00:00." in tip(window)


def test_many_requests_ask_once_a_minute(window: MainWindow, shop: Shop) -> None:
    for number in range(20):
        shop.ask(f"38067000{number:04}")
        shop.wait(5)
    assert 2 <= asked(shop) <= 3


def test_it_is_not_asked_while_calls_are_held(window: MainWindow, shop: Shop) -> None:
    shop.simulator.script("get.php", 2)
    shop.model.typing()
    shop.wait(5)
    assert shop.model.status.stop is not None
    before = asked(shop)
    shop.model.want_balance()
    shop.wait(200)
    assert asked(shop) == before


def test_a_balance_that_cannot_be_had_leaves_the_last_one(window: MainWindow, shop: Shop) -> None:
    shop.wait(61)
    shop.simulator.script("balance.php", 9)
    shop.model.want_balance()
    shop.wait(2)
    assert "250.80" in window.header.account.text()
    assert window.header.bar.isHidden()


def test_a_test_that_passes_shows_what_it_said(window: MainWindow, shop: Shop) -> None:
    put(shop, "12.00")
    shop.sign_in.test(shop.account)
    assert "12.00" in window.header.account.text()


def test_little_money_is_told_until_it_is_read_or_more(window: MainWindow, shop: Shop) -> None:
    shop.preferences.change(balance_warning="251")
    account, bar = window.header.account, window.header.bar
    assert account.property("low") is True
    assert account.text().endswith("– low")
    assert bar.text.text() == "250.80\N{NO-BREAK SPACE}UAH is left on the account: top it up soon."
    bar.dismiss.click()
    assert bar.isHidden()
    assert account.property("low") is True
    shop.wait(61)
    put(shop, "20.00")
    shop.model.want_balance()
    shop.wait(2)
    assert "20.00" in bar.text.text()
    shop.preferences.change(balance_warning="")
    assert bar.isHidden()
    assert account.property("low") is False


def test_the_page_for_topping_up_is_opened_where_it_is_known(
    window: MainWindow, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    note: Callable[[object], bool] = lambda url: opened.append(url.toString()) or True  # type: ignore[attr-defined, func-returns-value]  # noqa: E731
    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    shop.preferences.change(balance_warning="251")
    window.header.bar.act.click()
    words = [one for one in window.header.account.menu().actions() if "page" in one.text()]
    words[0].trigger()
    assert opened == ["https://smsc.ua/", "https://smsc.ua/"]


def test_where_it_is_not_known_there_is_no_link(window: MainWindow, shop: Shop) -> None:
    shop.sign_in.use(Account("sms.reseller.example", Password(DEMO_LOGIN, DEMO_PASSWORD)))
    shop.model.step()
    shop.preferences.change(balance_warning="1000")
    shop.wait(2)
    assert "is left on the account" in window.header.bar.text.text()
    assert window.header.bar.act.isHidden()
    assert not [one for one in window.header.account.menu().actions() if "page" in one.text()]


def test_a_request_that_failed_for_lack_of_money_is_told_until_one_succeeds(
    window: MainWindow, shop: Shop, place: DeskPlace
) -> None:
    failed = shop.ask(POOR)
    assert failed.state is State.FAILED
    window.dialogs.close()
    assert "failed for lack of money" in window.header.bar.text.text()
    assert place.glance.glance.refused
    shop.wait(65)
    again = shop.ask("380671234567")
    assert again.state is State.WAITING
    assert not place.glance.glance.refused
    assert window.header.bar.isHidden()


def test_that_is_known_after_a_restart_too(
    window: MainWindow, shop: Shop, place: DeskPlace
) -> None:
    shop.ask(POOR)
    window.dialogs.close()
    later = DeskPlace(
        window, shop.model, shop.sign_in, place._accounts, shop.preferences, lambda: None
    )
    assert later.glance.glance.refused


def test_a_start_finds_the_success_that_came_after(
    window: MainWindow, shop: Shop, place: DeskPlace
) -> None:
    shop.ask(POOR)
    window.dialogs.close()
    shop.wait(65)
    assert shop.ask("380671234567").state is State.WAITING
    for one in shop.model.verifications.values():  # as the desk tells them when it picks them up
        shop.model.changed.emit(Change(None, one))
    assert not place.glance.glance.refused


def test_each_account_has_its_own(window: MainWindow, shop: Shop, place: DeskPlace) -> None:
    shop.ask(POOR)
    window.dialogs.close()
    shop.sign_in.use(Account("smsc.kz", Password(DEMO_LOGIN, DEMO_PASSWORD)))
    shop.model.step()
    shop.wait(1)
    assert not place.glance.glance.refused
    assert place.glance.glance.balance is not None
    shop.sign_in.use(shop.account)
    shop.model.step()
    assert place.glance.glance.refused


def test_without_an_account_there_is_nothing(
    window: MainWindow, shop: Shop, place: DeskPlace
) -> None:
    shop.model.use(None)
    assert place.glance.glance == Glance()
    assert window.header.account.text() == "Not signed in"


def test_a_key_that_is_refused_shows_no_balance(shop: Shop, place: DeskPlace) -> None:
    shop.sign_in.use(Account("smsc.tj", ApiKey("wrong")))
    shop.model.step()
    shop.wait(2)
    assert place.glance.glance.balance is None
    assert shop.model.status.stop is not None


def test_amounts_are_written_in_the_way_of_the_language(look: None) -> None:
    assert money(Decimal("1234.5"), "UAH") == "1,234.50\N{NO-BREAK SPACE}UAH"
    assert money(Decimal(-3), "") == "-3.00"

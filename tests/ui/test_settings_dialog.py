"""The settings: each takes effect at once, a locked one says why, what makes no sense is not saved."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from smsc_gui.core.credentials import Credentials, SessionStore
from smsc_gui.core.machine_settings import MachineSettings
from smsc_gui.core.settings import Settings, SettingsFile
from smsc_gui.tour.letters import ambiguous
from smsc_gui.ui import translation
from smsc_gui.ui.accounts import Accounts
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.network import Network
from smsc_gui.ui.second_person_desk import SecondPersonDesk
from smsc_gui.ui.settings_accounts import AccountsPage
from smsc_gui.ui.settings_by_hand import ByHandPage
from smsc_gui.ui.settings_dialog import Group, SettingsDialog
from smsc_gui.ui.settings_journal import JournalSettingsPage
from smsc_gui.ui.settings_network import NetworkPage
from smsc_gui.ui.settings_operators import OperatorsPage
from smsc_gui.ui.settings_parts import SettingsPage
from smsc_gui.ui.settings_place import SettingsPlace
from smsc_gui.ui.settings_subscriber import SubscriberPage
from smsc_gui.ui.settings_window import WindowPage
from smsc_gui.ui.surfaces import Text
from tests.support.layout import cut_off, overlapping, settle, sideways
from tests.support.shop import HandClock, Shop

LOCKED = "Set by the administrator for this computer."


@pytest.fixture
def machine() -> MachineSettings:
    return MachineSettings()


@pytest.fixture
def network(shop: Shop) -> Network:
    return Network(shop.preferences, Credentials(SessionStore()), shop.tasks)


@pytest.fixture
def place(
    window: MainWindow, shop: Shop, network: Network, machine: MachineSettings, clock: HandClock
) -> SettingsPlace:
    shop.preferences._file.machine = machine
    store = SessionStore()
    accounts = Accounts(
        shop.model, shop.sign_in, Credentials(store), shop.preferences, shop.tasks, window
    )
    people = SecondPersonDesk(store, shop.journal, clock, shop.tasks)
    return SettingsPlace(window, shop.model, shop.preferences, accounts, people, network)


@pytest.fixture
def dialog(place: SettingsPlace, qtbot: QtBot) -> Iterator[SettingsDialog]:
    opened = place.open()
    with qtbot.waitExposed(opened):
        pass
    yield opened
    opened.close()
    place.close()


def press(control: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(control, key)


def write(control: QWidget, text: str) -> None:
    """As a person does: into the field, and on to the next."""
    control.setFocus()
    if isinstance(control, QPlainTextEdit):
        control.setPlainText(text)
    else:
        line = cast("QLineEdit", control)
        line.setText(text)
        press(line, Qt.Key.Key_Return)
    QApplication.sendEvent(control, QEvent(QEvent.Type.FocusOut))


def pick(control: QWidget, value: str) -> None:
    box = cast("QComboBox", control)
    row = box.findData(value)
    assert row >= 0
    box.setCurrentIndex(row)
    box.activated.emit(row)


@pytest.mark.parametrize("language", ["en", "uk"])
def test_close_has_a_letter_of_its_own_on_each_page(
    dialog: SettingsDialog, shop: Shop, language: str, qapp: QApplication
) -> None:
    before = QLocale()
    translation.install(qapp, language)
    for group in Group:
        dialog.open_group(group)
        settle()
        assert dialog.close_button.isVisible()
        assert not QKeySequence.mnemonic(dialog.close_button.text()).isEmpty()
        assert ambiguous(dialog) == []
    translation.install(qapp, "en")
    QLocale.setDefault(before)


def test_an_empty_list_says_what_to_do(dialog: SettingsDialog, shop: Shop) -> None:
    page = dialog.page(Group.OPERATORS)
    assert isinstance(page, OperatorsPage)
    assert "press Add" in page.list.accessibleDescription()
    shop.preferences.change(operators=("Olena",))
    assert page.list.accessibleDescription() == ""


# Each setting


def test_choices_hold_at_once(dialog: SettingsDialog, shop: Shop) -> None:
    page = dialog.page(Group.WINDOW)
    assert isinstance(page, WindowPage)
    pick(page.theme.control, "dark")
    pick(page.language.control, "uk")
    pick(page.country.control, "PL")
    settings = shop.preferences.settings
    assert (settings.theme, settings.language, settings.default_country) == ("dark", "uk", "PL")
    assert SettingsFile(shop.preferences._file._path).load().settings == settings


def test_another_default_country_reads_the_number_that_stands_there(
    dialog: SettingsDialog, window: MainWindow
) -> None:
    window.work.form.fill("512 345 678")
    page = dialog.page(Group.WINDOW)
    assert isinstance(page, WindowPage)
    pick(page.country.control, "PL")
    assert "+48" in window.work.form.line.text()


def test_countries_stand_in_the_order_of_the_alphabet(dialog: SettingsDialog) -> None:
    page = dialog.page(Group.WINDOW)
    assert isinstance(page, WindowPage)
    box = cast("QComboBox", page.country.control)
    names = [box.itemText(row) for row in range(box.count())]
    assert names[0].startswith("Afghanistan")
    assert box.currentText() == "Ukraine (UA)"
    assert len(names) > 200


def test_a_name_is_taken_when_it_is_left(dialog: SettingsDialog, shop: Shop) -> None:
    page = dialog.page(Group.WINDOW)
    assert isinstance(page, WindowPage)
    write(page.desk.control, "  Каса 4 ")
    assert shop.preferences.settings.desk == "Каса 4"
    write(page.desk.control, "bad\u2028name")
    assert "cannot be used" in page.desk.line.text()
    assert page.desk.control.accessibleDescription() == page.desk.line.text()
    assert shop.preferences.settings.desk == "Каса 4"
    shop.preferences.change(theme="dark")  # what is wrong stays, to be mended
    assert cast("QLineEdit", page.desk.control).text() == "bad\u2028name"
    write(page.desk.control, "Каса 5")
    assert "from the next request on" in page.desk.line.text()


def test_switches_hold_at_once_and_follow_others(dialog: SettingsDialog, shop: Shop) -> None:
    page = dialog.page(Group.CALL)
    box = page.findChildren(QCheckBox)[0]
    press(box, Qt.Key.Key_Space)
    assert not shop.preferences.settings.sound
    shop.preferences.change(sound=True)
    assert box.isChecked()


def test_the_shops_own_words_are_taken_when_they_are_left(
    dialog: SettingsDialog, shop: Shop
) -> None:
    page = dialog.page(Group.SUBSCRIBER)
    assert isinstance(page, SubscriberPage)
    write(page.idle.control, "Вітаємо\nКава 30 ₴")
    assert shop.preferences.settings.idle_text == "Вітаємо\nКава 30 ₴"
    write(page.idle.control, "x" * 501)
    assert "too long" in page.idle.line.text()
    assert shop.preferences.settings.idle_text == "Вітаємо\nКава 30 ₴"


def test_a_screen_and_a_printer_that_are_not_there_show_as_such(
    dialog: SettingsDialog, shop: Shop
) -> None:
    shop.preferences.change(second_screen_place="HDMI-9 / X /  / 1,1 2x2", slip_printer="Old")
    page = dialog.page(Group.SUBSCRIBER)
    assert isinstance(page, SubscriberPage)
    assert cast("QComboBox", page.place.control).currentText() == "HDMI-9 · X (not there)"
    assert cast("QComboBox", page.printer.control).currentText() == "Old"


def test_days_are_taken_when_they_are_left(dialog: SettingsDialog, shop: Shop) -> None:
    page = dialog.page(Group.JOURNAL)
    assert isinstance(page, JournalSettingsPage)
    box = cast("QSpinBox", page.days.control)
    box.selectAll()
    QTest.keyClicks(box, "30")
    assert shop.preferences.settings.keep_days == 90
    press(box, Qt.Key.Key_Return)
    assert shop.preferences.settings.keep_days == 30
    assert (box.minimum(), box.maximum()) == (1, 3650)
    assert box.suffix().startswith(" day")


def turn_wheel(control: QWidget) -> None:
    middle = QPointF(control.rect().center())
    turned = QWheelEvent(
        middle,
        control.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(control, turned)


def test_the_wheel_changes_no_setting(dialog: SettingsDialog, shop: Shop) -> None:
    window, journal = dialog.page(Group.WINDOW), dialog.page(Group.JOURNAL)
    assert isinstance(window, WindowPage)
    assert isinstance(journal, JournalSettingsPage)
    before = shop.preferences.settings
    box, days = cast("QComboBox", window.theme.control), cast("QSpinBox", journal.days.control)
    row, value = box.currentIndex(), days.value()
    for control in (box, days):
        control.clearFocus()
        turn_wheel(control)
    assert (box.currentIndex(), days.value()) == (row, value)
    assert shop.preferences.settings == before
    for control in (box, days):
        assert control.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_a_proxy_needs_an_address_that_is_one(
    dialog: SettingsDialog, shop: Shop, network: Network
) -> None:
    page = dialog.page(Group.NETWORK)
    assert isinstance(page, NetworkPage)
    assert not page.address.control.isEnabled()
    pick(page.proxy.control, "manual")
    assert "until then nothing is sent" in page.proxy.line.text()
    write(page.address.control, "me:secret@proxy:1")
    assert "not an address" in page.address.line.text()
    assert shop.preferences.settings.proxy_address == ""
    write(page.address.control, "proxy.bank.ua:3128")
    assert shop.preferences.settings.proxy_address == "proxy.bank.ua:3128"
    assert "next request" in page.proxy.line.text()
    assert not page.edit.isEnabled()
    write(page.user.control, "desk:7")
    assert "colon" in page.user.line.text()
    write(page.user.control, "desk 7")
    assert page.edit.isEnabled()
    page.edit.setText("the proxy's secret")
    page.keep.click()
    assert page.edit.text() == ""
    assert network.has_password
    assert page.password.line.text() == "The password is kept in the system’s keyring."
    assert "the proxy's secret" not in shop.preferences._file._path.read_text()
    page.keep.click()
    assert page.password.line.text() == "No password is kept."
    assert not network.has_password


def test_the_time_out_is_between_five_and_fifteen_seconds(
    dialog: SettingsDialog, shop: Shop
) -> None:
    page = dialog.page(Group.NETWORK)
    assert isinstance(page, NetworkPage)
    box = cast("QSpinBox", page.timeout.control)
    assert (box.minimum(), box.maximum(), box.value()) == (5, 15, 15)
    box.setValue(7)
    assert shop.preferences.settings.timeout == 7


def test_operators_are_added_and_removed(dialog: SettingsDialog, shop: Shop) -> None:
    page = dialog.page(Group.OPERATORS)
    assert isinstance(page, OperatorsPage)
    for name in ("Олена  Коваль", "Ivan", "Ivan", ""):
        write(page.name, name)
    assert shop.preferences.settings.operators == ("Олена Коваль", "Ivan")
    assert page._new.line.text() == "A name is needed."
    page.list.setCurrentRow(0)
    page.remove.click()
    assert shop.preferences.settings.operators == ("Ivan",)
    assert page.list.count() == 1


def test_an_amount_is_taken_as_people_write_it(dialog: SettingsDialog, shop: Shop) -> None:
    page = dialog.page(Group.ACCOUNTS)
    assert isinstance(page, AccountsPage)
    write(page.balance_warning.control, "1 000,50")
    assert shop.preferences.settings.balance_warning == "1000.50"
    write(page.balance_warning.control, "a lot")
    assert "not an amount" in page.balance_warning.line.text()
    assert shop.preferences.settings.balance_warning == "1000.50"


# Second persons


def add_person(page: ByHandPage, name: str, pin: str, by: str = "") -> None:
    page.name.setText(name)
    page.pin.setText(pin)
    page.approval.setText(by)
    page.add.click()


def test_the_first_second_person_is_added_by_anybody_and_others_by_one_of_them(
    dialog: SettingsDialog, shop: Shop
) -> None:
    page = dialog.page(Group.BY_HAND)
    assert isinstance(page, ByHandPage)
    assert page.people.isHidden()
    pick(page.by_hand.control, "second person")
    assert page.people.isVisible()
    add_person(page, "Марія", "12")
    assert page.said.text() == "A PIN has 4 to 12 digits."
    add_person(page, "Марія", "1234")
    assert page.who.text() == "On the list: Марія."
    add_person(page, "Ivan", "5678", by="9999")
    assert page.said.text() == "This is not this person’s PIN."
    add_person(page, "Ivan", "5678", by="1234")
    assert page.who.text() == "On the list: Марія, Ivan."
    assert (page.name.text(), page.pin.text(), page.approval.text()) == ("", "", "")
    page.name.setText("Ivan")
    page.approval.setText("1234")
    page.remove.click()
    assert page.who.text() == "On the list: Марія."
    written = shop.preferences._file._path.read_text()
    assert "1234" not in written.replace(shop.preferences.settings.salt, "")


def test_enter_in_the_pins_field_adds_and_in_the_name_goes_on(
    dialog: SettingsDialog, shop: Shop
) -> None:
    shop.preferences.change(by_hand="second person")
    page = dialog.page(Group.BY_HAND)
    assert isinstance(page, ByHandPage)
    page.name.setFocus()
    page.name.setText("Olena")
    press(page.name, Qt.Key.Key_Return)
    assert dialog.focusWidget() is page.pin
    page.pin.setText("1234")
    press(page.pin, Qt.Key.Key_Return)
    assert "Olena" in page.who.text()
    assert page.pin.text() == ""


def close(dialog: SettingsDialog) -> None:
    dialog.reject()


def show_another_page(dialog: SettingsDialog) -> None:
    dialog.open_group(Group.WINDOW)


@pytest.mark.parametrize("leave", [close, show_another_page])
def test_who_opens_the_settings_next_finds_no_pin_and_no_password(
    dialog: SettingsDialog, shop: Shop, leave: Callable[[SettingsDialog], None]
) -> None:
    shop.preferences.change(by_hand="second person", proxy="manual", proxy_user="desk 7")
    by_hand = dialog.page(Group.BY_HAND)
    assert isinstance(by_hand, ByHandPage)
    by_hand.pin.setText("1234")
    by_hand.approval.setText("5678")
    leave(dialog)
    assert (by_hand.pin.text(), by_hand.approval.text()) == ("", "")
    dialog.show()
    network = dialog.page(Group.NETWORK)
    assert isinstance(network, NetworkPage)
    network.edit.setText("the proxy's secret")
    leave(dialog)
    assert network.edit.text() == ""


def test_no_pin_stays_after_a_refusal(dialog: SettingsDialog, shop: Shop) -> None:
    shop.preferences.change(by_hand="second person")
    page = dialog.page(Group.BY_HAND)
    assert isinstance(page, ByHandPage)
    add_person(page, "Марія", "1234")
    add_person(page, "Ivan", "5678", by="9999")
    assert page.said.text() == "This is not this person’s PIN."
    assert (page.name.text(), page.pin.text(), page.approval.text()) == ("Ivan", "", "")
    shop.journal.connection.execute("PRAGMA query_only=ON")
    for button in (page.add, page.remove):
        page.said.say("")
        page.pin.setText("5678")
        page.approval.setText("1234")
        button.click()
        assert page.said.text() != ""
        assert (page.pin.text(), page.approval.text()) == ("", "")
    shop.journal.connection.execute("PRAGMA query_only=OFF")


# What is locked, and what cannot be saved


@pytest.mark.parametrize(
    "machine",
    [
        MachineSettings(
            locked={
                "theme": "dark",
                "sound": False,
                "idle_text": "",
                "keep_days": 30,
                "by_hand": "forbidden",
                "operators": [],
                "accounts": [],
                "proxy": "none",
            }
        )
    ],
)
def test_what_is_locked_cannot_be_changed_and_says_why(dialog: SettingsDialog, shop: Shop) -> None:
    for group in Group:
        page = dialog.page(group)
        for bound in page._bound:
            locked = shop.preferences.is_locked(bound.name)
            if locked:
                assert not bound.control.isEnabled()
                assert LOCKED in bound.control.accessibleDescription()
            assert locked or LOCKED not in bound.control.accessibleDescription()
    operators, accounts = dialog.pages[Group.OPERATORS], dialog.pages[Group.ACCOUNTS]
    assert isinstance(operators, OperatorsPage)
    assert isinstance(accounts, AccountsPage)
    assert not operators.add.isEnabled()
    assert LOCKED in operators.list.accessibleDescription()
    assert not accounts.add.isEnabled()
    assert LOCKED in accounts.list.accessibleDescription()


def test_settings_that_cannot_be_saved_are_told_in_the_dialog(
    dialog: SettingsDialog, shop: Shop
) -> None:
    path: Path = shop.preferences._file._path
    path.unlink(missing_ok=True)
    path.mkdir()
    page = dialog.page(Group.WINDOW)
    assert isinstance(page, WindowPage)
    pick(page.theme.control, "dark")
    assert dialog.said.isVisible()
    assert "could not be saved" in dialog.said.text()
    assert "Is a directory" in dialog.said.text()
    assert shop.preferences.settings.theme == "dark"


# The dialog


def test_it_opens_by_key_and_once(place: SettingsPlace, window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    first = place.dialog
    assert first is not None
    assert first.isVisible()
    qtbot.waitUntil(first.isActiveWindow)
    press(first, Qt.Key.Key_Escape)
    assert first.isHidden()
    place.open_accounts()
    assert place.dialog is first
    assert first.group is Group.ACCOUNTS
    first.close_button.click()
    assert first.isHidden()


def test_another_language_leaves_it_open_where_it_was(
    dialog: SettingsDialog, shop: Shop, qapp: QApplication
) -> None:
    page = dialog.page(Group.NETWORK)
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
    settle()
    assert dialog.isVisible()
    assert dialog.group is Group.NETWORK
    assert dialog.pages[Group.NETWORK] is not page
    new = dialog.pages[Group.NETWORK]
    assert isinstance(new, NetworkPage)
    pick(new.proxy.control, "none")
    assert shop.preferences.settings.proxy == "none"
    dialog.list.setFocus()
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
    settle()
    assert dialog.list.hasFocus()


def everything(dialog: SettingsDialog, shop: Shop) -> Iterator[SettingsPage]:
    shop.preferences.change(by_hand="second person", proxy="manual", proxy_user="x")
    for group in Group:
        dialog.open_group(group)
        settle()
        yield dialog.pages[group]


def test_nothing_is_cut_off_where_texts_are_twice_as_long(
    doubled: None,
    dialog: SettingsDialog,
    shop: Shop,
) -> None:
    dialog.resize(800, 500)
    for _page in everything(dialog, shop):
        assert (dialog.width(), dialog.height()) == (800, 500)
        assert cut_off(dialog) == []
        assert overlapping(dialog) == []
        assert sideways(dialog) == []


def test_every_control_has_a_name_and_a_key_of_its_own(dialog: SettingsDialog, shop: Shop) -> None:
    for page in everything(dialog, shop):
        fields = [
            one
            for kind in (QComboBox, QSpinBox, QLineEdit, QPlainTextEdit)
            for one in page.findChildren(kind)
            if not isinstance(one.parent(), QComboBox | QSpinBox)
        ]
        assert [one for one in fields if not one.accessibleName()] == []
        buddies = {label.buddy() for label in page.findChildren(QLabel)}
        assert [one for one in fields if one not in buddies] == []
        keys = [
            one.text()[one.text().index("&") + 1].lower()
            for kind in (QLabel, QAbstractButton)
            for one in dialog.findChildren(kind)
            if one.isVisible() and "&" in one.text() and not isinstance(one, Text)
        ]
        assert sorted(keys) == sorted(set(keys)), type(page).__name__


def test_the_keyboard_reaches_everything(dialog: SettingsDialog, shop: Shop) -> None:
    for page in everything(dialog, shop):
        kinds = (QAbstractButton, QComboBox, QSpinBox, QLineEdit, QPlainTextEdit)
        wanted = {
            one
            for kind in kinds
            for one in page.findChildren(kind)
            if one.isVisible()
            and one.isEnabled()
            and not isinstance(one.parent(), QComboBox | QSpinBox)
        }
        dialog.list.setFocus()
        reached: set[QWidget] = set()
        for _ in range(40):
            dialog.focusNextChild()
            focus = dialog.focusWidget()
            assert focus is not None
            reached.add(focus)
        assert wanted - reached == set(), type(page).__name__


def test_a_page_that_is_gone_hears_no_late_answer(dialog: SettingsDialog, shop: Shop) -> None:
    heard: list[str] = []
    page = dialog.page(Group.WINDOW)
    slot: Callable[[str], None] = page.while_here(heard.append)
    slot("here")
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    slot("gone")
    assert heard == ["here"]
    assert shop.preferences.settings == Settings(salt=shop.preferences.settings.salt)


def test_enter_belongs_to_what_is_typed_and_closes_nothing(
    dialog: SettingsDialog, shop: Shop
) -> None:
    page = cast("OperatorsPage", dialog.page(Group.OPERATORS))
    for name in ("Olena", "Ivan"):
        page.name.setFocus()
        QTest.keyClicks(page.name, name)
        press(page.name, Qt.Key.Key_Return)
        assert dialog.isVisible()
    assert shop.preferences.settings.operators == ("Olena", "Ivan")
    choice = cast("ByHandPage", dialog.page(Group.BY_HAND)).findChildren(QComboBox)[0]
    choice.setFocus()
    press(choice, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_they_open_at_the_list_whatever_was_set_last(dialog: SettingsDialog, shop: Shop) -> None:
    """An arrow key would otherwise change what was set last, without a word."""
    choice = dialog.page(Group.BY_HAND).findChildren(QComboBox)[0]
    choice.setFocus()
    dialog.hide()
    dialog.show()
    assert dialog.focusWidget() is dialog.list


def test_the_page_comes_before_the_end_of_the_keys_way(
    dialog: SettingsDialog, qtbot: QtBot
) -> None:
    page = dialog.page(Group.WINDOW)
    dialog.list.setFocus()
    qtbot.waitUntil(dialog.list.hasFocus)
    way = []
    while QApplication.focusWidget() is not dialog.close_button and len(way) < 20:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        way.append(QApplication.focusWidget())
    assert page.isAncestorOf(way[0])
    assert len(way) >= 4

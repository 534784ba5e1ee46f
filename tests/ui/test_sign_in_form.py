"""What is pasted into the sign-in, as web pages hand it out."""

import pytest
from pytestqt.qtbot import QtBot

from smsc_gui.api import Account, ApiKey, Password
from smsc_gui.core.settings import AccountSettings
from smsc_gui.core.sign_in_input import LONGEST
from smsc_gui.ui.sign_in_form import SignInForm

INVISIBLE = "\u200b\ufeff\u2060\xad"


@pytest.fixture
def form(qtbot: QtBot) -> SignInForm:
    made = SignInForm()
    qtbot.addWidget(made)
    return made


def test_invisible_signs_come_along_and_are_left_out(form: SignInForm) -> None:
    form.key.setText(f"{INVISIBLE}ab12\xa0")
    assert form.account(tell=False) == Account("smsc.ua", ApiKey("ab12"))


def test_a_login_can_be_kept_whatever_was_pasted(form: SignInForm) -> None:
    form.by_password.setChecked(True)
    form.login.setText(f" my\xa0shop{INVISIBLE}" + "x" * LONGEST)
    form.password.setText("p\xa0")
    account = form.account(tell=False)
    assert account is not None
    assert isinstance(account.sign_in, Password)
    assert account.sign_in.login.startswith("my shopxxx")
    assert account.sign_in.password == "p\xa0"
    AccountSettings(account.host, account.sign_in.login)


@pytest.mark.parametrize("phone", ["0671234567", "+380 (67) 123-45-67", "067123456"])
def test_a_phone_number_in_the_place_of_the_key_is_never_sent(form: SignInForm, phone: str) -> None:
    form.key.setText(phone)
    assert form.account(tell=True) is None
    assert form._key_row.line.text().startswith("This looks like a phone number, not a key.")


@pytest.mark.parametrize("key", ["12345678", "1234567890123456", "067123456a", "067.123.45.67"])
def test_what_may_be_a_key_is_taken_as_one(form: SignInForm, key: str) -> None:
    form.key.setText(key)
    assert form.account(tell=False) == Account("smsc.ua", ApiKey(key))


@pytest.mark.parametrize("nothing", ["", "  \xa0", INVISIBLE])
def test_what_cannot_be_seen_is_nothing(form: SignInForm, nothing: str) -> None:
    form.key.setText(nothing)
    assert form.account(tell=True) is None
    assert form._key_row.line.text() == "Enter the API key."
    form.by_password.setChecked(True)
    form.login.setText("shop")
    form.password.setText(nothing)
    assert form.account(tell=True) is None

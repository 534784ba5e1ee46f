"""The sign-in of each account and the key of the journal, in whatever place keeps them."""

import pytest

from smsc_gui.api import Account, ApiKey, Password
from smsc_gui.core.credentials import (
    Absent,
    Credentials,
    Deleted,
    Found,
    Locked,
    SessionStore,
    Stored,
    Unavailable,
    UnavailableReason,
)
from tests.support.secret_store_contract import SecretStoreContract

BY_KEY = Account("smsc.ua", ApiKey("the key"))
BY_PASSWORD = Account("smsc.ua", Password("Олена", "пароль"))


class TestSessionStore(SecretStoreContract):
    @pytest.fixture
    def store(self) -> SessionStore:
        return SessionStore()

    def test_each_session_starts_empty(self, store: SessionStore) -> None:
        store.set("name", "x")
        assert SessionStore().get("name") == Absent()
        assert store.backend_name() == "this session only"


class OutOfReach:
    """A place that gives one answer to everything."""

    def __init__(self, answer: Locked | Unavailable) -> None:
        self._answer = answer

    def get(self, *_: str) -> Locked | Unavailable:
        return self._answer

    set = delete = get

    def backend_name(self) -> str:
        return ""


class TakesNothing(SessionStore):
    """A place that answers questions but keeps nothing."""

    def set(self, *_: str) -> Unavailable:
        return Unavailable(UnavailableReason.NOT_KEPT)


@pytest.fixture
def store() -> SessionStore:
    return SessionStore()


@pytest.fixture
def credentials(store: SessionStore) -> Credentials:
    return Credentials(store)


def test_a_key_is_kept_under_its_host(credentials: Credentials, store: SessionStore) -> None:
    assert credentials.save_sign_in(BY_KEY) == Stored()
    assert store.get("account:smsc.ua/apikey") == Found("the key")
    assert credentials.load_sign_in("smsc.ua", None) == Found(BY_KEY)
    assert credentials.load_sign_in("SMSC.ua", None) == Found(BY_KEY)
    assert credentials.load_sign_in("smsc.kz", None) == Absent()


def test_a_password_is_kept_under_its_login(credentials: Credentials, store: SessionStore) -> None:
    assert credentials.save_sign_in(BY_PASSWORD) == Stored()
    assert store.get("account:smsc.ua/Олена") == Found("пароль")
    assert credentials.load_sign_in("smsc.ua", "Олена") == Found(BY_PASSWORD)
    assert credentials.load_sign_in("smsc.ua", None) == Absent()


@pytest.mark.parametrize("login", ["apikey", "apikey 2"])
def test_a_login_called_apikey_is_not_the_key(credentials: Credentials, login: str) -> None:
    other = Account("smsc.ua", ApiKey("the other key"))
    credentials.save_sign_in(BY_KEY)
    credentials.save_sign_in(other, "2")
    account = Account("smsc.ua", Password(login, "pass"))
    credentials.save_sign_in(account)
    assert credentials.load_sign_in("smsc.ua", None) == Found(BY_KEY)
    assert credentials.load_sign_in("smsc.ua", None, "2") == Found(other)
    assert credentials.load_sign_in("smsc.ua", login) == Found(account)


def test_several_keys_of_one_host_are_kept_apart(
    credentials: Credentials, store: SessionStore
) -> None:
    """The first keeps the name that it has always had."""
    other = Account("smsc.ua", ApiKey("the other key"))
    credentials.save_sign_in(BY_KEY)
    credentials.save_sign_in(other, "2")
    assert store.get("account:smsc.ua/apikey") == Found("the key")
    assert store.get("account:smsc.ua/apikey 2") == Found("the other key")
    assert credentials.load_sign_in("smsc.ua", None, "2") == Found(other)
    assert credentials.forget("smsc.ua", None, "2") == Deleted()
    assert credentials.load_sign_in("smsc.ua", None, "2") == Absent()
    assert credentials.load_sign_in("smsc.ua", None) == Found(BY_KEY)


def test_a_login_keeps_its_name_whatever_the_slot(
    credentials: Credentials, store: SessionStore
) -> None:
    credentials.save_sign_in(BY_PASSWORD, "2")
    assert store.get("account:smsc.ua/Олена") == Found("пароль")


def test_what_is_forgotten_is_gone_and_nothing_else(credentials: Credentials) -> None:
    credentials.save_sign_in(BY_KEY)
    credentials.save_sign_in(BY_PASSWORD)
    assert credentials.forget("smsc.ua", None) == Deleted()
    assert credentials.load_sign_in("smsc.ua", None) == Absent()
    assert credentials.load_sign_in("smsc.ua", "Олена") == Found(BY_PASSWORD)
    assert credentials.forget("smsc.ua", None) == Deleted()


def test_a_secret_changed_by_other_hands_is_unreadable(
    credentials: Credentials, store: SessionStore
) -> None:
    store.set("account:smsc.ua/apikey", "  ")
    assert credentials.load_sign_in("smsc.ua", None) == Unavailable(UnavailableReason.UNREADABLE)


def test_the_journals_key_is_made_once(credentials: Credentials, store: SessionStore) -> None:
    first = credentials.journal_key()
    assert isinstance(first, Found)
    assert len(first.value) == 32
    assert store.get("journal") == Found(first.value.hex())
    assert credentials.journal_key() == first
    assert Credentials(SessionStore()).journal_key() != first


@pytest.mark.parametrize("damaged", ["short", "g" * 64, "a" * 65, "A" * 64])
def test_a_damaged_journal_key_is_said_and_left(
    credentials: Credentials, store: SessionStore, damaged: str
) -> None:
    store.set("journal", damaged)
    assert credentials.journal_key() == Unavailable(UnavailableReason.UNREADABLE)
    assert store.get("journal") == Found(damaged)


def test_a_journal_key_that_was_not_kept_is_not_used() -> None:
    answer = Credentials(TakesNothing()).journal_key()
    assert answer == Unavailable(UnavailableReason.NOT_KEPT)


@pytest.mark.parametrize("answer", [Locked(), Unavailable(UnavailableReason.NO_SERVICE)])
def test_a_place_out_of_reach_is_passed_on(answer: Locked | Unavailable) -> None:
    credentials = Credentials(OutOfReach(answer))
    assert credentials.save_sign_in(BY_KEY) == answer
    assert credentials.load_sign_in("smsc.ua", None) == answer
    assert credentials.forget("smsc.ua", None) == answer
    assert credentials.journal_key() == answer


def test_answers_do_not_show_secrets(credentials: Credentials) -> None:
    credentials.save_sign_in(BY_PASSWORD)
    assert "пароль" not in repr(credentials.load_sign_in("smsc.ua", "Олена"))
    key = credentials.journal_key()
    assert isinstance(key, Found)
    assert repr(key) == "Found()"


def test_the_proxy_has_a_password_of_its_own() -> None:
    store = SessionStore()
    credentials = Credentials(store)
    assert credentials.proxy_password() == Absent()
    assert credentials.save_proxy_password("gate") == Stored()
    assert credentials.proxy_password() == Found("gate")
    assert store.get("proxy") == Found("gate")
    assert credentials.save_proxy_password("") == Deleted()
    assert credentials.proxy_password() == Absent()

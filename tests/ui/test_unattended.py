"""Which account of the list a sign-in from afar is, and what becomes of list and keyring: real ones."""

import json
from collections.abc import Iterator
from contextlib import closing
from math import inf
from pathlib import Path
from typing import Any

import pytest
import trustme

from smsc_gui.core.clock import SystemClock
from smsc_gui.core.credentials import (
    PROXY,
    Absent,
    Found,
    KeyringStore,
    Locked,
    SecretStore,
    SessionStore,
    Stored,
    Unavailable,
    UnavailableReason,
)
from smsc_gui.core.data_folder import DataFolder
from smsc_gui.core.journal import Journal, Who
from smsc_gui.core.limit_store import LimitStore
from smsc_gui.core.outcomes import SignInCode
from smsc_gui.core.sign_in_guard import SIGN_IN, TAKEN
from smsc_gui.core.sign_in_input import from_fields
from smsc_gui.simulator import Account, Simulator
from smsc_gui.ui.unattended import Ended, Unattended
from tests.api.known import server_context
from tests.api.servers import Proxy, RawServer, hanging_up
from tests.support.secret_service import SecretService

pytestmark = pytest.mark.usefixtures("qapp")

HOST = "smsc.ua"
ONE = {"host": HOST, "login": "one", "password": "password-1"}
TWO = {"host": HOST, "login": "two", "password": "password-2"}
BY_HAND = {"proxy": "manual", "proxy_address": "127.0.0.1:1", "proxy_user": "desk"}
GATE = {"proxy_password": "gate"}
KEY_1, KEY_2, KEY_3 = ({"host": HOST, "key": f"the-key-{number}"} for number in (1, 2, 3))


def known() -> list[Account]:
    numbers = {"one": 1, "two": 2, "three": 3}
    return [
        Account(login=login, password=f"password-{number}", key=f"the-key-{number}")
        for login, number in numbers.items()
    ]


class TooLong(SessionStore):
    """As Windows' keyring is for what is longer than 1,280 characters."""

    def set(self, _name: str, _secret: str) -> Unavailable:
        return Unavailable(UnavailableReason.TOO_LONG)


class Breaking(SessionStore):
    """A keyring that raises what its library never should; what it took is there."""

    def set(self, name: str, secret: str) -> Stored:
        super().set(name, secret)
        raise RuntimeError(f"a fault with {secret}")


class Forgetful(SessionStore):
    """One that takes a secret and gives back another."""

    def set(self, name: str, secret: str) -> Unavailable:
        super().set(name, secret[:3])
        return Unavailable(UnavailableReason.NOT_KEPT)


class Full(SessionStore):
    """One that keeps `most` secrets, and to each later one says `answer`."""

    def __init__(self, answer: Locked | Unavailable, most: float = inf) -> None:
        super().__init__()
        self.answer, self.most = answer, most

    def set(self, name: str, secret: str) -> Stored | Locked | Unavailable:
        self.most -= 1
        return self.answer if self.most < 0 else super().set(name, secret)


class NoAccounts(Full):
    """One that keeps the proxy's password alone."""

    def set(self, name: str, secret: str) -> Stored | Locked | Unavailable:
        return super().set(name, secret) if name == PROXY else self.answer


class Desk:
    """One data folder. `told`: what was said of damaged files."""

    def __init__(self, folder: Path) -> None:
        self.folder = DataFolder(folder / "data")
        self.machine = folder / "machine.json"
        self.simulator = Simulator(accounts=known(), record=True).start()
        self.url = self.simulator.url
        self.store: SecretStore = KeyringStore()
        self.told: list[str] = []
        folder.joinpath("data").mkdir()

    def sign_in(self, fields: dict[str, str], name: str = "") -> SignInCode:
        entered = from_fields({**fields, "name": name})
        with self.folder:
            try:
                place = (self.folder, self.machine, self.url)
                Unattended(*place, self.told.append, self.store).sign_in(entered)
            except Ended as ended:
                self.told.append(ended.text)
                return ended.code
        return SignInCode.DONE

    def set(self, **values: Any) -> None:
        self.folder.settings.write_text(json.dumps({"version": 2, **values}))

    def lock(self, **locked: Any) -> None:
        self.machine.write_text(json.dumps({"version": 2, "locked": locked}))

    @property
    def settings(self) -> dict[str, Any]:
        values: dict[str, Any] = json.loads(self.folder.settings.read_bytes())
        return values

    @property
    def accounts(self) -> list[str]:
        return [
            f"{one['host']} {one['login'] or 'key ' + one['slot']} {one['name']}".strip()
            for one in self.settings.get("accounts", [])
        ]

    @property
    def asked(self) -> int:
        return len(self.simulator.service.requests)


def kept(who: str) -> str | None:
    answer = KeyringStore().get(f"account:{HOST}/{who}")
    return answer.value if isinstance(answer, Found) else None


@pytest.fixture
def desk(tmp_path: Path, secret_service: SecretService) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.simulator.stop()


class TestOwnList:
    def test_the_first_is_used_and_later_ones_stand_beside_it(self, desk: Desk) -> None:
        assert desk.sign_in(ONE, "Shop 1") is SignInCode.DONE
        assert desk.sign_in(TWO) is SignInCode.DONE
        assert desk.accounts == ["smsc.ua one Shop 1", "smsc.ua two"]
        assert desk.settings["in_use"] == 0

    def test_one_that_is_there_has_its_secret_renewed_and_nothing_else(self, desk: Desk) -> None:
        assert desk.sign_in(ONE, "Shop 1") is SignInCode.DONE
        assert desk.sign_in(TWO) is SignInCode.DONE
        before = desk.folder.settings.read_bytes()
        desk.simulator.service.set_password("one", "another")
        assert desk.sign_in({**ONE, "password": "another"}) is SignInCode.DONE
        assert (kept("one"), kept("two")) == ("another", "password-2")
        assert desk.folder.settings.read_bytes() == before

    def test_a_name_that_is_given_counts(self, desk: Desk) -> None:
        assert desk.sign_in(ONE, "Shop 1") is SignInCode.DONE
        assert desk.sign_in(ONE, "Shop 2") is SignInCode.DONE
        assert desk.accounts == ["smsc.ua one Shop 2"]

    def test_a_list_in_which_none_is_used(self, desk: Desk) -> None:
        desk.set(accounts=[{"host": HOST, "login": "one"}, {"host": HOST, "login": "two"}])
        assert desk.sign_in(TWO) is SignInCode.DONE
        assert desk.settings["in_use"] == 1

    def test_one_for_the_session_is_kept_from_now_on(self, desk: Desk) -> None:
        desk.set(accounts=[{"host": HOST, "login": "one", "keep": False}], in_use=0)
        assert desk.sign_in(ONE) is SignInCode.DONE
        assert [one["keep"] for one in desk.settings["accounts"]] == [True]

    def test_however_the_host_is_written_it_is_the_same(self, desk: Desk) -> None:
        desk.set(accounts=[{"host": "SMSC.ua", "login": "one"}, {"host": "SMSC.UA"}], in_use=0)
        assert desk.sign_in(ONE) is SignInCode.DONE
        assert desk.sign_in(KEY_1) is SignInCode.DONE
        assert desk.accounts == ["smsc.ua one", "smsc.ua key"]

    def test_damaged_settings_are_put_aside_and_that_is_said(self, desk: Desk) -> None:
        desk.folder.settings.write_text("{")
        assert desk.sign_in(ONE) is SignInCode.DONE
        (told,) = desk.told
        assert "settings.damaged-" in told
        assert desk.accounts == ["smsc.ua one"]

    def test_a_damaged_journal_is_put_aside_and_that_is_said(self, desk: Desk) -> None:
        desk.folder.journal.write_bytes(b"no journal" * 100)
        assert desk.sign_in(ONE) is SignInCode.DONE
        (told,) = desk.told
        assert "journal.damaged-" in told


class TestKeys:
    """A key says nothing of whose it is."""

    def test_another_key_takes_the_place_of_the_only_one(self, desk: Desk) -> None:
        for key in (KEY_1, KEY_2):
            assert desk.sign_in(key) is SignInCode.DONE
        assert desk.accounts == ["smsc.ua key"]
        assert kept("apikey") == "the-key-2"

    def test_a_name_of_its_own_makes_a_second_one(self, desk: Desk) -> None:
        assert desk.sign_in(KEY_1, "Shop 1") is SignInCode.DONE
        assert desk.sign_in(KEY_2, "Shop 2") is SignInCode.DONE
        assert desk.accounts == ["smsc.ua key  Shop 1", "smsc.ua key 2 Shop 2"]
        assert (kept("apikey"), kept("apikey 2")) == ("the-key-1", "the-key-2")

    def test_among_several_the_name_says_which_or_the_key_itself(self, desk: Desk) -> None:
        for number, key in enumerate((KEY_1, KEY_2), 1):
            assert desk.sign_in(key, f"Shop {number}") is SignInCode.DONE
        asked = desk.asked
        assert desk.sign_in(KEY_3) is SignInCode.INPUT
        assert "name=" in desk.told[-1]
        assert desk.asked == asked
        assert desk.sign_in(KEY_2) is SignInCode.DONE
        assert desk.sign_in(KEY_3, "Shop 2") is SignInCode.DONE
        assert desk.accounts == ["smsc.ua key  Shop 1", "smsc.ua key 2 Shop 2"]
        assert (kept("apikey"), kept("apikey 2")) == ("the-key-1", "the-key-3")

    def test_what_others_have_put_into_the_keyring_is_no_hindrance(self, desk: Desk) -> None:
        KeyringStore().set(f"account:{HOST}/apikey", " ")
        assert desk.sign_in(KEY_1) is SignInCode.DONE
        assert kept("apikey") == "the-key-1"


class TestAdministratorsList:
    def test_one_that_is_not_in_it_is_refused_before_anything_is_sent(self, desk: Desk) -> None:
        desk.lock(accounts=[{"host": HOST, "login": "one", "name": "Shop 12"}])
        assert desk.sign_in(TWO) is SignInCode.NOT_ALLOWED
        assert desk.sign_in(KEY_1) is SignInCode.NOT_ALLOWED
        assert "two · smsc.ua" in desk.told[0]
        assert (desk.asked, kept("two"), kept("apikey")) == (0, None, None)
        assert not desk.folder.settings.exists()

    def test_one_that_is_in_it_is_kept_and_used(self, desk: Desk) -> None:
        desk.lock(accounts=[{"host": HOST, "login": "one"}, {"host": HOST, "name": "Shop 12"}])
        assert desk.sign_in(KEY_1, "whatever") is SignInCode.DONE
        assert kept("apikey") == "the-key-1"
        assert desk.settings["in_use"] == 1
        assert "accounts" not in desk.settings, "the list stays the administrator's"

    def test_one_for_the_session_only_is_not_kept(self, desk: Desk) -> None:
        desk.lock(accounts=[{"host": HOST, "login": "one", "keep": False}])
        assert desk.sign_in(ONE) is SignInCode.NOT_ALLOWED
        assert (desk.asked, kept("one")) == (0, None)

    def test_a_key_among_several_of_which_none_is_meant(self, desk: Desk) -> None:
        desk.lock(accounts=[{"host": HOST, "name": "A"}, {"host": HOST, "name": "B", "slot": "2"}])
        assert desk.sign_in(KEY_1, "C") is SignInCode.INPUT
        assert desk.sign_in(KEY_1, "B") is SignInCode.DONE
        assert (kept("apikey"), kept("apikey 2")) == (None, "the-key-1")

    def test_a_file_that_cannot_be_read_allows_nothing(self, desk: Desk) -> None:
        desk.machine.write_text("{")
        assert desk.sign_in(ONE) is SignInCode.NOT_ALLOWED
        assert str(desk.machine) in desk.told[0]
        assert desk.asked == 0


class TestTakenBack:
    def test_where_the_settings_cannot_be_saved_the_earlier_secret_is_there_again(
        self, desk: Desk
    ) -> None:
        assert desk.sign_in(ONE) is SignInCode.DONE
        desk.simulator.service.set_password("one", "another")
        desk.folder.settings.with_name("settings.json.new").mkdir()
        changed = desk.sign_in({**ONE, "password": "another"}, "Shop 1")
        assert changed is SignInCode.NOT_SAVED
        assert kept("one") == "password-1"
        assert desk.accounts == ["smsc.ua one"]

    @pytest.mark.parametrize(
        "answer", [Locked(), Unavailable(UnavailableReason.TOO_LONG)], ids=["locked", "long"]
    )
    @pytest.mark.parametrize("before", [Absent(), Found("before")], ids=["none", "one"])
    def test_the_proxys_password_goes_again_with_the_accounts(
        self, desk: Desk, answer: Locked | Unavailable, before: Absent | Found[str]
    ) -> None:
        desk.store = NoAccounts(answer)
        if isinstance(before, Found):
            desk.store.set(PROXY, before.value)
        desk.set(**BY_HAND)
        assert desk.sign_in({**ONE, **GATE}) is SignInCode.KEYRING
        assert desk.store.get(PROXY) == before
        assert "could not be put back" not in desk.told[0]
        assert desk.settings.get("accounts") is None

    @pytest.mark.parametrize("saved", [True, False], ids=["refused", "not saved"])
    def test_what_cannot_be_taken_back_is_named(self, desk: Desk, saved: bool) -> None:
        """In the way of the new settings stands a folder, or the keyring takes nothing any more."""
        desk.store = Full(Locked(), most=2 if saved else 3)
        desk.store.set(PROXY, "before")
        desk.set(**BY_HAND)
        if not saved:
            desk.folder.settings.with_name("settings.json.new").mkdir()
        code = SignInCode.KEYRING if saved else SignInCode.NOT_SAVED
        assert desk.sign_in({**ONE, **GATE}) is code
        assert desk.told[0].endswith(
            "The keyring could not be put back as it was. Remove from it what is new: proxy."
        )

    @pytest.mark.parametrize(
        ("store", "words"),
        [(TooLong(), "this long"), (Breaking(), "failure"), (Forgetful(), "did not give it back")],
        ids=["too long", "breaks", "forgets"],
    )
    def test_what_the_keyring_does_not_keep_is_not_in_the_list(
        self, desk: Desk, store: SessionStore, words: str
    ) -> None:
        desk.store = store
        assert desk.sign_in(ONE) is SignInCode.KEYRING
        assert words in desk.told[0]
        assert "password-1" not in desk.told[0]
        assert store.get(f"account:{HOST}/one") == Absent()
        assert not desk.folder.settings.exists()


def test_a_lost_answer_counts_and_is_not_repeated(desk: Desk) -> None:
    with RawServer(hanging_up) as server:
        desk.url = f"http://127.0.0.1:{server.port}"
        for count in range(1, 5):
            assert desk.sign_in(ONE) is SignInCode.NOT_TESTED
            assert server.visits == count
        assert desk.sign_in(ONE) is SignInCode.HELD
        assert server.visits == 4


def test_the_call_goes_through_the_proxy_with_the_password_that_the_keyring_has(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    KeyringStore().set(PROXY, "gate")
    tls = server_context(authority, "localhost")
    with Simulator(accounts=known(), tls=tls) as service:
        port = int(service.url.rpartition(":")[2])
        with Proxy(port) as proxy:
            desk.set(proxy="manual", proxy_address=f"127.0.0.1:{proxy.port}", proxy_user="desk")
            desk.url = f"https://localhost:{port}"
            assert desk.sign_in(ONE) is SignInCode.DONE
            (asked,) = proxy.asked
    assert b"Proxy-Authorization: Basic ZGVzazpnYXRl" in asked
    assert b"password-1" not in asked


def test_what_earlier_runs_proved_of_another_secret_does_not_count(desk: Desk) -> None:
    """Else lost answers would not be doubted for three days, whatever was entered (docs/adr/0008)."""

    def trusted() -> list[str]:
        with closing(Journal(desk.folder.journal, Who("desk", "operator"))) as journal:
            return list(LimitStore(journal).stops(TAKEN))

    with closing(Journal(desk.folder.journal, Who("desk", "operator"))) as journal:
        LimitStore(journal).stop(TAKEN, f"{HOST} login one", SystemClock().now())
    assert desk.sign_in(TWO) is SignInCode.DONE
    assert trusted() == [f"{HOST} login one"]
    assert desk.sign_in(ONE) is SignInCode.DONE
    assert trusted() == []


def test_a_sign_in_that_was_refused_at_work_is_taken_again_once_it_passes(desk: Desk) -> None:
    with closing(Journal(desk.folder.journal, Who("desk", "operator"))) as journal:
        LimitStore(journal).stop(SIGN_IN, f"{HOST} login one", SystemClock().now())
    assert desk.sign_in(ONE) is SignInCode.DONE
    with closing(Journal(desk.folder.journal, Who("desk", "operator"))) as journal:
        assert LimitStore(journal).stops(SIGN_IN) == {}

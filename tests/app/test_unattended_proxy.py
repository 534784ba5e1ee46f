"""`--sign-in` behind a proxy that wants a sign-in: real processes, a real proxy, a real keyring."""

import base64
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from smsc_gui.core.credentials import PROXY, Absent, Found, KeyringStore
from smsc_gui.core.outcomes import SignInCode
from smsc_gui.simulator import DEMO_KEY, DEMO_LOGIN, DEMO_PASSWORD, Simulator
from tests.api.known import server_context
from tests.api.servers import Proxy
from tests.support.secret_service import SecretService
from tests.support.unattended import HOST, RollOut, lines
from tests.support.unattended_terminal import typed

USER = "desk"
PASSWORD = " ворота=7 "
OLD = "before"
ACCOUNT = lines(host=HOST, login=DEMO_LOGIN, password=DEMO_PASSWORD)
WRONG_ACCOUNT = lines(host=HOST, login=DEMO_LOGIN, password="not-the-password")
ENTRY = f"account:{HOST}/{DEMO_LOGIN}"


def proxy_line(password: str) -> bytes:
    return lines(proxy_password=password)


def basic(password: str) -> str:
    return f"Basic {base64.b64encode(f'{USER}:{password}'.encode()).decode()}"


class Site(RollOut):
    """One desk behind a proxy that the administrator has set."""

    def __init__(
        self, folder: Path, keyring: SecretService, simulator: Simulator, proxy: Proxy
    ) -> None:
        super().__init__(folder / "data", keyring, simulator)
        self.url = simulator.url.replace("127.0.0.1", "localhost")
        self.machine = folder / "machine.json"
        self.proxy = proxy
        self.lock()

    def lock(self, **other: str) -> None:
        """What holds for everybody on this computer."""
        address = f"127.0.0.1:{self.proxy.port}"
        locked = {"proxy": "manual", "proxy_address": address, "proxy_user": USER, **other}
        assert self.machine is not None
        self.machine.write_text(json.dumps({"version": 2, "locked": locked}))


def kept() -> tuple[str | None, str | None]:
    """The proxy's password and the account's, as they are in the keyring."""
    proxy, account = (KeyringStore().get(name) for name in (PROXY, ENTRY))
    assert isinstance(proxy, Found | Absent)
    assert isinstance(account, Found | Absent)
    return getattr(proxy, "value", None), getattr(account, "value", None)


@pytest.fixture
def site(
    tmp_path: Path, secret_service: SecretService, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Site]:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    tls = server_context(authority, "localhost")
    with Simulator(tls=tls, record=True) as simulator:
        port = int(simulator.url.rpartition(":")[2])
        with Proxy(port, wants=basic(PASSWORD)) as proxy:
            yield Site(tmp_path, secret_service, simulator, proxy)
    assert simulator.faults == []


class TestPassed:
    def test_with_the_account_both_are_kept_and_used_from_then_on(self, site: Site) -> None:
        done = site.run(proxy_line(PASSWORD) + ACCOUNT)
        assert done.returncode == SignInCode.DONE
        assert "the proxy’s password are kept" in done.stdout
        assert kept() == (PASSWORD, DEMO_PASSWORD)
        assert (site.asked, len(site.proxy.asked)) == (1, 1), "one test, and through the proxy"
        assert site.listed == [(HOST, DEMO_LOGIN, "", "")]
        again = site.run(ACCOUNT)
        assert again.returncode == SignInCode.DONE
        assert "proxy" not in again.stdout
        assert kept() == (PASSWORD, DEMO_PASSWORD)

    def test_alone_it_is_tested_with_the_account_that_is_kept(self, site: Site) -> None:
        assert site.run(proxy_line(PASSWORD) + ACCOUNT).returncode == SignInCode.DONE
        before = site.settings
        site.proxy.wants = basic("renewed")
        assert site.run(ACCOUNT).returncode == SignInCode.NOT_TESTED
        done = site.run(proxy_line("renewed"))
        assert done.returncode == SignInCode.DONE
        assert DEMO_LOGIN in done.stdout
        assert kept() == ("renewed", DEMO_PASSWORD)
        assert (site.settings, site.asked) == (before, 2)

    def test_alone_with_a_key_of_which_the_host_has_several(self, site: Site) -> None:
        listed = [{"host": HOST, "name": "A"}, {"host": HOST, "name": "B", "slot": "2"}]
        site.folder.mkdir()
        settings = {"version": 2, "accounts": listed, "in_use": 1}
        (site.folder / "settings.json").write_text(json.dumps(settings))
        KeyringStore().set(f"account:{HOST}/apikey 2", DEMO_KEY)
        assert site.run(proxy_line(PASSWORD)).returncode == SignInCode.DONE
        assert kept() == (PASSWORD, None)
        assert KeyringStore().get(f"account:{HOST}/apikey") == Absent()
        assert site.settings == settings


class TestNotPassed:
    @pytest.mark.parametrize("before", [None, OLD], ids=["none before", "one before"])
    @pytest.mark.parametrize(
        ("said", "code", "words", "asked"),
        [
            (proxy_line("wrong") + ACCOUNT, SignInCode.NOT_TESTED, "proxy asks for a sign-in", 0),
            (proxy_line(PASSWORD) + WRONG_ACCOUNT, SignInCode.REFUSED, "refused the sign-in", 1),
        ],
        ids=["by the proxy", "by the service"],
    )
    def test_what_was_there_before_stays(  # noqa: PLR0917 - each is a part of the case
        self, site: Site, said: bytes, code: SignInCode, words: str, asked: int, before: str | None
    ) -> None:
        if before:
            KeyringStore().set(PROXY, before)
        told = site.run(said)
        assert told.returncode == code
        assert words in told.stderr
        assert kept() == (before, None)
        assert (site.asked, site.noted) == (asked, asked), "a proxy's no is no wrong sign-in"
        assert site.settings is None

    @pytest.mark.parametrize("before", [None, OLD], ids=["none before", "one before"])
    def test_where_the_settings_cannot_be_saved_it_is_taken_back(
        self, site: Site, before: str | None
    ) -> None:
        if before:
            KeyringStore().set(PROXY, before)
        (site.folder / "settings.json.new").mkdir(parents=True)
        told = site.run(proxy_line(PASSWORD) + ACCOUNT)
        assert told.returncode == SignInCode.NOT_SAVED
        assert "as it was before" in told.stderr
        assert kept() == (before, None)
        assert site.asked == 1

    def test_alone_where_no_account_is_kept(self, site: Site) -> None:
        told = site.run(proxy_line(PASSWORD))
        assert told.returncode == SignInCode.INPUT
        assert "came alone" in told.stderr
        listed = {"version": 2, "accounts": [{"host": HOST, "login": DEMO_LOGIN}], "in_use": 0}
        (site.folder / "settings.json").write_text(json.dumps(listed))
        assert site.run(proxy_line(PASSWORD)).returncode == SignInCode.INPUT, "its secret is not"
        assert (kept(), site.proxy.asked) == ((None, None), [])

    def test_alone_with_an_account_that_is_for_the_session_only(self, site: Site) -> None:
        listed = [{"host": HOST, "login": DEMO_LOGIN, "keep": False}]
        site.folder.mkdir()
        (site.folder / "settings.json").write_text(json.dumps({"version": 2, "accounts": listed}))
        KeyringStore().set(ENTRY, DEMO_PASSWORD)
        assert site.run(proxy_line(PASSWORD)).returncode == SignInCode.INPUT
        assert (kept(), site.proxy.asked) == ((None, DEMO_PASSWORD), [])

    @pytest.mark.parametrize(
        "other", [{"proxy": "system"}, {"proxy": "none"}, {"proxy_user": ""}], ids=str
    )
    @pytest.mark.parametrize("account", [ACCOUNT, b""], ids=["with the account", "alone"])
    def test_where_no_proxy_wants_one_nothing_is_sent_or_stored(
        self, site: Site, other: dict[str, str], account: bytes
    ) -> None:
        site.lock(**other)
        told = site.run(proxy_line(PASSWORD) + account)
        assert told.returncode == SignInCode.INPUT
        assert "no proxy with a user is set by hand" in told.stderr
        assert (kept(), site.asked, site.proxy.asked) == ((None, None), 0, [])
        assert site.settings is None

    def test_a_keyring_that_is_locked(self, site: Site) -> None:
        assert site.run(proxy_line(PASSWORD) + ACCOUNT).returncode == SignInCode.DONE
        site.keyring.restart("wrong")
        assert site.run(proxy_line("renewed")).returncode == SignInCode.KEYRING
        assert site.asked == 1
        site.keyring.restart()
        assert kept() == (PASSWORD, DEMO_PASSWORD)


def test_it_is_in_the_keyring_and_nowhere_else(site: Site) -> None:
    """Everything is logged that anybody logs; as it was read, and as it is sent to the proxy."""
    seen = [site.run(proxy_line(PASSWORD) + ACCOUNT)]
    site.proxy.wants = basic("another")
    seen.append(site.run(proxy_line(PASSWORD)))
    seen.append(site.run(f"proxy_password={PASSWORD}\n{PASSWORD}".encode()))
    site.lock(proxy="none")
    seen.append(site.run(proxy_line(PASSWORD)))
    codes = [one.returncode for one in seen]
    assert codes == [
        SignInCode.DONE,
        SignInCode.NOT_TESTED,
        SignInCode.INPUT,
        SignInCode.INPUT,
    ]
    texts = [one.stdout.encode() + one.stderr.encode() for one in seen]
    for place in (site.folder, site.keyring.home):
        texts += [path.read_bytes() for path in place.rglob("*") if path.is_file()]
    assert any(b" DEBUG urllib3" in text for text in texts), "the log was looked at, at DEBUG"
    sent = basic(PASSWORD).removeprefix("Basic ").encode()
    forms = [PASSWORD.strip().encode(code) for code in ("utf-8", "cp1251", "unicode_escape")]
    assert not [text for text in texts if any(form in text for form in (sent, *forms))]
    assert kept() == (PASSWORD, DEMO_PASSWORD)


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs terminals as POSIX has them")
class TestTerminal:
    ASKED = "The proxy’s password (it does not show):"
    TYPED = (f"{HOST}\r", f"{DEMO_LOGIN}\r", f"{DEMO_PASSWORD}\r")

    def test_it_is_asked_for_unseen_while_none_is_kept(self, site: Site) -> None:
        code, shown = typed(site, *self.TYPED, f"{PASSWORD}\r", lang="en")
        assert code == SignInCode.DONE, shown
        assert shown.count(self.ASKED) == 1
        assert PASSWORD.strip() not in shown
        assert kept() == (PASSWORD, DEMO_PASSWORD)
        code, shown = typed(site, *self.TYPED, lang="en")
        assert code == SignInCode.DONE, shown
        assert "proxy" not in shown

    def test_it_is_not_asked_for_where_no_proxy_wants_one(self, site: Site) -> None:
        site.lock(proxy="none")
        code, shown = typed(site, *self.TYPED, lang="en")
        assert code == SignInCode.DONE, shown
        assert "proxy" not in shown

    def test_who_has_none_just_presses_enter(self, site: Site) -> None:
        site.proxy.wants = basic("")
        code, shown = typed(site, *self.TYPED, "\r", lang="en")
        assert code == SignInCode.DONE, shown
        assert kept() == (None, DEMO_PASSWORD)

    def test_a_keyring_that_is_locked_is_told_of_instead(self, site: Site) -> None:
        assert site.run(proxy_line(PASSWORD) + ACCOUNT).returncode == SignInCode.DONE
        site.keyring.restart("wrong")
        code, shown = typed(site, *self.TYPED, lang="en")
        assert code == SignInCode.KEYRING
        assert self.ASKED not in shown

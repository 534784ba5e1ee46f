"""The single checks of `--self-test`, each with something to find."""

import shutil
import ssl
import threading
from pathlib import Path

import pytest
import trustme
from PySide6.QtWidgets import QApplication

from smsc_gui.core.secret_store import Found, SessionStore, Stored
from smsc_gui.self_test import beside, faces, kept, screen, shown
from smsc_gui.self_test.report import Faulty, Note
from smsc_gui.self_test.tls import authorities, tls
from smsc_gui.ui import typeface
from smsc_gui.ui.resources import resource
from tests.support.faces import without_letters


@pytest.fixture
def own_typeface(qapp: QApplication) -> None:
    typeface.install(qapp)


class TestScreen:
    @pytest.mark.parametrize(
        ("session", "wanted"),
        [
            ({}, []),
            ({"DISPLAY": ":0"}, ["xcb"]),
            ({"DISPLAY": ""}, []),
            ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, ["wayland", "xcb"]),
            ({"XDG_SESSION_TYPE": "wayland"}, ["wayland"]),
            ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "wayland-egl;xcb:x"}, ["wayland-egl", "xcb"]),
        ],
        ids=["ssh", "x", "x-empty", "both", "wayland", "named"],
    )
    def test_what_a_window_would_use_is_what_qt_tries(
        self, session: dict[str, str], wanted: list[str]
    ) -> None:
        assert screen.platforms(session, "linux") == wanted

    def test_other_systems_have_one(self) -> None:
        assert screen.platforms({}, "win32") == ["windows"]
        assert screen.platforms({}, "darwin") == ["cocoa"]

    def test_all_can_be_loaded_here(self) -> None:
        assert screen.screen({"DISPLAY": ":0"}) == "a window would use xcb"

    def test_a_missing_library_of_xcb_is_named(self, without_cursor: Path) -> None:
        """The classic one of Debian and Ubuntu: libxcb-cursor0 is not installed."""
        with pytest.raises(Faulty, match=r"xcb cannot be loaded: .*libxcb-curs0r\.so\.0"):
            screen.screen({"DISPLAY": ":0"}, without_cursor)

    def test_without_a_screen_it_is_worth_a_note(self, without_cursor: Path) -> None:
        said = screen.screen({}, without_cursor)
        assert isinstance(said, Note)
        assert said.text.startswith("no screen in this session; a window could use wayland; xcb")
        assert "libxcb-curs0r.so.0" in said.text

    def test_a_computer_where_no_window_can_ever_open_is_none_to_go_on_with(
        self, tmp_path: Path
    ) -> None:
        """Also over a remote shell, which has no screen of its own."""
        with pytest.raises(Faulty, match=r"no window can be opened: xcb .*; wayland "):
            screen.screen({}, tmp_path)

    def test_wayland_makes_up_for_it(self, without_cursor: Path) -> None:
        said = screen.screen({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, without_cursor)
        assert isinstance(said, Note)
        assert said.text.startswith("a window would use wayland; xcb cannot be loaded")

    def test_a_platform_that_nobody_knows_is_no_screen(self) -> None:
        with pytest.raises(Faulty, match="no-such cannot be loaded"):
            screen.screen({"QT_QPA_PLATFORM": "no-such"})


@pytest.fixture
def without_cursor(tmp_path: Path) -> Path:
    """Qt's plugins, of which xcb asks for a library that is nowhere."""
    real = screen.plugins()
    folder = tmp_path / "plugins" / "platforms"
    folder.mkdir(parents=True)
    (tmp_path / "lib").symlink_to(real.parent / "lib")
    for name in ("libqxcb.so", "libqwayland.so"):
        data = (real / "platforms" / name).read_bytes()
        (folder / name).write_bytes(data.replace(b"libxcb-cursor.so.0", b"libxcb-curs0r.so.0"))
    return folder.parent


class TestFonts:
    @pytest.mark.usefixtures("own_typeface")
    def test_a_letter_that_another_font_would_lend_is_named(self, tmp_path: Path) -> None:
        face = tmp_path / "face.ttf"
        shutil.copy(resource("fonts", typeface.FILES[0]), face)
        without_letters(face, ord("Ґ"))
        with pytest.raises(Faulty, match=r"face\.ttf lacks (ґ )?Ґ"):
            faces.fonts([face])

    @pytest.mark.usefixtures("own_typeface")
    def test_what_is_no_face_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "face.ttf").write_bytes(b"nothing")
        with pytest.raises(Faulty, match="cannot be read"):
            faces.fonts([tmp_path / "face.ttf"])

    @pytest.mark.usefixtures("own_typeface")
    def test_another_font_in_its_place_is_told(self, qapp: QApplication) -> None:
        own = qapp.font()
        qapp.setFont("DejaVu Sans")
        try:
            with pytest.raises(Faulty, match="instead of Inter"):
                faces.fonts()
        finally:
            qapp.setFont(own)


class TestTls:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        return shutil.copytree(resource("self_test"), tmp_path / "self_test")

    @pytest.mark.parametrize("name", ["untrusted", "other-name", "expired"])
    def test_what_is_to_be_refused_and_is_accepted_is_told(self, folder: Path, name: str) -> None:
        shutil.copy(folder / "trusted.pem", folder / f"{name}.pem")
        with pytest.raises(Faulty, match="is accepted"):
            tls(folder)

    def test_an_authority_that_is_none_of_theirs_is_told(self, folder: Path) -> None:
        trustme.CA().cert_pem.write_to_path(folder / "authority.pem")
        with pytest.raises(Faulty, match="trusted authority is refused"):
            tls(folder)

    def test_a_client_that_trusts_it_anyway_is_told(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("SSL_CERT_FILE", str(folder / "authority.pem"))
        with pytest.raises(Faulty, match="any authority is trusted"):
            tls(folder)

    def test_a_system_without_authorities_is_worth_a_note(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert authorities()
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none"))
        monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
        assert not authorities(())
        assert ssl.get_default_verify_paths().cafile is None

    def test_a_proxy_of_the_environment_is_not_asked(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
        assert "is accepted" in str(tls())


class TestSettingsForTheComputer:
    def test_without_the_file_all_is_well(self, tmp_path: Path) -> None:
        path = tmp_path / "settings.json"
        assert kept.machine_settings(path) == f"none, {path} is not there"

    def test_what_counts_is_counted(self, tmp_path: Path) -> None:
        path = tmp_path / "settings.json"
        path.write_text('{"version": 2, "defaults": {"theme": "dark"}, "locked": {}}')
        assert kept.machine_settings(path) == f"{path}: 1 defaults, 0 locked"

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            ('{"version": 2, "locked": {"by_hand": "forbiden"}}', r"does not count \(by_hand\)"),
            ('{"version": 2, "locked": {', r"does not count \(not JSON\)"),
            (
                '{"version": 2, "locked": {"by_hands": "forbidden"}}',
                "no setting.*: locked.by_hands",
            ),
        ],
        ids=["wrong-value", "cut-off", "wrong-name"],
    )
    def test_a_lock_that_does_not_hold_is_a_fault(
        self, tmp_path: Path, content: str, said: str
    ) -> None:
        path = tmp_path / "settings.json"
        path.write_text(content)
        with pytest.raises(Faulty, match=said):
            kept.machine_settings(path)

    def test_a_default_that_counts_for_nothing_is_worth_a_note(self, tmp_path: Path) -> None:
        path = tmp_path / "settings.json"
        path.write_text('{"version": 2, "defaults": {"salt": "00"}}')
        said = kept.machine_settings(path)
        assert isinstance(said, Note)
        assert said.text.endswith("no settings for everybody: defaults.salt")


def test_nothing_but_the_self_test_trusts_anybody_besides_the_system() -> None:
    source = Path(screen.__file__).parents[1]
    using = {file for file in source.rglob("*.py") if "also_trusted" in file.read_text("utf-8")}
    api = {source / "api" / name for name in ("client.py", "transport.py")}
    assert using == {*api, source / "self_test" / "tls.py"}


class TestKeyring:
    def test_one_that_waits_for_a_person_does_not_hold_up_the_test(self) -> None:
        release = threading.Event()

        class Waiting(SessionStore):
            def set(self, name: str, secret: str) -> Stored:
                release.wait(20)
                return super().set(name, secret)

        said = kept.keyring(Waiting(), patience=0.05)
        release.set()
        assert isinstance(said, Note)
        assert "does not answer" in said.text

    def test_one_that_loses_secrets_fails(self) -> None:
        class Losing(SessionStore):
            def get(self, name: str) -> Found[str]:
                return Found(f"not what was kept as {name}")

        with pytest.raises(Faulty, match="lost a secret"):
            kept.keyring(Losing())

    def test_one_that_keeps_them_does_not(self) -> None:
        assert kept.keyring(SessionStore()) == "this session only keeps secrets"


def test_a_code_that_no_reader_finds_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    code = shown.qr_image("tel:+380440001101").copy()
    code.setPixel(5, 5, 1)
    monkeypatch.setattr(shown, "qr_image", lambda _text: code)
    with pytest.raises(Faulty, match="reader"):
        shown.qr_code()


def test_printing_that_cannot_be_loaded_is_worth_a_note(tmp_path: Path) -> None:
    assert beside.printing() == "CUPS"
    said = beside.printing(tmp_path)
    assert isinstance(said, Note)
    assert "PDF" in said.text


def test_without_a_player_the_sound_is_worth_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "PLAYERS", (("no-such-player",),))
    said = beside.sound()
    assert isinstance(said, Note)
    assert "no-such-player" in said.text

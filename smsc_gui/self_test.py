"""`smsc-gui --self-test`: does each part work on this computer? A line each, and an exit code.

It asks nobody outside this computer and leaves nothing behind. For administrators, so in English only.
"""

import ssl
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final, TextIO

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, qVersion
from PySide6.QtGui import QFontInfo, QFontMetrics, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from smsc_gui import __version__
from smsc_gui.api import Account, ApiKey, CertificateRejected, Password, SmscClient
from smsc_gui.core.clock import SystemClock
from smsc_gui.core.credentials import Found, KeyringStore, Locked, Unavailable
from smsc_gui.core.data_folder import DataFolder
from smsc_gui.core.desk import Begun, Desk
from smsc_gui.core.journal import Journal, Who
from smsc_gui.core.journal_check import check as check_journal
from smsc_gui.core.phone import PhoneNumber, read
from smsc_gui.core.settings import Settings, SettingsFile
from smsc_gui.core.stops import AccountRef
from smsc_gui.core.verification import State
from smsc_gui.simulator import DEMO_KEY, Simulator
from smsc_gui.ui import languages, messages, translation
from smsc_gui.ui.application import application
from smsc_gui.ui.licences import libraries
from smsc_gui.ui.qr import qr_image
from smsc_gui.ui.resources import resource

NAME: Final = "self-test"
_QT_S_OWN: Final = ("QPlatformTheme", "Cancel")
"""Apart from the look-up: else it would be taken for a text of ours."""


class Faulty(Exception):  # noqa: N818 - a finding
    """The part does not work; the text says how."""


def run_self_test(out: TextIO | None = None) -> int:
    """Runs every check; returns 0 when all hold, else 1."""
    out = out or sys.stdout
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else application(offscreen=True)
    out.write(f"smsc-gui {__version__}\n")
    failed = 0
    for name, check in _CHECKS:
        try:
            line = f"ok      {name}: {check(app)}"
        except Exception as error:  # noqa: BLE001 - whatever a part does, the others are checked too
            failed += 1
            line = f"FAILED  {name}: {type(error).__name__}: {error}"
        out.write(line + "\n")
        out.flush()
    out.write(f"{failed} of {len(_CHECKS)} parts failed\n" if failed else "all parts work\n")
    return 1 if failed else 0


def _qt(_app: QApplication) -> str:
    python = ".".join(map(str, sys.version_info[:3]))
    platform = QGuiApplication.platformName()
    return f"Python {python}, PySide6 {PySide6.__version__}, Qt {qVersion()}, {platform}"


def _fonts(app: QApplication) -> str:
    family = QFontInfo(app.font()).family()
    _hold(bool(family), "no font is installed")
    metrics = QFontMetrics(app.font())
    lacking = [letter for letter in "0123456789+абвїєіґ’" if not metrics.inFontUcs4(ord(letter))]
    return (
        f"{family}, with Ukrainian letters" if not lacking else f"{family}; others lend {lacking}"
    )


def _translations(app: QApplication) -> str:
    told, own = [], set()
    for language in languages.of_the_window():
        translation.install(app, language)
        told.append(messages.state_name(State.WAITING))
        own.add(QCoreApplication.translate(*_QT_S_OWN))
    translation.install(app, languages.SOURCE)
    _hold(len(told) > 1 and len(set(told)) == len(told), f"languages are missing: {told}")
    _hold(len(own) > 1, f"Qt's own texts are not in {_qt_translations()}")
    return " / ".join(told)


def _qt_translations() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)


def _icons(_app: QApplication) -> str:
    files = sorted(resource("icons").glob("*.svg"))
    _hold(bool(files), "there are none")
    for file in files:
        _hold(not QIcon(str(file)).pixmap(16, 16).isNull(), f"{file.name} cannot be drawn")
    return f"{len(files)} drawn"


def _sound(_app: QApplication) -> str:
    """Whether it can be read; played it is not, for somebody may sit beside."""
    import wave  # noqa: PLC0415 - the only use

    with wave.open(str(resource("sounds", "verified.wav")), "rb") as file:
        return f"{file.getnframes() / file.getframerate():.2f} s"


def _licences(_app: QApplication) -> str:
    found = libraries()
    names = {one.name.lower() for one in found}
    lacking = {"python", "qt", "requests", "keyring"} - names
    _hold(not lacking, f"nothing is known of {', '.join(sorted(lacking))}")
    empty = [one.name for one in found if not one.text]
    _hold(not empty, f"no text of {', '.join(empty)}")
    return f"{len(found)} libraries"


def _qr_code(_app: QApplication) -> str:
    image = qr_image("tel:+380440001101")
    _hold(image.width() > 20, "nothing was drawn")
    return f"{image.width()} modules wide"


def _numbers(_app: QApplication) -> str:
    number = read("067 123-45-67", "UA")
    _hold(isinstance(number, PhoneNumber) and number.is_valid, "a good number is not recognised")
    return str(getattr(number, "international", ""))


def _keyring(_app: QApplication) -> str:
    store = KeyringStore()
    kept = store.set(NAME, "round trip")
    backend = store.backend_name() or "no keyring"
    if isinstance(kept, Locked):
        return f"{backend} is locked: sign-ins last for the session until it is unlocked"
    if isinstance(kept, Unavailable):
        _hold(_backends_are_packed(), "the keyring's backends are not in this package")
        return f"none is running here ({kept.reason.name}): sign-ins last for the session"
    _hold(store.get(NAME) == Found("round trip"), f"{backend} lost a secret")
    store.delete(NAME)
    return f"{backend} keeps secrets"


def _backends_are_packed() -> bool:
    from importlib.util import find_spec  # noqa: PLC0415 - the only use

    wanted = {"win32": "keyring.backends.Windows", "darwin": "keyring.backends.macOS"}
    names = [wanted.get(sys.platform, "keyring.backends.SecretService")]
    return all(
        find_spec(name)
        for name in [*names, *(["secretstorage"] if sys.platform == "linux" else [])]
    )


def _tls(_app: QApplication) -> str:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(resource("self_test", "untrusted.pem"))
    account = Account("smsc.ua", Password("self-test", "self-test"))
    with Simulator(tls=context) as simulator:
        try:
            SmscClient(account, base_url=simulator.url, timeout=5).balance()
        except CertificateRejected:
            return "a certificate that nobody trusts is refused"
    raise Faulty("a certificate that nobody trusts was accepted")


def _files(_app: QApplication) -> str:
    with _folder() as path, DataFolder(Path(path)) as folder:
        saved = SettingsFile(folder.settings).save(Settings(desk="self-test"))
        loaded = SettingsFile(folder.settings).load()
        _hold(loaded.settings == saved, "settings come back changed")
    return "settings and lock"


def _main_job(_app: QApplication) -> str:
    """From a number to the number to call, through HTTP, with the journal's chain checked after it."""
    with _folder() as path, Simulator() as simulator:
        journal = Journal(Path(path) / "journal.sqlite3", Who("self-test", ""), bytes(32))
        try:
            assigned = _ask_for_number(journal, simulator)
            checked = check_journal(journal, bytes(32))
        finally:
            journal.close()
    _hold(checked.events > 0 and not checked.findings, "the journal does not hold")
    return f"+{assigned}, {checked.events} events in the journal"


def _ask_for_number(journal: Journal, simulator: Simulator) -> str:
    desk = Desk(journal, SystemClock())
    desk.use(AccountRef("self-test", simulator.url, ""))
    client = SmscClient(Account("smsc.ua", ApiKey(DEMO_KEY)), base_url=simulator.url)
    begun = desk.request("380671234567")
    for call in desk.due():
        desk.answered(call, client.incoming_messages())
    for call in desk.due():
        desk.answered(call, client.wait_call("380671234567"))
    _hold(isinstance(begun, Begun), "the request was not taken")
    (verification,) = desk.register.all.values()
    _hold(verification.state is State.WAITING, f"the request is {verification.state}")
    return verification.assigned


def _folder() -> "tempfile.TemporaryDirectory[str]":
    return tempfile.TemporaryDirectory(prefix="smsc-gui-self-test-")


def _hold(condition: bool, otherwise: str) -> None:
    if not condition:
        raise Faulty(otherwise)


_CHECKS: Final[tuple[tuple[str, Callable[[QApplication], str]], ...]] = (
    ("Qt", _qt),
    ("fonts", _fonts),
    ("translations", _translations),
    ("icons", _icons),
    ("sound", _sound),
    ("licences", _licences),
    ("QR code", _qr_code),
    ("phone numbers", _numbers),
    ("files", _files),
    ("keyring", _keyring),
    ("TLS", _tls),
    ("main job", _main_job),
)

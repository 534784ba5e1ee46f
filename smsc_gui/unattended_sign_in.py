"""`smsc-gui --sign-in`: sign-in without a visit. Reads it, tests it once, keeps it; a line, and an exit code.

For administrators and their scripts; nothing is shown, so no screen is needed. `SignInCode` has the codes.
"""

import logging
import signal
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QCoreApplication

from smsc_gui.api import HOSTS
from smsc_gui.core.data_folder import DataFolder, FolderInUse
from smsc_gui.core.journal import JournalError
from smsc_gui.core.log_file import end_log, log_to
from smsc_gui.core.machine_settings import machine_file, read_machine_settings
from smsc_gui.core.outcomes import SignInCode
from smsc_gui.core.settings import Settings, SettingsFile
from smsc_gui.core.sign_in_input import Entered, NotEntered
from smsc_gui.options import Options, default_folder
from smsc_gui.sign_in_reading import CannotHide, ask, is_terminal, read_input
from smsc_gui.ui import languages, messages, translation
from smsc_gui.ui import messages_sign_in as words
from smsc_gui.ui.tidying import Tidying
from smsc_gui.ui.unattended import Ended, Unattended, lacks_proxy_password

_log = logging.getLogger(__name__)


def run_sign_in(options: Options, *, machine: Path | None = None) -> int:
    """Signs in with what is on standard input, or is asked at the terminal; returns the exit code.

    `machine`: the file with the administrator's settings, if not the system's.
    """
    logging.raiseExceptions = False  # a log that cannot be written is not printed instead
    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    Tidying(app)
    translation.install(app, options.lang or languages.SOURCE)
    folder = DataFolder(options.data_dir or default_folder())
    try:
        text = _signed_in(app, options, folder, machine or machine_file())
    except KeyboardInterrupt:
        return SignInCode.INTERRUPTED
    except Ended as ended:
        _complain(ended.text)
        return ended.code
    _say(sys.stdout, text)
    return SignInCode.DONE


def _signed_in(app: QCoreApplication, options: Options, folder: DataFolder, machine: Path) -> str:
    entered = _entered(app, options, folder, machine)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # from here on it ends at once, as by any kill
    with _ours(folder):
        log_to(folder.log)
        return Unattended(folder, machine, options.base_url, _complain).sign_in(entered)


def _entered(app: QCoreApplication, options: Options, folder: DataFolder, machine: Path) -> Entered:
    try:
        if not is_terminal():
            return read_input()
        # Also where the one that started this has ignored it: somebody sits there.
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # a keyring may take a minute
        known = _known(folder, machine)
        proxy = lacks_proxy_password(known)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        translation.install(app, options.lang or known.language)
        listed = known.account or next(iter(known.accounts), None)
        return ask(listed.host if listed else HOSTS[0], proxy=proxy)
    except NotEntered as problem:
        raise Ended(SignInCode.INPUT, words.not_entered(problem)) from None
    except CannotHide:
        raise Ended(SignInCode.INPUT, words.no_hiding()) from None


def _known(folder: DataFolder, machine: Path) -> Settings:
    """For the questions. A window that is open is told of before somebody types, not after it."""
    with _ours(folder):
        loaded = SettingsFile(folder.settings, machine=read_machine_settings(machine)).load()
    if loaded.problem is not None and loaded.problem.put_aside is not None:
        _complain(messages.settings_problem(loaded.problem))  # the next look finds nothing damaged
    return loaded.settings


@contextmanager
def _ours(folder: DataFolder) -> Iterator[None]:
    """Nobody else has the folder meanwhile. What goes wrong with it, or inside, comes out as `Ended`."""
    try:
        with folder:
            yield
    except Ended:
        raise
    except FolderInUse as in_use:
        raise Ended(SignInCode.BUSY, words.busy(in_use.pid)) from None
    except (JournalError, OSError) as error:
        raise Ended(SignInCode.NOT_STARTED, words.not_begun(messages.for_start(error))) from None
    except Exception as error:  # noqa: BLE001 - nothing of what was read may be in a traceback
        where = "".join(traceback.format_tb(error.__traceback__))  # its text may hold anything
        _log.critical("unexpected: %s\n%s", type(error).__name__, where)
        raise Ended(SignInCode.NOT_STARTED, words.unexpected(type(error).__name__)) from None
    finally:
        end_log()


def _complain(text: str) -> None:
    _say(sys.stderr, f"smsc-gui: {text}")


def _say(stream: TextIO | None, line: str) -> None:
    """A line. A program without a console has no streams; whoever asked may be gone."""
    if stream is None:
        return
    try:
        stream.write(f"{line}\n")
        stream.flush()
    except OSError:
        pass

"""`smsc-gui --check-journal`: is the journal as the program wrote it? A line each, and an exit code.

It runs beside a window that is open, reads only, and makes no key. Scripts use the code: 0 whole, 1 changed,
2 not (or not all) checked, 3 whole but part of it proves less.
"""

import sys
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QCoreApplication

from smsc_gui.core.credentials import Found, KeyringStore, SecretStore
from smsc_gui.core.journal_errors import JournalError, JournalTrouble
from smsc_gui.core.journal_findings import Verdict
from smsc_gui.core.journal_mark import MarkStore
from smsc_gui.options import Options, default_folder
from smsc_gui.ui import languages, messages_check, translation
from smsc_gui.ui.check_beside import check_beside
from smsc_gui.ui.copying import Copying


def run_check_journal(
    options: Options, out: TextIO | None = None, store: SecretStore | None = None
) -> int:
    """Checks the journal of the data folder; returns the exit code.

    `store`: where the key is kept, if not in the system's keyring.
    """
    out = out or sys.stdout
    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    translation.install(app, options.lang or languages.SOURCE)
    folder = options.data_dir or default_folder()
    path = folder / "journal.sqlite3"
    store = store or KeyringStore()
    if not path.is_file():
        return _tell_none(path, store, out)
    try:
        checked = check_beside(path, store, Copying())
    except JournalError as error:
        out.write(f"{_cause(error)}\n")
        return Verdict.NOT_CHECKED.value
    for line in [*messages_check.lines(checked), messages_check.verdict_text(checked)]:
        out.write(line + "\n")
    return checked.verdict.value


def _tell_none(path: Path, store: SecretStore, out: TextIO) -> int:
    """There is no file: nothing to check, unless the keyring knows that there was one."""
    out.write(f"There is no journal in {path.parent}.\n")
    marks = MarkStore(store, path).read()
    if not isinstance(marks, Found):
        return Verdict.NOT_CHECKED.value
    out.write(f"The keyring knows of one with {marks.value[-1].seq} events: it was removed.\n")
    return Verdict.CHANGED.value


def _cause(error: JournalError) -> str:
    if error.trouble is JournalTrouble.NEWER:
        return "The journal is of another version: start the newest program once, then check again."
    return f"The journal cannot be read: {error.detail}"

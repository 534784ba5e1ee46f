"""`smsc-gui --check-journal`: is the journal as the program wrote it? A line each, and an exit code.

It runs beside a window that is open, reads only, and makes no key. Scripts use the code: 0 whole, 1 changed,
2 not (or not all) checked, 3 whole but part of it proves less.
"""

import sys
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QCoreApplication

from smsc_gui.core.credentials import Absent, Credentials, Found, KeyringStore, SecretStore
from smsc_gui.core.journal_check import check
from smsc_gui.core.journal_errors import JournalError, JournalTrouble
from smsc_gui.core.journal_findings import Checked, Marked, Verdict
from smsc_gui.core.journal_mark import Marks, MarkStore
from smsc_gui.core.journal_search import JournalReader
from smsc_gui.options import Options, default_folder
from smsc_gui.ui import messages_check, translation


def run_check_journal(
    options: Options, out: TextIO | None = None, store: SecretStore | None = None
) -> int:
    """Checks the journal of the data folder; returns the exit code.

    `store`: where the key is kept, if not in the system's keyring.
    """
    out = out or sys.stdout
    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    translation.install(app, options.lang or "en")
    folder = options.data_dir or default_folder()
    path = folder / "journal.sqlite3"
    if not path.is_file():
        out.write(f"There is no journal in {folder}.\n")
        return Verdict.NOT_CHECKED.value
    try:
        checked = _checked(path, store or KeyringStore())
    except JournalError as error:
        out.write(f"{_cause(error)}\n")
        return Verdict.NOT_CHECKED.value
    for line in _lines(checked):
        out.write(line + "\n")
    return checked.verdict.value


def _checked(path: Path, store: SecretStore) -> Checked:
    """The mark is read first: what is written after that is no concern of it."""
    marks = _marks(path, store)
    key = Credentials(store).kept_journal_key()
    reader = JournalReader(path)
    try:
        return check(reader, key.value if isinstance(key, Found) else None, marks)
    finally:
        reader.close()


def _marks(path: Path, store: SecretStore) -> Marks | Marked:
    answer = MarkStore(store, path).read()
    if isinstance(answer, Found):
        return answer.value
    return Marked.ABSENT if isinstance(answer, Absent) else Marked.OUT_OF_REACH


def _lines(checked: Checked) -> list[str]:
    said = []
    for finding in checked.findings:
        text = messages_check.finding_text(finding)
        place = messages_check.place_text(finding.event) if finding.event else ""
        said.append(f"{text} [{place}]" if place else text)
    return [*said, *messages_check.notes(checked), messages_check.verdict_text(checked)]


def _cause(error: JournalError) -> str:
    if error.trouble is JournalTrouble.NEWER:
        return f"This program does not know {error.detail}: start the one that wrote it, or a newer one."
    return f"The journal cannot be read: {error.detail}"

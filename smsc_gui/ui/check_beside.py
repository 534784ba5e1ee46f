"""The check of the journal with what the keyring has: the same for the dialog and the command line."""

from contextlib import closing
from functools import partial
from pathlib import Path

from smsc_gui.core.credentials import Absent, Credentials, Found, SecretStore
from smsc_gui.core.journal_check import check
from smsc_gui.core.journal_findings import Checked, Marked
from smsc_gui.core.journal_mark import Marks, MarkStore
from smsc_gui.core.journal_search import JournalReader
from smsc_gui.ui.copying import Copying


def check_beside(path: Path, store: SecretStore, checking: Copying) -> Checked:
    """The check of the journal at `path` with what the keyring has. Takes long: not on the main thread.

    The mark is read first: what is written after that is no concern of it. No key is made. Raises
    `JournalError`, `CheckCancelled`.
    """
    marks = MarkStore(store, path).read()
    key = Credentials(store).kept_journal_key()
    known: Marks | Marked = Marked.ABSENT if isinstance(marks, Absent) else Marked.OUT_OF_REACH
    if isinstance(marks, Found):
        known = marks.value
    with closing(JournalReader(path)) as reader:
        return check(
            reader,
            key.value if isinstance(key, Found) else None,
            known,
            partial(_tell, checking),
            lambda: checking.cancelled,
        )


def _tell(checking: Copying, done: int, total: int) -> None:
    checking.total, checking.done = total, done

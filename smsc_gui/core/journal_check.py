"""Whether the journal is as the program wrote it, whatever was done to its file.

Every link, every value behind its salt, numbers without a gap, the end, the mark in the keyring, and all that
is derived from the events. It reads once in the order of the events and once in that of the verifications,
in one view of the file, a row at a time. docs/security.md says what this proves, and what not.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from math import inf
from typing import Final

from smsc_gui.core.clock import Moment
from smsc_gui.core.journal import Journal
from smsc_gui.core.journal_check_chain import check_chain
from smsc_gui.core.journal_check_rows import check_rows
from smsc_gui.core.journal_errors import JournalError, JournalTrouble, as_journal_errors
from smsc_gui.core.journal_findings import Checked, Facts, Finding, Marked
from smsc_gui.core.journal_mark import Marks
from smsc_gui.core.journal_schema import VERSION
from smsc_gui.core.journal_search import JournalReader

Told = Callable[[int, int], None]

EVERY: Final = 500
"""Events between two reports of progress."""
_EVENT: Final = """
SELECT wall, elapsed, boot, kind, desk, operator, verification FROM events WHERE seq = ?
"""
_SUBSCRIBER: Final = """
SELECT value FROM private WHERE name = 'subscriber'
    AND seq = (SELECT min(seq) FROM events WHERE verification = ?)
"""


class CheckCancelled(Exception):  # noqa: N818 - it is an answer, not a fault
    """The check was told to stop."""


def check(
    journal: JournalReader | Journal,
    key: bytes | None,
    marks: Marks | Marked = Marked.ABSENT,
    told: Told = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Checked:
    """Reads all of the journal and writes nothing. Any thread, with a reader of its own.

    `key`: the chain's, None where it cannot be had. `marks`: what the keyring noted of the journal's end,
    asked for *before* this is called, or why there is nothing. `told`: done and total, in steps. Raises
    `JournalError`, `CheckCancelled`; `JournalTrouble.NEWER` for a file of any other version.
    """
    try:
        return _check(journal, key, marks, _Steps(told, cancelled))
    except JournalError as error:
        if "decode" not in error.detail:
            raise
    # Bytes that are no text were put into a text: read as other signs, they are found like any change.
    journal.connection.text_factory = partial(str, encoding="utf-8", errors="replace")
    try:
        return _check(journal, key, marks, _Steps(told, cancelled))
    finally:
        journal.connection.text_factory = str


def _check(
    journal: JournalReader | Journal, key: bytes | None, marks: Marks | Marked, steps: "_Steps"
) -> Checked:
    checked = Checked()
    with _one_view(journal):
        steps.total = 2 * journal.connection.execute("SELECT count(*) FROM events").fetchone()[0]
        check_chain(journal.connection, key, marks, checked, steps.step)
        check_rows(journal.connection, checked, steps.step)
        checked.findings = [
            replace(one, event=_facts(journal, one.seq)) for one in _in_order(checked.findings)
        ]
    return checked


def _in_order(findings: list[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda one: one.seq or inf)


@contextmanager
def _one_view(journal: JournalReader | Journal) -> Iterator[None]:
    """What is written meanwhile is not seen."""
    with as_journal_errors():
        journal.connection.execute("BEGIN")
        try:
            (version,) = journal.connection.execute("PRAGMA user_version").fetchone()
            if version != VERSION:
                raise JournalError(JournalTrouble.NEWER, f"a journal of version {version}")
            yield
        finally:
            journal.connection.execute("ROLLBACK")


class _Steps:
    def __init__(self, told: Told, cancelled: Callable[[], bool]) -> None:
        self.total = 0
        self._told = told
        self._cancelled = cancelled
        self._done = 0

    def step(self) -> None:
        self._done += 1
        if self._done % EVERY == 0 or self._done == self.total:
            if self._cancelled():
                raise CheckCancelled
            self._told(min(self._done, self.total), self.total)


def _facts(journal: JournalReader | Journal, seq: int) -> Facts | None:
    found = journal.connection.execute(_EVENT, (seq,)).fetchone()
    if found is None:
        return None
    *at, kind, desk, operator, verification = found
    number = journal.connection.execute(_SUBSCRIBER, (verification,)).fetchone()
    digits = "".join(filter(str.isdigit, number[0])) if number else ""
    return Facts(Moment(*at), kind, desk, operator, digits[-4:])

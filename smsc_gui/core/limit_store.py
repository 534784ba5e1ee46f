"""What must outlive the process so that the service's limits hold: looks, doubtful sign-ins, stops.

It lies in the journal's file and shares its transactions, but is no part of the log: rows are overwritten.
All methods raise `JournalError`. Thread: the journal's.
"""

import json
from contextlib import AbstractContextManager

from smsc_gui.core.clock import Moment
from smsc_gui.core.journal import Journal, JournalError, JournalTrouble


class LimitStore:
    """See the module. `endpoint`: where calls go (a host, or a base URL)."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def looks(self, endpoint: str) -> dict[int, tuple[Moment, Moment | None]]:
        """By place: when its newest look was sent, and when it ended."""
        with self._journal.transaction() as db:
            rows = db.execute(
                "SELECT place, sent, ended FROM looks WHERE endpoint = ?", (endpoint,)
            )
            return {place: (_moment(sent), ended and _moment(ended)) for place, sent, ended in rows}

    def look_sent(self, endpoint: str, place: int, at: Moment) -> None:
        """The place is taken by a look that is about to be sent."""
        with self._journal.transaction() as db:
            db.execute("REPLACE INTO looks VALUES (?, ?, ?, NULL)", (endpoint, place, _text(at)))

    def look_ended(self, endpoint: str, place: int, at: Moment) -> None:
        """The look came back, failed, or was given up."""
        with self._journal.transaction() as db:
            values = (_text(at), endpoint, place)
            db.execute("UPDATE looks SET ended = ? WHERE endpoint = ? AND place = ?", values)

    def together(self) -> AbstractContextManager[object]:
        """What is written inside is on the disk when it ends, or none of it."""
        return self._journal.transaction()

    def doubtful_sign_ins(self) -> dict[str, dict[int, Moment]]:
        """By endpoint and number: the sign-ins that were wrong, or whose answer never came."""
        found: dict[str, dict[int, Moment]] = {}
        with self._journal.transaction() as db:
            query = "SELECT endpoint, id, at FROM doubtful_sign_ins ORDER BY id"
            for endpoint, number, at in db.execute(query):
                found.setdefault(endpoint, {})[number] = _moment(at)
        return found

    def last_doubtful(self) -> int:
        """The highest number in use; 0 when there is none."""
        with self._journal.transaction() as db:
            return int(
                db.execute("SELECT coalesce(max(id), 0) FROM doubtful_sign_ins").fetchone()[0]
            )

    def note_doubtful(self, number: int, endpoint: str, at: Moment) -> None:
        """Notes a sign-in before it is sent, or (again) when it was refused."""
        with self._journal.transaction() as db:
            values = (number, endpoint, _text(at))
            db.execute("REPLACE INTO doubtful_sign_ins VALUES (?, ?, ?)", values)

    def drop_doubtful(self, number: int) -> None:
        """The sign-in was right, never left, or is too old to matter."""
        with self._journal.transaction() as db:
            db.execute("DELETE FROM doubtful_sign_ins WHERE id = ?", (number,))

    def stops(self, what: str) -> dict[str, Moment]:
        """Whom the stop named `what` holds, and since when."""
        with self._journal.transaction() as db:
            rows = db.execute("SELECT whom, at FROM stops WHERE what = ?", (what,))
            return {whom: _moment(at) for whom, at in rows}

    def stop(self, what: str, whom: str, at: Moment) -> None:
        """Sets or renews a stop."""
        with self._journal.transaction() as db:
            db.execute("REPLACE INTO stops VALUES (?, ?, ?)", (what, whom, _text(at)))

    def lift(self, what: str, whom: str) -> None:
        """Ends a stop."""
        with self._journal.transaction() as db:
            db.execute("DELETE FROM stops WHERE what = ? AND whom = ?", (what, whom))


def _text(moment: Moment) -> str:
    return json.dumps([moment.wall, moment.elapsed, moment.boot])


def _moment(text: str) -> Moment:
    try:
        wall, elapsed, boot = json.loads(text)
        return Moment(float(wall), float(elapsed), str(boot))
    except (TypeError, ValueError) as error:
        raise JournalError(JournalTrouble.DAMAGED, "an unreadable moment") from error

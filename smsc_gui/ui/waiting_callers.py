"""Other programs that wait for an outcome: each is tied to the one request that staff make for it.

A request that was there before the program asked is never the answer, whatever becomes of it.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from smsc_gui.core.hand_over import Begun, Ended
from smsc_gui.core.outcomes import Outcome, Report, Why, lost, report_of
from smsc_gui.core.register import Change
from smsc_gui.core.verification import Verification
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.hand_over_server import Caller
from smsc_gui.ui.main_window import MainWindow


@dataclass(eq=False, slots=True)
class Wait:
    """One of them. `subscriber`: digits. `operator`: who was at work when the request was made."""

    caller: Caller
    subscriber: str
    reference: str
    operator: str = ""

    def end(self, why: Why) -> None:
        """It was not asked for."""
        report = Report(Outcome.NOT_ASKED, f"+{self.subscriber}", self.reference, why=why)
        self.caller.finish(Ended(report))


class WaitingCallers(QObject):
    """See the module. Main thread.

    A number stands in the field first; staff may send it, clear it, or send another in its place. Then it
    is under way, until it ends, or the window does.
    """

    def __init__(self, model: DeskModel, window: MainWindow) -> None:
        super().__init__(window)
        self._model = model
        self._window = window
        self._in_field: list[Wait] = []
        self._under_way: dict[str, list[Wait]] = {}
        model.changed.connect(self._changed)
        model.ticked.connect(self._look_at_field)
        window.staff.there.connect(self._there)

    def filled(self, wait: Wait | None) -> None:
        """A number was put into the field: that of `wait`, or one that nobody waits for."""
        self._end_where_gone(Why.REPLACED)
        if wait is not None:
            self._in_field.append(wait)

    def forget(self, caller: Caller) -> None:
        """Whoever waited is gone. The number stays where it is."""
        for waits in (self._in_field, *self._under_way.values()):
            waits[:] = [one for one in waits if one.caller is not caller]

    def begun(self, verification: Verification, operator: str) -> None:
        """Staff have made a request."""
        mine = [one for one in self._in_field if one.subscriber == verification.subscriber]
        self._in_field = [one for one in self._in_field if one not in mine]
        for wait in mine:
            wait.operator = operator
            wait.caller.answer(
                Begun(verification.id, verification.subscriber, verification.reference)
            )
        if mine:
            self._under_way[verification.id] = mine
            self._tell(self._model.verifications.get(verification.id, verification))
        self._end_where_gone(Why.OTHER_NUMBER)

    def close(self) -> None:
        """The window ends: who waits is told how things stand."""
        self._end(list(self._in_field), Why.CLOSED)
        under_way, self._under_way = self._under_way, {}  # who is told leaves: see `forget`
        for verification, waits in under_way.items():
            known = self._model.verifications[verification]
            for wait in waits:
                wait.caller.finish(Ended(lost(known, wait.operator, Why.CLOSED)))

    def _changed(self, change: Change) -> None:
        if change.after.id in self._under_way:
            self._tell(change.after)

    def _tell(self, verification: Verification) -> None:
        """Those who wait for it, if it has ended."""
        if report_of(verification, "") is None:
            return
        for wait in self._under_way.pop(verification.id):
            report = report_of(verification, wait.operator)
            assert report is not None  # noqa: S101 - it has ended
            wait.caller.finish(Ended(report))

    def _there(self, verification: Verification, why: str) -> None:
        """Nothing was sent: a card was there already, or staff are asked first (`why` is empty)."""
        if why:
            mine = [one for one in self._in_field if one.subscriber == verification.subscriber]
            self._end(mine, Why.ALREADY_OPEN)
        self._end_where_gone(Why.OTHER_NUMBER)

    def _look_at_field(self) -> None:
        if self._in_field and not self._window.work.form.number.text().strip():
            self._end(list(self._in_field), Why.CLEARED)

    def _end_where_gone(self, why: Why) -> None:
        """Ends those whose number does not stand in the field any more."""
        form = self._window.work.form
        self._end([one for one in self._in_field if not form.holds(one.subscriber)], why)

    def _end(self, waits: list[Wait], why: Why) -> None:
        self._in_field = [one for one in self._in_field if one not in waits]
        for wait in waits:
            wait.end(why)

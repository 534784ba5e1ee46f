"""Confirming by hand: whether that is allowed here, who else has to agree, and the confirmation itself."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from smsc_gui.core.journal import JournalError
from smsc_gui.core.second_person import Agreed, ByHand, Names, by_hand, others
from smsc_gui.core.secret_store import Found
from smsc_gui.core.verification import NotPossible, Verification
from smsc_gui.ui import messages
from smsc_gui.ui.by_hand_dialog import ByHandDialog
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.dialogs import Dialogs
from smsc_gui.ui.messages_second import not_by_hand, second_person_text
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.second_person_desk import Said, SecondPersonDesk
from smsc_gui.ui.spoken import spoken
from smsc_gui.ui.who import who


class Vouching(QObject):
    """See the module. Main thread. `people`: the second persons; None as long as nobody has given them."""

    def __init__(
        self, model: DeskModel, dialogs: Dialogs, preferences: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self._model = model
        self._dialogs = dialogs
        self._preferences = preferences
        self._window = window
        self.people: SecondPersonDesk | None = None
        self.dialog: ByHandDialog | None = None

    def ask(self, verification: Verification) -> None:
        """Staff want to confirm this one by hand."""
        if self.people is not None and self._preferences.settings.by_hand == "second person":
            self.people.names(partial(self._open, verification.id))
        else:
            self._open(verification.id, None)

    def _open(self, which: str, names: Names | None) -> None:
        one = self._model.verifications.get(which)
        if one is None or self.dialog is not None:
            return
        allowed = self._allowed(one, names)
        if allowed is ByHand.NOT_NOW:
            return  # it ended in the same moment; the card shows how
        if allowed not in {ByHand.ALLOWED, ByHand.NEEDS_SECOND}:
            self._dialogs.answer(not_by_hand(allowed), lambda _action: None)
            return
        known = names.value if isinstance(names, Found) else ()
        seconds = others(known, self._operator) if allowed is ByHand.NEEDS_SECOND else ()
        dialog = ByHandDialog(which, spoken(one.subscriber), self._window, seconds=seconds)
        dialog.confirmed.connect(self._confirm)
        dialog.agreement_wanted.connect(self._ask_second)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    @property
    def _operator(self) -> str:
        return who(self._preferences.settings).operator

    def _allowed(self, one: Verification, names: Names | None) -> ByHand:
        return by_hand(self._preferences.settings.by_hand, one.state, self._operator, names)

    def _closed(self) -> None:
        self.dialog = None

    def _ask_second(self, name: str, pin: str) -> None:
        dialog = self.dialog
        if self.people is None or dialog is None:
            return
        try:
            self.people.agree(name, pin, partial(self._second_said, dialog))
        except JournalError as error:
            dialog.refuse(messages.for_journal(error).what)

    def _second_said(self, dialog: ByHandDialog, said: Said) -> None:
        if dialog is not self.dialog:
            return  # it was closed meanwhile: nothing is confirmed
        if not isinstance(said, Agreed):
            dialog.refuse(second_person_text(said))
            return
        reason, which = dialog.reason.text().strip(), dialog.verification
        dialog.accept()
        self._agreed(which, reason, said.name)

    def _agreed(self, which: str, reason: str, second: str) -> None:
        """The setting, and who works here, may have changed while the PIN was entered."""
        one = self._model.verifications.get(which)
        if one is None:
            return
        allowed = self._allowed(one, Found((second,)))
        if allowed is ByHand.NEEDS_SECOND:
            self._write(which, reason, second)
        elif allowed is not ByHand.NOT_NOW:
            self._dialogs.answer(not_by_hand(allowed), lambda _action: None)

    def _confirm(self, which: str, reason: str) -> None:
        """Without a second person; the setting may have changed while the reason was written."""
        one = self._model.verifications.get(which)
        if one is None:
            return
        allowed = self._allowed(one, None)
        if allowed is ByHand.ALLOWED:
            self._write(which, reason, "")
        elif allowed is not ByHand.NOT_NOW:
            self._dialogs.answer(not_by_hand(ByHand.FORBIDDEN), lambda _action: None)

    def _write(self, which: str, reason: str, second: str) -> None:
        try:
            self._model.confirm_by_hand(which, reason, second)
        except JournalError as error:
            self._dialogs.answer(messages.for_journal(error), lambda _action: None)
        except NotPossible:
            return  # it ended in the same moment; the card shows how

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
        """Staff want to confirm this one by hand.

        The dialog is there at once, for the reason: the keyring may take its time to say who can agree.
        """
        one = self._model.verifications.get(verification.id)
        if one is None or self.dialog is not None:
            return
        allowed = self._allowed(one, None)
        if allowed is ByHand.ALLOWED:
            self._open(one)
        elif allowed is ByHand.NOT_READABLE and self.people is not None:
            dialog = self._open(one, needs_second=True)
            self.people.names(partial(self._names_came, dialog))
        else:
            self._refuse(allowed)

    def _open(self, one: Verification, *, needs_second: bool = False) -> ByHandDialog:
        subscriber = spoken(one.subscriber)
        dialog = ByHandDialog(one.id, subscriber, self._window, needs_second=needs_second)
        dialog.confirmed.connect(self._confirm)
        dialog.agreement_wanted.connect(self._ask_second)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()
        return dialog

    def _names_came(self, dialog: ByHandDialog, names: Names) -> None:
        one = self._model.verifications.get(dialog.verification)
        if one is None or dialog is not self.dialog:
            return  # it was closed meanwhile
        allowed = self._allowed(one, names)
        if allowed is ByHand.NEEDS_SECOND and isinstance(names, Found):
            dialog.show_seconds(others(names.value, self._operator))
            return
        dialog.reject()
        if allowed is ByHand.ALLOWED:
            self.ask(one)  # the setting has changed meanwhile
        else:
            self._refuse(allowed)

    def _refuse(self, why: ByHand) -> None:
        if why is not ByHand.NOT_NOW:  # else it ended in the same moment; the card shows how
            self._dialogs.answer(not_by_hand(why), lambda _action: None)

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
        else:
            self._refuse(allowed)

    def _confirm(self, which: str, reason: str) -> None:
        """Without a second person; the setting may have changed while the reason was written."""
        one = self._model.verifications.get(which)
        if one is None:
            return
        allowed = self._allowed(one, None)
        if allowed is ByHand.ALLOWED:
            self._write(which, reason, "")
        else:
            self._refuse(allowed if allowed is ByHand.NOT_NOW else ByHand.FORBIDDEN)

    def _write(self, which: str, reason: str, second: str) -> None:
        try:
            self._model.confirm_by_hand(which, reason, second)
        except JournalError as error:
            self._dialogs.answer(messages.for_journal(error), lambda _action: None)
        except NotPossible:
            return  # it ended in the same moment; the card shows how

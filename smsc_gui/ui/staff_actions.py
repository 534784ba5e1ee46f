"""What staff can do at the desk, and what the window answers: nothing here waits inside a call."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from smsc_gui.core.desk import AlreadyThere, AskedBefore, Begun, Held
from smsc_gui.core.failure import Failure
from smsc_gui.core.journal import JournalError
from smsc_gui.core.verification import NotPossible, State, Verification
from smsc_gui.ui import messages
from smsc_gui.ui.card_face import Act
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.dialogs import Dialogs
from smsc_gui.ui.messages import Action
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.spoken import in_sentence, spoken
from smsc_gui.ui.stopping import Stopping

if TYPE_CHECKING:
    from smsc_gui.ui.by_hand_dialog import ByHandDialog
    from smsc_gui.ui.vouching import Vouching
    from smsc_gui.ui.work_page import WorkPage

_CERTAIN: Final = frozenset({State.VERIFIED, State.BY_HAND})
"""Asking anew is more likely a slip."""


class StaffActions(QObject):
    """`begun(Verification)`: a request was made, its card is to be shown. `there(Verification, str)`: a card
    that was there already is to be shown, with why. `sign_in_wanted()`: nothing goes on without it.
    `show_wanted(Verification)`, `slip_wanted(Verification)`: its number is to be shown to the subscriber, or
    printed.

    `work`: the page as it is then; it is made anew for another language.
    """

    begun = Signal(object)
    there = Signal(object, str)
    sign_in_wanted = Signal()
    show_wanted = Signal(object)
    slip_wanted = Signal(object)

    def __init__(
        self,
        model: DeskModel,
        dialogs: Dialogs,
        preferences: Preferences,
        window: QWidget,
        work: "Callable[[], WorkPage]",
    ) -> None:
        super().__init__(window)
        self._model = model
        self._dialogs = dialogs
        self._preferences = preferences
        self._window = window
        self._work = work
        self._vouching: Vouching | None = None
        self.stopping = Stopping(model, dialogs, self._cancel, window)

    @property
    def by_hand(self) -> "ByHandDialog | None":
        """The question for a reason that is on screen."""
        return self._vouching.dialog if self._vouching else None

    @property
    def vouching(self) -> "Vouching":
        """Confirming by hand; made when it is first needed, which is after the first paint."""
        if self._vouching is None:
            from smsc_gui.ui.vouching import Vouching  # noqa: PLC0415 - as said

            self._vouching = Vouching(self._model, self._dialogs, self._preferences, self._window)
        return self._vouching

    def typing(self) -> None:
        """A number is on its way: the look that precedes its request can be made now."""
        try:
            self._model.typing()
        except JournalError:
            return  # nothing was asked for yet; Enter will tell

    def request(self, subscriber: str, reference: str = "", *, again: bool = False) -> None:
        """Asks for a number to call. A failure of an earlier request is in the way from now on.

        One whose verification is still here is asked for when staff want it although they have been told.
        """
        self._dialogs.clear()
        done = self._newest(subscriber)
        if done is not None and done.state in _CERTAIN:
            work = self._work()
            if not work.has_told(done):
                work.say_just_verified(done, reference)
                return
        try:
            reply = self._model.request(subscriber, reference, again=again)
        except JournalError as error:
            self._tell_journal(error)
            return
        match reply:
            case Begun(verification):
                self.begun.emit(verification)
            case AlreadyThere(verification):
                self.there.emit(verification, self._already_there())
            case AskedBefore(verification):
                self.there.emit(verification, "")
                self._ask_whether_again(subscriber, reference)
            case Held(None):
                self.sign_in_wanted.emit()
            case Held(stop) if stop is not None:
                message = messages.for_stop(stop, self._model.now())
                self._dialogs.answer(message, self._acting())

    def do(self, act: Act, verification: Verification) -> None:
        """A button of this verification's card was pressed."""
        match act:
            case Act.SHOW:
                self.show_wanted.emit(verification)
            case Act.SLIP:
                self.slip_wanted.emit(verification)
            case Act.CHECK_NOW:
                self._guarded(self._model.check_now)
            case Act.CANCEL:
                self.stopping.ask(verification)
            case Act.BY_HAND:
                self.vouching.ask(verification)
            case Act.ASK_AGAIN:
                self.ask_again(verification)
            case Act.CORRECT:
                self._correct(verification)
            case Act.DETAILS:
                self._show_details(verification)

    def ask_again(self, verification: Verification) -> None:
        """A new request for the same subscriber; its card has said what that may cost."""
        again = verification.state is State.UNKNOWN
        self.request(verification.subscriber, verification.reference, again=again)

    def tell_failure(self, verification: Verification) -> None:
        """A request failed, or its fate is unknown: the dialog for it, where it is in nobody's way."""
        if verification.failure is not None:
            message = self._message(verification, verification.failure)
            self._dialogs.tell(message, self._acting(verification))

    def close_by_hand(self, verification: Verification) -> None:
        """There is nothing to confirm any more: the verification has ended by itself."""
        dialog = self.by_hand
        if dialog is not None and dialog.verification == verification.id:
            dialog.reject()

    def act(self, action: Action, verification: Verification | None = None) -> None:
        """What the button of a message, or of the bar, does."""
        match action:
            case Action.SIGN_IN:
                self.sign_in_wanted.emit()
            case Action.TRY_AGAIN if verification is not None:
                self.ask_again(verification)
            case Action.ACCOUNT_PAGE:
                page = messages.account_page(self._host(verification))
                if page is not None:
                    QDesktopServices.openUrl(QUrl(page))

    def _acting(self, verification: Verification | None = None) -> Callable[[Action], None]:
        return lambda action: self.act(action, verification)

    def _cancel(self, verification: str) -> None:
        self._guarded(lambda: self._model.cancel(verification))

    def _guarded(self, step: Callable[[], None]) -> None:
        try:
            step()
        except JournalError as error:
            self._tell_journal(error)
        except NotPossible:
            return  # it ended in the same moment; the card shows how

    def _tell_journal(self, error: JournalError) -> None:
        self._dialogs.answer(messages.for_journal(error), self._acting())

    def _correct(self, verification: Verification) -> None:
        number, reference = spoken(verification.subscriber), verification.reference
        if self._work().form.can_take(number, reference):
            self._fill(number, reference)
            return
        self._dialogs.ask(
            self.tr("Correct the number?"),
            self.tr("Replace what is being typed with {number}?").format(
                number=in_sentence(verification.subscriber)
            ),
            self.tr("&Replace"),
            self.tr("&Keep"),
            lambda: self._fill(number, reference),
        )

    def _fill(self, number: str, reference: str) -> None:
        """For staff to change; a second press of what led here does not send it as it was."""
        form = self._work().form
        form.fill(number, reference)
        form.hold_back(until_typed=True)
        form.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_details(self, verification: Verification) -> None:
        if verification.failure is not None:
            message = self._message(verification, verification.failure)
            self._dialogs.answer(message, self._acting(verification))

    def _message(self, verification: Verification, failure: Failure) -> messages.Message:
        return messages.for_failure(
            failure,
            verification=verification,
            host=self._host(verification),
            now=self._model.now(),
            stop=self._model.status.stop,
        )

    def _host(self, verification: Verification | None) -> str:
        account = self._model.status.account
        known = verification.account if verification else account.id if account else ""
        return known.split(" ")[0]

    def _newest(self, subscriber: str) -> Verification | None:
        """The subscriber's last verification that is known."""
        known = reversed(list(self._model.verifications.values()))
        return next((one for one in known if one.subscriber == subscriber), None)

    def _already_there(self) -> str:
        return self.tr("This subscriber’s card is open already: nothing was sent again.")

    def _ask_whether_again(self, subscriber: str, reference: str) -> None:
        self._dialogs.ask(
            self.tr("Ask again?"),
            self.tr(
                "What became of the last request for {subscriber} is not known: its card is shown. "
                "Asking again may cost again."
            ).format(subscriber=spoken(subscriber)),
            self.tr("&Ask again"),
            self.tr("&Wait"),
            lambda: self.request(subscriber, reference, again=True),
        )

"""The sign-in page: what the keyring said, the sign-in, and *Sign in*, which tests it and goes on."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QWidget

from smsc_gui.api import Account, Balance
from smsc_gui.core.clock import Moment
from smsc_gui.core.credentials import Locked, Unavailable
from smsc_gui.core.failure import Failure
from smsc_gui.core.journal import JournalError
from smsc_gui.ui import messages
from smsc_gui.ui.account_names import title
from smsc_gui.ui.announce import announce
from smsc_gui.ui.badge import Badge, head
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.flow import Flow
from smsc_gui.ui.glance import money
from smsc_gui.ui.held_enter import HeldEnter
from smsc_gui.ui.messages import Message
from smsc_gui.ui.notice import Notice
from smsc_gui.ui.sign_in import SignIn, Tested, TestFailed, TestHeld, TestPassed
from smsc_gui.ui.sign_in_form import SignInForm
from smsc_gui.ui.surfaces import Surface, Text, button, column
from smsc_gui.ui.theme import Space, Tone, Type

LETTERS = 78
WRONG = 2
"""The service's error for a sign-in that it does not take (API.md)."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came of a *Test* of what stands in the form, which holds its secret. `host`: that was asked."""

    tested: Tested
    host: str
    at: Moment


class SignInPage(QWidget):
    """`accepted()`: signed in. `left()`: back to the work. `failed(Message)`: the details are wanted.

    `insisted()`: staff want to use the sign-in without a test; whoever asks them calls `accept`.
    """

    accepted = Signal()
    left = Signal()
    failed = Signal(object)
    insisted = Signal()
    go_on_without_keyring = Signal()

    def __init__(self, model: DeskModel, sign_in: SignIn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._sign_in = sign_in
        self._testing = False
        self._goes_on = False
        self._waived = False
        self._answer: _Answer | None = None
        self._message: Message | None = None
        # After the layout, and after the focus has scrolled to its field.
        self._to_result = QTimer(self, singleShot=True, interval=0)
        self._to_result.timeout.connect(self._scroll_to_result)
        self.form = SignInForm()
        self.whose = Text("", Tone.MUTED, Type.LEAD)
        self.keyring = Text("", Tone.MUTED)
        self.forbidden = Notice(Tone.BAD)
        self.go_on = button(self.tr("&Continue without it"))
        self.ask_keyring = button(self.tr("Try the keyring a&gain"), icon="rotate-cw")
        self.result = Notice(aloud=False)  # the two are said together
        self.warning = Notice(Tone.WARNING, aloud=False)
        self.details = button(self.tr("&Details…"), quiet=True)
        self.use = button(self.tr("Sign &in"), primary=True)
        self.test = button(self.tr("T&est only"), quiet=True)
        self.insist = button(self.tr("&Use without a test…"), quiet=True)
        self.back = button(self.tr("&Back"), quiet=True)
        self._lay_out()
        self._connect()
        self._fill()
        self.refresh()

    def refresh(self) -> None:
        """Shows what can be done now: a function of the keyring's answer, the test, and the form."""
        self._say_whose()
        answer = self._sign_in.answer
        waits = answer is None and not self._waived
        self.keyring.say(self._opening() if answer is None else messages.keyring_text(answer))
        nobody = self._sign_in.current is None  # else what the keyring said at the start is past
        forbidden = self._sign_in.is_forbidden
        self.forbidden.say(messages.sign_in_forbidden() if forbidden else "")
        asks = nobody and isinstance(answer, Locked | Unavailable)
        is_past = answer is not None and forbidden and not asks
        self.keyring.setVisible(nobody and (waits or answer is not None) and not is_past)
        self.go_on.setVisible(waits)
        self.ask_keyring.setVisible(asks)
        self._ways.setVisible(waits or asks)
        self.form.allow_keep(allowed=not messages.has_no_keyring(answer))
        free = not waits and not self._testing and not forbidden
        self.form.setEnabled(free)
        self.use.setEnabled(free)
        self.test.setEnabled(free and not self._has_passed)
        self.back.setVisible(self._model.status.account is not None)
        for one in (self.details, self.insist):
            one.setVisible(self._message is not None)
        self._warn()

    def first_field(self) -> QWidget:
        """Where the focus begins."""
        return self.form.first_field()

    def is_complete(self) -> bool:
        """Whether nothing is missing; what is, is said below its field."""
        return self.form.account(tell=True) is not None

    def disconnect_all(self) -> None:
        """Hears no more from the sign-in: another page takes over."""
        self._sign_in.opened.disconnect(self._opened)
        self._sign_in.tested.disconnect(self.test_ended)
        self._sign_in.aimed.disconnect(self._aimed)

    def tick(self) -> None:
        """Keeps the time in the words about a stop right."""
        answer = self._answer
        if answer is not None and isinstance(answer.tested, TestHeld) and self.isVisible():
            # Only the words: who has scrolled away from them stays there.
            self._show_answer(answer)

    def accept(self) -> None:
        """Signs in with what stands in the form, tested or not."""
        account = self.form.account(tell=True)
        if account is None or self._sign_in.is_forbidden:
            return
        try:
            self._sign_in.accept(account, keep=self.form.keep.isChecked())
        except JournalError as error:
            self.failed.emit(messages.for_journal(error))
            return
        self.form.forget_secrets()
        self._say("")
        self._model.step()
        self.accepted.emit()

    def sign_in(self) -> None:
        """Signs in with what stands in the form as soon as the service has taken it."""
        self._goes_on = True
        if self._has_passed:
            self.accept()
        else:
            self.try_again()

    def only_test(self) -> None:
        """Shows what the service says to what stands in the form, and stays."""
        self._goes_on = False
        self.try_again()

    def try_again(self) -> None:
        """Tests what stands in the form, for what was pressed last.

        What was refused is refused again, unasked, until it is edited: the service counts each wrong one.
        """
        account = self.form.account(tell=True)
        if account is None or self._testing or self._sign_in.is_forbidden:
            return
        if self._was_refused:
            self._refuse()
            return
        self._testing = True
        self._answer = None
        self._say(self._asking(), Tone.MUTED)
        self._announce()
        try:
            self._sign_in.test(account)
        except JournalError as error:
            self._testing = False
            self._say("")
            self.failed.emit(messages.for_journal(error))

    def test_ended(self, account: Account, tested: Tested) -> None:
        """A *Test* came back; one of another sign-in than the one in the form says nothing here."""
        self._testing = False
        if account != self.form.account(tell=False):
            self._say("")
            return
        self._answer = _Answer(tested, account.host, self._model.now())
        self._show_answer(self._answer)
        if isinstance(tested, TestPassed):
            self._go_on_signing_in()
        else:
            self._refuse()

    def take(self, other: "SignInPage") -> None:
        """Takes over what was entered, asked and answered in another page, which is in another language."""
        self.form.take(other.form)
        self._waived = other._waived  # noqa: SLF001
        self._testing = other._testing  # noqa: SLF001
        self._goes_on = other._goes_on  # noqa: SLF001
        self._answer = other._answer  # noqa: SLF001
        if self._answer is not None:
            self._show_answer(self._answer)
        else:
            self._say(self._asking() if self._testing else "")

    @property
    def _has_passed(self) -> bool:
        """Whether the service has taken what stands in the form: an edit takes the answer away."""
        return self._answer is not None and isinstance(self._answer.tested, TestPassed)

    @property
    def _was_refused(self) -> bool:
        """Whether the service has refused what stands in the form."""
        tested = None if self._answer is None else self._answer.tested
        return isinstance(tested, TestFailed) and tested.failure.code == WRONG

    def _go_on_signing_in(self) -> None:
        self._announce()
        if self._goes_on and self._is_open:
            self.accept()
        else:
            self._lead_to(self.use)

    def _refuse(self) -> None:
        self._lead_to(self.form.first_field())
        self._announce(urgent=True)

    @property
    def _is_open(self) -> bool:
        """Whoever has left the page stays where they are, with what they type there."""
        return self.isVisibleTo(self.window())

    def _lead_to(self, control: QWidget) -> None:
        """To what was answered, and to where one goes on."""
        if self._is_open:
            self._to_result.start()
            control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _announce(self, *, urgent: bool = False) -> None:
        told = (one.text() for one in (self.result, self.warning) if not one.isHidden())
        announce(self.window(), " ".join(told), urgent=urgent)  # the page may be gone by then

    def _aimed(self) -> None:
        """The page is for another account now."""
        self.form.forget_secrets()
        self._fill()
        self._edited()

    def _fill(self) -> None:
        target = self._sign_in.target
        if target is None:
            self.form.begin_anew()
        else:
            self.form.fill(target)
        self.form.fix(fixed=self._sign_in.is_given)

    def _say_whose(self) -> None:
        """Which account it is, where that can be a question."""
        target = self._sign_in.target
        if target is not None and (target.name or self._sign_in.is_aimed):
            text = self.tr("For the account {name}.").format(name=title(target))
        else:
            text = self.tr("For another account.") if self._sign_in.is_aimed else ""
        self.whose.say(text)
        self.whose.setVisible(bool(text))

    def _opened(self) -> None:
        """The fields can be used from now on."""
        self.refresh()
        focus = QApplication.focusWidget()
        if self.isVisible() and (focus is None or not self.form.isAncestorOf(focus)):
            self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _edited(self) -> None:
        self._answer = None
        self._say("")

    def _ask_keyring(self) -> None:
        """Staff have unlocked it, or started it."""
        self._waived = False
        self._sign_in.open()
        self.refresh()

    def _go_on(self) -> None:
        self._waived = True
        self.refresh()
        self.form.first_field().setFocus(Qt.FocusReason.OtherFocusReason)
        self.go_on_without_keyring.emit()

    def _say(self, text: str, tone: Tone = Tone.MUTED) -> None:
        self._message = None
        self.result.say(text, tone)
        self.refresh()

    def _show_answer(self, answer: _Answer) -> None:
        match answer.tested:
            case TestPassed(balance):
                self._say(self._passed(balance), Tone.GOOD)
            case TestFailed(failure):
                self._show_message(_failed_test(failure, answer.host, answer.at))
            case TestHeld(stop):
                self._show_message(messages.for_stop(stop, self._model.now()))

    def _show_message(self, message: Message) -> None:
        self._message = message
        self.result.say(f"{message.title}. {message.what}", Tone.BAD)
        self.refresh()

    def _scroll_to_result(self) -> None:
        """In a small window it is below the edge."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None and not self.result.isHidden():
            area.ensureWidgetVisible(self.result, 0, Space.MEDIUM)

    def _show_details(self) -> None:
        if self._message is not None:
            self.failed.emit(self._message)

    def _warn(self) -> None:
        account = self.form.account(tell=False)
        warns = account is not None and not self._has_passed and self._sign_in.warns(account)
        self.warning.say(self._last_chance() if warns else "")

    def _asking(self) -> str:
        return self.tr("Asking the service for the balance…")

    def _opening(self) -> str:
        return self.tr(
            "The system’s keyring is being opened. It may ask for its password in a window of its own."
        )

    def _last_chance(self) -> str:
        return self.tr(
            "The sign-in was refused three times within half an hour. After one more wrong one nobody "
            "can sign in for half an hour, so that the service does not block the address of "
            "every desk here. Compare it letter by letter."
        )

    def _passed(self, balance: Balance) -> str:
        text = self.tr("The sign-in works. Balance: {amount}.")
        text = text.format(amount=money(balance.amount, balance.currency))
        if not balance.credit:
            return text
        credit = self.tr("Credit: {amount}.").format(amount=money(balance.credit, ""))
        return f"{text} {credit}"

    def _connect(self) -> None:
        self._sign_in.opened.connect(self._opened)
        self._sign_in.tested.connect(self.test_ended)
        self._sign_in.aimed.connect(self._aimed)
        self.form.edited.connect(self._edited)
        self.form.entered.connect(self.sign_in)
        self.use.clicked.connect(self.sign_in)
        self.test.clicked.connect(self.only_test)
        self.insist.clicked.connect(self.insisted)
        self.back.clicked.connect(self.left)
        for one in (self.use, self.test):
            HeldEnter(one)
        self.details.clicked.connect(self._show_details)
        self.go_on.clicked.connect(self._go_on)
        self.ask_keyring.clicked.connect(self._ask_keyring)

    def _lay_out(self) -> None:
        paper = Surface()
        inside = column(paper, margin=Space.LARGE, spacing=Space.MEDIUM)
        title = Text(self.tr("Sign in to SMSC"), size=Type.TITLE, strong=True)
        self._ways = QWidget()
        ways = column(self._ways, spacing=Space.TINY)
        for one in (self.go_on, self.ask_keyring):
            ways.addWidget(one, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addLayout(head(Badge("key-round"), title, self.whose, self.keyring, self._ways))
        inside.addWidget(self.forbidden)
        inside.addWidget(self.form)
        inside.addWidget(self.warning)
        buttons = Flow(Space.SMALL)
        for one in (self.use, self.test, self.details, self.insist, self.back):
            buttons.addWidget(one)
        inside.addLayout(buttons)
        inside.addWidget(self.result)  # below: the buttons stay where they are
        paper.setMaximumWidth(round(self.fontMetrics().averageCharWidth() * LETTERS))
        sides = QHBoxLayout()
        sides.addStretch(1)
        sides.addWidget(paper, 100)  # up to its most; the sides have the rest
        sides.addStretch(1)
        layout = column(self, margin=Space.MEDIUM)
        layout.addLayout(sides)
        layout.addStretch()


def _failed_test(failure: Failure, host: str, at: Moment) -> Message:
    return messages.for_failure(failure, verification=None, host=host, now=at)

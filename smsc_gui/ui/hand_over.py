"""Numbers from other programs: into the field, and no further. A link from a web page must cost nothing."""

import logging
import os
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)

from smsc_gui.core import phone
from smsc_gui.core.hand_over import Knock, Refused, Taken
from smsc_gui.core.links import HandedOver, HandedOverProblem, read_link
from smsc_gui.core.outcomes import Why
from smsc_gui.core.verification import Verification
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.front import bring_to_front
from smsc_gui.ui.hand_over_server import Caller
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.messages_hand_over import problem_text
from smsc_gui.ui.places import Page
from smsc_gui.ui.waiting_callers import Wait, WaitingCallers

_log = logging.getLogger(__name__)

ACTIVATION: Final = "XDG_ACTIVATION_TOKEN"
"""Qt takes Wayland's leave to come to the front out of the environment (xdg-activation-v1)."""


class HandOver(QObject):
    """See the module. Main thread.

    `operator`: who is at work now. `country`: for numbers without a country code. `base_url`: where this
    program sends its calls, "" for the account's host: a start that was told another place is turned away,
    and one that waits for an outcome also when it was told none.
    """

    def __init__(
        self,
        model: DeskModel,
        window: MainWindow,
        *,
        operator: Callable[[], str],
        country: Callable[[], str],
        base_url: str = "",
    ) -> None:
        super().__init__(window)
        self._model = model
        self._window = window
        self._operator = operator
        self._country = country
        self._base_url = base_url
        self._waiting = WaitingCallers(model, window)
        self._asking: Wait | None = None
        window.staff.begun.connect(self._begun)

    def offer(self, handed: HandedOver | HandedOverProblem, wait: Wait | None = None) -> None:
        """Puts it into the field, or says why not; asks first where something is being typed."""
        self._offer(handed, wait, elsewhere=self._is_typed_elsewhere())

    def _offer(
        self, handed: HandedOver | HandedOverProblem, wait: Wait | None, *, elsewhere: bool
    ) -> None:
        if isinstance(handed, HandedOverProblem):
            self._window.note(problem_text(handed))
            return
        self._end_question(Why.REPLACED)
        self._asking = wait
        self._window.fill_number(
            handed.phone, handed.reference, partial(self._answered, wait, elsewhere)
        )

    def knocked(self, caller: Caller, knock: Knock) -> None:
        """A second start hands over what it was told."""
        _log.info("another start knocks%s", ", and waits" if knock.wait else "")
        if self._is_for_another_service(knock):
            caller.finish(Refused(Why.OTHER_SERVICE))
            return
        if knock.token:
            os.environ[ACTIVATION] = knock.token
        # Before the window comes to the front, and one of its fields has the focus with nobody typing.
        elsewhere = self._is_typed_elsewhere()
        bring_to_front(self._window)
        handed = self._readable(knock.handed) if knock.wait else knock.handed
        if isinstance(handed, HandedOverProblem):
            self._offer(handed, None, elsewhere=elsewhere)
            caller.finish(Refused(Why[handed.name]))
        elif knock.wait and handed is not None:
            self._wait_for(caller, handed, elsewhere=elsewhere)
        else:
            caller.finish(Taken())
            if handed is not None:
                self._offer(handed, None, elsewhere=elsewhere)

    def close(self) -> None:
        """The window ends: who waits is told."""
        self._end_question(Why.CLOSED)
        self._waiting.close()

    def offer_link(self, link: str) -> None:
        """A link that the operating system hands over without a second start."""
        elsewhere = self._is_typed_elsewhere()
        bring_to_front(self._window)
        self._offer(read_link(link), None, elsewhere=elsewhere)

    def _is_for_another_service(self, knock: Knock) -> bool:
        """Who waits gets code 0 only from the very service it named, be it by naming none: a window on
        trial must not vouch for anybody. A number for the field may go to any window."""
        named = knock.base_url or knock.wait
        return bool(named) and knock.base_url != self._base_url

    def _readable(
        self, handed: HandedOver | HandedOverProblem | None
    ) -> HandedOver | HandedOverProblem:
        """For one who waits: an outcome belongs to one subscriber, so the number must be whole."""
        if not isinstance(handed, HandedOver):
            return handed or HandedOverProblem.NO_NUMBER
        read = phone.read(handed.phone, self._country())
        if isinstance(read, phone.PhoneNumber):
            return handed
        several = read is phone.Problem.SEVERAL
        return HandedOverProblem.SEVERAL_NUMBERS if several else HandedOverProblem.NO_NUMBER

    def _wait_for(self, caller: Caller, handed: HandedOver, *, elsewhere: bool) -> None:
        read = phone.read(handed.phone, self._country())
        assert isinstance(read, phone.PhoneNumber)  # noqa: S101 - see `_readable`
        wait = Wait(caller, read.digits, handed.reference)
        caller.gone.connect(self._left)
        caller.answer(Taken())
        self._offer(handed, wait, elsewhere=elsewhere)

    def _answered(self, wait: Wait | None, elsewhere: bool, taken: bool) -> None:
        """Staff let it in or not; who waits may have been told something else meanwhile, or be gone."""
        still = wait is not None and self._asking is wait
        if still:
            self._asking = None
        if taken:
            self._show_filled(elsewhere=elsewhere)
            self._waiting.filled(wait if still else None)
        elif still and wait is not None:
            wait.end(Why.DECLINED)

    def _left(self, caller: Caller) -> None:
        if self._asking is not None and self._asking.caller is caller:
            self._asking = None
        self._waiting.forget(caller)

    def _show_filled(self, *, elsewhere: bool) -> None:
        """Staff read it, compare, and press Enter; a key that is on its way already sends nothing."""
        form = self._window.work.form
        form.hold_back()
        form.notice(
            self.tr(
                "Another program filled this in. Compare it with the subscriber, then press Enter."
            )
        )
        if self._window.page is not Page.WORK and self._model.status.account is None:
            return  # it stands there once somebody is signed in
        if elsewhere or self._holds_secret():
            self._window.note(
                self.tr(
                    "Another program filled in a number under “Verification”, and nothing was sent. "
                    "Finish here first, then compare it with the subscriber."
                )
            )
        else:
            self._window.open(Page.WORK)

    def _is_typed_elsewhere(self) -> bool:
        """Whether keys go into another field: taking the focus would let them end up in the number."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QComboBox):
            return focus.isEditable()
        if not isinstance(focus, (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)):
            return False
        return not self._window.work.form.isAncestorOf(focus)

    def _holds_secret(self) -> bool:
        """Whether a sign-in stands half typed on another page."""
        return self._window.page is not Page.WORK and self._window.sign_in.form.holds_secret

    def _end_question(self, why: Why) -> None:
        wait, self._asking = self._asking, None
        if wait is not None:
            wait.end(why)

    def _begun(self, verification: Verification) -> None:
        self._waiting.begun(verification, self._operator())

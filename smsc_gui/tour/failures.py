"""Each failure's dialog: the service's errors, then everything that can happen on the way to it."""

from typing import Final

from smsc_gui.simulator import DEMO_KEY
from smsc_gui.tour.album import Album, StepFailed, texts, wait_for
from smsc_gui.tour.stage import Stage
from smsc_gui.ui.failure_dialog import FailureDialog
from smsc_gui.ui.places import Page

FREE_PLACES: Final = 65.0
"""Seconds after which looks may be made again, however many there were."""
BLOCK: Final = 30 * 60.0
"""Seconds that an error 4 holds."""

SERVICE: Final = (
    ("01", "error-1", "the service does not take the number"),
    ("03", "error-3", "not enough money"),
    ("05", "error-5", "the number is on the account's black list"),
    ("06", "error-6", "the account's settings forbid it"),
    ("07", "error-unknown", "a code that the page does not name, shown as what it is"),
    ("09", "error-9", "too many requests, with a countdown"),
    ("22", "cut-off", "an answer that was cut off"),
    ("23", "captive-portal", "a page instead of an answer"),
    ("24", "status-502", "a broken server"),
    ("25", "unreadable", "an unreadable answer"),
    ("21", "no-answer", "no answer in time: it may have arrived"),
)


class Failures:
    """Walks on `stage`, into `album`; every dialog must have a text of its own. Main thread."""

    def __init__(self, stage: Stage, album: Album) -> None:
        self._stage = stage
        self._hands = stage.hands
        self._album = album
        self._seen: dict[str, str] = {}

    def walk(self) -> None:
        """All of them. Raises `StepFailed`."""
        for ending, name, expected in SERVICE:
            self._ask(f"3805000000{ending}")
            self._dialog(name, expected)
        self._refused()
        self._blocked()
        self._no_connection()
        self._elsewhere(
            self._stage.untrusted_service(), "certificate", "a certificate nobody trusts"
        )
        self._elsewhere(
            self._stage.deaf_address(), "no-connection-in-time", "no connection in time"
        )
        self._stage.close()

    def _refused(self) -> None:
        self._ask("380500000002")
        self._dialog("error-2", "the sign-in is refused, and all calls stop", act=True)
        page = self._stage.window.sign_in
        self._album.step(
            "stopped-by-error-2",
            "the bar says that nothing goes on until the service accepts a sign-in",
            lambda: (
                self._stage.window.page is Page.SIGN_IN
                and self._stage.window.header.bar.isVisible()
            ),
            lambda: self._stage.window,
        )
        self._hands.type_into(page.form.key, DEMO_KEY, enter=True)
        self._album.step(
            "calls-go-on",
            "after the sign-in work goes on",
            lambda: self._stage.window.page is Page.WORK and self._stage.model.status.stop is None,
            lambda: self._stage.window,
        )

    def _blocked(self) -> None:
        self._ask("380500000004")
        self._dialog("error-4", "the address is blocked, and until when")
        bar = self._stage.window.header.bar
        self._album.step(
            "stopped-by-error-4",
            "the bar says until when",
            bar.isVisible,
            lambda: self._stage.window,
        )
        self._stage.move(BLOCK + 1)
        self._album.step(
            "block-is-over",
            "a single call has found out that the block is over",
            lambda: self._stage.model.status.stop is None,
            lambda: self._stage.window,
        )

    def _no_connection(self) -> None:
        self._stage.simulator.stop()
        self._ask("380671112233")
        self._dialog("no-connection", "no connection: nothing was sent")
        self._stage.simulator.start()

    def _elsewhere(self, base_url: str, name: str, expected: str) -> None:
        self._stage.close()
        self._stage.open(base_url)
        wait_for(lambda: self._stage.program is not None and self._stage.program.sign_in.current)
        self._ask("380671112234" if name == "certificate" else "380671112235")
        self._dialog(name, expected)

    def _ask(self, digits: str) -> None:
        self._stage.move(FREE_PLACES)
        form = self._stage.window.work.form
        self._hands.clear(form.number)
        self._hands.type_into(form.number, f"+{digits}", enter=True)

    def _dialog(self, name: str, expected: str, *, act: bool = False) -> None:
        self._album.step(name, expected, lambda: self._stage.failure, self._shown)
        dialog = self._shown()
        said = " ".join(texts(dialog)[:2])
        if said in self._seen:
            raise StepFailed(f"{name} says the same as {self._seen[said]}: {said}")
        self._seen[said] = name
        button = dialog.action_button if act else dialog.close_button
        assert button is not None  # noqa: S101 - `act` is for those that have one
        if act:
            self._hands.press(button)
        else:
            self._hands.leave(dialog, button)
        wait_for(lambda: self._stage.failure is not dialog)

    def _shown(self) -> FailureDialog:
        shown = self._stage.failure
        assert shown is not None  # noqa: S101 - the step holds it
        return shown

"""For the subscriber: the second screen in both languages, the tick, and the slip on both papers."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QComboBox, QWidget

from smsc_gui.core.verification import State
from smsc_gui.tour.album import Album, StepFailed, wait_for
from smsc_gui.tour.stage import Stage
from smsc_gui.ui.card_face import Act
from smsc_gui.ui.for_subscriber import ForSubscriber
from smsc_gui.ui.places import MenuItem
from smsc_gui.ui.second_screen_face import TICK_FOR, CallCame, Idle, ToCall
from smsc_gui.ui.second_screen_window import SecondScreenWindow
from smsc_gui.ui.slip_content import A5, ROLL
from smsc_gui.ui.slip_dialog import SlipDialog
from smsc_gui.ui.subscriber_texts import spoken, texts_in

DIGITS: Final = "380671239876"
DISPLAY: Final = (1024, 600)
"""The size of a customer display: where the tour walks there is no other screen to fill."""
FREE_PLACES: Final = 65.0
"""Seconds after which looks may be made again, however many there were."""
NEXT_LOOK: Final = 22.0
"""Seconds until the next regular look is due, and a little."""
IDLE_TEXT: Final = "Зв’язок · Zviazok\n9:00–20:00"


class SubscriberTour:
    """Walks on `stage`, where the program is open and signed in, into `album`. Main thread."""

    def __init__(self, stage: Stage, album: Album) -> None:
        self._stage = stage
        self._hands = stage.hands
        self._album = album

    def walk(self) -> None:
        """All of it. Raises `StepFailed`."""
        aids, work = self._aids, self._stage.window.work
        self._stage.move(FREE_PLACES)
        self._open()
        self._hands.type_into(work.form.number, f"+{DIGITS}", enter=True)
        wait_for(lambda: self._stage.newest.state is State.WAITING)
        self._hands.press(work.card.buttons[Act.SHOW])
        usual = aids.languages.usual
        for language in spoken():
            self._number(language)
        self._step(
            "screen-told",
            "under the card stands what the subscriber sees, and in which language",
            lambda: aids.screen.of == self._stage.newest.id and aids.strip.take_off.isVisible(),
            lambda: self._stage.window,
        )
        self._choose(aids.strip.languages, usual)
        self._slip()
        self._call()
        self._turn_screen()

    @property
    def _aids(self) -> ForSubscriber:
        return next(one for one in self._stage.opened.around if isinstance(one, ForSubscriber))

    @property
    def _view(self) -> SecondScreenWindow:
        view = self._aids.screen.view
        if view is None:
            raise StepFailed("there is no second screen")
        return view

    @property
    def _dialog(self) -> SlipDialog:
        dialog = self._aids.slips.dialog
        if dialog is None:
            raise StepFailed("there is no slip")
        return dialog

    def _open(self) -> None:
        self._stage.opened.preferences.change(idle_text=IDLE_TEXT)
        self._turn_screen()
        self._view.resize(*DISPLAY)
        self._step(
            "screen-at-rest",
            "the subscriber’s screen with the shop’s own text, and the keyboard still with staff",
            lambda: isinstance(self._view.face, Idle) and not self._view.isActiveWindow(),
            lambda: self._view,
        )

    def _number(self, language: str) -> None:
        self._choose(self._aids.strip.languages, language)
        steps = texts_in(language).steps()
        self._step(
            f"screen-number-{language}",
            "the number very large, the code, the time left, and three steps in this language",
            lambda: isinstance(self._view.face, ToCall) and self._view.number.steps.steps == steps,
            lambda: self._view,
        )

    def _slip(self) -> None:
        self._hands.press(self._stage.window.work.card.buttons[Act.SLIP])
        for paper in (ROLL, A5):
            self._choose(self._dialog.paper, paper)
            self._step(
                f"slip-{paper}",
                "the slip as it comes out of the printer",
                lambda: self._dialog.isVisible() and self._dialog.print.isEnabled(),
                lambda: self._dialog,
            )
        self._choose(self._dialog.paper, ROLL)
        with tempfile.TemporaryDirectory(prefix="smsc-gui-tour-slip-") as folder:
            document = Path(folder) / "slip.pdf"
            self._aids.slips.save(document)
            self._step(
                "slip-saved",
                "the slip is a PDF now, and the window says so",
                lambda: (
                    document.read_bytes().startswith(b"%PDF")
                    and document.name in self._aids.strip.slip.text()
                ),
                lambda: self._stage.window,
            )

    def _call(self) -> None:
        waiting, now = self._stage.newest, self._stage.clock.wall()
        service = self._stage.simulator.service
        service.call(waiting.subscriber, waiting.assigned, at=now, visible_at=now)
        self._stage.move(NEXT_LOOK)
        self._step(
            "screen-tick",
            "the call has come: a large tick",
            lambda: isinstance(self._view.face, CallCame) and self._view.word.has_tick,
            lambda: self._view,
        )
        self._stage.move(TICK_FOR)
        self._step(
            "screen-rests-again",
            "after a while the screen is at rest",
            lambda: isinstance(self._view.face, Idle),
            lambda: self._view,
        )

    def _choose(self, combo: QComboBox, value: str) -> None:
        self._hands.pick(combo, combo.findData(value))

    def _turn_screen(self) -> None:
        header = self._stage.window.header
        self._hands.menu(header.menu, header.items[MenuItem.SECOND_SCREEN])

    def _step(
        self,
        name: str,
        expected: str,
        holds: Callable[[], object],
        show: Callable[[], QWidget],
    ) -> None:
        self._album.step(name, expected, holds, show)

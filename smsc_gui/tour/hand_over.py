"""Other programs: a link fills the field, asks where something is typed, and one that waits is told."""

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final
from urllib.parse import quote

from PySide6.QtWidgets import QWidget

from smsc_gui.core.this_program import this_program
from smsc_gui.core.verification import State
from smsc_gui.tour.album import Album, wait_for
from smsc_gui.tour.stage import Stage
from smsc_gui.ui.question import Question

HANDED: Final = "380681234567"
SHOWN: Final = "+380 68 123 45 67"
OTHER: Final = "+380631112233"
REFERENCE: Final = "Договір № 5"
FREE_PLACES: Final = 65.0
"""Seconds after which looks may be made again, however many there were."""


class HandOverTour:
    """Walks on `stage`, where the program is open and signed in, into `album`. Each start is a process."""

    def __init__(self, stage: Stage, album: Album) -> None:
        self._stage = stage
        self._hands = stage.hands
        self._album = album

    def walk(self) -> None:
        """All of it; the fields are empty before and after. Raises `StepFailed`."""
        self._stage.move(FREE_PLACES)
        self._link()
        self._asked_first()
        self._waited_for()
        self._wrong_link()

    def _link(self) -> None:
        with self._start(f"smsc-verify:+{HANDED}?reference={quote(REFERENCE)}") as second:
            self._step(
                "link-filled-in",
                "a link of another program has filled the fields; nothing was sent, the second start ended",
                lambda: self._fields() == [SHOWN, REFERENCE] and second.poll() == 0,
            )

    def _asked_first(self) -> None:
        """What stands there is not overwritten."""
        with self._start("--phone", OTHER) as second:
            self._step(
                "link-asks-first",
                "where something is typed, staff are asked",
                lambda: self._question() is not None and second.poll() == 0,
                lambda: self._question() or self._stage.window,
            )
        question = self._question()
        assert question is not None  # noqa: S101 - the step before holds it
        self._hands.press(question.no)
        wait_for(lambda: self._question() is None)

    def _waited_for(self) -> None:
        form = self._stage.window.work.form
        place = ("--base-url", self._stage.simulator.url)  # as the window, else it is turned away
        with self._start(*place, "--wait", "--json", "--phone", f"+{HANDED}") as crm:
            wait_for(self._somebody_waits)
            wait_for(lambda: not form.is_held_back)
            self._hands.clear(form.reference)
            self._hands.type_into(form.reference, REFERENCE)
            self._hands.type_into(form.number, "", enter=True)
            wait_for(lambda: self._newest_is(State.WAITING))
            self._call()
            self._step(
                "waiting-program-told",
                "the program that waited is told of this very request: verified, code 0",
                lambda: self._newest_is(State.VERIFIED) and crm.poll() == 0 and self._told(crm),
            )

    def _wrong_link(self) -> None:
        bar = self._stage.window.header.bar
        with self._start("smsc-verify:+380671234567,+380501234567") as second:
            self._step(
                "link-wrong",
                "a link with two numbers is a sentence in the window",
                lambda: bar.isVisible() and second.poll() == 2 and self._fields() == ["", ""],
            )
        self._hands.press(bar.dismiss)

    @contextmanager
    def _start(self, *arguments: str) -> "Iterator[subprocess.Popen[str]]":
        process = subprocess.Popen(  # noqa: S603 - this very program
            [*this_program(), "--data-dir", str(self._stage.opened.folder.path), *arguments],
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            text=True,
        )
        with process:
            try:
                yield process
            finally:
                process.kill()

    def _told(self, crm: "subprocess.Popen[str]") -> bool:
        assert crm.stdout is not None  # noqa: S101 - asked for above
        told = json.loads(crm.stdout.read())
        newest = self._stage.newest
        return bool(
            told["outcome"] == "verified"
            and told["verification"] == newest.id
            and told["reference"] == REFERENCE
        )

    def _call(self) -> None:
        """The subscriber calls, by itself where the simulator's do, and the next look is due."""
        service = self._stage.simulator.service
        if service.call_after is None:
            now = self._stage.clock.wall()
            service.call(HANDED, self._stage.newest.assigned, at=now, visible_at=now)
        self._stage.move(FREE_PLACES)

    def _somebody_waits(self) -> bool:
        return any(getattr(one, "count", 0) == 1 for one in self._stage.opened.around)

    def _newest_is(self, state: State) -> bool:
        newest = self._stage.newest
        return newest.subscriber == HANDED and newest.state is state

    def _fields(self) -> list[str]:
        form = self._stage.window.work.form
        return [form.number.text(), form.reference.text()]

    def _question(self) -> Question | None:
        boxes = self._stage.window.findChildren(Question)
        return next((one for one in boxes if one.isVisible()), None)

    def _step(
        self,
        name: str,
        expected: str,
        holds: Callable[[], object],
        show: Callable[[], QWidget] | None = None,
    ) -> None:
        self._album.step(name, expected, holds, show or (lambda: self._stage.window))

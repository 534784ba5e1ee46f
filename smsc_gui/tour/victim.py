"""A process for the tour to kill: the real program with one request waiting and one on its way."""

import json
import os
import sys
from pathlib import Path

from smsc_gui.api import Account, ApiKey
from smsc_gui.app import build
from smsc_gui.core.credentials import JOURNAL, SessionStore
from smsc_gui.core.verification import State
from smsc_gui.options import Options
from smsc_gui.simulator import DEMO_KEY
from smsc_gui.tour.album import wait_for
from smsc_gui.tour.clock import MovableClock, StoppedClock
from smsc_gui.tour.shop import OPENS
from smsc_gui.ui.application import application


def be_killed() -> int:
    """Reads its orders from standard input, says "ready" when all is under way, then waits for its end."""
    orders = json.loads(sys.stdin.readline())
    application(offscreen=True)
    store = SessionStore()
    store.set(JOURNAL, orders["journal_key"])
    options = Options(data_dir=Path(orders["folder"]), base_url=orders["base_url"])
    moved = orders["moved"]
    clock = StoppedClock(OPENS, moved) if orders["stopped"] else MovableClock(moved)
    program = build(options, clock=clock, store=store)
    program.begin()
    wait_for(lambda: program.sign_in.answer is not None)
    program.sign_in.use(Account("smsc.ua", ApiKey(DEMO_KEY)))
    states = {}
    for subscriber, state in zip(
        orders["subscribers"], (State.WAITING, State.REQUESTING), strict=True
    ):
        program.window.work.form.fill(subscriber)
        program.window.work.form.submit()
        states[list(program.model.verifications)[-1]] = state
    wait_for(lambda: all(program.model.verifications[one].state is s for one, s in states.items()))
    os.write(1, b"ready\n")
    wait_for(lambda: False)
    return 1

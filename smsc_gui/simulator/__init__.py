"""A stand-in for the SMSC service on loopback, its limits and lock-outs enforced and countable.

An independent witness: it shares no code with the client that it tests, and uses the standard
library only. Facts about the service: API.md; its special subscribers: `subscribers.py`.
"""

from smsc_gui.simulator.accounts import DEMO_KEY, DEMO_LOGIN, DEMO_PASSWORD, PRICE, Account
from smsc_gui.simulator.answer import Answer, Scripted
from smsc_gui.simulator.options import Options
from smsc_gui.simulator.server import Simulator
from smsc_gui.simulator.service import Arrival, Service

__all__ = [
    "DEMO_KEY",
    "DEMO_LOGIN",
    "DEMO_PASSWORD",
    "PRICE",
    "Account",
    "Answer",
    "Arrival",
    "Options",
    "Scripted",
    "Service",
    "Simulator",
]

"""The clock that the tour moves serves the tests as well."""

from smsc_gui.tour.clock import MovableClock

__all__ = ["MovableClock"]

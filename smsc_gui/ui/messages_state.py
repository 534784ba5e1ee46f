"""What holds the desk back, in words: stops, and the bar that tells of the watcher's trouble."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from smsc_gui.core.clock import Moment
from smsc_gui.core.failure import Failure, FailureKind
from smsc_gui.core.stops import Stop, StopReason
from smsc_gui.ui.desk_model import Status
from smsc_gui.ui.messages_files import journal_words
from smsc_gui.ui.messages_short import short
from smsc_gui.ui.messages_types import (
    Action,
    BarText,
    Message,
    Severity,
    Words,
    clock_time,
    translate,
)


def for_stop(stop: Stop, now: Moment) -> Message:
    """Why no call may be made now. Nothing was sent."""
    words = _STOPS[stop.reason](_until(stop, now))
    return Message(words.title, words.what, words.steps, words.action)


def bar(status: Status, now: Moment) -> BarText | None:
    """The line at the top of the window: the gravest trouble alone, None when there is none."""
    if status.journal is not None:
        return BarText(journal_words(status.journal).what, Severity.ERROR)
    if status.stop is not None:
        return _stop_bar(status.stop, now)
    if status.left_behind:
        return BarText(Counted().left_behind(status.left_behind), Severity.WARNING, Action.SIGN_IN)
    if status.crowded or _is_crowded(status.look_failure):
        return BarText(_crowded(), Severity.WARNING)
    if status.look_failure is not None:
        return BarText(_look_failed(status.look_failure), Severity.WARNING)
    return None


def _until(stop: Stop, now: Moment) -> str:
    """The clock time at which it ends; empty where that has passed, or no clock ends it."""
    if stop.until is None or stop.until <= now.elapsed:
        return ""
    return clock_time(stop.until, now)


def _stop_bar(stop: Stop, now: Moment) -> BarText:
    words = _STOPS[stop.reason](_until(stop, now))
    lasting = stop.reason is StopReason.SIGN_IN_REFUSED
    severity = Severity.ERROR if lasting else Severity.WARNING
    return BarText(words.what, severity, words.action)


def _sign_in_refused(_until: str) -> Words:
    return Words(
        translate("messages", "A new sign-in is needed first"),
        translate(
            "messages",
            "The service refused the sign-in, so nothing more is sent until it accepts one.",
        ),
        (
            translate("messages", "Open the sign-in page."),
            translate("messages", "Check the host, and the API key or the login and password."),
            translate(
                "messages",
                "Press Sign in: once the service accepts it, everything goes on by itself.",
            ),
        ),
        Action.SIGN_IN,
    )


def _address_blocked(until: str) -> Words:
    what = (
        translate(
            "messages",
            "The service has blocked this computer’s address; the program tries again at {time}.",
        ).format(time=until)
        if until
        else translate(
            "messages",
            "The service had blocked this computer’s address; the program is finding out whether "
            "it still does.",
        )
    )
    return Words(
        translate("messages", "The service has blocked this computer’s address"),
        what,
        (
            translate("messages", "Wait until then: the program goes on by itself."),
            translate(
                "messages",
                "Check the sign-in at every desk and in every program that shares this address: "
                "five wrong ones within half an hour lead to the block.",
            ),
        ),
    )


def _too_many_wrong(until: str) -> Words:
    what = (
        translate(
            "messages",
            "Four sign-ins within half an hour were refused or got no answer; "
            "the next try is possible at {time}.",
        ).format(time=until)
        if until
        else translate(
            "messages",
            "Four sign-ins within half an hour were refused or got no answer; "
            "the next try is possible now.",
        )
    )
    return Words(
        translate("messages", "A break before the next sign-in"),
        what,
        (
            translate(
                "messages",
                "Wait until then: one more wrong sign-in would block the address of every desk here.",
            ),
            translate(
                "messages",
                "Use the time to find out the right API key or password and the account’s host.",
            ),
        ),
        Action.SIGN_IN,
    )


def _calls_under_way(_until: str) -> Words:
    return Words(
        translate("messages", "One moment before the sign-in"),
        translate(
            "messages",
            "Answers to earlier requests are still on their way; the sign-in has to wait for them.",
        ),
        (translate("messages", "Wait about fifteen seconds, then press Sign in again."),),
        Action.TRY_AGAIN,
    )


class Counted:
    """Texts with a number in them: lupdate finds plural forms in `tr` only, under the name of its class."""

    def tr(self, text: str, comment: str, n: int) -> str:
        """As `QObject.tr`."""
        return translate("Counted", text, comment, n)

    def left_behind(self, waiting: int) -> str:
        """How many wait for an account that is not signed in."""
        return self.tr(
            "%n subscriber(s) are waiting on an account that is not signed in: their calls will be "
            "found after signing in.",
            "",
            waiting,
        )


def _crowded() -> str:
    return translate(
        "messages",
        "Another desk or program is checking this account for calls too, so calls show later here.",
    )


def _is_crowded(failure: Failure | None) -> bool:
    return failure is not None and failure.kind is FailureKind.SERVICE and failure.code == 9


def _look_failed(failure: Failure) -> str:
    return translate(
        "messages",
        "The last check for calls failed ({cause}); the program checks again by itself.",
    ).format(cause=short(failure))


_STOPS: Final[Mapping[StopReason, Callable[[str], Words]]] = MappingProxyType(
    {
        StopReason.SIGN_IN_REFUSED: _sign_in_refused,
        StopReason.ADDRESS_BLOCKED: _address_blocked,
        StopReason.TOO_MANY_WRONG: _too_many_wrong,
        StopReason.CALLS_UNDER_WAY: _calls_under_way,
    }
)

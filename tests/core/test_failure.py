"""What is kept of every error of a call."""

import pytest

from smsc_gui.api import (
    BadReply,
    CertificateRejected,
    ServiceError,
    SmscError,
    TimedOut,
    Unreachable,
    UnreachableReason,
)
from smsc_gui.core.failure import Failure, FailureKind, failure_of

KEPT: list[tuple[SmscError, Failure]] = [
    (ServiceError(3, "money"), Failure(FailureKind.SERVICE, False, code=3, text="money")),
    (
        BadReply("cut off", status=502),
        Failure(FailureKind.BAD_REPLY, True, status=502, reason="cut off"),
    ),
    (
        BadReply("a page", status=200, page=True, may_have_arrived=False),
        Failure(FailureKind.PAGE, False, status=200, reason="a page"),
    ),
    (TimedOut(may_have_arrived=True), Failure(FailureKind.TIMED_OUT, True)),
    (TimedOut(may_have_arrived=False), Failure(FailureKind.TIMED_OUT, False)),
    (CertificateRejected(), Failure(FailureKind.CERTIFICATE, False)),
    (CertificateRejected(may_have_arrived=True), Failure(FailureKind.CERTIFICATE, True)),
    (
        Unreachable(UnreachableReason.PROXY, may_have_arrived=True),
        Failure(FailureKind.UNREACHABLE, True, reason="proxy"),
    ),
]


@pytest.mark.parametrize("by_look", [False, True])
@pytest.mark.parametrize(("error", "kept"), KEPT, ids=repr)
def test_every_error_is_kept_as_what_it_was(error: SmscError, kept: Failure, by_look: bool) -> None:
    failure = failure_of(error, by_look=by_look)
    assert failure.by_look is by_look
    assert failure == Failure.from_json(kept.to_json() | {"by_look": by_look})


@pytest.mark.parametrize(("_", "kept"), KEPT, ids=repr)
def test_it_comes_back_from_plain_values(_: SmscError, kept: Failure) -> None:
    assert Failure.from_json(kept.to_json()) == kept
    assert all(
        value is None or type(value) in {str, int, bool} for value in kept.to_json().values()
    )


def test_there_is_no_other_error() -> None:
    with pytest.raises(TypeError, match=r"^no such failure: SmscError$"):
        failure_of(SmscError("new"))

"""What stands on the slip that a subscriber takes away, and the papers it is made for."""

from dataclasses import dataclass
from typing import Final

from smsc_gui.core.clock import Moment
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui.spoken import spoken
from smsc_gui.ui.subscriber_texts import SubscriberTexts

ROLL: Final = "80mm"
A5: Final = "a5"


@dataclass(frozen=True, slots=True)
class Slip:
    """The words of a slip, in the subscriber's language, and its QR code's text.

    `head`: the shop's own text, perhaps of several lines, perhaps empty.
    """

    head: str
    caption: str
    number: str
    until: str
    tel: str
    steps: tuple[str, ...]


def slip_of(of: Verification, now: Moment, texts: SubscriberTexts, head: str) -> Slip | None:
    """The slip for a number that can be called now; None when there is none to call any more."""
    if of.state is not State.WAITING or of.time_left(now) <= 0:
        return None
    return Slip(
        head=head.strip(),
        caption=texts.caption(of.subscriber),
        number=spoken(of.assigned),
        until=texts.until(now.wall + of.zero - now.elapsed),
        tel=f"tel:+{of.assigned}",
        steps=texts.steps(),
    )

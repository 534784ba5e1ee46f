"""How the work page uses its room: decided by its size alone, so that no change of state moves a thing."""

from dataclasses import dataclass
from typing import Final

from smsc_gui.ui.theme import Space

BESIDE: Final = 720
"""Width from which on the list stands beside the card, in device-independent pixels."""
LOW: Final = 560
"""Height up to which the parts are smaller and closer, so that number, time and actions are seen at once."""
ROOMY: Final = 800
"""Width from which on there is more ground around the parts."""
WIDEST: Final = 1280
"""Of what stands in the middle of a large screen; longer lines are not read any more."""
_USUAL: Final = (1120.0, 760.0)
_LARGEST: Final = 1.8
_WHEN_LOW: Final = 0.62
_LIST: Final = (248, 288)
_LIST_SHARE: Final = 0.26


@dataclass(frozen=True, slots=True)
class Room:
    """`stacked`: one column, the list below. `low`: there is little height. `scale`: by how much the large
    thing is larger than usual, or smaller.

    `edge`: around the parts; `side`: left and right of them, more on a wide screen; `list_width`: beside the
    card.
    """

    stacked: bool
    low: bool
    scale: float
    edge: int
    side: int
    list_width: int


def room(width: int, height: int) -> Room:
    """For a page of this size, in device-independent pixels."""
    stacked = width < BESIDE
    low = not stacked and height < LOW
    larger = min(_LARGEST, max(1.0, min(width / _USUAL[0], height / _USUAL[1])))
    edge = Space.MEDIUM if width < ROOMY else Space.LARGE
    widest = round(WIDEST * larger)
    least, most = _LIST
    return Room(
        stacked=stacked,
        low=low,
        scale=_WHEN_LOW if low else larger,
        edge=edge,
        side=max(edge, (width - widest) // 2),
        list_width=round(max(least, min(most * larger, width * _LIST_SHARE))),
    )

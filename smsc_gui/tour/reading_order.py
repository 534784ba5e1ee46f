"""Whether one thing after another stands where a person who reads goes on."""

from collections.abc import Sequence

from PySide6.QtCore import QRect


def leaps(places: Sequence[QRect]) -> list[tuple[int, int]]:
    """Where the way through `places`, which ends where it began, leads back: pairs of positions.

    On goes whoever goes to the right, or down, or up to a column further to the right; and to the first one
    of all, from wherever the end is.
    """
    count = len(places)
    before = [sum(_leads_back(here, there) for there in places) for here in places]
    first = before.index(min(before)) if before else 0
    pairs = [(at, (at + 1) % count) for at in range(count)]
    return [(a, b) for a, b in pairs if b != first and _leads_back(places[a], places[b])]


def _leads_back(here: QRect, there: QRect) -> bool:
    if there.left() > here.right():
        return False
    if _on_one_line(here, there):
        return there.center().x() < here.center().x()
    return there.center().y() < here.center().y()


def _on_one_line(one: QRect, other: QRect) -> bool:
    common = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    return common * 2 > min(one.height(), other.height())

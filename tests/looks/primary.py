"""Whether the one thing to do is in view when a page or a dialog opens."""

from PySide6.QtWidgets import QScrollArea, QWidget

from tests.looks.painted import shown_widgets
from tests.looks.words import named, own_text


def from_the_top(root: QWidget) -> None:
    """Scrolls every page of `root` to where it opens."""
    for area in shown_widgets(root):
        if isinstance(area, QScrollArea):
            area.verticalScrollBar().setValue(0)
            area.horizontalScrollBar().setValue(0)


def out_of_view(root: QWidget) -> list[str]:
    """The primary buttons, when none of them is whole on screen. One is enough: a card has its own below the
    form's, and may be scrolled."""
    there = [one for one in shown_widgets(root) if one.property("primary")]
    if any(one.visibleRegion().boundingRect() == one.rect() for one in there):
        return []
    return [f"{named(one)}: “{own_text(one)}” has to be scrolled to" for one in there]

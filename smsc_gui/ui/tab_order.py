"""The order in which Tab goes, where things were not made in the order in which they are read; and what
has the focus in a window.

Both without PySide taking the one for a part of the other: docs/adr/0023-whom-python-holds.md.
"""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import createdByPython

_TAB = Qt.FocusPolicy.TabFocus


def last_stop(within: QWidget, *, but: QWidget | None = None) -> QWidget:
    """The last that Tab comes by in `within`, leaving `but` out; itself where there is none.

    PySide makes what the focus chain returns a child of what it was asked of. Left so, a dialog would belong
    to its own button instead of its window, and vanish when Python next clears away what nobody holds. So
    the window itself is never asked for, and in the end each is given back to it.
    """
    window = within.window()
    first, one = window.nextInFocusChain(), window.previousInFocusChain()
    last = within
    while one is not None and one is not window:
        left_out = but is not None and but.isAncestorOf(one)
        if within.isAncestorOf(one) and one.focusPolicy() & _TAB and not left_out:
            last = one
            break
        one = None if one is first else one.previousInFocusChain()
    window.findChildren(QWidget)
    return last


def focus_in(window: QWidget) -> QWidget | None:
    """What has the focus in this window, or would have it if the window were in front; None: nothing.

    PySide makes it a child of the window: it is given back to its parent. Not where Qt made the parent, such
    as a view's ground: Python throws such a parent's name away, and would forget its children with it.
    """
    # PySide does not tell that there may be none.
    focus = cast("QWidget | None", window.focusWidget())
    parent = focus.parentWidget() if focus else None
    if focus and parent and createdByPython(parent):
        focus.setParent(parent)  # it is that already: Qt changes nothing
    return focus


def in_turn(first: QWidget, *others: QWidget) -> None:
    """From `first` Tab goes on to the others, one after the other. All are in one window."""
    for one in others:
        QWidget.setTabOrder(first, one)
        first = one

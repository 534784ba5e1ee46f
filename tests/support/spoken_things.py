"""Whether a screen reader can say all that is on screen: what each thing is, and what it is called."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeySequence
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QMenu, QTabBar, QWidget

Role = QAccessible.Role
_TEXT = QAccessible.Text

USED: Final = frozenset(
    {
        Role.PushButton,
        Role.CheckBox,
        Role.RadioButton,
        Role.ButtonMenu,
        Role.ButtonDropDown,
        Role.ComboBox,
        Role.EditableText,
        Role.SpinBox,
        Role.Slider,
        Role.ProgressBar,
        Role.List,
        Role.Table,
        Role.Tree,
        Role.MenuItem,
        Role.PageTab,
        Role.Link,
        Role.Dialog,
        Role.Window,
    }
)
"""What is used or watched: it needs a name."""
NOTHING: Final = frozenset({Role.NoRole, Role.Client, Role.Whitespace})
"""As what a screen reader passes over a thing, its name and all. What scrolls is let pass: Qt has no better
role for it, and where the focus comes to its name is said."""
PICTURES: Final = frozenset({"ShapeMark", "BigMark", "StepPicture", "Badge", "Sample"})
"""Painted for the eye: the words beside them say the same."""


def unspoken(root: QWidget) -> list[str]:
    """All that somebody who does not see would miss in `root`."""
    things = list(_visible(QAccessible.queryAccessibleInterface(root)))
    return [fault for one in things for fault in _faults(one)] + list(_alike(things))


def _visible(thing: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """What is on screen, whatever is scrolled out of view included."""
    yield thing
    for index in range(thing.childCount()):
        child = thing.child(index)
        if child is not None and child.isValid() and not child.state().invisible:
            widget = child.object()
            if not (isinstance(widget, QWidget) and (widget.isHidden() or _is_apart(widget))):
                yield from _visible(child)


def _is_apart(widget: QWidget) -> bool:
    """Another window, which is a step of its own; or what Qt makes for itself."""
    return widget.isWindow() or isinstance(widget, QMenu)


def _alike(things: Iterable[QAccessibleInterface]) -> Iterator[str]:
    """Which is which, who hears only names cannot tell."""
    said = Counter(
        (one.role().name, _name(one), one.text(_TEXT.Description))
        for one in things
        if one.role() in USED and not _is_part(one) and not one.state().disabled
    )
    for (role, name, _description), times in said.items():
        if name and times > 1:
            yield f"{times} things ({role}) are called “{name}”"


def _faults(thing: QAccessibleInterface) -> Iterator[str]:
    name, role = thing.text(_TEXT.Name), thing.role()
    who = _who(thing)
    if role in USED and not _is_part(thing) and not _name(thing):
        yield f"{who} has no name"
    if role is Role.LayeredPane:
        yield f"{who} is called a layered pane: take a `Stack`"
    if name and role in NOTHING and not isinstance(thing.object(), QAbstractScrollArea):
        yield f"{who} is called “{name}”, but is nothing that a screen reader says"
    if name != name.strip() or (role in USED and name and not any(map(str.isalnum, name))):
        yield f"{who} is called “{name}”"
    if role in USED and not QKeySequence.mnemonic(name).isEmpty():
        yield f"the name of {who}, “{name}”, has the sign of its key in it"
    if role is Role.StaticText and not thing.relations() and _has_key(thing.object()):
        yield f"the key of {who} leads nowhere"
    if _is_painted(thing.object()) and (role in NOTHING or not name):
        yield f"{who} is painted and says nothing"


def _has_key(thing: QObject | None) -> bool:
    return isinstance(thing, QLabel) and not QKeySequence.mnemonic(thing.text()).isEmpty()


def _name(thing: QAccessibleInterface) -> str:
    """Its own, or that of the label in front of it: on Linux a box of choices is called what is chosen."""
    if thing.role() is Role.ComboBox:
        widget = thing.object()
        return widget.accessibleName() if isinstance(widget, QWidget) else ""
    return thing.text(_TEXT.Name)


def _is_part(thing: QAccessibleInterface) -> bool:
    """What belongs to a control that has the name: the list of a box of choices, the line of a spin box."""
    above = thing.parent()
    return above is not None and above.role() in {Role.ComboBox, Role.SpinBox}


def _is_painted(thing: QObject | None) -> bool:
    """Whether it is a thing of our own making that draws itself and has nothing inside that could speak."""
    if not isinstance(thing, QWidget) or isinstance(thing, QAbstractScrollArea | QTabBar):
        return False
    kinds = type(thing).__mro__
    ours = [kind for kind in kinds if kind.__module__.startswith("smsc_gui")]
    paints = any("paintEvent" in vars(kind) for kind in ours)
    return paints and not thing.findChildren(QWidget) and ours[0].__name__ not in PICTURES


def _who(thing: QAccessibleInterface) -> str:
    widget = thing.object()
    kind = type(widget).__name__ if widget is not None else "a part"
    text = widget.property("text") if widget is not None else ""
    return f"{kind} ({thing.role().name}{f', “{text}”' if text else ''})"

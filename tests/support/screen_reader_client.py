"""A screen reader, as far as a test needs one: run by the system's Python, which has AT-SPI's own library.

It hears of the program only what the bus of accessibility tells, and does with it what a person without
sight does: real keys, and the actions that things offer. A line of JSON in, a line of JSON out.
"""

import json
import sys
from contextlib import suppress
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version comes first

PATIENCE_MS = 20_000
LOOK_AGAIN_MS = 5_000
"""Not everything that can be waited for is told by an event. To look takes hundreds of questions to the
program, which is to work meanwhile; and Qt 6.11 crashes when a scroll bar has gone between "how many" and
"which" (`QAccessibleAbstractScrollArea::child` takes any index): not while a window takes its first shape."""
ANSWER_MS = 5_000
"""On a busy machine the usual 0.8 s are not enough for an answer."""
EVENTS = (
    "object:announcement",
    "object:children-changed",
    "object:property-change",
    "object:state-changed",
    "object:text-changed",
    "window",
)
MOST_STOPS = 40
"""Of Tab, in a window."""
STATES = ("focused", "checked", "selected", "enabled", "editable")


class Reader:
    """`said`: every announcement, the oldest first. `focus`: what had the focus, the newest last."""

    def __init__(self) -> None:
        Atspi.set_timeout(ANSWER_MS, PATIENCE_MS)
        self.said: list[dict[str, object]] = []
        self.focus: list[dict[str, object]] = []
        self._order: list[tuple[str, str]] = []
        self._newest: Any = None
        self._listener = Atspi.EventListener.new(self._happened)
        for name in EVENTS:
            self._listener.register(name)

    def heard(self, part: str, since: int = 0) -> dict[str, object]:
        """The first announcement, of those from `since` on, in which `part` stands."""
        return wait_for(
            lambda: next((one for one in self.said[since:] if part in str(one["text"])), None),
            lambda: f"nothing said {part!r}, only {self.said[since:]}",
        )

    def all_heard(self) -> list[dict[str, object]]:
        """Every announcement until now."""
        return self.said

    def find(self, role: str, name: str) -> dict[str, object]:
        """The thing on screen with this role, in whose name `name` stands."""
        return told(self._found(role, name))

    def gone(self, role: str, name: str) -> bool:
        """Waits until there is no such thing on screen."""
        return bool(
            wait_for(
                nothing_yet,
                lambda: f"there is still a {role} {name!r}",
                look=lambda: not any(is_it(one, role, name) for one in everything()),
            )
        )

    def press(self, role: str, name: str) -> bool:
        """Does the first action that the thing offers."""
        return bool(self._found(role, name).do_action(0))

    def go_to(self, role: str, name: str) -> bool:
        """Gives it the focus."""
        return bool(self._found(role, name).grab_focus())

    def focused(self, name: str) -> dict[str, object]:
        """Waits until the focus is on something in whose name `name` stands."""
        return wait_for(
            lambda: self._focus_told(name),
            lambda: (
                f"the focus never came to {name!r}, only to {self.focus}; on screen {self.tree()}"
            ),
            look=lambda: next((told(one) for one in everything() if has_focus(one, name)), None),
        )

    def focused_between(self, first: str, last: str) -> list[str]:
        """What took the focus after one announcement and before another: it silenced the first."""
        at = [
            next(
                place
                for place, (kind, text) in enumerate(self._order)
                if kind == "said" and part in text
            )
            for part in (first, last)
        ]
        return [name for kind, name in self._order[at[0] : at[1]] if kind == "focused"]

    def tab_to(self, name: str) -> dict[str, object]:
        """Presses Tab until the focus is on something in whose name `name` stands."""
        for _ in range(MOST_STOPS):
            before = self.focus[-1]
            self.keys("\t")
            wait_for(
                lambda before=before: self.focus[-1] != before,
                lambda: "Tab leads nowhere from here",
            )
            if name in str(self.focus[-1]["name"]):
                return self.focus[-1]
        raise Impatient(f"Tab never came to {name!r}, only to {self.focus[-MOST_STOPS:]}")

    def described(self, name: str, description: str) -> bool:
        """Waits until what is named so is described so."""
        return bool(
            wait_for(
                nothing_yet,
                lambda: f"no {name!r} is described by {description!r}: {self.tree()}",
                look=lambda: any(
                    name in one.get_name() and description in one.get_description()
                    for one in everything()
                ),
            )
        )

    def keys(self, text: str) -> bool:
        """Types on the keyboard of the screen; "\\n" is Enter, "\\t" Tab, "\\b" Backspace, "\\x1b" Esc.

        "\\x06" is F6.
        """
        for letter in text:
            # Keys that write nothing have the codes of ASCII's signs, far up (X11's keysymdef.h).
            symbol = {"\n": 0xFF0D, "\x06": 0xFFC3}.get(
                letter, ord(letter) + (0xFF00 if letter < " " else 0)
            )
            Atspi.generate_keyboard_event(symbol, None, Atspi.KeySynthType.SYM)
        return True

    def tree(self) -> list[str]:
        """Everything on screen, a line each."""
        return [
            f"{one.get_role_name()} {one.get_name()!r} {one.get_description()!r}"
            for one in everything()
        ]

    def _focus_told(self, name: str) -> dict[str, object] | None:
        if self._newest is None or name not in str(self.focus[-1]["name"]):
            return None
        return told(self._newest)

    def _found(self, role: str, name: str) -> Any:
        return wait_for(
            nothing_yet,
            lambda: f"no {role} {name!r} in {self.tree()}",
            look=lambda: next((one for one in everything() if is_it(one, role, name)), None),
        )

    def _happened(self, event: Any) -> None:
        if event.type.startswith("object:announcement"):
            self.said.append({"text": event.any_data, "politeness": event.detail1})
            self._order.append(("said", event.any_data))
        elif event.type.startswith("object:state-changed:focused") and event.detail1:
            with suppress(GLib.Error):  # it has gone meanwhile
                self.focus.append(told(event.source))
                self._newest = event.source
                self._order.append(("focused", event.source.get_name()))


class Impatient(Exception):  # noqa: N818 - a finding
    """What was waited for did not come."""


def wait_for(holds: Any, otherwise: Any, look: Any = lambda: None) -> Any:
    """Lets events come until `holds()` is true, or `look()`, which may take its time; returns that."""
    loop = GLib.MainContext.default()
    late: list[bool] = []
    again: list[bool] = []
    ends = GLib.timeout_add(PATIENCE_MS, lambda: late.append(True))
    looks = GLib.timeout_add(LOOK_AGAIN_MS, lambda: again.append(True) or True)
    try:
        while not (found := holds() or (again and (again.clear() or look()))):
            if late:
                raise Impatient(otherwise())
            loop.iteration(True)
    finally:
        GLib.source_remove(looks)
        if not late:
            GLib.source_remove(ends)
    return found


def nothing_yet() -> None:
    """For what is not told by an event and has to be looked at."""


def has_focus(thing: Any, name: str) -> bool:
    """Whether the focus is on it, and it is called so."""
    return has(thing, "FOCUSED") and has(thing, "FOCUSABLE") and name in thing.get_name()


def everything() -> list[Any]:
    """What is on screen, in the order in which it is read."""
    desktop = Atspi.get_desktop(0)
    found: list[Any] = []
    for index in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(index)
        if application is not None:
            with suppress(GLib.Error):  # it ends just now
                application.set_cache_mask(Atspi.Cache.NONE)  # or names come that no longer hold
            walk(application, found)
    return found


def walk(thing: Any, found: list[Any]) -> None:
    """What has gone meanwhile is passed over."""
    try:
        if has(thing, "SHOWING"):
            found.append(thing)
        for index in range(thing.get_child_count()):
            child = thing.get_child_at_index(index)
            if child is not None and has(child, "SHOWING"):
                walk(child, found)
    except GLib.Error:
        return


def has(thing: Any, state: str) -> bool:
    """Whether it is in this state."""
    return bool(thing.get_state_set().contains(getattr(Atspi.StateType, state)))


def is_it(thing: Any, role: str, name: str) -> bool:
    """See `Reader.find`."""
    return thing.get_role_name() == role and name in thing.get_name()


def told(thing: Any) -> dict[str, object]:
    """What a screen reader says of it."""
    has_text = "Text" in thing.get_interfaces()
    return {
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "description": thing.get_description(),
        "text": Atspi.Text.get_text(thing, 0, -1) if has_text else "",
        "states": [one for one in STATES if has(thing, one.upper())],
    }


def main() -> None:
    """Does what each line says, until there are no more."""
    reader = Reader()
    sys.stdout.write('"ready"\n')
    sys.stdout.flush()
    channel = GLib.IOChannel.unix_new(0)
    loop = GLib.MainLoop()

    def order(*_: object) -> bool:
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        said = json.loads(line)
        try:
            answer: object = {"is": getattr(reader, said.pop("do"))(**said)}
        except Exception as finding:  # noqa: BLE001 - whatever it is, the test that waits is told
            answer = {"failed": repr(finding)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
        return True

    GLib.io_add_watch(channel, GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN, order)
    loop.run()


if __name__ == "__main__":
    main()

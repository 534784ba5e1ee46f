"""What the check of the journal has to say."""

from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto
from typing import Final

from smsc_gui.core.clock import Moment

MOST: Final = 1000
"""So many findings are kept; the rest are counted: a million say no more."""


class Fault(StrEnum):
    """What is wrong, and with what."""

    CHANGED = "changed"
    """The event is not what its link was made for: it was changed or put in, or one before it was."""
    MISSING = "missing"
    """Events `seq` to `last` were removed."""
    CUT_OFF = "cut off"
    """Events after this one were removed, or the journal's own note of the newest was changed."""
    OLDER = "older"
    """The keyring knows of this event, and the journal has another or none: its end was made anew, it was
    emptied, or an older copy was put back."""
    IMPOSSIBLE = "impossible"
    """The event cannot be read, or cannot have followed the ones before it."""
    VALUE_CHANGED = "value changed"
    """A number or a text of the event (`what`) is not the one that was written."""
    VALUE_MISSING = "value missing"
    """A number or a text of the event, or what proves it, is gone, and no event says that it was erased."""
    VALUE_EXTRA = "value extra"
    """A number or a text is there that belongs to no event, or was erased."""
    ROW_CHANGED = "row changed"
    """What lists and searches show of the verification that this event began is not what happened."""
    ROW_MISSING = "row missing"
    """Lists and searches do not show the verification that this event began."""
    ROW_EXTRA = "row extra"
    """Lists and searches show a verification that has no events (`what` is its id)."""
    USED_ROW = "used row"
    """The note that a call of the inbox was used up was removed or changed."""
    USED_ROW_EXTRA = "used row extra"
    """A call of the inbox is noted as used up (`what`), and no event says so."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The event in question. `subscriber`: the last four digits, empty where they are not known."""

    at: Moment
    kind: str
    desk: str
    operator: str
    subscriber: str


@dataclass(frozen=True, slots=True)
class Finding:
    """`seq`: the event's number in the journal, from 1; 0 where there is none. `last`: for a gap, its end.

    `what`: names of fields or columns, or what the fault says. `event`: None where there is none to tell of.
    """

    seq: int
    fault: Fault
    what: str = ""
    last: int = 0
    event: Facts | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Events from `first` to `last` that are tied by plain hashes: they prove less."""

    first: int
    last: int


class Marked(Enum):
    """What the keyring's note of the newest event says."""

    HOLDS = auto()
    BROKEN = auto()
    """The findings say where (`Fault.OLDER`)."""
    ABSENT = auto()
    """There is none (yet): an older copy put back would not show."""
    OUT_OF_REACH = auto()
    """The keyring could not be asked."""


class Verdict(Enum):
    """What it comes to. Each has an exit code of `--check-journal`."""

    WHOLE = 0
    CHANGED = 1
    NOT_CHECKED = 2
    """What could be checked holds; the keyring's key or note could not be had."""
    PROVES_LESS = 3
    """All holds, but some of it was written, or is, without what proves it."""


@dataclass(slots=True)
class Checked:
    """`events`: how many there are; `plain`: how many of them are tied without a key, in which `stretches`;
    `unproven`: how many have a MAC but could not be checked because the key is not there; `unfit`: how many
    do not fit the key; `more`: how many findings there are besides those in `findings`.
    """

    events: int = 0
    plain: int = 0
    unproven: int = 0
    unfit: int = 0
    findings: list[Finding] = field(default_factory=list)
    more: int = 0
    stretches: list[Stretch] = field(default_factory=list)
    marked: Marked = Marked.ABSENT

    def found(self, seq: int, fault: Fault, what: str = "", last: int = 0) -> None:
        """Adds a finding, as long as there is room."""
        if len(self.findings) < MOST:
            self.findings.append(Finding(seq, fault, what, last))
        else:
            self.more += 1

    @property
    def other_key(self) -> bool:
        """Whether no event at all fits the key: then the key is another one, more likely than not."""
        return 1 < self.unfit == self.events - self.plain

    @property
    def verdict(self) -> Verdict:
        """What it comes to."""
        if self.findings:
            return Verdict.CHANGED
        if self.unproven:
            return Verdict.NOT_CHECKED
        if self.plain or (self.events and self.marked is not Marked.HOLDS):
            return Verdict.PROVES_LESS
        return Verdict.WHOLE

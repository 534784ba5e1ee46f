"""Numbers on screen and in the ear: in the groups in which people read them aloud."""

from functools import lru_cache

from smsc_gui.core.phone_groups import grouped


@lru_cache(maxsize=2048)
def spoken(digits: str) -> str:
    """A number in its groups, held together by no-break spaces. Remembered: rows are drawn each second."""
    return "\u00a0".join(grouped(digits))


def in_sentence(digits: str) -> str:
    """The same with spaces, for texts that may wrap and that a screen reader says."""
    return spoken(digits).replace("\u00a0", " ")


def spelled(digits: str) -> str:
    """Each digit by itself, with a pause between the groups: `+3 8 0, 4 4, 0 0 0, 1 1, 0 2`.

    For the number that somebody is to write down or repeat by ear: of `000` a voice may make "zero", of `11`
    "eleven".
    """
    return ", ".join(" ".join(group).replace("+ ", "+") for group in grouped(digits))

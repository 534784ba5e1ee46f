"""What ties the journal's events together, so that a change made outside the program shows.

Each event carries a link: a MAC (HMAC-SHA256, RFC 2104) over the link before it and over its own bytes.
Without a key the link is a plain SHA-256, which anybody can make anew: it proves less. Numbers and words
about people stand in the event only as a commitment behind a salt of their request: when salt and value
are deleted, the chain still holds and says nothing about them.
"""

import hashlib
import hmac
from enum import StrEnum
from typing import Final

START: Final = bytes(32)
"""The link before the first event."""


class LinkKind(StrEnum):
    """How a link was made. The values are written to the journal."""

    MAC = "mac"
    HASH = "hash"


def link(key: bytes | None, previous: bytes, content: bytes) -> bytes:
    """The 32 bytes that tie `content` to the link before it; a plain hash when there is no key."""
    if key is None:
        return hashlib.sha256(previous + content).digest()
    return hmac.digest(key, previous + content, "sha256")


def commitment(salt: bytes, name: str, value: str) -> str:
    """What stands in an event for the value of the field `name`: 64 hex digits, the same every time."""
    return hmac.digest(salt, f"{name}={value}".encode(), "sha256").hex()


def head_seal(key: bytes | None, newest: bytes, seq: int) -> bytes:
    """The second note of the newest event: its link and number, tied once more."""
    return link(key, newest, b"head %d" % seq)

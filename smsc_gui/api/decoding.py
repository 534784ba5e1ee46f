"""From the bytes of a reply to text, and from text to JSON, in bounded time and memory."""

import codecs
import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from smsc_gui.api.errors import BadReply

MAX_REPLY = 1024 * 1024
"""Bytes of a reply, after decompression."""

_STEP = 256 * 1024  # bytes decoded at once: a worker must not hold the interpreter for long
_PAGE_LOOK = 2048  # characters in which a page shows itself
_PAGE = re.compile(
    r"(?:\s|<\?[^>]*>|<!--.*?-->)*"
    r"<(?:!doctype\s+html|(?:html|head|body|title|script|meta|center|div|p|h1|b|br)\b)",
    re.IGNORECASE | re.DOTALL,
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def looks_like_page(text: str) -> bool:
    """Say whether an HTML page has come in place of a reply."""
    return _PAGE.match(text[:_PAGE_LOOK]) is not None


def reply_text(body: bytes, limit: int = MAX_REPLY) -> str:
    """Return the text of a reply, stripped; BadReply when it is too long or a page.

    A byte order mark decides, else it is UTF-8, else windows-1251: the service's default (API.md,
    "charset"). Bytes that fit neither become replacement characters, never an error.
    """
    if len(body) > limit:
        raise BadReply("too long")
    text = _decoded(body).strip().strip("\ufeff").strip()
    if looks_like_page(text):
        raise BadReply("a page", page=True)
    return text


def _decoded(body: bytes) -> str:
    for mark, charset in _MARKS:
        if body.startswith(mark):
            return _in_steps(body[len(mark) :], charset, "replace")
    try:
        return _in_steps(body, "utf-8", "strict")
    except UnicodeDecodeError:
        return _in_steps(body, "cp1251", "replace")


def _in_steps(body: bytes, charset: str, errors: str) -> str:
    decoder = codecs.getincrementaldecoder(charset)(errors)
    parts = [decoder.decode(body[at : at + _STEP]) for at in range(0, len(body), _STEP)]
    return "".join([*parts, decoder.decode(b"", final=True)])


def clean_text(value: object, length: int) -> str:
    """Return a text of the service on one line, without control characters, cut to `length`.

    Lone surrogates (JSON can spell them) go too: nothing could store them. What is no text is "".
    """
    if not isinstance(value, str):
        return ""
    line = " ".join(value[: 4 * length].split())
    return "".join(c for c in line if not unicodedata.category(c).startswith("C"))[:length]


@dataclass(frozen=True, slots=True)
class Fraction:
    """A JSON number with a point or an exponent, as it was written."""

    text: str


class Fields:
    """A JSON object that still knows of repeated keys. A field that is null counts as missing."""

    __slots__ = ("_pairs",)

    def __init__(self, pairs: Iterable[tuple[str, object]]) -> None:
        """Take the pairs in the order in which they were written."""
        self._pairs = tuple(pairs)

    def every(self, name: str) -> list[object]:
        """Return all values of that name."""
        return [value for key, value in self._pairs if key == name and value is not None]


def load_json(text: str) -> object:
    """Return the JSON value, objects as Fields; ValueError for everything that is not JSON.

    A hundred thousand brackets end in a ValueError too, and so does a number of 5,000 digits.
    """
    try:
        return json.loads(
            text, object_pairs_hook=Fields, parse_float=Fraction, parse_constant=_refuse
        )
    except (ValueError, RecursionError):
        pass  # raised below, outside this block: json's own error carries the whole reply
    raise ValueError("not JSON")


def _refuse(constant: str) -> object:
    """Refuse NaN and Infinity: Python reads them, JSON does not have them."""
    raise ValueError(constant)

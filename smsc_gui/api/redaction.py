"""What of a call may stand in a log: the shape of a reply, and URLs without their query."""

import logging
import re
import unicodedata
from typing import Final

_LONGEST_SHAPE = 300  # characters
_WORDS = frozenset(
    {"all_phones", "balance", "credit", "currency", "error", "error_code", "id", "message", "phone"}
    | {"received", "result", "sent", "to_phone", "waitcall"}
)
_WORD = re.compile(r"[^\W\d_]+(?:_[^\W\d_]+)*")
_QUERY = re.compile(r"\?[^\s\"')>]*")

# These three write the target of a request, and in a GET that is the sign-in.
_TALKATIVE: Final = ("urllib3.connectionpool", "urllib3.connection", "urllib3.util.retry")


def shape(body: bytes) -> str:
    """Return what a reply looks like: digits as 0, letters as a, the names of API.md as they are.

    Enough to learn from a first live run how the service separates and writes things; no number,
    no name and no secret survives.
    """
    text = body[: 4 * _LONGEST_SHAPE].decode("utf-8", "replace")[:_LONGEST_SHAPE]
    masked = _WORD.sub(_masked_word, text)
    return f"{len(body)} bytes: " + "".join(map(_masked, masked))


def _masked_word(word: re.Match[str]) -> str:
    return word[0] if word[0].lower() in _WORDS else "a" * len(word[0])


def _masked(character: str) -> str:
    if character.isnumeric():
        return "0"
    if character.isascii() and character.isprintable():
        return character
    return "a" if unicodedata.category(character)[0] in "LM" else "."


class QueryRemoval(logging.Filter):
    """Takes the query out of every URL in a record; of a warning it leaves the fixed words only.

    The warnings (of headers that cannot be read) quote the reply, which may echo the request.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Change the record in place; always let it pass."""
        quotes = record.levelno >= logging.WARNING
        record.msg = str(record.msg) if quotes else _QUERY.sub("?...", record.getMessage())
        record.args = None
        record.exc_info = None
        record.exc_text = None
        return True


_REMOVAL: Final = QueryRemoval()


def guard_library_logs() -> None:
    """Attach the filter to the loggers concerned. Doing it again changes nothing."""
    for name in _TALKATIVE:
        logging.getLogger(name).addFilter(_REMOVAL)

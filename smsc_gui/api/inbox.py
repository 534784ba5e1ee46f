"""Incoming messages (`get.php`, API.md): read row by row, so that one bad row costs only itself."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from smsc_gui.api.decoding import clean_text, reply_text
from smsc_gui.api.errors import BadReply
from smsc_gui.api.replies import json_fields
from smsc_gui.api.service_numbers import read_number

MAX_INBOX = 16 * 1024 * 1024
"""Bytes of a reply with incoming messages, after decompression."""

MOST_ROWS = 10_000
"""Rows asked for, and the most that one reply holds (API.md, `cnt`)."""

_WAIT_CALL = "[waitcall]"
_LONGEST_ROW = 32 * 1024  # characters; the longest SMS, every character escaped, is a third of it
_LONGEST_TIME = 40
_ID = re.compile(r"[0-9]{1,19}")
_BLANK = re.compile(r"[ \t\r\n]*")

# Where the next row starts after one that cannot be read. The text of an SMS cannot forge such a
# place: inside a string the quote that follows the brace would be escaped, `{\"`.
_NEXT_ROW = re.compile(r'\}[ \t\r\n]*(?=,[ \t\r\n]*\{[ \t\r\n]*")')
_END = re.compile(r"\}[ \t\r\n]*(?=\]\Z)")

_STRICT = json.JSONDecoder()
_LENIENT = json.JSONDecoder(strict=False)  # takes raw control characters inside strings


@dataclass(frozen=True, slots=True)
class IncomingMessage:
    """One row. Texts of others are never kept: `message` is "" unless it is a wait call.

    `phone`: who called or wrote, digits; "" for a sender that is a name. `to_phone`: the number of
    the service, None when it is missing or no number. `received`, `sent`: the service's own time in
    a zone that no page names, "" when missing; never compare them with this machine's clock.
    """

    id: int
    phone: str = field(repr=False)
    message: str = field(repr=False)
    to_phone: str | None
    received: str
    sent: str

    @property
    def is_wait_call(self) -> bool:
        """Whether the row stands for a call to one of the service's numbers."""
        return self.message.strip() == _WAIT_CALL


class Inbox(list[IncomingMessage]):
    """The rows of one reply that could be read, in the reply's order.

    `skipped`: how many could not. `whole`: False when the reply was as long as a reply can be, so
    that there may be more. `highest_id`: of every row whose id could be read, skipped ones
    included; 0 when there is none.
    """

    __slots__ = ("highest_id", "skipped", "whole")

    def __init__(
        self,
        rows: Iterable[IncomingMessage] = (),
        *,
        skipped: int = 0,
        whole: bool = True,
        highest_id: int = 0,
    ) -> None:
        """Take the rows and what is known of the reply as a whole."""
        super().__init__(rows)
        self.skipped = skipped
        self.whole = whole
        self.highest_id = highest_id

    def __repr__(self) -> str:
        """Give figures only: rows name subscribers."""
        return (
            f"Inbox({len(self)} rows, skipped={self.skipped}, whole={self.whole}, "
            f"highest_id={self.highest_id})"
        )


def read_inbox(body: bytes, limit: int = MOST_ROWS) -> Inbox:
    """Read a reply in fmt 3 that was asked for with `cnt=limit`.

    Raises ServiceError, and BadReply for everything that is no list, for a list that is cut off and
    for one of more than twice as many rows as asked for: nothing that the service would send.
    """
    text = reply_text(body, MAX_INBOX)
    if not text.startswith("["):
        json_fields(text)
        raise BadReply("not a list")
    rows: list[IncomingMessage] = []
    count = highest = 0
    for element in _elements(text):
        count += 1
        if count > 2 * limit:
            raise BadReply("more rows than asked for")
        highest = max(highest, _id_of(element.value))
        row = _row(element.value) if element.sound else None
        if row is not None:
            rows.append(row)
    return Inbox(rows, skipped=count - len(rows), whole=count < limit, highest_id=highest)


@dataclass(frozen=True, slots=True)
class _Element:
    """One member of the list, where it ends, and whether it is right JSON."""

    value: object
    end: int
    sound: bool


def _elements(text: str) -> Iterator[_Element]:
    """Decode the members of the list one at a time; a broken one is passed over, not fatal."""
    at = _skip_blank(text, 1)
    while text[at : at + 1] != "]":
        element = _element(text, at)
        yield element
        at = element.end
        if text[at] == ",":
            at = _skip_blank(text, at + 1)
            if text[at : at + 1] == "]":
                raise BadReply("not a list")
    if at != len(text) - 1:
        raise BadReply("not a list")


def _element(text: str, start: int) -> _Element:
    # A piece is decoded, never the whole: each broken row costs the same, wherever it stands.
    piece = text[start : start + _LONGEST_ROW]
    for decoder in (_STRICT, _LENIENT):
        try:
            value, length = decoder.raw_decode(piece)
        except (ValueError, RecursionError):
            continue
        end = _skip_blank(text, start + length)
        if text[end : end + 1] in {",", "]"}:
            return _Element(value, end, decoder is _STRICT)
    broken = _NEXT_ROW.search(text, start) or _END.search(text, start)
    if broken is None:
        raise BadReply("cut off")
    return _Element(None, broken.end(), sound=False)


def _skip_blank(text: str, at: int) -> int:
    blank = _BLANK.match(text, at)
    return blank.end() if blank else at


def _id_of(value: object) -> int:
    """Return the id of a row, 0 when it has none that can be read."""
    number = value.get("id") if isinstance(value, dict) else None
    return _read_id(number) or 0


def _read_id(value: object) -> int | None:
    if isinstance(value, str) and _ID.fullmatch(value):
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if 0 <= value < 2**63 else None


def _row(value: object) -> IncomingMessage | None:
    """Return the row, None when a field is missing or not what it should be."""
    if not isinstance(value, dict):
        return None
    number = _read_id(value.get("id"))
    message = value.get("message")
    times = [value.get(name) or "" for name in ("received", "sent")]
    if number is None or not isinstance(message, str):
        return None
    if not all(isinstance(time, str) for time in times):
        return None
    is_call = message.strip() == _WAIT_CALL
    phone = _sender(value.get("phone"), must_be_number=is_call)
    if phone is None:
        return None
    received, sent = (clean_text(time, _LONGEST_TIME) for time in times)
    kept = message if is_call else ""
    return IncomingMessage(number, phone, kept, read_number(value.get("to_phone")), received, sent)


def _sender(value: object, *, must_be_number: bool) -> str | None:
    """Return the digits, "" for the name of a sender of an ordinary SMS, None for neither."""
    number = read_number(value)
    if number is None and isinstance(value, str) and not must_be_number:
        return ""
    return number

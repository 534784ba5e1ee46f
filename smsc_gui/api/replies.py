"""The four reply formats of `wait_call.php`, and the balance: read and checked (API.md).

Each reader takes its own format only. Raised are ServiceError and BadReply, nothing else, whatever
the bytes; both are raised outside `except` blocks, so that no reply hangs on to them.
"""

import contextlib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from smsc_gui.api.decoding import Fields, Fraction, clean_text, load_json, reply_text
from smsc_gui.api.errors import BadReply, ServiceError
from smsc_gui.api.service_numbers import read_number, split_numbers

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_LONGEST_ERROR = 500  # characters of the service's own words
_CODE = re.compile(r"[+-]?[0-9]{1,18}")
_PLAIN_ERROR = re.compile(
    r"^[^\S\n]*ERROR\s*=\s*([+-]?[0-9]{1,18})(?![\w.])(.*)",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)
_PLAIN_PHONE = re.compile(r"phone\s*=", re.IGNORECASE)
_PLAIN_REST = re.compile(r",\s*all_phones\s*=", re.IGNORECASE)
_SHORT_ERROR = re.compile(r"0\s*,\s*-\s*([0-9]{1,18})")
_XML_DECLARATION = re.compile(r"\A<\?xml\s[^>]*\?>")
_SLIP = re.compile(r'"all_phones"\s*:\s*\[\s*(?=\+?[0-9][0-9 ().-]{0,40}")')
_AMOUNT = re.compile(r"[+-]?[0-9]{1,15}(?:[.,][0-9]{1,6})?")
_CURRENCY = re.compile(r"[^\W\d_]{0,8}\.?")


@dataclass(frozen=True, slots=True)
class CallNumber:
    """The number that the subscriber is to call, and all that the service has for the country.

    Digits only; `phone` is the first of `all_phones`, which has no repeats.
    """

    phone: str
    all_phones: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Balance:
    """What is on the account, in `currency` ("" when the service did not say)."""

    amount: Decimal
    currency: str
    credit: Decimal | None


def read_call_number(body: bytes, fmt: int) -> CallNumber:
    """Read a reply to `wait_call` that was asked for in `fmt` 0 to 3 (else ValueError)."""
    if fmt not in _READERS:
        raise ValueError("fmt is 0, 1, 2 or 3")
    return _READERS[fmt](reply_text(body))


def read_balance(body: bytes) -> Balance:
    """Read a reply to `balance` in fmt 3."""
    fields = json_fields(reply_text(body))
    amounts = [_amount(value) for value in fields.every("balance")]
    credits_ = [_amount(value) for value in fields.every("credit")]
    if len(amounts) != 1 or len(credits_) > 1:
        raise BadReply("not one balance")
    return Balance(amounts[0], _currency(fields.every("currency")), next(iter(credits_), None))


def json_fields(text: str) -> Fields:
    """Return the JSON object of a success; raise what an error or anything else stands for."""
    fields = _loaded(text)
    if not isinstance(fields, Fields):
        raise BadReply("not a JSON object")
    _raise_error(fields.every("error_code"), fields.every("error"))
    return fields


def _loaded(text: str) -> object:
    with contextlib.suppress(ValueError):
        return load_json(text)
    # The page's own example lacks the quote before the first of all_phones (API.md).
    with contextlib.suppress(ValueError):
        return load_json(_SLIP.sub(r'\g<0>"', text, count=1))
    raise BadReply("not JSON")


def _from_plain(text: str) -> CallNumber:
    """fmt 0: `phone = <phone>, all_phones = <all_phones>` or `ERROR = N (text)`."""
    error = _PLAIN_ERROR.search(text)
    if error:
        raise ServiceError(int(error[1]), _plain_error_text(error[2]))
    start = _PLAIN_PHONE.match(text)
    if not start:
        raise BadReply("not fmt 0")
    phone, *lists = _PLAIN_REST.split(text[start.end() :])
    return _call_number([phone], [number for each in lists for number in _numbers(each)])


def _plain_error_text(rest: str) -> str:
    """Take the words out of their parentheses; there may be others inside, or none at all."""
    words = clean_text(rest, _LONGEST_ERROR)
    return words[1:-1] if words.startswith("(") and words.endswith(")") else words


def _from_short(text: str) -> CallNumber:
    """fmt 1: `<all_phones>`, the number to call first, or `0,-N`."""
    error = _SHORT_ERROR.fullmatch(text)
    if error:
        raise ServiceError(int(error[1]))
    numbers = _numbers(text)
    return _call_number(numbers[:1], numbers)


def _from_xml(text: str) -> CallNumber:
    """fmt 2: `phone` stands on two levels, the number to call is the child of `result`."""
    result = _xml_root(_XML_DECLARATION.sub("<?xml version='1.0'?>", text))
    if result.tag != "result":
        raise BadReply("not a result")
    _raise_error(_texts(result, "error_code"), _texts(result, "error"))
    phones = _texts(result, "phone")
    if len(phones) != 1:
        raise BadReply("not one number to call")
    lists = result.findall("all_phones")
    return _call_number(phones, [number for each in lists for number in _xml_members(each)])


def _xml_root(text: str) -> "Element":
    # Only fmt 2 needs these: the program asks for fmt 3 and starts 7 ms sooner without them.
    from defusedxml import DefusedXmlException  # noqa: PLC0415
    from defusedxml.ElementTree import ParseError, fromstring  # noqa: PLC0415

    root: Element | None = None
    with contextlib.suppress(ParseError, DefusedXmlException, ValueError):
        root = fromstring(text, forbid_dtd=True)
    if root is None:
        raise BadReply("not XML")
    return root


def _texts(parent: "Element", tag: str) -> list[object]:
    """Return the texts of the children of that name; one with children of its own has none."""
    return [None if len(child) else child.text for child in parent.findall(tag)]


def _xml_members(all_phones: "Element") -> Iterable[object]:
    members = _texts(all_phones, "phone")
    words = [all_phones.text, *(child.tail for child in all_phones)]
    if len(members) != len(all_phones) or any(word and word.strip() for word in words):
        raise BadReply("more than numbers")
    return members


def _from_json(text: str) -> CallNumber:
    """fmt 3: one object; repeated `all_phones` are one list, repeated `phone` must agree."""
    fields = json_fields(text)
    members: list[object] = []
    for each in fields.every("all_phones"):
        if not isinstance(each, list):
            raise BadReply("all_phones is not a list")
        members.extend(each)
    return _call_number(fields.every("phone"), members)


def _numbers(text: str) -> tuple[str, ...]:
    numbers = split_numbers(text)
    if numbers is None:
        raise BadReply("not a list of numbers")
    return numbers


def _call_number(phones: Sequence[object], others: Iterable[object]) -> CallNumber:
    """Put the number to call first; BadReply when it is not one, or any other is none."""
    to_call = {read_number(phone) for phone in phones}
    numbers = dict.fromkeys([*to_call, *map(read_number, others)])
    if len(to_call) != 1 or None in numbers:
        raise BadReply("not a number to call")
    every = tuple(number for number in numbers if number is not None)
    return CallNumber(every[0], every)


def _raise_error(codes: Iterable[object], texts: Sequence[object]) -> None:
    """Raise the service's error when there is one, whatever else the reply holds."""
    numbers = [_code(value) for value in codes]
    if not numbers and not texts:
        return
    for number in numbers:
        if number is not None:
            raise ServiceError(number, clean_text(texts[0] if texts else "", _LONGEST_ERROR))
    raise BadReply("an error without a number")


def _code(value: object) -> int | None:
    if not isinstance(value, int | str):
        return None
    written = str(value).strip()
    return int(written) if _CODE.fullmatch(written) else None


def _amount(value: object) -> Decimal:
    if isinstance(value, Fraction):
        value = value.text
    written = str(value).strip() if isinstance(value, int | str) else ""
    if not _AMOUNT.fullmatch(written):
        raise BadReply("not an amount")
    return Decimal(written.replace(",", "."))


def _currency(values: Sequence[object]) -> str:
    name = next(iter(values), "")
    if not isinstance(name, str) or not _CURRENCY.fullmatch(name.strip()):
        raise BadReply("not a currency")
    return name.strip()


_READERS: dict[int, Callable[[str], CallNumber]] = {
    0: _from_plain,
    1: _from_short,
    2: _from_xml,
    3: _from_json,
}

"""Reading any way a person writes a number, and words for what cannot be read."""

from time import perf_counter

import phonenumbers
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from smsc_gui.core.phone import Kind, PhoneNumber, Problem, read
from smsc_gui.core.phone_text import MOST_TEXT

OLENA = PhoneNumber("380501234567", "UA", Kind.MOBILE, is_valid=True)


@pytest.mark.parametrize(
    "text",
    [
        "050 123 45 67",
        "0501234567",
        "50 123 45 67",
        "380501234567",
        "38 050 123 45 67",
        "+380501234567",
        "+ 380 50 123 45 67",
        "++380501234567",
        "+38 (050) 123-45-67",
        "+38(050)1234567",
        "+380 (050) 123-45-67",
        "(+380) 50 123 45 67",
        "00380501234567",
        "00 38 050 123 45 67",
        "8 050 123 45 67",
        "8-050-123-45-67",
        "050.123.45.67",
        "050/123-45-67",
        "050,123,45,67",
        "050_123_45_67",
        "050–123—45−67",
        "050'123'45’67",
        "\t050\t123 45 67\r\n",
        "050\n1234567",
        "0501234567;",
        "тел. +38 (050) 123-45-67, Олена",
        "Олена моб:0501234567",
        "тел0501234567",
        "0501234567 (Viber/Telegram)",
        "кв. 5, тел. 0501234567",
        "№0501234567",
        "📞0501234567 ☎️",
        "<0501234567>",
        "«0501234567»",
        "0501234567 (+380501234567)",
        "0501234567 0501234567",
        "tel:+380-50-123-45-67",
        "tel:%2B380%2050%20123%2045%2067",
        "TEL:0501234567;phone-context=+380",
        "callto:+380501234567",
        "sms:0501234567",
        "https://wa.me/380501234567",
    ],
)
def test_common_ways_of_writing(text: str) -> None:
    assert read(text, "UA") == OLENA


@pytest.mark.parametrize(
    "text",
    [
        "050\u00a0123\u00a045\u00a067",
        "050\u2009123\u202f45\u300067",
        "050\u00ad123\u00ad4567",
        "\u200b050\u200c123\u200d45\ufeff67",
        "\u202a+380501234567\u202c",
        "\u2068+380\u2069 50\u200e123\u200f4567",
        "050\x00123\x7f4567",
        "０５０１２３４５６７",
        "＋３８０（５０）１２３－４５－６７",
        "﹢380501234567",
        "٠٥٠١٢٣٤٥٦٧",
        "0️⃣501234567",
        "050\u2011123\u201145\u201067",
        "050\u20281234567",
    ],
)
def test_characters_that_come_with_a_paste(text: str) -> None:
    assert read(text, "UA") == OLENA


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", Problem.EMPTY),
        (" \t\u200b\n", Problem.EMPTY),
        (", ;", Problem.EMPTY),
        ("Олена", Problem.NO_DIGITS),
        ("+", Problem.NO_DIGITS),
        ("½ ²", Problem.NO_DIGITS),
        ("05O 123 45 67", Problem.LETTERS),
        ("05О1234567", Problem.LETTERS),
        ("О501234567", Problem.LETTERS),
        ("О 50 123 45 67", Problem.LETTERS),
        ("050 І23 45 67", Problem.LETTERS),
        ("050 123 45 6З", Problem.LETTERS),
        ("+48 O 501234567", Problem.LETTERS),
        ("050 ab 123 45 67 8", Problem.LETTERS),
        ("050:123:45:67", Problem.LETTERS),
        ("050*123*45*67", Problem.LETTERS),
        ("0501234567тел0671234567", Problem.LETTERS),
        ("0 800 123 ² 45", Problem.LETTERS),
        ("050", Problem.TOO_SHORT),
        ("0501234", Problem.TOO_SHORT),
        ("050 123 45", Problem.TOO_SHORT),
        ("067 123 45 6", Problem.TOO_SHORT),
        ("тел. 067 123 45 6, Олена", Problem.TOO_SHORT),
        ("38 067 123 45 6", Problem.TOO_SHORT),
        ("+38 (067) 123-45-6", Problem.TOO_SHORT),
        ("+380 067 123 45 6", Problem.TOO_SHORT),
        ("+380 (0) 67 123 45 6", Problem.TOO_SHORT),
        ("380 067 123 45 6", Problem.TOO_SHORT),
        ("00 380 067 123 45 6", Problem.TOO_SHORT),
        ("+380 0067 123 45 6", Problem.TOO_SHORT),
        ("+380 000000000", Problem.TOO_SHORT),
        ("8 067 123 45 6", Problem.TOO_SHORT),
        ("+3", Problem.TOO_SHORT),
        ("+38", Problem.TOO_SHORT),
        ("+380", Problem.TOO_SHORT),
        ("+38050123", Problem.TOO_SHORT),
        ("380501234", Problem.TOO_SHORT),
        ("00", Problem.TOO_SHORT),
        ("004", Problem.TOO_SHORT),
        ("кв. 5 тел. 050 123", Problem.TOO_SHORT),
        ("050123456789", Problem.TOO_LONG),
        ("050 123 45 67 89 01 23", Problem.TOO_LONG),
        ("+380501234567890", Problem.TOO_LONG),
        ("+" + "1" * 20, Problem.TOO_LONG),
        ("1" * MOST_TEXT, Problem.TOO_LONG),
        ("123-45-67", Problem.NO_AREA_CODE),
        ("+999 123456", Problem.UNKNOWN_COUNTRY),
        ("+0501234567", Problem.UNKNOWN_COUNTRY),
        ("050+1234567", Problem.NOT_A_NUMBER),
        ("0501234567, 0671234567", Problem.SEVERAL),
        ("0501234567 0671234567", Problem.SEVERAL),
        ("0501234567/0671234567", Problem.SEVERAL),
        ("0501234567+380671234567", Problem.SEVERAL),
        ("0501234567\n0671234567", Problem.SEVERAL),
        ("моб. 0501234567 дом. 0441234567", Problem.SEVERAL),
        ("0501234567 0671234567 тел. 0441234567", Problem.SEVERAL),
        ("+380501234567;ext=5", Problem.EXTENSION),
        ("0501234567 доб. 5", Problem.EXTENSION),
        ("0501234567, дод. 123", Problem.EXTENSION),
        ("0501234567 додатковий 12", Problem.EXTENSION),
        ("0501234567 вн. 12", Problem.EXTENSION),
        ("0501234567 внутр 12", Problem.EXTENSION),
        ("044 123-45-67 Ext. 5", Problem.EXTENSION),
        ("044 123-45-67 extension 5", Problem.EXTENSION),
        ("0441234567x5", Problem.EXTENSION),
        ("0441234567#5", Problem.EXTENSION),
        ("050123x4567", Problem.LETTERS),
        ("112", Problem.SHORT_NUMBER),
        ("1 0 3", Problem.SHORT_NUMBER),
        ("0" + " " * MOST_TEXT, Problem.TOO_MUCH_TEXT),
    ],
)
def test_what_is_wrong_is_named(text: str, problem: Problem) -> None:
    assert read(text, "UA") is problem


def test_a_length_that_lies_between_those_of_the_country() -> None:
    # Iceland has numbers of 7 and of 9 digits (libphonenumber).
    assert read("+354 12345678", "UA") is Problem.NOT_A_NUMBER


@pytest.mark.parametrize(
    ("text", "country", "digits", "found", "kind"),
    [
        ("044 123 45 67", "UA", "380441234567", "UA", Kind.LANDLINE),
        ("0800 123 456", "UA", "380800123456", "UA", Kind.TOLL_FREE),
        ("0900 212 345", "UA", "380900212345", "UA", Kind.PREMIUM),
        ("089 123 45 67", "UA", "380891234567", "UA", Kind.VOIP),
        ("+7 701 123 45 67", "UA", "77011234567", "KZ", Kind.MOBILE),
        ("8 701 123 45 67", "KZ", "77011234567", "KZ", Kind.MOBILE),
        ("8 912 345 67 89", "RU", "79123456789", "RU", Kind.MOBILE),
        ("1 212 555 0123", "UA", "12125550123", "US", Kind.MOBILE_OR_LANDLINE),
        ("212 555 0123", "US", "12125550123", "US", Kind.MOBILE_OR_LANDLINE),
        ("00380501234567", "US", "380501234567", "UA", Kind.MOBILE),
        ("011380501234567", "US", "380501234567", "UA", Kind.MOBILE),
        ("+44 (0)20 7946 0000", "UA", "442079460000", "GB", Kind.LANDLINE),
        ("+39 02 1234 5678", "UA", "390212345678", "IT", Kind.LANDLINE),
        ("+800 1234 5678", "UA", "80012345678", None, Kind.TOLL_FREE),
        ("+41 840 123 456", "UA", "41840123456", "CH", Kind.SHARED_COST),
        ("+44 70 1234 5678", "UA", "447012345678", "GB", Kind.OTHER),
        ("501234567", "UA", "380501234567", "UA", Kind.MOBILE),
        ("+380501234567", "", "380501234567", "UA", Kind.MOBILE),
    ],
)
def test_country_and_kind(
    text: str, country: str, digits: str, found: str | None, kind: Kind
) -> None:
    assert read(text, country) == PhoneNumber(digits, found, kind, is_valid=True)


@pytest.mark.parametrize(
    ("text", "digits", "country"),
    [
        ("0111234567", "380111234567", "UA"),
        ("380111234567", "380111234567", "UA"),
        ("05012345678", "3805012345678", "UA"),
        ("тел. 0111234567, Олена", "380111234567", "UA"),
        ("+1 211 111 1111", "12111111111", None),
    ],
)
def test_possible_but_not_valid(text: str, digits: str, country: str | None) -> None:
    number = read(text, "UA")
    assert isinstance(number, PhoneNumber)
    assert (number.digits, number.country, number.is_valid) == (digits, country, False)


@pytest.mark.parametrize(
    ("text", "country", "problem"),
    [
        ("01 23 45 67 8", "FR", Problem.TOO_SHORT),
        ("+33 (0)1 23 45 67 8", "UA", Problem.TOO_SHORT),
        ("1 212 555 012", "US", Problem.TOO_SHORT),
        ("+1 1 212 555 012", "UA", Problem.TOO_SHORT),
        ("06 1 234 567", "HU", Problem.TOO_SHORT),
        ("0212 345 67 8", "TR", Problem.NOT_A_NUMBER),  # Turkey has numbers of 7 digits too
    ],
)
def test_a_missing_digit_is_not_made_up_for_by_what_is_dialled_first(
    text: str, country: str, problem: Problem
) -> None:
    assert read(text, country) is problem


@pytest.mark.parametrize(
    ("text", "country", "digits"),
    [
        ("+39 02 1234 567", "UA", "39021234567"),
        ("02 1234 567", "IT", "39021234567"),
        ("+225 01 23 45 67 89", "UA", "2250123456789"),
        ("+378 0549 886 377", "UA", "3780549886377"),
        ("+48 050 123 456", "UA", "48050123456"),  # none begins so, but nothing is missing
        ("+7 891 234 56 78", "UA", "78912345678"),  # Russia dials 8 first, but has +7 8… too
        ("8 912 345 67 8", "RU", "78912345678"),
    ],
)
def test_what_a_number_may_begin_with_stays(text: str, country: str, digits: str) -> None:
    number = read(text, country)
    assert isinstance(number, PhoneNumber)
    assert number.digits == digits


@pytest.mark.parametrize("country", ["", "ZZ", "ua"])
def test_without_a_country_a_national_number_is_of_an_unknown_country(country: str) -> None:
    assert read("0501234567", country) is Problem.UNKNOWN_COUNTRY
    assert read("112", country) is Problem.UNKNOWN_COUNTRY


def test_the_old_ukrainian_eight_is_for_ukraine_alone() -> None:
    assert read("8 050 123 45 67", "PL") is Problem.TOO_LONG
    assert read("8 050 123 45 6", "UA") is Problem.TOO_SHORT
    assert read("800 123 456 7", "UA") == read("0800 123 456 7", "UA")
    assert read("8 067 123 45 67", "UA") == read("0671234567", "UA")


def test_a_number_shows_itself() -> None:
    assert OLENA.e164 == "+380501234567"
    assert OLENA.international == "+380 50 123 45 67"
    assert OLENA.spoken_groups == ("+380", "50", "123", "45", "67")


@given(st.text(max_size=250), st.sampled_from(["UA", "US", "KZ", "IT", "", "ZZ"]))
def test_any_text_is_a_number_or_a_problem(text: str, country: str) -> None:
    result = read(text, country)
    if isinstance(result, PhoneNumber):
        assert result.digits.isascii()
        assert result.digits.isdigit()
        assert 5 <= len(result.digits) <= 15
    else:
        assert isinstance(result, Problem)


@given(st.text(alphabet="0123456789+ ()-.,/;OО", max_size=40))
def test_what_was_read_reads_as_itself(text: str) -> None:
    number = read(text, "UA")
    if isinstance(number, PhoneNumber):
        assert read(number.e164, "US") == number
        assert read(number.international, "UA") == number


@given(st.from_regex(r"0(39|50|6[36-8]|7[1-357]|9[1-9])\d{7}", fullmatch=True), st.integers(0, 9))
def test_a_letter_for_a_digit_is_never_guessed(digits: str, place: int) -> None:
    assert isinstance(read(digits, "UA"), PhoneNumber)
    for letter in "OОоlІЗзSBб":
        assert read(digits[:place] + letter + digits[place + 1 :], "UA") is Problem.LETTERS


@given(
    st.sampled_from(["0", "8 0", "38 0", "+38 0", "380 0", "+380 0", "00 380 0", "+380 (0) "]),
    st.from_regex(r"[1-9][0-9]{0,7}", fullmatch=True),
)
def test_too_few_digits_behind_a_ukrainian_zero_are_never_a_number(start: str, rest: str) -> None:
    assume(start != "8 0" or len(rest) != 7)  # all nine digits of 0 80…, typed without its 0
    assert not isinstance(read(start + rest, "UA"), PhoneNumber)
    if len(rest) == 8:
        assert read(start + rest, "UA") is Problem.TOO_SHORT


@given(st.text(alphabet="0123456789+ ()", max_size=20), st.sampled_from(["UA", "PL", "US", ""]))
def test_no_ukrainian_number_begins_with_a_zero(text: str, country: str) -> None:
    for start in ("", "0", "+380", "380 0", "00380"):
        number = read(start + text, country)
        assert not (isinstance(number, PhoneNumber) and number.digits.startswith("3800"))


@pytest.mark.parametrize("country", sorted(phonenumbers.SUPPORTED_REGIONS))
def test_what_each_country_dials_first_is_not_in_the_number(country: str) -> None:
    example = phonenumbers.example_number(country)
    assert example is not None
    national = phonenumbers.national_significant_number(example)
    first = phonenumbers.ndd_prefix_for_region(country, strip_non_digits=True)
    if not first or first == "8":  # there numbers begin with it as well
        return
    code = str(example.country_code)
    for written in (f"{first}{national[:-1]}", f"+{code}{first}{national[:-1]}"):
        number = read(written, country)
        inside = isinstance(number, PhoneNumber) and number.digits.startswith(code + first)
        # Jersey and Man have +44 together with others, whose numbers may be shorter than theirs.
        assert not inside or country in {"IM", "JE"}


@pytest.mark.parametrize("country", sorted(phonenumbers.SUPPORTED_REGIONS))
def test_each_countrys_own_example(country: str) -> None:
    example = phonenumbers.example_number(country)
    assert example is not None
    e164 = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
    national = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.NATIONAL)
    number = read(e164, "UA")
    assert isinstance(number, PhoneNumber)
    assert (number.e164, number.is_valid) == (e164, True)
    assert read(national, country) == number


def test_the_longest_text_is_read_in_good_time() -> None:
    start = perf_counter()
    for text in ["1 " * 100, "+1 " * 66, "1," * 100, "О1" * 100, "1x" * 100, "+" * 200]:
        read(text, "UA")
    assert perf_counter() - start < 1

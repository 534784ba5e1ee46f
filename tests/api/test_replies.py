"""The four formats: every reply of API.md, however it is written, and everything else refused."""

import json
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from smsc_gui.api import (
    BadReply,
    Balance,
    CallNumber,
    ServiceError,
    read_balance,
    read_call_number,
)

ONE = "380441234567"
TWO = "380447654321"
BOTH = CallNumber(ONE, (ONE, TWO))
MEBIBYTE = 1024 * 1024


def bad(body: bytes, fmt: int) -> BadReply:
    with pytest.raises(BadReply) as caught:
        read_call_number(body, fmt)
    error = caught.value
    assert error.may_have_arrived
    assert error.status is None
    assert error.__context__ is None
    assert error.__cause__ is None
    return error


def service_error(body: bytes, fmt: int) -> tuple[int, str]:
    with pytest.raises(ServiceError) as caught:
        read_call_number(body, fmt)
    assert caught.value.__context__ is None
    return caught.value.code, caught.value.text


GOOD = {
    0: f"phone = {ONE}, all_phones = {ONE},{TWO}",
    1: f"{ONE},{TWO}",
    2: f"<result><phone>{ONE}</phone><all_phones><phone>{ONE}</phone><phone>{TWO}</phone>"
    "</all_phones></result>",
    3: f'{{"phone": "{ONE}", "all_phones": ["{ONE}", "{TWO}"]}}',
}
ERRORS = {
    0: "ERROR = 2 (невірний логін)",
    1: "0,-2",
    2: "<result><error>невірний логін</error><error_code>2</error_code></result>",
    3: '{"error": "невірний логін", "error_code": 2}',
}


class TestEveryFormat:
    @pytest.mark.parametrize("fmt", range(4))
    def test_a_success(self, fmt: int) -> None:
        assert read_call_number(GOOD[fmt].encode(), fmt) == BOTH

    @pytest.mark.parametrize("fmt", range(4))
    @pytest.mark.parametrize(
        "charset", ["utf-8", "utf-8-sig", "utf-16", "windows-1251"]
    )  # utf-16 writes a mark
    def test_an_error_in_any_charset(self, fmt: int, charset: str) -> None:
        text = "" if fmt == 1 else "невірний логін"
        assert service_error(ERRORS[fmt].encode(charset), fmt) == (2, text)

    @pytest.mark.parametrize("fmt", range(4))
    def test_either_byte_order(self, fmt: int) -> None:
        for charset in ("utf-16-le", "utf-16-be"):
            assert read_call_number(f"\ufeff{GOOD[fmt]}".encode(charset), fmt) == BOTH

    @pytest.mark.parametrize("fmt", range(4))
    def test_marks_and_blanks_around_it(self, fmt: int) -> None:
        for around in ("\r\n", " \t\n ", "\ufeff", "\n\ufeff ", "\u00a0"):
            assert read_call_number(f"{around}{GOOD[fmt]}{around}".encode(), fmt) == BOTH

    @pytest.mark.parametrize("asked", range(4))
    @pytest.mark.parametrize("given", range(4))
    def test_a_reply_in_another_format_is_none(self, asked: int, given: int) -> None:
        if asked != given:
            assert not bad(GOOD[given].encode(), asked).page
            bad(ERRORS[given].encode(), asked)

    @pytest.mark.parametrize("fmt", range(4))
    @pytest.mark.parametrize(
        "body",
        [
            b"",
            b" \n",
            b"\x00",
            b"ok",
            b"0",
            b"\xff\xfe",
            b"\xef\xbb\xbf",
            b"null",
            b"[]",
            b"{}",
            b"[" * 100000,
            b"{" * 100000,
            b'{"a":' * 100000,
            b"<a>" * 100000,
            b"(" * 100000,
            b"1" * 5000,
            b'{"phone": ' + b"1" * 5000 + b"}",
            b"0,-" + b"1" * 5000,
            b"ERROR = " + b"1" * 5000,
            b"ERROR = ",
            b"ERROR = x",
            b"ERROR",
            b"phone = , all_phones =",
            b"<result/>",
            b"<result></result>",
            b"phone",
            b"phone =",
            b"+",
            b",",
            b" " * 500000,
        ],
        ids=lambda body: repr(body[:20]),
    )
    def test_what_is_no_reply(self, fmt: int, body: bytes) -> None:
        assert not bad(body, fmt).page

    @pytest.mark.parametrize("fmt", range(4))
    @pytest.mark.parametrize(
        "page",
        [
            "<html><body>Sign in to the network 0800123456</body></html>",
            "\n<!DOCTYPE html>\n<html lang=uk>",
            '<?xml version="1.0"?><!-- gate --><!doctype HTML PUBLIC>',
            "<HTML>",
            "<head><title>502 Bad Gateway</title></head>",
            "<br />\n<b>Warning</b>: in /index.php",
            f"<p>{ONE}</p>",
        ],
    )
    def test_a_page_is_known_for_one(self, fmt: int, page: str) -> None:
        assert bad(page.encode(), fmt).page

    @pytest.mark.parametrize("fmt", range(4))
    def test_a_mebibyte_is_the_most(self, fmt: int) -> None:
        good = GOOD[fmt].encode()
        assert read_call_number(good + b" " * (MEBIBYTE - len(good)), fmt) == BOTH
        bad(good + b" " * (MEBIBYTE + 1 - len(good)), fmt)

    @pytest.mark.parametrize("fmt", range(4))
    def test_a_cut_off_reply_never_becomes_another_number(self, fmt: int) -> None:
        whole = GOOD[fmt].encode()
        for length in range(len(whole)):
            try:
                number = read_call_number(whole[:length], fmt)
            except BadReply:
                continue
            # In fmt 0 and 1 nothing marks the end; what is read must at least be its beginning.
            assert fmt in {0, 1}
            assert ONE.startswith(number.phone)

    @pytest.mark.parametrize("fmt", [-1, 4, 7])
    def test_there_is_no_other_format(self, fmt: int) -> None:
        with pytest.raises(ValueError, match=r"^fmt is 0, 1, 2 or 3$"):
            read_call_number(b"{}", fmt)


@given(body=st.binary(max_size=300), fmt=st.integers(0, 3))
@example(b'{"error":"\\ud800","error_code":1}', 3)
@example(b"<?xml version='1.0' encoding='utf-7'?><result/>", 2)
def test_any_bytes_end_in_one_of_three_ways(body: bytes, fmt: int) -> None:
    check_any(body, fmt)


@given(
    start=st.sampled_from([*GOOD.values(), *ERRORS.values()]),
    place=st.tuples(st.integers(0, 120), st.integers(0, 12)),
    junk=st.text(alphabet='0123456789+-,;"<>/{}[]()= \nphoneERROR\ufeff\x00я', max_size=12),
    fmt=st.integers(0, 3),
    charset=st.sampled_from(["utf-8", "cp1251", "utf-16"]),
)
def test_nearly_right_replies_too(
    start: str, place: tuple[int, int], junk: str, fmt: int, charset: str
) -> None:
    at, gone = place
    check_any((start[:at] + junk + start[at + gone :]).encode(charset, "replace"), fmt)


def check_any(body: bytes, fmt: int) -> None:
    try:
        number = read_call_number(body, fmt)
    except (ServiceError, BadReply) as error:
        assert error.__context__ is None  # noqa: PT017  # both ways are right, neither is sure
        return
    assert number.phone == number.all_phones[0]
    assert len(set(number.all_phones)) == len(number.all_phones)
    assert all(n.isascii() and n.isdigit() and 7 <= len(n) <= 15 for n in number.all_phones)


@pytest.mark.parametrize(
    ("fmt", "body", "told"),
    [
        (0, "x", "not fmt 0"),
        (0, f"phone = {ONE}, all_phones = x", "not a list of numbers"),
        (0, "phone = x", "not a number to call"),
        (1, "x", "not a list of numbers"),
        (1, ",", "not a number to call"),
        (2, "x", "not XML"),
        (2, "<x/>", "not a result"),
        (2, "<result/>", "not one number to call"),
        (2, "<result><error/></result>", "an error without a number"),
        (2, f"<result><phone>{ONE}</phone><all_phones>x</all_phones></result>", "more than numbers"),
        (3, "x", "not JSON"),
        (3, "[]", "not a JSON object"),
        (3, '{"all_phones": ""}', "all_phones is not a list"),
        (3, "<html>", "a page"),
        (3, " " * (MEBIBYTE + 1), "too long"),
    ],
)  # fmt: skip
def test_a_log_says_what_was_wrong(fmt: int, body: str, told: str) -> None:
    assert str(bad(body.encode(), fmt)) == told


class TestPlain:
    """fmt 0."""

    @pytest.mark.parametrize(
        "text",
        [
            f"phone={ONE},all_phones={ONE},{TWO}",
            f"PHONE  =  +{ONE} ,\r\n All_Phones\t=\n+{ONE}; +{TWO}",
            "phone = +38 (044) 123-45-67, all_phones = +38 (044) 123-45-67, +38 (044) 765-43-21",
            f"phone = {ONE}, all_phones = {TWO}",
            f"phone = {ONE}, all_phones = {TWO} {ONE} {TWO}",
            f"phone = {ONE}, all_phones = {ONE}, all_phones = {TWO}",
        ],
    )
    def test_spacing_case_and_separators(self, text: str) -> None:
        assert read_call_number(text.encode(), 0) == BOTH

    @pytest.mark.parametrize("rest", ["", ", all_phones =", ", all_phones = ,"])
    def test_without_the_others(self, rest: str) -> None:
        assert read_call_number(f"phone = {ONE}{rest}".encode(), 0) == CallNumber(ONE, (ONE,))

    @pytest.mark.parametrize(
        "text",
        [
            f"phone = {ONE} {TWO}",
            f"phone = {ONE}, {TWO}",
            f"phone = {ONE}, all_phones = {TWO}, 12",
            f"phone = {ONE}, all_phones = {TWO}, x",
            f"my phone = {ONE}",
            f"phone: {ONE}",
            f"all_phones = {ONE}",
        ],
    )
    def test_what_is_not_fmt_0(self, text: str) -> None:
        bad(text.encode(), 0)

    @pytest.mark.parametrize(
        ("text", "code", "words"),
        [
            ("ERROR = 2 (invalid login or password)", 2, "invalid login or password"),
            ("error=9(too many (50) requests)", 9, "too many (50) requests"),
            ("Error\t=\r\n 7", 7, ""),
            ("ERROR = 3 ()", 3, ""),
            ("ERROR = 3 (cut of", 3, "(cut of"),
            ("ERROR = 3 cut)", 3, "cut)"),
            ("ERROR = 3\n(two\r\nlines)", 3, "two lines"),
            ("ERROR = 123456789012345678 (x)", 123456789012345678, "x"),
            ("ERROR = +4 (x)", 4, "x"),
            ("ERROR = -4 (x)", -4, "x"),
            ("ERROR = 0", 0, ""),
            (f"phone = {ONE}, all_phones = {ONE}\n  ERROR = 3 (x)", 3, "x"),
        ],
    )
    def test_errors(self, text: str, code: int, words: str) -> None:
        assert service_error(text.encode(), 0) == (code, words)

    @pytest.mark.parametrize(
        "text",
        [
            "ERROR = 1234567890123456789",
            "ERROR = 2x",
            "ERROR = 2.5",
            "ERROR = ٣",
            "ERROR 2",
            "the ERROR = 2",
            "ERROR = (2)",
            "ERRORS = 2",
        ],
    )
    def test_what_is_no_error(self, text: str) -> None:
        bad(text.encode(), 0)

    def test_the_words_are_bounded_and_clean(self) -> None:
        body = "ERROR = 6 " + "я\x07\u200b" * 1000
        assert service_error(body.encode(), 0) == (6, "я" * 500)
        # Of a text that is nothing but noise no more than 2,000 characters are looked at.
        assert service_error(("ERROR = 6 " + "\x07" * 1998 + "я").encode(), 0) == (6, "я")
        assert service_error(("ERROR = 6 " + "\x07" * 1999 + "я").encode(), 0) == (6, "")


class TestShort:
    """fmt 1."""

    @pytest.mark.parametrize(
        "text",
        [
            f"{ONE} {TWO}",
            f"+{ONE}+{TWO}",
            f"{ONE};{TWO};{ONE}",
            f"{ONE}\r\n{TWO}\r\n",
            "+38 (044) 123-45-67, +38 (044) 765-43-21",
        ],
    )
    def test_the_first_is_the_one_to_call(self, text: str) -> None:
        assert read_call_number(text.encode(), 1) == BOTH

    def test_a_single_one(self) -> None:
        assert read_call_number(ONE.encode(), 1) == CallNumber(ONE, (ONE,))

    @pytest.mark.parametrize(
        ("text", "code"),
        [("0,-1", 1), ("0 , - 22", 22), ("0,-0", 0), ("0,-" + "9" * 18, 10**18 - 1)],
    )
    def test_errors(self, text: str, code: int) -> None:
        assert service_error(text.encode(), 1) == (code, "")

    @pytest.mark.parametrize(
        "text",
        [
            "0,-",
            "0,1",
            "0,-" + "1" * 19,
            "1,-2",
            "0,-2,3",
            "0,-2 (x)",
            "0,--2",
            f"0,{ONE}",
            f"{ONE},0",
            f"-2,{ONE}",
            f"{ONE},abc",
            "0-2",
        ],
    )
    def test_what_is_not_fmt_1(self, text: str) -> None:
        bad(text.encode(), 1)


class TestXml:
    """fmt 2."""

    @pytest.mark.parametrize("charset", ["utf-8", "windows-1251", "UTF-16", "klingon", "a>b"])
    def test_a_declaration_may_name_any_charset(self, charset: str) -> None:
        declared = f"<?xml version='1.0' encoding='{charset}'?>\n{ERRORS[2]}"
        if ">" in charset:
            bad(declared.encode(), 2)
            return
        for sent in ("utf-8", "windows-1251", "utf-16"):
            assert service_error(declared.encode(sent), 2) == (2, "невірний логін")

    @pytest.mark.parametrize(
        "text",
        [
            (
                f"<result>\n <phone> +{ONE} </phone>\r\n <all_phones>\n <phone>{ONE}</phone> "
                f"<phone>{TWO}</phone>\n</all_phones>\n</result>"
            ),
            f"<result><all_phones><phone>{TWO}</phone></all_phones><phone>{ONE}</phone></result>",
            (
                f"<result><phone>{ONE}</phone><all_phones><phone>{ONE}</phone></all_phones>"
                f"<all_phones><phone>{TWO}</phone></all_phones></result>"
            ),
            (
                f"<result x='1'><phone><!-- to call -->{ONE}</phone><new>1</new>"
                f"<all_phones><phone><![CDATA[{TWO}]]></phone></all_phones></result>"
            ),
        ],
    )
    def test_the_child_of_result_is_the_one_to_call(self, text: str) -> None:
        assert read_call_number(text.encode(), 2) == BOTH

    @pytest.mark.parametrize("rest", ["", "<all_phones/>", "<all_phones> </all_phones>"])
    def test_without_the_others(self, rest: str) -> None:
        body = f"<result><phone>{ONE}</phone>{rest}</result>"
        assert read_call_number(body.encode(), 2) == CallNumber(ONE, (ONE,))

    @pytest.mark.parametrize(
        "inside",
        [
            "<phone/>",
            f"<phone>{ONE}</phone><phone>{ONE}</phone>",
            f"<phone>{ONE}</phone><phone>{TWO}</phone>",
            f"<phone>{ONE}<b/></phone>",
            f"<phone>{ONE[:9]}<b>567</b></phone>",
            f"<all_phones><phone>{ONE}</phone></all_phones>",
            f"<phone>{ONE}</phone><all_phones><phone/></all_phones>",
            f"<phone>{ONE}</phone><all_phones><phone>{TWO}<b/></phone></all_phones>",
            f"<phone>{ONE}</phone><all_phones>{TWO}</all_phones>",
            f"<phone>{ONE}</phone><all_phones><phone>{TWO}</phone>x</all_phones>",
            f"<phone>{ONE}</phone><all_phones><tel>{TWO}</tel></all_phones>",
            f"<phone>{ONE}</phone><all_phones><phone>12</phone></all_phones>",
            f"<deep><phone>{ONE}</phone></deep>",
            "<error>x</error>",
            "<error_code/>",
            "<error_code>x</error_code>",
            f"<phone>{ONE}</phone><error>x</error>",
            f"<phone>{ONE}</phone><error_code>x</error_code>",
            "<error_code><b>2</b></error_code>",
            "<error_code>2<b/></error_code>",
        ],
    )
    def test_what_is_not_fmt_2(self, inside: str) -> None:
        bad(f"<result>{inside}</result>".encode(), 2)

    @pytest.mark.parametrize(
        "text",
        [
            f"<response><phone>{ONE}</phone></response>",
            f"<result xmlns='x'><phone>{ONE}</phone></result>",
            f"<result><phone>{ONE}</phone></result><result/>",
            f"<result><phone>{ONE}</phone></result>x",
            f"x<?xml version='1.0'?><result><phone>{ONE}</phone></result>",
            f"<result><?xml version='1.0'?><phone>{ONE}</phone></result>",
            f"<?xml version='1.0'?><?xml version='1.0'?><result><phone>{ONE}</phone></result>",
            f"<result><phone>{ONE}&nbsp;</phone></result>",
            f"<!DOCTYPE result><result><phone>{ONE}</phone></result>",
            f"<!DOCTYPE result SYSTEM 'http://127.0.0.1/x'><result><phone>{ONE}</phone></result>",
            f"<!DOCTYPE r [<!ENTITY a '{ONE}'>]><result><phone>&a;</phone></result>",
            "<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><result>&b;</result>",
        ],
    )
    def test_nothing_around_it_and_no_entities(self, text: str) -> None:
        assert not bad(text.encode(), 2).page

    @pytest.mark.parametrize(
        ("inside", "code", "words"),
        [
            ("<error_code>2</error_code>", 2, ""),
            ("<error_code> 99 </error_code><error/>", 99, ""),
            (f"<phone>{ONE}</phone><error_code>3</error_code><error>a\n b</error>", 3, "a b"),
            ("<error_code>x</error_code><error_code>5</error_code><error>a</error>", 5, "a"),
            ("<error>a</error><error>b</error><error_code>1</error_code>", 1, "a"),
            ("<error>a<b/></error><error_code>2</error_code>", 2, ""),
        ],
    )
    def test_errors(self, inside: str, code: int, words: str) -> None:
        assert service_error(f"<result>{inside}</result>".encode(), 2) == (code, words)


class TestJson:
    """fmt 3."""

    @pytest.mark.parametrize(
        "text",
        [
            f'{{"phone":{ONE},"all_phones":[{ONE},{TWO}]}}',
            f'{{"all_phones": ["+{ONE}", "{TWO}", {TWO}], "phone": "+38 (044) 123-45-67"}}',
            f'{{"phone": "{ONE}", "all_phones": ["{TWO}"]}}',
            f'{{"phone": "{ONE}", "all_phones": ["{ONE}"], "all_phones": ["{TWO}"], "new": 1.5}}',
            f'{{"phone": "{ONE}", "phone": "+{ONE}", "all_phones": ["{TWO}"]}}',
            f'{{"phone": "{ONE}", "all_phones": ["{TWO}"], "error": null, "error_code": null}}',
        ],
    )
    def test_strings_integers_order_and_repeats(self, text: str) -> None:
        assert read_call_number(text.encode(), 3) == BOTH

    @pytest.mark.parametrize("rest", ["", ', "all_phones": null', ', "all_phones": []'])
    def test_without_the_others(self, rest: str) -> None:
        body = f'{{"phone": "{ONE}"{rest}}}'
        assert read_call_number(body.encode(), 3) == CallNumber(ONE, (ONE,))

    @pytest.mark.parametrize(
        "text",
        [
            f'{{\n"phone": "{ONE}",\n"all_phones": [\n{ONE}",\n"{TWO}"\n]\n}}',
            f'{{"phone": "{ONE}", "all_phones":[+38 (044) 123-45-67", "{TWO}"]}}',
            f'{{"all_phones" : [ {TWO}"], "phone": "{ONE}"}}',
        ],
    )
    def test_the_example_of_the_page_lacks_a_quote(self, text: str) -> None:
        assert read_call_number(text.encode(), 3) == BOTH

    @pytest.mark.parametrize(
        "text",
        [
            f'{{"phone": "{ONE}", "all_phones": ["{ONE}", {TWO}"]}}',
            f'{{"phone": {ONE}", "all_phones": ["{ONE}"]}}',
            f'{{"phone": "{ONE}", "all_phones": [{ONE}", {TWO}"]}}',
            f'{{"phone": "{ONE}", "all_phones": [{ONE}", "{TWO}"]',
            f'{{"phone": "{ONE}", "all_phones": [{ONE}", "{TWO}"]}}}}',
            f'{{"phone": "{ONE}", "all_phones": [x{ONE}", "{TWO}"]}}',
            f'{{"phone": "{ONE}", "all_phones": [12", "{TWO}"]}}',
            f'{{"phone": "{ONE}", "all": [{ONE}", "{TWO}"]}}',
            f'{{"phone": "{ONE}", "all_phones": [{ONE}"], "all_phones": [{TWO}"]}}',
            f'{{"phone": "{ONE}", "all_phones": [{ONE}{" " * 40}", "{TWO}"]}}',
        ],
    )
    def test_no_other_slip_is_mended(self, text: str) -> None:
        bad(text.encode(), 3)

    @pytest.mark.parametrize(
        "reply",
        [
            {},
            {"phone": None},
            {"phone": ""},
            {"phone": [ONE]},
            {"phone": {"phone": ONE}},
            {"phone": True},
            {"phone": 380441234567.0},
            {"phone": -380441234567},
            {"phone": "123456"},
            {"all_phones": [ONE]},
            {"phone": ONE, "all_phones": ONE},
            {"phone": ONE, "all_phones": {"0": ONE}},
            {"phone": ONE, "all_phones": False},
            {"phone": ONE, "all_phones": [None]},
            {"phone": ONE, "all_phones": [ONE, ""]},
            {"phone": ONE, "all_phones": [[ONE]]},
            {"phone": ONE, "all_phones": [ONE, "12"]},
            {"phone": ONE, "error": "x"},
            {"phone": ONE, "error_code": "x"},
            {"phone": ONE, "error_code": 2.0},
            {"phone": ONE, "error_code": True},
            {"phone": ONE, "error_code": [2]},
            {"phone": ONE, "error_code": 10**18},
            {"error": "x"},
            {"error": ""},
            {"error": "x", "error_code": None},
            {"error": 2},
            [{"phone": ONE}],
            ONE,
        ],
        ids=json.dumps,
    )
    def test_what_is_not_fmt_3(self, reply: object) -> None:
        bad(json.dumps(reply).encode(), 3)

    @pytest.mark.parametrize(
        "text",
        [
            f'{{"phone": "{ONE}", "phone": "{TWO}"}}',
            f'{{"phone": "{ONE}"}} x',
            f"{{'phone': '{ONE}'}}",
            f'{{"phone": "{ONE}", "new": NaN}}',
            f'{{"phone": "{ONE}", "new": Infinity}}',
            f'{{"phone": "{ONE}",}}',
            f'{{"phone": "{ONE}\n"}}',
        ],
    )
    def test_what_is_no_json(self, text: str) -> None:
        bad(text.encode(), 3)

    @pytest.mark.parametrize(
        ("text", "code", "words"),
        [
            ('{"error": "a", "error_code": 2}', 2, "a"),
            ('{"error": "a", "error_code": " 2 "}', 2, "a"),
            ('{"error_code": 999999999999999999}', 999999999999999999, ""),
            ('{"error": ["a"], "error_code": 0}', 0, ""),
            ('{"error": null, "error_code": -7}', -7, ""),
            (f'{{"error_code": 8, "phone": "{ONE}"}}', 8, ""),
            ('{"error": "a", "error": "b", "error_code": "x", "error_code": "5"}', 5, "a"),
            ('{"error": "\\ud800a\\u0000\\nb\\u202e", "error_code": 1}', 1, "a b"),
            (f'{{"error": "{"x" * 501}", "error_code": 1}}', 1, "x" * 500),
        ],
    )
    def test_errors(self, text: str, code: int, words: str) -> None:
        assert service_error(text.encode(), 3) == (code, words)


class TestBalance:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ('{"balance": "250.80", "currency": "UAH"}', Balance(Decimal("250.80"), "UAH", None)),
            (
                '{"balance": "-1,5", "currency": "грн.", "credit": "100"}',
                Balance(Decimal("-1.5"), "грн.", Decimal(100)),
            ),
            ('{"balance": 250.80}', Balance(Decimal("250.80"), "", None)),
            ('{"balance": 7, "credit": 0.000001}', Balance(Decimal(7), "", Decimal("0.000001"))),
            ('{"balance": " +3 ", "currency": " UAH "}', Balance(Decimal(3), "UAH", None)),
            ('{"balance": "0", "currency": "", "credit": null}', Balance(Decimal(0), "", None)),
            (
                '{"balance": "999999999999999.999999"}',
                Balance(Decimal("999999999999999.999999"), "", None),
            ),
            ('{"balance": "1", "currency": "abcdefgh."}', Balance(Decimal(1), "abcdefgh.", None)),
        ],
    )
    def test_what_is_on_the_account(self, text: str, expected: Balance) -> None:
        balance = read_balance(text.encode())
        assert balance == expected
        assert str(balance.amount) == str(expected.amount)

    @pytest.mark.parametrize(
        "reply",
        [
            '{"balance": ""}',
            '{"balance": "1e5"}',
            '{"balance": 1e999}',
            '{"balance": "NaN"}',
            '{"balance": "Infinity"}',
            '{"balance": NaN}',
            '{"balance": true}',
            '{"balance": null}',
            '{"balance": [1]}',
            "{}",
            "[]",
            '"250.80"',
            "250.80",
            "",
            '{"balance": "1.1234567"}',
            '{"balance": "1234567890123456"}',
            '{"balance": "1 000"}',
            '{"balance": "1."}',
            '{"balance": ".5"}',
            '{"balance": "٣"}',
            '{"balance": "1", "balance": "2"}',
            '{"balance": "1", "credit": "x"}',
            '{"balance": "1", "credit": "1", "credit": "2"}',
            '{"balance": "1", "currency": 5}',
            '{"balance": "1", "currency": "<b>"}',
            '{"balance": "1", "currency": "abcdefghi"}',
            '{"balance": "1", "currency": "a1"}',
            '{"balance": "1", "currency": ["UAH"]}',
            '{"balance": "1", "error": "x"}',
            '{"balance": "1", "credit": false}',
            f'{{"balance": {"1" * 5000}}}',
            '{"credit": "1"}',
        ],
    )
    def test_what_is_no_balance(self, reply: str) -> None:
        with pytest.raises(BadReply) as caught:
            read_balance(reply.encode())
        assert caught.value.__context__ is None

    @pytest.mark.parametrize(
        ("reply", "told"),
        [
            ("{}", "not one balance"),
            ('{"balance": "x"}', "not an amount"),
            ('{"balance": "1", "currency": 1}', "not a currency"),
        ],
    )
    def test_a_log_says_what_was_wrong(self, reply: str, told: str) -> None:
        with pytest.raises(BadReply, match=f"^{told}$"):
            read_balance(reply.encode())

    def test_errors(self) -> None:
        with pytest.raises(ServiceError) as caught:
            read_balance(b'{"error": "authorise error", "error_code": 2}')
        assert (caught.value.code, caught.value.text) == (2, "authorise error")

    def test_a_page(self) -> None:
        with pytest.raises(BadReply) as caught:
            read_balance(b"<html>")
        assert caught.value.page

    def test_the_most_is_a_mebibyte(self) -> None:
        reply = b'{"balance": "1"}'
        assert read_balance(reply.ljust(MEBIBYTE)).amount == 1
        with pytest.raises(BadReply):
            read_balance(reply.ljust(MEBIBYTE + 1))


@given(st.binary(max_size=200))
def test_any_bytes_are_no_balance(body: bytes) -> None:
    with pytest.raises((BadReply, ServiceError)):
        read_balance(body)

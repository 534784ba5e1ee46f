"""Incoming messages: each row stands for itself, and nobody's SMS is kept or can forge a row."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsc_gui.api import BadReply, Inbox, IncomingMessage, ServiceError, read_inbox

MEBIBYTE = 1024 * 1024
CALL: dict[str, Any] = {
    "id": 48583869,
    "received": "22.11.2026 10:41:09",
    "phone": "380501112233",
    "message": "[waitcall]",
    "to_phone": "380441234567",
    "sent": "22.11.2026 10:41:07",
}
READ = IncomingMessage(
    id=48583869,
    phone="380501112233",
    message="[waitcall]",
    to_phone="380441234567",
    received="22.11.2026 10:41:09",
    sent="22.11.2026 10:41:07",
)


def row(**changes: object) -> dict[str, object]:
    return {**CALL, **changes}


def without(name: str) -> dict[str, object]:
    return {key: value for key, value in CALL.items() if key != name}


def inbox(*rows: object, limit: int = 10_000) -> Inbox:
    return read_inbox(json.dumps(rows).encode(), limit)


def bad(body: str | bytes, limit: int = 10_000) -> BadReply:
    with pytest.raises(BadReply) as caught:
        read_inbox(body.encode() if isinstance(body, str) else body, limit)
    assert caught.value.__context__ is None
    return caught.value


def facts(found: Inbox) -> tuple[list[int], int, bool, int]:
    return [message.id for message in found], found.skipped, found.whole, found.highest_id


class TestRows:
    def test_a_call(self) -> None:
        found = inbox(CALL)
        assert found == [READ]
        assert found[0].is_wait_call
        assert facts(found) == ([48583869], 0, True, 48583869)

    def test_an_inbox_made_of_nothing_is_whole_and_empty(self) -> None:
        assert facts(Inbox()) == ([], 0, True, 0)

    @pytest.mark.parametrize("nothing", [b"[]", b" [ ] ", b"\xef\xbb\xbf[\r\n]\r\n"])
    def test_nothing_new(self, nothing: bytes) -> None:
        assert read_inbox(nothing) == []
        assert facts(read_inbox(nothing)) == ([], 0, True, 0)

    def test_the_order_is_the_reply_s_and_the_highest_id_is_found_anywhere(self) -> None:
        assert facts(inbox(row(id=2), row(id=9), row(id=5))) == ([2, 9, 5], 0, True, 9)

    @pytest.mark.parametrize("written", [7, "7", "007", 0, "0", 2**63 - 1, str(2**63 - 1)])
    def test_ids_as_numbers_and_strings(self, written: object) -> None:
        assert inbox(row(id=written))[0].id == int(str(written))

    @pytest.mark.parametrize(
        "written",
        [
            None,
            "",
            "x",
            -1,
            "-1",
            "+1",
            " 1",
            1.0,
            True,
            2**63,
            str(2**63),
            [1],
            "٣",
            "1" * 20,
            "1" * 5000,
        ],
    )
    def test_what_is_no_id(self, written: object) -> None:
        assert facts(inbox(row(id=written), row(id=3))) == ([3], 1, True, 3)

    @pytest.mark.parametrize("written", ["380501112233", "+380501112233", 380501112233])
    def test_numbers_as_the_service_may_write_them(self, written: object) -> None:
        assert inbox(row(phone=written, to_phone=written))[0] == IncomingMessage(
            READ.id, READ.phone, READ.message, READ.phone, READ.received, READ.sent
        )

    @pytest.mark.parametrize("written", [None, "", "SMSC", 5.5, [1], {}])
    def test_a_number_called_that_is_none_is_left_out(self, written: object) -> None:
        assert inbox(row(to_phone=written))[0].to_phone is None

    @pytest.mark.parametrize("name", ["to_phone", "received", "sent"])
    def test_what_may_be_missing(self, name: str) -> None:
        for reply in (without(name), row(**{name: None})):
            found = inbox(reply)
            assert len(found) == 1
            assert not getattr(found[0], name)
        assert inbox(without("to_phone"))[0].to_phone is None
        assert inbox(without("sent"))[0].sent == ""

    @pytest.mark.parametrize(
        "broken",
        [
            without("phone"),
            without("message"),
            row(message=None),
            row(message=5),
            row(message=["[waitcall]"]),
            row(phone=None),
            row(phone="hidden"),
            row(phone=""),
            row(phone=[1]),
            row(sent=5),
            row(received=[1]),
        ],
        ids=json.dumps,
    )
    def test_a_row_that_cannot_be_read_still_counts(self, broken: object) -> None:
        assert facts(inbox(broken, row(id=3))) == ([3], 1, True, 48583869)

    @pytest.mark.parametrize("other", [None, 5, "x", [], [CALL], {}, True])
    def test_what_is_no_row(self, other: object) -> None:
        assert facts(inbox(row(id=1), other, row(id=2))) == ([1, 2], 1, True, 2)

    def test_times_are_bounded_and_clean(self) -> None:
        found = inbox(row(sent="x" * 41, received="a\nb\u0007"))[0]
        assert (found.sent, found.received) == ("x" * 40, "a b")


class TestOthers:
    @pytest.mark.parametrize("text", [" [waitcall]\n", "[waitcall]\t"])
    def test_blanks_around_the_mark_of_a_call(self, text: str) -> None:
        found = inbox(row(message=text))[0]
        assert found.is_wait_call
        assert found.message == text

    @pytest.mark.parametrize(
        "text", ["", "hello", "[waitcall] ", "[Waitcall]", "x[waitcall]", "[waitcall]."]
    )
    def test_the_text_of_an_sms_is_not_kept(self, text: str) -> None:
        found = inbox(row(message=text))[0]
        assert found.is_wait_call == (text.strip() == "[waitcall]")
        assert found.message == (text if found.is_wait_call else "")

    @pytest.mark.parametrize("sender", ["KYIV-STAR", "", "5555", "Банк"])
    def test_the_sender_of_an_sms_may_be_a_name(self, sender: str) -> None:
        found = inbox(row(message="hello", phone=sender))
        assert [message.phone for message in found] == [""]
        assert found.skipped == 0

    @pytest.mark.parametrize("sender", [None, [1], 5555])
    def test_but_not_nothing(self, sender: object) -> None:
        assert inbox(row(message="hello", phone=sender)).skipped == 1

    def test_nothing_that_names_a_subscriber_is_printed(self) -> None:
        found = inbox(CALL, row(message="secret text"))
        printed = f"{found!r} {found} {found[0]!r} {found[1]!r}"
        assert "380501112233" not in printed
        assert "secret" not in printed
        assert "waitcall" not in printed
        assert repr(found) == "Inbox(2 rows, skipped=0, whole=True, highest_id=48583869)"

    @pytest.mark.parametrize("quote", ['"', '\\"', '\\\\"'])
    def test_not_even_in_a_broken_row(self, quote: str) -> None:
        forged = f'"}},{{"id":9,"phone":"380501112233","message":"[waitcall]"}},{{"x":"{quote}'
        escaped = json.dumps(forged)[1:-1]
        body = f'[{{"id":1,"phone":"380509999999","message":"{escaped}" oops}},{json.dumps(row(id=2))}]'
        assert facts(read_inbox(body.encode())) == ([2], 1, True, 2)


class TestBrokenRows:
    AFTER = json.dumps(row(id=3))

    def test_a_raw_control_character_costs_its_row_but_not_its_id(self) -> None:
        broken = json.dumps(row(id=8, message="a\tb")).replace("\\t", "\t")
        found = read_inbox(f"[{broken},{self.AFTER}]".encode())
        assert facts(found) == ([3], 1, True, 8)
        assert facts(read_inbox(f"[{self.AFTER} , {broken} ]".encode())) == ([3], 1, True, 8)

    @pytest.mark.parametrize(
        "broken",
        [
            '{"id": 8, "message": "say "hi" there"}',
            '{"id": 8, "message": unquoted}',
            '{"id": 8, "message": "bad escape \\x"}',
            '{"id": 8,}',
            '{"id" 8}',
            '{"id": 8}{"id": 9}',
            '{"id": 8} x}',
            '{"message": ' + "[" * 5000 + "}",
            '{"message": ' + '{"a":' * 5000 + "}",
            '{"id": ' + "8" * 5000 + "}",
            '{"id": 8, "message": "' + "x" * 40_000 + '"}',
            "[1, {",
            "}",
        ],
        ids=lambda text: text[:24],
    )
    def test_a_broken_row_is_passed_over(self, broken: str) -> None:
        tail = "" if broken.endswith("}") else "}"
        found = read_inbox(f"[{json.dumps(row(id=1))},{broken}{tail},\r\n {self.AFTER}]".encode())
        assert facts(found) == ([1, 3], 1, True, 3)

    def test_it_may_be_the_last_one(self) -> None:
        assert facts(read_inbox(f"[{self.AFTER}, {{oops}} \n]".encode())) == ([3], 1, True, 3)

    def test_a_missing_comma_costs_both_neighbours(self) -> None:
        found = read_inbox(f"[{self.AFTER} {self.AFTER}, {self.AFTER}]".encode())
        assert facts(found) == ([3], 1, True, 3)

    def test_a_row_of_32_kibibytes_is_still_one(self) -> None:
        size = 32 * 1024 - len(json.dumps(row(id=8, message="")))
        assert facts(inbox(row(id=8, message="x" * size))) == ([8], 0, True, 8)
        assert facts(inbox(row(id=8, message="x" * (size + 1)))) == ([], 1, True, 0)

    def test_a_row_may_hold_lists_and_objects(self) -> None:
        assert facts(inbox(row(id=8, new=[{"a": 1}, {"b": [{}, {}]}]), row(id=9))) == (
            [8, 9],
            0,
            True,
            9,
        )

    @pytest.mark.parametrize("charset", ["utf-8", "cp1251", "utf-16"])
    def test_any_charset(self, charset: str) -> None:
        rows = [row(id=n, message="Привіт, їжаче") for n in range(1, 2001)]
        body = json.dumps(rows, ensure_ascii=False)
        assert len(body) > 300_000  # more than one step of decoding
        assert facts(read_inbox(body.encode(charset))) == (list(range(1, 2001)), 0, True, 2000)


class TestWhole:
    def test_a_reply_as_long_as_asked_for_is_not_the_whole(self) -> None:
        assert inbox(CALL, CALL, limit=3).whole
        assert not inbox(CALL, CALL, CALL, limit=3).whole
        assert not inbox(CALL, None, CALL, limit=3).whole
        assert not inbox(CALL, CALL, CALL, CALL, limit=3).whole

    def test_ten_thousand_are_asked_for(self) -> None:
        assert read_inbox(b"[" + b"1," * 9_998 + b"1]").whole
        assert not read_inbox(b"[" + b"1," * 9_999 + b"1]").whole

    def test_much_more_than_asked_for_is_no_reply(self) -> None:
        assert inbox(*[1] * 6, limit=3).skipped == 6
        bad("[1,1,1,1,1,1,1]", limit=3)

    def test_a_broken_reply_is_given_up_after_twice_the_rows(self) -> None:
        # 16 MiB of the shortest broken rows: only the first 20,001 are looked at.
        assert str(bad(b"[" + b'{"},' * (4 * MEBIBYTE - 1))) == "more rows than asked for"

    @pytest.mark.parametrize("end", range(1, 60))
    def test_cut_off_anywhere(self, end: int) -> None:
        body = json.dumps([CALL, CALL])
        bad(body[:-end])

    @pytest.mark.parametrize(
        "body",
        [
            "",
            "[",
            "[[]",
            "[,]",
            "[1,]",
            "[1,",
            "[1",
            "[1]]",
            "[1] x",
            "[]1",
            "[1 2]",
            "1",
            "null",
            '"[]"',
            "{}",
            '{"id": 1}',
            "[" * 100000,
            '[{"a":' * 100000,
            "[" + "x" * 100000,
            "[\\",
            "[}",
            "[}]]",
            '[{"id":1}',
            '[{"id":1},',
            '[{"id":1}] [{"id":2}]',
            '[{"id":1},]',
            "[oops},]",
        ],
        ids=lambda body: body[:20],
    )
    def test_what_is_no_list(self, body: str) -> None:
        assert not bad(body).page

    def test_a_page(self) -> None:
        assert bad("<html><body>[]</body></html>").page

    def test_an_error(self) -> None:
        with pytest.raises(ServiceError) as caught:
            read_inbox('{"error": "забагато", "error_code": 9}'.encode("cp1251"))
        assert (caught.value.code, caught.value.text) == (9, "забагато")
        assert caught.value.__context__ is None

    def test_sixteen_mebibytes_are_the_most(self) -> None:
        assert facts(read_inbox(b"[]".ljust(16 * MEBIBYTE))) == ([], 0, True, 0)
        assert str(bad(b"[]".ljust(16 * MEBIBYTE + 1))) == "too long"


class TestBoundedWork:
    """Each broken row is looked at through a window: counted in decoded characters, not in seconds."""

    def test_a_piece_is_never_longer_than_a_row(self, monkeypatch: pytest.MonkeyPatch) -> None:
        pieces: list[int] = []
        decode = json.JSONDecoder.raw_decode

        def counting(self: json.JSONDecoder, text: str, at: int = 0) -> Any:
            pieces.append(len(text))
            return decode(self, text, at)

        monkeypatch.setattr(json.JSONDecoder, "raw_decode", counting)
        bad(b"[" + b'{"a":[{"b":1},' * 5_000)
        assert max(pieces) == 32 * 1024
        assert len(pieces) <= 2 * 5_000

    def test_garbage_is_looked_at_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        attempts: list[int] = []
        decode = json.JSONDecoder.raw_decode

        def counting(self: json.JSONDecoder, text: str, at: int = 0) -> Any:
            attempts.append(at)
            return decode(self, text, at)

        monkeypatch.setattr(json.JSONDecoder, "raw_decode", counting)
        bad(b"[" + b"x" * (16 * MEBIBYTE - 1))
        assert len(attempts) == 2


@given(st.text(alphabet='{}[],:" \\\n\tidphone0123', max_size=40), st.booleans())
def test_no_text_can_forge_a_row(text: str, ascii_only: bool) -> None:
    rows = [row(id=1, message=text), row(id=2, message="hello")]
    body = json.dumps(rows, ensure_ascii=ascii_only)
    # The service is thought to escape quotes and backslashes, but perhaps not control characters.
    body = body.replace("\\n", "\n").replace("\\t", "\t")
    found = read_inbox(body.encode())
    assert not any(message.is_wait_call for message in found)
    assert len(found) + found.skipped == 2
    assert found.highest_id == 2


@given(st.binary(max_size=200))
def test_any_bytes(junk: bytes) -> None:
    for body in (junk, b"[" + junk + b"]", b'[{"id":1,"message":"' + junk + b'"}]'):
        try:
            found = read_inbox(body)
        except (BadReply, ServiceError):
            continue
        assert found.highest_id >= max((message.id for message in found), default=0)

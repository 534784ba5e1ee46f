"""Links are what RFC 2104 says, computed here by hand."""

import hashlib
import hmac

from smsc_gui.core import chain

KEY = b"k" * 32


def test_a_link_with_a_key_is_an_hmac_over_the_link_before_and_the_content() -> None:
    by_hand = hmac.new(KEY, chain.START + b"event", hashlib.sha256).digest()
    assert chain.link(KEY, chain.START, b"event") == by_hand
    assert bytes(32) == chain.START


def test_a_link_without_a_key_is_a_plain_hash() -> None:
    assert chain.link(None, b"p" * 32, b"event") == hashlib.sha256(b"p" * 32 + b"event").digest()


def test_a_commitment_depends_on_salt_name_and_value() -> None:
    by_hand = hmac.new(b"salt", "phone=380…".encode(), hashlib.sha256).hexdigest()
    assert chain.commitment(b"salt", "phone", "380…") == by_hand


def test_the_seal_of_the_newest_event_is_a_link_of_its_own() -> None:
    newest = b"n" * 32
    assert chain.head_seal(KEY, newest, 12) == chain.link(KEY, newest, b"head 12")
    assert chain.head_seal(None, newest, 12) == chain.link(None, newest, b"head 12")

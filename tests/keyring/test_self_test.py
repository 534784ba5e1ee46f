"""The keyring's line of `--self-test`, with a real Secret Service."""

from smsc_gui.core.credentials import Absent, KeyringStore
from smsc_gui.self_test import kept
from smsc_gui.self_test.report import Note
from tests.support.secret_service import SecretService


def test_a_round_trip_leaves_nothing(secret_service: SecretService) -> None:
    assert kept.keyring() == "keyring.backends.SecretService.Keyring keeps secrets"
    assert KeyringStore().get(kept.NAME) == Absent()


def test_a_locked_one_is_worth_a_note(secret_service: SecretService) -> None:
    secret_service.restart("wrong")
    said = kept.keyring()
    assert isinstance(said, Note)
    assert "is locked" in said.text


def test_a_bus_without_one_is_worth_a_note(bus_alone: SecretService) -> None:
    said = kept.keyring()
    assert isinstance(said, Note)
    assert "NO_SERVICE" in said.text

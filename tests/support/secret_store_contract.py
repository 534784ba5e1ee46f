"""What every place for secrets must do, fakes included: one suite that each of them passes.

A test class inherits `SecretStoreContract` and has a fixture `store`.
"""

import pytest

from smsc_gui.core.secret_store import Absent, Deleted, Found, SecretStore, Stored


class SecretStoreContract:
    """The store that the fixture `store` gives is empty, open and writable."""

    def test_what_was_never_set_is_absent(self, store: SecretStore) -> None:
        assert store.get("account:smsc.ua/apikey") == Absent()

    @pytest.mark.parametrize(
        "secret",
        ["x", "Пароль з пробілом ", 'a"b\\c\n%s{}', "🔑 ключ", "\u0301", "s" * 1280],
        ids=["short", "cyrillic", "signs", "emoji", "combining", "long"],
    )
    def test_what_was_set_is_found(self, store: SecretStore, secret: str) -> None:
        assert store.set("name", secret) == Stored()
        assert store.get("name") == Found(secret)

    def test_a_name_may_be_cyrillic(self, store: SecretStore) -> None:
        assert store.set("account:smsc.ua/Олена К", "x") == Stored()
        assert store.get("account:smsc.ua/Олена К") == Found("x")
        assert store.get("account:smsc.ua/Олена") == Absent()

    def test_setting_again_replaces(self, store: SecretStore) -> None:
        store.set("name", "old")
        assert store.set("name", "new") == Stored()
        assert store.get("name") == Found("new")
        assert store.delete("name") == Deleted()
        assert store.get("name") == Absent()

    def test_names_do_not_touch_each_other(self, store: SecretStore) -> None:
        store.set("one", "1")
        store.set("two", "2")
        store.set("three", "3")
        assert store.delete("two") == Deleted()
        assert [store.get(name) for name in ("one", "two", "three")] == [
            Found("1"),
            Absent(),
            Found("3"),
        ]

    def test_deleting_what_is_not_there_is_done(self, store: SecretStore) -> None:
        assert store.delete("name") == Deleted()

    def test_neither_name_nor_secret_may_be_empty(self, store: SecretStore) -> None:
        with pytest.raises(ValueError, match="needs a name"):
            store.get("")
        with pytest.raises(ValueError, match="needs a name"):
            store.set("", "secret")
        with pytest.raises(ValueError, match="needs a name"):
            store.delete("")
        with pytest.raises(ValueError, match="empty secret"):
            store.set("name", "")

    def test_an_answer_does_not_show_the_secret(self, store: SecretStore) -> None:
        store.set("name", "hunter2")
        assert "hunter2" not in f"{store.get('name')!r}{store.get('name')}"

    def test_it_has_a_name_for_diagnostics(self, store: SecretStore) -> None:
        assert store.backend_name()

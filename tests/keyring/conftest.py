"""A real Secret Service for each test: started in 0.1 s, gone after it."""

from collections.abc import Iterator

import pytest

from tests.support.secret_service import SecretService, running_secret_service


@pytest.fixture
def secret_service(monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    """An empty, unlocked keyring that this process and its children use, and no other."""
    with running_secret_service() as service:
        for name, value in service.environment.items():
            monkeypatch.setenv(name, value)
        yield service


@pytest.fixture
def bus_alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    """A bus on which no keyring runs and none can be started."""
    with running_secret_service(with_keyring=False) as service:
        for name, value in service.environment.items():
            monkeypatch.setenv(name, value)
        yield service

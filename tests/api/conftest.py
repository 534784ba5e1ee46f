"""Loopback only: no proxy of this machine, no name that leads elsewhere."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from tests.api.known import Names
from tests.support.systems import need_linux, need_posix


@pytest.fixture(autouse=True)
def _no_proxy_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def _trusted(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the operating system's trust store (OpenSSL's, on Linux) hold our authority."""
    need_linux("A trust store that the environment names")
    bundle = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(bundle)
    monkeypatch.setenv("SSL_CERT_FILE", str(bundle))


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> Names:
    """Answer name lookups of this process: nothing but what a test has said is found."""
    service = Names()
    monkeypatch.setattr(socket, "getaddrinfo", service.getaddrinfo)
    return service


@pytest.fixture
def closed_port() -> int:
    """Return a port on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@pytest.fixture
def deaf_port() -> Iterator[int]:
    """Return a port that lets connections hang: its queue is full and nobody takes from it."""
    need_posix()  # Windows refuses what finds a full queue
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        port = int(listener.getsockname()[1])
        waiting = []
        try:
            for _ in range(16):
                caller = socket.socket()
                waiting.append(caller)
                caller.settimeout(0.2)
                try:
                    caller.connect(("127.0.0.1", port))
                except TimeoutError:
                    break
            yield port
        finally:
            for caller in waiting:
                caller.close()

"""What every test of a call knows: an account, a subscriber, a good reply, names and certificates."""

import socket
import ssl

import trustme

from smsc_gui.api import Account, ApiKey, Password, SmscClient

LOGIN = "desk-seven"
SECRET = "s3cret&pass word/Ї"
KEY = "k3y-0f-the-acc0unt"
SUBSCRIBER = "380501112233"
NUMBER = b'{"phone": "380441234567", "all_phones": ["380441234567", "380447654321"]}'


def client_for(url: str, timeout: float = 10.0, *, key: bool = False) -> SmscClient:
    sign_in = ApiKey(KEY) if key else Password(LOGIN, SECRET)
    return SmscClient(Account("smsc.ua", sign_in), base_url=url, timeout=timeout)


def server_context(authority: trustme.CA, *names: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names).configure_cert(context)
    return context


class Names:
    """The name service of a test: host to port on loopback, several in turn, or no such host."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._ports: dict[str, list[list[int]]] = {}

    def lead(self, host: str, *ports: int) -> None:
        self._ports[host] = [list(ports)]

    def lead_next(self, host: str, *ports: int) -> None:
        """Say what later lookups of a host find."""
        self._ports[host].append(list(ports))

    def getaddrinfo(self, host: str, *_: object, **__: object) -> list[object]:
        self.asked.append(host)
        if host not in self._ports:
            raise socket.gaierror(socket.EAI_NONAME, "no such host")
        turns = self._ports[host]
        ports = turns.pop(0) if len(turns) > 1 else turns[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port)) for port in ports]

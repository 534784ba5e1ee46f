"""Which proxy a call goes through: the system's, none, or one that is named."""

import base64
import re
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

# Compiled when it is first needed: no start waits for it.
_ADDRESS = (
    r"(?:(?P<scheme>https?)://)?(?P<host>[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])"
    r":(?P<port>[0-9]{1,5})/?"
)


@dataclass(frozen=True, slots=True)
class NamedProxy:
    """One HTTP proxy for every call; the sign-in (HTTP Basic) is sent to it and to nobody else.

    `address`: `host:port` or `http(s)://host:port`, see `checked_proxy_address`. One that cannot be read
    is a proxy that does not connect: calls fail, and never go around it.
    """

    address: str
    user: str = ""
    password: str = field(default="", repr=False)

    def url(self) -> str:
        """Return where it is, without the sign-in. Raises ValueError for an address that is none."""
        return checked_proxy_address(self.address)

    def headers(self) -> dict[str, str]:
        """Return what signs in to it: a secret. In UTF-8 (RFC 7617, 2.1).

        It is no part of the URL, because URLs reach logs and exceptions. ValueError: the user has a colon.
        """
        if not self.user:
            return {}
        if ":" in self.user:
            raise ValueError("a proxy's user has no colon")
        sign_in = base64.b64encode(f"{self.user}:{self.password}".encode()).decode("ascii")
        return {"Proxy-Authorization": f"Basic {sign_in}"}


Proxies: TypeAlias = Literal["system", "none"] | NamedProxy
"""`system`: what the environment (`https_proxy`, `no_proxy`) or the system's settings say. `none`: whatever
they say."""


def checked_proxy_address(address: str) -> str:
    """Return it as a URL, in one spelling: `http://host:port`.

    Raises ValueError for anything else: a sign-in in it, a path, SOCKS; the address stays out of the text.
    """
    found = re.fullmatch(_ADDRESS, address.strip().lower())
    if found is None or not 0 < int(found["port"]) < 65536:
        raise ValueError("the proxy's address is not host:port")
    return f"{found['scheme'] or 'http'}://{found['host']}:{int(found['port'])}"

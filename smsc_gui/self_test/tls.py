"""The client's own way of judging certificates, against servers of its own on loopback.

One authority's certificate lies in resources/self_test; its key exists no more. Here alone it is trusted,
beside the system's authorities, and nothing of the system is changed.
"""

import ssl
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from smsc_gui.api import Account, CertificateRejected, Password, ServiceError, SmscClient
from smsc_gui.self_test.report import Note, hold
from smsc_gui.simulator import Simulator
from smsc_gui.ui.resources import resource

REFUSED: Final = {
    "untrusted": "of an authority that nobody trusts",
    "other-name": "of another host",
    "expired": "that has expired",
}
BUNDLES: Final = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/pki/tls/cert.pem",
    "/etc/ssl/cert.pem",
    "/etc/ssl/ca-bundle.pem",
)
"""Where Linux systems keep their authorities, beside where OpenSSL looks."""
_LOGIN: Final = Password("self-test", "self-test")


def tls(folder: Path | None = None) -> str | Note:
    """`folder`: of the certificates, if not the program's own."""
    folder = folder or resource("self_test")
    accepted = _accepts(folder, "trusted")
    hold(accepted, "a certificate of a trusted authority is refused")
    for name, words in REFUSED.items():
        hold(not _accepts(folder, name), f"a certificate {words} is accepted")
    hold(not _accepts(folder, "trusted", trusting=False), "any authority is trusted")
    if not authorities():
        return Note("this system trusts no authority (ca-certificates): no service can be reached")
    return "a certificate of a trusted authority is accepted; of others, another host, expired: refused"


def authorities(bundles: Iterable[str] = BUNDLES) -> bool:
    """Whether the system has any. `bundles`: places beside those of OpenSSL. True where it is not known."""
    if sys.platform in {"win32", "darwin"}:
        return True
    places = ssl.get_default_verify_paths()
    in_folder = bool(places.capath) and any(Path(places.capath or "").iterdir())
    return bool(places.cafile) or in_folder or any(Path(one).is_file() for one in bundles)


def _accepts(folder: Path, server: str, *, trusting: bool = True) -> bool:
    """Whether a call gets through to a server with this certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / f"{server}.pem")
    also = folder / "authority.pem" if trusting else None
    with Simulator(tls=context) as simulator:
        client = SmscClient(
            Account("smsc.ua", _LOGIN),
            base_url=simulator.url,
            timeout=5,
            proxy="none",
            also_trusted=also,
        )
        try:
            client.balance()
        except CertificateRejected:
            return False
        except ServiceError:  # the answer of a server that was trusted: it does not know the login
            return True
    return True

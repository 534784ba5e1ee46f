"""Makes the certificates of `--self-test` anew: resources/self_test/*.pem.

    .venv/bin/python packaging/self_test_certificates.py

They need no renewal for a hundred years. The authority's key is thrown away here, so nobody can ever sign
with it. The servers' keys are in the files on purpose: each is for a server on loopback, for one check.
Needs `cryptography`, which keyring and trustme bring along on Linux.
"""

import ipaddress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

FOLDER: Final = Path(__file__).resolve().parent.parent / "resources" / "self_test"
FROM: Final = datetime(2019, 1, 1, tzinfo=UTC)
"""Before July 2019: of later ones macOS accepts none that is valid for more than 825 days."""
UNTIL: Final = datetime(2126, 1, 1, tzinfo=UTC)
LONG_AGO: Final = datetime(2020, 1, 1, tzinfo=UTC)
_HERE: Final = x509.SubjectAlternativeName(
    [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
)
_ELSEWHERE: Final = x509.SubjectAlternativeName([x509.DNSName("elsewhere.example")])


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"smsc-gui self-test, {text}")])


class Authority:
    """One that signs servers' certificates while this runs."""

    def __init__(self) -> None:
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = _name("authority")
        self._own_id = x509.SubjectKeyIdentifier.from_public_key(self._key.public_key())

    def certificate(self) -> bytes:
        """Its own, PEM."""
        made = self._signed(self._key.public_key(), self._name, UNTIL)
        made = made.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        usage = x509.KeyUsage(
            digital_signature=False,
            content_commitment=False,
            key_encipherment=False,
            data_encipherment=False,
            key_agreement=False,
            key_cert_sign=True,
            crl_sign=True,
            encipher_only=False,
            decipher_only=False,
        )
        made = made.add_extension(usage, critical=True).add_extension(self._own_id, critical=False)
        return _pem(made.sign(self._key, hashes.SHA256()))

    def server(self, text: str, names: x509.SubjectAlternativeName, until: datetime) -> bytes:
        """A server's key and certificate, PEM, for these names."""
        key = ec.generate_private_key(ec.SECP256R1())
        made = self._signed(key.public_key(), _name(text), until).add_extension(
            names, critical=False
        )
        made = made.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        made = made.add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(self._own_id),
            critical=False,
        )
        made = made.add_extension(
            x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False
        )
        private = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        return private + _pem(made.sign(self._key, hashes.SHA256()))

    def _signed(
        self, key: ec.EllipticCurvePublicKey, name: x509.Name, until: datetime
    ) -> x509.CertificateBuilder:
        return (
            x509.CertificateBuilder()
            .issuer_name(self._name)
            .subject_name(name)
            .public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(FROM)
            .not_valid_after(until)
        )


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)


def main() -> None:
    """Writes them all; those of one run belong together."""
    trusted, stranger = Authority(), Authority()
    made = {
        "authority": trusted.certificate(),
        "trusted": trusted.server("trusted for one check", _HERE, UNTIL),
        "other-name": trusted.server("of another name", _ELSEWHERE, UNTIL),
        "expired": trusted.server("expired", _HERE, LONG_AGO),
        "untrusted": stranger.server("trusted by nobody", _HERE, UNTIL),
    }
    for name, pem in made.items():
        (FOLDER / f"{name}.pem").write_bytes(pem)


if __name__ == "__main__":
    main()

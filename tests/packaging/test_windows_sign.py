"""Signing for Windows, with an authority of our own and the real osslsigncode."""

import datetime as dt
import shutil
import subprocess
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests.support.packaging_scripts import script

windows_sign = script("windows_sign")
CannotSign = windows_sign.CannotSign
PASSWORD = "correct horse"
STUB = Path("/usr/share/nsis/Stubs/zlib-x86-unicode")
DAY = dt.timedelta(days=1)
NOW = dt.datetime.now(dt.UTC)

pytestmark = pytest.mark.skipif(
    not (shutil.which("osslsigncode") and STUB.exists()), reason="osslsigncode and NSIS are needed"
)


class Authority:
    """It issues certificates for a purpose."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder = folder
        self.key = rsa.generate_private_key(65537, 2048)
        self.name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        constraints = x509.BasicConstraints(ca=True, path_length=None)
        self.certificate = (
            self._begun(self.name, self.key)
            .add_extension(constraints, critical=True)
            .sign(self.key, hashes.SHA256())
        )
        self.pem = folder / f"{name}.pem"
        self.pem.write_bytes(self.certificate.public_bytes(Encoding.PEM))

    def _begun(self, name: x509.Name, key: rsa.RSAPrivateKey) -> x509.CertificateBuilder:
        return (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(self.name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(NOW - DAY)
            .not_valid_after(NOW + DAY)
        )

    def issue(self, name: str, purpose: x509.ObjectIdentifier) -> Path:
        """A PKCS #12 file under `PASSWORD`; beside it certificate and key for openssl."""
        key = rsa.generate_private_key(65537, 2048)
        about = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        usage = x509.ExtendedKeyUsage([purpose])
        certificate = (
            self._begun(about, key)
            .add_extension(usage, critical=True)
            .sign(self.key, hashes.SHA256())
        )
        path = self.folder / f"{name}.pfx"
        secret = BestAvailableEncryption(PASSWORD.encode())
        path.write_bytes(
            pkcs12.serialize_key_and_certificates(
                name.encode(), key, certificate, [self.certificate], secret
            )
        )
        path.with_suffix(".crt").write_bytes(certificate.public_bytes(Encoding.PEM))
        path.with_suffix(".key").write_bytes(
            key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        )
        return path


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"), "ours")


@pytest.fixture(scope="module")
def certificate(authority: Authority) -> Path:
    return authority.issue("publisher", ExtendedKeyUsageOID.CODE_SIGNING)


@pytest.fixture
def environment(authority: Authority, certificate: Path) -> dict[str, str]:
    return {
        "WINDOWS_SIGN_PFX": str(certificate),
        "WINDOWS_SIGN_PASSWORD": PASSWORD,
        "WINDOWS_SIGN_CA": str(authority.pem),
    }


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A real program for Windows, a small one."""
    return Path(shutil.copy(STUB, tmp_path / "program.exe"))


def test_without_a_certificate_it_says_so(
    program: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = program.read_bytes()
    assert windows_sign.sign(program, {}) is False
    assert program.read_bytes() == before
    assert "program.exe: unsigned" in capsys.readouterr().out
    with pytest.raises(CannotSign):
        windows_sign.check(program, {})


def test_what_is_signed_holds_until_it_is_changed(
    program: Path, environment: dict[str, str]
) -> None:
    assert windows_sign.sign(program, environment) is True
    windows_sign.check(program, environment)
    changed = bytearray(program.read_bytes())
    changed[2000] ^= 1
    program.write_bytes(changed)
    with pytest.raises(CannotSign, match="verify"):
        windows_sign.check(program, environment)


def test_signing_once_more_is_no_harm(program: Path, environment: dict[str, str]) -> None:
    """`make package` twice on one folder."""
    windows_sign.sign(program, environment)
    assert windows_sign.sign(program, environment) is True


def test_a_strangers_signature_does_not_count(
    program: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    stranger = Authority(tmp_path, "stranger")
    other = stranger.issue("publisher", ExtendedKeyUsageOID.CODE_SIGNING)
    with pytest.raises(CannotSign, match="verify"):
        windows_sign.sign(program, environment | {"WINDOWS_SIGN_PFX": str(other)})


def test_a_certificate_for_something_else_does_not_count(
    program: Path, environment: dict[str, str], authority: Authority
) -> None:
    server = authority.issue("server", ExtendedKeyUsageOID.SERVER_AUTH)
    with pytest.raises(CannotSign):
        windows_sign.sign(program, environment | {"WINDOWS_SIGN_PFX": str(server)})


def test_a_wrong_password_leaves_the_file_alone(program: Path, environment: dict[str, str]) -> None:
    before = program.read_bytes()
    with pytest.raises(CannotSign, match="sign"):
        windows_sign.sign(program, environment | {"WINDOWS_SIGN_PASSWORD": "wrong"})
    assert program.read_bytes() == before


def test_a_thumbprint_alone_is_for_windows(program: Path) -> None:
    with pytest.raises(CannotSign, match="is for Windows"):
        windows_sign.sign(program, {"WINDOWS_SIGN_THUMBPRINT": "00"})


def test_the_password_is_on_no_command_line(
    program: Path, environment: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The real tool, behind one that notes how it is called."""
    real, calls = shutil.which("osslsigncode"), tmp_path / "calls"
    noting = tmp_path / "bin" / "osslsigncode"
    noting.parent.mkdir()
    noting.write_text(f'#!/bin/sh\necho "$@" >>{calls}\nexec {real} "$@"\n')
    noting.chmod(0o755)
    monkeypatch.setenv("PATH", f"{noting.parent}:/usr/bin:/bin")
    windows_sign.sign(program, environment)
    called = calls.read_text()
    assert [line.split()[0] for line in called.splitlines()] == ["sign", "verify"]
    assert PASSWORD not in called


def test_a_time_stamp_is_fetched_and_checked(
    program: Path,
    environment: dict[str, str],
    authority: Authority,
    tmp_path: Path,
    httpserver: HTTPServer,
) -> None:
    stamper = authority.issue("stamper", ExtendedKeyUsageOID.TIME_STAMPING)
    (tmp_path / "serial").write_text("01")
    configuration = tmp_path / "tsa.cnf"
    configuration.write_text(
        f"[tsa]\ndefault_tsa = ours\n[ours]\nserial = {tmp_path}/serial\ncrypto_device = builtin\n"
        f"signer_cert = {stamper.with_suffix('.crt')}\nsigner_key = {stamper.with_suffix('.key')}\n"
        f"certs = {authority.pem}\nsigner_digest = sha256\ndefault_policy = 1.2.3.4\n"
        "digests = sha256\nordering = no\ntsa_name = no\n"
    )

    def stamp(request: Request) -> Response:
        query, reply = tmp_path / "query", tmp_path / "reply"
        query.write_bytes(request.get_data())
        command = ["openssl", "ts", "-reply", "-config", str(configuration)]
        subprocess.run([*command, "-queryfile", query, "-out", reply], check=True)
        return Response(reply.read_bytes(), mimetype="application/timestamp-reply")

    httpserver.expect_request("/stamp").respond_with_handler(stamp)
    server = {"WINDOWS_SIGN_TIMESTAMP": httpserver.url_for("/stamp")}
    windows_sign.sign(program, environment | server)
    shown = subprocess.run(
        ["osslsigncode", "verify", "-CAfile", authority.pem, "-TSA-CAfile", authority.pem, program],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "Timestamp is not available" not in shown
    assert "The signature is timestamped" in shown or "Timestamp verified using" in shown

"""Sign a program for Windows and look at the signature; without a certificate say that it is unsigned.

    windows_sign.py FILE

What is asked of the environment, and nowhere else:

WINDOWS_SIGN_PFX         a file with certificate and key (PKCS #12), and
WINDOWS_SIGN_PASSWORD    its password
WINDOWS_SIGN_THUMBPRINT  instead of both, on Windows: a certificate in the user's store, or on a token
WINDOWS_SIGN_TIMESTAMP   the address of an RFC 3161 time-stamp server. Without a stamp the signature ends with
                         the certificate
WINDOWS_SIGN_CA          elsewhere than on Windows: PEM file of the authorities to check with

signtool does it on Windows, osslsigncode elsewhere. The password is on no command line, which others could
read: osslsigncode reads it from a file of this user's, PowerShell from its environment.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import product

_IMPORT: Final = (
    "$ErrorActionPreference = 'Stop'; "
    "$password = ConvertTo-SecureString $env:WINDOWS_SIGN_PASSWORD -AsPlainText -Force; "
    "(Import-PfxCertificate -FilePath $env:WINDOWS_SIGN_PFX -Password $password "
    "-CertStoreLocation Cert:\\CurrentUser\\My).Thumbprint"
)
_REMOVE: Final = "Remove-Item -DeleteKey -Path Cert:\\CurrentUser\\My\\"


class CannotSign(Exception):  # noqa: N818 - what the caller can do nothing about
    """The text says why."""


def sign(file: Path, environment: Mapping[str, str] = os.environ) -> bool:
    """Sign the file, then check it; False, with a line on standard output, where there is no certificate.

    Raises `CannotSign` where there is one and the file does not hold a good signature afterwards.
    """
    if not is_wanted(environment):
        print(f"{file.name}: unsigned, because the environment names no certificate.", flush=True)
        return False
    if sys.platform == "win32":
        _sign_with_signtool(file, environment)
    else:
        _sign_with_osslsigncode(file, environment)
    check(file, environment)
    return True


def is_wanted(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether there is a certificate to sign with."""
    return bool(environment.get("WINDOWS_SIGN_PFX") or environment.get("WINDOWS_SIGN_THUMBPRINT"))


def check(file: Path, environment: Mapping[str, str] = os.environ) -> None:
    """Raises `CannotSign` unless somebody whom this computer trusts has signed the file as it is."""
    if sys.platform == "win32":
        stamp = ["/tw"] if environment.get("WINDOWS_SIGN_TIMESTAMP") else []
        _run([_signtool(), "verify", "/pa", "/all", *stamp, str(file)])
        return
    _run(["osslsigncode", "verify", *_authorities(environment), "-in", str(file)])


def _authorities(environment: Mapping[str, str]) -> list[str]:
    chosen = environment.get("WINDOWS_SIGN_CA")
    return ["-CAfile", chosen, "-TSA-CAfile", chosen] if chosen else []


def _sign_with_osslsigncode(file: Path, environment: Mapping[str, str]) -> None:
    certificate = environment.get("WINDOWS_SIGN_PFX")
    if not certificate:
        raise CannotSign("WINDOWS_SIGN_THUMBPRINT is for Windows; name a file by WINDOWS_SIGN_PFX.")
    stamp = environment.get("WINDOWS_SIGN_TIMESTAMP")
    # The folder is readable for this user alone, and goes whatever happens.
    with tempfile.TemporaryDirectory() as folder:
        password, signed = Path(folder, "password"), Path(folder, file.name)
        password.write_text(environment.get("WINDOWS_SIGN_PASSWORD", ""), encoding="utf-8")
        options = ["-pkcs12", certificate, "-readpass", str(password), "-h", "sha256"]
        about = ["-n", product.NAME, *(["-ts", stamp] if stamp else [])]
        _run(["osslsigncode", "sign", *options, *about, "-in", str(file), "-out", str(signed)])
        shutil.copyfile(signed, file)


def _sign_with_signtool(file: Path, environment: Mapping[str, str]) -> None:
    stamp = environment.get("WINDOWS_SIGN_TIMESTAMP")
    about = [
        "/fd",
        "sha256",
        "/d",
        product.NAME,
        *(["/tr", stamp, "/td", "sha256"] if stamp else []),
    ]
    with _thumbprint(environment) as thumbprint:
        _run([_signtool(), "sign", "/sha1", thumbprint, *about, str(file)])


@contextmanager
def _thumbprint(environment: Mapping[str, str]) -> Iterator[str]:
    """That of the store. One from a file is there meanwhile: signtool wants a password as an argument."""
    if environment.get("WINDOWS_SIGN_THUMBPRINT"):
        yield environment["WINDOWS_SIGN_THUMBPRINT"]
        return
    thumbprint = _run(["powershell", "-NoProfile", "-Command", _IMPORT]).strip()
    try:
        yield thumbprint
    finally:
        _run(["powershell", "-NoProfile", "-Command", _REMOVE + thumbprint])


def _signtool() -> str:
    """The one on the path, else the newest of the Windows SDK."""
    found = shutil.which("signtool")
    kits = Path(os.environ.get("PROGRAMFILES(X86)", "")) / "Windows Kits" / "10" / "bin"
    tools = [str(tool) for tool in sorted(kits.glob("*/x64/signtool.exe"))]
    if not found and not tools:
        raise CannotSign("signtool is missing; the Windows SDK has it.")
    return found or tools[-1]


def _run(command: list[str]) -> str:
    """What it prints. Its own words are shown only if it fails; the environment is handed on."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        raise CannotSign(f"{command[0]} is missing.") from error
    if done.returncode:
        raise CannotSign(f"{Path(command[0]).stem} {command[1]} says:\n{done.stdout}{done.stderr}")
    return done.stdout


def main() -> int:
    """For `!finalize` of the installer's script; the exit code."""
    try:
        sign(Path(sys.argv[1]))
    except CannotSign as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

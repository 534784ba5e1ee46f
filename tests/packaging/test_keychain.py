"""packaging/with_keychain.sh: a certificate is at hand for one command, and gone after it.

`security` is the system's own there; here a stand-in writes down what it was asked.
"""

import base64
import os
import subprocess
from pathlib import Path

import pytest

from tests.support.packaging_scripts import FOLDER

SECURITY = """#!/bin/sh
echo "$@" >>"$ASKED"
case $1 in
create-keychain) : >"$4" ;;
list-keychains) [ "${4-}" = -s ] || echo '    "/Users/me/login.keychain-db"' ;;
import) cat "$2" >"$ASKED.certificate" ;;
delete-keychain) rm "$2" ;;
esac
"""
SECRETS = {
    "CERTIFICATE": base64.b64encode(b"a certificate").decode(),
    "CERTIFICATE_PASSWORD": "hidden",
    "NOTARY_KEY": base64.b64encode(b"a key").decode(),
}
COMMAND = 'echo "${MACOS_SIGNING_IDENTITY-none}"; cat "${MACOS_NOTARY_KEY-/dev/null}"; exit 7'


class Mac:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.asked = root / "asked"
        (root / "bin").mkdir()
        (root / "bin" / "security").write_text(SECURITY)
        (root / "bin" / "security").chmod(0o755)
        (root / "tmp").mkdir()

    def run(self, **secrets: str) -> subprocess.CompletedProcess[str]:
        path = f"{self.root / 'bin'}:{os.environ['PATH']}"
        return subprocess.run(
            ["sh", FOLDER / "with_keychain.sh", "sh", "-c", COMMAND],
            env={"PATH": path, "ASKED": str(self.asked), "TMPDIR": str(self.root / "tmp")}
            | {"MACOS_SIGNING_IDENTITY": "Somebody", **secrets},
            check=False,
            capture_output=True,
            text=True,
            timeout=30,
        )


@pytest.fixture
def mac(tmp_path: Path) -> Mac:
    return Mac(tmp_path)


@pytest.mark.parametrize("lost", ["CERTIFICATE_PASSWORD", "MACOS_SIGNING_IDENTITY", "NOTARY_KEY"])
def test_a_secret_that_is_lost_stops_it_before_anything_is_asked(mac: Mac, lost: str) -> None:
    """A misspelt one is empty on the forge, and every other Mac would refuse what came of it."""
    done = mac.run(**SECRETS | {lost: ""})
    assert done.returncode not in {0, 7}
    assert lost in done.stderr
    assert not mac.asked.exists()


def test_without_a_certificate_nothing_is_asked_and_nobody_signs(mac: Mac) -> None:
    done = mac.run(MACOS_NOTARY_KEY_ID="K1", CERTIFICATE="")
    assert (done.returncode, done.stdout) == (7, "none\n")
    assert not mac.asked.exists()


def test_the_command_has_certificate_and_key_and_nothing_is_left(mac: Mac) -> None:
    done = mac.run(**SECRETS)
    assert (done.returncode, done.stdout) == (7, "Somebody\na key")
    assert mac.asked.with_suffix(".certificate").read_text() == "a certificate"
    asked = mac.asked.read_text().splitlines()
    assert asked[-2] == "list-keychains -d user -s /Users/me/login.keychain-db"
    assert asked[-1].startswith("delete-keychain ")
    assert not list((mac.root / "tmp").iterdir())


def test_the_keychain_is_searched_first_and_codesign_needs_no_window(mac: Mac) -> None:
    mac.run(**SECRETS)
    asked = mac.asked.read_text()
    assert "signing.keychain-db /Users/me/login.keychain-db\n" in asked
    assert "set-key-partition-list -S apple-tool:,apple: " in asked

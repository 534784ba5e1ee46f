"""Signing and notarising for macOS: who signs, and the commands that do it and look afterwards.

The environment names the identity, so that it never stands in a file:

MACOS_SIGNING_IDENTITY   such as "Developer ID Application: Name (TEAM)"; without it nothing is signed
MACOS_NOTARY_PROFILE     a profile of `xcrun notarytool store-credentials`, or in its place the three of
MACOS_NOTARY_KEY         an API key of App Store Connect: the .p8 file,
MACOS_NOTARY_KEY_ID      its name,
MACOS_NOTARY_ISSUER      and who issued it
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import macos_bundle
import product

ENTITLEMENTS: Final = product.ROOT / "packaging" / "macos" / "entitlements.plist"
NOTARY_MINUTES: Final = 45
"""Apple takes some minutes as a rule, and now and then an hour."""
_KEY: Final = ("MACOS_NOTARY_KEY", "MACOS_NOTARY_KEY_ID", "MACOS_NOTARY_ISSUER")
_MAGIC: Final = frozenset(
    bytes.fromhex(magic) for magic in ("cffaedfe", "cefaedfe", "cafebabe", "cafebabf")
)
"""How executable code begins on macOS: 64 bits, 32 bits, several processors (two forms)."""

Command = list[str]


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs. `notary`: what notarytool is told of who asks; empty: nothing is notarised."""

    identity: str
    notary: tuple[str, ...] = ()


def signer(environment: Mapping[str, str]) -> Signer | None:
    """The one that the environment names, if any. Raises ValueError when it says only a part of it."""
    identity = environment.get("MACOS_SIGNING_IDENTITY", "")
    notary = _notary(environment)
    if identity:
        return Signer(identity, notary)
    if notary:
        raise ValueError("Only what is signed can be notarised: MACOS_SIGNING_IDENTITY is not set.")
    return None


def _notary(environment: Mapping[str, str]) -> tuple[str, ...]:
    profile = environment.get("MACOS_NOTARY_PROFILE", "")
    if profile:
        return ("--keychain-profile", profile)
    path, name, issuer = (environment.get(part, "") for part in _KEY)
    if path and name and issuer:
        return ("--key", path, "--key-id", name, "--issuer", issuer)
    if path or name or issuer:
        raise ValueError(f"{', '.join(_KEY)} belong together, and not all of them are set.")
    return ()


def code(app: Path) -> list[Path]:
    """What has to be signed inside the app, the innermost first; a framework stands for its own library.

    The program itself is not among them: it is signed with the app.
    """
    files = {path for path in app.rglob("*") if not path.is_symlink() and _is_code(path)}
    files.discard(macos_bundle.program(app))
    frameworks = {found for path in files if (found := _framework(path)) is not None}
    alone = {path for path in files if not _is_framework_s_own(path)}
    return sorted(alone | frameworks, key=lambda path: (-len(path.parts), path.as_posix()))


def _is_code(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) in _MAGIC


def _framework(path: Path) -> Path | None:
    return next((one for one in path.parents if one.suffix == ".framework"), None)


def _is_framework_s_own(path: Path) -> bool:
    found = _framework(path)
    return found is not None and path.name == found.stem


def sign(app: Path, inside: Iterable[Path], by: Signer) -> list[Command]:
    """Everything inside, then the app with its entitlements; then a look at the whole."""
    signing = ["codesign", "--force", "--sign", by.identity, "--options", "runtime", "--timestamp"]
    return [
        *([*signing, str(path)] for path in inside),
        [*signing, "--entitlements", str(ENTITLEMENTS), str(app)],
        _looked_at(app),
    ]


def sign_for_here(app: Path) -> list[Command]:
    """By nobody, as every program has to be on Apple's processors; PyInstaller did it for the code inside."""
    return [["codesign", "--force", "--sign", "-", str(app)], _looked_at(app)]


def _looked_at(app: Path) -> Command:
    return ["codesign", "--verify", "--strict", "--deep", "--verbose=2", str(app)]


def sign_image(image: Path, by: Signer) -> list[Command]:
    """The disk image; it holds no code of its own, so no runtime."""
    return [
        ["codesign", "--force", "--sign", by.identity, "--timestamp", str(image)],
        ["codesign", "--verify", "--strict", "--verbose=2", str(image)],
    ]


def notarise(what: Path, sent: Path, by: Signer) -> list[Command]:
    """Sends `sent`, waits for Apple's answer and fastens it to `what`: it is `sent`, or what `sent` holds.

    Refused: notarytool says so, and the stapler, which finds no answer to fasten, fails.
    """
    waiting = ["--wait", "--timeout", f"{NOTARY_MINUTES}m"]
    return [
        ["xcrun", "notarytool", "submit", str(sent), *by.notary, *waiting],
        ["xcrun", "stapler", "staple", str(what)],
        ["xcrun", "stapler", "validate", str(what)],
    ]


def gatekeeper(what: Path) -> Command:
    """Whether another Mac would open it; fails when not."""
    kind = (
        ["execute"] if what.suffix == ".app" else ["open", "--context", "context:primary-signature"]
    )
    return ["spctl", "--assess", "--verbose=2", "--type", *kind, str(what)]

"""From the app that PyInstaller made to the disk image for macOS: signed, notarised, self-tested.

Run by build.py, on macOS only. `plan` says what would be run, anywhere.
"""

import os
import platform
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import folder_tidy
import macos_bundle
import product
from macos_signing import (
    Command,
    Signer,
    code,
    gatekeeper,
    notarise,
    sign,
    sign_for_here,
    sign_image,
    signer,
)

_HOUR: Final = 3600


def image_name(machine: str) -> str:
    """`machine` as `platform.machine()` says it: arm64 or x86_64."""
    return f"{product.COMMAND}-{product.version()}-macos-{machine}.dmg"


def plan(app: Path, inside: Iterable[Path], image: Path, by: Signer | None) -> list[Command]:
    """Every command, in its order; `inside` is the code that the app holds (`macos_signing.code`).

    The self-test comes after signing: the hardened runtime may refuse what went before. The app is notarised
    by itself too, so that a copy of it alone opens on a Mac that is offline.
    """
    stage, packed = image.with_suffix(""), image.with_suffix(".zip")
    commands = sign(app, inside, by) if by else sign_for_here(app)
    commands.append([str(macos_bundle.program(app)), "--self-test"])
    if by and by.notary:
        commands.append(["ditto", "-c", "-k", "--keepParent", str(app), str(packed)])
        commands += [*notarise(app, packed, by), gatekeeper(app), ["rm", str(packed)]]
    commands += pack(app, stage, image)
    if by:
        commands += sign_image(image, by)
    if by and by.notary:
        commands += [*notarise(image, image, by), gatekeeper(image)]
    return [*commands, ["hdiutil", "verify", str(image)], ["rm", "-rf", str(stage)]]


def pack(app: Path, stage: Path, image: Path) -> list[Command]:
    """The image: the app beside a link to where it is to be dragged. `ditto` keeps links and signatures."""
    volume = f"{product.NAME} {product.version()}"
    create = ["hdiutil", "create", "-ov", "-fs", "HFS+", "-format", "ULMO", "-volname", volume]
    return [
        ["rm", "-rf", str(stage)],
        ["mkdir", "-p", str(stage)],
        ["ditto", str(app), str(stage / app.name)],
        ["ln", "-s", "/Applications", str(stage / "Applications")],
        [*create, "-srcfolder", str(stage), str(image)],
    ]


def state(by: Signer | None) -> str:
    """What a person has to know of the image, in words."""
    if by is None:
        return "not signed; MACOS_SIGNING_IDENTITY is not set"
    if not by.notary:
        return "signed, not notarised; other Macs will refuse it"
    return "signed and notarised"


def build(folder: Path) -> list[Path]:
    """Makes the disk image from the app beside the folder of PyInstaller; returns it alone.

    Raises subprocess.CalledProcessError for the first command that fails, ValueError for an environment that
    names only a part of who signs (`macos_signing.signer`).
    """
    by = signer(os.environ)
    app = folder.with_name(macos_bundle.APP.name)
    image = product.PACKAGES / image_name(platform.machine())
    image.parent.mkdir(parents=True, exist_ok=True)
    folder_tidy.tidy(app)
    for command in plan(app, code(app), image, by):
        subprocess.run(command, check=True, timeout=_HOUR)
    print(f"{image.name}: {state(by)}")
    return [image]

"""What macOS is given: Info.plist, the icon, the entitlements, and the commands that sign and pack."""

import plistlib
import re
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QImageReader

from smsc_gui import __version__
from smsc_gui.core.links import SCHEME
from tests.support.packaging_scripts import FOLDER, script

ROOT = FOLDER.parent
bundle = script("macos_bundle")
signing = script("macos_signing")
app_script = script("macos_app")
product = script("product")

MACH_O = bytes.fromhex("cffaedfe") + bytes(28)
UNIVERSAL = bytes.fromhex("cafebabe") + bytes(28)
IDENTITY = "Developer ID Application: Somebody (TEAM123456)"
KEY = {"MACOS_NOTARY_KEY": "key.p8", "MACOS_NOTARY_KEY_ID": "K1", "MACOS_NOTARY_ISSUER": "I1"}


def test_the_system_knows_the_program_as_it_calls_itself() -> None:
    info = plistlib.loads(plistlib.dumps(bundle.info()))
    assert info["CFBundleShortVersionString"] == info["CFBundleVersion"] == __version__
    assert info["CFBundleIdentifier"] == "ua.smsc.CallVerify"
    assert info["CFBundleLocalizations"] == ["en", "uk"]
    assert info["NSHighResolutionCapable"] is True
    assert info["LSMinimumSystemVersion"] == "15.0"
    assert re.fullmatch(r"© 20\d\d SMSC Call Verify developers", info["NSHumanReadableCopyright"])


def test_links_open_it() -> None:
    (kind,) = plistlib.loads(plistlib.dumps(bundle.info()))["CFBundleURLTypes"]
    assert kind["CFBundleURLSchemes"] == [SCHEME]


def test_every_language_of_the_program_is_one_of_the_bundle() -> None:
    """macOS shows its own parts of menus and dialogs in a language only when the bundle names it."""
    texts = (ROOT / "resources" / "translations").glob("smsc_*.qm")
    assert bundle.info()["CFBundleLocalizations"] == sorted(
        path.stem.removeprefix("smsc_") for path in texts
    )


def test_the_spec_makes_the_bundle_of_what_was_collected() -> None:
    spec = (FOLDER / "smsc_gui.spec").read_text(encoding="utf-8")
    assert "collected = COLLECT(" in spec
    assert "\nBUNDLE(collected, **macos_bundle.arguments())\n" in spec
    told = bundle.arguments()
    assert told["name"] == "SMSC Call Verify.app"
    assert Path(told["icon"]).is_file()


def test_the_hardened_runtime_is_softened_in_one_place_only() -> None:
    allowed = plistlib.loads(signing.ENTITLEMENTS.read_bytes())
    assert allowed == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def entries(data: bytes) -> dict[str, bytes]:
    """The container taken apart."""
    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8])[0] == len(data)
    found, at = {}, 8
    while at < len(data):
        length = struct.unpack(">I", data[at + 4 : at + 8])[0]
        found[data[at : at + 4].decode()] = data[at + 8 : at + length]
        at += length
    return found


def unpacked(argb: bytes, side: int) -> QImage:
    """The picture behind an ic04 or ic05, each run with its length - 1 in front."""
    assert argb[:4] == b"ARGB"
    plain, at = b"", 4
    while at < len(argb):
        length = argb[at] + 1
        assert length <= 128
        plain += argb[at + 1 : at + 1 + length]
        at += 1 + length
    alpha, red, green, blue = (plain[one * side * side :][: side * side] for one in range(4))
    mixed = b"".join(bytes(pixel) for pixel in zip(blue, green, red, alpha, strict=True))
    return QImage(mixed, side, side, QImage.Format.Format_ARGB32).copy()


def drawn(side: int) -> QImage:
    image = QImage(str(ROOT / "resources" / "program" / f"{side}.png"))
    return image.convertToFormat(QImage.Format.Format_ARGB32)


def test_the_icon_is_the_one_of_the_other_systems() -> None:
    found = entries(bundle.ICON.read_bytes())
    assert unpacked(found["ic04"], 16) == drawn(16)
    assert unpacked(found["ic05"], 32) == drawn(32)
    for name, side in {"ic11": 32, "ic12": 64, "ic07": 128, "ic13": 256, "ic08": 256}.items():
        assert found[name] == (ROOT / "resources" / "program" / f"{side}.png").read_bytes()


def test_another_program_reads_every_size_of_the_icon() -> None:
    """Qt's reader passes over the two small ones, which are no PNG."""
    reader = QImageReader(str(bundle.ICON))
    sizes = []
    for place in range(reader.imageCount()):
        assert reader.jumpToImage(place)
        image = reader.read()
        assert image.pixelColor(image.width() // 2, image.height() // 2).alpha() == 255
        sizes.append(image.size())
    sides = (32, 64, 128, 256, 256, 512, 512, 1024)
    assert sorted(sizes, key=QSize.width) == [QSize(side, side) for side in sides]


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """Laid out as PyInstaller does it, with code of two kinds, links and what is no code."""
    made = tmp_path / "SMSC Call Verify.app"
    contents = made / "Contents"
    framework = contents / "Frameworks" / "PySide6" / "Qt" / "lib" / "QtCore.framework"
    files = {
        contents / "MacOS" / "smsc-gui": MACH_O,
        contents / "Frameworks" / "libcrypto.3.dylib": MACH_O,
        contents / "Frameworks" / "PySide6" / "QtCore.abi3.so": UNIVERSAL,
        framework / "Versions" / "A" / "QtCore": UNIVERSAL,
        framework / "Versions" / "A" / "Resources" / "Info.plist": b"<plist/>",
        contents / "Resources" / "smsc_gui" / "ring.wav": b"RIFF",
        contents / "Resources" / "short": b"",
    }
    for path, data in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    (framework / "Versions" / "Current").symlink_to("A")
    (framework / "QtCore").symlink_to("Versions/Current/QtCore")
    (contents / "Resources" / "libcrypto.3.dylib").symlink_to("../Frameworks/libcrypto.3.dylib")
    return made


def test_all_code_is_signed_once_from_the_inside_out(app: Path) -> None:
    inside = [path.relative_to(app / "Contents" / "Frameworks") for path in signing.code(app)]
    assert inside == [
        Path("PySide6/Qt/lib/QtCore.framework"),
        Path("PySide6/QtCore.abi3.so"),
        Path("libcrypto.3.dylib"),
    ]


def test_the_app_is_signed_last_hardened_and_looked_at(app: Path) -> None:
    commands = signing.sign(app, signing.code(app), signing.Signer(IDENTITY))
    *signed, verified = commands
    assert [Path(one[-1]).name for one in signed] == [
        "QtCore.framework",
        "QtCore.abi3.so",
        "libcrypto.3.dylib",
        "SMSC Call Verify.app",
    ]
    assert all(one[:2] == ["codesign", "--force"] for one in signed)
    assert all(one[4:7] == ["--options", "runtime", "--timestamp"] for one in signed)
    assert all(one[2:4] == ["--sign", IDENTITY] for one in signed)
    assert [one[-1] for one in signed if "--entitlements" in one] == [str(app)]
    assert verified == ["codesign", "--verify", "--strict", "--deep", "--verbose=2", str(app)]


def names(commands: list[list[str]]) -> list[str]:
    """Each command in a word."""
    return [Path(one[1] if one[0] == "xcrun" else one[0]).name for one in commands]


def image(tmp_path: Path) -> Path:
    return tmp_path / "packages" / app_script.image_name("arm64")


def test_the_image_is_named_after_version_and_processor(tmp_path: Path) -> None:
    assert image(tmp_path).name == f"smsc-gui-{__version__}-macos-arm64.dmg"


def test_without_an_identity_it_is_tested_and_packed(app: Path, tmp_path: Path) -> None:
    plan = app_script.plan(app, signing.code(app), image(tmp_path), None)
    packed = ["rm", "mkdir", "ditto", "ln", "hdiutil", "hdiutil", "rm"]
    assert names(plan) == ["codesign", "codesign", "smsc-gui", *packed]
    assert plan[0] == ["codesign", "--force", "--sign", "-", str(app)]


def test_signed_and_notarised_in_this_order(app: Path, tmp_path: Path) -> None:
    by = signing.signer({"MACOS_SIGNING_IDENTITY": IDENTITY, **KEY})
    plan = app_script.plan(app, signing.code(app), image(tmp_path), by)
    assert names(plan) == [
        *["codesign"] * 5,
        "smsc-gui",
        *["ditto", "notarytool", "stapler", "stapler", "spctl", "rm"],
        *["rm", "mkdir", "ditto", "ln", "hdiutil"],
        *["codesign", "codesign", "notarytool", "stapler", "stapler", "spctl"],
        *["hdiutil", "rm"],
    ]
    sent = [one for one in plan if "notarytool" in one]
    assert all(one[4:10] == ["--key", "key.p8", "--key-id", "K1", "--issuer", "I1"] for one in sent)
    assert [Path(one[3]).suffix for one in sent] == [".zip", ".dmg"]
    assert [Path(one[-1]).suffix for one in plan if one[0] == "spctl"] == [".app", ".dmg"]


def test_the_image_holds_the_app_and_a_way_to_applications(app: Path, tmp_path: Path) -> None:
    target = image(tmp_path)
    stage = str(target.with_suffix(""))
    commands = app_script.pack(app, target.with_suffix(""), target)
    assert ["ditto", str(app), f"{stage}/SMSC Call Verify.app"] in commands
    assert ["ln", "-s", "/Applications", f"{stage}/Applications"] in commands
    assert commands[-1][-3:] == ["-srcfolder", stage, str(target)]


def test_nobody_is_named_nobody_signs() -> None:
    assert signing.signer({}) is None


def test_what_is_missing_is_said() -> None:
    assert app_script.state(None).startswith("not signed")
    assert "not notarised" in app_script.state(signing.Signer(IDENTITY))
    assert app_script.state(signing.Signer(IDENTITY, ("--key",))) == "signed and notarised"


def test_a_profile_of_the_keychain_comes_before_a_key() -> None:
    by = signing.signer({"MACOS_SIGNING_IDENTITY": IDENTITY, "MACOS_NOTARY_PROFILE": "smsc", **KEY})
    assert by == signing.Signer(IDENTITY, ("--keychain-profile", "smsc"))


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        (KEY, "MACOS_SIGNING_IDENTITY is not set"),
        ({"MACOS_SIGNING_IDENTITY": IDENTITY, "MACOS_NOTARY_KEY": "key.p8"}, "belong together"),
    ],
    ids=["notarising-without-signing", "half-a-key"],
)
def test_half_a_signer_is_none(environment: dict[str, str], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        signing.signer(environment)


@pytest.mark.parametrize(
    "dropped",
    [
        lambda name: f"PySide6/Qt/lib/{name}.framework/Versions/A/{name}",
        lambda name: f"PySide6/Qt/lib/{name}.framework/Versions/Current",
    ],
    ids=["library", "link"],
)
def test_frameworks_that_nothing_asks_for_stay_out(dropped: Callable[[str], str]) -> None:
    """What is kept was followed through the libraries of the wheel for macOS."""
    spec = (FOLDER / "smsc_gui.spec").read_text(encoding="utf-8")
    found = re.search(r'DROPPED = re\.compile\(\s*r"""(.*?)"""', spec, re.DOTALL)
    assert found is not None
    pattern = re.compile(found[1].replace("LANGUAGES", "en|uk"), re.VERBOSE)
    for name in ("QtQml", "QtQmlModels", "QtQuick", "QtPdf", "QtSql", "QtVirtualKeyboard"):
        assert pattern.search(dropped(name)), name
    for name in ["QtCore", "QtDBus", "QtGui", "QtNetwork", "QtPrintSupport", "QtSvg", "QtWidgets"]:
        assert not pattern.search(dropped(name)), name

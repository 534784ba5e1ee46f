"""The bill of materials: what is in the folder stands in it, and nothing that nobody pinned."""

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from smsc_gui import __version__
from tests.support.packaging_scripts import script

product = script("product")
sbom = script("sbom")
EPOCH = 1_790_000_000


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """As PyInstaller leaves it: metadata beside libraries of the system, of Python and of nobody."""
    monkeypatch.setattr(product, "PACKAGES", tmp_path / "packages")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(EPOCH))
    inside = tmp_path / "smsc-gui" / "_internal"
    inside.mkdir(parents=True)
    for name in ("requests", "jaraco-context", "segno"):
        pack(inside, name, sbom._pins("run")[name])
    (inside / "libssl.so.3").write_bytes(b"the system's")
    (inside / "libstranger.so.1").write_bytes(b"nobody's")
    (inside / "_cffi_backend.cpython-311-x86_64-linux-gnu.so").write_bytes(b"an extension")
    (inside / "libpython3.11.so.1.0").write_bytes(b"Python's")
    (inside / "libQt6Core.so.6").symlink_to("PySide6/Qt/lib/libQt6Core.so.6")
    return inside.parent


def pack(inside: Path, name: str, version: str) -> None:
    made = inside / f"{name.replace('-', '_')}-{version}.dist-info"
    made.mkdir()
    about = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\nLicense: MIT\n\nText\n"
    (made / "METADATA").write_text(about)


def bill(folder: Path) -> dict[str, Any]:
    return json.loads(sbom.build(folder).read_text(encoding="utf-8"))


def test_it_names_the_program_its_time_and_all_that_is_packed(folder: Path) -> None:
    told = bill(folder)
    assert told["bomFormat"] == "CycloneDX"
    assert told["metadata"]["component"]["name"] == "smsc-gui"
    assert told["metadata"]["component"]["version"] == __version__
    assert datetime.fromisoformat(told["metadata"]["timestamp"]) == datetime.fromtimestamp(
        EPOCH, UTC
    )
    names = {one["name"] for one in told["components"]}
    assert {"requests", "jaraco-context", "segno"} <= names
    assert {"Python", "Qt", "Inter", "Lucide", "pyinstaller"} <= names
    assert names & {"libssl3", "libssl3t64", "OpenSSL"}, "of the system, or of Python"
    assert not [one for one in names if "cffi_backend" in one or "libpython" in one or "Qt6" in one]
    (program,) = [one for one in told["dependencies"] if one["ref"] == "ua.smsc.CallVerify"]
    assert len(program["dependsOn"]) == len(told["components"])


def test_each_part_can_be_looked_up(folder: Path) -> None:
    parts = {one["name"]: one for one in bill(folder)["components"]}
    version = sbom._pins("run")["requests"]
    assert parts["requests"]["purl"] == f"pkg:pypi/requests@{version}"
    assert parts["requests"]["licenses"] == [{"license": {"id": "MIT"}}]
    assert all("purl" in one for one in parts.values() if one["type"] != "file")


def test_what_is_built_into_a_library_is_named_with_it(folder: Path) -> None:
    """`cryptography` brings an OpenSSL of its own, which no system keeps up to date."""
    pack(folder / "_internal", "cryptography", sbom._pins("run")["cryptography"])
    found = [
        one for one in bill(folder)["components"] if one["bom-ref"].startswith("cryptography:")
    ]
    (openssl,) = [one for one in found if one["purl"].startswith("pkg:generic/openssl@")]
    assert openssl["purl"] == f"pkg:generic/openssl@{openssl['version']}"
    assert {"openssl-sys", "pyo3"} <= {one["name"] for one in found}


def test_qt_s_own_icu_is_named(folder: Path) -> None:
    libraries = folder / "_internal" / "PySide6" / "Qt" / "lib"
    libraries.mkdir(parents=True)
    (libraries / "libicudata.so.73").touch()
    assert "pkg:generic/icu@73" in {one.get("purl") for one in bill(folder)["components"]}


def test_a_library_that_nobody_knows_is_named_by_its_bytes(folder: Path) -> None:
    (stranger,) = [one for one in bill(folder)["components"] if one["name"] == "libstranger.so.1"]
    digest = hashlib.sha256(b"nobody's").hexdigest()
    assert stranger["hashes"] == [{"alg": "SHA-256", "content": digest}]


def test_the_same_folder_gives_the_same_bytes(folder: Path) -> None:
    first = sbom.build(folder).read_bytes()
    assert sbom.build(folder).read_bytes() == first


def test_another_content_has_another_serial_number(folder: Path) -> None:
    before = bill(folder)["serialNumber"]
    (folder / "_internal" / "libstranger.so.1").write_bytes(b"somebody's")
    assert bill(folder)["serialNumber"] != before


def test_what_nobody_pinned_is_not_packed_in_silence(folder: Path) -> None:
    pack(folder / "_internal", "leftpad", "1.0")
    with pytest.raises(ValueError, match=r"leftpad 1\.0 is packed, and None is pinned"):
        sbom.build(folder)


def test_another_version_than_the_pinned_one_is_not_packed_in_silence(folder: Path) -> None:
    pack(folder / "_internal", "urllib3", "0.1")
    with pytest.raises(ValueError, match=r"urllib3 0\.1 is packed, and [\d.]+ is pinned"):
        sbom.build(folder)


def test_the_schema_is_asked() -> None:
    """What `build` relies on: the validator refuses what is no CycloneDX."""
    wrong = '{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{"type": "thing"}]}'
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(wrong) is not None

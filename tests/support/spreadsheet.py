"""LibreOffice Calc without a window: what it makes of a file, cell by cell."""

import shutil
import subprocess
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


@dataclass(frozen=True)
class Cell:
    """`kind`: "string", "float", "date", …, empty for an empty cell. `formula`: what is calculated in it."""

    text: str
    kind: str
    formula: str


def soffice() -> str | None:
    """The program, None where there is none."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def opened(file: Path, separators: str) -> list[list[Cell]]:
    """The rows of a CSV file as Calc opens it. `separators`: all that are ticked when it is opened."""
    codes = "/".join(str(ord(one)) for one in separators)
    shown = _converted(file, "fods", f"CSV:{codes},34,76,1")
    root = ET.parse(shown).getroot()  # noqa: S314 - LibreOffice's own
    return [
        [cell for one in row for cell in [_cell(one)] * _repeated(one, "columns")]
        for row in root.iter(f"{{{TABLE}}}table-row")
        if _repeated(row, "rows") < 1000
    ]


def through(file: Path, suffix: str, separators: str) -> bytes:
    """Opened, saved as `suffix` ("xlsx", "ods"), opened again and saved as CSV, with commas, in UTF-8."""
    codes = "/".join(str(ord(one)) for one in separators)
    saved = _converted(file, suffix, f"CSV:{codes},34,76,1")
    return _converted(saved, "csv:Text - txt - csv (StarCalc):44,34,76,1").read_bytes()


def _converted(file: Path, into: str, infilter: str = "") -> Path:
    program = soffice()
    assert program is not None
    folder = file.parent / f"as {into.partition(':')[0]}"
    profile = (file.parent / "profile").as_uri()
    subprocess.run(
        [program, "--headless", "--norestore", f"-env:UserInstallation={profile}"]
        + ([f"--infilter={infilter}"] if infilter else [])
        + ["--convert-to", into, "--outdir", str(folder), str(file)],
        check=True,
        capture_output=True,
        timeout=100,
    )
    return folder / f"{file.stem}.{into.partition(':')[0]}"


def _cell(element: ET.Element) -> Cell:
    lines = ("".join(line.itertext()) for line in element.iter(f"{{{TEXT}}}p"))
    kind = element.get(f"{{{OFFICE}}}value-type", "")
    return Cell("\n".join(lines), kind, element.get(f"{{{TABLE}}}formula", ""))


def _repeated(element: ET.Element, what: str) -> int:
    return int(element.get(f"{{{TABLE}}}number-{what}-repeated", "1"))

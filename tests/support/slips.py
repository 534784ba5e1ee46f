"""Slips as tests read them: by a QR reader, and by a PDF reader."""

import re
import subprocess
from pathlib import Path

from tests.support.systems import need_program

RECEIPT_DPI = "203"


def read_code(picture: Path) -> str:
    """What a phone's camera reads in a picture."""
    need_program("zbarimg")
    done = subprocess.run(
        ["zbarimg", "--quiet", "--raw", str(picture)], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def as_printed(document: Path) -> Path:
    """A PDF's page as a receipt printer prints it: 203 dots to the inch, black or white."""
    into = document.with_suffix("")
    need_program("pdftoppm")
    subprocess.run(
        ["pdftoppm", "-r", RECEIPT_DPI, "-mono", "-singlefile", str(document), str(into)],
        check=True,
    )
    return into.with_suffix(".pbm")


def rasterised(document: Path) -> Path:
    """A PDF's page in its own colours, none of them made by smoothing edges."""
    into = document.with_suffix("")
    plain = ["-aa", "no", "-aaVector", "no", "-png", "-singlefile"]
    need_program("pdftoppm")
    subprocess.run(["pdftoppm", "-r", RECEIPT_DPI, *plain, str(document), str(into)], check=True)
    return into.with_suffix(".png")


def words(document: Path) -> str:
    """The text of a PDF, in one line."""
    need_program("pdftotext")
    done = subprocess.run(
        ["pdftotext", "-layout", str(document), "-"], capture_output=True, text=True, check=True
    )
    return " ".join(done.stdout.split())


def page_mm(document: Path) -> tuple[float, float]:
    """The size of a PDF's only page."""
    need_program("pdfinfo")
    done = subprocess.run(["pdfinfo", str(document)], capture_output=True, text=True, check=True)
    assert re.search(r"^Pages:\s+1$", done.stdout, re.MULTILINE)
    found = re.search(r"Page size:\s+([\d.]+) x ([\d.]+) pts", done.stdout)
    assert found
    wide, high = (float(points) * 25.4 / 72 for points in found.groups())
    return wide, high

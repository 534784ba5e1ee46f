"""What Windows shows of a program file (its version resource), from product.py.

`program` gives the text that PyInstaller's EXE(version=…) reads, `installer` the lines of an NSIS script.
"""

from typing import Final

import product

LANGUAGES: Final = {"en": 0x0409, "uk": 0x0422}
"""Windows' own numbers."""
_UNICODE: Final = 1200
"""The code page; Windows wants one for each language."""


def four_numbers() -> tuple[int, int, int, int]:
    """The version as Windows writes it: (0, 1, 0, 0)."""
    first, second, third = map(int, product.version().split("."))
    return first, second, third, 0


def strings(language: str, file: str) -> dict[str, str]:
    """What stands there in one language. `file`: the name of the file."""
    return {
        "CompanyName": product.PUBLISHER,
        "FileDescription": product.NAME,
        "Comments": product.SUMMARY[language],
        "FileVersion": product.version(),
        "InternalName": product.COMMAND,
        "LegalCopyright": f"© {product.PUBLISHER}",
        "OriginalFilename": file,
        "ProductName": product.NAME,
        "ProductVersion": product.version(),
    }


def program() -> str:
    """The program's resource, as PyInstaller evaluates it."""
    tables = ",\n".join(_table(language) for language in LANGUAGES)
    pairs = [number for one in LANGUAGES.values() for number in (one, _UNICODE)]
    return f"""# UTF-8
VSVersionInfo(
    ffi=FixedFileInfo(
        filevers={four_numbers()}, prodvers={four_numbers()},
        mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0),
    ),
    kids=[
        StringFileInfo([
{tables}
        ]),
        VarFileInfo([VarStruct("Translation", {pairs})]),
    ],
)
"""


def _table(language: str) -> str:
    entries = strings(language, f"{product.COMMAND}.exe").items()
    structs = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in entries)
    return f'            StringTable("{LANGUAGES[language]:04X}{_UNICODE:04X}", [{structs}])'


def installer(file: str) -> list[str]:
    """The installer's resource: `VI…` lines. `file`: the installer's name."""
    numbers = ".".join(map(str, four_numbers()))
    lines = [f'VIProductVersion "{numbers}"', f'VIFileVersion "{numbers}"']
    for language, number in LANGUAGES.items():
        lines += [
            f'VIAddVersionKey /LANG={number} "{name}" "{text}"'
            for name, text in strings(language, file).items()
        ]
    return lines

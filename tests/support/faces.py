"""TrueType faces with something taken out, by hand: the tables are in the OpenType specification."""

import struct
from pathlib import Path


def _tables(data: bytes) -> dict[bytes, tuple[int, int]]:
    """Tag → (place of its entry, place of the table)."""
    (count,) = struct.unpack_from(">H", data, 4)
    entries = (12 + 16 * number for number in range(count))
    return {data[at : at + 4]: (at, struct.unpack_from(">I", data, at + 8)[0]) for at in entries}


def without_feature(file: Path) -> None:
    """Digits of one width, and whatever else is a substitution of glyphs."""
    data = bytearray(file.read_bytes())
    at = _tables(bytes(data))[b"GSUB"][0]
    data[at : at + 4] = b"XSUB"
    file.write_bytes(data)


def without_letters(file: Path, first: int) -> None:
    """The letters of the stretch of code points in which `first` lies (cmap, format 4)."""
    data = bytearray(file.read_bytes())
    cmap = _tables(bytes(data))[b"cmap"][1]
    (place,) = struct.unpack_from(">I", data, cmap + 8)
    table = cmap + place
    double: int = struct.unpack_from(">H", data, table + 6)[0]
    ends = struct.unpack_from(f">{double // 2}H", data, table + 14)
    starts = struct.unpack_from(f">{double // 2}H", data, table + 16 + double)
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if start <= first <= end:
            delta = table + 16 + 2 * double + 2 * number
            # The first letter of the stretch becomes glyph 0, which stands for none.
            struct.pack_into(">H", data, delta, -first % 65536)
            struct.pack_into(">H", data, delta + double, 0)
    file.write_bytes(data)

"""QR codes of form numbers: drawn in a PDF, or as a picture for a workbook.

Making a code takes half a millisecond, most of it for error correction. But a code of a
given size and mask is linear over GF(2): changing one byte of the text flips the same
modules whatever the other bytes are. So codes are made once for each byte that occurs
at each place, and put together from those by exclusive or.
"""

import struct
import zlib
from collections.abc import Sequence
from functools import lru_cache

import segno

from volkit.render.form_fit import Box

_MASK = 3
_BYTES_A_VERSION = {2: 26, 4: 62, 7: 122, 10: 213}
_QUIET = 4
_PIXELS_A_MODULE = 6
_MOST_BYTES = max(_BYTES_A_VERSION.values())
_MANY = 100_000


@lru_cache(maxsize=512)
def _made(raw: bytes, version: int) -> int:
    """Return a code's modules as the bits of one number, the first the highest."""
    code = segno.make_qr(
        raw, error="m", version=version, mask=_MASK, mode="byte", boost_error=False
    )
    return int("".join("01"[module] for row in code.matrix for module in row), 2)


@lru_cache(maxsize=_MANY)
def _flipped(place: int, byte: int, length: int, version: int) -> int:
    """Return the modules that differ where a text of noughts has a byte at a place."""
    base = b"0" * length
    text = base[:place] + bytes([byte]) + base[place + 1 :]
    return _made(text, version) ^ _made(base, version)


@lru_cache(maxsize=256)
def rows_of(text: str) -> Sequence[str]:
    """Return a code's modules, row by row: 1 is black."""
    raw = text.encode("utf-8", "replace")[:_MOST_BYTES]
    length = len(raw)
    version = next(v for v, most in _BYTES_A_VERSION.items() if length <= most)
    modules = _made(b"0" * length, version)
    for place, byte in enumerate(raw):
        if byte != ord("0"):
            modules ^= _flipped(place, byte, length, version)
    side = 4 * version + 17
    bits = f"{modules:0{side * side}b}"
    return tuple(bits[n : n + side] for n in range(0, len(bits), side))


def draw(text: str, box: Box) -> str:
    """Return what draws a code as large as its box allows, nothing for no text."""
    if not text:
        return ""
    rows = rows_of(text)
    count = len(rows)
    module = min(box.width, box.height) / (count + 2 * _QUIET)
    side = module * count
    x = box.x + (box.width - side) / 2
    y = box.y + (box.height - side) / 2
    bits = "".join(_packed(row, "0").hex() for row in rows)
    return (
        f"q {side:.2f} 0 0 {side:.2f} {x:.2f} {y:.2f} cm\n"
        f"BI /W {count} /H {count} /IM true /BPC 1 /D [1 0] /F /AHx ID\n{bits}>\nEI Q\n"
    )


def _packed(bits: str, rest: str) -> bytes:
    """Return a row of bits as bytes, the last one filled up."""
    width = -(-len(bits) // 8)
    return int(bits.ljust(8 * width, rest), 2).to_bytes(width, "big")


def picture(text: str) -> bytes:
    """Return a code as a PNG picture with its quiet border; white for no text."""
    rows = rows_of(text) if text else ["0"]
    scale, quiet = _PIXELS_A_MODULE, _QUIET * _PIXELS_A_MODULE
    side = len(rows) * scale + 2 * quiet
    margin = "1" * quiet
    white = b"\0" + _packed("1" * side, "1")
    wide = {ord("0"): "1" * scale, ord("1"): "0" * scale}
    lines = [white * quiet]
    for row in rows:
        bits = margin + row.translate(wide) + margin
        lines.append((b"\0" + _packed(bits, "1")) * scale)
    lines.append(white * quiet)
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", head)
        + _chunk(b"IDAT", zlib.compress(b"".join(lines), 1))
        + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    """Return one chunk of a PNG file."""
    return (
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
    )

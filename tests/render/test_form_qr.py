"""QR codes put together from differences are those a maker of codes would make."""

import struct
import zlib

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from volkit.render.form_qr import picture, rows_of


def made(text: str, version: int) -> list[str]:
    code = segno.make_qr(
        text.encode(),
        error="m",
        version=version,
        mask=3,
        mode="byte",
        boost_error=False,
    )
    return ["".join(map(str, row)) for row in code.matrix]


@settings(deadline=None, max_examples=30)
@given(st.text(alphabet="ACN0123456789-_承", min_size=1, max_size=26))
def test_a_code_is_the_one_of_its_number(text: str) -> None:
    size = len(text.encode())
    version = 2 if size <= 26 else 4 if size <= 62 else 7
    assert list(rows_of(text)) == made(text, version)


@pytest.mark.parametrize("text", ["", "0", "x" * 27, "x" * 122, "长" * 200])
def test_a_number_of_any_length_has_a_code(text: str) -> None:
    rows = rows_of(text)
    assert {len(row) for row in rows} == {len(rows)}


def test_the_picture_shows_the_code_with_a_white_border() -> None:
    png = picture("CN2012-0001")
    side, tall = struct.unpack(">II", png[16:24])
    assert side == tall == (25 + 8) * 6
    data = zlib.decompress(png[png.index(b"IDAT") + 4 : -16])
    width = 1 + -(-side // 8)
    lines = [data[n + 1 : n + width] for n in range(0, len(data), width)]
    bits = [
        f"{int.from_bytes(line):0{8 * len(line)}b}"[3:side:6] for line in lines[3::6]
    ]
    code = [row[4:-4].translate(str.maketrans("01", "10")) for row in bits[4:-4]]
    assert code == list(rows_of("CN2012-0001"))
    assert set(bits[0]) == {"1"}

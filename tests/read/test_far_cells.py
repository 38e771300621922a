"""A sheet is refused for the block that its cells span, not for how far one lies."""

import pytest

from volkit.model.errors import RefusedError
from volkit.read.limits import Limits
from volkit.read.sheet_xml import refuse_sparse

LIMITS = Limits(cells=3_000_000)


def sheet(*cells: str) -> bytes:
    """Return a worksheet with text in these cells."""
    said = "".join(f'<row><c r="{cell}"><v>1</v></c></row>' for cell in cells)
    return f"<worksheet><sheetData>{said}</sheetData></worksheet>".encode()


@pytest.mark.parametrize(
    "cells",
    [
        ("A1", "C1000000"),
        ("A1", "c1000000"),
        ("X900000", "Z1000000"),
        ("A1", "CV30000"),
        ("AAA1", "AAC1000000"),
    ],
)
def test_a_block_within_the_limit_is_read(cells: tuple[str, ...]) -> None:
    refuse_sparse(sheet(*cells), "名册", LIMITS)


@pytest.mark.parametrize(
    ("cells", "place"),
    [
        (("A1", "D1000000"), ("D", 1_000_000)),
        (("A1", "d1000000"), ("D", 1_000_000)),
        (("B2", "Z200000"), ("Z", 200_000)),
        (("A1", "XFD1000"), ("XFD", 1000)),
        (("A1", "A1000000", "D5"), ("D", 1_000_000)),
    ],
)
def test_a_larger_block_is_refused_and_its_end_named(
    cells: tuple[str, ...], place: tuple[str, int]
) -> None:
    with pytest.raises(RefusedError) as refused:
        refuse_sparse(sheet(*cells), "名册", LIMITS)
    assert (refused.value.params["column"], refused.value.params["row"]) == place

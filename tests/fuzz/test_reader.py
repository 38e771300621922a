"""Whatever a file holds, reading it gives tables or a refusal, never anything else."""

import datetime as dt
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.grids import GRIDS, TEXT, Grid, as_book, as_csv
from tests.patch.sheets import package, sheet
from volkit.model.errors import RefusedError
from volkit.normalise.frame import normalise
from volkit.read.workbook import read_file
from volkit.sheets.context import Context

DAY = Context(dt.date(2012, 12, 19))
QUICK = settings(max_examples=50, deadline=None)


def read_all(path: Path) -> None:
    """Read a file and all its tables to the last cell; only a refusal is allowed."""
    try:
        raw = read_file(path)
    except RefusedError:
        return
    for table in raw.tables:
        normalise(table, DAY)


@QUICK
@given(
    GRIDS, st.booleans(), st.sampled_from(("utf-8-sig", "utf-8", "gb18030", "utf-16"))
)
def test_any_grid_of_cells_in_a_csv_can_be_read(
    grid: Grid,
    quoted: bool,  # noqa: FBT001  hypothesis gives it
    encoding: str,
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.csv")
        path.write_bytes(as_csv(grid, quoted=quoted).encode(encoding))
        read_all(path)


@QUICK
@given(st.binary(max_size=400))
def test_any_bytes_called_a_csv_can_be_read_or_are_refused(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.csv")
        path.write_bytes(content)
        read_all(path)


CELL = st.one_of(
    TEXT.map(lambda t: f't="inlineStr"><is><t>{escape(_printable(t))}</t></is>'),
    TEXT.map(lambda t: f't="str"><v>{escape(_printable(t))}</v>'),
    st.sampled_from((
        "><v>1E+308</v>", "><v>-1</v>", "><v></v>", "><v>x</v>", 't="s"><v>0</v>', 't="s"><v>99</v>',
        't="s"><v>-1</v>', 't="b"><v>2</v>', 't="e"><v>#N/A</v>', 't="e"><v>#X</v>', 't="d"><v>2012-12-19</v>',
        's="1"><v>60</v>', 's="1"><v>-5</v>', 's="1"><v>2958466</v>', 's="99"><v>1</v>', 't="zz"><v>1</v>',
        "><f>1/0</f>", "><f>A1</f><v>3</v>", 't="inlineStr"><is/>',
    )),
)  # fmt: skip
PLACES = st.one_of(
    st.tuples(st.integers(1, 12), st.sampled_from("ABCDEFGHIJ")).map(
        lambda p: f"{p[1]}{p[0]}"
    ),
    st.sampled_from(
        ("XFD1", "A1048576", "", "A0", "1A", "ZZZZ1", "A99999999", "a1", "$A$1")
    ),
)
ROWS = st.lists(
    st.tuples(
        st.sampled_from(
            ("", 'r="1"', 'r="3"', 'r="0"', 'r="-1"', 'r="x"', 'hidden="1"')
        ),
        st.lists(st.tuples(PLACES, CELL), max_size=8),
    ),
    max_size=8,
)
EXTRA = st.sampled_from((
    "", '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>',
    '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>',
    '<mergeCells><mergeCell ref="C3:A1"/><mergeCell ref="x"/></mergeCells>',
    '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    '<autoFilter ref="A1:Z9"/>',
))  # fmt: skip
HEAD = st.sampled_from((
    "", '<dimension ref="A1"/>', '<dimension ref="A1:XFD1048576"/>', '<dimension ref="?"/>',
    '<cols><col min="1" max="16384" hidden="1"/></cols>', '<cols><col min="9" max="2"/></cols>',
))  # fmt: skip


def _printable(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return "".join(
        c for c in text if c in "\t\n\r" or " " <= c < "\ufffe" or c > "\uffff"
    )


@QUICK
@given(ROWS, HEAD, EXTRA)
def test_any_cells_in_a_workbook_can_be_read_or_are_refused(
    rows: list[tuple[str, list[tuple[str, str]]]], head: str, extra: str
) -> None:
    body = "".join(
        f"<row {row}>"
        + "".join(
            f'<c r="{place}" {cell}</c>' if place else f"<c {cell}</c>"
            for place, cell in cells
        )
        + "</row>"
        for row, cells in rows
    )
    with tempfile.TemporaryDirectory() as folder:
        read_all(as_book(Path(folder), body, head=head, tail=extra))


@QUICK
@given(GRIDS)
def test_any_grid_of_texts_in_a_workbook_can_be_read(grid: Grid) -> None:
    body = "".join(
        f'<row r="{number}">'
        + "".join(
            f't="inlineStr"><is><t>{escape(_printable(t))}</t></is></c>'.join(
                ("<c ", "")
            )
            for t in row
        )
        + "</row>"
        for number, row in enumerate(grid, 1)
    )
    with tempfile.TemporaryDirectory() as folder:
        read_all(as_book(Path(folder), body))


@QUICK
@given(st.data())
def test_a_workbook_with_damaged_bytes_can_be_read_or_is_refused(
    data: st.DataObject,
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>7</v></c></row>'
        path = package(Path(folder), sheet(rows))
        content = bytearray(path.read_bytes())
        for _ in range(data.draw(st.integers(1, 4))):
            place = data.draw(st.integers(0, len(content) - 1))
            content[place] = data.draw(st.integers(0, 255))
        cut = data.draw(st.one_of(st.none(), st.integers(0, len(content))))
        path.write_bytes(content[:cut])
        read_all(path)

"""Edits leave every byte around them alone, however the sheet is written."""

import csv
import io
import tempfile
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.grids import GRIDS, TEXT, Grid, as_csv
from tests.fuzz.sheet_xml import PLAIN, SheetCase, sheet_cases
from tests.patch.sheets import package, parts_of
from volkit.model.address import column_letters
from volkit.model.errors import RefusedError
from volkit.patch.delimited import edit_text, fields
from volkit.patch.workbook import CellEdit, Outcome, apply_edits

QUICK = settings(max_examples=80, deadline=None)
SHEET = "xl/worksheets/s.xml"
NAME = "名册"


@QUICK
@given(sheet_cases(), st.data())
def test_an_edited_cell_changes_and_all_else_stays(
    case: SheetCase, data: st.DataObject
) -> None:
    chosen = data.draw(st.sets(st.sampled_from(range(len(case.cells))), min_size=1))
    edits = [
        CellEdit(
            NAME, case.cells[n].place, case.cells[n].value, data.draw(PLAIN) + "新"
        )
        for n in sorted(chosen)
    ]
    with tempfile.TemporaryDirectory() as folder:
        path = package(Path(folder), case.xml)
        before, out = parts_of(path.read_bytes()), io.BytesIO()
        outcomes = apply_edits(path, edits, out).outcomes
        after = parts_of(out.getvalue())
        again = io.BytesIO()
        patched = Path(folder, "patched.xlsx")
        patched.write_bytes(out.getvalue())
        back = [CellEdit(NAME, e.cell, e.new, e.new) for e in edits]
        reread = apply_edits(patched, back, again).outcomes
    assert {outcome for _, outcome in outcomes} == {Outcome.APPLIED}
    assert {outcome for _, outcome in reread} == {Outcome.APPLIED}
    assert {n: p for n, p in after.items() if n != SHEET} == {
        n: p for n, p in before.items() if n != SHEET
    }
    changed = after[SHEET]
    for one in [c for n, c in enumerate(case.cells) if n not in chosen]:
        assert one.xml in changed
    assert around(case, chosen, changed)


def around(case: SheetCase, edited: Collection[int], after: str) -> bool:
    """Tell whether all that stood between the edited cells stands there still.

    Cells may be written alike: each is looked for behind the one before it.
    """
    before, place, end, passed = case.xml, 0, 0, 0
    for number, cell in enumerate(case.cells):
        start = before.index(cell.xml, passed)
        passed = start + len(cell.xml)
        if number not in edited:
            continue
        piece = before[end:start]
        found = after.find(piece, place)
        if found < 0 or (end == 0 and found != 0):
            return False
        place, end = found + len(piece), passed
    return after.endswith(before[end:])


@QUICK
@given(sheet_cases(), st.data())
def test_an_edit_of_a_cell_that_holds_something_else_changes_nothing(
    case: SheetCase, data: st.DataObject
) -> None:
    cell = data.draw(st.sampled_from(case.cells))
    with tempfile.TemporaryDirectory() as folder:
        path = package(Path(folder), case.xml)
        out = io.BytesIO()
        edit = CellEdit(NAME, cell.place, "something quite different", "新")
        outcomes = apply_edits(path, [edit], out).outcomes
        assert out.getvalue() == path.read_bytes()
    assert [outcome for _, outcome in outcomes] == [Outcome.CHANGED]


@QUICK
@given(st.text(max_size=200), st.sampled_from(("A1", "B2", "H6")))
def test_a_sheet_that_is_no_xml_is_refused_or_left(body: str, place: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        encoded = body.encode("utf-8", "replace").decode()
        path = package(
            Path(folder), f"<worksheet><sheetData>{encoded}</sheetData></worksheet>"
        )
        with suppress(RefusedError):
            apply_edits(path, [CellEdit(NAME, place, "x", "y")], io.BytesIO())


@QUICK
@given(
    GRIDS,
    st.booleans(),
    st.sampled_from((",", ";", "\t")),
    st.sampled_from(("\r\n", "\n", "\r")),
    st.sampled_from(("utf-8-sig", "utf-8", "gb18030")),
    st.data(),
)
def test_an_edit_of_a_field_changes_that_field_and_no_other(  # noqa: PLR0913, PLR0917  hypothesis gives them
    grid: Grid,
    quoted: bool,  # noqa: FBT001  as above
    delimiter: str,
    end: str,
    encoding: str,
    data: st.DataObject,
) -> None:
    text = (
        as_csv(grid, quoted=quoted, end=end).replace(",", delimiter)
        if delimiter == ","
        else _delimited(grid, delimiter, end)
    )
    content = text.encode(encoding)
    places = [(r, c, text[a:b]) for r, c, a, b in fields(text, delimiter)]
    if not places:
        return
    row, column, seen = data.draw(st.sampled_from(places))
    old = (
        next(csv.reader(io.StringIO(seen, newline="")), [""])[0]
        if seen.startswith('"')
        else seen
    )
    new = data.draw(TEXT)
    edit = CellEdit("", f"{column_letters(column)}{row}", old, new)
    after, outcomes = edit_text(content, [edit], encoding=encoding, delimiter=delimiter)
    assert [outcome for _, outcome in outcomes] == [Outcome.APPLIED]
    plain = after.decode(encoding)
    found = [(r, c, plain[a:b]) for r, c, a, b in fields(plain, delimiter)]
    others = [p for p in places if p[:2] != (row, column)]
    assert [p for p in found if p[:2] != (row, column)] == others
    back, outcomes = edit_text(
        after,
        [CellEdit("", edit.cell, new, old)],
        encoding=encoding,
        delimiter=delimiter,
    )
    assert [outcome for _, outcome in outcomes] == [Outcome.APPLIED]
    same = [(r, c) for r, c, _, _ in fields(back.decode(encoding), delimiter)]
    assert same == [p[:2] for p in places]


def _delimited(grid: Grid, delimiter: str, end: str) -> str:
    """Return a grid with another character between its fields."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=end).writerows(grid)
    return out.getvalue()

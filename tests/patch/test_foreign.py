"""Every foreign workbook that opens can be edited with nothing lost."""

import io
import random
import xml.etree.ElementTree as ET
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from volkit.model.address import column_letters, place_of
from volkit.model.errors import RefusedError
from volkit.opc.archive import Archive
from volkit.opc.parts import Workbook, workbook
from volkit.patch.cells import SheetXml
from volkit.patch.workbook import CellEdit, Outcome, apply_edits

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
Cells = dict[tuple[int, int], tuple[object, bytes]]


def cells_of(xml: bytes) -> tuple[Cells, list[bytes]]:
    """Return a sheet's cells by place, and everything that is no row."""
    cells: Cells = {}
    rest = []
    for part in ET.fromstring(xml):  # noqa: S314  the corpus is read on purpose
        if not part.tag.endswith("}sheetData"):
            rest.append(ET.tostring(part))
            continue
        row = 0
        for line in part:
            row = int(line.get("r", row + 1))
            column = 0
            for cell in line:
                said = dict(cell.attrib)
                place = said.pop("r", None)
                column = place_of(place)[1] if place else column + 1
                inside = b"".join(ET.tostring(child) for child in cell)
                cells[row, column] = (tuple(sorted(said.items())), inside)
    return cells, rest


def some_edits(archive: Archive, book: Workbook, dice: random.Random) -> list[CellEdit]:
    """Return edits of empty and of plain number cells, and of cells far outside."""
    edits = []
    for name, part in list(book.sheets.items())[:3]:
        if part not in archive.members:
            continue
        sheet = SheetXml(archive.read(part))
        numbers = [
            (column_letters(c.column) + str(c.row), float(said))
            for _, (number, row) in zip(range(500), sheet.rows(), strict=False)
            for c in sheet.cells(number, row)
            if c.attributes.get("t", "n") == "n"
            and (said := sheet.text_inside(c, b"v"))
        ]
        dice.shuffle(numbers)
        edits += [CellEdit(name, cell, seen, "=新<&>") for cell, seen in numbers[:4]]
        edits += [CellEdit(name, "ZZ7", None, 5), CellEdit(name, "B70000", None, "新")]
    return edits


def test_no_part_is_lost_and_no_other_cell_changes() -> None:
    if not CORPUS.is_dir():
        pytest.skip(f"the foreign workbooks are not there: {CORPUS}")
    dice = random.Random(2012)
    seen: Counter[str] = Counter()
    for place in sorted(CORPUS.rglob("*.xls[xm]")):
        out = io.BytesIO()
        try:
            archive = Archive(place)
            book = workbook(archive)
            result = apply_edits(place, some_edits(archive, book, dice), out)
        except RefusedError:
            seen["refused"] += 1
            continue
        seen.update(outcome for _, outcome in result.outcomes)
        check_one(place, out.getvalue(), book, result.outcomes)
    assert seen["refused"] <= 25
    assert seen[Outcome.APPLIED] > 1000
    assert not seen[Outcome.CHANGED]


def check_one(
    place: Path,
    after: bytes,
    book: Workbook,
    outcomes: list[tuple[CellEdit, Outcome]],
) -> None:
    """Compare a workbook with its edited copy, part by part and cell by cell."""
    with zipfile.ZipFile(place) as one, zipfile.ZipFile(io.BytesIO(after)) as two:
        assert one.namelist() == two.namelist(), place
        for info in one.infolist():
            try:
                before = one.read(info)
            except zipfile.BadZipFile:
                continue
            now = two.read(info.filename)
            if before == now:
                continue
            assert info.filename in {*book.sheets.values(), book.part}, place
            if info.filename == book.part:
                continue
            names = {n for n, part in book.sheets.items() if part == info.filename}
            done = {
                place_of(e.cell)
                for e, o in outcomes
                if o is Outcome.APPLIED and e.sheet in names
            }
            (old, old_rest), (new, new_rest) = cells_of(before), cells_of(now)
            assert old_rest == new_rest, place
            assert {k: v for k, v in old.items() if k not in done} == {
                k: v for k, v in new.items() if k not in done
            }, place

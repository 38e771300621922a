"""A foreign workbook is no less whole after it was marked or repaired than before."""

import io
import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.excel_rules import broken
from tests.patch.test_foreign import CORPUS, some_edits
from tests.sdk import sdk_faults
from volkit.model.errors import RefusedError
from volkit.model.finding import Severity
from volkit.opc.archive import Archive
from volkit.opc.parts import workbook
from volkit.patch.listing import Listing
from volkit.patch.marks import Mark, mark
from volkit.patch.workbook import apply_edits

SELDOM = 30
"""Every so many files are shown to the SDK, which takes a second for each."""
LARGEST = 400_000


def marked(place: Path, out: io.BytesIO) -> None:
    sheet = next(iter(workbook(Archive(place)).sheets))
    marks = [
        Mark(sheet, "A1", Severity.ERROR, "甲<&>"),
        Mark(sheet, "C7", Severity.INFO, "乙"),
    ]
    listing = Listing(
        "检查结果", ("序号", "问题"), [("1", "=x")], [(sheet, "A1")], (8, 60)
    )
    mark(place, marks, listing, out)


def edited(place: Path, out: io.BytesIO) -> None:
    archive = Archive(place)
    edits = some_edits(archive, workbook(archive), random.Random(place.name))
    apply_edits(place, edits, out)


def rules(path: Path) -> set[str]:
    return {fault.rule for fault in broken(path)}


def readable() -> Iterator[tuple[Path, set[str]]]:
    """Give the foreign workbooks that the lint itself can read."""
    for place in sorted(CORPUS.rglob("*.xls[xm]")):
        if place.stat().st_size > LARGEST:
            continue
        try:
            yield place, rules(place)
        except Exception:  # noqa: BLE001, S112  some were made to break every reader
            continue


@pytest.mark.parametrize("change", [marked, edited])
def test_no_fault_is_added_to_a_foreign_workbook(
    change: Callable[[Path, io.BytesIO], None], tmp_path: Path
) -> None:
    if not CORPUS.is_dir():
        pytest.skip(f"the foreign workbooks are not there: {CORPUS}")
    done = 0
    for place, before in readable():
        out = io.BytesIO()
        try:
            change(place, out)
        except RefusedError:
            continue
        copy = tmp_path / f"copy{place.suffix}"
        copy.write_bytes(out.getvalue())
        assert rules(copy) <= before, place
        done += 1
        if done % SELDOM == 0:
            added = Counter(map(plainly, sdk_faults(copy)))
            assert not added - Counter(map(plainly, sdk_faults(place))), place
    assert done > 200


def plainly(fault: str) -> str:
    """Return what the SDK says without where, for a list of findings shifts it."""
    return fault.partition(": ")[2]

"""Marks in a copy: which cells, with which words, and the list of them all."""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from volkit.i18n import N_, translate
from volkit.model.address import place_of
from volkit.model.finding import Finding
from volkit.model.marks import LIST
from volkit.model.text import Locale
from volkit.patch.listing import Listing
from volkit.patch.marks import Mark, mark
from volkit.service.wording import worded
from volkit.validate.registry import all_rules

HEADER = (
    N_("No."),
    N_("Level"),
    N_("Where"),
    N_("What is wrong"),
    N_("What to do"),
    N_("Rule"),
)
WIDTHS = (6, 8, 20, 50, 50, 9)
_PLACE = 3
LEVELS = {"error": N_("error"), "warning": N_("warning"), "info": N_("note")}


def marked(
    place: Path, findings: Sequence[Finding], locale: Locale, out: BinaryIO
) -> None:
    """Write a copy of a workbook with its findings marked and listed.

    Raises:
        RefusedError: the workbook is written in a way that is not edited.

    """
    said = worded(sorted(findings, key=_place), locale)
    rules = all_rules()
    marks = [
        Mark(f.sheet, f.cell, rules[f.code].severity, f"{f.message}\n{f.advice}")
        for f in said
        if f.cell
    ]
    rows = [
        (
            str(number),
            translate(LEVELS[f.severity], locale),
            " ".join(filter(None, (f.sheet, f.cell))),
            f.message,
            f.advice,
            f.code,
        )
        for number, f in enumerate(said, 1)
    ]
    listing = Listing(
        LIST.of(locale),
        [translate(word, locale) for word in HEADER],
        rows,
        [(f.sheet, f.cell) if f.cell else None for f in said],
        WIDTHS,
        [rules[f.code].severity for f in said],
        linked=_PLACE,
    )
    mark(place, marks, listing, out)


def _place(finding: Finding) -> tuple[bool, str, int, int]:
    """Return what findings are listed by: the whole file's first, then by cell."""
    column = place_of(finding.cell)[1] if finding.cell else 0
    return finding.cell is not None, finding.sheet, finding.row or 0, column

"""VK900 references-not-checked: the sheet that references point to was not given."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.base import all_sheets
from volkit.validate.book import TABLE, Book
from volkit.validate.references import references
from volkit.validate.rule import Broken, book_rule


@book_rule(
    code="VK900",
    name="references-not-checked",
    severity=Severity.INFO,
    message=N_(
        "{columns}: not compared, because no file given has the sheet {sheets}."
    ),
    advice=N_("Check this file together with those sheets to have them compared."),
    since="0.1",
)
def references_not_checked(book: Book) -> Iterator[Broken]:
    """Say it once for each table, and only of columns that are filled in."""
    sheets = all_sheets()
    for number, table in enumerate(book.tables):
        frame = table.frame
        open_ends = [
            r
            for r in references(table.raw.kind)
            if r.key in frame.columns
            and frame[r.key].null_count() < frame.height
            and not book.has(r.sheet)
        ]
        if open_ends:
            yield Broken(
                "",
                frame=pl.DataFrame(
                    {TABLE: [number], ROW: [table.raw.rows[0]]},
                    schema={TABLE: pl.UInt32, ROW: pl.UInt32},
                ),
                where=pl.lit(value=True),
                columns=tuple(r.column.label for r in open_ends),
                sheets=tuple(
                    sheets[key].label
                    for key in dict.fromkeys(r.sheet for r in open_ends)
                ),
            )

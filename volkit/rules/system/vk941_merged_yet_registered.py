"""VK941 merged-yet-registered: an entry that was merged is closed."""

import polars as pl

from volkit.codes import table
from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.merge_map import MergeMap
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    MergeMap,
    code="VK941",
    name="merged-yet-registered",
    severity=Severity.WARNING,
    message=N_("Merged on {day}, but {number} is still {status} in the register."),
    advice=N_(
        "Set the status of the merged entry to merged; its number is never used again."
    ),
    since="0.1",
)
def merged_yet_registered(book: Book) -> Broken:
    """Look only at decisions to merge."""
    rows = book.columns("merge_map", "drop_no", "decision", "day")
    rows = book.match(
        rows, "volunteer", "drop_no", key="volunteer_no", take=("status",)
    )
    status = pl.col("volunteer.status")
    return Broken(
        "drop_no",
        frame=rows,
        where=(pl.col("decision") == "HB") & status.is_in(["ZC", "SQ"]),
        day=pl.col("day"),
        number=pl.col("drop_no"),
        status=status.replace_strict(_captions(), default=status),
    )


def _captions() -> dict[str, str]:
    """Return the captions of the states that a person may have."""
    known = table("volunteer_status")
    return {code: known.caption(code, "zh_Hans") for code in known.codes}

"""VK151 volunteer-number-unlike-the-others: one number of another form."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.numbers import volunteer_no
from volkit.sheets.volunteer import Volunteer
from volkit.validate.book import Book
from volkit.validate.numbering import collapsed, is_id_number, numbering
from volkit.validate.rule import Broken, table_rule

_FEW = 2


@table_rule(
    Volunteer,
    code="VK151",
    name="volunteer-number-unlike-the-others",
    severity=Severity.WARNING,
    message=N_(
        "Volunteer number {number} has another form than the others in the table."
    ),
    advice=N_(
        "Compare with the register or the card; a digit may be missing or too many."
    ),
    since="0.1",
)
def volunteer_number_unlike_the_others(
    frame: pl.DataFrame, book: Book
) -> Broken | None:
    """Judge by our own form, or by the one that nearly all numbers share.

    In another system a form that several numbers have is no slip.
    """
    if "volunteer_no" not in frame.columns:
        return None
    number = pl.col("volunteer_no")
    found = numbering(book)
    if found.is_ours is None:
        return None
    rows = frame.select(ROW, number).filter(~is_id_number(number))
    if found.is_ours:
        odd = ~number.str.contains(volunteer_no.SHAPE)
    else:
        odd = _rare(collapsed(number), found.shape)
        odd |= _rare(number.str.len_chars(), found.length)
    return Broken("volunteer_no", frame=rows, where=odd, number=number)


def _rare(form: pl.Expr, usual: str | int | None) -> pl.Expr:
    """Tell where a form is not the usual one and hardly another number has it."""
    if usual is None:
        return pl.lit(value=False)
    return (form != usual) & (pl.len().over(form) <= _FEW)

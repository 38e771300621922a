"""VK152 volunteer-number-checksum-mismatch: a digit of the number is wrong."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.numbers import volunteer_no
from volkit.sheets.volunteer import Volunteer
from volkit.validate.book import Book
from volkit.validate.numbering import expected_check, numbering
from volkit.validate.rule import Broken, table_rule


@table_rule(
    Volunteer,
    code="VK152",
    name="volunteer-number-checksum-mismatch",
    severity=Severity.WARNING,
    message=N_("Volunteer number {number} should end in {check}; a digit is wrong."),
    advice=N_("Copy the number again from the card or from last year's register."),
    since="0.1",
    native='OR({volunteer_no}="",LEN({volunteer_no})<>14,IFERROR('
    'MID("10X98765432",MOD(SUMPRODUCT(MID({volunteer_no},ROW($1:$13),1)'
    "*2^(14-ROW($1:$13))),11)+1,1)=UPPER(RIGHT({volunteer_no},1)),TRUE))",
    native_column="volunteer_no",
)
def volunteer_number_checksum_mismatch(
    frame: pl.DataFrame, book: Book
) -> Broken | None:
    """Judge only in tables that follow our own numbering."""
    if "volunteer_no" not in frame.columns or not numbering(book).is_ours:
        return None
    number = pl.col("volunteer_no")
    wrong = number.str.contains(volunteer_no.SHAPE) & ~volunteer_no.is_sound(number)
    return Broken(
        "volunteer_no",
        where=wrong,
        number=number,
        check=number.map_elements(expected_check, pl.String),
    )

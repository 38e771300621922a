"""VK611 present-exceed-expected: more people came than were to come."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.vote import Vote
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Vote,
    code="VK611",
    name="present-exceed-expected",
    severity=Severity.WARNING,
    message=N_("{present} were present, but only {expected} were expected."),
    advice=N_("Correct one of the two numbers; guests do not vote."),
    since="0.1",
    native="OR(NOT(ISNUMBER({present})),NOT(ISNUMBER({expected})),"
    "{present}<={expected})",
    native_column="present",
)
def present_exceed_expected() -> Broken:
    """Compare the two numbers."""
    present, expected = pl.col("present"), pl.col("expected")
    return Broken(
        "present", where=present > expected, present=present, expected=expected
    )

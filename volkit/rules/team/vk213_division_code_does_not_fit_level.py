"""VK213 division-code-does-not-fit-level: a code has as many digits as its level."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.division import Division
from volkit.validate.rule import Broken, row_rule

_FORMS = {
    "1": r"^[0-9]{4}(?:00)?(?:000)*$",
    "2": r"^[0-9]{6}(?:000){0,2}$",
    "3": r"^[0-9]{9}(?:000)?$",
    "4": r"^[0-9]{12}$",
    "5": r"^[0-9]{12}.*$",
}
"""How codes of each level are written; statistics fill them up with noughts."""


@row_rule(
    Division,
    code="VK213",
    name="division-code-does-not-fit-level",
    severity=Severity.WARNING,
    message=N_("Division code {code} does not have the digits of the level {level}."),
    advice=N_(
        "Cities and districts have 6 digits, streets 9, communities 12. "
        "Correct the code or the level."
    ),
    since="0.1",
)
def division_code_does_not_fit_level() -> list[Broken]:
    """Judge each level by its own form."""
    code, level = pl.col("code"), pl.col("level")
    return [
        Broken(
            "code",
            where=(level == rank) & ~code.str.contains(form),
            code=code,
            level=level,
        )
        for rank, form in _FORMS.items()
    ]

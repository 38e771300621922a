"""One cell read alone, as its column would be read, and what is to be said of it."""

import datetime as dt
from functools import lru_cache

from volkit.model.finding import Finding, Severity
from volkit.model.table import Reading, State
from volkit.model.text import Locale
from volkit.normalise.column import understood
from volkit.normalise.frame import READERS
from volkit.normalise.reader import Asked, Reader
from volkit.service.wording import shown, worded
from volkit.sheets.base import columns_of
from volkit.sheets.context import Context
from volkit.validate.registry import all_rules, rules_by_name


@lru_cache(maxsize=64)
def _reader(kind: str, key: str, context: Context) -> Reader:
    """Return the reader of a column; the tables it looks up are built once."""
    fact = columns_of(kind)[key]
    return READERS[fact.kind](Asked(key, fact, fact.label.zh_hans, context))


def reading_of(kind: str, key: str, cell: object, context: Context) -> Reading:
    """Return what a cell of a sheet's column is understood as."""
    return understood(cell, _reader(kind, key, context))


def problem_in(
    kind: str, key: str, cell: object, context: Context, locale: Locale
) -> str:
    """Return the code and the sentence of what is wrong with a cell; "" for nothing.

    What only concerns the way of writing is no problem.
    """
    reading = reading_of(kind, key, cell, context)
    if not reading.note:
        return ""
    rule = rules_by_name()[reading.note]
    if all_rules()[rule.code].severity is Severity.INFO:
        return ""
    private = {"value": shown(cell, None, None), **reading.private}
    finding = Finding(
        rule.code, "", "", column=key, value=cell,
        params={**reading.params, **private},
        private=dict.fromkeys(private, key), table=kind,
    )  # fmt: skip
    return f"{rule.code} {worded([finding], locale)[0].message}"


def day_in(cell: object, today: dt.date) -> dt.date | None:
    """Return the day that a cell says in any clear way, None if it says none."""
    reading = reading_of("service_record", "date", cell, Context(today))
    is_read = reading.state is State.READ
    return reading.value if is_read and isinstance(reading.value, dt.date) else None

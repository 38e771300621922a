"""What a measure is: its name, its unit, and the rows of the sheets behind it."""

import difflib
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from volkit.model.discover import units
from volkit.model.text import Label
from volkit.rate.evidence import Evidence
from volkit.rate.facts import Facts

Unit = Literal["hours", "count", "months", "share", "score", "stars"]
Better = Literal["more", "less"]
Total = Literal["sum", "mean", "over"]


@dataclass(frozen=True)
class Metric:
    """A measure of a person.

    `total` says how the rows' amounts become the value. `better` says which way is
    the good one. `rows` finds the rows; a measure without it comes from the 考评得分
    sheet alone. `sheets` are those it is found in; the first is the one it cannot do
    without. `empty` is the value of a person without rows: 0, or None for not known.
    """

    key: str
    label: Label
    unit: Unit = "count"
    better: Better = "more"
    total: Total = "sum"
    sheets: tuple[str, ...] = ("score",)
    rows: Callable[[Facts], Evidence] | None = None
    empty: float | None = 0.0
    whole: bool = False


def metric(  # noqa: PLR0913  a measure's facts are its arguments
    key: str,
    label: Label,
    *,
    unit: Unit = "count",
    total: Total = "sum",
    sheets: tuple[str, ...] = ("service_record",),
    empty: float | None = 0.0,
    whole: bool = False,
) -> Callable[[Callable[[Facts], Evidence]], Metric]:
    """Declare a measure by the function that finds its rows."""
    return lambda rows: Metric(
        key, label, unit=unit, total=total, sheets=sheets, rows=rows, empty=empty,
        whole=whole,
    )  # fmt: skip


@cache
def all_metrics() -> dict[str, Metric]:
    """Return every measure by its name, those found in the ledger first."""
    found = units("volkit.rate.metrics", Metric)
    return {
        m.key: m
        for m in sorted(found, key=lambda m: (m.rows is None, _order(m), m.key))
    }


def _order(metric: Metric) -> int:
    """Return where a measure's sheet stands among the sheets."""
    order = ("service_record", "volunteer", "commitment", "training_attend", "star")
    first = metric.sheets[0]
    return order.index(first) if first in order else len(order)


@cache
def _names() -> dict[str, str]:
    """Return the measures' names by every spelling that means one."""
    return {
        folded(spelling): key
        for key, metric in all_metrics().items()
        for spelling in (key, *metric.label)
    }


def measure_named(text: str) -> str | None:
    """Return the name of the measure that a name or caption means, None if none."""
    return _names().get(folded(text))


def nearest_names(text: str, *others: str) -> list[str]:
    """Return the measures whose names are most like a word that means none."""
    known = [*all_metrics(), *others]
    near = difflib.get_close_matches(text, known, n=3, cutoff=0.5)
    captions = {m.label.zh_hans: key for key, m in all_metrics().items()}
    similar = difflib.get_close_matches(text, captions, n=3, cutoff=0.5)
    return list(dict.fromkeys([*near, *(captions[c] for c in similar)]))


def folded(text: str) -> str:
    """Return a caption without white space, width and case."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())

"""Measures of people, and the weeks in which they served, beside the list of people."""

import re
from collections.abc import Iterable, Sequence
from typing import get_args

from volkit.i18n import N_
from volkit.model.errors import UsageError
from volkit.model.text import Label, Locale
from volkit.rate.evidence import OVER, PERSON
from volkit.rate.metric import measure_named, nearest_names
from volkit.rate.period import Period
from volkit.service.block import Cells
from volkit.service.rate_block import Blocks
from volkit.service.rated_rows import Line, rows_beside

USUAL = ("hours_total", "hours_year", "events_total", "events_year", "active_weeks")
WEEKS = (
    Label("达标周数", "達標週數", "Weeks kept"),
    Label("应达标周数", "應達標週數", "Weeks asked for"),
    Label("达标率", "達標率", "Share kept"),
)
_CADENCE = "cadence_rate"
_PERIODS: dict[str, Period] = {
    "月": "month", "季": "quarter", "季度": "quarter", "半年": "half_year",
    "年": "year", "全年": "year", "年度": "year", "累计": "cumulative",
    "累計": "cumulative", "全部": "cumulative",
    **{p: p for p in get_args(Period)},
}  # fmt: skip


def period_named(word: object) -> Period | None:
    """Return the period that a cell names, None for an empty cell.

    Raises:
        UsageError: it names none.

    """
    if word is None:
        return None
    found = _PERIODS.get(str(word).strip().lower())
    if found is None:
        raise UsageError(
            N_("“{word}” is no period; write 月, 季, 半年, 年 or 累计."),
            word=str(word)[:20],
        )
    return found


def measures_named(cells: Cells | None) -> tuple[str, ...]:
    """Return the measures that cells name, several in a cell or one in each.

    Raises:
        UsageError: one of them does not exist.

    """
    words = (
        word
        for row in cells or ()
        for cell in row
        for word in re.split(r"[,，、;；\n]+", str(cell or ""))
        if word.strip()
    )
    return tuple(dict.fromkeys(map(_measure, words))) or USUAL


def _measure(word: str) -> str:
    """Return the measure that a word names.

    Raises:
        UsageError: there is none.

    """
    found = measure_named(word)
    if found is None:
        raise UsageError(
            N_("There is no measure {name}; the nearest are: {near}."),
            name=word.strip()[:40],
            near=", ".join(nearest_names(word) or USUAL),
        )
    return found


def measure_rows(
    blocks: Blocks,
    keys: Sequence[str],
    period: Period | None,
    locale: Locale,
    *,
    height: int,
) -> list[Line]:
    """Return measures beside each row of the list of people."""
    found = blocks.measured(keys, period=period)
    heads = [found.metrics[key].label.of(locale) for key in keys]
    lines = found.frame.select(list(keys)).rows()
    return rows_beside(
        blocks, found, heads, lines.__getitem__, height=height, locale=locale
    )


def cadence_rows(
    blocks: Blocks, period: Period | None, locale: Locale, *, height: int
) -> list[Line]:
    """Return weeks kept, weeks asked for and their share beside the list of people."""
    found = blocks.measured([_CADENCE], period=period)
    evidence = found.found[_CADENCE]
    kept = _by_person(evidence.rows.group_by(PERSON).len().rows())
    over = () if evidence.over is None else evidence.over.select(PERSON, OVER).rows()
    asked = _by_person(over)
    lines = [
        (kept.get(n, 0), int(asked.get(n, 0)), "" if rate is None else rate)
        for n, rate in enumerate(found.frame[_CADENCE].to_list())
    ]
    heads = [label.of(locale) for label in WEEKS]
    return rows_beside(
        blocks, found, heads, lines.__getitem__, height=height, locale=locale
    )


def _by_person(pairs: Iterable[tuple[object, ...]]) -> dict[int, float]:
    """Return numbers by the person they belong to."""
    return {int(str(person)): float(str(number)) for person, number in pairs}

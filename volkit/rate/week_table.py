"""Week by week, who served, who missed, who was excused: people x ISO weeks."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

import polars as pl

from volkit.rate.evidence import PERSON
from volkit.rate.facts import Facts
from volkit.rate.metrics.cadence import kept_weeks, leave_weeks, spans, weeks_of
from volkit.rate.scope import people_in_scope

MET: Final = "met"
MISSED: Final = "missed"
EXCUSED: Final = "excused"
NOT_YET: Final = "not_yet"

_WEEK = dt.timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Week:
    """An ISO week; one with too few workdays is not asked for."""

    monday: dt.date
    is_asked: bool

    @property
    def label(self) -> str:
        """Return the week as 2012-W05, by the ISO year."""
        year, week, _ = self.monday.isocalendar()
        return f"{year}-W{week:02d}"


@dataclass(frozen=True)
class WeekTable:
    """The weeks, and the people or teams with a state in each.

    `rows` holds `PERSON`, `volunteer_no`, `name`, `states` (one for each week: met,
    missed, excused, not_yet, or null while the person was not registered), `met`,
    `asked` and `streak`: how many asked weeks were missed at the end, without a break.
    """

    weeks: tuple[Week, ...]
    rows: pl.DataFrame


def week_table(facts: Facts, *, scoped: bool = True) -> WeekTable:
    """Return the state of each person in each week of the period that has begun.

    It agrees with the measure `cadence_rate`: met weeks over met and missed ones.
    `scoped` leaves out the people of other districts than the settings name.
    """
    weeks = weeks_of(facts)
    people = spans(facts, weeks)
    if scoped:
        people = people.filter(pl.col(PERSON).is_in(people_in_scope(facts).implode()))
    kept = kept_weeks(facts, weeks, people).select(
        PERSON, "week", kept=pl.lit(value=True)
    )
    leave = leave_weeks(facts, weeks).select(
        PERSON, "week", on_leave=pl.lit(value=True)
    )
    both = [PERSON, "week"]
    cells = (
        people.join(weeks, how="cross", maintain_order="left_right")
        .join(kept, on=both, how="left", maintain_order="left")
        .join(leave, on=both, how="left", maintain_order="left")
        .select(PERSON, state=_state(facts))
    )
    counted = cells.group_by(PERSON, maintain_order=True).agg(
        pl.col("state").alias("states"),
        (pl.col("state") == MET).sum().cast(pl.Int64).alias("met"),
        pl.col("state").is_in([MET, MISSED]).sum().cast(pl.Int64).alias("asked"),
        _streak().alias("streak"),
    )
    named = facts.people.frame.select(PERSON, "volunteer_no", "name")
    return WeekTable(
        tuple(Week(*row) for row in weeks.select("monday", "asked").iter_rows()),
        named.join(counted, on=PERSON, maintain_order="left"),
    )


def _state(facts: Facts) -> pl.Expr:
    """Return what a week is to a person; null outside the time of registration."""
    monday, sunday = pl.col("monday"), pl.col("monday") + _WEEK
    week = pl.col("week").cast(pl.Int64)
    excused = ~pl.col("asked") | pl.col("on_leave").fill_null(value=False)
    is_running = (
        (sunday > facts.as_of)
        & (pl.col("since") <= monday)
        & (pl.col("until") >= facts.as_of)
    )
    is_whole = week.is_between("first", "last")
    return (
        pl.when(pl.col("kept").fill_null(value=False))
        .then(pl.lit(MET))
        .when((is_whole | is_running) & excused)
        .then(pl.lit(EXCUSED))
        .when(is_whole)
        .then(pl.lit(MISSED))
        .when(is_running)
        .then(pl.lit(NOT_YET))
    )


def _streak() -> pl.Expr:
    """Return how many weeks were missed since the last one that was met."""
    state = pl.col("state")
    after = (state == MET).fill_null(value=False).cum_sum(reverse=True) == 0
    return ((state == MISSED) & after).sum().cast(pl.Int64)

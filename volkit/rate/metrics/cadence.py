"""Whether somebody served every week: ISO weeks, leave and holidays allowed for."""

import datetime as dt

import polars as pl

from volkit.model.text import Label
from volkit.rate.evidence import OVER, PERSON, Evidence, evidence
from volkit.rate.facts import Facts
from volkit.rate.ledger import ACTIVITY, first_of_each
from volkit.rate.metric import metric

_WEEK = dt.timedelta(days=7)
_THURSDAY, _SUNDAY = dt.timedelta(days=3), dt.timedelta(days=6)
_WEEKDAYS = 5


@metric(
    "cadence_rate",
    Label("每周达标率", "每週達標率", "Share of weeks with enough service"),
    unit="share",
    total="over",
    sheets=("service_record", "volunteer", "leave", "holiday", "team_member"),
    empty=None,
)
def cadence_rate(facts: Facts) -> Evidence:
    """Return one record of each week that has enough activities, over all such weeks.

    A week belongs to the period that holds its Thursday. A week is asked for if the
    person was registered through all of it, it is over, and neither leave nor a public
    holiday exempts it; a week that is not asked for counts only where it was kept.
    """
    weeks = weeks_of(facts)
    people = spans(facts, weeks)
    kept = kept_weeks(facts, weeks, people)
    asked = _asked(facts, weeks, people, kept)
    return Evidence(evidence(kept).rows, asked.filter(pl.col(OVER) > 0))


def weeks_of(facts: Facts) -> pl.DataFrame:
    """Return the weeks of the period that have begun: Monday, is it asked for."""
    span, settings = facts.span, facts.settings
    first = span.start or min(
        (
            day
            for day in (
                facts.records["date"].min(),
                facts.people.frame["registered_on"].min(),
            )
            if isinstance(day, dt.date)
        ),
        default=span.end,
    )
    monday = _monday(first)
    mondays = []
    while monday <= span.end:
        if first <= monday + _THURSDAY <= span.last or span.start is None:
            mondays.append(monday)
        monday += _WEEK
    fewest = min(settings.min_workdays_for_week, _WEEKDAYS)
    asked = [
        not settings.holiday_weeks_exempt
        or facts.workdays.count(monday, monday + _SUNDAY) >= fewest
        for monday in mondays
    ]
    return pl.DataFrame(
        {"monday": mondays, "asked": asked},
        schema={"monday": pl.Date, "asked": pl.Boolean},
    ).with_row_index("week")


def spans(facts: Facts, weeks: pl.DataFrame) -> pl.DataFrame:
    """Return each person's days, and the first and last whole week (Int64) in them."""
    span = facts.span
    begun = facts.records.group_by(PERSON).agg(pl.col("date").min().alias("_first"))
    people = facts.people.frame.join(
        begun, on=PERSON, how="left", maintain_order="left"
    )
    start = pl.lit(span.start, pl.Date)
    first = weeks["monday"].min() or span.end
    end = span.last + _SUNDAY if span.is_over and span.start else span.end
    return people.select(
        PERSON,
        since=pl.max_horizontal(
            pl.coalesce("registered_on", start, "_first"),
            pl.lit(None, pl.Date) if span.start is None else pl.lit(first),
        ),
        until=pl.min_horizontal(pl.col("exit_on"), pl.lit(end)),
    ).with_columns(
        first=_weeks_from(first, pl.col("since"), up=True),
        last=_weeks_from(first, pl.col("until") - _SUNDAY, up=False),
    )


def _weeks_from(first: object, day: pl.Expr, *, up: bool) -> pl.Expr:
    """Return the number of the week that begins on, or next to, a day."""
    days = (day - pl.lit(first)).dt.total_days()
    return (days + 6 if up else days).floordiv(7)


def kept_weeks(facts: Facts, weeks: pl.DataFrame, people: pl.DataFrame) -> pl.DataFrame:
    """Return one record of each week that has enough distinct activities."""
    need = facts.settings.member_per_week
    events = first_of_each(
        facts.records.filter(pl.col("is_reported") & pl.col("is_service"))
        .with_columns(monday=pl.col("date").dt.truncate("1w"))
        .join(weeks, on="monday", maintain_order="left"),
        ACTIVITY,
        "week",
    )
    enough = events.filter(pl.len().over(PERSON, "week") >= need)
    return (
        first_of_each(enough, "week")
        .join(people, on=PERSON, maintain_order="left")
        .filter(
            (pl.col("monday") + _SUNDAY >= pl.col("since"))
            & (pl.col("monday") <= pl.col("until"))
        )
    )


def _asked(
    facts: Facts, weeks: pl.DataFrame, people: pl.DataFrame, kept: pl.DataFrame
) -> pl.DataFrame:
    """Return, for each person, how many weeks his rate is measured by."""
    until = pl.lit(pl.concat([pl.Series([0]), weeks["asked"].cast(pl.Int64).cum_sum()]))
    count = weeks.height
    whole = people.with_columns(
        pl.col("first").clip(0, count), last=(pl.col("last") + 1).clip(0, count)
    ).select(
        PERSON,
        asked=(
            until.gather("last", null_on_oob=True)
            - until.gather("first", null_on_oob=True)
        ).clip(0),
    )
    inside = pl.col("asked") & (
        pl.col("week").cast(pl.Int64).is_between("first", "last")
    )
    left_out = leave_weeks(facts, weeks).join(people, on=PERSON).filter(inside)
    extra = kept.select(PERSON, "week", "asked", "first", "last").join(
        left_out.select(PERSON, "week", on_leave=pl.lit(value=True)),
        on=[PERSON, "week"],
        how="left",
    ).filter(~inside | pl.col("on_leave").fill_null(value=False))  # fmt: skip
    return (
        whole.join(_number(left_out, "less"), on=PERSON, how="left")
        .join(_number(extra, "more"), on=PERSON, how="left")
        .select(
            PERSON,
            (
                pl.col("asked").fill_null(0)
                - pl.col("less").fill_null(0)
                + pl.col("more").fill_null(0)
            )
            .cast(pl.Float64)
            .alias(OVER),
        )
    )


def _number(rows: pl.DataFrame, name: str) -> pl.DataFrame:
    """Return how many rows each person has."""
    return rows.group_by(PERSON).agg(pl.len().cast(pl.Int64).alias(name))


def leave_weeks(facts: Facts, weeks: pl.DataFrame) -> pl.DataFrame:
    """Return the weeks in which somebody, or his team, had leave on any day."""
    leave = facts.sheet(
        "leave", unit_no=pl.String, **{"from": pl.Date, "to": pl.Date}
    ).drop_nulls(["unit_no", "from", "to"])
    leave = leave.select("file", "from", "to", unit=pl.col("unit_no"))
    own = facts.people.place(
        leave.with_columns(volunteer_no=pl.col("unit"), name=pl.col("unit"))
    ).drop_nulls(PERSON)
    members = facts.placed("team_member", team_no=pl.String, left=pl.Date)
    of_team = leave.join(
        members.select(PERSON, pl.col("team_no"), "left"),
        left_on="unit",
        right_on="team_no",
    ).filter((pl.col("left") >= pl.col("to")).fill_null(value=True))
    days = pl.concat(
        [own.select(PERSON, "from", "to"), of_team.select(PERSON, "from", "to")]
    )
    return (
        days.join(weeks, how="cross")
        .filter(
            (pl.col("from") <= pl.col("monday") + _SUNDAY)
            & (pl.col("to") >= pl.col("monday"))
        )
        .unique([PERSON, "week"])
        .select(PERSON, "week", "asked")
    )


def _monday(day: dt.date) -> dt.date:
    """Return the first day of the ISO week that holds a day."""
    return day - dt.timedelta(days=day.isoweekday() - 1)

"""The measures of every person, each traceable to the rows of the sheets behind it."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import polars as pl

from volkit.rate.counting import Counting
from volkit.rate.evidence import AMOUNT, OVER, PERSON, PLACE, Evidence
from volkit.rate.facts import Facts
from volkit.rate.metric import Metric, all_metrics, measure_named
from volkit.rate.period import Period
from volkit.rate.score import scores
from volkit.sheets.params import Params

Origin = tuple[str, str, int]
"""A file, a sheet and a row of it."""


@dataclass(frozen=True)
class Measures:
    """What `measures` found out.

    `frame` has one row per person: `volunteer_no`, `name`, `exited`, and a column per
    measure, null where it is not known. `found` holds the rows behind each measure;
    `sheets` names the sheet of each table number.
    """

    frame: pl.DataFrame
    facts: Facts
    metrics: Mapping[str, Metric]
    found: Mapping[str, Evidence]
    sheets: Mapping[int, str] = field(default_factory=dict)

    def rows_behind(self, measure: str, volunteer_no: str) -> list[Origin]:
        """Return the file, sheet and row of each record that a measure counted.

        A person without a number is named by his name.
        """
        return [origin for origin, _ in self.amounts_behind(measure, volunteer_no)]

    def amounts_behind(
        self, measure: str, who: str | int
    ) -> list[tuple[Origin, float | None]]:
        """Return the same with what each row adds; null for one that only bears out."""
        person = self.facts.people.find(who)
        if person is None:
            return []
        rows = self.found[measure].rows.filter(pl.col(PERSON) == person)
        return [
            ((file or "", self.sheets.get(table, kind), row or 0), amount)
            for kind, table, file, row, amount in rows.select(*PLACE, AMOUNT).rows()
        ]

    def divided_by(self, measure: str, who: str | int) -> float | None:
        """Return what the sum of a person's rows is divided by, where it is."""
        over = self.found[measure].over
        if over is None:
            return None
        person = self.facts.people.find(who)
        found = over.filter(pl.col(PERSON) == (-1 if person is None else person))
        return float(found[OVER][0]) if found.height else None

    def values_of(self, volunteer_no: str) -> dict[str, float | None]:
        """Return the measures of one person."""
        person = self.facts.people.find(volunteer_no)
        if person is None:
            return {}
        row = self.frame.row(person, named=True)
        return {key: row[key] for key in self.metrics}

    @cached_property
    def unplaced(self) -> list[Origin]:
        """Return the ledger rows that belong to nobody on the list."""
        frame = self.facts.sheet(
            "service_record", volunteer_no=pl.String, name=pl.String
        )
        lost = self.facts.people.place(frame).filter(pl.col(PERSON).is_null())
        return [
            (file or "", self.sheets.get(table, kind), row or 0)
            for kind, table, file, row in lost.select(*PLACE).rows()
        ]


def measures(  # noqa: PLR0913  what it looks at is its arguments
    book_frames: Mapping[str, pl.DataFrame],
    params: Params,
    as_of: dt.date,
    period: Period,
    *,
    only: Collection[str] | None = None,
    counting: Counting | None = None,
    captions: Mapping[str, str] | None = None,
    extra: Mapping[str, Metric] | None = None,
    sheets: Mapping[int, str] | None = None,
) -> Measures:
    """Return the measures of everyone as of a day, which is included.

    Args:
        book_frames: the rows of each sheet by its key, as `Book.rows` gives them.
        params: the local settings.
        as_of: the last day that counts.
        period: the period that `as_of` lies in.
        only: the measures wanted; all where it is not given.
        counting: which records count, where a scheme says so.
        captions: spellings of measures in the 考评得分 sheet beyond their own.
        extra: a scheme's own measures, typed into that sheet.
        sheets: the name of the sheet that each table number stands for.

    """
    facts = Facts(
        book_frames, params, as_of, period, counting or Counting(), captions or {}
    )
    known = {**all_metrics(), **(extra or {})}
    wanted = {k: m for k, m in known.items() if only is None or k in only}
    typed = scores(facts, wanted)
    found = {key: _evidence(m, facts, typed) for key, m in wanted.items()}
    return Measures(_valued(facts, wanted, found), facts, wanted, found, sheets or {})


def _valued(
    facts: Facts, wanted: Mapping[str, Metric], found: Mapping[str, Evidence]
) -> pl.DataFrame:
    """Return the people with a column of values for each measure."""
    frame = facts.people.frame.select(
        PERSON,
        "volunteer_no",
        "name",
        exited=pl.col("exited")
        | (pl.col("exit_on") <= facts.as_of).fill_null(value=False),
    )
    for key, m in wanted.items():
        frame = frame.join(
            _value(m, found[key]), on=PERSON, how="left", maintain_order="left"
        ).with_columns(_typed(pl.col(key).fill_null(pl.lit(m.empty)), m))
    return frame.drop(PERSON)


def _evidence(metric: Metric, facts: Facts, typed: pl.DataFrame) -> Evidence:
    """Return the rows behind a measure: of its own sheet, else of 考评得分."""
    of_scores = typed.filter(pl.col("measure") == metric.key).drop("measure")
    if metric.rows is None:
        return Evidence(of_scores)
    if of_scores.height and not any(map(facts.has, metric.sheets)):
        return Evidence(of_scores)
    return metric.rows(facts)


def _value(metric: Metric, found: Evidence) -> pl.DataFrame:
    """Return each person's value of a measure from the rows behind it."""
    amount = pl.col(AMOUNT).mean() if metric.total == "mean" else pl.col(AMOUNT).sum()
    values = found.rows.group_by(PERSON).agg(amount.alias(metric.key))
    if found.over is None:
        return values
    return found.over.join(values, on=PERSON, how="left").select(
        PERSON, pl.col(metric.key).fill_null(0) / pl.col(OVER)
    )


def _typed(value: pl.Expr, metric: Metric) -> pl.Expr:
    """Return a value without the dust of floating point; whole where it is a count."""
    return value.cast(pl.Int64) if metric.whole else value.cast(pl.Float64).round(9)


__all__ = ["Measures", "Origin", "measure_named", "measures"]

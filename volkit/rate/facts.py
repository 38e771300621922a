"""What the measures read: people, and ledger rows given to them, prepared once."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import polars as pl

from volkit.rate import ledger
from volkit.rate.counting import Counting
from volkit.rate.evidence import PERSON
from volkit.rate.people_list import People, people_of
from volkit.rate.period import Period, Span, span_of
from volkit.rate.workdays import Workdays
from volkit.sheets.params import Params


@dataclass(frozen=True)
class Facts:
    """The sheets, the settings and the days that a run of measures looks at.

    `captions` are spellings of measures beyond their own: a scheme's items.
    """

    frames: Mapping[str, pl.DataFrame]
    params: Params
    as_of: dt.date
    period: Period
    counting: Counting = field(default_factory=Counting)
    captions: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def span(self) -> Span:
        """Return the days of the period."""
        return span_of(self.period, self.as_of)

    @cached_property
    def settings(self) -> Params:
        """Return the local settings with those of the scheme."""
        return self.counting.settings(self.params)

    @cached_property
    def workdays(self) -> Workdays:
        """Return the workday calendar."""
        return Workdays.of(self.frames.get("holiday"))

    @cached_property
    def people(self) -> People:
        """Return the people that are rated."""
        return people_of(self.frames)

    def sheet(
        self, kind: str, **columns: pl.DataType | type[pl.DataType]
    ) -> pl.DataFrame:
        """Return a sheet's `PLACE` and the asked columns, nulls for absent ones."""
        frame = self.frames.get(kind)
        return shaped(pl.DataFrame() if frame is None else frame, kind, columns)

    def has(self, kind: str) -> bool:
        """Tell whether there are rows of a sheet."""
        frame = self.frames.get(kind)
        return frame is not None and not frame.is_empty()

    def placed(
        self, kind: str, **columns: pl.DataType | type[pl.DataType]
    ) -> pl.DataFrame:
        """Return the rows of a sheet that belong to somebody, with `PERSON`."""
        frame = self.sheet(kind, volunteer_no=pl.String, name=pl.String, **columns)
        return self.people.place(frame).drop_nulls(PERSON)

    @cached_property
    def records(self) -> pl.DataFrame:
        """Return the ledger rows that belong to somebody, up to `as_of`."""
        return ledger.records(
            self.placed("service_record", **ledger.COLUMNS),
            self.sheet("activity", **ledger.ACTIVITY_COLUMNS),
            as_of=self.as_of,
            counting=self.counting,
            params=self.settings,
            workdays=self.workdays,
        )

    @cached_property
    def counted(self) -> pl.DataFrame:
        """Return the records in a state that counts, each with its `units`."""
        return ledger.capped(self.records.filter("is_counted"), self.settings)

    @cached_property
    def services(self) -> pl.DataFrame:
        """Return the counted records that are volunteer service of a counted kind."""
        return self.counted.filter("is_service")

    def within(self, day: str = "date") -> pl.Expr:
        """Tell whether a row's day lies in the period."""
        until = pl.col(day) <= self.span.end
        return (
            until
            if self.span.start is None
            else until & (pl.col(day) >= self.span.start)
        )


def shaped(
    frame: pl.DataFrame,
    kind: str,
    columns: Mapping[str, pl.DataType | type[pl.DataType]],
) -> pl.DataFrame:
    """Return a frame's `PLACE` and named columns, nulls for those it lacks."""
    wanted = {"table": pl.UInt32, "file": pl.String, "row": pl.UInt32, **columns}
    return frame.select(
        pl.lit(kind).alias("kind"),
        *(
            pl.col(name).cast(type_) if name in frame.columns
            else pl.lit(None, type_).alias(name)
            for name, type_ in wanted.items()
        ),
    ) if frame.width else pl.DataFrame(
        schema={"kind": pl.String, **wanted}
    )  # fmt: skip

"""Everyone's stars by a scheme, and the explanation of one person's."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from volkit.rate.measure import Measures, Origin, measures
from volkit.rate.metric import Metric
from volkit.rate.period import Period
from volkit.rate.rating import Rating
from volkit.rate.scheme import Scheme
from volkit.sheets.params import Params


@dataclass(frozen=True)
class MeasureExplained:
    """One measure of a person: its value, and the rows with what each adds to it.

    `divided_by` is what the sum of the rows is divided by, None where it is not.
    """

    metric: Metric
    value: float | None
    rows: tuple[tuple[Origin, float | None], ...]
    divided_by: float | None = None


@dataclass(frozen=True)
class Explanation:
    """Why one person has the stars he has."""

    volunteer_no: str
    name: str
    rating: Rating
    measures: tuple[MeasureExplained, ...]


@dataclass(frozen=True)
class RatedPeople:
    """Everyone's measures, and in the same order their ratings."""

    scheme: Scheme
    measures: Measures
    ratings: tuple[Rating, ...]

    @property
    def unfed(self) -> list[str]:
        """Return the sheets that the scheme's measures come from and that are lacking.

        What last year gave or a person scores is often not there, and not amiss.
        """
        measures = self.measures
        first = {
            measures.metrics[key].sheets[0]
            for key in self.scheme.measures
            if measures.found[key].rows.is_empty()
            and not any(map(measures.facts.has, measures.metrics[key].sheets))
        }
        return sorted(first - {"score", "star"})

    def explain(self, who: str | int) -> Explanation | None:
        """Return why the person with a number (or name, or place) has his stars."""
        place = self.measures.facts.people.find(who)
        if place is None:
            return None
        row = self.measures.frame.row(place, named=True)
        return Explanation(
            row["volunteer_no"] or "",
            row["name"] or "",
            self.ratings[place],
            tuple(
                MeasureExplained(
                    self.scheme.metrics[key],
                    row[key],
                    tuple(self.measures.amounts_behind(key, place)),
                    self.measures.divided_by(key, place),
                )
                for key in self.scheme.measures
            ),
        )


def rate_people(  # noqa: PLR0913  what it looks at is its arguments
    book_frames: Mapping[str, pl.DataFrame],
    params: Params,
    as_of: dt.date,
    scheme: Scheme,
    *,
    period: Period | None = None,
    sheets: Mapping[int, str] | None = None,
) -> RatedPeople:
    """Return the stars of everyone as of a day, in the order of the register.

    Args:
        book_frames: the rows of each sheet by its key, as `Book.rows` gives them.
        params: the local settings; the scheme's own come before them.
        as_of: the last day that counts.
        scheme: the scheme to rate by.
        period: the period to look at, where it is not the scheme's own.
        sheets: the name of the sheet that each table number stands for.

    """
    found = measures(
        book_frames,
        params,
        as_of,
        period or scheme.file.period,
        counting=scheme.file.counting,
        captions=scheme.captions,
        extra=scheme.own_metrics,
        sheets=sheets,
    )
    values = found.frame.select(scheme.measures).iter_rows(named=True)
    if not scheme.measures:
        values = ({} for _ in range(found.frame.height))
    return RatedPeople(scheme, found, tuple(map(scheme.rate_known, values)))

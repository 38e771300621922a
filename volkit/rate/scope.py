"""Which people or teams the weekly rule holds for: those of some districts."""

import polars as pl

from volkit.rate.evidence import PERSON
from volkit.rate.facts import Facts

_DISTRICT = r"^(\d{6})"


def people_in_scope(facts: Facts) -> pl.Series:
    """Return the places of those whom no station puts outside the districts named.

    A station is known by its number or name; its street tells the district, or its
    own number where no sheet of stations is there. Whoever cannot be placed is asked.
    """
    scope = facts.settings.scope
    own = facts.sheet("volunteer", station_no=pl.String).select(
        "table", "file", "row", "station_no"
    )
    people = facts.people.frame.select(PERSON, "table", "file", "row")
    placed = people.join(
        own.unique(["table", "row"], keep="first", maintain_order=True),
        on=["table", "file", "row"],
        how="left",
        nulls_equal=True,
        maintain_order="left",
    )
    station = facts.sheet(
        "station", station_no=pl.String, name=pl.String, street=pl.String
    )
    streets = pl.concat(
        station.select(pl.col(key).alias("_station"), "street").drop_nulls()
        for key in ("station_no", "name")
    )
    # Many districts have a 东明站: a name of several streets tells nothing.
    streets = streets.unique().filter(pl.len().over("_station") == 1)
    known = placed.join(
        streets,
        left_on="station_no",
        right_on="_station",
        how="left",
        maintain_order="left",
    )
    district = pl.coalesce(
        pl.col("street").str.extract(_DISTRICT),
        pl.col("station_no").str.extract(_DISTRICT),
    )
    inside = pl.any_horizontal(
        pl.lit(value=not scope), *(district.str.starts_with(word) for word in scope)
    )
    return known.filter(inside.fill_null(value=True))[PERSON]

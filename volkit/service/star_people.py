"""Whose row it is that is selected, among those who were rated."""

from collections.abc import Iterable

import polars as pl

from volkit.model.table import ROW
from volkit.rate.evidence import PERSON
from volkit.service.live_rate import LiveStars


def person_at(
    stars: LiveStars, sheet: str, row: int, cells: Iterable[object]
) -> int | None:
    """Return the place of the person whom a row is about, None if it does not tell.

    `cells` are what stands in the row; they decide on a sheet that holds no table.
    """
    people, tables = stars.people.measures.facts.people, stars.plan.book.tables
    for number, table in enumerate(tables):
        rows = table.frame.filter(pl.col(ROW) == row)
        if table.raw.sheet != sheet or rows.is_empty():
            continue
        own = people.frame.filter((pl.col("table") == number) & (pl.col("row") == row))
        if own.height:
            return int(own[PERSON][0])
        return _placed(stars, _who(rows, table.raw.file))
    said = [str(cell).strip() for cell in cells if isinstance(cell, str)]
    for number_or_name in said:
        found = person_called(stars, number_or_name)
        if found is not None:
            return found
    return None


def person_called(stars: LiveStars, who: str) -> int | None:
    """Return the place of the person with a number or a name that only one bears."""
    word, files = who.strip(), stars.plan.book.tables[0].raw.file
    by_number = {"volunteer_no": [word], "name": [None], "file": [files]}
    by_name = {"volunteer_no": [None], "name": [word], "file": [files]}
    schema = dict.fromkeys(by_number, pl.String)
    for one in (by_number, by_name):
        found = _placed(stars, pl.DataFrame(one, schema=schema))
        if found is not None:
            return found
    return None


def _who(rows: pl.DataFrame, file: str) -> pl.DataFrame:
    """Return the number and the name that a row gives."""
    return rows.head(1).select(
        pl.lit(file).alias("file"),
        *(
            pl.col(key).cast(pl.String)
            if key in rows.columns
            else pl.lit(None, pl.String).alias(key)
            for key in ("volunteer_no", "name")
        ),
    )


def _placed(stars: LiveStars, who: pl.DataFrame) -> int | None:
    """Return the place of the person whom a number and a name belong to."""
    place = stars.people.measures.facts.people.place(who)[PERSON][0]
    return None if place is None else int(place)

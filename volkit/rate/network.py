"""Stations, teams and people counted up the tree: community, street, district, city."""

import datetime as dt
from collections.abc import Mapping

import polars as pl

from volkit.codes import table
from volkit.rate.evidence import PLACE
from volkit.rate.facts import shaped

COUNTS = ("stations", "teams", "people")
"""What is counted; a total is the sum of what the divisions below have."""
ELSEWHERE = ""
"""The code of the row for what lies in no division that the sheets tell."""

_LENGTHS = (4, 6, 9, 12)


def network(frames: Mapping[str, pl.DataFrame], as_of: dt.date) -> pl.DataFrame:
    """Return each division's `code`, `name` and `COUNTS`, the cities first.

    What is at work on the day is counted: stations and teams that are open, people
    who are registered. A station lies in its community where that is known, else in
    its street.
    """
    counted = counted_rows(frames, as_of)
    code = pl.col("code")
    up = pl.concat(
        [
            counted.filter(code == ELSEWHERE),
            *(
                counted.filter(code.str.len_chars() >= length).with_columns(
                    code.str.head(length)
                )
                for length in _LENGTHS
            ),
        ]
    )
    return (
        up.group_by("code")
        .agg((pl.col("what") == key).sum().cast(pl.Int64).alias(key) for key in COUNTS)
        .sort(code == ELSEWHERE, code.str.len_chars(), code)
        .with_columns(
            pl.when(code.str.len_chars() == _LENGTHS[0])
            .then(code + "00")
            .otherwise(code)
        )
        .with_columns(
            name=code.replace_strict(
                names_of(frames), default="", return_dtype=pl.String
            )
        )
        .select("code", "name", *COUNTS)
    )


def counted_rows(frames: Mapping[str, pl.DataFrame], as_of: dt.date) -> pl.DataFrame:
    """Return each row that counts: the `code` it lies in, `what` it is, its `PLACE`."""
    stations = _stations(frames)
    return pl.concat(
        [
            stations.filter(_is_open(as_of)).select(
                *PLACE, "code", what=pl.lit("stations")
            ),
            _at_stations(_teams(frames, as_of), stations, "teams"),
            _at_stations(_people(frames, as_of), stations, "people"),
        ]
    )


def _is_open(as_of: dt.date) -> pl.Expr:
    """Tell whether something is founded, as far as is known, and not closed."""
    since, until = pl.col("since"), pl.col("until")
    return (since.is_null() | (since <= as_of)) & (until.is_null() | (until > as_of))


def _stations(frames: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """Return the stations with the `code` of the smallest division each lies in."""
    keys = ("station_no", "name", "street", "community")
    days = {"since": pl.Date, "until": pl.Date}
    rows = _sheet(frames, "station", **dict.fromkeys(keys, pl.String), **days)
    named = (
        _sheet(frames, "division", code=pl.String, name=pl.String)
        .filter(pl.col("code").str.contains(r"^\d{12}$"))
        .select(pl.col("code").str.head(9).alias("street"), "name", _named="code")
        .unique(["street", "name"], keep="first", maintain_order=True)
    )
    rows = rows.join(
        named,
        left_on=["street", "community"],
        right_on=["street", "name"],
        how="left",
        maintain_order="left",
    )
    return rows.with_columns(
        code=pl.coalesce(
            pl.col("community").str.extract(r"^(\d{12})$"),
            "_named",
            pl.col("street").str.extract(r"^(\d{9})"),
            pl.col("station_no").str.extract(r"^(\d{9})(?:-|$)"),
            pl.lit(ELSEWHERE),
        )
    )


def _teams(frames: Mapping[str, pl.DataFrame], as_of: dt.date) -> pl.DataFrame:
    """Return the teams at work with their station."""
    rows = _sheet(
        frames,
        "team",
        station_no=pl.String,
        status=pl.String,
        since=pl.Date,
        until=pl.Date,
    )
    return rows.filter(_is_open(as_of) & (pl.col("status").fill_null("ZC") == "ZC"))


def _people(frames: Mapping[str, pl.DataFrame], as_of: dt.date) -> pl.DataFrame:
    """Return the registered people with their station, each number once."""
    rows = _sheet(
        frames,
        "volunteer",
        volunteer_no=pl.String,
        station_no=pl.String,
        status=pl.String,
        exit_on=pl.Date,
    )
    gone = (pl.col("exit_on") <= as_of).fill_null(value=False)
    number = pl.col("volunteer_no")
    return rows.filter(~gone & (pl.col("status").fill_null("ZC") == "ZC")).filter(
        number.is_null() | number.is_first_distinct()
    )


def _at_stations(rows: pl.DataFrame, stations: pl.DataFrame, what: str) -> pl.DataFrame:
    """Return the division of each row, by its station: the file's own ones first."""
    known = pl.concat(
        stations.select("file", "code", _key=key).drop_nulls("_key")
        for key in ("station_no", "name")
    )
    own = known.unique(["file", "_key"], keep="first", maintain_order=True)
    # Many streets have a 第一服务站: away from its file such a name tells nothing.
    anywhere = known.select("_key", "code").unique().filter(pl.len().over("_key") == 1)
    key = pl.col("station_no")
    return (
        rows.with_columns(_key=key)
        .join(own.rename({"code": "_own"}), on=["file", "_key"], how="left")
        .join(anywhere.rename({"code": "_far"}), on="_key", how="left")
        .select(
            *PLACE,
            code=pl.coalesce(
                "_own", "_far", key.str.extract(r"^(\d{9})(?:-|$)"), pl.lit(ELSEWHERE)
            ),
            what=pl.lit(what),
        )
    )


def _sheet(
    frames: Mapping[str, pl.DataFrame],
    kind: str,
    **columns: pl.DataType | type[pl.DataType],
) -> pl.DataFrame:
    """Return the named columns of a sheet, nulls for what it lacks."""
    return shaped(frames.get(kind, pl.DataFrame()), kind, columns)


def names_of(frames: Mapping[str, pl.DataFrame]) -> dict[str, str]:
    """Return the names of divisions: as the sheet says, else as the code tables."""
    told = _sheet(frames, "division", code=pl.String, name=pl.String)
    return {
        row.code: row.label.zh_hans
        for name in ("division", "street")
        for row in table(name).rows
    } | dict(told.select("code", "name").drop_nulls().iter_rows())

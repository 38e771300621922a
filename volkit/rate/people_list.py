"""Who is rated, and whose a row is: by number, else by a name that only one bears."""

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from volkit.rate.evidence import PERSON

LEFT = ("TC", "ZX", "SW", "HB")
"""The states of people who are volunteers no longer."""

_WITHOUT_REGISTER = (
    "service_record",
    "score",
    "vote",
    "commitment",
    "training_attend",
    "star",
    "team_member",
)
_KEEP: dict[str, pl.DataType | type[pl.DataType]] = {
    "volunteer_no": pl.String,
    "name": pl.String,
    "registered_on": pl.Date,
    "exit_on": pl.Date,
    "status": pl.String,
    "star": pl.Int64,
    "table": pl.UInt32,
    "file": pl.String,
    "row": pl.UInt32,
}


@dataclass(frozen=True)
class People:
    """The people in the order of the list, and the numbers and names they go by.

    `frame` has `PERSON`, number, name, `registered_on`, `exit_on`, `exited`, `star`
    and the place of the row. `numbers` maps numbers, `names` maps (file, name).
    """

    frame: pl.DataFrame
    numbers: pl.DataFrame
    names: pl.DataFrame
    names_anywhere: pl.DataFrame

    def place(self, rows: pl.DataFrame) -> pl.DataFrame:
        """Return rows with `PERSON`, null where a row cannot be given to anybody.

        A number decides alone: a row whose number nobody has belongs to nobody. The
        name decides where there is no number, or where no number is known at all.
        """
        if rows["volunteer_no"].null_count() == 0 and not self.numbers.is_empty():
            return self._numbered(rows, PERSON)
        by_number = pl.col("volunteer_no").is_not_null() & pl.lit(
            not self.numbers.is_empty()
        )
        here = self.names.rename({PERSON: "_here"})
        anywhere = self.names_anywhere.rename({PERSON: "_anywhere"})
        return (
            self._numbered(rows, "_number")
            .join(here, on=["file", "name"], how="left", maintain_order="left")
            .join(anywhere, on="name", how="left", maintain_order="left")
            .with_columns(
                pl.when(by_number)
                .then("_number")
                .otherwise(pl.coalesce("_here", "_anywhere"))
                .alias(PERSON)
            )
            .drop("_number", "_here", "_anywhere")
        )

    def _numbered(self, rows: pl.DataFrame, name: str) -> pl.DataFrame:
        """Return rows with the person whom the number means under a name."""
        return rows.join(
            self.numbers.rename({PERSON: name}),
            left_on="volunteer_no",
            right_on="number",
            how="left",
            maintain_order="left",
        )

    def find(self, who: str | int) -> int | None:
        """Return the place of the person with a number or, failing that, a name.

        A place is returned as it is: names may be borne by several.
        """
        if isinstance(who, int):
            return who
        for known, key in (
            (self.numbers, "number"),
            (self.names_anywhere, "name"),
            (self.frame, "name"),
        ):
            found = known.filter(pl.col(key) == who)
            if found.height:
                return int(found[PERSON][0])
        return None


def people_of(frames: Mapping[str, pl.DataFrame]) -> People:
    """Return the people of the register or, without one, of the other sheets."""
    register = frames.get("volunteer")
    if register is not None and _has_people(register):
        return _listed(register)
    for kind in _WITHOUT_REGISTER:
        frame = frames.get(kind)
        if frame is not None and _has_people(frame):
            return _listed(_distinct(frame))
    return _listed(pl.DataFrame(schema={"volunteer_no": pl.String, "name": pl.String}))


def _has_people(frame: pl.DataFrame) -> bool:
    """Tell whether any row says who it is about."""
    return any(
        key in frame.columns and frame[key].null_count() < frame.height
        for key in ("volunteer_no", "name")
    )


def _distinct(frame: pl.DataFrame) -> pl.DataFrame:
    """Return the people whom the rows of a sheet are about, in order of appearance."""
    who = frame.select(
        pl.col(key).cast(pl.String)
        if key in frame.columns
        else pl.lit(None, pl.String).alias(key)
        for key in ("volunteer_no", "name")
    ).with_row_index("_first")
    numbered = who.drop_nulls("volunteer_no").group_by("volunteer_no").agg(
        pl.col("name").drop_nulls().first(), pl.col("_first").min()
    )  # fmt: skip
    named = (
        who.filter(pl.col("volunteer_no").is_null())
        .drop_nulls("name")
        .unique("name", keep="first")
        .join(numbered.select("name"), on="name", how="anti")
    )
    return pl.concat([numbered, named], how="diagonal").sort("_first").drop("_first")


def _listed(rows: pl.DataFrame) -> People:
    """Return people from rows of the register's shape; a number counts once."""
    own = rows.with_columns(
        pl.lit(None, type_).alias(key)
        for key, type_ in _KEEP.items()
        if key not in rows.columns
    ).filter(pl.any_horizontal(pl.col("volunteer_no", "name").is_not_null()))
    own = own.filter(
        pl.col("volunteer_no").is_null() | pl.col("volunteer_no").is_first_distinct()
    ).with_row_index(PERSON)
    frame = own.select(
        PERSON,
        *(pl.col(key).cast(type_) for key, type_ in _KEEP.items()),
        exited=pl.col("status").is_in(LEFT).fill_null(value=False),
    )
    numbers = pl.concat(
        own.select(pl.col(key).cast(pl.String).alias("number"), PERSON).drop_nulls()
        for key in ("volunteer_no", "national_no", "id_no")
        if key in own.columns
    ).unique("number", keep="first", maintain_order=True)
    alone = pl.col("name").is_not_null()
    return People(
        frame,
        numbers,
        frame.filter(alone & (pl.len().over("file", "name") == 1)).select(
            "file", "name", PERSON
        ),
        frame.filter(alone & (pl.len().over("name") == 1)).select("name", PERSON),
    )

"""Whom the rows of other sheets are about, as far as the register knows."""

from dataclasses import dataclass

import polars as pl

from volkit.model.table import ROW
from volkit.validate.book import FILE, TABLE, Book
from volkit.validate.person import bare_name

PERSON = "person"
"""The column with one word for each person, which tells his rows together."""

_ISSUED = 8
_HAN = r"\p{Han}"
_SAID = [FILE, "volunteer_no", "name"]
_PERSON = ("volunteer_no", "name", "registered_on", "exit_on", "status")
_KNOWN = tuple(f"volunteer.{name}" for name in (TABLE, ROW, *_PERSON, "found"))


def with_person(book: Book, rows: pl.DataFrame) -> pl.DataFrame:
    """Return rows with what the register knows of the person in each.

    `PERSON` tells rows of one person together. A name stands for a number where the
    row has none and one person of the register bears it; `namesakes` counts those who
    bear it, and `bearer` is the number of the first. `is_numbered` tells whether the
    row's table has a column for numbers.
    """
    numbered = [
        n for n, t in enumerate(book.tables) if "volunteer_no" in t.frame.columns
    ]
    unnamed = rows["name"].null_count() == rows.height
    bare = pl.lit(None, pl.String) if unnamed else bare_name(pl.col("name"))
    # People come back from row to row, and each is looked up once.
    said = rows.select(_SAID).unique().with_columns(bare.alias("_bare"))
    return rows.join(
        book.made("people", _known).told(said),
        on=_SAID,
        how="left",
        nulls_equal=True,
        maintain_order="left",
    ).with_columns(pl.col(TABLE).is_in(numbered).alias("is_numbered"))


def names_apart(rows: pl.DataFrame) -> pl.DataFrame:
    """Return rows with the names that stand where numbers should in `name`.

    It is for sheets without a column for names, whose clerks write them all the same.
    """
    number = pl.col("volunteer_no")
    is_name = number.str.contains(_HAN).fill_null(value=False)
    return rows.with_columns(
        pl.when(~is_name).then(number).alias("volunteer_no"),
        pl.when(is_name).then(number).alias("name"),
    )


def _identity() -> pl.Expr:
    """Return one word for each person: the row of the register, else what is written.

    Short numbers and bare names are not trusted beyond their own file; a name that
    several people bear says nothing.
    """
    number, local = pl.col("volunteer_no"), pl.col(FILE)
    return (
        pl.when(pl.col("volunteer.found"))
        .then(pl.format("{}:{}", "volunteer.table", "volunteer.row"))
        .when(number.is_null() & (pl.col("namesakes") > 1))
        .then(None)
        .when(number.str.len_chars() >= _ISSUED)
        .then(number)
        .otherwise(
            pl.concat_str(local, pl.lit("≈"), pl.coalesce("volunteer_no", "_bare"))
        )
    )


@dataclass(frozen=True)
class _Known:
    """The register, and the row of it that a number or a name means.

    `_any` finds them in all files, `_own` file by file; it is empty where there is one
    file only, and so no choice.
    """

    _people: pl.DataFrame
    _any: tuple[pl.DataFrame, pl.DataFrame]
    _own: tuple[pl.DataFrame, pl.DataFrame] | None

    def told(self, said: pl.DataFrame) -> pl.DataFrame:
        """Return numbers and names with what `with_person` tells of each."""
        said = said.join(self._any[0], on="volunteer_no", how="left")
        said = said.join(self._any[1], on="_bare", how="left")
        if self._own is not None:
            said = _own_first(said, self._own[0], [FILE, "volunteer_no"])
            said = _own_first(said, self._own[1], [FILE, "_bare"])
        alone = pl.col("volunteer_no").is_null() & (pl.col("namesakes") == 1)
        return (
            said.with_columns(
                pl.col("namesakes").fill_null(0),
                pl.when(alone).then("_named").otherwise("_numbered").alias("_n"),
            )
            .join(self._people, on="_n", how="left")
            .with_columns(pl.col("volunteer.found").fill_null(value=False))
            .with_columns(_identity().alias(PERSON))
            .drop("_named", "_numbered", "_n")
        )


def _own_first(rows: pl.DataFrame, own: pl.DataFrame, on: list[str]) -> pl.DataFrame:
    """Return rows that take from their own file what that has."""
    names = [name for name in own.columns if name not in on]
    here = pl.col(f"own.{names[0]}").is_not_null()
    return (
        rows.join(own.rename({n: f"own.{n}" for n in names}), on=on, how="left")
        .with_columns(
            pl.when(here).then(f"own.{name}").otherwise(name).alias(name)
            for name in names
        )
        .drop(f"own.{name}" for name in names)
    )


def _known(book: Book) -> _Known:
    """Work out the register."""
    people = book.columns("volunteer", *_PERSON, "id_no")
    who = pl.coalesce("id_no", "volunteer_no", pl.col(ROW).cast(pl.String))
    people = people.select(
        FILE,
        "volunteer_no",
        bare_name(pl.col("name")).alias("_bare"),
        who.alias("_who"),
        *(pl.col(n).alias(f"volunteer.{n}") for n in (TABLE, ROW, *_PERSON)),
        pl.lit(value=True).alias("volunteer.found"),
    ).with_row_index("_n")
    is_one = people[FILE].n_unique() < 2  # noqa: PLR2004  with one file there is no choice

    def both(*by: str) -> tuple[pl.DataFrame, pl.DataFrame]:
        numbers = (
            people.select(*by, "volunteer_no", "_n")
            .drop_nulls("volunteer_no")
            .unique([*by, "volunteer_no"], keep="first", maintain_order=True)
        )
        names = (
            people.select(*by, "_bare", "_n", "_who", "volunteer_no")
            .drop_nulls("_bare")
            .group_by(*by, "_bare")
            .agg(
                pl.col("_n").first().alias("_named"),
                pl.col("volunteer_no").first().alias("bearer"),
                pl.col("_who").n_unique().cast(pl.Int64).alias("namesakes"),
            )
        )
        return numbers.rename({"_n": "_numbered"}), names

    known = people.select("_n", *_KNOWN)
    return _Known(known, both(), None if is_one else both(FILE))

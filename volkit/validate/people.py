"""Whom the rows of other sheets are about, as far as the register knows."""

import polars as pl

from volkit.model.table import ROW
from volkit.validate.book import FILE, TABLE, Book, matched
from volkit.validate.person import bare_name

PERSON = "person"
"""The column with one word for each person, which tells his rows together."""

_ISSUED = 8
_HAN = r"\p{Han}"
_PERSON = ("volunteer_no", "name", "registered_on", "exit_on", "status")
_KNOWN = tuple(f"volunteer.{name}" for name in (TABLE, ROW, *_PERSON, "found"))


def with_person(book: Book, rows: pl.DataFrame) -> pl.DataFrame:
    """Return rows with what the register knows of the person in each.

    `PERSON` tells rows of one person together. A name stands for a number where the
    row has none and one person of the register bears it; `namesakes` counts those who
    bear it, and `bearer` is the number of the first. `is_numbered` tells whether the
    row's table has a column for numbers.
    """
    tables = {n: t.frame.columns for n, t in enumerate(book.tables)}
    numbered = [n for n, keys in tables.items() if "volunteer_no" in keys]
    rows = rows.with_columns(
        bare_name(pl.col("name")).alias("_bare"),
        pl.col(TABLE).is_in(numbered).alias("is_numbered"),
    )
    rows = matched(rows, _people(book).drop_nulls("_key"), "volunteer_no")
    by_name = _by_name(book, rows)
    alone = (rows["volunteer_no"].is_null() & (by_name["namesakes"] == 1)).fill_null(
        value=False
    )
    return rows.with_columns(
        *(by_name[name].zip_with(alone, rows[name]).alias(name) for name in _KNOWN),
        by_name["namesakes"].fill_null(0),
        by_name["volunteer.volunteer_no"].alias("bearer"),
    ).with_columns(
        pl.col("volunteer.found").fill_null(value=False), _identity().alias(PERSON)
    )


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


def _people(book: Book) -> pl.DataFrame:
    """Return the register by `_key`, the number, its columns named `volunteer.*`."""
    return book.made("people", _register)


def _register(book: Book) -> pl.DataFrame:
    """Work out the register."""
    return book.columns("volunteer", *_PERSON).select(
        FILE,
        pl.col("volunteer_no").alias("_key"),
        *(pl.col(n).alias(f"volunteer.{n}") for n in (TABLE, ROW, *_PERSON)),
        pl.lit(value=True).alias("volunteer.found"),
    )


def _by_name(book: Book, rows: pl.DataFrame) -> pl.DataFrame:
    """Return whom the name of each row means, those of its own file first."""
    people = _people(book)
    counted = book.made("namesakes", _namesakes)
    own = rows.select(FILE, pl.col("_bare").alias("_key")).join(
        counted[0], on=[FILE, "_key"], how="left", maintain_order="left"
    )
    if people[FILE].n_unique() < 2:  # noqa: PLR2004  with one file there is no choice
        return rows.select(pl.col("_bare").alias("_key")).join(
            counted[1], on="_key", how="left", maintain_order="left"
        )
    everywhere = own.select("_key").join(
        counted[1], on="_key", how="left", maintain_order="left"
    )
    here = own["namesakes"].is_not_null()
    return everywhere.with_columns(
        own[name].zip_with(here, everywhere[name]).alias(name)
        for name in ("namesakes", *_KNOWN)
    )


def _namesakes(book: Book) -> list[pl.DataFrame]:
    """Return those who bear each name: within each file, and anywhere."""
    who = pl.coalesce("id_no", "volunteer_no", pl.col(ROW).cast(pl.String))
    people = _people(book).with_columns(
        book.columns("volunteer", "id_no", "volunteer_no")
        .select(who.alias("_who"))
        .to_series(),
        bare_name(pl.col("volunteer.name")).alias("_key"),
    )
    return [
        people.drop_nulls("_key")
        .group_by(*by, maintain_order=True)
        .agg(
            pl.col("_who").n_unique().cast(pl.Int64).alias("namesakes"),
            pl.col(_KNOWN).first(),
        )
        for by in ((FILE, "_key"), ("_key",))
    ]

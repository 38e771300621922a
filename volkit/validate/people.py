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
    known = book.made("people", _known)
    alone = pl.col("volunteer_no").is_null() & (pl.col("namesakes") == 1)
    return (
        known.beside(
            rows.lazy().with_columns(
                bare.alias("_bare"),
                pl.col(TABLE).is_in(numbered).alias("is_numbered"),
            )
        )
        .with_columns(
            pl.when(alone).then(f"by name.{name}").otherwise(name).alias(name)
            for name in _KNOWN
        )
        .with_columns(
            pl.col("volunteer.found").fill_null(value=False),
            pl.col("namesakes").fill_null(0),
            pl.col("by name.volunteer.volunteer_no").alias("bearer"),
        )
        .drop(f"by name.{name}" for name in _KNOWN)
        .with_columns(_identity().alias(PERSON))
        # Looking for a better plan takes longer than it saves.
        .collect(optimizations=pl.QueryOptFlags.none())
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


@dataclass(frozen=True)
class _Known:
    """The register by number and by name: of all files, and file by file.

    `_own` is empty where there is one file only, and so no choice.
    """

    _any: tuple[pl.LazyFrame, pl.LazyFrame]
    _own: tuple[pl.LazyFrame, pl.LazyFrame] | None

    def beside(self, rows: pl.LazyFrame) -> pl.LazyFrame:
        """Return rows with whom the number means, and with `by name.*` and `namesakes`.

        A row takes from its own file what that has.
        """
        for side, on in enumerate(("volunteer_no", "_bare")):
            rows = _joined(rows, self._any[side], [on])
            if self._own is None:
                continue
            names = self._own[side].collect_schema().names()
            names = [name for name in names if name not in {FILE, on}]
            here = pl.col(f"own.{names[-1]}").is_not_null()
            own = self._own[side].rename({name: f"own.{name}" for name in names})
            rows = (
                _joined(rows, own, [FILE, on])
                .with_columns(
                    pl.when(here).then(f"own.{name}").otherwise(name).alias(name)
                    for name in names
                )
                .drop(f"own.{name}" for name in names)
            )
        return rows


def _joined(rows: pl.LazyFrame, other: pl.LazyFrame, on: list[str]) -> pl.LazyFrame:
    """Join what is known to rows, whose order stays."""
    return rows.join(other, on=on, how="left", maintain_order="left")


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
    )
    is_one = people[FILE].n_unique() < 2  # noqa: PLR2004  with one file there is no choice

    def both(*by: str) -> tuple[pl.LazyFrame, pl.LazyFrame]:
        numbers = people.drop_nulls("volunteer_no").unique(
            [*by, "volunteer_no"], keep="first", maintain_order=True
        )
        names = (
            people.drop_nulls("_bare")
            .group_by(*by, "_bare", maintain_order=True)
            .agg(
                pl.col(_KNOWN).first().name.prefix("by name."),
                pl.col("_who").n_unique().cast(pl.Int64).alias("namesakes"),
            )
        )
        return numbers.select(*by, "volunteer_no", *_KNOWN).lazy(), names.lazy()

    return _Known(both(), None if is_one else both(FILE))

"""Names that stand beside a number of the register, and differ from the one there."""

import polars as pl

from volkit.validate.person import bare_name


def renamed(frame: pl.DataFrame) -> pl.DataFrame:
    """Return rows whose name is not the register's, and whether it is `similar`.

    Names are similar if only script, dots or some of the characters differ.
    """
    differing = frame.filter(
        pl.col("volunteer_no").is_not_null()
        & pl.col("volunteer.found")
        & (pl.col("name") != pl.col("volunteer.name"))
    ).with_columns(bare_name(pl.col("volunteer.name")).alias("_there"))
    pairs = differing.select("_bare", "_there").rows()
    return differing.with_columns(
        pl.Series("similar", [_alike(a, b) for a, b in pairs], dtype=pl.Boolean)
    )


def _alike(one: str | None, other: str | None) -> bool:
    """Tell whether two names may be spellings of one."""
    if not one or not other:
        return False
    shared = sum(a == b for a, b in zip(one, other, strict=False))
    backwards = sum(a == b for a, b in zip(one[::-1], other[::-1], strict=False))
    return max(shared, backwards) * 2 >= max(len(one), len(other))

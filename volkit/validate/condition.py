"""Conditions that the facts of columns put: filled in, missing, needed here."""

from collections.abc import Collection, Mapping
from functools import reduce
from operator import and_, or_

import polars as pl

from volkit.model.table import State, state_name
from volkit.sheets.base import Column


def is_missing(key: str, column: Column) -> pl.Expr:
    """Tell where a demanded cell says nothing.

    无 and the like answer a free text; they tell nothing of a person or a fact.
    """
    state = pl.col(state_name(key))
    if column.is_free_text:
        return state == State.EMPTY
    return state.is_in([State.EMPTY, State.ANSWERED])


def is_used(have: Collection[str], columns: Mapping[str, Column]) -> pl.Expr:
    """Tell where a row holds anything beside its running number."""
    keys = [key for key in columns if key in have and key != "seq"]
    if not all(state_name(key) in have for key in keys):
        return pl.lit(value=True)
    return reduce(or_, (pl.col(state_name(key)) != State.EMPTY for key in keys))


def needed_if(condition: str, have: Collection[str]) -> pl.Expr | None:
    """Return where a `Column.required_if` holds; None if it cannot be told."""
    if condition.startswith("without "):
        keys = [k for k in condition.removeprefix("without ").split(",") if k in have]
        if len(keys) < condition.count(",") + 1:
            return pl.lit(value=True)
        return ~reduce(and_, (pl.col(key).is_not_null() for key in keys))
    key, codes = parts(condition)
    if key not in have:
        return None
    return pl.col(key).is_in(codes) if codes else pl.col(key).is_not_null()


def parts(condition: str) -> tuple[str, list[str]]:
    """Return the column that a condition looks at and the codes it names.

    >>> parts("political in 01,02")
    ('political', ['01', '02'])
    >>> parts("exit_on")
    ('exit_on', [])
    """
    key, _, codes = condition.replace("=", " in ").partition(" in ")
    return key.strip(), [c.strip() for c in codes.split(",") if c.strip()]

"""A scheme with every measure under its own name, whatever its file calls it."""

from typing import TypeVar

from volkit.rate.scheme_check import RESERVED, measure_in
from volkit.rate.scheme_condition import Condition
from volkit.rate.scheme_model import Conditions, Item, Lose, SchemeFile

Table = TypeVar("Table", bound=Conditions)


def canonical(scheme: SchemeFile) -> SchemeFile:
    """Return a checked scheme in which captions are replaced by names."""
    points, full = scheme.points, scheme.full
    return scheme.model_copy(
        update={
            "named": tuple(_table(scheme, t) for t in scheme.named),
            "levels": tuple(_table(scheme, t) for t in scheme.levels),
            "medals": tuple(_table(scheme, t) for t in scheme.medals),
            "vetoes": tuple(_table(scheme, t) for t in scheme.vetoes),
            "points": points
            and points.model_copy(
                update={"items": tuple(_item(scheme, i) for i in points.items)}
            ),
            "full": full
            and full.model_copy(
                update={"lose": tuple(_lose(scheme, t) for t in full.lose)}
            ),
        }
    )


def _name(scheme: SchemeFile, word: str) -> str:
    """Return the measure's own name; parts of points and named stars stay."""
    if word.partition(".")[0] in RESERVED:
        return word
    return measure_in(scheme, word) or word


def _table(scheme: SchemeFile, table: Table) -> Table:
    """Return a table with its conditions' measures under their own names."""
    return table.model_copy(
        update={
            key: tuple(
                Condition(_name(scheme, c.what), c.op, c.number) for c in conditions
            )
            for key, conditions in (("all_", table.all_), ("any_", table.any_))
        }
    )


def _item(scheme: SchemeFile, item: Item) -> Item:
    """Return an item with its measures under their own names."""
    return item.model_copy(
        update={
            "metric": item.metric and _name(scheme, item.metric),
            "votes": {_name(scheme, g): worth for g, worth in item.votes.items()},
        }
    )


def _lose(scheme: SchemeFile, lose: Lose) -> Lose:
    """Return a cause of lost stars with its measures under their own names."""
    return _table(scheme, lose).model_copy(
        update={"metric": lose.metric and _name(scheme, lose.metric)}
    )

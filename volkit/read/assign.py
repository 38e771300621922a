"""Which column of a table holds which key of its sheet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from volkit.read.captions import SEQ, Meaning, meanings
from volkit.read.fold import fold
from volkit.read.sniff import likeness
from volkit.sheets.base import columns_of

_TYPED = frozenset({"hours", "time", "date", "month_date", "datetime", "int"})
_UNLIKELY = 0.34
_SECOND = {"phone": "phone2"}


@dataclass(frozen=True)
class Assignment:
    """The key of each column, None where unknown; and columns that stand twice.

    `twice` holds, for each column whose header stands a second time, the first one.
    """

    keys: Mapping[int, str | None]
    twice: Mapping[int, int]


def assigned(
    heads: Mapping[int, tuple[str, str]],
    cells: Mapping[int, Sequence[object]],
    kind: str,
) -> Assignment:
    """Return which key each column holds, every key at most once.

    The closest spelling wins; where a header may mean several keys, the cells decide.
    """
    offers = [
        (_cost(m, cells[j], kind, alone=len(found) == 1), m.rank, j, m.key)
        for j, head in heads.items()
        if (found := meanings(*head, kind))
        for m in found
    ]
    keys: dict[int, str | None] = dict.fromkeys(heads)
    taken: set[str] = set()
    for _, _, j, key in sorted(offers):
        if keys[j] is None and key not in taken:
            keys[j] = key
            taken.add(key)
    for j, given in list(keys.items()):
        if given is None:
            second = _second(heads[j], kind, taken)
            if second:
                keys[j] = second
                taken.add(second)
    return Assignment(keys, _twice(heads, cells))


def _cost(
    meaning: Meaning, cells: Sequence[object], kind: str, *, alone: bool
) -> float:
    """Return how unlikely a meaning is: 0 for one whose cells look like it."""
    if alone:
        return 0.0
    column = columns_of(kind).get(meaning.key)
    said = "int" if meaning.key == SEQ else column.kind if column else ""
    like = likeness(cells, said)
    if said in _TYPED:
        return 0.0 if like > _UNLIKELY else 1.0
    return 0.5 if like else 0.6


def _second(head: tuple[str, str], kind: str, taken: set[str]) -> str | None:
    """Return the key that a second column of the same meaning may have."""
    for meaning in meanings(*head, kind):
        second = _SECOND.get(meaning.key)
        if second and second in columns_of(kind) and second not in taken:
            return second
    return None


def _twice(
    heads: Mapping[int, tuple[str, str]],
    cells: Mapping[int, Sequence[object]],
) -> dict[int, int]:
    """Return the filled columns whose header stands before, with that column."""
    first: dict[str, int] = {}
    found: dict[int, int] = {}
    for j in sorted(heads):
        said = fold("".join(heads[j]))
        if not said:
            continue
        if said in first and any(c is not None for c in cells[j]):
            found[j] = first[said]
        first.setdefault(said, j)
    return found

"""Rows of sheets in words: 服务台账!5-18、22, shortened or in full."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from volkit.i18n import N_, translate
from volkit.model.text import Locale
from volkit.render.report_values import Rows, place_of

_SHOWN = 3
_FULL_LINE = 90
_BETWEEN = "、"


def short(rows: Rows, places: Mapping[int, str], locale: Locale) -> str:
    """Return the first stretches of rows and how many there are in all."""
    stretches = [
        (place, said) for place, spans in _by_place(rows, places) for said in spans
    ]
    if not stretches:
        return ""
    said = _joined(stretches[:_SHOWN])
    if len(stretches) <= _SHOWN:
        return said
    more = N_("{rows} and others, {count} rows in all")
    return translate(more, locale, rows=said, count=len(set(rows)))


def is_short(rows: Rows, places: Mapping[int, str]) -> bool:
    """Tell whether `short` names every row."""
    return sum(len(spans) for _, spans in _by_place(rows, places)) <= _SHOWN


def full(rows: Rows, places: Mapping[int, str]) -> Iterator[tuple[str, str]]:
    """Give the place and its rows, as many lines as can be read."""
    for place, spans in _by_place(rows, places):
        line = ""
        for said in spans:
            if line and len(line) + len(said) > _FULL_LINE:
                yield place, line
                line = ""
            line = f"{line}{_BETWEEN if line else ''}{said}"
        yield place, line


def _joined(stretches: Iterable[tuple[str, str]]) -> str:
    """Return stretches of rows, each sheet named once."""
    groups = groupby(stretches, key=lambda pair: pair[0])
    return "；".join(
        f"{place}!{_BETWEEN.join(said for _, said in spans)}" for place, spans in groups
    )


def _by_place(rows: Rows, places: Mapping[int, str]) -> list[tuple[str, list[str]]]:
    """Return each sheet with its stretches of rows, in the order of the tables."""
    found: dict[int, list[list[int]]] = {}
    for number in sorted(set(rows)):
        table, row = place_of(number)
        spans = found.setdefault(table, [])
        if spans and spans[-1][1] == row - 1:
            spans[-1][1] = row
        else:
            spans.append([row, row])
    return [
        (
            places.get(table, str(table)),
            [f"{a}" if a == b else f"{a}-{b}" for a, b in spans],
        )
        for table, spans in found.items()
    ]

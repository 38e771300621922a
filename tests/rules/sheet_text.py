"""Tables written as text, for tests: rules' pages and what other tests need."""

import datetime as dt
from collections.abc import Mapping, Sequence

from volkit.model.table import ErrorCell, RawColumn, RawTable, Table
from volkit.normalise.frame import normalise
from volkit.sheets.base import columns_of
from volkit.sheets.context import Context

TODAY = dt.date(2012, 12, 19)


def cell(text: str) -> object:
    """Return a cell as a page writes it: text, =num:12, =date:2012-01-03, =err:#N/A."""
    kind, _, value = text.partition(":")
    match kind:
        case "=num":
            return float(value) if "." in value or "e" in value.lower() else int(value)
        case "=date":
            return dt.datetime.combine(dt.date.fromisoformat(value), dt.time())
        case "=err":
            return ErrorCell(value)
        case _:
            return text or None


def raw_table(  # noqa: PLR0913  a table's place and what stands above it
    kind: str,
    rows: Sequence[Mapping[str, object]],
    *,
    file: str = "a.xlsx",
    sheet: str = "",
    months: Sequence[str] = (),
    titles: tuple[str, ...] = (),
) -> RawTable:
    """Return rows of cells by column key as a table of a sheet, its header in row 1."""
    facts = columns_of(kind)
    keys = list(dict.fromkeys(key for row in rows for key in row))
    return RawTable(
        file=file,
        sheet=sheet or facts_label(kind),
        kind=kind,
        header_row=1,
        columns=tuple(
            RawColumn(
                header=facts[key].label.zh_hans
                if key in facts
                else key.removeprefix("?"),
                letter=letter(number),
                key=key if key in facts else None,
                cells=[row.get(key) for row in rows],
                month=key in months,
            )
            for number, key in enumerate(keys)
        ),
        rows=list(range(2, 2 + len(rows))),
        titles=titles,
    )


def facts_label(kind: str) -> str:
    """Return a sheet's simplified caption."""
    from volkit.sheets.base import all_sheets

    return all_sheets()[kind].label.zh_hans


def letter(number: int) -> str:
    """Return a column's letter from its place, from 0."""
    head, tail = divmod(number, 26)
    return (letter(head - 1) if head else "") + chr(ord("A") + tail)


def table(  # noqa: PLR0913  a table's place and its day
    kind: str,
    rows: Sequence[Mapping[str, object]],
    *,
    today: dt.date = TODAY,
    file: str = "a.xlsx",
    sheet: str = "",
    months: Sequence[str] = (),
    titles: tuple[str, ...] = (),
) -> Table:
    """Return the same with typed columns."""
    raw = raw_table(kind, rows, file=file, sheet=sheet, months=months, titles=titles)
    return normalise(raw, Context(today))


def lines(kind: str, text: str, **more: object) -> Table:
    """Return a table from lines of cells parted by |, the first line the keys."""
    head, *body = [
        [c.strip() for c in line.split("|")] for line in text.strip().splitlines()
    ]
    rows = [dict(zip(head, map(cell, line), strict=True)) for line in body]
    return table(kind, rows, **more)  # type: ignore[arg-type]  # the keywords of `table`

"""Whose workbook it is and of which year, as far as it says so itself."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from volkit.codes.place import place_code
from volkit.model.errors import UsageError
from volkit.model.table import RawTable
from volkit.model.text import LOCALES
from volkit.service.new import YEARS, division_name

_CODE = re.compile(r"\s*(\d{9})-\d{2,}")
"""The beginning of a station's or a team's number is the code of its street."""
_YEAR_SAID = re.compile(r"(?<!\d)(20\d\d)\s*年")
_YEAR_NAMED = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_RECORDS = ("activity", "service_record")
_NUMBERS = frozenset({"station_no", "team_no", "activity_no"})


@dataclass(frozen=True)
class Provenance:
    """The division's code, the name of the only station, the year; "" if not told."""

    division: str = ""
    station: str = ""
    year: int | None = None


def provenance(name: str, tables: Sequence[RawTable]) -> Provenance:
    """Return what a workbook's numbers, titles, days and name say about it."""
    titles = [title for table in tables for title in table.titles]
    stations = {s for s in _cells(tables, "station", "name") if isinstance(s, str)}
    return Provenance(
        _division(name, titles, tables),
        stations.pop().strip() if len(stations) == 1 else "",
        _year(name, titles, tables),
    )


def _division(name: str, titles: Iterable[str], tables: Sequence[RawTable]) -> str:
    """Return the code of the division, by what is written most often."""
    codes = Counter(
        found[1]
        for table in tables
        for column in table.columns
        if column.key in _NUMBERS
        for cell in column.cells
        if isinstance(cell, str) and (found := _CODE.match(cell))
    )
    streets = Counter(
        code
        for cell in _cells(tables, "station", "street")
        if isinstance(cell, str) and (code := place_code(cell))
    )
    said = (code for text in (*titles, name) if (code := place_code(text)))
    likely = (*_most(codes), *_most(streets), *said)
    return next(filter(_is_known, likely), "")


def _most(counted: Counter[str]) -> list[str]:
    """Return what was counted most often, if anything."""
    return [word for word, _ in counted.most_common(1)]


def _is_known(code: str) -> bool:
    """Tell whether a code is one of a division that a workbook can be made for."""
    try:
        return bool(division_name(code, LOCALES[0]))
    except UsageError:
        return False


def _year(name: str, titles: Iterable[str], tables: Sequence[RawTable]) -> int | None:
    """Return the year that the titles say, or most of the records, or the name."""
    said = [int(y) for title in titles for y in _YEAR_SAID.findall(title)]
    days = Counter(
        year
        for kind in _RECORDS
        for cell in _cells(tables, kind, "date")
        if (year := _year_of(cell)) in YEARS
    )
    named = [int(y) for y in _YEAR_NAMED.findall(name)]
    likely = ([max(said)] if said else []) + [y for y, _ in days.most_common(1)] + named
    return next(iter(likely), None)


def _year_of(cell: object) -> int:
    """Return the year of a day, however it is written; 0 if there is none."""
    if isinstance(cell, dt.date):
        return cell.year
    found = _YEAR_NAMED.match(cell) if isinstance(cell, str) else None
    return int(found[1]) if found else 0


def _cells(tables: Iterable[RawTable], kind: str, key: str) -> Iterator[object]:
    """Give the cells of one column of one kind of sheet."""
    for table in tables:
        if table.kind == kind:
            for column in table.columns:
                if column.key == key:
                    yield from column.cells

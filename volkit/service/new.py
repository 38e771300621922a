"""Make the workbook of a street and year: blank, or begun from last year's."""

from pathlib import Path

from volkit import codes
from volkit.codes.place import place_code
from volkit.i18n import N_, translate
from volkit.model.errors import UsageError
from volkit.model.text import Locale
from volkit.render.form_names import file_stems
from volkit.render.workbook import Rows, street_workbook
from volkit.render.workbook_home import WORKBOOK_NAME
from volkit.render.workbook_save import workbook_bytes
from volkit.service.natives import native_checks
from volkit.service.new_rows import Carried, param_rows, rows_of_last_year
from volkit.service.written import write_whole

_CITY = "2105"
_COUNTY, _STREET = 6, 9
YEARS = range(2000, 2101)
"""The years that a workbook can be for."""


def new_workbook(
    out: Path, *, division: str, year: int, old: Path | None, locale: Locale
) -> dict[str, int]:
    """Write a street's workbook and return how many rows each sheet begins with.

    A file that is already there is never overwritten: a clerk's year may be in it.

    Raises:
        UsageError: the place, the year or the name of the file cannot be.

    """
    check_new(out, year, locale)
    called = division_name(division, locale)
    rows: Rows = {"param": param_rows(locale)}
    if old is not None:
        rows = {**rows, **rows_of_last_year(old, year=year, locale=locale)}
    _write(out, called, year, rows, locale)
    return {key: len(found) for key, found in rows.items()}


def begin_year(
    out: Path, *, division: str, year: int, carried: Carried, locale: Locale
) -> None:
    """Write the workbook of a year that goes on from one that is open.

    Raises:
        UsageError: the place, the year or the name of the file cannot be.

    """
    check_new(out, year, locale)
    called = division_name(division, locale)
    rows = {"param": param_rows(locale), **carried.rows}
    _write(out, called, year, rows, locale)


def proposed_name(division: str, year: int, locale: Locale) -> str:
    """Return what the file of a division's new workbook may be called."""
    called = division_name(division, locale)
    said = translate(WORKBOOK_NAME, locale, division=called, year=year)
    return f"{next(file_stems([said]))}.xlsx"


def check_new(out: Path, year: int, locale: Locale) -> None:
    """Raise a UsageError if a new workbook cannot have this name or this year."""
    if out.suffix.lower() != ".xlsx":
        raise UsageError(
            N_("A new workbook ends in .xlsx, not in {suffix}."),
            suffix=out.suffix or translate(N_("nothing"), locale),
        )
    if out.exists():
        raise UsageError(
            N_(
                "{path} is already there. Choose another name, or move the old file "
                "away first."
            ),
            path=out,
        )
    check_year(year)


def check_year(year: int) -> None:
    """Raise a UsageError if no workbook can be for a year."""
    if year not in YEARS:
        raise UsageError(N_("The year {year} is not between 2000 and 2100."), year=year)


def _write(out: Path, called: str, year: int, rows: Rows, locale: Locale) -> None:
    """Write the workbook of a division and a year with what it begins with."""
    book = street_workbook(
        division=called,
        year=year,
        locale=locale,
        natives=native_checks(locale),
        rows=rows,
    )
    write_whole(out, workbook_bytes(book))


def division_name(said: str, locale: Locale) -> str:
    """Return what a street, county or city is called, named by its code or its name.

    Raises:
        UsageError: there is no such place, or several bear the name.

    """
    streets, counties = codes.table("street"), codes.table("division")
    text = said.strip()
    if text in streets.by_code:
        return streets.caption(text, locale)
    if text in counties.by_code:
        return counties.caption(text, locale)
    if text.isdigit() and len(text) >= _STREET and text[:_COUNTY] in counties.by_code:
        return f"{counties.caption(text[:_COUNTY], locale)} {text}"
    for table in (streets, counties):
        code = table.code_of(text, _CITY) or table.code_of(text)
        if code:
            return table.caption(code, locale)
    within = place_code(text, _CITY)
    if within:
        table = streets if len(within) == _STREET else counties
        if text.endswith(table.caption(within)):
            return table.caption(within, locale)
    near = "、".join((*streets.nearest(text), *counties.nearest(text)[:2]))
    raise UsageError(
        N_("There is no division {division}. The nearest: {near}."),
        division=said,
        near=near,
    )

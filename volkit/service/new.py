"""Make the workbook of a street and year: blank, or begun from last year's."""

from pathlib import Path

from volkit import codes
from volkit.codes.place import place_code
from volkit.i18n import N_, translate
from volkit.model.errors import UsageError
from volkit.model.text import Locale
from volkit.render.workbook import Rows, street_workbook
from volkit.render.workbook_save import workbook_bytes
from volkit.service.natives import native_checks
from volkit.service.new_rows import param_rows, rows_of_last_year
from volkit.service.written import write_whole

_CITY = "2105"
_COUNTY, _STREET = 6, 9
_YEARS = range(2000, 2101)


def new_workbook(
    out: Path, *, division: str, year: int, old: Path | None, locale: Locale
) -> dict[str, int]:
    """Write a street's workbook and return how many rows each sheet begins with.

    A file that is already there is never overwritten: a clerk's year may be in it.

    Raises:
        UsageError: the place, the year or the name of the file cannot be.

    """
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
    if year not in _YEARS:
        raise UsageError(N_("The year {year} is not between 2000 and 2100."), year=year)
    called = division_name(division, locale)
    rows: Rows = {"param": param_rows(locale)}
    if old is not None:
        rows = {**rows, **rows_of_last_year(old, year=year, locale=locale)}
    book = street_workbook(
        division=called,
        year=year,
        locale=locale,
        natives=native_checks(locale),
        rows=rows,
    )
    write_whole(out, workbook_bytes(book))
    return {key: len(found) for key, found in rows.items()}


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

"""What is handed out with macros: the workbook with every sheet blank, the add-in."""

from volkit.excel.button import all_buttons
from volkit.excel.captions import captions
from volkit.excel.modules import modules
from volkit.excel.project import project_bytes
from volkit.excel.ribbon import IN_ADDIN, IN_WORKBOOK, ribbon_xml
from volkit.model.text import Locale
from volkit.render.workbook import Rows, street_workbook
from volkit.render.workbook_macros import captions_alone, enabled, with_captions
from volkit.render.workbook_save import uncompressed, workbook_bytes
from volkit.service.demo_people import STREET
from volkit.service.demo_sample import sample_rows
from volkit.service.demo_year import AS_OF
from volkit.service.natives import native_checks
from volkit.service.new_rows import param_rows


def macro_workbook(locale: Locale) -> bytes:
    """Return the workbook that is handed out, for no street and no year yet."""
    return _with_macros(locale, {"param": param_rows(locale)})


def sample_workbook(locale: Locale) -> bytes:
    """Return the same workbook as an invented street filled it in for a year."""
    rows = sample_rows(locale)
    return _with_macros(locale, rows, division=STREET, year=AS_OF.year)


def _with_macros(
    locale: Locale, rows: Rows, *, division: str = "", year: int | None = None
) -> bytes:
    """Return a workbook that holds some rows, the macros and the ribbon."""
    book = street_workbook(
        division=division,
        year=year,
        locale=locale,
        natives=native_checks(locale),
        rows=rows,
        with_buttons=True,
    )
    plain = workbook_bytes(with_captions(book, list(captions(locale))))
    ribbon = ribbon_xml(all_buttons().values(), locale, IN_WORKBOOK)
    return uncompressed(enabled(plain, project_bytes(plain, modules()), ribbon))


def addin(locale: Locale) -> bytes:
    """Return the same macros without the sheets, for Excel to load at its start."""
    plain = workbook_bytes(captions_alone(list(captions(locale))))
    ribbon = ribbon_xml(all_buttons().values(), locale, IN_ADDIN)
    project = project_bytes(plain, modules())
    return uncompressed(enabled(plain, project, ribbon, as_addin=True))

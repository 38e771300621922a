"""Everybody's stars as a workbook."""

from openpyxl import Workbook

from volkit.i18n import N_, translate
from volkit.model.report import RateReport
from volkit.model.text import Locale
from volkit.render.findings_xlsx import head, list_bytes, write_line
from volkit.render.stars_csv import CAPTIONS, line_of

_WIDTHS = (17, 10, 6, 10, 20, 7, 10, 10, 9, 44, 8, 30)
_MEASURE = 12


def stars_xlsx(report: RateReport, locale: Locale) -> bytes:
    """Return everybody's stars as a workbook, with the measures on a second sheet."""
    book = Workbook()
    stars = book.worksheets[0]
    stars.title = translate(N_("Stars"), locale)
    heads = [translate(caption, locale) for caption in CAPTIONS]
    head(stars, heads, _WIDTHS)
    measures = book.create_sheet(translate(N_("Measures"), locale))
    widths = [*_WIDTHS[:2], *(_MEASURE for _ in report.captions)]
    head(measures, [*heads[:2], *report.captions.values()], widths)
    for number, person in enumerate(report.people, start=2):
        line = line_of(person)
        write_line(stars, number, line, _WIDTHS)
        values = [person.measures.get(key) for key in report.captions]
        write_line(measures, number, [*line[:2], *values], widths)
    for sheet in (stars, measures):
        sheet.freeze_panes = "C2"
    return list_bytes(book, [stars, measures])

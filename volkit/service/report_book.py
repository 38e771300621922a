"""The end of a report: what each is made from, masked, and written as a workbook."""

import dataclasses
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from volkit.i18n import N_, translate
from volkit.i18n.formats import long_date
from volkit.model.path_text import path_text
from volkit.model.table import Table
from volkit.model.text import Locale
from volkit.render.heat_pdf import heat_pdf
from volkit.render.report_values import Frame, Page, first_row
from volkit.render.report_xlsx import report_xlsx
from volkit.reports.declare import BookRead, Flaw, Report, Source
from volkit.service.check import CheckOptions
from volkit.service.check_book import all_findings
from volkit.service.gather import reason
from volkit.service.job import FileResult
from volkit.service.report import Reported, chosen
from volkit.service.report_gate import masked_tables, without_names, without_numbers
from volkit.service.wording import worded
from volkit.sheets.base import all_sheets
from volkit.sheets.params import Params
from volkit.sheets.privacy import Masks, mask_path
from volkit.validate.book import Book

if TYPE_CHECKING:
    from volkit.service.report import ReportOptions

_PERIOD = N_("From {start} to {end}; as of {as_of}.")
_SOURCE = N_("Computed from: {files}")
_LEFT_OUT = N_("Left out, because no sheet for them is among the files: {reports}.")
_NOTHING = N_("Nothing was written: the files hold no sheet for {reports}.")
_MORE = N_("{files} and others, {count} in all")
_MOST_FILES = 5


def reported(
    results: Sequence[FileResult], options: "ReportOptions", asked: CheckOptions
) -> Reported:
    """Return the workbook on files that were read."""
    locale = options.locale
    say = partial(translate, locale=locale)
    files = tuple(r.report(reason(r, say)) for r in results)
    unread = tuple(f"{f.path}: {f.reason}" for f in files if f.reason)
    tables = tuple(table for result in results for table in result.tables)
    wanted = chosen(options.only)
    kinds = {table.raw.kind for table in tables}
    fed = [report for report in wanted if tables and report.is_fed(kinds)]
    names = "、".join(r.label.of(locale) for r in wanted if r not in fed)
    if not fed:
        return Reported(None, files, (*unread, say(_NOTHING, reports=names)))
    left_out = (say(_LEFT_OUT, reports=names),) if names else ()
    stated = (r.params for r in results if r.params is not None)
    source = Source(
        Book(tables),
        next(stated, Params()),
        options.period,
        options.span,
        options.as_of,
        locale,
        _flaws(results, asked) if any(r.judged for r in fed) else (),
        [_book_read(result) for result in results if result.tables],
    )
    pages = [page for report in fed for page in _run(report, source)]
    frame = _frame(source, results, left_out)
    content = (
        _drawn(pages, frame, locale)
        if options.is_picture
        else report_xlsx(pages, frame, locale)
    )
    return Reported(content, files, (*unread, *left_out), len(fed))


def _drawn(pages: Sequence[Page], frame: Frame, locale: Locale) -> bytes:
    """Return the picture of the page that has weeks."""
    for page in pages:
        weeks = [b for b in page.blocks if any(h.kind == "state" for h in b.heads)]
        if weeks:
            return heat_pdf(page.title, weeks, frame, locale)
    raise LookupError


def _run(report: Report, source: Source) -> Iterator[Page]:
    """Give a report's pages; a public one sees nothing but masked rows."""
    tables, masks = source.book.tables, Masks.of(source.params)
    if report.public:
        masked = masked_tables(tables, report.kinds, masks)
        source = dataclasses.replace(source, book=Book(masked), flaws=())
    for page in report.run(source):
        if page.public:
            yield without_numbers(without_names(page, tables, masks), masks)
        else:
            yield without_numbers(page)


def _flaws(results: Sequence[FileResult], asked: CheckOptions) -> list[Flaw]:
    """Return what checks found, each with the place of its row."""
    numbers: dict[tuple[str, str, str | None], int] = {}
    place = 0
    for result in results:
        for table in result.tables:
            raw = table.raw
            numbers.setdefault((raw.file, raw.sheet, raw.kind), place)
            place += 1
    findings = all_findings(results, asked)
    flaws = []
    for finding, said in zip(findings, worded(findings, asked.locale), strict=True):
        table_no = numbers.get((finding.file, finding.sheet, finding.table))
        at = None
        if table_no is not None and finding.row is not None:
            at = first_row(table_no) + finding.row
        first = finding.params.get("first")
        flaws.append(
            Flaw(
                finding.code,
                finding.file,
                said.severity,
                said.message,
                at,
                first_row(table_no) + first
                if isinstance(first, int) and table_no is not None
                else None,
            )
        )
    return flaws


def _book_read(result: FileResult) -> BookRead:
    """Return a workbook's name and how many rows it holds."""
    path = path_text(result.path)
    rows = sum(len(table.raw.rows) for table in result.tables)
    return BookRead(path, mask_path(PurePath(path).name), rows)


def _frame(
    source: Source, results: Sequence[FileResult], left_out: tuple[str, ...]
) -> Frame:
    """Return what stands above the tables, and what their rows' sheets are called."""
    tables = source.book.tables
    several = len({t.raw.file for t in tables}) > 1
    places = {
        number: _place(table, several=several, source=source)
        for number, table in enumerate(tables)
    }
    names = [mask_path(PurePath(path_text(r.path)).name) for r in results if r.tables]
    shown = "、".join(names[:_MOST_FILES])
    if len(names) > _MOST_FILES:
        shown = source.say(_MORE, files=shown, count=len(names))
    start, end = source.span.start or source.span.end, source.span.end
    days = {"start": start, "end": end, "as_of": source.today}
    said = {key: long_date(day, source.locale) for key, day in days.items()}
    return Frame(
        source.say(_PERIOD, **said),
        source.say(_SOURCE, files=shown),
        left_out,
        places,
    )


def _place(table: Table, *, several: bool, source: Source) -> str:
    """Return what the sheet of a table is called, with its file where it is needed."""
    raw = table.raw
    name = PurePath(raw.file).name
    sheet = raw.sheet or all_sheets()[raw.kind].label.of(source.locale)
    return mask_path(f"[{name}]{sheet}" if several else sheet)


__all__ = ["reported"]

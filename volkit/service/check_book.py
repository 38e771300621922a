"""The end of a check: what shows across files, in order, counted and in words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from volkit import __version__
from volkit.i18n import translate
from volkit.model.finding import Finding
from volkit.model.path_text import path_text
from volkit.model.report import CheckReport, FileReport, FindingReport, Summary
from volkit.service.gather import reason
from volkit.service.job import FileResult
from volkit.service.one_processor import on_one_processor
from volkit.service.wording import worded
from volkit.sheets.context import Context
from volkit.sheets.params import Params
from volkit.validate.book import Book
from volkit.validate.registry import selected
from volkit.validate.run import check_book, worst_per_cell

if TYPE_CHECKING:
    from volkit.service.check import CheckOptions


@on_one_processor()
def report(results: Sequence[FileResult], options: "CheckOptions") -> CheckReport:
    """Return the whole report on files that were read and judged one by one."""
    found = all_findings(results, options)
    findings = tuple(worded(_in_order(worst_per_cell(found), results), options.locale))
    say = partial(translate, locale=options.locale)
    files = tuple(r.report(reason(r, say)) for r in results)
    return CheckReport(
        volkit=__version__,
        files=files,
        findings=findings,
        summary=_summary(files, findings),
    )


def all_findings(
    results: Sequence[FileResult], options: "CheckOptions"
) -> list[Finding]:
    """Return every finding, those that only show across files among them."""
    stated = (r.params for r in results if r.params is not None)
    params = next(stated, options.params or Params())
    found = [f for result in results for f in result.findings]
    found += check_book(
        Book([table for result in results for table in result.tables]),
        Context(options.today, params),
        selected(options.select, options.ignore),
    )
    return found


def _in_order(
    findings: Iterable[Finding], results: Sequence[FileResult]
) -> list[Finding]:
    """Return findings by file and sheet as given, then by row, column and code."""
    places: dict[tuple[str, str], int] = {}
    for result in results:
        path = path_text(result.path)
        places.setdefault((path, ""), len(places))
        for table in result.reports:
            places.setdefault((path, table.sheet), len(places))
    files = {path_text(result.path): n for n, result in enumerate(results)}

    def place(f: Finding) -> tuple[int, int, str, int, int, str, str, str]:
        letters = (f.cell or "").rstrip("0123456789")
        return (
            files[f.file],
            places.get((f.file, f.sheet), -1),
            f.sheet,
            f.row or 0,
            len(letters),
            letters,
            f.code,
            f.column or "",
        )

    return sorted(findings, key=place)


def _summary(files: Sequence[FileReport], findings: Sequence[FindingReport]) -> Summary:
    """Return how many there are of everything."""
    states = Counter(file.status for file in files)
    severities = Counter(finding.severity for finding in findings)
    return Summary(
        files=len(files),
        refused=states["refused"],
        failed=states["failed"],
        rows=sum(table.rows for file in files for table in file.tables),
        errors=severities["error"],
        warnings=severities["warning"],
        infos=severities["info"],
        fixable=sum(f.fix is not None and f.fix.safety != "show" for f in findings),
    )

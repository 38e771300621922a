"""The office's tables and charts, computed from its sheets."""

import datetime as dt
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from volkit.i18n import N_
from volkit.model.errors import UsageError
from volkit.model.report import FileReport
from volkit.model.text import Locale
from volkit.rate.period import MONTHS, Period, Span, span_of, written_span
from volkit.read.limits import LIMITS, Limits
from volkit.service.check import CheckOptions, jobs_for
from volkit.service.gather import Progress, counting, gather, workers_for
from volkit.service.inputs import inputs

if TYPE_CHECKING:
    from volkit.reports.declare import Report

_NO_PERIOD = N_("{text} is not what --{period} takes; write one as in {example}.")
_NOT_BEGUN = N_("The period begins on {start}, after {as_of}.")
_EXAMPLES: dict[Period, str] = {
    "month": "2012-12", "quarter": "2012Q4", "year": "2012",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class ReportOptions:
    """Which reports, over which days; `as_of` is the day that counts as today.

    A picture shows nothing but the heat map of the weeks.
    """

    as_of: dt.date
    period: Period = "year"
    span: Span
    only: tuple[str, ...] = ()
    is_picture: bool = False
    locale: Locale = "zh_Hans"
    workers: int | None = None
    limits: Limits = LIMITS
    passwords: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Reported:
    """The document, or None where nothing could be made; and what there is to say."""

    content: bytes | None
    files: tuple[FileReport, ...]
    remarks: tuple[str, ...]
    made: int = 0

    @property
    def exit_status(self) -> int:
        """Return what the program ends with: the worst file decides."""
        return max((file.exit_status for file in self.files), default=0)


def period_of(
    texts: dict[Period, str | None], as_of: dt.date | None, today: dt.date
) -> tuple[Period, Span, dt.date]:
    """Return the period asked for, its days so far, and the day that counts as today.

    Without a period it is the year; a period that is over counts up to its last day.

    Raises:
        UsageError: a text is no such period, several are given, or it has not begun.

    """
    said = [(period, text) for period, text in texts.items() if text]
    if len(said) > 1:
        raise UsageError(N_("Give a month, a quarter or a year, not several of them."))
    if not said:
        day = as_of or today
        return "year", span_of("year", day), day
    period, text = said[0]
    whole = written_span(text)
    if whole is None or whole.start is None or _months(whole) != MONTHS[period]:
        raise UsageError(
            _NO_PERIOD, text=text, period=period, example=_EXAMPLES[period]
        )
    day = as_of or min(today, whole.last)
    if day < whole.start:
        raise UsageError(_NOT_BEGUN, start=whole.start, as_of=day)
    return period, span_of(period, min(day, whole.last)), day


def _months(span: Span) -> int:
    """Return how many calendar months a span covers."""
    start, last = span.start or span.last, span.last
    return (last.year - start.year) * 12 + last.month - start.month + 1


_DRAWN = ("weekly",)


def chosen(only: Sequence[str]) -> "list[Report]":
    """Return the reports asked for; all without a word.

    Raises:
        UsageError: there is no such report.

    """
    from volkit.reports.declare import all_reports  # noqa: PLC0415  loads polars, which --help must not

    known = all_reports()
    for word in only:
        if word not in known:
            raise UsageError(
                N_("There is no report {word}; `volkit report --list` shows them all."),
                word=word,
            )
    return [report for key, report in known.items() if not only or key in only]


def report(
    paths: Iterable[Path], options: ReportOptions, progress: Progress | None = None
) -> Reported:
    """Return the workbook of reports, or the picture, of the files and folders given.

    Raises:
        UsageError: a path or a report does not exist, or has no picture.

    """
    if options.is_picture:
        if set(options.only) - set(_DRAWN):
            raise UsageError(
                N_("Only {reports} can be drawn as a PDF; write a workbook: .xlsx."),
                reports="、".join(_DRAWN),
            )
        options = replace(options, only=_DRAWN)
    found = inputs(paths)
    asked = CheckOptions(
        today=options.as_of,
        locale=options.locale,
        limits=options.limits,
        passwords=options.passwords,
    )
    workers = options.workers
    if workers is None:
        workers = workers_for([i.size for i in found], os.cpu_count() or 1)
    jobs = jobs_for(found, asked)
    results = gather(jobs, workers=workers, done=counting(jobs, progress))

    from volkit.service.report_book import reported  # noqa: PLC0415  loads polars, which a parent of workers must not

    return reported(results, options, asked)

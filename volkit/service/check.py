"""Check sheets: read them, judge them, and say what is wrong."""

import datetime as dt
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from volkit.model.report import CheckReport
from volkit.model.text import Locale
from volkit.read.limits import LIMITS, Limits
from volkit.service.gather import Progress, counting, gather, settled, workers_for
from volkit.service.inputs import Input, inputs
from volkit.service.job import FileResult, Job
from volkit.service.supervised import supervised
from volkit.service.workers import Crashed, Done
from volkit.sheets.context import Context
from volkit.sheets.params import Params


@dataclass(frozen=True, kw_only=True)
class CheckOptions:
    """How to check; `workers` is how many processes may help, None for what suits."""

    today: dt.date
    as_kind: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    locale: Locale = "zh_Hans"
    params: Params | None = None
    workers: int | None = None
    limits: Limits = LIMITS
    passwords: tuple[str, ...] = field(default=(), repr=False)


def check(
    paths: Iterable[Path], options: CheckOptions, progress: Progress | None = None
) -> CheckReport:
    """Return all that is wrong in the files and folders given.

    A file that cannot be read is reported, and the others are checked all the same.

    Raises:
        UsageError: a path, a rule or a sheet that does not exist is named.

    """
    found = inputs(paths)
    jobs = jobs_for(found, options)
    workers = options.workers
    if workers is None:
        workers = workers_for([i.size for i in found], os.cpu_count() or 1)
    if workers == 0:
        return _composed(jobs, options, done=counting(jobs, progress))
    whole = supervised(
        f"{__name__}:check_whole",
        (jobs, options),
        helpers=workers - 1,
        tell=progress,
        limits=options.limits,
    )
    if isinstance(whole, CheckReport):
        return whole
    if isinstance(whole, Crashed) and whole.why != "died" and len(jobs) == 1:
        return _reported([settled(jobs[0], whole)], options)
    done = counting(jobs, progress)
    return _composed(jobs, options, workers=workers, done=done)


def check_whole(
    asked: tuple[Sequence[Job], CheckOptions], helpers: int, tell: Progress
) -> CheckReport:
    """Return a report that this process works out with its helpers."""
    jobs, options = asked
    return _composed(jobs, options, helpers=helpers, done=counting(jobs, tell))


def _composed(
    jobs: Sequence[Job],
    options: CheckOptions,
    *,
    workers: int = 0,
    helpers: int = 0,
    done: Done,
) -> CheckReport:
    """Return the report on files that workers, helpers or only this process read."""
    results = gather(jobs, workers=workers, helpers=helpers, done=done)
    return _reported(results, options)


def _reported(results: Sequence[FileResult], options: CheckOptions) -> CheckReport:
    """Return the report on what became of each file."""
    from volkit.service.check_book import report  # noqa: PLC0415  loads polars and the rules, which a parent of workers must not

    return report(results, options)


def jobs_for(found: Iterable[Input], options: CheckOptions) -> list[Job]:
    """Return the work that the files given mean."""
    return [
        Job(
            path=one.path,
            context=Context(options.today, options.params or Params()),
            as_kind=options.as_kind,
            select=options.select,
            ignore=options.ignore,
            refusal=one.refusal,
            limits=options.limits,
            passwords=options.passwords,
        )
        for one in found
    ]


__all__ = ["CheckOptions", "Progress", "check", "check_whole", "jobs_for"]

"""Sheets read for printing and rating, not judged."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from volkit.i18n import translate
from volkit.model.report import FileReport
from volkit.model.text import Locale
from volkit.read.limits import LIMITS, Limits
from volkit.service.gather import Progress, counting, gather, reason, workers_for
from volkit.service.inputs import inputs
from volkit.service.job import Job
from volkit.sheets.context import Context
from volkit.sheets.params import Params

if TYPE_CHECKING:
    from volkit.model.table import Table


@dataclass(frozen=True)
class Sheets:
    """The tables of all readable files, the local rules, and the fate of each file."""

    tables: "tuple[Table, ...]"
    params: Params
    files: tuple[FileReport, ...]

    @property
    def exit_status(self) -> int:
        """Return what the files alone would end the program with."""
        return max((file.exit_status for file in self.files), default=0)

    @property
    def reasons(self) -> list[str]:
        """Return why some files could not be read."""
        return [f"{file.path}: {file.reason}" for file in self.files if file.reason]


def read_tables(  # noqa: PLR0913  how to read is its arguments
    paths: Iterable[Path],
    context: Context,
    *,
    locale: Locale,
    workers: int | None = None,
    whole: bool = True,
    limits: Limits = LIMITS,
    passwords: tuple[str, ...] = (),
    progress: Progress | None = None,
) -> Sheets:
    """Return all tables of the files and folders given.

    `whole` keeps every cell as it was; without it unknown columns come back empty.

    Raises:
        UsageError: a path does not exist.

    """
    found = inputs(paths)
    if workers is None:
        workers = workers_for([i.size for i in found], os.cpu_count() or 1)
    jobs = [
        Job(
            path=i.path,
            context=context,
            judge=False,
            refusal=i.refusal,
            limits=limits,
            passwords=passwords,
        )
        for i in found
    ]
    done = counting(jobs, progress)
    results = gather(jobs, workers=workers, small=not whole, done=done)
    stated = (r.params for r in results if r.params is not None)
    say = partial(translate, locale=locale)
    return Sheets(
        tables=tuple(table for result in results for table in result.tables),
        params=next(stated, context.params),
        files=tuple(result.report(reason(result, say)) for result in results),
    )

"""Everybody's stars from the sheets, and why one person has the stars he has."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from volkit.model.report import FileReport, RateReport
from volkit.model.text import Locale
from volkit.read.limits import LIMITS, Limits
from volkit.service.gather import Progress
from volkit.service.tables import read_tables
from volkit.sheets.context import Context
from volkit.sheets.params import Params

if TYPE_CHECKING:
    from collections.abc import Callable

    from volkit.model.report import ExplainReport


@dataclass(frozen=True, kw_only=True)
class RateOptions:
    """How to rate; no scheme means the one that the street's 参数 tab names."""

    as_of: dt.date
    scheme: str | None = None
    locale: Locale = "zh_Hans"
    params: Params | None = None
    workers: int | None = None
    limits: Limits = LIMITS
    passwords: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Rated:
    """The stars, and what became of each file.

    `explain` tells why the person with a number has the stars he has; it raises
    `UsageError` for a number that nobody bears. `remarks` are sentences about what
    could not be counted.
    """

    report: RateReport
    files: tuple[FileReport, ...]
    explain: "Callable[[str], ExplainReport]"
    remarks: tuple[str, ...] = ()

    @property
    def exit_status(self) -> int:
        """Return what the program ends with: the worst file decides."""
        return max((file.exit_status for file in self.files), default=0)


def rate(
    paths: Iterable[Path],
    options: RateOptions,
    progress: Progress | None = None,
) -> Rated:
    """Return the stars of everyone in the files and folders given, as of a day.

    Raises:
        UsageError: a path or a scheme does not exist.

    """
    context = Context(options.as_of, options.params or Params())
    sheets = read_tables(
        paths,
        context,
        locale=options.locale,
        workers=options.workers,
        whole=False,
        limits=options.limits,
        passwords=options.passwords,
        progress=progress,
    )

    from volkit.service.rate_book import rated  # noqa: PLC0415  loads polars, which a parent of workers must not

    return rated(sheets, options)

"""What is asked of a worker, and what it gives back; light enough for any parent."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from volkit.model.errors import RefusedError, VolkitError
from volkit.model.path_text import path_text
from volkit.model.report import FileReport, TableReport
from volkit.read.limits import LIMITS, Limits
from volkit.sheets.context import Context
from volkit.sheets.privacy import mask_path

if TYPE_CHECKING:
    from volkit.model.finding import Finding
    from volkit.model.table import Table
    from volkit.service.bug_log import Stumble
    from volkit.sheets.params import Params


@dataclass(frozen=True)
class Job:
    """One file to read, and to judge where `judge` says so."""

    path: Path
    context: Context
    as_kind: str | None = None
    judge: bool = True
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    refusal: VolkitError | None = None
    limits: Limits = LIMITS
    passwords: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class FileResult:
    """What became of one file.

    `error` is the sentence that says why it could not be read; `bug` is a mistake of
    volkit's own. `params` are the file's own settings.
    """

    path: Path
    tables: "tuple[Table, ...]" = ()
    reports: tuple[TableReport, ...] = ()
    findings: "tuple[Finding, ...]" = field(default=(), repr=False)
    params: "Params | None" = None
    error: VolkitError | None = None
    bug: "Stumble | None" = None

    @property
    def is_read(self) -> bool:
        """Tell whether the file could be read."""
        return self.error is None and self.bug is None

    def report(self, reason: str | None = None) -> FileReport:
        """Return the file as the documents show it; `reason` is the error in words."""
        path = mask_path(path_text(self.path))
        if self.error is not None:
            is_refused = isinstance(self.error, RefusedError)
            return FileReport(
                path=path,
                status="refused" if is_refused else "failed",
                reason=reason,
                exit_status=self.error.exit_status,
            )
        if self.bug is not None:
            return FileReport(path=path, status="failed", reason=reason, exit_status=5)
        return FileReport(path=path, status="read", tables=self.reports)

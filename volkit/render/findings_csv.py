"""Findings as CSV that Excel opens with a double click."""

import csv
import io
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Self

from volkit.i18n import N_, translate
from volkit.model.report import CheckReport, FindingReport
from volkit.model.text import Locale
from volkit.render.neutral import neutral_field

SEVERITIES = {"error": N_("error"), "warning": N_("warning"), "info": N_("note")}
SAFETIES = {
    "safe": N_("can be applied"),
    "ask": N_("needs a yes"),
    "show": N_("only a hint"),
}
CAPTIONS = (
    N_("Severity"),
    N_("File"),
    N_("Sheet"),
    N_("Cell"),
    N_("Column"),
    N_("Value"),
    N_("What is wrong"),
    N_("What to do"),
    N_("Suggested value"),
    N_("How sure"),
    N_("Rule"),
)


@dataclass(frozen=True)
class Names:
    """What files and columns are called in a list for people.

    A file goes by its name alone where no other file has the same; a column goes by
    its header as it stands in the file.
    """

    files: Mapping[str, str]
    headers: Mapping[tuple[str, str, str], str]

    @classmethod
    def of(cls, report: CheckReport) -> Self:
        """Return the names in a report."""
        names = Counter(PurePath(file.path).name for file in report.files)
        return cls(
            {
                file.path: PurePath(file.path).name
                if names[PurePath(file.path).name] == 1
                else file.path
                for file in report.files
            },
            {
                (file.path, table.sheet, key): " ".join(header.split())
                for file in report.files
                for table in file.tables
                for header, key in table.columns.items()
            },
        )

    def header(self, finding: FindingReport) -> str:
        """Return the header of the column that a finding points at."""
        place = (finding.file, finding.sheet, finding.column or "")
        return self.headers.get(place, "")


def line_of(finding: FindingReport, names: Names, locale: Locale) -> tuple[str, ...]:
    """Return a finding as the texts under `CAPTIONS`."""
    fix = finding.fix
    offered = ""
    if fix is not None:
        offered = translate(N_("(empty)"), locale) if fix.value is None else fix.value
    return (
        translate(SEVERITIES[finding.severity], locale),
        names.files.get(finding.file, finding.file),
        finding.sheet,
        finding.cell or "",
        names.header(finding),
        finding.value or "",
        finding.message,
        finding.advice,
        offered,
        translate(SAFETIES[fix.safety], locale) if fix else "",
        finding.code,
    )


def findings_csv(report: CheckReport, locale: Locale) -> bytes:
    """Return all findings as UTF-8 with a mark by which Excel knows it."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(translate(caption, locale) for caption in CAPTIONS)
    names = Names.of(report)
    for finding in report.findings:
        writer.writerow(map(neutral_field, line_of(finding, names, locale)))
    return stream.getvalue().encode("utf-8-sig")

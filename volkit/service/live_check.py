"""The check of a workbook that is open: from its cells to findings and repairs."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from volkit.i18n import N_, translate
from volkit.i18n.formats import listed
from volkit.model.address import place_of
from volkit.model.finding import Finding, Safety, Severity
from volkit.model.report import FindingReport
from volkit.model.table import RawSheet
from volkit.model.text import Locale
from volkit.patch.workbook import CellEdit
from volkit.read.workbook import file_of_sheets, without_collection
from volkit.service.check import CheckOptions
from volkit.service.check_book import all_findings
from volkit.service.fix_files import chosen
from volkit.service.job import Job
from volkit.service.judged import judged
from volkit.service.wording import shown, worded
from volkit.sheets.base import columns_of
from volkit.sheets.context import Context
from volkit.sheets.params import Params
from volkit.validate.registry import all_rules
from volkit.validate.run import worst_per_cell

_MOST_EXAMPLES = 5


@dataclass(frozen=True)
class Line:
    """One finding: where it is, how bad, and what is said of it, masked."""

    finding: Finding
    said: FindingReport
    severity: Severity

    @property
    def place(self) -> tuple[int, int] | None:
        """Return the row and column it points to, None for a table or the book."""
        return place_of(self.finding.cell) if self.finding.cell else None


@dataclass(frozen=True)
class LiveCheck:
    """What is wrong in a workbook, and what can safely be repaired in it.

    `hidden` are the sheets with records that were left out, since nobody sees them.
    """

    lines: tuple[Line, ...]
    repairs: tuple[tuple[Finding, CellEdit], ...]
    tables: int
    rows: int
    hidden: tuple[str, ...] = ()

    def count(self, severity: Severity) -> int:
        """Return how many findings of a level there are."""
        return sum(line.severity is severity for line in self.lines)


def check_live(
    name: str,
    sheets: Sequence[RawSheet],
    today: dt.date,
    locale: Locale,
    params: Params | None = None,
) -> LiveCheck:
    """Return what is wrong in a workbook; hidden sheets only tell about the others."""
    options = CheckOptions(today=today, locale=locale, params=params)
    with without_collection():
        raw = file_of_sheets(name, sheets)
        result = judged(Job(Path(name), Context(today, params or Params())), raw)
        found = all_findings([result], options)
    hidden = {sheet.name for sheet in sheets if not sheet.visible}
    found = [finding for finding in found if finding.sheet not in hidden]
    order = {sheet.name: number for number, sheet in enumerate(sheets)}

    def rank(finding: Finding) -> tuple[int, tuple[int, int], str]:
        place = place_of(finding.cell) if finding.cell else (0, 0)
        return order.get(finding.sheet, -1), place, finding.code

    worst = sorted(worst_per_cell(found), key=rank)
    rules = all_rules()
    return LiveCheck(
        tuple(
            Line(finding, _advised(said, locale), rules[finding.code].severity)
            for finding, said in zip(worst, worded(worst, locale), strict=True)
        ),
        tuple(chosen(found, frozenset())),
        tables=len(raw.tables),
        rows=sum(len(table.rows) for table in raw.tables if table.sheet not in hidden),
        hidden=tuple(
            dict.fromkeys(t.sheet for t in raw.tables if t.sheet in hidden and t.rows)
        ),
    )


def _advised(said: FindingReport, locale: Locale) -> FindingReport:
    """Return a finding with the button to press, where one press is enough."""
    if said.fix is None or said.fix.safety != Safety.SAFE.value:
        return said
    advice = translate(N_("Press Repair to set it right."), locale)
    return said.model_copy(update={"advice": advice})


def counts(check: LiveCheck, locale: Locale) -> str:
    """Return in one sentence what a check has found."""
    if not check.tables:
        return translate(
            N_(
                "No table was recognised in this workbook: a table needs a header row "
                "with captions such as 姓名 or 身份证号."
            ),
            locale,
        )
    if not check.lines:
        return translate(
            N_("Checked {rows} rows: nothing is wrong."), locale, rows=check.rows
        )
    return translate(
        N_("Checked {rows} rows: {errors} errors, {warnings} warnings, {infos} notes."),
        locale,
        rows=check.rows,
        errors=check.count(Severity.ERROR),
        warnings=check.count(Severity.WARNING),
        infos=check.count(Severity.INFO),
    )


def preview(
    repairs: Iterable[tuple[Finding, CellEdit]], locale: Locale
) -> tuple[str, str]:
    """Return the columns that repairs are in, and some repairs, masked."""
    known = list(repairs)
    columns = Counter(_caption(finding, locale) for finding, _ in known)
    kinds = [
        translate(N_("{column} ({count})"), locale, column=column, count=count)
        for column, count in columns.most_common()
    ]
    examples = {
        finding.code: translate(
            N_("{sheet} {cell}: {old} → {new}"),
            locale,
            sheet=edit.sheet,
            cell=edit.cell,
            old=shown(edit.old, finding.table, finding.column),
            new=shown(edit.new, finding.table, finding.column),
        )
        for finding, edit in reversed(known)
    }
    some = [*examples.values()][::-1][:_MOST_EXAMPLES]
    return listed(kinds, locale), "\n".join(some)


def _caption(finding: Finding, locale: Locale) -> str:
    """Return the caption of the column that a finding is in."""
    known = columns_of(finding.table) if finding.table else {}
    facts = known.get(finding.column or "")
    return facts.label.of(locale) if facts else finding.column or finding.code

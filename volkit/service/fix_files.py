"""The repairs themselves: which edits, into which copy, and what is left."""

import io
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path

from volkit import __version__
from volkit.i18n import N_, translate
from volkit.model.address import place_of
from volkit.model.errors import VolkitError
from volkit.model.finding import Finding, Safety, Severity
from volkit.model.path_text import path_text
from volkit.model.repair import (
    EditReport,
    LeftReport,
    RepairedReport,
    RepairReport,
    RepairSummary,
    SkippedReport,
)
from volkit.model.text import Locale
from volkit.patch.workbook import CellEdit, Outcome
from volkit.service.bug_log import stumble
from volkit.service.check import CheckOptions, jobs_for
from volkit.service.check_book import all_findings
from volkit.service.fix import FixOptions, Target
from volkit.service.fix_copy import Copied, copied
from volkit.service.fix_marks import marked
from volkit.service.gather import gather, reason
from volkit.service.inputs import Input
from volkit.service.job import FileResult
from volkit.service.wording import as_cell, shown
from volkit.service.written import write_whole
from volkit.sheets.privacy import mask_path
from volkit.validate.registry import all_rules, selected
from volkit.validate.run import worst_per_cell

_REASONS = {
    Outcome.CHANGED: N_("the cell no longer holds what was read"),
    Outcome.FORMULA: N_("a formula gives the cell its value"),
    Outcome.MERGED: N_("the cell is hidden in a merged range"),
    Outcome.HEADER: N_("the cell is a table's header or total"),
    Outcome.NO_SHEET: N_("the sheet cannot be edited"),
}
_MARKED = frozenset({".xlsx", ".xlsm"})
_UNMARKED = N_("What is left is not marked in the copy. {why}")
Repair = tuple[Finding, CellEdit]


def repaired(
    results: Sequence[FileResult],
    targets: Sequence[Target],
    options: FixOptions,
    asked: CheckOptions,
) -> RepairReport:
    """Write the copies and return what was done to each."""
    accepted = selected(options.accept) if options.accept else frozenset()
    by_file: dict[str, list[Finding]] = defaultdict(list)
    for finding in all_findings(results, asked):
        by_file[finding.file].append(finding)
    with ExitStack() as stack:
        if options.dry_run:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            places = [folder / f"{n}" / t.copy.name for n, t in enumerate(targets)]
        else:
            places = [t.copy for t in targets]
        done = [
            _repaired(
                result,
                place,
                by_file[path_text(result.path)],
                accepted,
                asked,
                afresh=options.mark and not options.dry_run,
            )
            for result, place in zip(results, places, strict=True)
        ]
        left = _left(done, places, asked)
        if options.mark and not options.dry_run:
            done = [
                _marked(report, place, left.get(path_text(place), []), options.locale)
                for report, place in zip(done, places, strict=True)
            ]
        files = tuple(
            report.model_copy(
                update={
                    "output": mask_path(path_text(t.copy)) if report.output else None,
                    "left": _counted(left.get(path_text(place), [])),
                }
            )
            for report, t, place in zip(done, targets, places, strict=True)
        )
    return RepairReport(
        volkit=__version__,
        dry_run=options.dry_run,
        files=files,
        summary=_summary(files),
    )


def _copied_whole(
    result: FileResult, repairs: Sequence[Repair], asked: CheckOptions, *, afresh: bool
) -> Copied:
    """Return a copy in which repairs that belong together are all made, or none.

    A cell that held a start and an end is only cut if the end finds its place.
    """
    together = {edit: (edit.sheet, f.row, f.code) for f, edit in repairs}
    left = dict.fromkeys(together)
    kept_out: list[tuple[CellEdit, Outcome]] = []
    while True:
        copy = copied(
            result.path, list(left), asked.limits, asked.passwords, afresh=afresh
        )
        failed = {together[e]: o for e, o in copy.outcomes if o is not Outcome.APPLIED}
        undone = [
            (edit, failed[together[edit]])
            for edit, outcome in copy.outcomes
            if outcome is Outcome.APPLIED and together[edit] in failed
        ]
        if not undone:
            return replace(copy, outcomes=[*copy.outcomes, *kept_out])
        kept_out += undone
        for edit, _ in undone:
            del left[edit]


def _repaired(  # noqa: PLR0913  one file, what is known of it, and what is asked
    result: FileResult,
    place: Path,
    findings: Sequence[Finding],
    accepted: frozenset[str],
    asked: CheckOptions,
    *,
    afresh: bool,
) -> RepairedReport:
    """Write one copy; a file that cannot be read or copied gets none."""
    say: Callable[..., str] = partial(translate, locale=asked.locale)
    if not result.is_read:
        return _unrepaired(result, reason(result, say))
    repairs = chosen(findings, accepted)
    try:
        copy = _copied_whole(result, repairs, asked, afresh=afresh)
        write_whole(place, copy.content)
    except VolkitError as error:
        return _unrepaired(
            replace(result, error=error), say(error.message, **error.params)
        )
    except Exception as error:  # noqa: BLE001  the other files go on
        broken = replace(result, bug=stumble(error))
        return _unrepaired(broken, reason(broken, say))
    applied = {edit for edit, outcome in copy.outcomes if outcome is Outcome.APPLIED}
    failed = {edit: o for edit, o in copy.outcomes if o is not Outcome.APPLIED}
    return RepairedReport(
        path=mask_path(path_text(result.path)),
        output=path_text(place),
        status="read",
        edits=tuple(_edit_report(f, e) for f, e in repairs if e in applied),
        skipped=tuple(
            SkippedReport(
                sheet=mask_path(e.sheet),
                cell=e.cell,
                code=f.code,
                reason=say(_REASONS[failed[e]]),
            )
            for f, e in repairs
            if e in failed
        ),
        remarks=tuple(_remarks(copy, say)),
    )


def _unrepaired(result: FileResult, why: str | None) -> RepairedReport:
    """Return the report on a file of which no copy is written."""
    said = result.report(why)
    return RepairedReport(
        path=said.path,
        output=None,
        status=said.status,
        reason=why,
        exit_status=said.exit_status,
    )


def chosen(findings: Iterable[Finding], accepted: frozenset[str]) -> list[Repair]:
    """Return the repairs to make: one for each cell, what a person accepted first."""
    best: dict[tuple[str, str], Finding] = {}
    for finding in findings:
        if finding.fix is None or finding.cell is None or finding.row is None:
            continue
        is_asked = finding.fix.safety is Safety.ASK and finding.code in accepted
        if finding.fix.safety is not Safety.SAFE and not is_asked:
            continue
        place = (finding.sheet, finding.cell)
        known = best.get(place)
        if known is None or (
            is_asked and known.fix and known.fix.safety is Safety.SAFE
        ):
            best[place] = finding
    sheets = list(dict.fromkeys(f.sheet for f in best.values()))
    repairs = [
        (f, CellEdit(f.sheet, f.cell or "", f.value, as_cell(f))) for f in best.values()
    ]
    return sorted(
        repairs, key=lambda r: (sheets.index(r[1].sheet), place_of(r[1].cell))
    )


def _edit_report(finding: Finding, edit: CellEdit) -> EditReport:
    """Return an edit as it may be shown."""
    return EditReport(
        sheet=mask_path(edit.sheet),
        cell=edit.cell,
        row=finding.row or 0,
        column=finding.column or "",
        code=finding.code,
        safety=(finding.fix.safety if finding.fix else Safety.SHOW).value,
        old=shown(edit.old, finding.table, finding.column) or None,
        new=shown(edit.new, finding.table, finding.column) or None,
    )


def _remarks(copy: Copied, say: Callable[..., str]) -> Iterable[str]:
    """Give what the user should know about a copy."""
    if copy.protected:
        yield say(
            N_("Protected sheets were repaired, too: {sheets}."),
            sheets=mask_path("、".join(copy.protected)),
        )
    if copy.signed:
        yield say(
            N_("The workbook was signed; a repaired copy has to be signed again.")
        )
    if copy.unlocked:
        yield say(
            N_(
                "The workbook has a password; the copy has none, so keep it safe and "
                "set the password again in Excel."
            )
        )
    if copy.converted:
        yield say(
            N_(
                "The values were put into a new .xlsx; formulas, colours and widths "
                "are not in it."
            )
        )


def _left(
    done: Sequence[RepairedReport], places: Sequence[Path], asked: CheckOptions
) -> dict[str, list[Finding]]:
    """Return what is wrong in the copies, checked together as the inputs were."""
    there = [p for p, report in zip(places, done, strict=True) if report.output]
    results = gather(jobs_for(map(Input, there), asked), workers=0)
    left: dict[str, list[Finding]] = defaultdict(list)
    for finding in worst_per_cell(all_findings(results, asked)):
        left[finding.file].append(finding)
    return left


def _counted(findings: Iterable[Finding]) -> LeftReport:
    """Return how many findings of each level there are."""
    rules = all_rules()
    count = Counter(rules[f.code].severity for f in findings)
    return LeftReport(
        errors=count[Severity.ERROR],
        warnings=count[Severity.WARNING],
        infos=count[Severity.INFO],
    )


def _marked(
    report: RepairedReport, place: Path, findings: Sequence[Finding], locale: Locale
) -> RepairedReport:
    """Mark in a copy what is still wrong in it; one that cannot be marked says why."""
    if not report.output or not findings or place.suffix.lower() not in _MARKED:
        return report
    out = io.BytesIO()
    try:
        marked(place, findings, locale, out)
        write_whole(place, out.getvalue())
    except VolkitError as error:
        why = translate(error.message, locale, **error.params)
        said = translate(_UNMARKED, locale, why=why)
        return report.model_copy(update={"remarks": (*report.remarks, said)})
    return report


def _summary(files: Sequence[RepairedReport]) -> RepairSummary:
    """Return how many there are of everything."""
    states = Counter(file.status for file in files)
    return RepairSummary(
        files=len(files),
        refused=states["refused"],
        failed=states["failed"],
        edits=sum(len(f.edits) for f in files),
        skipped=sum(len(f.skipped) for f in files),
        errors=sum(f.left.errors for f in files),
        warnings=sum(f.left.warnings for f in files),
        infos=sum(f.left.infos for f in files),
    )

"""What becomes of a file that was read: it gets types, and is judged."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import polars as pl

from volkit.model.finding import Finding
from volkit.model.path_text import path_text
from volkit.model.report import TableReport
from volkit.model.table import LayoutNote, RawColumn, RawFile, RawTable, Table
from volkit.normalise.frame import normalise
from volkit.service.job import FileResult, Job
from volkit.service.local_params import local_params
from volkit.service.one_processor import on_one_processor
from volkit.sheets.context import Context
from volkit.sheets.params import Params
from volkit.sheets.privacy import mask_path, mask_stray
from volkit.validate.registry import all_rules, rules_by_name, selected
from volkit.validate.run import check_table


@dataclass(frozen=True)
class Early:
    """Tables that were judged before the whole file was known, and by which rules.

    Each is found by its raw table's identity.
    """

    params: Params | None
    judged: Mapping[int, "Judged"]


Judged = tuple[Table, tuple[Finding, ...]]


def early(job: Job, tables: Sequence[RawTable], before: Early | None = None) -> Early:
    """Return the tables that are there, judged by the settings that are there.

    What was judged `before` is judged again only if settings came in since.
    """
    known, own = ({}, None) if before is None else (before.judged, before.params)
    if any(t.kind == "param" and id(t) not in known for t in tables):
        stated, own = own, local_params(tables, job.context)
        known = known if own == stated else {}
    context = job.context if own is None else replace(job.context, params=own)
    judged = {
        id(raw): known.get(id(raw)) or _judged(job, raw, context) for raw in tables
    }
    return Early(own, judged)


@on_one_processor()
def judged(job: Job, raw: RawFile, before: Early | None = None) -> FileResult:
    """Return a file's tables and findings, some of them judged `before`."""
    whole = early(job, raw.tables, before)
    done = [whole.judged[id(one)] for one in raw.tables]
    tables = tuple(table for table, _ in done)
    findings: tuple[Finding, ...] = ()
    if job.judge:
        codes = selected(job.select, job.ignore)
        findings = (
            *_about_file(path_text(job.path), raw.notes, codes),
            *(finding for _, found in done for finding in found),
        )
    reports = tuple(_table_report(table) for table in tables)
    return FileResult(job.path, tables, reports, findings, whole.params)


def _judged(job: Job, raw: RawTable, context: Context) -> Judged:
    """Return a table with types, and what is wrong in it."""
    table = normalise(raw, context)
    if not job.judge:
        return table, ()
    codes = selected(job.select, job.ignore)
    return table, tuple(check_table(table, context, codes))


def ready() -> None:
    """Load every rule, ahead of the first table."""
    all_rules()


def _about_file(
    path: str, notes: Iterable[LayoutNote], codes: frozenset[str]
) -> list[Finding]:
    """Return the findings about a file, or about a sheet of it without a table."""
    rules = rules_by_name()
    return [
        Finding(
            rules[note.note].code,
            path,
            str(note.params.get("sheet", "")),
            params=note.params,
        )
        for note in notes
        if rules[note.note].code in codes
    ]


def _table_report(table: Table) -> TableReport:
    """Return a table as the documents show it."""
    raw = table.raw
    return TableReport(
        sheet=mask_path(raw.sheet),
        as_=raw.kind,
        header_row=raw.header_row,
        range=raw.range,
        rows=len(raw.rows),
        columns={mask_stray(c.header): c.key for c in raw.columns if c.key},
        unknown=tuple(
            mask_stray(c.header) for c in raw.columns if not c.key and c.header
        ),
        missing=raw.missing,
    )


def small(result: FileResult) -> FileResult:
    """Return a result whose cells cost little to send to another process."""
    return replace(result, tables=tuple(_small(table) for table in result.tables))


def _small(table: Table) -> Table:
    """Return a table without its unknown columns' cells, the others packed."""
    columns = tuple(
        replace(column, cells=_packed(column) if column.key else ())
        for column in table.raw.columns
    )
    return replace(table, raw=replace(table.raw, columns=columns), remarks=())


def _packed(column: RawColumn) -> Sequence[object]:
    """Return a column's cells as one block if they are all of a kind."""
    try:
        block = pl.Series(column.cells, strict=True)
    except (TypeError, ValueError, OverflowError, pl.exceptions.PolarsError):
        return column.cells
    return column.cells if block.dtype == pl.Object else block  # type: ignore[return-value]  # indexed and counted like a sequence

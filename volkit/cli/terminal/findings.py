"""Findings as a table that a clerk can read, in 80 columns."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from volkit.cli.terminal.console import shown_plainly
from volkit.cli.terminal.width import width, wrapped
from volkit.i18n import N_, translate
from volkit.model.report import CheckReport, FileReport, FindingReport, TableReport
from volkit.model.text import Locale
from volkit.sheets.base import all_sheets

SHOWN = 20
"""How many findings of one rule on one sheet are shown; all are counted."""

_WORDS = {"error": N_("error"), "warning": N_("warning"), "info": N_("note")}
_STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan"}
_WORST_FIRST = {"error": 0, "warning": 1, "info": 2}
_WIDEST_PLACE = 20
_WIDEST_VALUE = 20
_LEAST = 24
_GAP = 2


def show_findings(report: CheckReport, console: Console, locale: Locale) -> None:
    """Show a whole report: file by file, sheet by sheet, rule by rule, then the sum."""
    for file in report.files:
        mine = [f for f in report.findings if f.file == file.path]
        _show_file(file, mine, console, locale)
    _show_summary(report, console, locale)


def _show_file(
    file: FileReport,
    findings: Sequence[FindingReport],
    console: Console,
    locale: Locale,
) -> None:
    """Show one file."""
    console.print(Text(shown_plainly(file.path), style="bold underline"))
    if file.status != "read":
        for line in wrapped(file.reason or "", console.width - 2):
            console.print(Text(f"  {line}", style="red"))
    sheets = dict.fromkeys(
        [*(t.sheet for t in file.tables), *(f.sheet for f in findings)]
    )
    for sheet in sheets:
        tables = [table for table in file.tables if table.sheet == sheet]
        mine = [f for f in findings if f.sheet == sheet]
        for table in tables:
            _show_table(table, console, locale)
        if not tables and sheet:
            console.print(Text(f"  {shown_plainly(sheet)}", style="bold"))
        _show_rules(mine, _headers(tables), console, locale)
        if tables and not mine:
            console.print(
                Text(f"    {translate(N_('Nothing wrong.'), locale)}", "green")
            )
    console.print()


def _headers(tables: Iterable[TableReport]) -> dict[str, str]:
    """Return the headers of a sheet as they stand there, by their keys."""
    return {key: header for t in tables for header, key in t.columns.items()}


def _show_table(table: TableReport, console: Console, locale: Locale) -> None:
    """Show what a table was taken for."""
    known = all_sheets().get(table.as_)
    caption = known.label.of(locale) if known else table.as_
    said = translate(
        N_("{sheet} (read as: {caption}; rows: {rows}; {range})"),
        locale,
        sheet=shown_plainly(table.sheet) or "CSV",
        caption=caption,
        rows=table.rows,
        range=table.range or "-",
    )
    for line in wrapped(said, console.width - 2):
        console.print(Text(f"  {line}", style="bold"))
    if table.unknown:
        unknown = shown_plainly("、".join(table.unknown))
        said = translate(
            N_("Columns not known, left alone: {names}"), locale, names=unknown
        )
        for line in wrapped(said, console.width - 4):
            console.print(Text(f"    {line}", style="dim"))


def _show_rules(
    findings: Sequence[FindingReport],
    headers: dict[str, str],
    console: Console,
    locale: Locale,
) -> None:
    """Show the findings of one sheet, the worst rules first."""

    def rank(finding: FindingReport) -> tuple[int, str]:
        return _WORST_FIRST[finding.severity], finding.code

    for (_, code), group in groupby(sorted(findings, key=rank), key=rank):
        same = list(group)
        first = same[0]
        head = Text("    ")
        head.append(translate(_WORDS[first.severity], locale), _STYLES[first.severity])
        head.append(f" {code}")
        head.append(f" ×{len(same)}", "bold")
        console.print(head)
        for line in wrapped(first.advice, console.width - 6):
            console.print(Text(f"      {line}", style="dim"))
        console.print(
            Padding(
                _table(same[:SHOWN], headers, console.width - 6, locale), (0, 0, 0, 6)
            )
        )
        if len(same) > SHOWN:
            more = translate(
                N_("... and {more} more; --format xlsx or html lists them all."),
                locale,
                more=len(same) - SHOWN,
            )
            console.print(Text(f"      {more}", style="italic"))


def _table(
    findings: Sequence[FindingReport],
    headers: dict[str, str],
    columns: int,
    locale: Locale,
) -> Table:
    """Return the findings of one rule as a table of a given width."""
    rows = [
        (
            _place(finding, headers, locale),
            shown_plainly(finding.value or ""),
            _message(finding, locale),
        )
        for finding in findings
    ]
    place = min(_WIDEST_PLACE, max(width(r[0]) for r in rows))
    value = min(_WIDEST_VALUE, max(width(r[1]) for r in rows))
    message = columns - sum(w + _GAP for w in (place, value) if w)
    widths = (place, value, max(_LEAST, message))
    table = Table.grid(padding=(0, _GAP, 0, 0))
    for wide in filter(None, widths):
        table.add_column(width=wide, no_wrap=True)
    for row in rows:
        cells = (
            Text("\n".join(wrapped(text, wide)), style=style)
            for text, wide, style in zip(row, widths, ("bold", "", ""), strict=True)
            if wide
        )
        table.add_row(*cells)
    return table


def _place(finding: FindingReport, headers: dict[str, str], locale: Locale) -> str:
    """Return where a finding is, with the column's header as it stands there."""
    if finding.cell is None:
        word = N_("whole table") if finding.sheet else N_("whole file")
        return translate(word, locale)
    header = headers.get(finding.column or "", "").rpartition("·")[2]
    return f"{finding.cell} {shown_plainly(_joined(header))}".rstrip()


def _joined(header: str) -> str:
    """Return a header without the blanks that only spread its characters."""
    words = header.split()
    return ("" if any(width(w) > len(w) for w in words) else " ").join(words)


def _message(finding: FindingReport, locale: Locale) -> str:
    """Return what is wrong, and on its own line the value offered."""
    said = shown_plainly(finding.message)
    if finding.fix is None:
        return said
    value = finding.fix.value
    offered = (
        translate(N_("(empty)"), locale) if value is None else shown_plainly(value)
    )
    return f"{said}\n→ {offered}"


def _show_summary(report: CheckReport, console: Console, locale: Locale) -> None:
    """Show how many there are of everything."""
    counts = report.summary
    said = [
        translate(
            N_(
                "Files: {files}; rows: {rows}; errors: {errors}; warnings: {warnings}; "
                "notes: {infos}. Repairs offered: {fixable}."
            ),
            locale,
            **counts.model_dump(),
        )
    ]
    if counts.refused or counts.failed:
        said.append(
            translate(
                N_("Files that could not be read: {number}; see the reasons above."),
                locale,
                number=counts.refused + counts.failed,
            )
        )
    elif not counts.errors and not counts.warnings:
        said.append(translate(N_("There is nothing that must be repaired."), locale))
    for sentence in said:
        for line in wrapped(sentence, console.width):
            console.print(Text(line, style="bold"))

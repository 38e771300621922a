"""What `fix` did, as a list that a clerk can read."""

from collections.abc import Sequence
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from volkit.cli.terminal.console import shown_plainly
from volkit.cli.terminal.width import wrapped
from volkit.i18n import N_, translate
from volkit.model.repair import EditReport, RepairedReport, RepairReport
from volkit.model.text import Locale

_WORDS = {"safe": N_("sure"), "ask": N_("accepted")}


def show_repairs(report: RepairReport, console: Console, locale: Locale) -> None:
    """Show every edit of every file, what could not be repaired, and the sum."""
    for file in report.files:
        _show_file(file, console, locale, is_written=not report.dry_run)
    total = report.summary
    sentences = [
        translate(
            N_("Repaired cells: {edits}, in {files} file(s)."),
            locale,
            edits=total.edits,
            files=total.files,
        ),
        translate(
            N_(
                "Still there: {errors} error(s), {warnings} warning(s), "
                "{infos} note(s)."
            ),
            locale,
            errors=total.errors,
            warnings=total.warnings,
            infos=total.infos,
        ),
    ]
    if report.dry_run:
        sentences.append(translate(N_("Nothing was written (--dry-run)."), locale))
    for sentence in sentences:
        console.print(Text(sentence, style="bold"))


def _show_file(
    file: RepairedReport, console: Console, locale: Locale, *, is_written: bool
) -> None:
    """Show one file."""
    console.print(Text(shown_plainly(file.path), style="bold underline"))
    for line in wrapped(file.reason or "", console.width - 2) if file.reason else ():
        console.print(Text(f"  {line}", style="red"))
    for sheet, group in groupby(file.edits, key=lambda e: e.sheet):
        console.print(Text(f"  {shown_plainly(sheet) or 'CSV'}", style="bold"))
        console.print(Padding(_table(list(group), locale), (0, 0, 0, 4)))
    for one in file.skipped:
        said = translate(
            N_("{place} ({code}) was not repaired: {reason}."),
            locale,
            place=f"{one.sheet} {one.cell}",
            code=one.code,
            reason=one.reason,
        )
        console.print(Text(f"  {said}", style="yellow"))
    for remark in file.remarks:
        console.print(Text(f"  {remark}", style="yellow"))
    if file.output and is_written:
        left = file.left
        said = translate(
            N_(
                "Copy: {path} (left: {errors} error(s), {warnings} warning(s), "
                "{infos} note(s))"
            ),
            locale,
            path=shown_plainly(file.output),
            errors=left.errors,
            warnings=left.warnings,
            infos=left.infos,
        )
        for line in wrapped(said, console.width - 2):
            console.print(Text(f"  {line}", style="green"))
    console.print()


def _table(edits: Sequence[EditReport], locale: Locale) -> Table:
    """Return the edits of one sheet: cell, old -> new, rule."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for edit in edits:
        table.add_row(
            edit.cell,
            Text(shown_plainly(edit.old or "")),
            "→",
            Text(shown_plainly(edit.new or "")),
            edit.code,
            translate(_WORDS.get(edit.safety, edit.safety), locale),
        )
    return table

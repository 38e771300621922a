"""`volkit fix`: repaired copies."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from volkit.cli.terminal import options
from volkit.cli.terminal.page import Command, locale_of
from volkit.i18n import N_
from volkit.model.errors import UsageError
from volkit.model.text import Locale
from volkit.read.limits import Limits

if TYPE_CHECKING:
    from volkit.model.repair import RepairReport


@click.command(
    cls=Command,
    name="fix",
    help=N_(
        "Write repaired copies of sheets; the files given stay as they are.\n\n"
        "Repairs that keep the meaning are made by themselves; those that need a yes "
        "are made where --accept names their rule. Only the repaired cells differ "
        "from the original. The exit status is 0 if no error or warning is left, else "
        "1; 3 if a file could not be read."
    ),
)
@options.paths
@options.as_sheet
@click.option(
    "--output",
    "-o",
    type=options.Out(),
    help=N_("The folder for the copies; they keep their names."),
)
@click.option(
    "--accept",
    multiple=True,
    metavar="RULE",
    help=N_("Make this rule's uncertain repairs, too. Repeatable."),
)
@click.option("--today", type=options.Day(), help=N_("The day that counts as today."))
@click.option(
    "--dry-run", is_flag=True, help=N_("Only say what would be done; write nothing.")
)
@click.option(
    "--mark",
    is_flag=True,
    help=N_("Mark what is left in the copies: colour, a note, and a list in front."),
)
@click.option(
    "--unmark",
    is_flag=True,
    help=N_("Only take such marks away; gives back the very file that was marked."),
)
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), help=N_("How to say it.")
)
@options.limits
@options.passwords
@click.pass_context
def command(  # noqa: PLR0913  one per option
    ctx: click.Context,
    *,
    paths: tuple[Path, ...],
    as_kind: str | None,
    output: Path | None,
    accept: tuple[str, ...],
    today: dt.date | None,
    dry_run: bool,
    mark: bool,
    unmark: bool,
    form: str | None,
    limits: Limits,
    passwords: tuple[str, ...],
) -> int:
    """Repair and say what was done."""
    from volkit.cli.terminal.progress import progress  # noqa: PLC0415  not for --help
    from volkit.service.fix import FixOptions, fix  # noqa: PLC0415  not for --help
    from volkit.service.reference import sheet_named  # noqa: PLC0415  not for --help

    locale = locale_of(ctx)
    if output is None and not dry_run:
        raise UsageError(N_("Say where the copies go: --output FOLDER."))
    options.check_folder(output)
    folder = output or Path("volkit-dry-run")
    if unmark:
        return _unmarked(paths, folder, locale)
    wanted = FixOptions(
        output=folder,
        today=today or options.today_of_the_clock(),
        accept=options.words(accept),
        as_kind=sheet_named(as_kind).key if as_kind else None,
        mark=mark,
        dry_run=dry_run,
        locale=locale,
        limits=limits,
        passwords=passwords,
    )
    with progress(N_("Repairing"), locale) as tell:
        report = fix(paths, wanted, tell)
    give_out(report, form or "text", locale)
    return report.exit_status


def _unmarked(paths: tuple[Path, ...], folder: Path, locale: Locale) -> int:
    """Take the marks out of copies and say where the results lie."""
    from volkit.i18n import translate  # noqa: PLC0415  as above
    from volkit.service.unmark import unmark  # noqa: PLC0415  not for --help

    status = 0
    for source, copy, why in unmark(paths, folder, locale):
        said = why or translate(N_("Written: {path}"), locale, path=copy)
        click.echo(f"{source}: {said}", err=bool(why))
        status = 3 if why else status
    return status


def give_out(report: "RepairReport", form: str, locale: Locale) -> None:
    """Show what was done, in one of the formats."""
    if form == "json":
        from volkit.cli.terminal.deliver import deliver  # noqa: PLC0415  not for --help
        from volkit.render.report_json import as_json  # noqa: PLC0415  only what is asked for

        reasons = [f"{f.path}: {f.reason}" for f in report.files if f.reason]
        deliver(as_json(report), None, locale, reasons)
        return
    from volkit.cli.terminal.console import console  # noqa: PLC0415  loads rich
    from volkit.cli.terminal.repairs import show_repairs  # noqa: PLC0415  loads rich

    show_repairs(report, console(), locale)

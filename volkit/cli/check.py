"""`volkit check`: say what is wrong in sheets."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from volkit.cli.terminal import options
from volkit.cli.terminal.page import Command, locale_of
from volkit.i18n import N_
from volkit.model.text import Locale
from volkit.read.limits import Limits

if TYPE_CHECKING:
    from volkit.model.report import CheckReport

FORMATS = ("text", "json", "csv", "xlsx", "html")


@click.command(
    cls=Command,
    name="check",
    help=N_(
        "Check sheets cell by cell and say what is wrong.\n\n"
        "PATH is a file (.xlsx .xlsm .xls .ods .csv) or a folder. No file is changed. "
        "The exit status is 0 if nothing is wrong, 1 if there are errors or warnings, "
        "3 if a file could not be read."
    ),
)
@options.paths
@options.as_sheet
@click.option(
    "--select",
    multiple=True,
    metavar="RULE",
    help=N_("Only this rule: its code, the beginning of it, or its name. Repeatable."),
)
@click.option(
    "--ignore", multiple=True, metavar="RULE", help=N_("Not this rule. Repeatable.")
)
@click.option("--today", type=options.Day(), help=N_("The day that counts as today."))
@click.option("--format", "form", type=click.Choice(FORMATS), help=N_("How to say it."))
@options.output
@options.limits
@options.passwords
@click.pass_context
def command(  # noqa: PLR0913  one per option
    ctx: click.Context,
    *,
    paths: tuple[Path, ...],
    as_kind: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    today: dt.date | None,
    form: str | None,
    output: Path | None,
    limits: Limits,
    passwords: tuple[str, ...],
) -> int:
    """Check and say what was found."""
    from volkit.cli.terminal.progress import progress  # noqa: PLC0415  not for --help
    from volkit.service.check import CheckOptions, check  # noqa: PLC0415  not for --help
    from volkit.service.reference import sheet_named  # noqa: PLC0415  not for --help

    locale = locale_of(ctx)
    form = options.chosen_format(form, output, FORMATS)
    wanted = CheckOptions(
        today=today or options.today_of_the_clock(),
        as_kind=sheet_named(as_kind).key if as_kind else None,
        select=options.words(select),
        ignore=options.words(ignore),
        locale=locale,
        limits=limits,
        passwords=passwords,
    )
    options.spare_inputs(paths, output)
    with progress(N_("Checking"), locale) as tell:
        report = check(paths, wanted, tell)
    give_out(report, form, output, locale)
    return report.exit_status


def give_out(
    report: "CheckReport", form: str, output: Path | None, locale: Locale
) -> None:
    """Show a report or write it, in one of the formats."""
    from volkit.cli.terminal.deliver import deliver, say  # noqa: PLC0415  loads rich

    if form == "text":
        from volkit.cli.terminal.findings import show_findings  # noqa: PLC0415  loads rich

        say(lambda screen: show_findings(report, screen, locale), output, locale)
        return
    reasons = [f"{f.path}: {f.reason}" for f in report.files if f.reason]
    deliver(as_bytes(report, form, output, locale), output, locale, reasons)


def as_bytes(
    report: "CheckReport", form: str, output: Path | None, locale: Locale
) -> bytes:
    """Return a report in one of the formats."""
    match form:
        case "json":
            from volkit.render.report_json import as_json  # noqa: PLC0415  only what is asked for

            return as_json(report)
        case "csv":
            from volkit.render.findings_csv import findings_csv  # noqa: PLC0415  as above

            return findings_csv(report, locale)
        case "html":
            from volkit.render.findings_html import findings_html  # noqa: PLC0415  as above

            return findings_html(report, locale)
        case _:
            from volkit.render.findings_xlsx import findings_xlsx  # noqa: PLC0415  as above

            return findings_xlsx(report, locale, output.parent if output else None)

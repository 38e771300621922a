"""`volkit report`: the office's tables and charts."""

import datetime as dt
from pathlib import Path

import click

from volkit.cli.terminal import options
from volkit.cli.terminal.page import Command, locale_of
from volkit.i18n import N_
from volkit.model.errors import UsageError
from volkit.read.limits import Limits


@click.command(
    cls=Command,
    name="report",
    help=N_(
        "Compute tables, charts and work lists from sheets into one workbook.\n\n"
        "Every number names the rows it comes from. Reports whose sheets are not among "
        "the files are left out. --list shows them all. An --output that ends with "
        ".pdf is the heat map of the weeks, drawn."
    ),
)
@click.argument("paths", type=options.In(), nargs=-1, metavar="PATH...")
@options.output
@click.option(
    "--as-of", type=options.Day(), help=N_("The last day that counts; else today.")
)
@click.option("--month", metavar="2012-12", help=N_("Report on this month."))
@click.option("--quarter", metavar="2012Q4", help=N_("Report on this quarter."))
@click.option("--year", metavar="2012", help=N_("Report on this year."))
@click.option(
    "--only", multiple=True, metavar="REPORT", help=N_("Only this report. Repeatable.")
)
@click.option("--list", "show_list", is_flag=True, help=N_("Show all reports."))
@options.limits
@options.passwords
@click.pass_context
def command(  # noqa: PLR0913  one per option
    ctx: click.Context,
    *,
    paths: tuple[Path, ...],
    output: Path | None,
    as_of: dt.date | None,
    month: str | None,
    quarter: str | None,
    year: str | None,
    only: tuple[str, ...],
    show_list: bool,
    limits: Limits,
    passwords: tuple[str, ...],
) -> int:
    """Make the reports and say what was left out."""
    locale = locale_of(ctx)
    if show_list:
        from volkit.cli.terminal.reports import show_reports  # noqa: PLC0415  loads rich

        show_reports(locale)
        return 0
    if not paths:
        raise UsageError(N_("Say which sheets to report on; see --help."))
    ending = output.suffix.lower() if output else ""
    if output is None:
        raise UsageError(N_("Say where the reports go: --output NAME.xlsx."))
    if ending not in {".xlsx", ".pdf"}:
        raise UsageError(
            N_(
                "Reports are written as .xlsx, the heat map also as .pdf; {path} ends "
                "otherwise."
            ),
            path=output,
        )
    options.spare_inputs(paths, output)

    from volkit.cli.terminal.deliver import deliver  # noqa: PLC0415  not for --help
    from volkit.cli.terminal.progress import progress  # noqa: PLC0415  as above
    from volkit.service.report import ReportOptions, period_of, report  # noqa: PLC0415  as above

    period, span, day = period_of(
        {"month": month, "quarter": quarter, "year": year},
        as_of,
        options.today_of_the_clock(),
    )
    wanted = ReportOptions(
        as_of=day,
        period=period,
        span=span,
        only=options.words(only),
        is_picture=ending == ".pdf",
        locale=locale,
        limits=limits,
        passwords=passwords,
    )
    with progress(N_("Reading"), locale) as tell:
        made = report(paths, wanted, tell)
    if made.content is None:
        for sentence in made.remarks:
            click.echo(sentence, err=True)
        return made.exit_status or 1
    deliver(made.content, output, locale, made.remarks)
    return made.exit_status

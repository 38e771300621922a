"""`volkit notice`: next week's services for the notice board."""

import datetime as dt
from pathlib import Path

import click

from volkit.cli.terminal import options
from volkit.cli.terminal.page import Command, locale_of
from volkit.i18n import N_, translate
from volkit.model.week import next_monday
from volkit.read.limits import Limits


@click.command(
    cls=Command,
    name="notice",
    help=N_(
        "Announce a week's services: a poster (.pdf), a page (.html) and a calendar "
        "(.ics).\n\n"
        "They are taken from the sheets of notices, activities and the service menu. "
        "Nobody's private data is in them."
    ),
)
@options.paths
@click.option("--week", type=options.Week(), help=N_("Which week; the next if none."))
@click.option(
    "--output",
    "-o",
    type=options.Out(),
    required=True,
    help=N_("The folder for the files."),
)
@options.limits
@options.passwords
@click.pass_context
def command(  # noqa: PLR0913  one per option
    ctx: click.Context,
    *,
    paths: tuple[Path, ...],
    week: dt.date | None,
    output: Path,
    limits: Limits,
    passwords: tuple[str, ...],
) -> int:
    """Announce and say what was announced."""
    locale = locale_of(ctx)
    options.check_folder(output)
    from volkit.cli.terminal.progress import progress  # noqa: PLC0415  not for --help
    from volkit.service.tables import read_tables  # noqa: PLC0415  not for --help
    from volkit.sheets.context import Context  # noqa: PLC0415  not for --help

    # What is written without a year is of the year of the week announced.
    first = week or next_monday(options.today_of_the_clock())
    with progress(N_("Reading"), locale) as tell:
        sheets = read_tables(
            paths,
            Context(first),
            locale=locale,
            limits=limits,
            passwords=passwords,
            progress=tell,
        )
    for sentence in sheets.reasons:
        click.echo(sentence, err=True)
    if not sheets.tables and sheets.exit_status:
        return sheets.exit_status

    from volkit.service.notice import announce  # noqa: PLC0415  loads polars, which a parent of workers must not

    report = announce(sheets.tables, sheets.params, first, output, locale=locale)
    if not {table.raw.kind for table in sheets.tables} & {"notice", "activity"}:
        said = N_("Nothing was written: no sheet given holds notices or activities.")
        click.echo(translate(said, locale), err=True)
        return sheets.exit_status or 1
    said = (
        N_("Announced for {week}: {services} services.")
        if report.services
        else N_("Nothing was written: no service of the sheets given is in {week}.")
    )
    click.echo(
        translate(said, locale, week=report.week, services=report.services), err=True
    )
    if report.unread:
        said = N_("{count} notices have no day that could be read; they are left out.")
        click.echo(translate(said, locale, count=report.unread), err=True)
    for path in report.paths:
        said = N_("Written: {path}")
        click.echo(translate(said, locale, path=path.absolute()), err=True)
    return sheets.exit_status

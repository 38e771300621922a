"""`volkit new`: a workbook to begin a year with."""

from pathlib import Path

import click

from volkit.cli.terminal import options
from volkit.cli.terminal.page import Command, locale_of
from volkit.i18n import N_, translate
from volkit.model.errors import UsageError


@click.command(
    cls=Command,
    name="new",
    help=N_(
        "Make a blank workbook for a street and a year.\n\n"
        "--from OLD takes over the register, the teams and the posts of last year's."
    ),
)
@click.argument("out", type=options.Out(), metavar="OUT.xlsx")
@click.option(
    "--division",
    required=True,
    metavar="CODE",
    help=N_("The street's code or name, such as 210503005."),
)
@click.option(
    "--year",
    required=True,
    type=int,
    metavar="YEAR",
    help=N_("The year the workbook is for."),
)
@click.option("--from", "old", type=options.In(), help=N_("Last year's workbook."))
@click.pass_context
def command(
    ctx: click.Context, *, out: Path, division: str, year: int, old: Path | None
) -> None:
    """Make the workbook and say where it is."""
    from volkit.service.new import new_workbook  # noqa: PLC0415  not for --help

    locale = locale_of(ctx)
    if old is not None and not old.exists():
        raise UsageError(N_("There is no file or folder {path}."), path=old)
    options.spare_inputs((old,) if old else (), out)
    new_workbook(out, division=division, year=year, old=old, locale=locale)
    click.echo(translate(N_("Written: {path}"), locale, path=out.absolute()), err=True)

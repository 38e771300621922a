"""`volkit build`: make again what is derived from other files of the project."""

import click

from volkit.cli.terminal.page import Command, locale_of
from volkit.i18n import N_, translate


@click.command(
    cls=Command,
    name="build",
    help=N_(
        "Lay out the forms' templates again where they were changed.\n\n"
        "Needs LibreOffice. For those who work on volkit itself; an office's own "
        "template is laid out by `volkit print --template`."
    ),
)
@click.option(
    "--check",
    is_flag=True,
    help=N_("Change nothing; end with 1 if something would be made again."),
)
@click.pass_context
def command(ctx: click.Context, *, check: bool) -> int:
    """Make the layouts again, or say which ones would be."""
    from volkit.service.lay_out_forms import lay_out_forms  # noqa: PLC0415  not for --help

    locale = locale_of(ctx)
    changed = lay_out_forms(only_tell=check)
    for path in changed:
        said = N_("To be laid out: {path}") if check else N_("Laid out: {path}")
        click.echo(translate(said, locale, path=path))
    if not changed:
        click.echo(translate(N_("Everything is as it should be."), locale))
    return int(check and bool(changed))

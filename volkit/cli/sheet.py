"""`volkit sheet`: what the sheets hold."""

import click

from volkit.cli.terminal import options
from volkit.cli.terminal.page import Command, locale_of
from volkit.i18n import N_


@click.command(
    cls=Command,
    name="sheet",
    help=N_("Show all sheets, or the columns of one: headers, kinds, codes, privacy."),
)
@click.argument("name", required=False, metavar="[NAME]")
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), help=N_("How to say it.")
)
@click.pass_context
def command(ctx: click.Context, *, name: str | None, form: str | None) -> None:
    """Show one sheet or all."""
    from volkit.cli.terminal.reference import show_sheet, show_sheets  # noqa: PLC0415  not for --help
    from volkit.service.reference import sheet_facts, sheet_named, sheets  # noqa: PLC0415  not for --help

    locale = locale_of(ctx)
    if name is None:
        listed = sheets(locale)
        if form == "json":
            options.say_json([one.model_dump() for one in listed])
        else:
            show_sheets(listed, locale)
        return
    facts = sheet_facts(sheet_named(name), locale)
    if form == "json":
        options.say_json(facts.model_dump())
    else:
        show_sheet(facts, locale)

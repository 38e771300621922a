"""`volkit scheme`: which schemes there are, what they ask, and what they would give."""

import click

from volkit.cli.terminal.page import Command, locale_of
from volkit.i18n import N_
from volkit.model.errors import UsageError


@click.command(
    cls=Command,
    name="scheme",
    help=N_(
        "Show the star schemes, or one: what each star asks.\n\n"
        "NAME may be a file of your own. --try says what given measures would bring: "
        "volkit scheme gb_hours5 --try hours_total=600. Measures not given count as "
        "zero."
    ),
)
@click.argument("name", required=False, metavar="[NAME]")
@click.option(
    "--try",
    "tried",
    multiple=True,
    metavar="MEASURE=VALUE",
    help=N_("A measure to try. Repeatable."),
)
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), help=N_("How to say it.")
)
@click.pass_context
def command(
    ctx: click.Context, *, name: str | None, tried: tuple[str, ...], form: str | None
) -> None:
    """Show the schemes, or one, or what it gives."""
    if name is None and tried:
        raise UsageError(N_("Say which scheme to try: volkit scheme NAME --try ..."))

    from volkit.cli.terminal.schemes import show_scheme, show_schemes, show_trial  # noqa: PLC0415  not for --help

    locale = locale_of(ctx)
    as_json = form == "json"
    if name is None:
        show_schemes(locale, as_json=as_json)
    elif tried or as_json:
        show_trial(name, tried, locale, as_json=as_json)
    else:
        show_scheme(name, locale)

"""`volkit rule`: what the rules are and why."""

import click

from volkit.cli.terminal import options
from volkit.cli.terminal.page import Command, locale_of
from volkit.i18n import N_


@click.command(
    cls=Command,
    name="rule",
    help=N_("Show all rules, or the page of one: what it checks, why, and examples."),
)
@click.argument("code", required=False, metavar="[CODE]")
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), help=N_("How to say it.")
)
@click.pass_context
def command(ctx: click.Context, *, code: str | None, form: str | None) -> None:
    """Show one rule or all."""
    from volkit.cli.terminal.reference import show_rule, show_rules  # noqa: PLC0415  not for --help
    from volkit.service.reference import rule_named, rules  # noqa: PLC0415  not for --help

    locale = locale_of(ctx)
    found = rules(locale) if code is None else [rule_named(code, locale)]
    if form == "json":
        options.say_json([one.model_dump() for one in found])
    elif code is None:
        show_rules(found)
    else:
        show_rule(found[0])

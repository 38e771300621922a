"""The reference pages under docs/reference, from what the program says of itself."""

from collections.abc import Iterator, Mapping

import click

from volkit.cli.main import volkit
from volkit.cli.terminal.page import help_page
from volkit.excel.button import all_buttons
from volkit.functions.declare import Function, all_functions
from volkit.i18n import N_, translate
from volkit.model.text import Locale
from volkit.service.reference_pages import (
    forms_page,
    page,
    rules_page,
    schemes_page,
    sheets_page,
    table,
)

_COLUMNS = 80


def manual(locale: Locale) -> Mapping[str, str]:
    """Return every page by the name of its file."""
    return {
        "buttons.md": _buttons_page(locale),
        "commands.md": _commands_page(locale),
        "forms.md": forms_page(locale),
        "functions.md": _functions_page(locale),
        "rules.md": rules_page(locale),
        "schemes.md": schemes_page(locale),
        "sheets.md": sheets_page(locale),
    }


def _commands_page(locale: Locale) -> str:
    """Return the help of every command."""
    title = translate(N_("The commands"), locale)
    settings = volkit.context_settings
    root = click.Context(volkit, info_name="volkit", obj=locale, **settings)
    return page(title, _helps(volkit, root), locale)


def _helps(command: click.Command, ctx: click.Context) -> Iterator[str]:
    """Give the help of a command and of those below it."""
    yield from (f"## {ctx.command_path}", "", "```text")
    yield from help_page(command, ctx, _COLUMNS)
    yield from ("```", "")
    if isinstance(command, click.Group):
        for name in command.list_commands(ctx):
            below = command.get_command(ctx, name)
            if below is not None:
                yield from _helps(below, click.Context(below, ctx, name))


def _buttons_page(locale: Locale) -> str:
    """Return every button of the ribbon with what it does."""
    heads = (N_("Group"), N_("Button"), N_("What it does"))
    lines = table(
        [translate(head, locale) for head in heads],
        (
            (b.group.of(locale), b.label.of(locale), b.tip.of(locale))
            for b in all_buttons().values()
        ),
    )
    return page(translate(N_("Buttons in Excel"), locale), lines, locale)


def _functions_page(locale: Locale) -> str:
    """Return every in-cell function with its arguments."""
    lines = (line for one in all_functions().values() for line in _one(one, locale))
    return page(translate(N_("Functions in cells"), locale), lines, locale)


def _one(function: Function, locale: Locale) -> Iterator[str]:
    """Give the lines about one function."""
    named = [f"[{a.name}]" if a.optional else a.name for a in function.arguments]
    yield from (f"## {function.name}", "", function.label.of(locale), "")
    yield from ("```text", f"={function.name}({', '.join(named)})", "```", "")
    if function.arguments:
        yield from table(
            [translate(head, locale) for head in (N_("Argument"), N_("Meaning"))],
            ((f"`{a.name}`", a.label.of(locale)) for a in function.arguments),
        )
        yield ""

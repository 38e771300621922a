"""Help pages in the reader's language; click's own know narrow letters only."""

import shutil
from collections.abc import Iterable, Iterator
from typing import Any

import click

from volkit.cli.terminal.width import width, wrapped
from volkit.i18n import N_, translate
from volkit.model.text import LOCALES, Locale

_HELP = N_("Show this message and exit.")
_WIDEST = 100
_INDENT = 2
_GAP = 2


def page_width() -> int:
    """Return how wide a page may be here."""
    return max(40, min(_WIDEST, shutil.get_terminal_size((80, 24)).columns))


def locale_of(ctx: click.Context) -> Locale:
    """Return the language that this run speaks."""
    found: Locale = ctx.find_root().obj or "en"
    return found


def locale_option() -> click.Option:
    """Return the option that every command takes; `main` has already read it."""
    return click.Option(
        ["--locale"],
        type=click.Choice(LOCALES),
        expose_value=False,
        help=N_("The language: zh_Hans, zh_Hant or en."),
    )


class Command(click.Command):
    """A command whose help is translated, and which takes `--locale` everywhere."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params.append(locale_option())

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the page."""
        formatter.write("\n".join(help_page(self, ctx)))


class Group(click.Group):
    """A word before commands, with help and `--locale` as every command has them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params.append(locale_option())

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the page."""
        formatter.write("\n".join(help_page(self, ctx)))


def help_page(
    command: click.Command, ctx: click.Context, columns: int | None = None
) -> Iterator[str]:
    """Give the lines of a command's help, as wide as the screen or as told."""
    locale, columns = locale_of(ctx), columns or page_width()

    def said(text: str) -> str:
        return translate(text, locale)

    usage = " ".join((ctx.command_path, *command.collect_usage_pieces(ctx)))
    yield f"{said(N_('Usage:'))} {usage}"
    for paragraph in said(command.help or "").split("\n\n"):
        yield ""
        yield from (" " * _INDENT + s for s in wrapped(paragraph, columns - _INDENT))
    if isinstance(command, click.Group):
        names = command.list_commands(ctx)
        found = ((n, command.get_command(ctx, n)) for n in names)
        commands = [(n, said(c.help or "").partition("\n\n")[0]) for n, c in found if c]
        yield ""
        yield said(N_("Commands:"))
        yield from _two_columns(commands, columns)
    yield ""
    yield said(N_("Options:"))
    yield from _two_columns(
        [
            (_declared(p, ctx), said(_HELP if p.name == "help" else p.help or ""))
            for p in command.get_params(ctx)
            if isinstance(p, click.Option) and not p.hidden
        ],
        columns,
    )


def _declared(option: click.Option, ctx: click.Context) -> str:
    """Return an option as it is typed."""
    names = ", ".join((*option.opts, *option.secondary_opts))
    return (
        names
        if option.is_flag or option.count
        else f"{names} {option.make_metavar(ctx)}"
    )


def _two_columns(rows: Iterable[tuple[str, str]], columns: int) -> Iterator[str]:
    """Give the lines of a list of words and what they mean."""
    rows = list(rows)
    left = min(30, max((width(word) for word, _ in rows), default=0))
    for word, meaning in rows:
        lines = list(wrapped(meaning, columns - _INDENT - left - _GAP))
        if width(word) > left:
            yield " " * _INDENT + word
            word = ""  # noqa: PLW2901  a long word has its own line
        for line in lines:
            yield f"{' ' * _INDENT}{word}{' ' * (left - width(word) + _GAP)}{line}"
            word = ""  # noqa: PLW2901  it stands in the first line only

"""`volkit excel`: set Excel up, and find out what keeps it from working."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from volkit.cli.terminal import options
from volkit.cli.terminal.page import Command, Group, locale_of
from volkit.i18n import N_, translate
from volkit.model.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from volkit.excel.doctor.examine import Verdict
    from volkit.model.text import Locale

_WORDS = {
    "ok": (N_("fine"), "green"),
    "finding": (N_("to mend"), "red"),
    "skipped": (N_("not here"), "bright_black"),
}
_FORMAT = 1


@click.group(
    cls=Group,
    name="excel",
    invoke_without_command=True,
    help=N_("Set Excel up for buttons and functions, or find out what is amiss there."),
)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Show what there is where nothing is asked for."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


@command.command(
    cls=Command,
    name="install",
    help=N_(
        "Set Excel up for you on this computer: no administrator is needed.\n\n"
        "One file is written into your own settings folder, and the add-in where Excel "
        "finds it at its start: the buttons are then there in every workbook. Nothing "
        "goes into the registry. --workbook also puts the workbook with all sheets "
        "into a folder. What others put there is never written over."
    ),
)
@click.option(
    "--workbook",
    "folder",
    type=options.Out(),
    metavar="FOLDER",
    help=N_("Put the workbook with the buttons into this folder."),
)
@click.option(
    "--addin/--no-addin",
    "with_addin",
    default=True,
    help=N_("Whether the buttons shall be there in every workbook: yes, or no."),
)
@click.option(
    "--uninstall",
    is_flag=True,
    help=N_("Take away what was set up; workbooks that were filled in stay."),
)
@click.pass_context
def install(
    ctx: click.Context, *, folder: Path | None, with_addin: bool, uninstall: bool
) -> None:
    """Set Excel up, or take the set-up away; say what was done."""
    from volkit.excel import install as setting_up  # noqa: PLC0415  not for --help
    from volkit.excel.computer import Computer  # noqa: PLC0415  not for --help

    if folder is not None and uninstall:
        raise UsageError(N_("--uninstall and --workbook cannot go together."))
    if folder is not None and folder.exists() and not folder.is_dir():
        raise UsageError(N_("{path} is a file; name a folder."), path=folder)
    locale = locale_of(ctx)
    said = (
        setting_up.uninstall(Computer(), locale)
        if uninstall
        else setting_up.install(Computer(), locale, folder, with_addin=with_addin)
    )
    for line in said:
        click.echo(line)


@command.command(
    cls=Command,
    name="doctor",
    help=N_(
        "Find out what keeps the buttons and functions from working, and how to mend "
        "it.\n\n"
        "With WORKBOOK also whether that workbook fits, may run its macros, and lies "
        "in a good place. Nothing is changed."
    ),
)
@click.argument("workbook", type=options.In(), required=False, metavar="[WORKBOOK]")
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), help=N_("How to say it.")
)
@click.pass_context
def doctor(ctx: click.Context, *, workbook: Path | None, form: str | None) -> int:
    """Say what each check found; 1 if anything is to be mended."""
    from volkit.excel.computer import Computer  # noqa: PLC0415  not for --help
    from volkit.excel.doctor.examine import examine  # noqa: PLC0415  not for --help

    if workbook is not None and not workbook.exists():
        raise UsageError(N_("There is no file or folder {path}."), path=workbook)
    locale = locale_of(ctx)
    verdicts = list(examine(Computer(), workbook, locale))
    if form == "json":
        options.say_json(_document(verdicts))
    else:
        _show(verdicts, locale)
    return int(any(v.status == "finding" for v in verdicts))


def _document(verdicts: "Sequence[Verdict]") -> dict[str, object]:
    """Return the verdicts as JSON has them."""
    from volkit import __version__  # noqa: PLC0415  not for --help

    return {
        "volkit": __version__,
        "format": _FORMAT,
        "checks": [vars(verdict) for verdict in verdicts],
        "summary": {
            status: sum(v.status == status for v in verdicts) for status in _WORDS
        },
    }


def _show(verdicts: "Sequence[Verdict]", locale: "Locale") -> None:
    """Show a line for each check, and how to mend what is wrong."""
    from volkit.cli.terminal.page import page_width  # noqa: PLC0415  not for --help
    from volkit.cli.terminal.width import width, wrapped  # noqa: PLC0415  not for --help

    said = {key: (translate(w, locale), c) for key, (w, c) in _WORDS.items()}
    left = max(width(word) for word, _ in said.values())
    for verdict in verdicts:
        word, colour = said[verdict.status]
        head = click.style(word, fg=colour) + " " * (left - width(word) + 2)
        what = translate(
            N_("{label}: {what}"),
            locale,
            label=verdict.label,
            what=verdict.message,
        )
        lines = list(wrapped(what, page_width() - left - 2))
        if verdict.remedy:
            how = translate(N_("What to do: {remedy}"), locale, remedy=verdict.remedy)
            lines += wrapped(how, page_width() - left - 2)
        for line in lines:
            click.echo(head + line)
            head = " " * (left + 2)
    count = sum(v.status == "finding" for v in verdicts)
    end = N_("{number} to mend.") if count else N_("Nothing is wrong.")
    if not count and any(v.status == "skipped" for v in verdicts):
        end = N_(
            "Nothing is wrong in what can be checked here. The buttons and functions "
            "need Microsoft Excel on Windows."
        )
    click.echo(f"\n{translate(end, locale, number=count)}")

"""`volkit print`: forms on paper."""

from pathlib import Path

import click

from volkit.cli.terminal import options
from volkit.cli.terminal.page import Command, locale_of
from volkit.i18n import N_
from volkit.model.errors import UsageError
from volkit.read.limits import Limits


@click.command(
    cls=Command,
    name="print",
    help=N_(
        "Print forms from sheets: one PDF, one workbook, or a file for each.\n\n"
        "FORM is a form's name; --list shows them all. --output ends with .pdf or "
        ".xlsx, or is a folder."
    ),
)
@click.argument("form", required=False, metavar="FORM")
@click.argument("paths", type=options.In(), nargs=-1, metavar="PATH...")
@click.option("--list", "show_list", is_flag=True, help=N_("Show all forms."))
@click.option(
    "--output",
    "-o",
    type=options.Out(),
    help=N_("Where the forms go: a file or folder."),
)
@click.option(
    "--only",
    multiple=True,
    metavar="NO",
    help=N_("Only this person's or thing's number. Repeatable."),
)
@click.option(
    "--template", type=options.In(), help=N_("Use this template, made in Excel.")
)
@options.limits
@options.passwords
@click.pass_context
def command(  # noqa: PLR0913  one per option
    ctx: click.Context,
    *,
    form: str | None,
    paths: tuple[Path, ...],
    show_list: bool,
    output: Path | None,
    only: tuple[str, ...],
    template: Path | None,
    limits: Limits,
    passwords: tuple[str, ...],
) -> int:
    """Print and say what was printed."""
    locale = locale_of(ctx)
    if show_list:
        from volkit.cli.terminal.forms import show_forms  # noqa: PLC0415  loads rich

        show_forms(locale)
        return 0
    if form is None or not paths:
        raise UsageError(N_("Say which form and from which sheets; see --help."))
    if output is None:
        raise UsageError(N_("Say where the forms go: --output NAME.pdf."))
    if output.suffix.lower() not in {".pdf", ".xlsx"} and not options.names_folder(
        output
    ):
        raise UsageError(
            N_(
                "Forms are written as .pdf or .xlsx, or into a folder; {path} is none "
                "of these."
            ),
            path=output,
        )
    if template is not None and not template.is_file():
        raise UsageError(N_("There is no file or folder {path}."), path=template)
    options.spare_inputs((*paths, *((template,) if template else ())), output)

    from volkit.cli.terminal.progress import progress  # noqa: PLC0415  not for --help
    from volkit.service.tables import read_tables  # noqa: PLC0415  not for --help
    from volkit.sheets.context import Context  # noqa: PLC0415  not for --help

    today = Context(options.today_of_the_clock())
    with progress(N_("Reading"), locale) as tell:
        sheets = read_tables(
            paths,
            today,
            locale=locale,
            limits=limits,
            passwords=passwords,
            progress=tell,
        )

    from volkit.cli.terminal.forms import print_and_say  # noqa: PLC0415  loads polars, which a parent of workers must not

    return print_and_say(form, sheets, output, options.words(only), template, locale)

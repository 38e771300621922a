"""Forms on the terminal: which there are, and how a print went."""

from collections.abc import Sequence
from pathlib import Path

import click

from volkit.cli.terminal.progress import progress
from volkit.cli.terminal.reference import listed
from volkit.forms.declare import all_forms
from volkit.i18n import N_, translate
from volkit.model.errors import UsageError
from volkit.model.text import Locale
from volkit.service.form_words import problems_said
from volkit.service.print_forms import PrintReport, print_forms
from volkit.service.tables import Sheets
from volkit.sheets.base import all_sheets

_SHOWN = 20


def show_forms(locale: Locale) -> None:
    """Show a line for each form, with the sheet it is filled from."""
    listed(
        (form.id, form.label.of(locale), all_sheets()[form.sheet].label.of(locale))
        for form in all_forms().values()
    )


def print_and_say(  # noqa: PLR0913, PLR0917  one per option of the command
    form: str,
    sheets: Sheets,
    output: Path,
    only: Sequence[str],
    template: Path | None,
    locale: Locale,
) -> int:
    """Print forms, say how many and what was noticed, and return the exit status.

    That a sheet is lacking weighs less than that a file could not be read. Nothing to
    print is amiss, too.
    """
    for sentence in sheets.reasons:
        click.echo(sentence, err=True)
    if not sheets.tables and sheets.exit_status:
        return sheets.exit_status
    try:
        with progress(N_("Printing"), locale) as tell:
            report = print_forms(
                form,
                list(sheets.tables),
                output,
                only=only,
                locale=locale,
                template=template,
                progress=lambda done, total: tell(done, total, ""),
            )
    except UsageError as error:
        if sheets.exit_status <= error.exit_status:
            raise
        click.echo(translate(error.message, locale, **error.params), err=True)
        return sheets.exit_status
    say_print(report, output, locale)
    return sheets.exit_status or int(not report.forms)


def say_print(report: PrintReport, output: Path, locale: Locale) -> None:
    """Say how many forms were printed and what a person should look at."""
    for sentence in problems_said(report.problems, locale, most=_SHOWN):
        click.echo(sentence, err=True)
    if not report.forms:
        none = N_("Nothing was written: the sheets hold nothing to print.")
        click.echo(translate(none, locale), err=True)
        return
    done = N_("Printed: {forms} form(s) on {pages} page(s), in {path}")
    places = [p.absolute() for p in report.paths]
    # A form of one person in a folder is called by his name.
    is_one = len(places) == 1 and not output.is_dir()
    place = places[0] if is_one else output.absolute()
    click.echo(
        translate(done, locale, forms=report.forms, pages=report.pages, path=place),
        err=True,
    )

"""What the buttons that print share: choose, look at the whole, save or print."""

import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

from volkit.excel.live import Desk
from volkit.excel.reading import read_sheets
from volkit.excel.settings import params_set
from volkit.forms.declare import Form
from volkit.i18n import N_, translate
from volkit.i18n.formats import listed
from volkit.model.errors import SurroundingsError
from volkit.service.form_words import problems_said
from volkit.service.live_forms import (
    LiveForms,
    live_book,
    live_forms,
    preview_file,
    printable,
    sweep_preview,
)
from volkit.service.print_forms import PrintReport, print_forms
from volkit.service.written import write_whole
from volkit.sheets.privacy import mask_path

_ALL = 2
_PRINT = 2
_MOST_PROBLEMS = 6
_STEPS = 1


def print_button(form_id: str = "") -> Callable[[Desk], None]:
    """Return what a button does that prints one form, or the one that is chosen."""

    def press(desk: Desk) -> None:
        """Print forms from the workbook that is open; nothing in it changes."""
        sheets = read_sheets(desk, _STEPS)
        words = translate(N_("Filling the forms…"), desk.locale)
        desk.clerk.tell(len(sheets), len(sheets) + _STEPS, words)
        book = live_book(desk.book.name, sheets, desk.today)
        chosen = form_id or _form(desk, printable(book))
        if chosen is None:
            return
        forms = live_forms(chosen, book, sheets, desk.locale)
        only = _whose(desk, forms)
        if only is not None:
            _deliver(desk, forms, only)

    return press


def _form(desk: Desk, forms: Sequence[Form]) -> str | None:
    """Return the form that the person chooses by its number."""
    if len(forms) == 1:
        return forms[0].id
    lines = [f"{n}  {form.label.of(desk.locale)}" for n, form in enumerate(forms, 1)]
    head = translate(N_("Which form? Type its number."), desk.locale)
    number = _number(desk, "\n".join([head, "", *lines]), len(forms))
    return None if number is None else forms[number - 1].id


def _whose(desk: Desk, forms: LiveForms) -> Sequence[str] | None:
    """Return whose forms are wanted, nobody for everybody; None for no print."""
    at = desk.book.selection()
    numbers = forms.numbers_of(at.sheet, at.rows)
    if not numbers:
        return ()
    question = translate(
        N_(
            "{form}\n\n1  only those of the selected rows: {some}\n"
            "2  all in this workbook: {total}\n\nType 1 or 2."
        ),
        desk.locale,
        form=forms.form.label,
        some=forms.count(numbers),
        total=forms.count(),
    )
    choice = _number(desk, question, _ALL)
    return {None: None, _ALL: ()}.get(choice, numbers)


def _deliver(desk: Desk, forms: LiveForms, only: Sequence[str]) -> None:
    """Show the forms, then save or print just what was shown."""
    words = translate(N_("Filling the forms…"), desk.locale)
    name = f"{forms.form.label.of(desk.locale)}.pdf"
    with preview_file(name) as path:
        report = print_forms(
            forms.form.id,
            forms.tables,
            path,
            only=only,
            locale=desk.locale,
            spare=True,
            defaults=params_set(desk.settings),
            progress=lambda done, total: desk.clerk.tell(done, total, words),
        )
        said = _said(desk, forms, only, report)
        shown = _is_shown(desk, path)
        number = _number(desk, _question(desk, said, shown=shown), _PRINT)
        if number == _PRINT and _is_sent(desk, path, report):
            return
        if number is not None:
            _save(desk, forms, path, report)
        sweep_preview(path)


def _said(
    desk: Desk, forms: LiveForms, only: Sequence[str], report: PrintReport
) -> list[str]:
    """Return how many forms there are, and what to look at in them."""
    said = [
        translate(
            N_("{form}: {count} forms on {pages} pages."),
            desk.locale,
            form=forms.form.label,
            count=forms.count(only),
            pages=report.pages,
        )
    ]
    unwritten = forms.unwritten(only)
    if unwritten:
        said.append(
            translate(
                N_(
                    "{count} of them have nothing filled in yet, to be written by hand."
                ),
                desk.locale,
                count=unwritten,
            )
        )
    if forms.hidden:
        said.append(
            translate(
                N_("Hidden sheets are not counted: {sheets}."),
                desk.locale,
                sheets=listed([*map(mask_path, forms.hidden)], desk.locale),
            )
        )
    return [*said, *problems_said(report.problems, desk.locale, most=_MOST_PROBLEMS)]


def _is_shown(desk: Desk, path: Path) -> bool:
    """Open the preview; tell whether there is a program that shows it."""
    try:
        desk.clerk.open_file(path)
    except SurroundingsError:
        return False
    return True


def _question(desk: Desk, said: Sequence[str], *, shown: bool) -> str:
    """Return the question what to do with the forms."""
    preview = (
        N_("A preview is open: look through it, then come back here.")
        if shown
        else N_("No program on this computer shows PDF files, so there is no preview.")
    )
    choice = N_(
        "1  save as a PDF file\n2  send to the printer\nType 1 or 2; Cancel does "
        "neither."
    )
    lines = ["\n".join(said), translate(preview, desk.locale)]
    return "\n\n".join([*lines, translate(choice, desk.locale)])


def _save(desk: Desk, forms: LiveForms, path: Path, report: PrintReport) -> None:
    """Save the forms where the person says, never over a file unasked."""
    title = translate(N_("Save the forms"), desk.locale)
    name = f"{forms.form.label.of(desk.locale)}.pdf"
    target = desk.clerk.choose_file(title, ".pdf", save=True, name=name)
    if target is None:
        return
    if target.suffix.lower() != ".pdf":
        target = target.with_name(f"{target.name}.pdf")
    question = translate(
        N_("{path} is already there. Replace it?"), desk.locale, path=_shown(target)
    )
    if target.exists() and not desk.clerk.confirm(question):
        return
    write_whole(target, path.read_bytes())
    done = translate(
        N_("{form} is saved in {path}: {pages} pages."),
        desk.locale,
        form=forms.form.label,
        pages=report.pages,
        path=_shown(target),
    )
    desk.clerk.say(done)


def _is_sent(desk: Desk, path: Path, report: PrintReport) -> bool:
    """Send the forms to the printer; tell whether there is a program that prints."""
    try:
        desk.clerk.print_file(path)
    except SurroundingsError:
        said = N_(
            "No program on this computer prints PDF files. Save the forms as a file "
            "instead, and print it from a PDF reader."
        )
        desk.clerk.say(translate(said, desk.locale), bad=True)
        return False
    done = translate(
        N_("{pages} pages were sent to the printer."),
        desk.locale,
        pages=report.pages,
    )
    desk.clerk.say(done)
    return True


def _shown(path: Path) -> str:
    """Return a path as it may be shown."""
    return mask_path(str(path))


def _number(desk: Desk, question: str, most: int) -> int | None:
    """Return the number that the person types, asked again until it is one of them."""
    while True:
        answer = desk.clerk.ask(question, "1")
        if answer is None:
            return None
        typed = unicodedata.normalize("NFKC", answer).strip()
        if typed.isdecimal() and 1 <= int(typed) <= most:
            return int(typed)

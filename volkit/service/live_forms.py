"""The forms that a workbook that is open gives, for everybody or for selected rows."""

import datetime as dt
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import polars as pl

from volkit.forms.declare import Filling, Form, all_forms
from volkit.i18n import N_
from volkit.model.errors import SurroundingsError, UsageError
from volkit.model.table import ROW, RawSheet, Table
from volkit.model.text import Locale
from volkit.render.form_values import Filled
from volkit.service.bug_log import state_folder
from volkit.service.live_tables import LiveTables, captions_of, live_tables, seen
from volkit.service.print_forms import filling_of, wanted
from volkit.sheets.context import Context
from volkit.sheets.params import Params

_PREVIEW = "preview"


@dataclass(frozen=True)
class LiveForms:
    """One form and all that a workbook fills it with.

    `hidden` are the sheets with such records that are left out.
    """

    form: Form
    tables: tuple[Table, ...]
    filling: Filling
    hidden: tuple[str, ...]

    def count(self, only: Sequence[str] = ()) -> int:
        """Return how many forms some numbers mean; of all, where none is named."""
        return len(wanted(self.filling, only))

    def unwritten(self, only: Sequence[str]) -> int:
        """Return how many of them say nothing yet and are to be written on."""
        spare = {id(filled) for filled in self.filling.spare}
        return sum(id(filled) in spare for filled in wanted(self.filling, only))

    def numbers_of(self, sheet: str, rows: Iterable[int]) -> list[str]:
        """Return the numbers of the forms, or of their owners, that some rows mean."""
        chosen = list(rows)
        found = (
            self._meant(said, is_own=table.raw.kind == self.form.sheet)
            for table in self.tables
            if table.raw.sheet == sheet
            for said in _identities(table, chosen)
        )
        return list(dict.fromkeys(number for number in found if number))

    def _meant(self, said: Sequence[str], *, is_own: bool) -> str:
        """Return what one row means by its numbers and, last of all, its name.

        A row of the form's own sheet may mean one form of several that its person has;
        numbers that begin anew for each person mean nobody.
        """
        for word in said if is_own else ():
            owner = self._numbered.get(word)
            if owner is not None and (not owner or owner in said):
                return word
        by_name = self._named.get(said[-1], "")
        return next((word for word in said if word in self._owners), by_name)

    @cached_property
    def _every(self) -> Sequence[Filled]:
        """Return all forms, those to be written on among them."""
        return (*self.filling.forms, *self.filling.spare)

    @cached_property
    def _owners(self) -> frozenset[str]:
        """Return whose forms there are."""
        return frozenset(filled.owner for filled in self._every if filled.owner)

    @cached_property
    def _numbered(self) -> Mapping[str, str]:
        """Return the owner of each form by its number, where no other has that."""
        times = Counter(filled.number for filled in self._every)
        return {f.number: f.owner for f in self._every if times[f.number] == 1}

    @cached_property
    def _named(self) -> Mapping[str, str]:
        """Return by name what means the forms of people who alone bear theirs."""
        found: dict[str, set[str]] = {}
        for filled in self._every:
            name = filled.values.get("name", "")
            found.setdefault(name, set()).add(filled.owner or filled.number)
        return {name: min(some) for name, some in found.items() if len(some) == 1}


def _identities(table: Table, rows: Sequence[int]) -> Iterator[tuple[str, ...]]:
    """Give the numbers, a person's first, and then the name that each row bears."""
    frame = table.frame.filter(pl.col(ROW).is_in(rows))
    texts = [key for key, type_ in frame.schema.items() if type_ == pl.String]
    numbers = sorted(
        (key for key in texts if key.endswith("_no")),
        key=lambda key: key != "volunteer_no",
    )
    keys = [*numbers, *(key for key in texts if key == "name")]
    for row in frame.select(keys).iter_rows() if keys else ():
        if any(row):
            yield tuple(str(value) for value in row if value)


def live_book(name: str, sheets: Sequence[RawSheet], today: dt.date) -> LiveTables:
    """Return the tables of a workbook that is open, for printing."""
    return live_tables(name, sheets, Context(today, Params()))


def printable(book: LiveTables) -> list[Form]:
    """Return the forms that the workbook has a sheet for.

    Raises:
        UsageError: there is none.

    """
    found = [form for form in all_forms().values() if book.has(*form.kinds)]
    if not found:
        kinds = {kind for form in all_forms().values() for kind in form.kinds}
        raise UsageError(
            N_(
                "No form can be filled from this workbook. Forms are filled from these "
                "sheets: {sheets}."
            ),
            sheets=captions_of(kinds),
        )
    return found


def live_forms(
    form_id: str, book: LiveTables, sheets: Sequence[RawSheet], locale: Locale
) -> LiveForms:
    """Return a form and all that the workbook fills it with.

    Raises:
        UsageError: the workbook has no sheet for it, or nothing in it.

    """
    form = all_forms()[form_id]
    kept, hidden = seen(book, sheets, *form.kinds)
    if not kept.has(*form.kinds):
        raise UsageError(
            N_(
                "{form} is filled from {sheets}, and this workbook has no such sheet. "
                "Open the workbook that has it, then press the button again."
            ),
            form=form.label,
            sheets=captions_of(form.kinds),
        )
    forms = LiveForms(form, kept.tables, filling_of(form, kept.tables, locale), hidden)
    if not forms.count():
        raise UsageError(
            N_("There is nothing to print: no row of {sheets} gives such a form."),
            sheets=captions_of(form.kinds),
        )
    return forms


@contextmanager
def preview_file(name: str) -> Iterator[Path]:
    """Give a place for a preview; whatever older ones can be deleted are gone then.

    Forms hold what is private, so they lie in the user's own folder. What is still
    there at the end, a program may be showing or printing; the next time sweeps it.

    Raises:
        SurroundingsError: the folder cannot be written.

    """
    folder = state_folder() / _PREVIEW
    shutil.rmtree(folder, ignore_errors=True)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        own = Path(tempfile.mkdtemp(dir=folder))
    except OSError as error:
        raise SurroundingsError(
            N_("{path} cannot be written, so there is no preview."), path=folder
        ) from error
    try:
        yield own / name
    except BaseException:
        shutil.rmtree(own, ignore_errors=True)
        raise


def sweep_preview(path: Path) -> None:
    """Delete a preview that nobody needs any more, if no program holds it."""
    shutil.rmtree(path.parent, ignore_errors=True)

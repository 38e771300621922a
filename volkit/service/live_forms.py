"""The forms that a workbook that is open gives, for everybody or for selected rows."""

import datetime as dt
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from volkit.forms.declare import Filling, Form, all_forms
from volkit.i18n import N_
from volkit.model.errors import SurroundingsError, UsageError
from volkit.model.table import ROW, RawSheet, Table
from volkit.model.text import Locale
from volkit.service.bug_log import state_folder
from volkit.service.live_tables import LiveTables, captions_of, live_tables, seen
from volkit.service.print_forms import filling_of
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

    @property
    def total(self) -> int:
        """Return how many forms there are for everybody."""
        return len(self.filling.forms or self.filling.spare)

    def count(self, only: Sequence[str]) -> int:
        """Return how many forms there are for these people, all where none is named."""
        if not only:
            return self.total
        chosen = frozenset(only)
        every = (*self.filling.forms, *self.filling.spare)
        return sum(filled.owner in chosen for filled in every)

    def unwritten(self, only: Sequence[str]) -> int:
        """Return how many of them have nothing promised and are to be written on."""
        spare = self.filling.spare
        if not only:
            return 0 if self.filling.forms else len(spare)
        return sum(filled.owner in frozenset(only) for filled in spare)

    def owners_of(self, sheet: str, rows: Iterable[int]) -> list[str]:
        """Return whose forms some rows of a sheet mean, each once."""
        every = (*self.filling.forms, *self.filling.spare)
        owners = {filled.owner for filled in every if filled.owner}
        named: dict[str, set[str]] = {}
        for filled in every:
            if filled.owner:
                named.setdefault(filled.values.get("name", ""), set()).add(filled.owner)
        alone = {name: min(some) for name, some in named.items() if len(some) == 1}
        wanted = list(rows)
        found = (
            next((w for w in said if w in owners), alone.get(said[-1] if said else ""))
            for table in self.tables
            if table.raw.sheet == sheet
            for said in _identities(table, wanted)
        )
        return list(dict.fromkeys(owner for owner in found if owner))


def _identities(table: Table, rows: Sequence[int]) -> Iterator[list[str]]:
    """Give the numbers and then the name that each of some rows bears."""
    frame = table.frame.filter(pl.col(ROW).is_in(rows))
    own = [k for k, t in frame.schema.items() if t == pl.String and k.endswith("_no")]
    keys = [*own, *(k for k in ("name",) if k in frame.columns)]
    for row in frame.select(keys).iter_rows() if keys else ():
        yield [str(value) for value in row if value]


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
    if not forms.total:
        raise UsageError(
            N_(
                "There is nothing to print: {sheets} has no rows with names or numbers."
            ),
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

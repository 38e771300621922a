"""Print forms for everybody in a book: one PDF, one workbook, or a file for each."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from volkit.forms.declare import Filling, Form, Source, all_forms
from volkit.i18n import N_
from volkit.model.bundled import bundled
from volkit.model.errors import UsageError
from volkit.model.table import Table
from volkit.model.text import Locale
from volkit.render.font_stack import region_of
from volkit.render.form_estimate import estimated_boxes, roomy
from volkit.render.form_fit import guessed_widths
from volkit.render.form_flow import Page, Setting, pages_of, too_long
from volkit.render.form_layout import kept_layout, layout_of
from volkit.render.form_names import file_stems
from volkit.render.form_pdf import missing, stacks_of, widths_of, write_pdf
from volkit.render.form_sheets import can_overlay, print_sheets
from volkit.render.form_template import Template
from volkit.render.form_values import Filled, FormProblem
from volkit.render.form_xlsx import FORMS_A_WORKBOOK, Filler
from volkit.service.form_folder import write_folder
from volkit.service.local_params import local_params
from volkit.service.written import write_whole
from volkit.sheets.base import all_sheets
from volkit.sheets.context import Context
from volkit.sheets.params import Params

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class PrintReport:
    """How many forms were printed on how many pages, and what a person should look at.

    `paths` are the files written: a workbook holds so many forms, then follows another.
    """

    pages: int
    forms: int
    problems: tuple[FormProblem, ...] = ()
    paths: tuple[Path, ...] = field(default=())


def print_forms(  # noqa: PLR0913  one per choice of the command
    form: str,
    files: Sequence[Table],
    output: Path,
    *,
    only: Sequence[str] = (),
    locale: Locale,
    template: Path | None = None,
    progress: Progress | None = None,
    spare: bool = False,
    defaults: Params | None = None,
) -> PrintReport:
    """Print a form for everybody in the tables, or for those named in `only`.

    With `spare`, people who have nothing to print get a form to write on: those named,
    or everybody where nobody has anything. `defaults` are the settings of tables that
    bring none of their own.
    `output` ends in .pdf or .xlsx, or is a folder that gets one .xlsx for each person;
    where there is nothing to print, nothing is written.
    `progress` is told how many pages are done, of how many.
    """
    declared = _form(form)
    filling = _filling(declared, files, locale, spare=spare, defaults=defaults)
    forms, problems = _chosen(declared, filling, only)
    if not forms:
        return PrintReport(0, 0, tuple(problems))
    page = Template(template or _bundled(form, locale), declared.shape)
    job = _Job(forms, page, output, locale, progress)
    routes = {".pdf": job.to_pdf, ".xlsx": job.to_workbooks}
    report = routes.get(output.suffix.lower(), job.to_folder)()
    return replace(report, problems=(*problems, *report.problems))


def pdf_of(form: str, forms: Sequence[Filled], locale: Locale) -> bytes:
    """Return some filled forms on the built-in template as a PDF."""
    page = Template(_bundled(form, locale), _form(form).shape)
    return _Job(forms, page, Path(), locale, None).pdf()[0]


def _form(name: str) -> Form:
    """Return the form of a name."""
    forms = all_forms()
    if name not in forms:
        raise UsageError(
            N_("There is no form {form}. There are: {known}"),
            form=name,
            known="、".join(forms),
        )
    return forms[name]


def _filling(
    form: Form,
    tables: Sequence[Table],
    locale: Locale,
    *,
    spare: bool,
    defaults: Params | None,
) -> Filling:
    """Return every form that may be asked for.

    Raises:
        UsageError: no table of the kind that the form needs was given.

    """
    kinds = form.kinds if spare else {form.sheet}
    if not any(table.raw.kind in kinds for table in tables):
        raise UsageError(
            N_("The form {form} is filled from the sheet {sheet}; none was given."),
            form=form.label.of(locale),
            sheet=all_sheets()[form.sheet].label.of(locale),
        )
    filling = filling_of(form, tables, locale, defaults)
    return filling if spare else replace(filling, spare=())


def _chosen(
    form: Form, filling: Filling, only: Sequence[str]
) -> tuple[Sequence[Filled], list[FormProblem]]:
    """Return the forms that are asked for, and what was noticed."""
    every = (*filling.forms, *filling.spare)
    known = {number for filled in every for number in (filled.owner, filled.number)}
    unknown = [number for number in only if number not in known]
    if unknown:
        raise UsageError(
            N_("The sheets hold nothing to print for {numbers}."),
            numbers="、".join(unknown),
        )
    forms = wanted(filling, only)
    numbers = {f.number for f in forms} | {""}
    problems = [p for p in filling.problems if p.form in numbers]
    return (_together(forms) if form.together else forms), problems


def wanted(filling: Filling, only: Sequence[str]) -> Sequence[Filled]:
    """Return the forms of some people, or of some numbers; all where none is named."""
    if not only:
        return filling.forms or filling.spare
    chosen = frozenset(only)
    every = (*filling.forms, *filling.spare)
    return [f for f in every if f.owner in chosen or f.number in chosen]


def _together(forms: Sequence[Filled]) -> Sequence[Filled]:
    """Return one form that holds the repeated rows of all."""
    rows: dict[str, list[Mapping[str, str]]] = {}
    for form in forms:
        for key, lines in form.groups.items():
            rows.setdefault(key, []).extend(lines)
    return [replace(forms[0], groups=rows)] if forms else forms


def filling_of(
    form: Form, tables: Sequence[Table], locale: Locale, defaults: Params | None = None
) -> Filling:
    """Return every form that some tables ask for."""
    params = _params(tables, defaults or Params())
    return form.fill(Source(tables, locale, params, form.public))


def _params(tables: Sequence[Table], defaults: Params) -> Params:
    """Return the settings of the parameter tables, else the defaults."""
    context = Context(dt.date.min, defaults)
    return local_params((t.raw for t in tables), context) or defaults


def _bundled(form: str, locale: Locale) -> Path:
    """Return the built-in template of a form in a language."""
    folder = bundled("templates") / form
    return next(
        (p for name in (locale, "zh_Hans") if (p := folder / f"{name}.xlsx").is_file()),
        folder / "zh_Hans.xlsx",
    )


@dataclass(frozen=True)
class _Job:
    """What the routes of a print have in common."""

    forms: Sequence[Filled]
    template: Template
    output: Path
    locale: Locale
    progress: Progress | None

    def to_pdf(self) -> PrintReport:
        """Write one PDF of all forms."""
        if not can_overlay(self.template):
            return self._by_sheets()
        content, count, found = self.pdf()
        write_whole(self.output, content)
        return PrintReport(count, len(self.forms), found, (self.output,))

    def pdf(self) -> tuple[bytes, int, tuple[FormProblem, ...]]:
        """Return one PDF of all forms, how many pages it has, what to look at."""
        template, region = self.template, region_of(self.locale)
        layout = layout_of(template, region)
        stacks = stacks_of(template, region)
        setting = Setting(
            template, layout.boxes, layout.scale, widths_of(stacks), self.locale
        )
        pages = [page for form in self.forms for page in pages_of(form, setting)]
        content, count = write_pdf(pages, setting, layout, stacks, self.progress)
        return content, count, (*too_long(pages, setting), *missing(pages, stacks))

    def _by_sheets(self) -> PrintReport:
        """Write one PDF of all forms as LibreOffice prints them."""
        setting, pages = self._pages()
        flat = [page for group in pages for page in group]
        filler = Filler(self.template, setting)
        content, count = print_sheets(flat, filler, self._tell)
        write_whole(self.output, content)
        found = tuple(too_long(flat, setting))
        return PrintReport(count, len(self.forms), found, (self.output,))

    def to_workbooks(self) -> PrintReport:
        """Write workbooks of many forms each; the first has the name asked for."""
        setting, pages = self._pages()
        filler = Filler(self.template, setting)
        flat = [page for group in pages for page in group]
        paths = []
        for number, start in enumerate(range(0, len(flat), FORMS_A_WORKBOOK), start=1):
            mark = f"-{number}" if number > 1 else ""
            path = self.output.with_stem(f"{self.output.stem}{mark}")
            write_whole(path, filler.workbook(flat[start : start + FORMS_A_WORKBOOK]))
            paths.append(path)
            self._tell(min(start + FORMS_A_WORKBOOK, len(flat)), len(flat))
        found = tuple(too_long(flat, setting))
        return PrintReport(len(flat), len(self.forms), found, tuple(paths))

    def to_folder(self) -> PrintReport:
        """Write a workbook for each person into a folder."""
        setting, pages = self._pages()
        filler = Filler(self.template, setting)
        names = [f"{stem}.xlsx" for stem in file_stems(f.title for f in self.forms)]
        filled = zip(names, map(filler.workbook, pages), strict=True)
        paths = write_folder(self.output, self._told(filled))
        flat = [page for group in pages for page in group]
        found = tuple(too_long(flat, setting))
        return PrintReport(len(flat), len(self.forms), found, tuple(paths))

    def _pages(self) -> tuple[Setting, list[list[Page]]]:
        """Return each form's pages as a workbook shows them."""
        template = self.template
        kept = kept_layout(template, region_of(self.locale))
        boxes = roomy(kept.boxes if kept else estimated_boxes(template), template)
        widths = dict.fromkeys((s.cell for s in template.slots), guessed_widths)
        scale = kept.scale if kept else 1.0
        setting = Setting(template, boxes, scale, widths, self.locale, cuts=False)
        return setting, [pages_of(form, setting) for form in self.forms]

    def _tell(self, done: int, total: int) -> None:
        """Say how many are done."""
        if self.progress is not None:
            self.progress(done, total)

    def _told(self, filled: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
        """Give what is given, saying now and then how many were done."""
        for number, one in enumerate(filled, start=1):
            yield one
            if number % 100 == 0 or number == len(self.forms):
                self._tell(number, len(self.forms))

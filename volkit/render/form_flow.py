"""How a person's values come to stand on pages: rows go on, pages follow."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from volkit.i18n import N_
from volkit.model.text import Locale
from volkit.render.form_fit import (
    FLOWING_MINIMUM_PT,
    MINIMUM_PT,
    PADDING_PT,
    Box,
    Widths,
    fit,
    spread,
)
from volkit.render.form_lines import shown
from volkit.render.form_template import Slot, Template
from volkit.render.form_values import (
    Filled,
    FormProblem,
    Group,
    PageWords,
)

_ELLIPSIS = "…"
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_BLANK = re.compile(r"[\t\x0b\x0c\x85\u2028\u2029]|\r\n?")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ud800-\udfff\ufe00-\ufe0f\ufeff\ufffe\uffff\U000e0000-\U000e0fff]"
)


@dataclass(frozen=True, slots=True)
class Said:
    """What one cell says, and the largest size it may be printed at (0: its own)."""

    text: str
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class Page:
    """One printed page: what each cell says.

    `annex` holds the texts that their cells could not hold, with their captions; they
    stand on a page of their own after this one.
    """

    form: Filled
    cells: Mapping[str, Said]
    annex: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class _Rows:
    """A group's place: rows a page holds, the key that flows, its smallest cell."""

    group: Group
    count: int
    key: str
    flow: Slot


_Line = tuple[Mapping[str, str], float]


@dataclass(frozen=True)
class Setting:
    """A template with the boxes of its cells, and what measures each cell's text.

    `cuts` tells whether a text that its cell cannot hold is cut, to stand in full on a
    page behind; a workbook's cells keep it whole.
    """

    template: Template
    boxes: Mapping[str, Box]
    scale: float
    widths: Mapping[str, Widths]
    locale: Locale
    cuts: bool = True
    rows: Mapping[str, _Rows] = field(init=False)
    _held: dict[tuple[str, str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        rows = {g.key: self._rows(g) for g in self.template.shape.groups}
        object.__setattr__(self, "rows", rows)

    def _rows(self, group: Group) -> _Rows:
        """Return where a group's rows stand."""
        key = f"{group.key}.{group.flows}"
        slots = [s for s in self.template.slots if key in s.keys]
        smallest = min(slots, key=lambda s: self.boxes[s.cell].height)
        return _Rows(group, self.template.rows_of(group.key), key, smallest)

    def size(self, slot: Slot) -> float:
        """Return the type size of a cell on paper."""
        return slot.look.size * self.scale

    def held(self, slot: Slot, text: str) -> str:
        """Return a text as its cell can hold it: whole, or cut and marked as cut."""
        box, size = self.boxes[slot.cell], self.size(slot)
        if len(text) * size <= box.width - 2 * PADDING_PT and "\n" not in text:
            return text
        known = self._held.get((slot.cell, text))
        if known is None:
            known = _cut(text, box, size, self.widths[slot.cell], wrap=slot.look.wrap)
            self._held[slot.cell, text] = known
        return known


def _cut(text: str, box: Box, size: float, widths: Widths, *, wrap: bool) -> str:
    """Return a text, cut short only if it does not fit at the least size."""
    fitted = fit(text, box, size, widths, wrap=wrap)
    if fitted.fits:
        return text
    kept = shown("".join(fitted.lines[: box.lines(fitted.size)]))
    while kept and not fit(kept + _ELLIPSIS, box, size, widths, wrap=True).fits:
        kept = kept[:-1]
    return kept + _ELLIPSIS


def pages_of(form: Filled, setting: Setting) -> list[Page]:
    """Return the pages of one form."""
    lines = {key: _lines(form, rows, setting) for key, rows in setting.rows.items()}
    count = max([1, *(-(-len(lines[k]) // r.count) for k, r in setting.rows.items())])
    mark = PageWords(setting.locale).mark
    values = {key: clean(text) for key, text in form.values.items()}
    pages = []
    for page in range(count):
        said = {"page_mark": mark(page + 1, count), **_sums(lines, setting, page)}
        pages.append(_page(form, {**values, **said}, lines, page, setting))
    return pages


def _sums(
    lines: Mapping[str, Sequence[_Line]], setting: Setting, page: int
) -> dict[str, str]:
    """Return what the rows of a page come to, and those up to its end."""
    for key, rows in setting.rows.items():
        if rows.group.adds:
            column = f"{key}.{rows.group.adds}"
            first, last = page * rows.count, (page + 1) * rows.count
            whole = [_number(said.get(column, "")) for said, _ in lines[key][:last]]
            sums = {"page_sum": sum(whole[first:]), "running_sum": sum(whole)}
            return {k: f"{Decimal(n).normalize():f}" for k, n in sums.items()}
    return {}


def _number(text: str) -> Decimal:
    """Return the number a cell says, nought for words."""
    return Decimal(text) if _NUMBER.fullmatch(text) else Decimal()


def _page(
    form: Filled,
    values: Mapping[str, str],
    lines: Mapping[str, Sequence[_Line]],
    page: int,
    setting: Setting,
) -> Page:
    """Return one page of a form."""
    shape, cells = setting.template.shape, {}
    annex: list[tuple[str, str]] = []
    for slot in setting.template.slots:
        said, size, flows = values, 0.0, False
        if slot.group:
            rows = setting.rows[slot.group]
            place = page * rows.count + slot.place
            row, row_size = (
                _row(lines[slot.group], place, rows.group, setting.locale)
                if slot.group in form.groups
                else ({}, 0.0)
            )
            flows = rows.key in slot.keys
            said, size = {**values, **row}, row_size if flows else 0.0
        whole = slot.text(said)
        drawn = slot.keys[0] in shape.pictures
        text = whole if flows or drawn else setting.held(slot, whole)
        if text != whole:
            text = text if setting.cuts else whole
            caption = shape.captions[slot.keys[0]].of(setting.locale)
            annex.append((caption, whole))
        cells[slot.cell] = Said(text, size)
    return Page(form, cells, tuple(annex))


def _row(lines: Sequence[_Line], place: int, group: Group, locale: Locale) -> _Line:
    """Return the row at a place; rows that are left over say so."""
    if place < len(lines):
        return lines[place]
    said = {f"{group.key}.{column}": group.rest for column in group.columns}
    if place == len(lines):
        said[f"{group.key}.{group.flows}"] = group.end.of(locale)
    return said, 0.0


def _lines(form: Filled, rows: _Rows, setting: Setting) -> list[_Line]:
    """Return a group's rows as the template has them, long texts going on."""
    group, lines = rows.group, list[_Line]()
    same = {f"{group.key}.{c}": group.same.of(setting.locale) for c in group.columns}
    same[f"{group.key}.{group.counter}"] = group.again.of(setting.locale)
    for row in form.groups.get(group.key, ()):
        first = {f"{group.key}.{column}": clean(text) for column, text in row.items()}
        parts, size = _parts(first[rows.key], rows.flow, setting)
        heads = (first, *(same,) * (len(parts) - 1))
        lines += [
            ({**head, rows.key: part}, size)
            for head, part in zip(heads, parts, strict=True)
        ]
    return lines


def _parts(text: str, slot: Slot, setting: Setting) -> tuple[Sequence[str], float]:
    """Return a text whole if its cell holds it, else in parts of one type size."""
    box, size = setting.boxes[slot.cell], setting.size(slot)
    widths = setting.widths[slot.cell]
    if len(text) * size <= box.width - 2 * PADDING_PT and "\n" not in text:
        return [text], 0.0
    least = FLOWING_MINIMUM_PT
    if fit(text, box, size, widths, wrap=slot.look.wrap, least=least).fits:
        return [text], 0.0
    found, parts = spread(text, box, size, widths)
    return parts, found


def clean(text: str) -> str:
    """Return a text as paper shows it: no controls, no marks that are not seen."""
    if text.isascii() and text.isprintable():
        return text
    return _UNSEEN.sub("", _BLANK.sub(lambda m: "\n" if m[0] != "\t" else " ", text))


def too_long(pages: Iterable[Page], setting: Setting) -> list[FormProblem]:
    """Return a problem for each text that its cell could not hold."""
    message = (
        N_(
            "{column} is too long for its place even at {size} points; the whole text"
            " stands on a page of its own behind the form."
        )
        if setting.cuts
        else N_(
            "{column} is too long for its place even at {size} points; make the row"
            " higher before printing."
        )
    )
    return [
        FormProblem(
            page.form.number, message, {"column": caption, "size": f"{MINIMUM_PT:g}"}
        )
        for page in pages
        for caption, _ in page.annex
    ]

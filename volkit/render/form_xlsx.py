"""Forms as workbooks: the template's XML is filled, every other part stays as it is."""

import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from volkit.opc.archive import Archive
from volkit.opc.xml import elements, masked, prefix_of
from volkit.render.form_fit import MINIMUM_PT, Box, fit
from volkit.render.form_flow import Page, Said, Setting
from volkit.render.form_names import sheet_names
from volkit.render.form_picture import (
    TYPES,
    Pictured,
    added_before_end,
    insert_drawing,
    rels_name,
    rels_of,
    typed,
    with_pictures,
)
from volkit.render.form_qr import picture
from volkit.render.form_template import Slot, Template

FORMS_A_WORKBOOK = 250
"""With more sheets Excel opens a workbook slowly; what is left goes into another."""

_SHEET_TYPE = (
    "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
)
_SHEET_RELATION = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
)
_SELECTED = re.compile(rb"""\stabSelected\s*=\s*["'][^"']*["']""")


class Filler:
    """Fills a template again and again.

    The formats that smaller type needs are added to the template once, before the first
    form is written, so that all files share one `styles.xml`.
    """

    def __init__(self, template: Template, setting: Setting) -> None:
        self._template = template
        self._setting = setting
        self._pictures = [
            slot for slot in template.slots if slot.keys[0] in template.shape.pictures
        ]
        boxes = {s.cell: _unscaled(setting, s) for s in self._pictures}
        self._pictured = with_pictures(template.archive, template.part, boxes, 1)
        self._boxes = boxes
        self._styles, self._sizes = (
            template.styles(),
            dict[tuple[int, float, bool], int](),
        )
        self._kept: dict[tuple[str, str], int] = {}
        for slot in template.slots:
            self._make_sizes(slot)
        self._filled = _Filled(template, self._pictured.insert)
        self._base = self._written_base()

    def _make_sizes(self, slot: Slot) -> None:
        """Add the formats in which a cell's text may have to be smaller."""
        size = int(slot.look.size * 2) / 2
        while size >= MINIMUM_PT:
            for wrap in {True, slot.look.wrap}:
                if size < slot.look.size or wrap != slot.look.wrap:
                    key = slot.style, size, wrap
                    if key not in self._sizes:
                        self._sizes[key] = self._styles.with_size(
                            slot.style, size, wrap=wrap
                        )
            size -= 0.5

    def _written_base(self) -> Archive:
        """Return the template with all that the forms have in common."""
        archive = self._template.archive
        parts = {
            **self._template.alone(),
            self._template.styles_part: self._styles.written(),
        }
        if self._pictures:
            drawing = next(iter(self._pictured.parts))
            parts |= {
                **self._pictured.parts,
                rels_name(self._template.part): self._pictured.relations,
                TYPES: typed(archive.read(TYPES), iter([drawing])),
            }
        out = io.BytesIO()
        archive.write(out, parts)
        return Archive(out.getvalue())

    def workbook(self, pages: Sequence[Page]) -> bytes:
        """Return one workbook that holds some pages, each on a sheet of its own."""
        out = io.BytesIO()
        if len(pages) == 1:
            self._base.write(out, self._sheet(pages[0], self._pictured, first=True))
            return out.getvalue()
        self._base.write(out, self._many(pages))
        return out.getvalue()

    def _sheet(
        self, page: Page, pictured: Pictured, *, first: bool
    ) -> dict[str, bytes]:
        """Return a page's sheet, named as the template's, and its pictures."""
        cells = {
            slot.cell: (page.cells[slot.cell].text, self._style(slot, page))
            for slot in self._template.slots
            if slot not in self._pictures
        }
        content = self._filled.sheet(cells)
        if not first:
            content = _SELECTED.sub(b"", content, count=1)
        parts = {self._template.part: content}
        for slot, part in zip(self._pictures, pictured.pictures, strict=True):
            parts[part] = picture(page.cells[slot.cell].text)
        return parts

    def _style(self, slot: Slot, page: Page) -> int:
        """Return the format in which a cell holds its text."""
        said = page.cells[slot.cell]
        box = self._setting.boxes[slot.cell]
        if said.size == 0 and len(said.text) * slot.look.size < box.width - 6:
            return slot.style
        key = slot.cell, said.text
        if key not in self._kept:
            self._kept[key] = self._fitted(slot, said, box)
        return self._kept[key]

    def _fitted(self, slot: Slot, said: Said, box: Box) -> int:
        """Return the format in which a cell can show a text."""
        size = said.size or self._setting.size(slot)
        widths, wrap = self._setting.widths[slot.cell], slot.look.wrap
        found = fit(said.text, box, size, widths, wrap=wrap)
        shown = int(found.size / self._setting.scale * 2 + 1e-6) / 2
        needs_wrap = wrap or len(found.lines) > 1
        if shown >= slot.look.size and needs_wrap == wrap:
            return slot.style
        best = min(max(shown, MINIMUM_PT), int(slot.look.size * 2) / 2)
        return self._sizes.get((slot.style, best, needs_wrap), slot.style)

    def _many(self, pages: Sequence[Page]) -> dict[str, bytes]:
        """Return the parts of a workbook that holds several pages."""
        names = list(sheet_names(_titles(pages)))
        base, part = self._base, self._template.part
        parts, made, drawings = dict[str, bytes](), [], []
        for number, page in enumerate(pages, start=1):
            if number == 1:
                parts |= self._sheet(page, self._pictured, first=True)
                continue
            pictured = with_pictures(self._template.archive, part, self._boxes, number)
            found = self._sheet(page, pictured, first=False)
            name = f"xl/worksheets/volkit{number}.xml"
            parts |= {name if k == part else k: v for k, v in found.items()}
            rels = pictured.relations if self._pictures else rels_of(base, part)
            if self._pictures:
                parts |= pictured.parts
                drawings.append(next(iter(pictured.parts)))
            if rels:
                parts[rels_name(name)] = _absolute(rels, part)
            made.append(name)
        types = typed(base.read(TYPES), iter(drawings))
        more = "".join(
            f'<Override PartName="/{m}" ContentType="{_SHEET_TYPE}"/>' for m in made
        )
        book = self._template.book.part
        links = "".join(
            f'<Relationship Id="rIdVkSheet{n}" Type="{_SHEET_RELATION}" Target="/{m}"/>'
            for n, m in enumerate(made, start=2)
        )
        rels = base.read(rels_name(book))
        prefix = re.search(rb"<((?:\w+:)?)Relationships\b", rels)
        head = prefix[1] if prefix else b""
        return {
            **parts,
            TYPES: added_before_end(types, more.encode()),
            rels_name(book): added_before_end(
                rels, links.encode().replace(b"<Rel", b"<" + head + b"Rel")
            ),
            book: _listed(base.read(book), names, self._template.sheet_name),
        }


@dataclass
class _Filled:
    """A sheet cut at its slots, so that filling it is joining the pieces."""

    template: Template
    drawing: bytes
    _pieces: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        template, place = self.template, 0
        for slot in template.slots:
            self._pieces.append(template.content[place : slot.start])
            place = slot.end
        rest = template.content[place:]
        self._pieces.append(insert_drawing(rest, template.prefix, self.drawing))

    def sheet(self, cells: Mapping[str, tuple[str, int]]) -> bytes:
        """Return the sheet with a text and a format in each slot's cell."""
        template, parts = self.template, [self._pieces[0]]
        for slot, piece in zip(template.slots, self._pieces[1:], strict=True):
            text, style = cells.get(slot.cell, ("", slot.style))
            parts += [template.cell(slot.cell, text, style), piece]
        return b"".join(parts)


def _titles(pages: Iterable[Page]) -> Iterator[str]:
    """Give each page's title; pages of one form count on."""
    return (page.form.title for page in pages)


def _unscaled(setting: Setting, slot: Slot) -> Box:
    """Return a cell's box in the workbook's own points."""
    box, scale = setting.boxes[slot.cell], setting.scale
    return Box(0, 0, box.width / scale, box.height / scale)


def _absolute(rels: bytes, part: str) -> bytes:
    """Return relationships that hold from anywhere in the package."""
    folder = part.rsplit("/", 1)[0]

    def whole(found: re.Match[bytes]) -> bytes:
        target = found[2].decode()
        if target.startswith(("/", "http:", "https:", "mailto:", "file:")):
            return found[0]
        place = folder.split("/")
        for step in target.split("/"):
            place = place[:-1] if step == ".." else [*place, step]
        return f'{found[1].decode()}"/{"/".join(place)}"'.encode()

    return re.sub(rb"""(\sTarget=)["']([^"']*)["']""", whole, rels)


def _listed(content: bytes, names: Sequence[str], old: str) -> bytes:
    """Return the workbook part with a sheet for each page, the first one renamed."""
    scan = masked(content)
    prefix = prefix_of(scan, b"workbook")
    sheets = list(elements(scan, prefix, b"sheet"))
    first, last = sheets[0], sheets[-1]
    ids = [int(s.attributes.get("sheetId", "1")) for s in sheets]
    start = max(ids) + 1
    head = prefix.decode()
    renamed = re.sub(
        rb"""(\sname\s*=\s*)("[^"]*"|'[^']*')""",
        lambda m: m[1] + f'"{escape(names[0])}"'.encode(),
        first.raw,
        count=1,
    )
    office = _SHEET_RELATION.rsplit("/", 1)[0]
    more = "".join(
        f'<{head}sheet xmlns:r="{office}" name="{escape(name)}"'
        f' sheetId="{start + n}" r:id="rIdVkSheet{n + 2}"/>'
        for n, name in enumerate(names[1:])
    )
    tail = content[last.end :]
    between = content[first.tag_end : last.end]
    defined = _names(tail, prefix, names, old, len(sheets))
    return content[: first.start] + renamed + between + more.encode() + defined


def _names(
    content: bytes, prefix: bytes, names: Sequence[str], old: str, sheets: int
) -> bytes:
    """Return the rest of a workbook part; each sheet gets its print area and titles."""
    parts, place = [], 0
    for found in elements(masked(content), prefix, b"definedName"):
        if found.attributes.get("localSheetId") != "0":
            continue
        whole = content[found.start : found.end]
        parts.append(content[place : found.start])
        place = found.end
        for number, name in enumerate(names):
            index = 0 if number == 0 else sheets + number - 1
            tag = whole.replace(b'localSheetId="0"', b'localSheetId="%d"' % index, 1)
            parts.append(_pointing(tag, old, name))
    return b"".join(parts) + content[place:]


def _pointing(content: bytes, old: str, new: str) -> bytes:
    """Return a reference to one sheet as a reference to another."""
    quoted = f"{_quoted(new)}!".encode()
    for spelling in (f"{_quoted(old)}!", f"{escape(old, quote=False)}!"):
        if spelling.encode() in content:
            return content.replace(spelling.encode(), quoted)
    return content


def _quoted(name: str) -> str:
    """Return a sheet's name as a formula writes it."""
    return "'" + escape(name.replace("'", "''"), quote=False) + "'"

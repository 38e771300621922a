"""Forms in bulk: values set over one shared background page."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from volkit.i18n import N_
from volkit.model.text import Locale
from volkit.render.font_embed import Coded, embed
from volkit.render.font_files import role_of
from volkit.render.font_stack import MARKER, Stack
from volkit.render.form_annex import annex_pages, entry, heading
from volkit.render.form_fit import LEADING, Box, Widths, fit
from volkit.render.form_flow import Page, Said, Setting
from volkit.render.form_layout import Layout
from volkit.render.form_lines import shown
from volkit.render.form_qr import draw
from volkit.render.form_template import Slot, Template
from volkit.render.form_values import FormProblem
from volkit.render.pdf_text import ink, saved, set_line

_ASCENT = 0.86
_INDENT_PT = 9.0
_KEPT_TEXTS = 20_000
_KEPT_LENGTH = 40
_TOLD_EVERY = 100

Tell = Callable[[int, int], None]


def stacks_of(template: Template, region: str) -> dict[str, Stack]:
    """Return the fonts of each cell of a template."""
    made: dict[tuple[str, bool], Stack] = {}
    stacks = {}
    for slot in template.slots:
        key = role_of(slot.look.font), slot.look.bold
        if key not in made:
            made[key] = Stack(key[0], key[1], region)
        stacks[slot.cell] = made[key]
    return stacks


def widths_of(stacks: Mapping[str, Stack]) -> dict[str, Widths]:
    """Return what measures each cell's text."""
    return {cell: stack.widths for cell, stack in stacks.items()}


def learn(pages: Sequence[Page], stacks: Mapping[str, Stack], locale: Locale) -> None:
    """Find the glyphs of everything the pages say, before any font is cut down."""
    for cell, stack in stacks.items():
        stack.learn(sorted(set().union(*(page.cells[cell].text for page in pages))))
    plain = next(iter(stacks.values()))
    for page in pages:
        if page.annex:
            plain.learn(sorted(set(heading(page.form.number, locale))))
            plain.learn(sorted(set("".join(entry(*one) for one in page.annex))))


def missing(pages: Sequence[Page], stacks: Mapping[str, Stack]) -> list[FormProblem]:
    """Return a problem for each form with characters that no font here has."""
    if not any(stack.missing for stack in stacks.values()):
        return []
    found: dict[str, set[str]] = {}
    for page in pages:
        for cell, said in page.cells.items():
            lost = stacks[cell].missing & set(said.text)
            if lost:
                found.setdefault(page.form.number, set()).update(lost)
    return [
        FormProblem(
            number,
            N_(
                "No font on this machine has {characters}; {marker} is printed instead."
                " Install a font for rare characters, such as fonts-noto-cjk."
            ),
            {
                "characters": "、".join(f"U+{ord(c):04X}" for c in sorted(lost)),
                "marker": MARKER,
            },
        )
        for number, lost in found.items()
    ]


def write_pdf(
    pages: Sequence[Page],
    setting: Setting,
    layout: Layout,
    stacks: Mapping[str, Stack],
    tell: Tell | None = None,
) -> tuple[bytes, int]:
    """Return one PDF of all pages and how many it has; same pages, same bytes."""
    learn(pages, stacks, setting.locale)
    with Pdf.new() as pdf, pikepdf.open(layout.background) as source:
        fonts, coded = embed(pdf, dict.fromkeys(stacks.values()))
        background = pdf.copy_foreign(source.pages[0].as_form_xobject())
        resources = Dictionary(Font=fonts, XObject=Dictionary(Bg=background))
        tree = pdf.make_indirect(Dictionary(Type=Name.Pages))
        leaf = Dictionary(
            Type=Name.Page,
            Parent=tree,
            MediaBox=Array([0, 0, layout.width, layout.height]),
            Resources=pdf.make_indirect(resources),
        )
        pen = _Pen(setting, layout, {c: coded[stack] for c, stack in stacks.items()})
        kids = Array()
        for number, page in enumerate(pages, start=1):
            for content in pen.pages(page):
                leaf.Contents = Stream(pdf, content)
                kids.append(pdf.make_indirect(copy(leaf)))
            if tell is not None and (number % _TOLD_EVERY == 0 or number == len(pages)):
                tell(number, len(pages))
        tree.Kids, tree.Count = kids, len(kids)
        pdf.Root.Pages = tree
        return saved(pdf), len(kids)


@dataclass(eq=False)
class _Pen:
    """Writes pages; texts that come again are set once."""

    setting: Setting
    layout: Layout
    coded: Mapping[str, Coded]
    _kept: dict[tuple[str, str], str] = field(default_factory=dict)

    def pages(self, page: Page) -> Iterator[bytes]:
        """Give the content of one page, and of those behind it."""
        yield self._page(page)
        if page.annex:
            cell = next(iter(self.coded))
            coded, size = self.coded[cell], (self.layout.width, self.layout.height)
            title = heading(page.form.number, self.setting.locale)
            widths = self.setting.widths[cell]
            for lines in annex_pages(title, page.annex, size, widths):
                parts = (
                    set_line(
                        one.text, Box(one.x, 0, 0, 0), one.y, one.size, coded, "left"
                    )
                    for one in lines
                )
                yield f"BT 0 g\n{''.join(parts)}ET\n".encode()

    def _page(self, page: Page) -> bytes:
        """Return the content of one page of the template."""
        pictures = self.setting.template.shape.pictures
        parts = ["/Bg Do\nBT 0 g\n"]
        after = []
        for slot in self.setting.template.slots:
            said = page.cells[slot.cell]
            if slot.keys[0] in pictures:
                after.append(draw(said.text, self.setting.boxes[slot.cell]))
            elif said.text:
                parts.append(self._text(slot, said))
        return "".join([*parts, "ET\n", *after]).encode()

    def _text(self, slot: Slot, said: Said) -> str:
        """Return what sets one cell's text."""
        if said.size or len(said.text) > _KEPT_LENGTH:
            return self._set(slot, said)
        key = slot.cell, said.text
        known = self._kept.get(key)
        if known is None:
            known = self._set(slot, said)
            if len(self._kept) < _KEPT_TEXTS:
                self._kept[key] = known
        return known

    def _set(self, slot: Slot, said: Said) -> str:
        """Return what sets one cell's text, as its format asks."""
        coded, look = self.coded[slot.cell], slot.look
        box = _indented(self.setting.boxes[slot.cell], look.indent, look.across)
        fitted = fit(
            said.text,
            box,
            said.size or self.setting.size(slot),
            self.setting.widths[slot.cell],
            wrap=look.wrap,
        )
        size, lines = fitted.size, [shown(line) for line in fitted.lines]
        leading = size * LEADING
        top = _top(box, leading * len(lines), look.down)
        out = [] if look.colour == "000000" else [ink(look.colour)]
        for number, line in enumerate(lines):
            y = top - leading * number - (leading - size) / 2 - size * _ASCENT
            out.append(set_line(line, box, y, size, coded, look.across))
        if look.colour != "000000":
            out.append("0 g\n")
        return "".join(out)


def _indented(box: Box, indent: int, across: str) -> Box:
    """Return a box without the indent its cell asks for."""
    if not indent or across not in {"left", "right", "general"}:
        return box
    cut = min(indent * _INDENT_PT, box.width / 2)
    left = 0 if across == "right" else cut
    return Box(box.x + left, box.y, box.width - cut, box.height)


def _top(box: Box, height: float, down: str) -> float:
    """Return where a block of text begins, from the page's lower edge."""
    if down == "top":
        return box.y + box.height
    if down == "bottom":
        return box.y + height
    return box.y + (box.height + height) / 2

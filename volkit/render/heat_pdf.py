"""The heat map of the weeks as a picture: A4 landscape pages in one PDF."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Page, Pdf, Stream

from volkit.i18n import translate
from volkit.model.text import Label, Locale
from volkit.render.font_embed import Coded, embed
from volkit.render.font_stack import Stack, region_of
from volkit.render.form_fit import Box
from volkit.render.form_flow import clean
from volkit.render.pdf_text import ink, saved, set_line
from volkit.render.report_values import (
    COLOURS,
    INTERNAL,
    MARKS,
    STATES,
    Block,
    Frame,
    Head,
    Line,
)

_WIDE, _HIGH, _EDGE = 842.0, 595.0, 34.0
_TITLE_PT, _SMALL_PT, _CELL_PT = 15.0, 7.5, 6.5
_ROW, _TOP, _WHO = 9.5, 74.0, 76.0
_SHARE, _MOST_WEEK = 34.0, 16.0
_GREY, _BLACK, _BLUE = "595959", "000000", "1F3864"


@dataclass(frozen=True)
class _Sheet:
    """One page: its table, its lines, and where the table's columns begin."""

    block: Block
    lines: Sequence[Line]
    number: int

    @property
    def who(self) -> list[int]:
        """Return the columns that say who it is."""
        return list(range(self.weeks[0])) if self.weeks else []

    @property
    def weeks(self) -> list[int]:
        """Return the columns of weeks."""
        return [n for n, head in enumerate(self.block.heads) if head.kind == "state"]

    @property
    def share(self) -> int:
        """Return the column of the share of weeks."""
        return next(n for n, h in enumerate(self.block.heads) if h.kind == "share")

    @property
    def left(self) -> float:
        """Return where the weeks begin."""
        return _EDGE + len(self.who) * _WHO

    @property
    def week(self) -> float:
        """Return how wide a week is."""
        room = _WIDE - _EDGE - _SHARE - self.left
        return min(_MOST_WEEK, room / max(1, len(self.weeks)))


def heat_pdf(
    title: Label, blocks: Sequence[Block], frame: Frame, locale: Locale
) -> bytes:
    """Return the tables of weeks as pages; the same tables, the same bytes."""
    most = int((_HIGH - _TOP - 2 * _EDGE) / _ROW) - 1
    pages = [
        (block, block.lines[start : start + most])
        for block in blocks
        for start in range(0, len(block.lines), most)
    ]
    sheets = [_Sheet(b, lines, n) for n, (b, lines) in enumerate(pages, start=1)]
    stack = Stack("hei", bold=False, region=region_of(locale))
    drawn = [
        _Drawing(sheet, len(sheets), title, frame, locale, stack) for sheet in sheets
    ]
    for drawing in drawn:
        stack.learn(sorted(set("".join(said for *_, said in drawing.texts()))))
    with Pdf.new() as pdf:
        fonts, coded = embed(pdf, [stack])
        resources = pdf.make_indirect(Dictionary(Font=fonts))
        for drawing in drawn:
            leaf = Dictionary(
                Type=Name.Page,
                MediaBox=Array([0, 0, _WIDE, _HIGH]),
                Resources=resources,
                Contents=Stream(pdf, drawing.content(coded[stack])),
            )
            pdf.pages.append(Page(leaf))
        return saved(pdf)


Text = tuple[float, float, float, float, str, str, str]
"""Left, baseline, width, size, where it stands across, colour, and what it says."""


@dataclass(frozen=True)
class _Drawing:
    """What is drawn on one page."""

    sheet: _Sheet
    pages: int
    title: Label
    frame: Frame
    locale: Locale
    stack: Stack

    def content(self, coded: Coded) -> bytes:
        """Return the page's content: the coloured weeks, then all texts."""
        parts = [*self._fills(), "BT\n"]
        for left, base, width, size, across, colour, said in self.texts():
            box = Box(left, base, width, size)
            parts += [ink(colour), set_line(said, box, base, size, coded, across)]
        return "".join([*parts, "ET\n"]).encode()

    def texts(self) -> Iterator[Text]:
        """Give every text of the page."""
        sheet, wide = self.sheet, _WIDE - 2 * _EDGE
        top = _HIGH - _EDGE
        head = f"{self.title.of(self.locale)} · {sheet.block.title.of(self.locale)}"
        yield _EDGE, top - _TITLE_PT, wide, _TITLE_PT, "left", _BLUE, head
        internal = translate(INTERNAL, self.locale)
        under = f"{internal} {self.frame.period} {self.frame.source}"
        yield _EDGE, top - 28, wide, _SMALL_PT, "left", _GREY, self._cut(under, wide)
        number = f"{sheet.number} / {self.pages}"
        yield _EDGE, _EDGE / 2, wide, _SMALL_PT, "center", _GREY, number
        for n, (state, label) in enumerate(STATES.items()):
            said = f"{MARKS[state]} {label.of(self.locale)}"
            yield _EDGE + 96 * n + 14, top - 43, 80, _SMALL_PT, "left", _BLACK, said
        yield from self._heads(self._base(-1))
        for row, line in enumerate(sheet.lines):
            yield from self._line(line, self._base(row))

    def _fills(self) -> Iterator[str]:
        """Give the coloured squares of the legend and of the weeks."""
        for n, state in enumerate(STATES):
            square = f"{_EDGE + 96 * n:.2f} {_HIGH - _EDGE - 45:.2f} 11 9 re f\n"
            yield ink(COLOURS[state]) + square
        sheet = self.sheet
        for row, line in enumerate(sheet.lines):
            for place, column in enumerate(sheet.weeks):
                colour = COLOURS.get(str(line.values[column]))
                if colour:
                    left, low = sheet.left + place * sheet.week, self._base(row) - 2
                    size = f"{sheet.week - 0.6:.2f} {_ROW - 0.6:.2f}"
                    yield f"{ink(colour)}{left:.2f} {low:.2f} {size} re f\n"

    def _base(self, row: int) -> float:
        """Return where the texts of a line stand; the captions are line -1."""
        return _HIGH - _EDGE - _TOP - row * _ROW

    def _heads(self, base: float) -> Iterator[Text]:
        """Give the captions of the columns."""
        sheet, heads = self.sheet, self.sheet.block.heads
        for n in sheet.who:
            said = self._caption(heads[n])
            yield _EDGE + n * _WHO, base, _WHO, _CELL_PT, "left", _BLUE, said
        for place, column in enumerate(sheet.weeks):
            said = self._caption(heads[column])[-2:]
            left = sheet.left + place * sheet.week
            yield left, base, sheet.week, 5.5, "center", _BLUE, said
        said = self._caption(heads[sheet.share])
        yield self._end(), base, _SHARE, _CELL_PT, "right", _BLUE, said

    def _line(self, line: Line, base: float) -> Iterator[Text]:
        """Give the texts of one line."""
        sheet = self.sheet
        for n in sheet.who:
            said = self._cut(str(line.values[n] or ""), _WHO - 8)
            yield _EDGE + n * _WHO, base, _WHO, _CELL_PT, "left", _BLACK, said
        for place, column in enumerate(sheet.weeks):
            mark = MARKS.get(str(line.values[column]), "")
            left = sheet.left + place * sheet.week
            yield left, base, sheet.week, 5.0, "center", _BLACK, mark
        share = line.values[sheet.share]
        if isinstance(share, float | int):
            said = f"{share:.0%}"
            yield self._end(), base, _SHARE, _CELL_PT, "right", _BLACK, said

    def _end(self) -> float:
        """Return where the weeks end."""
        return self.sheet.left + len(self.sheet.weeks) * self.sheet.week

    def _caption(self, head: Head) -> str:
        """Return a column's caption."""
        return head.label.of(self.locale)

    def _cut(self, text: str, width: float) -> str:
        """Return as much of a text as fits one line of a width at the size of cells."""
        text = clean(text).replace("\n", " ")
        room = width / _SMALL_PT
        for place, wide in enumerate(self.stack.widths(text)):
            room -= wide
            if room < 0:
                return text[:place]
        return text

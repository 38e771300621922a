"""The page behind a form that holds in full what its cells could not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from volkit.model.text import Label, Locale
from volkit.render.form_fit import LEADING, Widths
from volkit.render.form_lines import lines_of, shown

_SIZE = 12.0
_TITLE = 16.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 79.37, 73.7, 104.88, 99.21
_HEAD = Label("附页", "附頁", "Annex")


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line of an annex: its text, its place and its size."""

    text: str
    x: float
    y: float
    size: float


def heading(number: str, locale: Locale) -> str:
    """Return an annex's first line."""
    return f"{_HEAD.of(locale)}　{number}"


def entry(caption: str, text: str) -> str:
    """Return one text with its caption."""
    return f"{caption}：{text}"


def annex_pages(
    title: str,
    entries: Sequence[tuple[str, str]],
    page: tuple[float, float],
    widths: Widths,
) -> Iterator[list[SetLine]]:
    """Give the lines of each page that the entries need, title first."""
    width, height = page
    y = height - _TOP - _TITLE
    lines = [SetLine(title, _LEFT, y, _TITLE)]
    y -= 2 * _SIZE * LEADING
    for caption, text in entries:
        whole = entry(caption, text)
        measured = [w * _SIZE for w in widths(whole)]
        for line in lines_of(whole, measured, width - _LEFT - _RIGHT):
            if y < _BOTTOM:
                yield lines
                lines, y = [], height - _TOP - _SIZE
            lines.append(SetLine(shown(line), _LEFT, y, _SIZE))
            y -= _SIZE * 1.5
        y -= _SIZE
    yield lines

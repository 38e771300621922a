"""Text on the pages of a PDF, and the same bytes for the same pages."""

import io
from collections.abc import Iterable

import pikepdf
from pikepdf import Pdf

from volkit.render.font_embed import Coded
from volkit.render.form_fit import PADDING_PT, Box


def saved(pdf: Pdf) -> bytes:
    """Return a PDF's bytes, which tell neither the time nor the machine."""
    out = io.BytesIO()
    pdf.save(
        out,
        deterministic_id=True,
        compress_streams=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
    )
    return out.getvalue()


def set_line(  # noqa: PLR0913, PLR0917  a line, its place, its type
    line: str, box: Box, y: float, size: float, coded: Coded, across: str
) -> str:
    """Return what sets one line of text."""
    width = sum(map(coded.widths.__getitem__, line)) * size
    room = box.width - 2 * PADDING_PT
    left = box.x + PADDING_PT
    spacing = 0.0
    if across in {"center", "centerContinuous"}:
        left = box.x + (box.width - width) / 2
    elif across == "right":
        left = box.x + box.width - PADDING_PT - width
    elif across == "distributed" and len(line) > 1:
        spacing = (room - width) / (len(line) - 1)
    shift = f"{spacing:.3f} Tc\n" if spacing else ""
    back = "0 Tc\n" if spacing else ""
    runs = "".join(
        f"/{font} {size:g} Tf\n{_weight(font, size, coded)}<{code}> Tj\n"
        f"{'0 Tr ' if font in coded.stroked else ''}"
        for font, code in _runs(line, coded)
    )
    return f"{shift}1 0 0 1 {left:.2f} {y:.2f} Tm\n{runs}{back}"


def _runs(line: str, coded: Coded) -> Iterable[tuple[str, str]]:
    """Give the font and the hex codes of each stretch of one font."""
    fonts = list(map(coded.fonts.__getitem__, line))
    codes = coded.codes
    if len(set(fonts)) <= 1:
        return [(fonts[0], "".join(map(codes.__getitem__, line)))] if fonts else []
    runs: list[tuple[str, str]] = []
    start = 0
    for stop in range(1, len(line) + 1):
        if stop == len(line) or fonts[stop] != fonts[start]:
            runs.append((fonts[start], "".join(codes[c] for c in line[start:stop])))
            start = stop
    return runs


def _weight(font: str, size: float, coded: Coded) -> str:
    """Return what thickens the letters of a font that has no bold face."""
    return f"2 Tr {size / 30:.2f} w " if font in coded.stroked else ""


def ink(colour: str) -> str:
    """Return what chooses a colour."""
    red, green, blue = (int(colour[n : n + 2], 16) / 255 for n in (0, 2, 4))
    return f"{red:.3f} {green:.3f} {blue:.3f} rg\n"

"""Where an office program put a template's cells: read from a page of coloured boxes.

Each cell that asks for values was filled with a colour of its own and the letter X;
the rectangle of that colour is the cell, the X tells the scale of the print.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from statistics import median

import pikepdf

from volkit.render.form_fit import Box

_Matrix = tuple[float, float, float, float, float, float]
_ONE: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_Points = list[tuple[float, float]]
_FILLS = {"f", "F", "f*", "B", "B*", "b", "b*"}
_ENDS = {"n", "S", "s"}


def colour_of(number: int) -> str:
    """Return the colour of one cell, as RRGGBB; 4,096 differ, and none is common."""
    return f"E5{0x11 + (number // 64) * 3:02X}{0x15 + (number % 64) * 3:02X}"


def boxes_of(path: Path, count: int) -> tuple[dict[int, Box], dict[int, float]]:
    """Return the box of each coloured cell by its number, and the X's type size."""
    colours = {
        tuple(int(colour_of(n)[i : i + 2], 16) for i in (0, 2, 4)): n
        for n in range(count)
    }
    canvas = _Canvas()
    with pikepdf.open(path) as pdf:
        for one in pikepdf.parse_content_stream(pdf.pages[0]):
            numbers = [float(v) for v in one.operands if _is_number(v)]
            canvas.do(str(one.operator), numbers)
    corners: dict[int, _Points] = {}
    for shape in canvas.shapes:
        number = colours.get(_bytes(shape.colour))
        if number is not None:
            corners.setdefault(number, []).extend(shape.points)
    boxes = {number: _box(points) for number, points in corners.items()}
    sizes = {
        number: median(found)
        for number, box in boxes.items()
        if (found := [s for x, y, s in canvas.letters if _is_inside(box, x, y)])
    }
    return boxes, sizes


@dataclass(frozen=True, slots=True)
class _Filled:
    """One filled shape: its colour and its corners on the page."""

    colour: tuple[float, ...]
    points: _Points


@dataclass(eq=False)
class _Canvas:
    """What a page's drawing has come to: only what boxes and letters need."""

    matrix: _Matrix = _ONE
    colour: tuple[float, ...] = (0.0, 0.0, 0.0)
    points: _Points = field(default_factory=list)
    kept: list[tuple[_Matrix, tuple[float, ...]]] = field(default_factory=list)
    text: _Matrix = _ONE
    size: float = 0.0
    shapes: list[_Filled] = field(default_factory=list)
    letters: list[tuple[float, float, float]] = field(default_factory=list)

    def do(self, operator: str, numbers: list[float]) -> None:
        """Follow one operator."""
        if operator in {"q", "Q", "cm"}:
            self._move(operator, numbers)
        elif operator in {"rg", "sc", "scn", "g"}:
            self.colour = tuple(numbers if operator != "g" else numbers * 3)
        elif operator in {"re", "m", "l"} | _FILLS | _ENDS:
            self._draw(operator, numbers)
        elif operator in {"BT", "Tf", "Tm", "Td", "TD", "Tj", "TJ"}:
            self._write(operator, numbers)

    def _move(self, operator: str, numbers: list[float]) -> None:
        """Follow an operator that changes where things are drawn."""
        if operator == "cm":
            self.matrix = _product(_six(numbers), self.matrix)
        elif operator == "q":
            self.kept.append((self.matrix, self.colour))
        elif self.kept:
            self.matrix, self.colour = self.kept.pop()

    def _draw(self, operator: str, numbers: list[float]) -> None:
        """Follow an operator that builds or fills a shape."""
        if operator == "re":
            x, y, w, h = numbers
            corners = ((x, y), (x + w, y + h))
            self.points += [_moved(self.matrix, *p) for p in corners]
        elif operator in {"m", "l"}:
            self.points.append(_moved(self.matrix, *numbers))
        else:
            if operator in _FILLS and self.points:
                self.shapes.append(_Filled(self.colour, self.points))
            self.points = []

    def _write(self, operator: str, numbers: list[float]) -> None:
        """Follow an operator that places or shows text."""
        if operator == "BT":
            self.text = _ONE
        elif operator == "Tf":
            self.size = numbers[-1]
        elif operator == "Tm":
            self.text = _six(numbers)
        elif operator in {"Td", "TD"}:
            x, y = numbers
            self.text = _product((1.0, 0.0, 0.0, 1.0, x, y), self.text)
        else:
            whole = _product(self.text, self.matrix)
            size = self.size * abs(whole[3] or whole[1])
            self.letters.append((whole[4], whole[5], size))


def _is_number(value: object) -> bool:
    """Tell whether an operand is a number."""
    return isinstance(value, (int, float, Decimal))


def _six(numbers: list[float]) -> _Matrix:
    """Return a matrix from its six numbers."""
    a, b, c, d, e, f = numbers
    return a, b, c, d, e, f


def _product(m: _Matrix, n: _Matrix) -> _Matrix:
    """Return the matrix that does `m` and then `n`."""
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _moved(matrix: _Matrix, x: float, y: float) -> tuple[float, float]:
    """Return where a point lies on the page."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _bytes(colour: tuple[float, ...]) -> tuple[int, ...]:
    """Return a colour as three bytes."""
    return tuple(round(part * 255) for part in colour)


def _box(points: _Points) -> Box:
    """Return the box around points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(
        round(min(xs), 2),
        round(min(ys), 2),
        round(max(xs) - min(xs), 2),
        round(max(ys) - min(ys), 2),
    )


def _is_inside(box: Box, x: float, y: float) -> bool:
    """Tell whether a point lies in a box."""
    return box.x <= x <= box.x + box.width and box.y - 1 <= y <= box.y + box.height


def scale_of(sizes: Mapping[int, float], wanted: Mapping[int, float]) -> float:
    """Return how much smaller than life the template is printed."""
    ratios = [size / wanted[n] for n, size in sizes.items() if wanted[n]]
    return round(median(ratios), 3) if ratios else 1.0

"""What one cell of the stand-in for Excel holds, and what Excel makes of a value."""

import datetime as dt
import re
from dataclasses import dataclass, field
from decimal import Decimal

EPOCH = dt.datetime(1899, 12, 30, tzinfo=dt.UTC)
NONE = -4142
SOLID = 1
ERRORS = {
    "#DIV/0!": -2146826281,
    "#N/A": -2146826246,
    "#NAME?": -2146826259,
    "#NULL!": -2146826288,
    "#NUM!": -2146826252,
    "#REF!": -2146826265,
    "#VALUE!": -2146826273,
    "#SPILL!": -2146826243,
}
_NUMBER = re.compile(r"[-+]?\d[\d,]*(\.\d+)?([eE][-+]?\d+)?%?")
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_DATED = re.compile(r"[ydhs年月日]|(?<![a-z#0])m", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"|\[[^\]hms]*\]|\\.')
_LONGEST, _LONGEST_IN_BLOCK = 32_767, 8_203


class ComError(Exception):
    """What pywin32 raises when Excel refuses something."""


@dataclass(frozen=True)
class Failure:
    """An error that a cell holds."""

    text: str


@dataclass
class Look:
    """How a cell looks."""

    number_format: str = "General"
    pattern: int = NONE
    colour: int = 0xFFFFFF
    theme: int | None = None
    tint: float = 0.0
    bold: bool = False
    font_colour: int = 0
    underline: int = NONE
    size: float = 11.0
    wrap: bool = False
    vertical: int = -4107
    horizontal: int = 1


@dataclass
class Cell:
    """One cell: a raw value (a day is a number with a format), formula, look, note."""

    value: object = None
    formula: str | None = None
    prefixed: bool = False
    look: Look = field(default_factory=Look)
    note: str | None = None
    author: str = ""
    threaded: str | None = None
    link: tuple[str, str] | None = None
    locked: bool = True

    @property
    def is_plain(self) -> bool:
        """Tell whether the cell is as one that never was touched."""
        return self == Cell()


def is_date_format(code: str) -> bool:
    """Tell whether a number under this format is shown as a day or a time."""
    plain = _QUOTED.sub("", code)
    return code not in {"General", "@"} and bool(_DATED.search(plain))


def seen(cell: Cell) -> object:
    """Return a cell as `Range.Value` gives it."""
    value = cell.value
    if isinstance(value, Failure):
        return ERRORS[value.text]
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    if is_date_format(cell.look.number_format) and value >= 0:
        return EPOCH + dt.timedelta(days=float(value))
    if "¥" in cell.look.number_format:
        return Decimal(str(value))
    return float(value)


def serial(moment: dt.datetime) -> float:
    """Return the count of days that Excel keeps for a moment."""
    return (moment.replace(tzinfo=dt.UTC) - EPOCH) / dt.timedelta(days=1)


def put(cell: Cell, value: object, *, in_block: bool = False) -> None:
    """Do to a cell what assigning to `Range.Value` does."""
    cell.formula, cell.prefixed = None, False
    match value:
        case None | "":
            cell.value = None
        case bool():
            cell.value = str(value).upper() if _is_text(cell) else value
        case int() | float() | Decimal():
            number = float(value)
            cell.value = f"{number:.15g}" if _is_text(cell) else number
        case dt.datetime():
            _put_moment(cell, value)
        case str():
            _put_text(cell, value, in_block=in_block)
        case _:
            raise ComError(f"Excel takes no {type(value).__name__}")


def _is_text(cell: Cell) -> bool:
    """Tell whether the cell's format makes text of whatever is typed."""
    return cell.look.number_format == "@"


def _put_moment(cell: Cell, moment: dt.datetime) -> None:
    """Put a day; the cell's own format stays if it has one."""
    if moment.tzinfo is None:
        raise ComError("pywin32 wants a time zone")
    if _is_text(cell):
        cell.value = f"{moment:%Y/%m/%d}"
        return
    cell.value = serial(moment)
    if cell.look.number_format == "General":
        cell.look.number_format = "yyyy/m/d"


def _put_text(cell: Cell, text: str, *, in_block: bool) -> None:  # noqa: C901  one per kind of text
    """Put a text; Excel makes a number, a day or a formula of what looks like one."""
    if len(text) > (_LONGEST_IN_BLOCK if in_block else _LONGEST):
        raise ComError("0x800A03EC")
    if _is_text(cell):
        cell.value = text
    elif text.startswith("'"):
        cell.value, cell.prefixed = text[1:], True
    elif text.startswith("=") and len(text) > 1:
        cell.formula, cell.value = text, _calculated(text)
    elif text.upper() in {"TRUE", "FALSE"}:
        cell.value = text.upper() == "TRUE"
    elif text in ERRORS:
        cell.value = Failure(text)
    elif _NUMBER.fullmatch(plain := _narrow(text.strip())):
        number = float(plain.rstrip("%").replace(",", ""))
        cell.value = number / 100 if plain.endswith("%") else float(f"{number:.15g}")
    elif found := _DAY.fullmatch(plain):
        year, month, day = map(int, found.groups())
        cell.value = serial(dt.datetime(year, month, day))
        if cell.look.number_format == "General":
            cell.look.number_format = "yyyy/m/d"
    elif text.startswith(("+", "-", "@")) and len(text) > 1:
        cell.formula, cell.value = f"={text}", Failure("#NAME?")
    else:
        cell.value = text


def _narrow(text: str) -> str:
    """Return a text with full-width digits and signs made narrow, as Excel reads them."""
    return "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in text)


def _calculated(formula: str) -> object:
    """Return a formula's result; only links are worked out here."""
    found = re.fullmatch(r'=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)', formula)
    return found[1].replace('""', '"') if found else 0.0

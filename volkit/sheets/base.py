"""How a sheet is declared, and what may be asked of a declaration."""

from dataclasses import dataclass
from functools import cache
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict

from volkit.model.discover import modules
from volkit.model.text import Label

Kind = Literal[
    "text",
    "text_long",
    "person_name",
    "int",
    "decimal",
    "money",
    "hours",
    "percent",
    "date",
    "month_date",
    "datetime",
    "time",
    "bool",
    "code",
    "code_multi",
    "id_no",
    "phone",
    "uscc",
    "ref",
    "ref_multi",
    "url",
    "photo",
    "signature",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The facts of one column.

    `also` are spellings met in practice, beside the three captions. `required_if` is
    a condition over other columns: "political in 01,02" or "status=ZC" (one of these
    codes), the key of a column that is filled in, or "without in,out" (one of these
    columns is empty or absent). `codes` names a table of `volkit.codes`;
    `choices` are the allowed words where no table exists. `ref` is "sheet.key".
    `privacy` is 0 public, 1 internal, 2 personal, 3 strict. `calculated` columns are
    compared with what volkit computes. `low` and `high` bound numbers. A `past` day
    may not lie after today, and no day lies before those of the columns in `after`.
    `source` names the regulation, as in docs/sources.md. `width` is the width in
    characters. `hint` says how a cell is written where its kind alone does not.
    """

    label: Label
    kind: Kind
    also: tuple[str, ...] = ()
    required: bool = False
    required_if: str = ""
    codes: str = ""
    choices: tuple[str, ...] = ()
    ref: str = ""
    unique: bool = False
    privacy: Literal[0, 1, 2, 3] = 0
    default: str | float | None = None
    calculated: bool = False
    low: float | None = None
    high: float | None = None
    past: bool = False
    after: tuple[str, ...] = ()
    source: str = ""
    width: int = 0
    hint: Label | None = None

    @property
    def is_private(self) -> bool:
        """Tell whether values are masked in whatever volkit shows."""
        return self.privacy >= 2  # noqa: PLR2004  the level "personal" of the class's words

    @property
    def may_name(self) -> bool:
        """Tell whether a name may stand where a volunteer's number is asked for."""
        return self.ref == "volunteer.volunteer_no"

    @property
    def is_free_text(self) -> bool:
        """Tell whether 无 and the like answer the question, even a required one."""
        return self.kind in {"text", "text_long"} and not self.unique


Carried = Literal["", "active", "lasting", "all"]
"""What of a sheet goes into next year's book: nothing, who is still there, what
reaches into the year, or everything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeLine:
    """A number on the first tab: what waits for somebody ("due") or is "wrong".

    `count` is an Excel formula: "{key}" is a whole column, "{key:is A}" the caption
    of a code in quotation marks.
    """

    label: Label
    count: str
    block: Literal["due", "wrong"] = "due"


@dataclass(frozen=True, slots=True, kw_only=True)
class InBook:
    """How a sheet stands in volkit's own workbook.

    `place` orders the tabs by its tens and the tables of one tab by its ones; from 150
    on stand the settings. `room` rows are made ready. `home` adds numbers to the first
    tab; `watched` counts the cells that still have to be filled in. Of last year's
    rows, `carried` says which go on: those without a day in `ended_by`, or with one
    that reaches into the new year; and not those that say no in `closed_by`. A
    `partial` sheet does not hold all that others may refer to.
    """

    place: int = 149
    room: int = 1_000
    home: tuple[HomeLine, ...] = ()
    watched: bool = False
    carried: Carried = ""
    ended_by: tuple[str, ...] = ()
    closed_by: tuple[str, ...] = ()
    partial: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AsMet:
    """How a sheet is known in the workbooks of others.

    A table is this sheet only if it has a column of each group in `needs` (keys with
    spaces between; `least` columns in all) and, where `proven`, a telling caption or
    five common ones. `personal` sheets hold people. A sheet that is not `everyday` is
    met seldom: it needs a caption of its own, or its name above the table, and takes
    nothing from registers and ledgers. `identity` names the groups of columns without
    which a row is about nobody and nothing.
    """

    needs: tuple[str, ...] = ()
    least: int = 2
    proven: bool = False
    personal: bool = False
    everyday: bool = False
    identity: tuple[str, ...] = ()


def spellings(words: str) -> tuple[str, ...]:
    """Return the spellings of a header that are written with | between them."""
    return tuple(words.split("|"))


class Sheet(BaseModel):
    """One row of a sheet; subclasses declare the columns as annotated fields."""

    model_config = ConfigDict(
        strict=True, hide_input_in_errors=True, frozen=True, defer_build=True
    )

    key: ClassVar[str]
    label: ClassVar[Label]
    tab: ClassVar[Label | None] = None
    also: ClassVar[tuple[str, ...]] = ()
    in_book: ClassVar[InBook] = InBook()
    as_met: ClassVar[AsMet] = AsMet()

    @classmethod
    def columns(cls) -> dict[str, Column]:
        """Return the columns by their English keys, in the order of the sheet."""
        return {
            field.removesuffix("_"): fact
            for field, info in cls.model_fields.items()
            for fact in info.metadata
            if isinstance(fact, Column)
        }


@cache
def all_sheets() -> dict[str, type[Sheet]]:
    """Return every declared sheet by its key."""
    found = (
        unit
        for module in modules("volkit.sheets")
        for unit in vars(module).values()
        if isinstance(unit, type) and issubclass(unit, Sheet) and unit is not Sheet
    )
    return {sheet.key: sheet for sheet in found}


@cache
def columns_of(kind: str) -> dict[str, Column]:
    """Return the columns of the sheet with this key."""
    return all_sheets()[kind].columns()

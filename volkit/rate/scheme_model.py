"""The scheme language: what a scheme file may say (docs/guide/schemes.md)."""

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from volkit.rate.counting import Counting
from volkit.rate.metric import Better
from volkit.rate.period import Period
from volkit.rate.scheme_condition import WrittenCondition

Word = Annotated[str, Field(min_length=1)]
Number = Annotated[float, Field(allow_inf_nan=False)]
Positive = Annotated[float, Field(gt=0, allow_inf_nan=False)]


class Part(BaseModel):
    """Any table of a scheme file."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
        hide_input_in_errors=True,
        validate_by_name=False,
        validate_by_alias=True,
    )


class Conditions(Part):
    """Conditions: all of `all`, and at least so many of `any`."""

    all_: tuple[WrittenCondition, ...] = Field(default=(), alias="all")
    any_: tuple[WrittenCondition, ...] = Field(default=(), alias="any")
    at_least: int = Field(default=1, ge=1)

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        """Refuse conditions that ask for nothing, or for more than there are."""
        if self.needs_conditions and not self.all_ and not self.any_:
            raise PydanticCustomError("no_condition", "")
        if self.at_least > max(1, len(self.any_)):
            raise PydanticCustomError(
                "too_many_asked", "", {"asked": self.at_least, "there": len(self.any_)}
            )
        return self

    @property
    def needs_conditions(self) -> bool:
        """Tell whether the table means nothing without a condition."""
        return True


class Level(Conditions):
    """One step of a ladder; two with the same stars are two ways to them."""

    stars: int = Field(ge=1)
    label: str = ""
    approver: str = ""


class Named(Conditions):
    """A star that stands alone."""

    key: Word
    group: str = ""


class Medal(Conditions):
    """What is given above the top star; the last one earned is given."""

    label: Word
    stars: int | None = Field(default=None, ge=0)


class Veto(Conditions):
    """What takes stars away: down to `stars`, or by `minus`."""

    label: str = ""
    stars: int = Field(default=0, ge=0)
    minus: int | None = Field(default=None, ge=1)


class Lose(Conditions):
    """What costs stars of those held from the beginning: a measure, or conditions."""

    label: str = ""
    metric: str = ""
    per: Positive = 1
    stars: int = Field(default=1, ge=1)
    most: int | None = Field(default=None, ge=1)

    @property
    def needs_conditions(self) -> bool:
        """Tell whether the table means nothing without a condition."""
        return not self.metric

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        """Refuse a measure and conditions at once."""
        if self.metric and (self.all_ or self.any_):
            raise PydanticCustomError(
                "both", "", {"one": "metric", "other": "all, any"}
            )
        return self


class Full(Part):
    """Start with all stars and lose some."""

    stars: int = Field(ge=1)
    lose: tuple[Lose, ...] = Field(min_length=1)


class Band(Part):
    """The points given from some value on."""

    from_: Number = Field(alias="from")
    pts: Number


class Item(Part):
    """One source of points."""

    key: Word
    metric: str = ""
    votes: dict[str, Number] = Field(default_factory=dict)
    per: Positive = 1
    pts: Number = 1
    above: Number = 0
    whole: bool = False
    bands: tuple[Band, ...] = ()
    floor: Number | None = None
    cap: Number | None = None
    weight: Positive = 1
    group: str = ""

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        """Refuse an item without a source, with two, or with limits that cross."""
        if bool(self.metric) == bool(self.votes):
            raise PydanticCustomError("both", "", {"one": "metric", "other": "votes"})
        if self.bands and self.model_fields_set & {"per", "pts", "above", "whole"}:
            raise PydanticCustomError(
                "both", "", {"one": "bands", "other": "per, pts, above, whole"}
            )
        _refuse_crossed(self.floor, self.cap)
        return self


class Group(Part):
    """Items that share a limit or a weight."""

    key: Word
    base: Number = 0
    floor: Number | None = None
    cap: Number | None = None
    weight: Positive = 1

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        """Refuse limits that cross."""
        _refuse_crossed(self.floor, self.cap)
        return self


class Points(Part):
    """A base, and what the items add to it."""

    base: Number = 0
    floor: Number | None = None
    cap: Number | None = None
    items: tuple[Item, ...] = ()
    groups: tuple[Group, ...] = ()

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        """Refuse limits that cross."""
        _refuse_crossed(self.floor, self.cap)
        return self


class Sequence(Part):
    """Promotion step by step from the stars of the last period."""

    up: int = Field(default=1, ge=1)
    down: int | None = Field(default=None, ge=0)


class OwnMeasure(Part):
    """A measure of this scheme alone, typed into the 考评得分 sheet."""

    caption: Word
    better: Better = "more"
    total: Literal["sum", "mean"] = "sum"


def _from_caption(written: object) -> object:
    """Let a measure of one's own be written as its caption alone."""
    return {"caption": written} if isinstance(written, str) else written


class Case(Part):
    """An example: these measures give these stars."""

    in_: dict[str, Number] = Field(alias="in")
    stars: int
    label: str | None = None
    medal: str | None = None
    points: Number | None = None
    named: tuple[str, ...] | None = None
    veto: str | None = None


class SchemeFile(Part):
    """A whole scheme file."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")]
    name: Word
    version: str = "1"
    source: str = ""
    confidence: Literal["A", "B", "C", "D", "PROPOSAL", ""] = ""
    note: str = ""
    period: Period
    from_: dt.date | None = Field(default=None, alias="from")
    to: dt.date | None = None
    below: str = ""
    stars_from: Literal["levels", "named", "full", "none"] | None = None
    climb: Literal["highest", "every"] = "highest"
    counting: Counting = Counting()
    measures: dict[str, Annotated[OwnMeasure, BeforeValidator(_from_caption)]] = Field(
        default_factory=dict
    )
    points: Points | None = None
    named: tuple[Named, ...] = ()
    levels: tuple[Level, ...] = ()
    full: Full | None = None
    medals: tuple[Medal, ...] = ()
    vetoes: tuple[Veto, ...] = ()
    sequence: Sequence | None = None
    labels: dict[str, str] = Field(default_factory=dict)
    approvers: dict[str, str] = Field(default_factory=dict)
    cases: tuple[Case, ...] = ()


def _refuse_crossed(floor: float | None, cap: float | None) -> None:
    """Refuse a floor above its cap."""
    if floor is not None and cap is not None and floor > cap:
        raise PydanticCustomError("crossed", "", {"floor": floor, "cap": cap})

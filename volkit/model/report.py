"""The documents that `check` and `rate` give out; their JSON is versioned."""

import datetime as dt
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

FORMAT = 1
"""The version of the JSON; it grows when a key changes its meaning or goes away."""

SeverityWord = Literal["error", "warning", "info"]
SafetyWord = Literal["safe", "ask", "show"]


class _Document(BaseModel):
    """What all parts of the documents share."""

    model_config = ConfigDict(
        frozen=True, hide_input_in_errors=True, validate_by_name=True
    )

    def __reduce__(self) -> tuple[object, ...]:
        """Travel between processes ten times faster than pydantic's own way."""
        return _restored, (type(self), tuple(self.__dict__.values()))


def _restored(kind: type[_Document], values: tuple[object, ...]) -> _Document:
    """Return a document as it was in the process that made it."""
    fields = dict(zip(kind.model_fields, values, strict=True))
    return kind.model_construct(None, **fields)


class TableReport(_Document):
    """One table that was found, and how its header was read."""

    sheet: str
    as_: str = Field(alias="as", serialization_alias="as")
    header_row: int
    range: str
    rows: int
    columns: dict[str, str]
    unknown: tuple[str, ...]
    missing: tuple[str, ...]


class FileReport(_Document):
    """One file given; `reason` says why it could not be read.

    `exit_status` is what this file alone would end the program with.
    """

    path: str
    status: Literal["read", "refused", "failed"]
    reason: str | None = None
    tables: tuple[TableReport, ...] = ()
    exit_status: int = Field(default=0, exclude=True)


class FixReport(_Document):
    """A repair: the value as it may be shown, null to empty the cell."""

    safety: SafetyWord
    value: str | None


class FindingReport(_Document):
    """One finding in words; nothing in it is private any more."""

    code: str
    name: str
    severity: SeverityWord
    file: str
    sheet: str
    cell: str | None
    row: int | None
    column: str | None
    value: str | None
    message: str
    advice: str
    fix: FixReport | None


class Summary(_Document):
    """How many there are of everything."""

    files: int
    refused: int
    failed: int
    rows: int
    errors: int
    warnings: int
    infos: int
    fixable: int


class CheckReport(_Document):
    """All that `check` found."""

    volkit: str
    format: int = FORMAT
    files: tuple[FileReport, ...]
    findings: tuple[FindingReport, ...]
    summary: Summary

    @property
    def exit_status(self) -> int:
        """Return what the program ends with: the worst file decides."""
        found = 1 if self.summary.errors or self.summary.warnings else 0
        return max(found, *(file.exit_status for file in self.files), 0)


class NextReport(_Document):
    """What the next star takes; the amounts are what is still missing."""

    stars: int
    needs: dict[str, float]


class PersonReport(_Document):
    """One person's stars and where they come from.

    `approver`, `reasons` and `lacks` (what the next star needs, in words) are for
    people to read; the JSON does not hold them.
    """

    volunteer_no: str
    name: str
    stars: int
    label: str | None
    named: tuple[str, ...]
    points: float | None
    medal: str | None
    veto: str | None
    measures: dict[str, int | float | None]
    next: NextReport | None
    approver: str = Field(default="", exclude=True)
    reasons: tuple[str, ...] = Field(default=(), exclude=True)
    lacks: tuple[str, ...] = Field(default=(), exclude=True)


class RateReport(_Document):
    """Everybody's stars under one scheme, as of a day.

    `captions` gives the measures' names in words, beside the JSON.
    """

    volkit: str
    format: int = FORMAT
    scheme: str
    as_of: dt.date
    people: tuple[PersonReport, ...]
    captions: dict[str, str] = Field(default_factory=dict, exclude=True)


class RowReport(_Document):
    """A row that a measure counted, and what it added; null if it only bears out."""

    file: str
    sheet: str
    row: int
    amount: float | None


class MeasureReport(_Document):
    """One measure of a person with the rows behind it."""

    measure: str
    caption: str
    value: int | float | None
    said: str
    divided_by: float | None
    rows: tuple[RowReport, ...]


class ExplainReport(_Document):
    """Why one person has the stars he has."""

    volkit: str
    format: int = FORMAT
    scheme: str
    as_of: dt.date
    person: PersonReport
    reasons: tuple[str, ...]
    measures: tuple[MeasureReport, ...]


class TrialReport(_Document):
    """The stars that given measures would bring."""

    volkit: str
    format: int = FORMAT
    scheme: str
    stars: int
    label: str | None
    named: tuple[str, ...]
    points: float | None
    medal: str | None
    veto: str | None
    measures: dict[str, float]
    next: NextReport | None

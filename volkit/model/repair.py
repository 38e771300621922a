"""The document that `fix` gives out; its JSON is versioned with the others."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from volkit.model.report import FORMAT, SafetyWord


class _Document(BaseModel):
    """What all parts of the document share."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)


class EditReport(_Document):
    """One cell that was repaired; private values are masked."""

    sheet: str
    cell: str
    row: int
    column: str
    code: str
    safety: SafetyWord
    old: str | None
    new: str | None


class SkippedReport(_Document):
    """One repair that could not be made, and why, in words."""

    sheet: str
    cell: str
    code: str
    reason: str


class LeftReport(_Document):
    """How many findings the copy still has."""

    errors: int = 0
    warnings: int = 0
    infos: int = 0


class RepairedReport(_Document):
    """One file given, and the copy that was written of it (null if none was)."""

    path: str
    output: str | None
    status: Literal["read", "refused", "failed"]
    edits: tuple[EditReport, ...] = ()
    left: LeftReport = LeftReport()
    reason: str | None = None
    skipped: tuple[SkippedReport, ...] = ()
    remarks: tuple[str, ...] = ()
    exit_status: int = Field(default=0, exclude=True)


class RepairSummary(_Document):
    """How many there are of everything."""

    files: int
    refused: int
    failed: int
    edits: int
    errors: int
    warnings: int
    infos: int
    skipped: int


class RepairReport(_Document):
    """All that `fix` did."""

    volkit: str
    format: int = FORMAT
    files: tuple[RepairedReport, ...]
    summary: RepairSummary
    dry_run: bool = False

    @property
    def exit_status(self) -> int:
        """Return what the program ends with: the worst file decides."""
        left = 1 if self.summary.errors or self.summary.warnings else 0
        return max(left, *(file.exit_status for file in self.files), 0)

"""Which records a scheme counts, and which local settings it sets itself."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from volkit.sheets.params import Params

STATUSES: dict[str, tuple[str, ...]] = {
    "confirmed": ("RD",),
    "pending": ("RD", "GS", "DS"),
    "any": ("RD", "GS", "DS", "CG"),
}
"""The states of a record that each choice of `records` lets in."""


class Counting(BaseModel):
    """The `[counting]` part of a scheme; without it the defaults hold.

    A setting left out here is that of the street's 参数 tab.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, hide_input_in_errors=True
    )

    records: Literal["confirmed", "pending", "any"] = "confirmed"
    late: Literal["counted", "with_reason", "not_counted"] = "counted"
    event_cap_hours: float | None = Field(default=None, ge=0)
    hour_step: float | None = Field(default=None, gt=0)
    hour_round: (
        Literal["none", "floor", "nearest", "ceil", "first_hour_full"] | None
    ) = None
    count_travel: bool | None = None
    count_prep: bool | None = None
    count_meeting: bool | None = None
    count_training: bool | None = None
    organiser_bonus_hours: float | None = Field(default=None, ge=0)
    record_deadline_workdays: int | None = Field(default=None, ge=0)
    member_per_week: int | None = Field(default=None, ge=1)

    def settings(self, params: Params) -> Params:
        """Return the local settings with those that the scheme sets itself."""
        own = self.model_dump(exclude={"records", "late"}, exclude_none=True)
        return params.model_copy(update=own) if own else params

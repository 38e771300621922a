"""A check: what it looks at, and what it may answer."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from volkit.excel.computer import Computer
from volkit.excel.doctor.office import Office
from volkit.excel.set_up import SetUp
from volkit.excel.told import Told
from volkit.model.text import Label

Status = Literal["ok", "finding", "skipped"]
Params = dict[str, object]


@dataclass(frozen=True)
class Case:
    """What is looked at: the computer, how it is set up, a workbook if one is given."""

    computer: Computer
    office: Office
    set_up: SetUp | None
    workbook: Path | None = None
    told: Told = field(default_factory=lambda: Told((), {}))


@dataclass(frozen=True)
class Outcome:
    """What a check found; whatever has a remedy is wrong."""

    message: str
    remedy: str
    params: Params

    @property
    def status(self) -> Status:
        """Return whether anything is to be done."""
        return "finding" if self.remedy else "ok"


Look = Callable[[Case], Outcome | None]
"""Looks at a case; None where there is nothing to look at."""


@dataclass(frozen=True)
class Check:
    """One check; `everywhere` tells that it makes sense off Windows, too."""

    key: str
    label: Label
    look: Look
    place: int
    everywhere: bool


def check(
    place: int, label: Label, *, everywhere: bool = False
) -> Callable[[Look], Check]:
    """Declare a function to be a check, named as it is, at a place in the list."""
    return lambda look: Check(look.__name__, label, look, place, everywhere)


def fine(message: str, **params: object) -> Outcome:
    """Answer that nothing is to be done."""
    return Outcome(message, "", params)


def wrong(message: str, remedy: str, **params: object) -> Outcome:
    """Answer what is wrong and the one thing that mends it."""
    return Outcome(message, remedy, params)

"""Week by week, who served and who missed: people or teams x ISO weeks."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from volkit.rate.evidence import PERSON
from volkit.rate.facts import Facts
from volkit.rate.period import Period
from volkit.rate.teams import home_teams, teams_as_people, weekly_of_teams
from volkit.rate.week_table import Week, week_table
from volkit.service.rate_book import frames_of
from volkit.service.tables import Sheets
from volkit.sheets.privacy import mask_name, mask_stray

Whose = Literal["people", "teams"]


@dataclass(frozen=True, slots=True)
class CadenceRow:
    """One person or team: the state of each week, None while not registered.

    A state is met, missed, excused or not_yet. `asked` counts the weeks that were met
    or missed, `streak` those missed since the last one met.
    """

    number: str
    name: str
    team: str
    states: tuple[str | None, ...]
    met: int
    asked: int
    streak: int

    @property
    def share(self) -> float | None:
        """Return the share of weeks met; None where none was asked for."""
        return self.met / self.asked if self.asked else None


@dataclass(frozen=True)
class CadenceTable:
    """The weeks of a period, and those who are to serve in each."""

    weeks: tuple[Week, ...]
    rows: tuple[CadenceRow, ...]


def cadence_table(
    sheets: Sheets,
    as_of: dt.date,
    period: Period = "year",
    *,
    whose: Whose = "people",
    scoped: bool = True,
) -> CadenceTable:
    """Return the weeks of everyone in a book, or a folder, as of a day.

    Names of people are masked. `scoped` leaves out the districts for which the weekly
    rule does not hold by the parameters. Without teams or activities there are no
    rows of teams.
    """
    frames, params = frames_of(sheets.tables), sheets.params
    if whose == "teams":
        if not {"team", "activity"} <= frames.keys():
            return CadenceTable((), ())
        frames, params = teams_as_people(frames), weekly_of_teams(params)
    facts = Facts(frames, params, as_of, period)
    found = week_table(facts, scoped=scoped)
    team_of = dict(home_teams(facts).select(PERSON, "team").iter_rows())
    return CadenceTable(
        found.weeks,
        tuple(
            _row(row, team_of.get(row[PERSON]), is_person=whose == "people")
            for row in found.rows.iter_rows(named=True)
        ),
    )


def _row(row: Mapping[str, object], team: object, *, is_person: bool) -> CadenceRow:
    """Return one row as reports show it."""
    name, states = str(row["name"] or ""), row["states"]
    return CadenceRow(
        mask_stray(str(row["volunteer_no"] or "")),
        mask_name(name) if is_person and name else mask_stray(name),
        mask_stray(str(team or "")),
        tuple(states) if isinstance(states, list) else (),
        *(int(str(row[key])) for key in ("met", "asked", "streak")),
    )

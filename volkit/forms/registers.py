"""The registers that forms are completed from, and how their values are said."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from volkit.forms.declare import Row, Source, number_words
from volkit.model.text import Label, Locale
from volkit.sheets.privacy import mask

TO_WRITE = "\uff3f" * 6
"""Printed where a person writes by hand: what no given sheet holds."""

DATE_TO_WRITE = Label("　　　　年　　月　　日", "　　　　年　　月　　日", "____-__-__")
_IDENTITY = re.compile(r"(?<!\d)(?:\d{17}[\dXx]|\d{15}|1[3-9]\d{9})(?!\d)")


@dataclass(frozen=True)
class Registers:
    """People, stations and teams among the given tables, each by its number."""

    source: Source

    @property
    def locale(self) -> Locale:
        """Return the language of the forms."""
        return self.source.locale

    @cached_property
    def people(self) -> Mapping[str, Row]:
        """Return the register of volunteers."""
        return self.source.by("volunteer", "volunteer_no")

    @cached_property
    def stations(self) -> Mapping[str, Row]:
        """Return the register of stations."""
        return self.source.by("station", "station_no")

    @cached_property
    def teams(self) -> Mapping[str, Row]:
        """Return the register of teams."""
        return self.source.by("team", "team_no")

    def team_name(self, team_no: object) -> str:
        """Return what a team is called, its number where no sheet names it."""
        number = str(team_no or "")
        return str(self.teams.get(number, {}).get("name") or number)

    def station_name(self, station_no: object) -> str:
        """Return what a station is called, its number where no sheet names it."""
        number = str(station_no or "")
        return str(self.stations.get(number, {}).get("name") or number)

    def station_of(self, person: Row) -> Row:
        """Return a person's station as its register has it, else nothing."""
        return self.stations.get(str(person.get("station_no") or ""), {})

    def team_of(self, volunteer_no: str) -> str:
        """Return what a person's team is called: the primary one, else the first."""
        return self._teams_of.get(volunteer_no, "")

    @cached_property
    def _teams_of(self) -> Mapping[str, str]:
        """Return the name of each person's team."""
        found: dict[str, str] = {}
        for member in self.source.rows("team_member"):
            person, team = str(member.get("volunteer_no")), member.get("team_no")
            is_first = member.get("primary") is True or person not in found
            if team and not member.get("left") and is_first:
                found[person] = self.team_name(team)
        return found

    def hotline(self, station: Row | None = None) -> str:
        """Return whom to call: the station's hotline, else that of the settings."""
        said = (station or {}).get("hotline") or self.source.params.hotline
        return str(said or "")


def joined(
    rows: Sequence[Row], key: str, words: Callable[[object], str] = number_words
) -> str:
    """Return what some rows say in a column, each different answer once."""
    return "、".join(dict.fromkeys(filter(None, (words(row.get(key)) for row in rows))))


def is_identity(number: str) -> bool:
    """Tell whether a number is shaped like an identity or a phone number."""
    return bool(_IDENTITY.search(number))


def shown_number(number: str) -> str:
    """Return a volunteer number as a form shows it: an identity number is masked."""
    return mask(number, "volunteer", "id_no") if is_identity(number) else number

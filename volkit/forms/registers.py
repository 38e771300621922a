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
_BETWEEN = re.compile(r"[\s、，,;；/]+")
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
        said = str(person.get("station_no") or "")
        return self.stations.get(self._stations_called.get(said, said), {})

    def team_no(self, said: object) -> str:
        """Return the number of a team that a sheet names by number or by name."""
        text = str(said or "")
        return self._teams_called.get(text, text)

    @cached_property
    def _teams_called(self) -> Mapping[str, str]:
        """Return the number of each team by its name."""
        return {str(row.get("name")): no for no, row in self.teams.items()}

    @cached_property
    def _stations_called(self) -> Mapping[str, str]:
        """Return the number of each station by its name."""
        return {str(row.get("name")): no for no, row in self.stations.items()}

    def team_of(self, volunteer_no: str) -> str:
        """Return what a person's team is called: the primary one, else the first."""
        return self.team_name(self._teams_of.get(volunteer_no))

    def team_no_of(self, row: Row) -> str:
        """Return the number of the team of the person whom a row is about."""
        return self._teams_of.get(str(row.get("volunteer_no") or ""), "")

    @cached_property
    def _teams_of(self) -> Mapping[str, str]:
        """Return the number of each person's team."""
        found: dict[str, str] = {}
        for member in self.source.rows("team_member"):
            person, team = str(member.get("volunteer_no")), member.get("team_no")
            is_first = member.get("primary") is True or person not in found
            if team and not member.get("left") and is_first:
                found[person] = self.team_no(team)
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


def numbers_in(said: object) -> Sequence[str]:
    """Return the numbers or names that a cell lists, however they are divided."""
    if isinstance(said, list | tuple):
        return [str(one) for one in said]
    return [one for one in _BETWEEN.split(str(said or "")) if one]


def clock_words(minutes: object) -> str:
    """Return a time of day, 8:05 for 485 minutes; a text as it stands."""
    if isinstance(minutes, int):
        return f"{minutes // 60 % 24}:{minutes % 60:02}"
    return "" if minutes is None else str(minutes)


def is_identity(number: str) -> bool:
    """Tell whether a number is shaped like an identity or a phone number."""
    return bool(_IDENTITY.search(number))


def shown_number(number: str) -> str:
    """Return a volunteer number as a form shows it: an identity number is masked."""
    return mask(number, "volunteer", "id_no") if is_identity(number) else number

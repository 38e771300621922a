"""Teams in the place of people: their activities are the ledger of their weeks."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import polars as pl

from volkit.i18n import N_
from volkit.model.errors import UsageError
from volkit.rate.teams import teams_as_people, weekly_of_teams
from volkit.service.block import Cells, tables_in
from volkit.service.check_block import known_tables
from volkit.service.local_params import local_params
from volkit.service.rate_block import Blocks
from volkit.sheets.context import Context
from volkit.sheets.params import Params


@dataclass(frozen=True)
class TeamBlocks(Blocks):
    """The tables of some blocks, read so that each team counts as one person.

    A team keeps a week by `team_per_week` activities of its own.
    """

    @property
    def frames(self) -> Mapping[str, pl.DataFrame]:
        """Return the sheets with teams as the people, their activities as records."""
        return teams_as_people(self.read)


def team_blocks_of(
    activities: Cells, teams: Cells, more: Iterable[Cells], *, as_of: dt.date
) -> TeamBlocks | None:
    """Return blocks in which teams stand for people; None where none are listed.

    Raises:
        UsageError: there are no activities that say which team they are of.

    """
    listed = next((raw for raw in tables_in(teams) if raw.kind == "team"), None)
    if listed is None:
        return None
    held = [
        raw
        for raw in tables_in(activities)
        if raw.kind == "activity" and {"team_no", "date"} <= raw.letters.keys()
    ]
    if not held:
        raise UsageError(
            N_(
                "For the weeks of teams, give the activities instead of the ledger, "
                "with the columns 服务队 and 活动日期."
            )
        )
    raws = [raw for block in more for raw in known_tables(block)]
    params = local_params(raws, Context(as_of)) or Params()
    return TeamBlocks((*held, listed, *raws), listed, weekly_of_teams(params), as_of)

"""Teams in the place of people: their activities are the ledger of their weeks."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import polars as pl

from volkit.i18n import N_
from volkit.model.errors import UsageError
from volkit.service.block import Cells, tables_in
from volkit.service.check_block import known_tables
from volkit.service.local_params import local_params
from volkit.service.rate_block import Blocks
from volkit.sheets.context import Context
from volkit.sheets.params import Params

_AS_PERSON = {"team_no": "volunteer_no", "since": "registered_on", "until": "exit_on"}
_AS_RECORD = ("activity_no", "date", "status", "entered_on", "table", "file", "row")
_STATES = ("status", "date")


@dataclass(frozen=True)
class TeamBlocks(Blocks):
    """The tables of some blocks, read so that each team counts as one person.

    A team keeps a week by `team_per_week` activities of its own.
    """

    @property
    def frames(self) -> Mapping[str, pl.DataFrame]:
        """Return the sheets with teams as the people, their activities as records."""
        sheets = self.read
        teams, activities = sheets["team"], sheets["activity"]
        known = [key for key in teams.columns if key not in {"status", "leader"}]
        teams = teams.with_columns(
            pl.lit(None, pl.String).alias(key)
            for key in ("name", "team_no")
            if key not in known
        )
        people = teams.select(sorted({*known, "name", "team_no"})).rename(
            _AS_PERSON, strict=False
        )
        keep = [key for key in _AS_RECORD if key in activities.columns]
        states = [f"{k}.state" for k in _STATES if f"{k}.state" in activities.columns]
        numbers = dict(teams.select("name", "team_no").drop_nulls().rows())
        team = pl.col("team_no").replace(numbers).alias("volunteer_no")
        records = activities.select(*keep, *states, team)
        others = {k: sheets[k] for k in ("holiday", "leave") if k in sheets}
        return {
            "volunteer": people,
            "service_record": records,
            "activity": activities,
            **others,
        }


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
    weekly = params.model_copy(update={"member_per_week": params.team_per_week})
    return TeamBlocks((*held, listed, *raws), listed, weekly, as_of)

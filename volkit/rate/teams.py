"""Teams in the place of people: their activities are the ledger of their weeks."""

from collections.abc import Mapping

import polars as pl

from volkit.rate.evidence import PERSON
from volkit.rate.facts import Facts
from volkit.sheets.params import Params

_AS_PERSON = {"team_no": "volunteer_no", "since": "registered_on", "until": "exit_on"}
_AS_RECORD = ("activity_no", "date", "status", "entered_on", "table", "file", "row")
_STATES = ("status", "date")


def weekly_of_teams(params: Params) -> Params:
    """Return the settings by which a team keeps a week: its own activities a week."""
    return params.model_copy(update={"member_per_week": params.team_per_week})


def teams_as_people(sheets: Mapping[str, pl.DataFrame]) -> dict[str, pl.DataFrame]:
    """Return sheets with teams as the people, their activities as records."""
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
    team = pl.col("team_no").alias("volunteer_no")
    records = numbered(activities, teams).select(*keep, *states, team)
    others = {k: sheets[k] for k in ("holiday", "leave") if k in sheets}
    return {
        "volunteer": people,
        "service_record": records,
        "activity": activities,
        **others,
    }


def numbered(rows: pl.DataFrame, teams: pl.DataFrame) -> pl.DataFrame:
    """Return rows whose `team_no` holds numbers, where names stood that mean one team.

    Stations call their teams alike: a name means a team of the row's own file.
    """
    same = ["file"] if "file" in rows.columns and "file" in teams.columns else []
    known = (
        teams.select(*same, "name", _number="team_no")
        .drop_nulls()
        .unique()
        .filter(pl.len().over(*same, "name") == 1)
    )
    return (
        rows.with_columns(pl.col("team_no").cast(pl.String))
        .join(
            known,
            left_on=[*same, "team_no"],
            right_on=[*same, "name"],
            how="left",
            maintain_order="left",
        )
        .with_columns(pl.coalesce("_number", "team_no").alias("team_no"))
        .drop("_number")
    )


def home_teams(facts: Facts) -> pl.DataFrame:
    """Return each person's team on the day of the rating: `PERSON`, `team_no`, `team`.

    The primary team comes first, then the one joined last. People without a team, or
    whose team no sheet knows by a number, are named by what the list of members says.
    """
    teams = facts.sheet("team", team_no=pl.String, name=pl.String)
    member = facts.placed(
        "team_member",
        team_no=pl.String,
        primary=pl.Boolean,
        joined=pl.Date,
        left=pl.Date,
    )
    here = pl.col("left").is_null() | (pl.col("left") > facts.as_of)
    come = (pl.col("joined") <= facts.as_of).fill_null(value=True)
    own = (
        numbered(member.filter(here & come).drop_nulls("team_no"), teams)
        .sort(
            pl.col("primary").fill_null(value=False),
            "joined",
            nulls_last=False,
            maintain_order=True,
        )
        .unique(PERSON, keep="last", maintain_order=True)
    )
    names = teams.select("team_no", team="name").drop_nulls().unique("team_no")
    return (
        own.select(PERSON, "team_no")
        .join(names, on="team_no", how="left", maintain_order="left")
        .with_columns(pl.coalesce("team", "team_no").alias("team"))
    )

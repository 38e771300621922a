"""Memberships beside their team and their person, worked out once for a book."""

import polars as pl

from volkit.model.table import ROW
from volkit.validate.book import FILE, TABLE, Book, matched
from volkit.validate.ledger import ledger
from volkit.validate.people import PERSON, with_person

TEAM = "team"
"""The column with the number of the team that a row means, by number or by name."""


def roster(book: Book) -> pl.DataFrame:
    """Return all memberships with `team.*`, `volunteer.*`, `person` and `TEAM`."""
    return book.made("roster", _roster)


def _roster(book: Book) -> pl.DataFrame:
    """Work out the roster."""
    rows = book.columns(
        "team_member", "team_no", "volunteer_no", "primary", "joined", "left"
    )
    rows = with_person(book, rows.with_columns(pl.lit(None, pl.String).alias("name")))
    return with_team(book, rows, "team_no")


def with_team(book: Book, rows: pl.DataFrame, on: str) -> pl.DataFrame:
    """Return rows with `TEAM` and what the team sheet knows: `team.since`, `.until`.

    A team that no sheet knows is called what the row calls it.
    """
    teams = book.columns("team", "team_no", "name", "since", "until")
    known = [
        teams.select(
            "file",
            pl.col(key).alias("_key"),
            pl.coalesce("team_no", "name").alias("team.team_no"),
            pl.col("since").alias("team.since"),
            pl.col("until").alias("team.until"),
            pl.lit(value=True).alias("team.found"),
        ).drop_nulls("_key")
        for key in ("team_no", "name")
    ]
    rows = matched(rows, pl.concat(known), on)
    return rows.with_columns(pl.coalesce("team.team_no", on).alias(TEAM))


def service_teams(book: Book) -> pl.DataFrame:
    """Return the records of teams that a sheet knows, with when the person `joined`."""
    return book.made("service teams", _service_teams)


def _service_teams(book: Book) -> pl.DataFrame:
    """Join the ledger with the teams and their members."""
    rows = ledger(book).select(
        TABLE, FILE, ROW, "date", "is_live", PERSON, "activity.team_no",
        "volunteer.registered_on",
    )  # fmt: skip
    rows = with_team(book, rows.drop_nulls("activity.team_no"), "activity.team_no")
    joined = (
        roster(book)
        .drop_nulls([TEAM, PERSON, "joined"])
        .group_by(TEAM, PERSON)
        .agg(pl.col("joined").min())
    )
    return rows.join(joined, on=[TEAM, PERSON], how="left", maintain_order="left")

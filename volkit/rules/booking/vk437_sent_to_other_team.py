"""VK437 sent-to-other-team: an item goes to one of the teams that the menu names."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.dispatch import Dispatch
from volkit.validate.book import TABLE, Book
from volkit.validate.bookings import dispatches
from volkit.validate.roster import TEAM, with_team
from volkit.validate.rule import Broken, book_rule
from volkit.validate.several import each_named


@book_rule(
    Dispatch,
    code="VK437",
    name="sent-to-other-team",
    severity=Severity.INFO,
    message=N_("“{item}” is taken on by {teams}, not by {team}."),
    advice=N_("Send it to one of those teams, or add this one to the menu."),
    since="0.1",
)
def sent_to_other_team(book: Book) -> Broken:
    """Accept numbers and names of teams that a sheet knows."""
    rows = dispatches(book).drop_nulls(["menu_item.teams", TEAM])
    rows = rows.filter("is_live").select(
        "file", TABLE, ROW, "team_no", pl.col(TEAM).alias("_sent"),
        pl.col("team.found").alias("known"), "menu_item.name",
        "menu_item.menu_no", "menu_item.teams",
    )  # fmt: skip
    named = each_named(rows, "menu_item.teams", "_one")
    offered = (
        with_team(book, named, "_one")
        .group_by(TABLE, ROW)
        .agg(
            (pl.col(TEAM) == pl.col("_sent")).any().alias("fits"),
            pl.col("team.found").fill_null(value=False).all().alias("all_known"),
        )
    )
    return Broken(
        "team_no",
        frame=rows.join(offered, on=[TABLE, ROW], how="left", maintain_order="left"),
        where=pl.col("known") & pl.col("all_known") & ~pl.col("fits"),
        item=pl.coalesce("menu_item.name", "menu_item.menu_no"),
        teams=pl.col("menu_item.teams"),
        team=pl.col("team_no"),
    )

"""VK436 sent-without-skill: some services need a skill."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.dispatch import Dispatch
from volkit.validate.book import TABLE, Book
from volkit.validate.bookings import dispatched
from volkit.validate.rule import Broken, book_rule
from volkit.validate.several import each_named


@book_rule(
    Dispatch,
    code="VK436",
    name="sent-without-skill",
    severity=Severity.INFO,
    message=N_("The register names no “{skill}” for {who}, which “{item}” needs."),
    advice=N_("Send somebody who can do it, or add the skill to the register."),
    since="0.1",
)
def sent_without_skill(book: Book) -> Broken:
    """Ask only of people whose skills the register tells."""
    skills = book.columns("volunteer", "skills").select(
        pl.col(TABLE).alias("volunteer.table"),
        pl.col(ROW).alias("volunteer.row"),
        pl.col("skills").alias("_skills"),
    )
    rows = (
        dispatched(book)
        .filter("is_live")
        .join(
            skills.drop_nulls(),
            on=["volunteer.table", "volunteer.row"],
            how="inner",
            maintain_order="left",
        )
    )
    rows = rows.drop_nulls("menu_item.skill")
    asked = each_named(rows, "menu_item.skill", "_one", "或|和|及|/")
    known, one = pl.col("_skills"), pl.col("_one")
    fits = known.str.contains(one, literal=True) | one.str.contains(known, literal=True)
    able = asked.filter(fits).select(TABLE, ROW, "named").unique()
    return Broken(
        "volunteer_nos",
        frame=rows.join(
            able, on=[TABLE, ROW, "named"], how="anti", maintain_order="left"
        ),
        where=pl.col("is_live"),
        private={"who": "volunteer_nos"},
        who=pl.col("named"),
        skill=pl.col("menu_item.skill"),
        item=pl.coalesce("menu_item.name", "menu_item.menu_no"),
    )

"""台账月报: activities, attendances and hours by service class and by month."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.text import Label
from volkit.rate.evidence import PERSON
from volkit.rate.hours import UNITS_PER_HOUR
from volkit.rate.ledger import ACTIVITY
from volkit.render.report_values import Block, Chart, Head, Page, total_of
from volkit.reports.declare import AT, PLACE, Report, Source
from volkit.reports.tally import lines, tally
from volkit.validate.book import matched

_TITLE = Label("台账月报", "臺賬月報", "The ledger by class and month")
_CLASS = Head(Label("服务类别", "服務類別", "Service class"), width=22)
_MONTH = Head(Label("月份", "月份", "Month"), width=22)
_AMOUNTS = (
    Head(Label("活动次数", "活動次數", "Activities"), "count"),
    Head(Label("服务人次", "服務人次", "Attendances"), "count"),
    Head(Label("服务人数", "服務人數", "People"), "count"),
    Head(Label("服务时长（小时）", "服務時長（小時）", "Hours"), "hours"),
)
_KEYS = ("times", "attended", "people", "hours")
_UNKNOWN = Label("未分类", "未分類", "No class")
_UNPLACED = N_(
    "Ledger rows that belong to nobody on the register are not counted: {number}."
)


def run(source: Source) -> Iterator[Page]:
    """Give the period by class, then its months."""
    rows = _served(source)
    classes = _counted(rows.sort(pl.col("class") == "", "class"), "class")
    months = _counted(rows.sort("month"), "month")
    whole = _counted(rows.with_columns(all=pl.lit("")), "all")

    def block(title: Label, first: Head, found: pl.DataFrame, kind: str) -> Block:
        heads = (first, *_AMOUNTS)
        said = {"class": lambda code: source.code("service_class", code) or _UNKNOWN}
        made = lines(found, found.columns[0], *_KEYS, said=said)
        total = list(total_of(heads, made))
        # The people of several classes, and activities of several months, are the same.
        for row in lines(whole, "all", *_KEYS):
            total[1:] = row.values[1:]
        chart = Chart("bar", (4,)) if kind == "bar" else Chart("line", (1, 2))
        return Block(title, heads, made, tuple(total), chart)

    yield Page(
        _TITLE,
        Label("台账月报", "臺賬月報", "Ledger"),
        (
            block(
                Label("按服务类别", "按服務類別", "By class"), _CLASS, classes, "bar"
            ),
            block(Label("按月份", "按月份", "By month"), _MONTH, months, "line"),
        ),
        _notes(source),
    )


def _served(source: Source) -> pl.DataFrame:
    """Return the period's confirmed services with class, month and hours."""
    facts = source.facts
    known = facts.sheet("activity", **{"activity_no": pl.String, "class": pl.String})
    known = known.drop_nulls("activity_no").select(
        "file", pl.col("activity_no").alias("_key"), "class", found=pl.lit(value=True)
    )
    rows = facts.services.filter(facts.within())
    return matched(rows, known, "activity_no").with_columns(
        PLACE.alias(AT),
        pl.col("class").fill_null(""),
        month=pl.col("date").dt.strftime("%Y-%m"),
        served=pl.col("units") / UNITS_PER_HOUR,
    )


def _counted(rows: pl.DataFrame, by: str) -> pl.DataFrame:
    """Return the amounts of each group; the same thing in two rows counts once."""
    return tally(
        rows,
        by,
        times=pl.struct(ACTIVITY).is_first_distinct().over(by),
        attended=pl.struct(PERSON, ACTIVITY).is_first_distinct().over(by),
        people=pl.col(PERSON).is_first_distinct().over(by),
        hours=pl.col("served"),
    )


def _notes(source: Source) -> tuple[str, ...]:
    """Return what could not be counted, in words."""
    rows = source.rows("service_record", "volunteer_no", "name")
    lost = source.facts.people.place(rows)[PERSON].null_count()
    return (source.say(_UNPLACED, number=lost),) if lost else ()


LEDGER_TABLE = Report("ledger_table", _TITLE, ("service_record",), run, order=30)

"""星级分布与升降表: how many people have which star, and who rose or fell."""

import datetime as dt
from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.text import Label
from volkit.rate.evidence import PERSON
from volkit.rate.period import written_span
from volkit.render.report_values import Block, Chart, Head, Page, total_of
from volkit.reports.declare import AT, Report, Source
from volkit.reports.tally import lines, listed, tally

_TITLE = Label("星级分布与升降表", "星級分布與升降表", "Stars, up and down")
_LEVEL = Head(Label("星级", "星級", "Stars"), width=14)
_COUNTS = {
    "people": Label("人数", "人數", "People"),
    "up": Label("升星", "升星", "Up"),
    "same": Label("不变", "不變", "Unchanged"),
    "down": Label("降星", "降星", "Down"),
    "new": Label("首次评定", "首次評定", "First rating"),
}
_MOVED = (
    Head(Label("志愿者编号", "志願者編號", "Number"), width=18),
    Head(Label("姓名", "姓名", "Name"), width=14),
    Head(Label("上次", "上次", "Before"), "count"),
    Head(Label("本次", "本次", "Now"), "count"),
    Head(Label("升降原因", "升降原因", "Why"), width=34),
)
_OF = N_("Ratings of {period}; the change is against each person's rating before.")
_STAR = "★"


def run(source: Source) -> Iterator[Page]:
    """Give the levels of the last rating, then everybody whose level changed."""
    rows = _rated(source)
    now = rows.filter(pl.col("ends") == pl.col("ends").max())
    change = pl.col("level") - pl.col("before")
    found = tally(
        now.sort("level", descending=True),
        "level",
        people=pl.lit(value=True),
        up=change > 0,
        same=change == 0,
        down=change < 0,
        new=change.is_null(),
    )
    heads = (_LEVEL, *(Head(label, "count") for label in _COUNTS.values()))
    said = {"level": lambda level: _STAR * int(str(level)) or "0"}
    made = lines(found, "level", *_COUNTS, said=said)
    moved = now.filter(change != 0).sort(change, descending=True, maintain_order=True)
    periods = "、".join(now["period"].drop_nulls().unique(maintain_order=True))
    yield Page(
        _TITLE,
        Label("星级升降", "星級升降", "Stars"),
        (
            Block(
                Label("星级分布", "星級分布", "Levels"),
                heads,
                made,
                total_of(heads, made),
                Chart("bar", (1,)),
            ),
            Block(
                Label("升降名单", "升降名單", "Up and down"),
                _MOVED,
                listed(moved, "volunteer_no", "name", "before", "level", "reason"),
            ),
        ),
        (source.say(_OF, period=periods),) if periods else (),
    )


def _rated(source: Source) -> pl.DataFrame:
    """Return the ratings up to the period's end, each with the one before it."""
    rows = source.rows(
        "star", "period", "volunteer_no", "name", "level", "reason", "day"
    ).drop_nulls("level")
    ends = {text: _end(text) for text in rows["period"].drop_nulls().unique()}
    rows = source.facts.people.place(rows).with_columns(
        ends=pl.coalesce(
            pl.col("period")
            .replace_strict(ends, default=None, return_dtype=pl.Date)
            .cast(pl.Date),
            "day",
        )
    )
    last = pl.lit(source.span.last)
    who = pl.coalesce(pl.col(PERSON).cast(pl.String), "volunteer_no", "name")
    return (
        rows.filter((pl.col("ends") <= last).fill_null(value=False))
        .sort("ends", AT)
        .with_columns(before=pl.col("level").shift(1).over(who))
        .sort(AT)
    )


def _end(period: str) -> dt.date | None:
    """Return the last day of a period as it was written."""
    span = written_span(period)
    return span.last if span else None


STARS = Report("stars", _TITLE, ("star",), run, order=70)

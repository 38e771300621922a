"""督导整改销号表: inspections, and what was found put right and closed."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.text import Label
from volkit.render.report_values import Block, Chart, Head, Page, total_of
from volkit.reports.declare import Report, Source
from volkit.reports.tally import lines, listed, tally

_TITLE = Label("督导整改销号表", "督導整改銷號表", "Inspections and rectification")
_UNIT = Head(Label("被查单位", "被查單位", "Inspected"), width=26)
_SEEN = (
    Head(Label("督导次数", "督導次數", "Inspections"), "count"),
    Head(Label("抽查条数", "抽查條數", "Rows sampled"), "count"),
    Head(Label("不符条数", "不符條數", "Rows wrong"), "count"),
    Head(Label("不符率", "不符率", "Share wrong"), "share"),
)
_DONE = (
    Head(Label("整改事项", "整改事項", "To put right"), "count"),
    Head(Label("已完成", "已完成", "Done"), "count"),
    Head(Label("已销号", "已銷號", "Closed"), "count"),
    Head(Label("超期未完成", "超期未完成", "Overdue"), "count"),
    Head(Label("销号率", "銷號率", "Share closed"), "share"),
)
_OPEN = (
    Head(Label("整改编号", "整改編號", "Number"), width=16),
    _UNIT,
    Head(Label("问题", "問題", "Problem"), width=36),
    Head(Label("责任人", "責任人", "Responsible"), width=12),
    Head(Label("期限", "期限", "Due"), "day"),
    Head(Label("已超天数", "已超天數", "Days over"), "count"),
)
_SAMPLED = N_(
    "{sampled} of the {records} records of the period's ledger were sampled, {share}%; "
    "the least is {least}%."
)
_NONE = Label("未注明单位", "未註明單位", "Unit not said")


def _unit(name: object) -> object:
    """Return a unit's name, or that nobody said it."""
    return name or _NONE


_SAID = {"unit": _unit}


def run(source: Source) -> Iterator[Page]:
    """Give inspections of the period, rectification by unit, and what is open."""
    yield Page(
        _TITLE,
        Label("督导整改", "督導整改", "Rectification"),
        tuple(_blocks(source)),
        _notes(source),
    )


def _notes(source: Source) -> tuple[str, ...]:
    """Return how much of the period's ledger was sampled, where it is there."""
    if not (source.book.has("inspection") and source.book.has("service_record")):
        return ()
    looked = source.rows("inspection", "day", "sampled").filter(source.within("day"))
    records = source.rows("service_record", "date").filter(source.within("date"))
    if records.is_empty():
        return ()
    sampled = int(looked["sampled"].sum())
    said = source.say(
        _SAMPLED,
        sampled=sampled,
        records=records.height,
        share=round(sampled / records.height * 100, 1),
        least=f"{source.params.spot_check_rate * 100:g}",
    )
    return (said,)


def _blocks(source: Source) -> Iterator[Block]:
    """Give the three tables, those without a sheet left out."""
    inspections = source.rows(
        "inspection", "inspection_no", "unit_no", "day", "sampled", "wrong"
    ).with_columns(unit=_named(source))
    if source.book.has("inspection"):
        seen = tally(
            inspections.filter(source.within("day")).sort("unit", nulls_last=True),
            "unit",
            count=pl.lit(value=True),
            sampled=pl.col("sampled"),
            wrong=pl.col("wrong"),
        ).with_columns(
            rate=pl.when(pl.col("sampled") > 0).then(
                pl.col("wrong") / pl.col("sampled")
            )
        )
        made = lines(seen, "unit", "count", "sampled", "wrong", "rate", said=_SAID)
        heads = (_UNIT, *_SEEN)
        total = total_of(heads, made, {4: (3, 2)})
        yield Block(
            Label("本期督导", "本期督導", "Inspected in the period"), heads, made, total
        )
    if source.book.has("rectify"):
        yield from _rectified(source, inspections)


def _rectified(source: Source, inspections: pl.DataFrame) -> Iterator[Block]:
    """Give what is to be put right, by unit, then each item that is open."""
    units = inspections.select("inspection_no", "unit").drop_nulls("inspection_no")
    rows = source.rows(
        "rectify",
        "rectify_no",
        "inspection_no",
        "issue",
        "owner",
        "due",
        "done_on",
        "closed",
    ).join(
        units.unique("inspection_no", keep="first", maintain_order=True),
        on="inspection_no",
        how="left",
        maintain_order="left",
    )
    closed = pl.col("closed").fill_null(value=False)
    done = closed | pl.col("done_on").is_not_null()
    late = ~done & (pl.col("due") < source.today).fill_null(value=False)
    found = tally(
        rows.sort("unit", nulls_last=True),
        "unit",
        count=pl.lit(value=True),
        done=done,
        closed=closed,
        late=late,
    ).with_columns(rate=pl.col("closed") / pl.col("count"))
    made = lines(found, "unit", "count", "done", "closed", "late", "rate", said=_SAID)
    heads = (_UNIT, *_DONE)
    total = total_of(heads, made, {5: (3, 1)})
    yield Block(
        Label("整改销号", "整改銷號", "Put right and closed"),
        heads,
        made,
        total,
        Chart("bar", (1, 3)),
    )
    over = (pl.lit(source.today) - pl.col("due")).dt.total_days()
    still = rows.filter(~done).with_columns(over=pl.when(late).then(over)).sort("due")
    yield Block(
        Label("尚未完成的整改", "尚未完成的整改", "Still to be done"),
        _OPEN,
        listed(still, "rectify_no", "unit", "issue", "owner", "due", "over"),
    )


def _named(source: Source) -> pl.Expr:
    """Return what an inspected unit is called, where its number is known."""
    known = source.names("station", "station_no") | source.names("team", "team_no")
    return pl.col("unit_no").replace(known)


RECTIFICATION = Report("rectification", _TITLE, ("inspection rectify",), run, order=140)

"""证章发放与待收回表: cards, badges, flags: given out, in use, to be taken back."""

from collections.abc import Iterator

import polars as pl

from volkit.model.text import Label
from volkit.render.report_values import Block, Chart, Head, Line, Page, total_of
from volkit.reports.declare import AT, Report, Source
from volkit.reports.tally import lines, tally

_TITLE = Label(
    "证章发放与待收回表", "證章發放與待收回表", "Insignia given out and owed"
)
_KIND = Head(Label("类别", "類別", "Kind"), width=20)
_CAPTIONS = {
    "all": Label("累计发放", "累計發放", "Given out in all"),
    "now": Label("本期发放", "本期發放", "In the period"),
    "used": Label("在用", "在用", "In use"),
    "lost": Label("挂失", "掛失", "Lost"),
    "back": Label("收回", "收回", "Returned"),
    "void": Label("作废", "作廢", "Void"),
    "expired": Label("在用已过期", "在用已過期", "In use, expired"),
    "owed": Label("待收回", "待收回", "To be returned"),
}
_OWED = (
    Head(Label("物品编号", "物品編號", "Item"), width=18),
    _KIND,
    Head(Label("持有编号", "持有編號", "Holder"), width=18),
    Head(Label("持有人", "持有人", "Name"), width=16),
    Head(Label("发放日期", "發放日期", "Given on"), "day"),
    Head(Label("退出日期", "退出日期", "Left on"), "day"),
)
_KEPT = ("MZ", "XZ", "ZS")
"""Hats, star badges and certificates stay with whoever leaves."""


def run(source: Source) -> Iterator[Page]:
    """Give the kinds, then every item that somebody who has left still holds."""
    rows = _items(source)
    what = _states(source)
    heads = (_KIND, *(Head(label, "count") for label in _CAPTIONS.values()))
    said = {"kind": lambda code: source.code("insignia_kind", code)}
    made = lines(
        tally(rows.sort("kind", nulls_last=True), "kind", **what),
        "kind",
        *_CAPTIONS,
        said=said,
    )
    keys = ("item_no", "kind", "holder_no", "holder_name", "issued_on", "exit_on")
    listed = [
        Line(
            tuple(said["kind"](row[k]) if k == "kind" else row[k] for k in keys),
            tuple(place for place in (row[AT], row["person_at"]) if place is not None),
        )
        for row in rows.filter(what["owed"]).iter_rows(named=True)
    ]
    yield Page(
        _TITLE,
        Label("证章", "證章", "Insignia"),
        (
            Block(
                Label("按类别", "按類別", "By kind"),
                heads,
                made,
                total_of(heads, made),
                Chart("bar", (1, 3)),
            ),
            Block(
                Label(
                    "已退出、待收回的证章",
                    "已退出、待收回的證章",
                    "Still held by people who left",
                ),
                _OWED,
                listed,
            ),
        ),
    )


def _states(source: Source) -> dict[str, pl.Expr]:
    """Return what tells which items are in which state."""
    status = pl.col("status").fill_null("ZY")
    used = (status == "ZY") & pl.col("returned_on").is_null()
    ended = (pl.col("until") < source.span.end).fill_null(value=False)
    left = (pl.col("exit_on") <= source.span.end).fill_null(value=False)
    owed = used & pl.col("lost_on").is_null() & left & ~pl.col("kind").is_in(_KEPT)
    return {
        "all": pl.lit(value=True),
        "now": source.within("issued_on"),
        "used": used,
        "lost": status == "GS",
        "back": (status == "SH") | pl.col("returned_on").is_not_null(),
        "void": status == "ZF",
        "expired": used & ended,
        "owed": owed,
    }


def _items(source: Source) -> pl.DataFrame:
    """Return the items given out with the day on which their holder left."""
    people = (
        source.rows("volunteer", "volunteer_no", "name", "exit_on")
        .drop_nulls("volunteer_no")
        .unique("volunteer_no", keep="first", maintain_order=True)
        .select("volunteer_no", "exit_on", person="name", person_at=AT)
    )
    return (
        source.rows(
            "insignia",
            "item_no",
            "kind",
            "holder_no",
            "holder_name",
            "issued_on",
            "until",
            "lost_on",
            "returned_on",
            "status",
        )
        .filter((pl.col("issued_on") <= source.span.end).fill_null(value=True))
        .join(
            people,
            left_on="holder_no",
            right_on="volunteer_no",
            how="left",
            maintain_order="left",
        )
        .with_columns(pl.coalesce("holder_name", "person").alias("holder_name"))
    )


INSIGNIA = Report("insignia", _TITLE, ("insignia",), run, order=130)

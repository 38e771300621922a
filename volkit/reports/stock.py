"""物资结存表: what came in, went out and should be left, beside what was counted."""

from collections.abc import Iterator

import polars as pl

from volkit.model.text import Label
from volkit.render.report_values import Block, Chart, Head, Page
from volkit.reports.declare import AT, PLACE, Report, Source
from volkit.reports.tally import listed
from volkit.validate.stock import BACK, GOODS, IN, LOST, OUT, goods, moves

_TITLE = Label("物资结存表", "物資結存表", "Stock")
_HEADS = (
    Head(Label("物资编号", "物資編號", "Item"), width=14),
    Head(Label("名称", "名稱", "Name"), width=18),
    Head(Label("单位", "單位", "Unit"), width=7),
    Head(Label("存放站点", "存放站點", "Station"), width=20),
    Head(Label("期初", "期初", "Opening"), "number"),
    Head(Label("入库", "入庫", "In"), "number"),
    Head(Label("领用", "領用", "Out"), "number"),
    Head(Label("归还", "歸還", "Back"), "number"),
    Head(Label("报损", "報損", "Lost"), "number"),
    Head(Label("应存", "應存", "Should be left"), "number"),
    Head(Label("账面结存", "賬面結存", "Entered"), "number"),
    Head(Label("盘点数", "盤點數", "Counted"), "number"),
    Head(Label("盘点差", "盤點差", "Difference"), "number"),
)
_MOVES = {"in_": IN, "out_": OUT, "back": BACK, "lost": LOST}
_KEYS = (
    "material_no", "name", "unit", "station", "opening", *_MOVES, "left", "stock",
    "counted", "difference",
)  # fmt: skip


def run(source: Source) -> Iterator[Page]:
    """Give each kind of goods; without movements the typed sums of the sheet hold."""
    moved = _moved(source)
    typed = moved.is_empty()
    stations = source.names("station", "station_no")
    rows = (
        source.rows(
            "material", "material_no", "name", "unit", "station_no", "opening", "in",
            "out", "stock", "counted",
        )
        .join(goods(source.book).select("table", "row", GOODS), on=["table", "row"])
        .join(moved, on=GOODS, how="left", maintain_order="left")
        .with_columns(
            pl.col("in").alias("in_") if typed else pl.col("in_"),
            pl.col("out").alias("out_") if typed else pl.col("out_"),
            station=pl.col("station_no").replace(stations),
        )
        .with_columns(pl.col("opening", *_MOVES).fill_null(0))
        .with_columns(
            left=pl.col("opening") + pl.col("in_") - pl.col("out_") + pl.col("back")
            - pl.col("lost")
        )
        .with_columns(difference=pl.col("counted") - pl.col("left"))
        .sort(AT)
    )  # fmt: skip
    made = listed(rows, *_KEYS, more="moves")
    chart = Chart("bar", (4, 9), names=1)
    yield Page(
        _TITLE,
        Label("物资结存", "物資結存", "Stock"),
        (Block(Label("各种物资", "各種物資", "Goods"), _HEADS, made, chart=chart),),
    )


def _moved(source: Source) -> pl.DataFrame:
    """Return how much of each kind of goods moved each way up to the period's end."""
    rows = moves(source.book).drop_nulls(GOODS)
    rows = rows.filter((pl.col("day") <= source.span.end).fill_null(value=True))
    return rows.group_by(GOODS).agg(
        *(
            pl.col("qty").filter(pl.col("dir") == code).sum().alias(key)
            for key, code in _MOVES.items()
        ),
        PLACE.alias("moves"),
    )


STOCK = Report("stock", _TITLE, ("material",), run, order=120)

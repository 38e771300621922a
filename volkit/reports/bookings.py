"""预约办结与满意度表: what became of the bookings, and how content people were."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.text import Label
from volkit.render.report_values import Block, Chart, Head, Page, total_of
from volkit.reports.declare import AT, Report, Source
from volkit.reports.tally import lines, tally

_TITLE = Label(
    "预约办结与满意度表", "預約辦結與滿意度表", "Bookings done and satisfaction"
)
_CLASS = Head(Label("服务类别", "服務類別", "Service class"), width=18)
_AREA = Head(Label("所属社区", "所屬社區", "Community"), width=18)
_CAPTIONS = {
    "asked": Label("预约件数", "預約件數", "Bookings"),
    "done": Label("已办结", "已辦結", "Done"),
    "running": Label("办理中", "辦理中", "In hand"),
    "cancelled": Label("已取消", "已取消", "Cancelled"),
    "refused": Label("不予受理", "不予受理", "Not accepted"),
    "missed": Label("爽约", "爽約", "Missed"),
    "rated": Label("已评价", "已評價", "Rated"),
    "content": Label("满意", "滿意", "Content"),
}
_DONE_RATE = Head(Label("办结率", "辦結率", "Share done"), "share")
_CONTENT_RATE = Head(Label("满意率", "滿意率", "Share content"), "share")
_OWN_WORDS = Label("自定需求", "自定需求", "Own words")
_UNPLACED = Label("未填社区", "未填社區", "No community")
_STATES = {
    "done": ("WC", "PJ"),
    "running": ("DJ", "SL", "YP", "JX"),
    "cancelled": ("QX",),
    "refused": ("BL",),
    "missed": ("SS",),
}
_CONTENT, _RATED = ("3", "4", "5"), ("1", "2", "3", "4", "5")
_NOTE = N_(
    "Bookings asked for in the period. Done is measured by those neither cancelled "
    "nor refused; content means fairly satisfied or better, of those who answered. "
    "The target is {target}%."
)


def run(source: Source) -> Iterator[Page]:
    """Give the bookings by class of service, then by community."""
    rows = _bookings(source)
    what = {
        "asked": pl.lit(value=True),
        **{key: pl.col("status").is_in(codes) for key, codes in _STATES.items()},
        "rated": pl.col("score").is_in(_RATED),
        "content": pl.col("score").is_in(_CONTENT),
    }
    due = {"due": ~pl.col("status").is_in(["QX", "BL"]).fill_null(value=False)}

    def block(title: Label, by: str, first: Head, none: Label) -> Block:
        found = tally(rows.sort(by, nulls_last=True), by, **what, **due)
        found = found.with_columns(
            done_rate=pl.when(pl.col("due") > 0).then(pl.col("done") / pl.col("due")),
            content_rate=pl.when(pl.col("rated") > 0).then(
                pl.col("content") / pl.col("rated")
            ),
        )
        made = lines(
            found,
            by,
            *_CAPTIONS,
            "done_rate",
            "content_rate",
            said={by: lambda name: name or none},
        )
        heads = (
            first,
            *(Head(label, "count") for label in _CAPTIONS.values()),
            _DONE_RATE,
            _CONTENT_RATE,
        )
        total = list(total_of(heads, made, {10: (8, 7)}))
        whole = int(found["due"].sum())
        total[9] = round(int(found["done"].sum()) / whole, 9) if whole else None
        return Block(title, heads, made, tuple(total), Chart("bar", (1, 2)))

    yield Page(
        _TITLE,
        Label("预约满意度", "預約滿意度", "Bookings"),
        (
            block(
                Label("按服务类别", "按服務類別", "By class"),
                "class",
                _CLASS,
                _OWN_WORDS,
            ),
            block(Label("按社区", "按社區", "By community"), "area", _AREA, _UNPLACED),
        ),
        (source.say(_NOTE, target=f"{source.params.satisfaction_target * 100:g}"),),
    )


def _bookings(source: Source) -> pl.DataFrame:
    """Return the period's bookings with class, community and last answer."""
    rows = source.rows(
        "booking", "booking_no", "menu_no", "division", "asked_at", "status"
    ).filter(source.within("asked_at"))
    menu = source.rows("menu_item", "menu_no", "name", "class")
    classes = {
        row[key]: source.code("service_class", row["class"])
        for key in ("name", "menu_no")
        for row in menu.drop_nulls("class").iter_rows(named=True)
        if row[key]
    }
    areas = dict(
        source.rows("division", "code", "name").select("code", "name").iter_rows()
    )
    answers = (
        source.rows("followup", "booking_no", "day", "score")
        .drop_nulls(["booking_no", "score"])
        .sort("day", AT, nulls_last=False)
        .unique("booking_no", keep="last")
        .select("booking_no", "score")
    )
    return rows.join(
        answers, on="booking_no", how="left", maintain_order="left"
    ).with_columns(
        pl.col("menu_no")
        .replace_strict(classes, default=None, return_dtype=pl.String)
        .alias("class"),
        pl.col("division").replace(areas).alias("area"),
    )


BOOKINGS = Report("bookings", _TITLE, ("booking",), run, order=80)

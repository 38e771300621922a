"""岗位认领率表: posts, seats and the people who hold them."""

from collections.abc import Iterator

import polars as pl

from volkit.model.table import ROW
from volkit.model.text import Label
from volkit.render.report_values import Block, Chart, Head, Page, total_of
from volkit.reports.declare import PLACE, Report, Source
from volkit.reports.tally import lines, listed, tally
from volkit.validate.book import TABLE
from volkit.validate.posts import POST, claims

_TITLE = Label("岗位认领率表", "崗位認領率表", "Posts taken")
_STATION = Head(Label("站点", "站點", "Station"), width=24)
_COUNTS = (
    Head(Label("岗位数", "崗位數", "Posts"), "count"),
    Head(Label("职数", "職數", "Seats"), "count"),
    Head(Label("在岗人次", "在崗人次", "Held"), "count"),
    Head(Label("空缺职数", "空缺職數", "Free seats"), "count"),
    Head(Label("无人认领岗位", "無人認領崗位", "Posts nobody has"), "count"),
    Head(Label("认领率", "認領率", "Share taken"), "share"),
)
_FREE = (
    Head(Label("岗位编号", "崗位編號", "Post"), width=20),
    Head(Label("岗位名称", "崗位名稱", "Name"), width=20),
    Head(Label("责任区", "責任區", "Area"), width=24),
    _STATION,
    Head(Label("职数", "職數", "Seats"), "count"),
    Head(Label("在岗", "在崗", "Held"), "count"),
)
_FREE_KEYS = ("post_no", "name", "area", "station", "seats", "held")
_NONE = Label("未填站点", "未填站點", "No station")


def run(source: Source) -> Iterator[Page]:
    """Give the stations, then the posts that still have free seats."""
    posts = _posts(source)
    seats, held = pl.col("seats").fill_null(1), pl.col("held")
    what = {
        "posts": pl.lit(value=True),
        "seats": seats,
        "held": held,
        "free": (seats - held).clip(0),
        "empty": held == 0,
        "_taken": pl.min_horizontal(seats, held),
    }
    found = tally(posts.sort("station", nulls_last=True), "station", **what)
    claimed = posts.group_by("station").agg(pl.col("claims").explode())
    found = found.join(
        claimed, on="station", nulls_equal=True, maintain_order="left"
    ).with_columns(
        pl.col("claims").list.drop_nulls().alias("held.rows"),
        rows=pl.concat_list("rows", pl.col("claims").list.drop_nulls()),
        rate=pl.when(pl.col("seats") > 0).then(pl.col("_taken") / pl.col("seats")),
    )
    heads = (_STATION, *_COUNTS)
    made = lines(
        found, "station", "posts", "seats", "held", "free", "empty", "rate",
        said={"station": lambda name: name or _NONE},
    )  # fmt: skip
    total = list(total_of(heads, made))
    whole = int(found["seats"].sum())
    total[-1] = round(int(found["_taken"].sum()) / whole, 9) if whole else None
    yield Page(
        _TITLE,
        Label("岗位认领", "崗位認領", "Posts"),
        (
            Block(
                Label("按站点", "按站點", "By station"),
                heads,
                made,
                tuple(total),
                Chart("bar", (2, 3)),
            ),
            Block(
                Label("还有空缺的岗位", "還有空缺的崗位", "Posts with free seats"),
                _FREE,
                listed(posts.filter(held < seats), *_FREE_KEYS, more="claims"),
            ),
        ),
    )


def _posts(source: Source) -> pl.DataFrame:
    """Return the posts in use with who holds them on the day: `held`, `claims`."""
    day = pl.lit(source.span.end)
    stations = source.names("station", "station_no")
    live = claims(source.book).filter(
        (pl.col("begun").is_null() | (pl.col("begun") <= day))
        & (pl.col("to").is_null() | (pl.col("to") > day))
    )
    holders = (
        live.drop_nulls(POST)
        .group_by(POST)
        .agg(pl.len().cast(pl.Int64).alias("held"), PLACE.alias("claims"))
    )
    return (
        source.rows("post", "post_no", "name", "area", "seats", "station_no", "active")
        .filter(pl.col("active").fill_null(value=True))
        .with_columns(
            pl.format("{}:{}", TABLE, ROW).alias(POST),
            station=pl.col("station_no").replace(stations),
        )
        .join(holders, on=POST, how="left", maintain_order="left")
        .with_columns(
            pl.col("held").fill_null(0),
            pl.col("claims").fill_null(pl.lit([], pl.List(pl.Int64))),
        )
    )


POSTS = Report("posts", _TITLE, ("post",), run, order=90)

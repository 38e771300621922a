"""网络体系统计表: stations, teams and people by street, and up the tree."""

from collections.abc import Iterator

import polars as pl

from volkit.model.text import Label
from volkit.rate.network import COUNTS, ELSEWHERE, counted_rows, names_of
from volkit.render.report_values import Block, Chart, Head, Line, Page, total_of
from volkit.reports.declare import AT, PLACE, Report, Source
from volkit.reports.tally import lines, tally

_STREET, _DISTRICT = 9, 6
_LEVELS = (4, 6, 9, 12)
_CODE = Head(Label("区划代码", "區劃代碼", "Code"), width=15)
_NAME = Head(Label("区划", "區劃", "Division"), width=28)
_COUNTS = (
    Head(Label("站点数", "站點數", "Stations"), "count"),
    Head(Label("服务队数", "服務隊數", "Teams"), "count"),
    Head(Label("志愿者人数", "志願者人數", "Volunteers"), "count"),
)
_STREETS = Label("按街道乡镇", "按街道鄉鎮", "By street")
_TREE = Label("逐级汇总", "逐級匯總", "Added up the tree")
_TITLE = Label("网络体系统计表", "網絡體系統計表", "The network")
_UNPLACED = Label("区划不明", "區劃不明", "Division not known")


def run(source: Source) -> Iterator[Page]:
    """Give the streets side by side, then every level with what lies below it."""
    frames = source.facts.frames
    rows = counted_rows(frames, source.span.end).with_columns(PLACE.alias(AT))
    names = names_of(frames)
    what = {key: pl.col("what") == key for key in COUNTS}
    streets = tally(
        rows.with_columns(pl.col("code").str.head(_STREET)).sort(
            pl.col("code") == ELSEWHERE, "code"
        ),
        "code",
        **what,
    )
    heads = (_CODE, _NAME, *_COUNTS)
    flat = _said(lines(streets, "code", "code", *COUNTS), names)
    tree = pl.concat(
        rows.filter(pl.col("code").str.len_chars() >= length).with_columns(
            pl.col("code").str.head(length)
        )
        for length in _LEVELS
    )
    deep = _said(
        lines(tally(tree.sort("code"), "code", **what), "code", "code", *COUNTS), names
    )
    total = total_of(heads, flat)
    yield Page(
        _TITLE,
        Label("网络体系", "網絡體系", "Network"),
        (
            Block(_STREETS, heads, flat, total, Chart("bar", (2, 3, 4), names=1)),
            Block(_TREE, heads, deep),
        ),
    )


def _said(found: list[Line], names: dict[str, str]) -> list[Line]:
    """Return lines with the divisions' names, set in by their level."""
    return [
        Line(
            (_code(str(code)), _name(str(code), names), *counts), line.rows, line.parts
        )
        for line in found
        for code, _, *counts in [line.values]
    ]


def _code(code: str) -> str:
    """Return a division's code as it is written: a city's has six digits."""
    return f"{code}00" if len(code) == _LEVELS[0] else code


def _name(code: str, names: dict[str, str]) -> object:
    """Return what a division is called."""
    if code == ELSEWHERE:
        return _UNPLACED
    depth = _LEVELS.index(len(code)) if len(code) in _LEVELS else 0
    return "　" * depth + names.get(_code(code), _code(code))


NETWORK = Report("network", _TITLE, ("station", "team volunteer"), run, order=10)

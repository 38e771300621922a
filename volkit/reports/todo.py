"""本周待办: what is due this week or overdue, from the lines of the first tab."""

import datetime as dt
from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.text import Label
from volkit.render.report_values import Block, Head, Line, Page, total_of
from volkit.reports.declare import AT, Report, Source
from volkit.reports.home_line import counted
from volkit.reports.tally import united
from volkit.reports.unrecorded import unrecorded
from volkit.sheets.base import Sheet, all_sheets

_TITLE = Label("本周待办", "本週待辦", "Due this week")
_ITEM = Head(Label("待办事项", "待辦事項", "What to do"), width=34)
_COUNT = Head(Label("件数", "件數", "Number"), "count")
_LIST = (
    _ITEM,
    Head(Label("期限", "期限", "Due"), "day"),
    Head(Label("已超天数", "已超天數", "Days over"), "count"),
    Head(Label("内容", "內容", "About"), width=60),
)
_LEDGER = Label(
    "台账还没有记录的活动", "臺賬還沒有記錄的活動", "Activities not in the ledger yet"
)
_NOTE = N_(
    "Up to Sunday, {day}. What has no day of its own is due until it is done. At most "
    "{most} of each are listed."
)
_THIS_WEEK = N_("{item}: this week")
_MOST = 50
_SHOWN = 3
_TELLING = frozenset({"text", "text_long", "ref", "person_name"})
_OPEN = 2


def run(source: Source) -> Iterator[Page]:
    """Give how much of each there is, then each in the order of the days."""
    items = [(label, found) for label, found in _items(source) if found]
    summary = [Line((label, len(found)), united(found)) for label, found in items]
    heads = (_ITEM, _COUNT)
    listed = [line for _, found in items for line in found[:_MOST]]
    sunday = source.today + dt.timedelta(days=7 - source.today.isoweekday())
    yield Page(
        _TITLE,
        Label("本周待办", "本週待辦", "Due"),
        (
            Block(
                Label("各项件数", "各項件數", "How many"),
                heads,
                summary,
                total_of(heads, summary),
            ),
            Block(
                Label("逐件清单", "逐件清單", "One by one"),
                _LIST,
                sorted(listed, key=_by_day),
            ),
        ),
        (source.say(_NOTE, day=sunday, most=_MOST),),
    )


def _items(source: Source) -> Iterator[tuple[str, list[Line]]]:
    """Give what is to be done, with its rows, in the order of the tabs."""
    if source.book.has("activity") and source.book.has("service_record"):
        rows = unrecorded(source).with_columns(_about=_about(["activity_no", "name"]))
        sunday = source.today + dt.timedelta(days=7 - source.today.isoweekday())
        due = rows.filter(pl.col("deadline") <= sunday)
        label = _LEDGER.of(source.locale)
        yield label, _lines(source, label, due, "deadline")
    for sheet in sorted(all_sheets().values(), key=lambda s: s.in_book.place):
        if source.book.has(sheet.key):
            yield from _of_sheet(source, sheet)


def _of_sheet(source: Source, sheet: type[Sheet]) -> Iterator[tuple[str, list[Line]]]:
    """Give the lines that a sheet puts on the first tab, with the rows they count."""
    telling = [
        key
        for key, fact in sheet.columns().items()
        if fact.kind in _TELLING
        and (
            fact.privacy < _OPEN
            or (fact.kind == "person_name" and fact.privacy == _OPEN)
        )
    ]
    for line in sheet.in_book.home:
        found = counted(sheet, line, source.today) if line.block == "due" else None
        if found is None:
            continue
        keys = dict.fromkeys((*found.columns, *telling))
        rows = source.rows(sheet.key, *keys).filter(found.where)
        rows = rows.with_columns(_about=_about(telling))
        label = line.label.of(source.locale)
        if found.is_cut:
            label = source.say(_THIS_WEEK, item=label)
        yield label, _lines(source, label, rows, found.due)


def _about(keys: list[str]) -> pl.Expr:
    """Return what tells a row from others: its first words."""
    words = pl.concat_list(pl.col(key).cast(pl.String) for key in keys)
    return words.list.drop_nulls().list.head(_SHOWN).list.join(" · ")


def _lines(
    source: Source, label: str, rows: pl.DataFrame, due: str | None
) -> list[Line]:
    """Return rows as lines with the day due and how long ago that was."""
    day = pl.col(due).cast(pl.Date) if due else pl.lit(None, pl.Date)
    over = (pl.lit(source.today) - day).dt.total_days()
    shown = rows.select(
        AT, "_about", _day=day, _over=pl.when(over > 0).then(over)
    ).sort("_day", AT, nulls_last=True)
    return [
        Line((label, day_due, days, about), (at,))
        for at, about, day_due, days in shown.iter_rows()
    ]


def _by_day(line: Line) -> tuple[bool, dt.date]:
    """Return what orders the list: the days due, then what has none."""
    day = line.values[1]
    return (False, day) if isinstance(day, dt.date) else (True, dt.date.max)


TODO = Report("todo", _TITLE, (), run, order=5)

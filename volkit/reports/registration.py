"""注册与审查进度表: applications, reviews and registrations, in all and by station."""

from collections.abc import Iterator

import polars as pl

from volkit.model.text import Label
from volkit.rate.people_list import LEFT
from volkit.rate.workdays import Workdays
from volkit.render.report_values import Block, Chart, Head, Line, Page, total_of
from volkit.reports.declare import Report, Source
from volkit.reports.tally import lines, tally

_TITLE = Label("注册与审查进度表", "註冊與審查進度表", "Registration and review")
_STAGE = Head(Label("环节", "環節", "Stage"), width=28)
_PEOPLE = Head(Label("人数", "人數", "People"), "count")
_STATION = Head(Label("站点", "站點", "Station"), width=24)
_STAGES = {
    "applied": Label("本期申请", "本期申請", "Applied in the period"),
    "passed": Label("本期审查通过", "本期審查通過", "Passed review"),
    "sent_back": Label("本期退回补正", "本期退回補正", "Returned for correction"),
    "refused": Label("本期审查不通过", "本期審查不通過", "Not passed"),
    "registered": Label("本期注册", "本期註冊", "Registered in the period"),
    "exited": Label("本期退出", "本期退出", "Left in the period"),
    "waiting": Label("待审查", "待審查", "Waiting for review"),
    "overdue": Label("其中：超过审查时限", "其中：超過審查時限", "of these, overdue"),
    "active": Label("现已注册", "現已註冊", "Registered now"),
    "reviewed": Label(
        "其中：本年已年审", "其中：本年已年審", "of these, yearly review done"
    ),
}
_BY_STATION = (
    "active",
    "applied",
    "registered",
    "waiting",
    "overdue",
    "reviewed",
    "exited",
)
_COLUMNS = (
    "volunteer_no",
    "station_no",
    "status",
    "review_result",
    "applied_on",
    "reviewed_on",
    "registered_on",
    "annual_on",
    "exit_on",
)


def run(source: Source) -> Iterator[Page]:
    """Give each stage with its people, then each station."""
    stations = source.names("station", "station_no")
    people = source.rows("volunteer", *_COLUMNS).with_columns(
        station=pl.col("station_no").replace(stations).fill_null("—")
    )
    what = _stages(source)
    whole = tally(people, **what)
    stages = [
        Line((label, int(whole[key][0])), whole[f"{key}.rows"][0].to_list())
        for key, label in _STAGES.items()
    ]
    heads = (
        _STATION,
        *(Head(_STAGES[key], "count") for key in _BY_STATION),
    )
    by_station = lines(
        tally(people.sort("station"), "station", **{k: what[k] for k in _BY_STATION}),
        "station",
        *_BY_STATION,
    )
    yield Page(
        _TITLE,
        Label("注册审查", "註冊審查", "Registration"),
        (
            Block(Label("各环节", "各環節", "Stages"), (_STAGE, _PEOPLE), stages),
            Block(
                Label("按站点", "按站點", "By station"),
                heads,
                by_station,
                total_of(heads, by_station),
                Chart("bar", (1, 4)),
            ),
        ),
    )


def _stages(source: Source) -> dict[str, pl.Expr]:
    """Return what tells who is at which stage."""
    status, result = pl.col("status"), pl.col("review_result")
    end = pl.lit(source.span.end)
    waits = Workdays.of(source.book.rows("holiday")).between(pl.col("applied_on"), end)
    reviewed = source.within("reviewed_on")
    waiting = (status.is_in(["SQ", "BH"]) & pl.col("reviewed_on").is_null()).fill_null(
        value=False
    )
    gone = status.is_in(LEFT).fill_null(value=False) | (
        pl.col("exit_on") <= end
    ).fill_null(value=False)
    active = (status.fill_null("ZC") == "ZC") & ~gone
    this_year = pl.col("annual_on").dt.year() == source.span.end.year
    return {
        "applied": source.within("applied_on"),
        "passed": reviewed & (result == "TG"),
        "sent_back": reviewed & (result == "BZ"),
        "refused": reviewed & (result == "BTG"),
        "registered": source.within("registered_on"),
        "exited": source.within("exit_on"),
        "waiting": waiting,
        "overdue": waiting & (waits > source.params.review_days),
        "active": active,
        "reviewed": active & this_year,
    }


REGISTRATION = Report("registration", _TITLE, ("volunteer",), run, order=20)

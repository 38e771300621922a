"""超期未记录清单: services of which no record was made in time."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.text import Label
from volkit.rate.ledger import ACTIVITY
from volkit.rate.workdays import Workdays
from volkit.render.report_values import Block, Head, Line, Page
from volkit.reports.declare import AT, PLACE, Report, Source
from volkit.reports.tally import lines, listed, tally
from volkit.reports.unrecorded import unrecorded

_TITLE = Label("超期未记录清单", "超期未記錄清單", "Not recorded in time")
_ACTIVITY = (
    Head(Label("活动编号", "活動編號", "Activity"), width=27),
    Head(Label("活动名称", "活動名稱", "Name"), width=22),
    Head(Label("服务队", "服務隊", "Team"), width=24),
    Head(Label("活动日期", "活動日期", "Date"), "day"),
    Head(Label("应记录截止", "應記錄截止", "Record by"), "day"),
)
_LEADER = Head(Label("负责人", "負責人", "Leader"), width=12)
_DAYS = Head(Label("已超工作日", "已超工作日", "Workdays over"), "count")
_LATE = Head(Label("迟录条数", "遲錄條數", "Late rows"), "count")
_WORST = Head(Label("最多超工作日", "最多超工作日", "Most workdays over"), "count")
_NOTE = N_("A service is to be recorded within {days} workdays after it.")


def run(source: Source) -> Iterator[Page]:
    """Give what is missing as of the day, then what came late in the period."""
    missing = _missing(source)
    late = _late(source)
    yield Page(
        _TITLE,
        Label("超期未记录", "超期未記錄", "Unrecorded"),
        (
            Block(
                Label(
                    "已过期限、台账还没有记录",
                    "已過期限、臺賬還沒有記錄",
                    "Overdue and not in the ledger",
                ),
                (*_ACTIVITY, _LEADER, _DAYS),
                missing,
            ),
            Block(
                Label(
                    "本期超期才登记的记录",
                    "本期超期才登記的記錄",
                    "Entered late in the period",
                ),
                (*_ACTIVITY[:1], *_ACTIVITY[3:], _LATE, _WORST),
                late,
            ),
        ),
        (source.say(_NOTE, days=source.params.record_deadline_workdays),),
    )


def _missing(source: Source) -> list[Line]:
    """Return the activities whose deadline has passed."""
    teams = source.names("team", "team_no")
    over = Workdays.of(source.book.rows("holiday")).between(
        pl.col("deadline"), pl.lit(source.today)
    )
    rows = unrecorded(source).with_columns(
        over=over, team=pl.col("team_no").replace(teams)
    )
    keys = ("activity_no", "name", "team", "date", "deadline", "leader", "over")
    return listed(rows.filter(pl.col("deadline") < source.today), *keys)


def _late(source: Source) -> list[Line]:
    """Return the activities some of whose records were entered too late."""
    facts = source.facts
    days = facts.workdays
    limit = source.params.record_deadline_workdays
    rows = facts.records.filter(pl.col("is_late") & facts.within()).with_columns(
        PLACE.alias(AT),
        deadline=days.after(pl.col("date"), limit),
        over=days.between(pl.col("date"), pl.col("entered_on")) - limit,
    )
    worst = rows.with_columns(worst=pl.col("over").max().over(ACTIVITY)).sort("date")
    found = tally(
        worst, "activity_no", "date", "deadline", "worst", count=pl.lit(value=True)
    )
    return lines(found, "activity_no", "date", "deadline", "count", "worst")


OVERDUE_RECORDS = Report(
    "overdue_records", _TITLE, ("activity", "service_record"), run, order=40
)

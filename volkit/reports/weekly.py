"""每周活动达标表: who served in which week; totals by week, then the heat map."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.text import Label
from volkit.rate.evidence import PERSON
from volkit.rate.facts import Facts
from volkit.rate.teams import home_teams, teams_as_people, weekly_of_teams
from volkit.rate.week_table import EXCUSED, MET, MISSED, WeekTable, week_table
from volkit.render.report_values import Block, Chart, Head, Line, Page, share, total_of
from volkit.reports.declare import AT, PLACE, Report, Source

_TITLE = Label("每周活动达标表", "每週活動達標表", "Weekly service")
_HEAT = Label("每周达标热力图", "每週達標熱力圖", "Heat map of the weeks")
_PEOPLE = Label("志愿者", "志願者", "Volunteers")
_TEAMS = Label("服务队", "服務隊", "Teams")
_WEEK = Head(Label("周", "週", "Week"), width=12)
_MONDAY = Head(Label("周一", "週一", "Monday"), "day")
_COUNTS = (
    Head(Label("应服务", "應服務", "Asked"), "count"),
    Head(Label("达标", "達標", "Met"), "count"),
    Head(Label("未达标", "未達標", "Missed"), "count"),
    Head(Label("免查", "免查", "Excused"), "count"),
    Head(Label("达标率", "達標率", "Share met"), "share"),
)
_WHO = (
    Head(Label("编号", "編號", "Number"), width=18),
    Head(Label("名称", "名稱", "Name"), width=24),
    Head(Label("所在队", "所在隊", "Team"), width=24),
)
_SUMS = (
    Head(Label("应达标周", "應達標週", "Weeks asked"), "count", 6),
    Head(Label("达标周", "達標週", "Weeks met"), "count", 6),
    Head(Label("达标率", "達標率", "Share met"), "share", 7),
    Head(Label("连续缺", "連續缺", "Missed in a row"), "count", 6),
)
_RULE = N_(
    "At least {times} a week for each person, {team_times} for each team; leave and "
    "weeks with fewer than {days} workdays are excused; only weeks that are over count."
)


def run(source: Source) -> Iterator[Page]:
    """Give the totals of the weeks, then people and teams week by week."""
    people = _weeks(source.facts)
    teams = None
    if {"team", "activity"} <= source.facts.frames.keys():
        facts = Facts(
            teams_as_people(source.facts.frames),
            weekly_of_teams(source.params),
            source.span.end,
            source.period,
        )
        teams = _weeks(facts)
    params = source.params
    note = source.say(
        _RULE,
        times=params.member_per_week,
        team_times=params.team_per_week,
        days=params.min_workdays_for_week,
    )
    tables = [(_TEAMS, teams)] if teams else []
    tables.append((_PEOPLE, people))
    yield Page(
        _TITLE,
        Label("每周达标", "每週達標", "Weekly"),
        tuple(_by_week(title, found) for title, found in reversed(tables)),
        (note,),
    )
    yield Page(
        _HEAT,
        Label("达标热力图", "達標熱力圖", "Heat map"),
        tuple(_heat(title, found) for title, found in tables),
        (note,),
    )


Weeks = tuple[WeekTable, dict[int, list[int]], dict[int, list[int]], dict[int, str]]
"""The table; its ledger rows by person and by week; the team of each person."""


def _weeks(facts: Facts) -> Weeks:
    """Return the weeks of those for whom the rule holds, with the rows behind."""
    found = week_table(facts, scoped=True)
    first = found.weeks[0].monday if found.weeks else facts.as_of
    rows = facts.records.filter(
        pl.col("is_reported") & pl.col("is_service")
    ).with_columns(
        PLACE.alias(AT),
        week=(pl.col("date") - pl.lit(first)).dt.total_days().floordiv(7),
    )
    rows = rows.filter(pl.col("week").is_between(0, len(found.weeks) - 1)).join(
        found.rows.select(PERSON), on=PERSON, how="semi", maintain_order="left"
    )
    by_person, by_week = (
        dict(rows.group_by(key).agg(AT).iter_rows()) for key in (PERSON, "week")
    )
    teams = dict(home_teams(facts).select(PERSON, "team").iter_rows())
    return found, by_person, by_week, teams


def _by_week(title: Label, weeks: Weeks) -> Block:
    """Return how many of those asked served in each week."""
    table, _, rows, _ = weeks
    made = []
    states = list(zip(*table.rows["states"].to_list(), strict=True))
    for number, week in enumerate(table.weeks):
        counts = states[number] if states else ()
        met, missed = counts.count(MET), counts.count(MISSED)
        made.append(
            Line(
                (
                    week.label,
                    week.monday,
                    met + missed,
                    met,
                    missed,
                    counts.count(EXCUSED),
                    share(met, met + missed),
                ),
                rows.get(number, ()),
            )
        )
    heads = (_WEEK, _MONDAY, *_COUNTS)
    total = total_of(heads, made, {6: (3, 2)})
    return Block(title, heads, made, total, Chart("line", (6,)))


def _heat(title: Label, weeks: Weeks) -> Block:
    """Return everyone's weeks side by side."""
    table, rows, _, teams = weeks
    heads = (
        *_WHO,
        *(Head(Label(*[week.label[-3:]] * 3), "state", 4) for week in table.weeks),
        *_SUMS,
    )
    return Block(
        title,
        heads,
        [
            Line(
                (
                    row["volunteer_no"],
                    row["name"],
                    teams.get(row[PERSON]),
                    *row["states"],
                    row["asked"],
                    row["met"],
                    share(row["met"], row["asked"]),
                    row["streak"],
                ),
                rows.get(row[PERSON], ()),
            )
            for row in table.rows.iter_rows(named=True)
        ],
    )


WEEKLY = Report("weekly", _TITLE, ("service_record",), run, order=50)

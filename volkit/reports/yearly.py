"""年度时长学时核查表: who has served and learnt enough this year."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.i18n.formats import long_date
from volkit.model.text import Label
from volkit.rate.evidence import AMOUNT, PERSON
from volkit.rate.facts import Facts
from volkit.rate.metric import all_metrics
from volkit.rate.teams import home_teams
from volkit.render.report_values import Block, Chart, Head, Page, total_of
from volkit.reports.declare import AT, NO_TEAM, PLACE, Report, Source
from volkit.reports.tally import lines, tally

_TITLE = Label("年度时长学时核查表", "年度時長學時核查表", "Hours of the year")
_TEAM = Head(Label("服务队", "服務隊", "Team"), width=24)
_PEOPLE = Head(Label("应核人数", "應核人數", "People"), "count")
_SERVED = Head(Label("服务时长够", "服務時長夠", "Served enough"), "count")
_TAUGHT = Head(Label("培训学时够", "培訓學時夠", "Trained enough"), "count")
_BOTH = Head(Label("都够", "都夠", "Both"), "count")
_SHARE = Head(Label("达标率", "達標率", "Share met"), "share")
_NUMBER = Head(Label("志愿者编号", "志願者編號", "Number"), width=18)
_NAME = Head(Label("姓名", "姓名", "Name"), width=12)
_HOURS = Head(Label("本年时长", "本年時長", "Hours"), "hours")
_LACKS = Head(Label("还差时长", "還差時長", "Hours lacking"), "hours")
_LEARNT = Head(Label("本年学时", "本年學時", "Training"), "hours")
_LACKS_LEARNT = Head(Label("还差学时", "還差學時", "Training lacking"), "hours")
_NOTE = N_(
    "From 1 January to {day}: at least {hours} hours of service and {taught} of "
    "training. Who registered during the year is not judged yet."
)


def run(source: Source) -> Iterator[Page]:
    """Give the teams, then everybody who has not done enough so far.

    Neither number is asked for where its setting is 0.
    """
    rows = _people(source)
    day = long_date(source.span.end, source.locale)
    settings = source.params
    least, taught = f"{settings.annual_min_hours:g}", f"{settings.annual_hours:g}"
    note = source.say(_NOTE, day=day, hours=least, taught=taught)
    yield Page(
        _TITLE,
        Label("年度核查", "年度核查", "Year's hours"),
        (_teams(rows), _lacking(rows)),
        (note,),
    )


def _people(source: Source) -> pl.DataFrame:
    """Return those who are judged, with their hours of the year and what they lack."""
    facts = Facts(source.facts.frames, source.params, source.span.end, "year")
    settings = source.params
    gone = pl.col("exited") | (pl.col("exit_on") <= facts.as_of).fill_null(value=False)
    is_new = pl.col("registered_on").dt.year() >= facts.as_of.year
    people = facts.people.frame.filter(~gone & ~is_new.fill_null(value=False))
    people = people.with_columns(PLACE.alias(AT)).join(
        home_teams(facts), on=PERSON, how="left", maintain_order="left"
    )
    for key, measure in (("hours", "hours_year"), ("learnt", "training_hours")):
        people = people.join(
            _summed(facts, measure, key), on=PERSON, how="left", maintain_order="left"
        ).with_columns(pl.col(key).fill_null(0))
    lacks = (settings.annual_min_hours - pl.col("hours")).clip(0)
    lacks_learnt = (settings.annual_hours - pl.col("learnt")).clip(0)
    return people.with_columns(lacks=lacks, lacks_learnt=lacks_learnt).sort(
        "team_no", nulls_last=True, maintain_order=True
    )


def _summed(facts: Facts, measure: str, key: str) -> pl.DataFrame:
    """Return a measure of each person."""
    rows = all_metrics()[measure].rows
    found = rows(facts).rows if rows else pl.DataFrame()
    return found.group_by(PERSON).agg(pl.col(AMOUNT).sum().round(2).alias(key))


def _teams(rows: pl.DataFrame) -> Block:
    """Return how many of each team have done enough."""
    served, taught = pl.col("lacks") == 0, pl.col("lacks_learnt") == 0
    found = tally(
        rows, "team", people=pl.lit(value=True), served=served, taught=taught,
        both=served & taught,
    ).with_columns(rate=pl.col("both") / pl.col("people"))  # fmt: skip
    made = lines(
        found, "team", "people", "served", "taught", "both", "rate",
        said={"team": lambda name: name or NO_TEAM},
    )  # fmt: skip
    heads = (_TEAM, _PEOPLE, _SERVED, _TAUGHT, _BOTH, _SHARE)
    return Block(
        Label("按服务队", "按服務隊", "By team"),
        heads,
        made,
        total_of(heads, made, {5: (4, 1)}),
        Chart("bar", (5,)),
    )


def _lacking(rows: pl.DataFrame) -> Block:
    """Return everybody who has not done enough, by team."""
    short = rows.filter((pl.col("lacks") > 0) | (pl.col("lacks_learnt") > 0))
    keys = ("volunteer_no", "name", "team", "hours", "lacks", "learnt", "lacks_learnt")
    shown = short.with_columns(
        pl.when(pl.col(key) > 0).then(key).alias(key) for key in keys[4::2]
    ).with_columns(rows=pl.concat_list(AT).list.drop_nulls())
    made = lines(shown, *keys, said={"team": lambda name: name or NO_TEAM})
    heads = (_NUMBER, _NAME, _TEAM, _HOURS, _LACKS, _LEARNT, _LACKS_LEARNT)
    return Block(
        Label("还没有达标的人", "還沒有達標的人", "Not enough yet"), heads, made
    )


YEARLY = Report("yearly", _TITLE, ("volunteer", "service_record"), run, order=45)

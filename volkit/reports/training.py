"""培训覆盖表: who was trained in the period, by team, and each course."""

from collections.abc import Iterator

import polars as pl

from volkit.model.text import Label
from volkit.rate.evidence import AMOUNT, PERSON
from volkit.rate.metric import all_metrics
from volkit.rate.teams import home_teams
from volkit.render.report_values import Block, Chart, Head, Page, total_of
from volkit.reports.declare import AT, NO_TEAM, PLACE, Report, Source
from volkit.reports.tally import lines, listed, tally

_TITLE = Label("培训覆盖表", "培訓覆蓋表", "Reach of training")
_TEAM = Head(Label("服务队", "服務隊", "Team"), width=24)
_COUNTS = (
    Head(Label("在册人数", "在冊人數", "Registered"), "count"),
    Head(Label("受训人数", "受訓人數", "Trained"), "count"),
    Head(Label("学时合计", "學時合計", "Hours"), "hours"),
    Head(Label("覆盖率", "覆蓋率", "Share trained"), "share"),
)
_COURSES = (
    Head(Label("培训编号", "培訓編號", "Course"), width=16),
    Head(Label("培训名称", "培訓名稱", "Name"), width=24),
    Head(Label("培训日期", "培訓日期", "Date"), "day"),
    Head(Label("名额", "名額", "Places"), "count"),
    Head(Label("参加人次", "參加人次", "Attended"), "count"),
    Head(Label("合格人次", "合格人次", "Passed"), "count"),
    Head(Label("合格率", "合格率", "Share passed"), "share"),
)


def run(source: Source) -> Iterator[Page]:
    """Give the teams, then the courses."""
    yield Page(
        _TITLE,
        Label("培训覆盖", "培訓覆蓋", "Training"),
        (_teams(source), _courses(source)),
    )


def _teams(source: Source) -> Block:
    """Return how many of each team's registered people were trained."""
    facts = source.facts
    measure = all_metrics()["training_hours"].rows
    taught = measure(facts).rows if measure else pl.DataFrame()
    trained = taught.group_by(PERSON).agg(
        pl.col(AMOUNT).sum().alias("hours"), PLACE.alias("courses")
    )
    gone = pl.col("exited") | (pl.col("exit_on") <= facts.as_of).fill_null(value=False)
    people = (
        facts.people.frame.filter(~gone)
        .with_columns(PLACE.alias(AT))
        .join(home_teams(facts), on=PERSON, how="left", maintain_order="left")
        .join(trained, on=PERSON, how="left", maintain_order="left")
        .sort("team_no", nulls_last=True, maintain_order=True)
    )
    found = tally(
        people, "team",
        people=pl.lit(value=True), trained=pl.col("hours") > 0, hours=pl.col("hours"),
    )  # fmt: skip
    behind = people.group_by("team").agg(pl.col("courses").explode().drop_nulls())
    found = found.join(
        behind, on="team", nulls_equal=True, maintain_order="left"
    ).with_columns(
        pl.col("courses").alias("trained.rows"),
        pl.col("courses").alias("hours.rows"),
        rows=pl.concat_list("rows", "courses"),
        rate=pl.col("trained") / pl.col("people"),
    )
    made = lines(
        found, "team", "people", "trained", "hours", "rate",
        said={"team": lambda name: name or NO_TEAM},
    )  # fmt: skip
    heads = (_TEAM, *_COUNTS)
    total = total_of(heads, made, {4: (2, 1)})
    return Block(
        Label("按服务队", "按服務隊", "By team"),
        heads,
        made,
        total,
        Chart("bar", (4,)),
    )


def _courses(source: Source) -> Block:
    """Return the courses of the period with who came and who passed."""
    courses = source.rows("training", "training_no", "name", "day", "quota").filter(
        source.within("day")
    )
    came = (
        source.rows("training_attend", "training_no", "passed")
        .drop_nulls("training_no")
        .group_by("training_no")
        .agg(
            pl.len().cast(pl.Int64).alias("attended"),
            pl.col("passed").sum().cast(pl.Int64).alias("passed"),
            pl.col(AT).alias("who"),
        )
    )
    rows = courses.join(came, on="training_no", how="left", maintain_order="left")
    keys = ("training_no", "name", "day", "quota", "attended", "passed", "rate")
    rated = rows.with_columns(
        pl.col("attended", "passed").fill_null(0),
        rate=pl.when(pl.col("attended") > 0).then(
            pl.col("passed") / pl.col("attended")
        ),
    )
    made = listed(rated, *keys, more="who")
    total = total_of(_COURSES, made, {6: (5, 4)})
    return Block(
        Label("各期培训", "各期培訓", "Courses"), _COURSES, made, total
    )  # fmt: skip


TRAINING = Report("training", _TITLE, ("training_attend",), run, order=100)

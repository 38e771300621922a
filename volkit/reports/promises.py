"""承诺兑现率表: how far promises were kept, by team and by person."""

from collections.abc import Iterator

import polars as pl

from volkit.model.text import Label
from volkit.rate.evidence import AMOUNT, PERSON
from volkit.rate.metrics.commitments import judged
from volkit.rate.teams import home_teams
from volkit.render.report_values import Block, Chart, Head, Page, total_of
from volkit.reports.declare import AT, NO_TEAM, PLACE, Report, Source
from volkit.reports.tally import lines, tally

_TITLE = Label("承诺兑现率表", "承諾兌現率表", "Promises kept")
_TEAM = Head(Label("服务队", "服務隊", "Team"), width=24)
_COUNTED = (
    Head(Label("应评承诺", "應評承諾", "Promised"), "count"),
    Head(Label("已兑现", "已兌現", "Kept"), "count"),
    Head(Label("部分兑现", "部分兌現", "Partly kept"), "count"),
    Head(Label("未兑现", "未兌現", "Broken"), "count"),
    Head(Label("践诺中", "踐諾中", "Running"), "count"),
    Head(Label("折合兑现", "折合兌現", "Worth"), "number"),
    Head(Label("兑现率", "兌現率", "Share kept"), "share"),
)
_WHO = (
    Head(Label("志愿者编号", "志願者編號", "Number"), width=18),
    Head(Label("姓名", "姓名", "Name"), width=14),
)
_OUTCOMES = ("kept", "partly", "broken", "running")
_SUMS = ("promised", *_OUTCOMES, "worth")


def run(source: Source) -> Iterator[Page]:
    """Give the teams, then everyone who promised something."""
    facts = source.facts
    who = facts.people.frame.select(PERSON, "volunteer_no", bearer="name")
    rows = (
        judged(facts)
        .drop("volunteer_no")
        .join(who, on=PERSON, how="left", maintain_order="left")
        .join(home_teams(facts), on=PERSON, how="left", maintain_order="left")
        .with_columns(PLACE.alias(AT), state=_outcome())
    )
    what: dict[str, pl.Expr] = {key: pl.col("state") == key for key in _OUTCOMES}
    what |= {"promised": pl.lit(value=True), "worth": pl.col(AMOUNT)}

    def block(title: Label, by: tuple[str, ...], first: tuple[Head, ...]) -> Block:
        found = tally(rows, *by, **what).with_columns(
            rate=pl.col("worth") / pl.col("promised")
        )
        heads = (*first, *_COUNTED)
        said = {"team": lambda name: name or NO_TEAM}
        made = lines(found, *by, *_SUMS, "rate", said=said)
        n = len(heads)
        total = total_of(heads, made, {n - 1: (n - 2, n - 7)})
        chart = Chart("bar", (n - 1,)) if len(by) == 1 else None
        return Block(title, heads, made, total, chart)

    yield Page(
        _TITLE,
        Label("承诺兑现", "承諾兌現", "Promises"),
        (
            block(Label("按服务队", "按服務隊", "By team"), ("team",), (_TEAM,)),
            block(
                Label("按志愿者", "按志願者", "By person"),
                ("volunteer_no", "bearer", "team"),
                (*_WHO, _TEAM),
            ),
        ),
    )


def _outcome() -> pl.Expr:
    """Return what became of a promise, as far as it can be told by now."""
    share = pl.col(AMOUNT)
    is_broken = (pl.col("status") == "WD").fill_null(value=False)
    return (
        pl.when(share >= 1)
        .then(pl.lit("kept"))
        .when(share > 0)
        .then(pl.lit("partly"))
        .when(is_broken)
        .then(pl.lit("broken"))
        .otherwise(pl.lit("running"))
    )


PROMISES = Report("promises", _TITLE, ("commitment",), run, order=60)

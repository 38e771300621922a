"""承诺兑现公示表: who promised what and how far it was kept, for the notice board."""

from collections.abc import Iterator

from volkit.model.text import Label
from volkit.rate.evidence import AMOUNT, PERSON
from volkit.rate.metrics.commitments import judged
from volkit.rate.teams import home_teams
from volkit.render.report_values import Block, Head, Line, Page
from volkit.reports.declare import AT, PLACE, Report, Source

_TITLE = Label("承诺兑现公示表", "承諾兌現公示表", "Promises, for publication")
_HEADS = (
    Head(Label("姓名", "姓名", "Name"), width=12),
    Head(Label("服务队", "服務隊", "Team"), width=24),
    Head(Label("承诺内容", "承諾內容", "Promise"), width=50),
    Head(Label("完成时限", "完成時限", "Due"), "day"),
    Head(Label("状态", "狀態", "State"), width=14),
    Head(Label("兑现程度", "兌現程度", "Kept"), "share"),
)


def run(source: Source) -> Iterator[Page]:
    """Give every promise judged in the period; the gate has masked the names."""
    facts = source.facts
    bearers = facts.people.frame.select(PERSON, bearer="name")
    rows = (
        judged(facts)
        .join(bearers, on=PERSON, how="left", maintain_order="left")
        .join(home_teams(facts), on=PERSON, how="left", maintain_order="left")
        .with_columns(PLACE.alias(AT))
    )
    lines = [
        Line(
            (
                row["bearer"],
                row["team"],
                row["text"],
                row["due"],
                source.code("commitment_status", row["status"]),
                row[AMOUNT],
            ),
            (row[AT],),
        )
        for row in rows.iter_rows(named=True)
    ]
    title = Label("承诺事项", "承諾事項", "Promises")
    tab = Label("承诺公示", "承諾公示", "Promises public")
    yield Page(_TITLE, tab, (Block(title, _HEADS, lines),), public=True)


PROMISES_PUBLIC = Report(
    "promises_public",
    _TITLE,
    ("commitment",),
    run,
    order=65,
    also=("volunteer", "fulfilment", "team", "team_member"),
    public=True,
)

"""承诺兑现公示表: who promised what and how far it was kept, for the notice board."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.text import Label
from volkit.rate.evidence import AMOUNT, PERSON
from volkit.rate.metrics.commitments import judged
from volkit.rate.teams import home_teams
from volkit.render.report_values import Block, Head, Page
from volkit.reports.declare import AT, PLACE, Report, Source
from volkit.reports.tally import listed
from volkit.sheets.privacy import may_be_public, refuses_publication

_TITLE = Label("承诺兑现公示表", "承諾兌現公示表", "Promises, for publication")
_REFUSED = N_("{count} people did not agree to publication and were left out.")
_HEADS = (
    Head(Label("姓名", "姓名", "Name"), width=12),
    Head(Label("服务队", "服務隊", "Team"), width=24),
    Head(Label("承诺内容", "承諾內容", "Promise"), width=50),
    Head(Label("完成时限", "完成時限", "Due"), "day"),
    Head(Label("状态", "狀態", "State"), width=14),
    Head(Label("兑现程度", "兌現程度", "Kept"), "share"),
)


def run(source: Source) -> Iterator[Page]:
    """Give every promise judged in the period; the gate has masked the names.

    Whoever is known not to agree to publication is left out (PIPL art. 25).
    """
    facts = source.facts
    bearers = facts.people.frame.select(PERSON, number="volunteer_no", bearer="name")
    rows = (
        judged(facts)
        .join(bearers, on=PERSON, how="left", maintain_order="left")
        .join(home_teams(facts), on=PERSON, how="left", maintain_order="left")
        .with_columns(
            PLACE.alias(AT),
            state=pl.col("status").map_elements(
                lambda code: source.code("commitment_status", code),
                return_dtype=pl.String,
            ),
        )
    )
    people = source.rows("volunteer", "volunteer_no", "consent_scope", "withdrawn_on")
    refused = [
        row["volunteer_no"]
        for row in people.iter_rows(named=True)
        if refuses_publication(row)
    ]
    is_refused = pl.col("number").is_in(refused).fill_null(value=False)
    left_out = rows.filter(is_refused)["number"].n_unique()
    if not may_be_public(source.params, "team"):
        rows = rows.with_columns(team=pl.lit(None, pl.String))
    lines = listed(
        rows.filter(~is_refused), "bearer", "team", "text", "due", "state", AMOUNT
    )
    title = Label("承诺事项", "承諾事項", "Promises")
    tab = Label("承诺公示", "承諾公示", "Promises public")
    notes = (source.say(_REFUSED, count=left_out),) if left_out else ()
    yield Page(_TITLE, tab, (Block(title, _HEADS, lines),), notes, public=True)


PROMISES_PUBLIC = Report(
    "promises_public",
    _TITLE,
    ("commitment",),
    run,
    order=65,
    also=("volunteer", "fulfilment", "team", "team_member"),
    public=True,
)

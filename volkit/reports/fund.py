"""基金收支公示表: what came in and went out, for the notice board."""

import re
from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.text import Label
from volkit.render.report_values import Block, Chart, Head, Line, Page, total_of
from volkit.reports.declare import AT, Report, Source
from volkit.reports.tally import lines, tally
from volkit.sheets.privacy import Masks, mask_name

_TITLE = Label("基金收支公示表", "基金收支公示表", "Fund: received and spent")
_OWNER = Head(Label("设立单位", "設立單位", "Fund of"), width=24)
_KIND = Head(Label("收支类别", "收支類別", "Kind"), width=18)
_IN = Head(Label("收入（元）", "收入（元）", "Received"), "money")
_OUT = Head(Label("支出（元）", "支出（元）", "Spent"), "money")
_COUNT = Head(Label("笔数", "筆數", "Entries"), "count")
_BEFORE = Head(Label("期初余额（元）", "期初餘額（元）", "Balance before"), "money")
_AFTER = Head(Label("期末余额（元）", "期末餘額（元）", "Balance after"), "money")
_ENTRY = (
    Head(Label("日期", "日期", "Date"), "day"),
    _KIND,
    Head(Label("摘要", "摘要", "What for"), width=30),
    Head(Label("来源或去向", "來源或去向", "From or to"), width=20),
    _IN,
    _OUT,
)
_ANONYMOUS = Label("匿名", "匿名", "anonymous")
_TO_WRITE = "\uff3f" * 6
_RELIEF = "ZCBF"
_PERSON = re.compile(
    r"(?!.*(?:人士|企业|公司|商店|超市|中心|社区|街道|支部|银行|财政局?|单位|群众)$)"
    r"[\u3400-\u9fff·]{2,4}"
)
_NOTE = N_(
    "The balance before is that of the first entry less what it changed; sums are "
    "added up from the entries. Questions: {hotline}."
)


def run(source: Source) -> Iterator[Page]:
    """Give balances, sums by kind and, with names masked, every entry."""
    every = _entries(source)
    rows = every.filter(source.within("day"))
    kinds = lines(
        tally(
            rows.sort("kind", nulls_last=True),
            "kind",
            count=pl.lit(value=True),
            income=pl.col("income"),
            expense=pl.col("expense"),
        ),
        "kind",
        "count",
        "income",
        "expense",
        said={"kind": lambda code: source.code("fund_kind", code)},
    )
    heads = (_KIND, _COUNT, _IN, _OUT)
    entries = [_entry(source, row) for row in rows.iter_rows(named=True)]
    note = source.say(_NOTE, hotline=source.params.hotline or _TO_WRITE)
    yield Page(
        _TITLE,
        Label("基金收支公示", "基金收支公示", "Fund"),
        (
            _balances(source, every),
            Block(
                Label("按收支类别", "按收支類別", "By kind"),
                heads,
                kinds,
                total_of(heads, kinds),
                Chart("bar", (2, 3)),
            ),
            Block(
                Label("收支明细", "收支明細", "Entries"),
                _ENTRY,
                entries,
                total_of(_ENTRY, entries),
            ),
        ),
        (note,),
        public=True,
    )


def _entries(source: Source) -> pl.DataFrame:
    """Return all entries up to the period's end, by day."""
    return (
        source.rows(
            "fund",
            "day",
            "owner",
            "kind",
            "memo",
            "income",
            "expense",
            "balance",
            "party",
            "anonymous",
        )
        .with_columns(
            pl.col("owner").fill_null(""), pl.col("income", "expense").fill_null(0)
        )
        .filter((pl.col("day") <= source.span.end).fill_null(value=False))
        .sort("day", AT)
    )


def _balances(source: Source, every: pl.DataFrame) -> Block:
    """Return each fund's balances around the period."""
    change = pl.col("income") - pl.col("expense")
    start = (pl.col("balance") - change.cum_sum().over("owner")).drop_nulls().first()
    inside = source.within("day")
    found = tally(
        every.with_columns(start=start.over("owner").fill_null(0)),
        "owner",
        income=pl.when(inside).then(pl.col("income")),
        expense=pl.when(inside).then(pl.col("expense")),
        _moved=pl.when(~inside).then(change),
    )
    starts = every.group_by("owner").agg(start.fill_null(0).alias("start"))
    found = (
        found.join(starts, on="owner", maintain_order="left")
        .with_columns(before=(pl.col("start") + pl.col("_moved")).round(2))
        .with_columns(
            after=(pl.col("before") + pl.col("income") - pl.col("expense")).round(2)
        )
    )
    heads = (_OWNER, _BEFORE, _IN, _OUT, _AFTER)
    made = lines(found, "owner", "before", "income", "expense", "after")
    total = total_of(heads, made)
    return Block(Label("收支结余", "收支結餘", "Balances"), heads, made, total)


def _entry(source: Source, row: dict[str, object]) -> Line:
    """Return one entry as anybody may see it."""
    kind, party = source.code("fund_kind", row["kind"]), str(row["party"] or "")
    if row["anonymous"] is True:
        party = _ANONYMOUS.of(source.locale)
    elif _PERSON.fullmatch(party):
        party = mask_name(party, Masks.of(source.params))
    # Who is helped in hardship is nobody's business; such entries name people.
    memo = kind if row["kind"] == _RELIEF else row["memo"]
    amounts = (row["income"] or None, row["expense"] or None)
    at = row[AT]
    return Line(
        (row["day"], kind, memo, party, *amounts), (at,) if isinstance(at, int) else ()
    )


FUND = Report("fund", _TITLE, ("fund",), run, order=110, public=True)

"""数据质量评分: how many rows of each workbook are wrong or doubtful."""

from collections import Counter
from collections.abc import Iterator, Sequence

from volkit.i18n import N_
from volkit.model.text import Label
from volkit.render.report_values import Block, Chart, Head, Line, Page, share, total_of
from volkit.reports.declare import BookRead, Flaw, Report, Source

_TITLE = Label("数据质量评分", "數據質量評分", "Quality of the data")
_BOOK = Head(Label("工作簿", "活頁簿", "Workbook"), width=34)
_COUNTS = (
    Head(Label("数据行", "資料列", "Rows"), "count"),
    Head(Label("错误", "錯誤", "Errors"), "count"),
    Head(Label("警告", "警告", "Warnings"), "count"),
    Head(Label("提示", "提示", "Hints"), "count"),
    Head(Label("有错误的行", "有錯誤的列", "Rows in error"), "count"),
    Head(
        Label("有错误或警告的行", "有錯誤或警告的列", "Rows in error or doubt"), "count"
    ),
    Head(Label("错误率", "錯誤率", "Share in error"), "share"),
    Head(Label("评分", "評分", "Score"), "number"),
)
_RULE = Head(Label("规则", "規則", "Rule"), width=10)
_EXAMPLE = Head(Label("例", "例", "For example"), width=70)
_NOTE = N_("The score is the number of rows, of each 100, without error or warning.")
_SERIOUS = ("error", "warning")
_MOST = 15


def run(source: Source) -> Iterator[Page]:
    """Give the workbooks, then what is wrong most often."""
    books = [_line(book, source.flaws) for book in source.books]
    heads = (_BOOK, *_COUNTS)
    total = list(total_of(heads, books, {7: (5, 1)}))
    total[8] = _score(total[6], total[1])
    yield Page(
        _TITLE,
        Label("数据质量", "數據質量", "Quality"),
        (
            Block(
                Label("每册", "每冊", "Each workbook"),
                heads,
                books,
                tuple(total),
                Chart("bar", (8,)),
            ),
            _often(source),
        ),
        (source.say(_NOTE),),
    )


def _line(book: BookRead, flaws: Sequence[Flaw]) -> Line:
    """Return one workbook."""
    own = [f for f in flaws if f.file == book.file]
    counts = Counter(f.severity for f in own)
    wrong = {f.place for f in own if f.severity == "error" and f.place is not None}
    doubtful = {f.place for f in own if f.severity in _SERIOUS and f.place is not None}
    return Line(
        (
            book.shown,
            book.rows,
            counts["error"],
            counts["warning"],
            counts["info"],
            len(wrong),
            len(doubtful),
            share(len(wrong), book.rows),
            _score(len(doubtful), book.rows),
        ),
        sorted(doubtful),
        {5: sorted(wrong), 6: sorted(doubtful)},
    )


def _often(source: Source) -> Block:
    """Return the rules broken most often."""
    by_rule: dict[str, list[Flaw]] = {}
    for flaw in source.flaws:
        if flaw.severity in _SERIOUS:
            by_rule.setdefault(flaw.code, []).append(flaw)
    most = sorted(by_rule.items(), key=lambda pair: (-len(pair[1]), pair[0]))[:_MOST]
    return Block(
        Label("最常见的问题", "最常見的問題", "What is wrong most often"),
        (_RULE, _EXAMPLE, Head(Label("处数", "處數", "Number"), "count")),
        [
            Line(
                (code, found[0].message, len(found)),
                [f.place for f in found if f.place is not None],
            )
            for code, found in most
        ],
    )


def _score(bad: object, rows: object) -> float | None:
    """Return the rows without error or warning, of 100."""
    part = share(bad, rows)
    return None if part is None else round(100 * (1 - part), 1)


QUALITY = Report("quality", _TITLE, (), run, order=160, judged=True)

"""VK961 problems-without-rectification: what an inspection finds is put right."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.inspection import Inspection
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule

_NOTHING = (
    "(?:未|没|沒|无|無|不)(?:有|见|見|存在)?(?:发现|發現|明显|明顯|任何|重大|其他|其它)?(?:问题|問題|异常|異常|不符|差错)"
    "|未发现|未發現|未见|^(?:无|無|没有|暂无)|^(?:情况|总体|基本|均|各项|台账|工作)?"
    "[^，。；,;不未缺差]{0,8}(?:良好|较好|正常|合格|符合|规范|到位|齐全|一致|属实|满意)[。！]?$"
)
"""How clerks say that there is nothing to put right."""


@book_rule(
    Inspection,
    code="VK961",
    name="problems-without-rectification",
    severity=Severity.WARNING,
    message=N_(
        "The inspection found something, but nothing is entered to put it right."
    ),
    advice=N_(
        "Enter the problems in the sheet of rectifications, "
        "each with a person and a term."
    ),
    since="0.1",
)
def problems_without_rectification(book: Book) -> Broken | None:
    """Ask only where rectifications are kept; 未发现问题 is no problem.

    Rectifications that name no inspection at all could be those of any.
    """
    if not book.has("rectify"):
        return None
    rows = book.columns("inspection", "inspection_no", "wrong", "findings")
    kept = book.columns("rectify", "inspection_no")
    known = kept.drop_nulls("inspection_no")
    if known.is_empty() and not kept.is_empty():
        return None
    open_ = rows.drop_nulls("inspection_no").join(
        known, on="inspection_no", how="anti", maintain_order="left"
    )
    findings = pl.col("findings")
    found = findings.is_not_null() & ~findings.str.contains(_NOTHING)
    return Broken(
        "inspection_no",
        frame=open_,
        where=(pl.col("wrong") > 0).fill_null(value=False) | found,
    )

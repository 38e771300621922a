"""A block of cells checked: what to write beside each of its rows."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from volkit.i18n import N_, translate
from volkit.model.errors import UsageError
from volkit.model.finding import Finding, Severity
from volkit.model.table import RawTable
from volkit.model.text import Label, Locale
from volkit.normalise.frame import normalise
from volkit.service.block import Cells, tables_in
from volkit.service.wording import message_of
from volkit.sheets.context import Context
from volkit.sheets.privacy import mask_stray
from volkit.validate.book import Book
from volkit.validate.registry import all_rules
from volkit.validate.run import check_book, check_table, worst_per_cell

PASSED = Label("通过", "通過", "OK")
STATES: Mapping[Severity, Label] = {
    Severity.ERROR: Label("错误", "錯誤", "Error"),
    Severity.WARNING: Label("请核对", "請核對", "Please check"),
    Severity.INFO: Label("提示", "提示", "Note"),
}
CAPTIONS = (Label("核对", "核對", "Checked"), Label("问题", "問題", "What is wrong"))
_LEFT_UNCHECKED = frozenset({"column-unknown", "required-column-missing"})
"""What is merely worth knowing of a table, but keeps cells from being checked."""
_LONGEST = 2_000
_ACROSS = "VK9"


@dataclass(frozen=True)
class CheckedTable:
    """A table of a block, and what is wrong within it: the worst of each cell."""

    raw: RawTable
    findings: tuple[Finding, ...]


def check_block(
    block: Cells, context: Context, *, as_kind: str | None = None, first_row: int = 1
) -> list[CheckedTable]:
    """Return the tables of a block, each judged by itself; rows count from one given.

    Raises:
        UsageError: there is no table with a header row in it.

    """
    return [
        CheckedTable(raw, tuple(worst_per_cell(all_wrong(raw, context))))
        for raw in known_tables(block, as_kind=as_kind, first_row=first_row)
    ]


def all_wrong(raw: RawTable, context: Context) -> list[Finding]:
    """Return what is wrong in a table as far as it shows without any other sheet."""
    table = normalise(raw, context)
    return [
        *check_table(table, context),
        *check_book(Book([table]), context, _alone()),
    ]


@cache
def _alone() -> frozenset[str]:
    """Return the rules that speak of other sheets only where these are there.

    The rules across sheets are left out: with one sheet they can but say so.
    """
    return frozenset(code for code in all_rules() if not code.startswith(_ACROSS))


def known_tables(
    block: Cells, *, as_kind: str | None = None, first_row: int = 1
) -> list[RawTable]:
    """Return the tables of a block that must have one.

    Raises:
        UsageError: there is no table with a header row in it.

    """
    raws = tables_in(block, as_kind=as_kind, first_row=first_row)
    if not raws:
        raise UsageError(
            N_(
                "No table was recognised in the range: it must include the header row, "
                "with captions such as 姓名 or 身份证号."
            )
        )
    return raws


def beside(
    tables: Sequence[CheckedTable], locale: Locale, *, height: int, first_row: int = 1
) -> list[tuple[str, str]]:
    """Return, for each row of a block, its state and what is wrong in it.

    Header rows get captions, and what is wrong with a table as a whole.
    """
    lines = [("", "")] * height
    for table in tables:
        for row in table.raw.rows:
            lines[row - first_row] = (PASSED.of(locale), "")
    for table in tables:
        heads = {c.letter: mask_stray(c.header) for c in table.raw.columns}
        for row, found in _by_row(table.findings).items():
            lines[row - first_row] = _line(found, heads, locale)
        state, said = (caption.of(locale) for caption in CAPTIONS)
        whole = "".join(_about_table(table, locale))
        if whole:
            said = translate(
                N_("{caption} ({about})"), locale, caption=said, about=whole
            )
        lines[table.raw.header_row - first_row] = (state, said)
    return lines


def _by_row(findings: Sequence[Finding]) -> Mapping[int, list[Finding]]:
    """Return the findings of each row that has any."""
    rows: dict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.row is not None:
            rows[finding.row].append(finding)
    return rows


def _line(
    found: list[Finding], heads: Mapping[str, str], locale: Locale
) -> tuple[str, str]:
    """Return the state of a row by its findings, and their sentences, worst first."""
    rules = all_rules()
    found.sort(key=lambda f: -rules[f.code].severity)
    state = STATES[rules[found[0].code].severity].of(locale)
    said = "".join(_sentence(f, heads, locale) for f in found)
    return state, said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"


def _sentence(finding: Finding, heads: Mapping[str, str], locale: Locale) -> str:
    """Return what is wrong in a cell after the caption of its column."""
    head = heads.get((finding.cell or "").rstrip("0123456789"), "")
    said = message_of(finding, locale)
    between = " " if locale == "en" else ""
    return f"【{head}】{said}{between}" if head else f"{said}{between}"


def _about_table(table: CheckedTable, locale: Locale) -> Iterator[str]:
    """Give what is wrong with a table as a whole, or keeps cells unchecked."""
    for finding in table.findings:
        rule = all_rules()[finding.code]
        if finding.row is None and (
            rule.severity > Severity.INFO or rule.name in _LEFT_UNCHECKED
        ):
            yield message_of(finding, locale)

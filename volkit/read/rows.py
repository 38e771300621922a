"""Which rows under a header are data, and what the others are."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from volkit.read.captions import SEQ
from volkit.read.fold import fold, simplified, spaceless, without_brackets
from volkit.read.grid import is_blank
from volkit.read.sniff import is_count

_TOTAL = re.compile(
    r"[月日周季年]计|(?:第?[\d一二三四五六七八九十]{1,4}(?:年度?|月份?|季度?|日|周|页))*"
    r"(?:本页|本月|本年|本年度|本季|本季度|全年|年度|本表|各项|以上|截至本月|上页|承前页|过次页)?"
    r"(?:合计|总计|小计|累计|共计|总数|汇总|总和|总合计|合共|total|subtotal|grandtotal|sum|totals)"
    r"(?:\d+(?:\.\d+)?(?:人|条|小时|个|名|次|户|元)?)?"
)
_TOTAL_OF = re.compile(r".{1,10}(?:小计|合计|总计)")
"""What is added up stands before the word, in the first cell: 东明社区小计."""
_CARRIED = re.compile(
    r"[承接转过][前上次下]页|月结|年结|结转[上次下]年"
    r"|(?:上年度?|上期|上月|上季度?|去年|年初|月初|期初|本年|本月|本日|本季度?)"
    r"(?:结转|余额|结余|结存|转入|发生额|结余转入|余额转入|结余结转|余额结转)"
)
"""What a cash book calls a row that only carries a balance or a sum over."""
_FOOTER = re.compile(
    r"(?:单位|单位主要|主要|部门|支部|社区|站点|队)?"
    r"(?:填表|制表|填报|统计|审核|审批|复核|复查|经办|负责|联系|报送|录入|记录|填写|主管|校对|批准|登记|上报|汇总|核对|审查|分管领导|站长|书记|队长|领导)"
    r"(?:人|者|单位|日期|时间|电话|员|领导|人员|意见|人电话)?(?:\(?(?:签字|签名|签章|盖章|公章|电话)\)?)?[:：].*"
    r"|.*(?:\(|^)(?:公章|盖章|签章|章)\)?[:：]?"
    r"|(?:日期|时间|电话|联系电话|手机|地址|单位|传真|邮箱)[:：].*"
    r"|(?:注|备注|说明|附注|附|填表说明|注意事项|填写说明|备\s*注)\d*[:：].*"
    r"|注\d*[、.].*"
    r"|第\d+页.*|共\d+页.*|共计?\d+[人条名户份].*|-\d+-|\d+/\d+页?"
    r"|(?:以下|以上)(?:空白|无正文|无内容).*|\(?(?:续表|接上页|转下页|续下页|未完待续|完)\)?"
    r"|\d{4}年\d{1,2}月(?:\d{1,2}日)?|年月日"
)
_BARE_FOOTER = re.compile(
    r"(?:填表|制表|填报|审核|审批|复核|经办|统计|校对)(?:人|者|单位|日期|时间|员)"
    r"(?:\(?(?:签字|签名|签章|盖章)\)?)?"
)
_EXAMPLE = re.compile(
    r"(?:填写)?(?:示例|样例|范例|例如|举例|样表|填表样例)(?:[:：].*)?|例(?:[:：].*)?|示例\d"
)
_SECTION = re.compile(
    r"^[(（]?[一二三四五六七八九十]+[)）]?[、.．]|(?:支部|社区|街道|队|组|片区|网格|站|村|小区|党委|党总支|单位|科室|楼栋|年级|月份|季度|月|类|部分|名单)$"
)
_NUMBERED = re.compile(
    r"[(（]?\d{1,2}[)）]?|[甲乙丙丁戊己庚辛壬癸]|[A-Z]|栏次|列次|行次"
)
_UNIT = re.compile(
    r"[(（\[【].*[)）\]】]|小时|分钟|元|人|次|岁|天|个|必填|选填|非必填|可选|文本|数字|日期|下拉|\*|yyyy.*|YYYY.*"
    r"|文本格式|日期格式|数值|自动(?:计算|生成)|下拉选择"
)
_ALL_ROWS = 300
_EDGE = 25
_PAGE_END = 4
_WORDED = 3
_SUM = frozenset("计計")
"""With these end nearly all words for a total."""
_MOSTLY = 0.9
_SPARSE = 0.6
_LONGEST_VALUE = 60


@dataclass
class Sorting:
    """What became of the rows under a header; positions count from 0.

    `totals` holds each total row with the word it carries; `left_out` each row that is
    no data, with what it is.
    """

    data: list[int] = field(default_factory=list)
    totals: list[tuple[int, str]] = field(default_factory=list)
    left_out: dict[int, str] = field(default_factory=dict)
    is_whole: bool = True


@dataclass(frozen=True)
class Block:
    """The cells under a header: columns with their keys, and merges across columns."""

    columns: Sequence[Sequence[object]]
    keys: Sequence[str | None]
    height: int
    across: frozenset[int] = frozenset()
    headers: Sequence[str] = ()

    def row(self, i: int) -> list[object]:
        """Return the cells of a row, blank ones as None."""
        return [None if is_blank(v := column[i]) else v for column in self.columns]


def sort_rows(block: Block, skipped: Mapping[int, str]) -> Sorting:
    """Return which rows are data; `skipped` are rows known to be none."""
    sorting = Sorting()
    out: dict[int, str] = dict(skipped)
    start = _unit_rows(block, 0, out)
    for again in sorted(skipped):
        if skipped[again] == "header" and again + 1 not in skipped:
            _unit_rows(block, again + 1, out)
    for i in _suspects(block, skipped):
        if i < start or i in out:
            continue
        what = _what(block, i)
        if what == "total":
            sorting.totals.append((i, _total_word(block.row(i))))
        if what:
            out[i] = what
    sorting.data = [i for i in range(block.height) if i not in out]
    sorting.left_out = {i: what for i, what in sorted(out.items()) if what != "blank"}
    sorting.is_whole = not out
    return sorting


def _suspects(block: Block, skipped: Mapping[int, str]) -> Sequence[int]:
    """Return the rows to look at: all of a short table, the odd ones of a long one.

    Odd are those with gaps, those that add up, and the last ones of a page.
    """
    if block.height <= _ALL_ROWS:
        return range(block.height)
    found = set(range(_EDGE)) | set(range(block.height - _EDGE, block.height))
    found.update(i - n for i in skipped for n in range(1, _PAGE_END + 1) if i >= n)
    for column in block.columns[:_WORDED]:
        sums = {v for v in set(column) if type(v) is str and v[-1:] in _SUM}
        if sums:
            found.update(i for i, v in enumerate(column) if v in sums)
    gaps: Counter[int] = Counter()
    compared = 0
    for column in block.columns:
        empty = (
            [i for i, v in enumerate(column) if v is None]
            if isinstance(column, list)
            else []
        )
        if len(empty) <= (1 - _MOSTLY) * block.height:
            found.update(empty)
        elif len(empty) <= _SPARSE * block.height:
            gaps.update(empty)
        compared += len(empty) <= _SPARSE * block.height
    found.update(i for i, count in gaps.items() if count > _SPARSE * compared)
    return sorted(found)


def _unit_rows(block: Block, i: int, out: dict[int, str]) -> int:
    """Leave out rows of units, numbers or hints right under a header."""
    while i < block.height and i not in out:
        row = [v for v in block.row(i) if v is not None]
        if not row:
            out[i] = "blank"
        elif _is_numbering(row) or _is_units(row):
            out[i] = "units"
        else:
            break
        i += 1
    return i


def _is_numbering(row: Sequence[object]) -> bool:
    """Tell whether cells only number the columns: 1 2 3, or 甲 乙 1 2."""
    said = [_text(v) for v in row]
    if len(said) < 3 or not all(_NUMBERED.fullmatch(s) for s in said):  # noqa: PLR2004  fewer prove nothing
        return False
    numbers = [int(d) for s in said if (d := re.sub(r"\D", "", s))]
    return all(b - a == 1 for a, b in pairwise(numbers))


def _is_units(row: Sequence[object]) -> bool:
    """Tell whether cells only say units, or how to fill in a column."""
    return all(isinstance(v, str) and _UNIT.fullmatch(spaceless(v)) for v in row)


def _what(block: Block, i: int) -> str:  # noqa: PLR0911  one answer per kind of row
    """Return what a row is that holds no data, "" for data."""
    row = block.row(i)
    filled = [j for j, v in enumerate(row) if v is not None]
    if not filled or all(block.keys[j] == SEQ and is_count(row[j]) for j in filled):
        return "blank"
    if len(filled) > 1 and _is_header_again(block, row, filled):
        return "header"
    if _adds_up(row) and not _names_a_person(block, row):
        return "total"
    if "balance" in block.keys and _word(row, _CARRIED):
        return "carried"
    first = row[filled[0]]
    if not isinstance(first, str):
        return ""
    said = simplified(spaceless(first))
    if len(filled) > 1 and _EXAMPLE.fullmatch(said):
        return "example"
    is_sparse = len(filled) <= max(1, _SPARSE * len(row))
    if (is_sparse or _is_signed(row)) and _is_footer(row, said, i):
        return "footer"
    return _alone(block, i, filled[0], first) if len(filled) == 1 else ""


def _is_footer(row: Sequence[object], said: str, i: int) -> bool:
    """Tell whether a sparse row is a line of names and dates under the table."""
    if _FOOTER.fullmatch(said) or (i > 0 and _BARE_FOOTER.fullmatch(said)):
        return True
    labels = [v for v in row if isinstance(v, str) and (":" in v or "：" in v)]
    return sum(bool(_FOOTER.fullmatch(simplified(spaceless(v)))) for v in labels) > 1


def _is_signed(row: Sequence[object]) -> bool:
    """Tell whether every cell of a row names who signs, a unit or a day."""
    said = [v for v in row if v is not None]
    return all(isinstance(v, str) and is_aside(spaceless(v)) for v in said)


def _alone(block: Block, i: int, at: int, text: str) -> str:
    """Return what a row is whose only cell is a text, "" for data."""
    if i in block.across or block.keys[at] in {SEQ, None}:
        return "section"
    if _SECTION.search(spaceless(text)):
        return "section"
    return "footer" if len(text) > _LONGEST_VALUE else ""


def _is_header_again(
    block: Block, row: Sequence[object], filled: Sequence[int]
) -> bool:
    """Tell whether a row repeats the table's captions."""
    if row[filled[0]] == row[filled[1]] or not any(
        isinstance(row[j], str) and fold(str(row[j])) == block.headers[j]
        for j in filled[:2]
    ):
        return False
    same = sum(
        isinstance(row[j], str) and fold(str(row[j])) == block.headers[j] != ""
        for j in filled
    )
    return same > 1 and same >= _SPARSE * len(filled)


def _adds_up(row: Sequence[object]) -> bool:
    """Tell whether a row adds up others, all or those of some part of the table."""
    if _total_word(row):
        return True
    filled = [v for v in row if v is not None]
    is_sparse = len(filled) <= _SPARSE * len(row)
    first = filled[0] if filled and is_sparse else None
    return isinstance(first, str) and bool(
        _TOTAL_OF.fullmatch(without_brackets(fold(first)))
    )


def _total_word(row: Sequence[object]) -> str:
    """Return the word of a total among the first filled cells, "" for none."""
    return _word(row, _TOTAL)


def _word(row: Sequence[object], pattern: re.Pattern[str]) -> str:
    """Return the first of the first filled cells that is such a word, "" for none."""
    said = [v for v in row if v is not None][:3]
    for value in said:
        if isinstance(value, str):
            word = without_brackets(fold(value))
            if pattern.fullmatch(word):
                return word
    return ""


def _names_a_person(block: Block, row: Sequence[object]) -> bool:
    """Tell whether a row names someone beside the word of a total."""
    return any(
        key in {"name", "id_no", "volunteer_no", "phone"}
        and isinstance(v, str)
        and not _TOTAL.fullmatch(word := without_brackets(fold(v)))
        and not _TOTAL_OF.fullmatch(word)
        and not re.fullmatch(r"共?\d{1,5}[人条名个户]?", spaceless(v))
        for key, v in zip(block.keys, row, strict=True)
    )


def is_total(cells: Sequence[object]) -> bool:
    """Tell whether the word of a total stands among the first cells."""
    return bool(_total_word(cells))


def is_aside(said: str) -> bool:
    """Tell whether a text without spaces names who signs, a unit, a day or a page."""
    word = simplified(said)
    return bool(_FOOTER.fullmatch(word) or _BARE_FOOTER.fullmatch(word))


def _text(value: object) -> str:
    """Return a cell as it is written, whole numbers without a point."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return spaceless(str(value))

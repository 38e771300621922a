"""The rules that an Excel formula can say, for workbooks that check themselves."""

from collections.abc import Iterator, Mapping

from volkit.i18n import translate
from volkit.model.text import Locale
from volkit.render.workbook_checks import EMPTY, NativeCheck
from volkit.sheets.base import Column, Sheet, all_sheets
from volkit.validate.condition import parts
from volkit.validate.registry import all_rules, rules_by_name
from volkit.validate.rule import Rule

_ANSWERED = "无|—|/|暂无|不详|待补"
_NUMBERS = frozenset({"int", "decimal", "money", "hours", "percent"})
_TO_FILL = frozenset(
    {"required-cell-empty", "dependent-cell-empty", "given-in-neither-way"}
)
_SPOKEN_FOR = frozenset({("volunteer", "volunteer_no"), ("volunteer", "id_no")})


def native_checks(locale: Locale) -> tuple[NativeCheck, ...]:
    """Return every rule that Excel can say, with its words in a language."""
    written = (
        NativeCheck(
            code=rule.code,
            sheets=rule.kinds,
            key=rule.native_column,
            formula=rule.native.removeprefix("="),
            level=rule.severity.word,
            message=_words(rule, locale),
        )
        for rule in all_rules().values()
        if rule.native and rule.native_column
    )
    return (*written, *_from_facts(locale))


def _words(rule: Rule, locale: Locale) -> str:
    """Return what Excel can say about a breach: sentences that need no values."""
    plain = (text for text in (rule.message, rule.advice) if "{" not in text)
    return next((translate(text, locale) for text in plain), "")


def _from_facts(locale: Locale) -> Iterator[NativeCheck]:
    """Give the checks that follow from what the columns say of themselves."""
    rules = rules_by_name()
    for sheet in all_sheets().values():
        if sheet.tab is None:
            continue
        columns = sheet.columns()
        for key, column in columns.items():
            for name, formula in _formulas(sheet, key, column, columns):
                rule = rules.get(name)
                if rule is not None:
                    yield NativeCheck(
                        code=rule.code,
                        sheets=frozenset({sheet.key}),
                        key=key,
                        formula=formula,
                        level=EMPTY if name in _TO_FILL else rule.severity.word,
                        message=_words(rule, locale),
                    )


def _formulas(
    sheet: type[Sheet],
    key: str,
    column: Column,
    columns: Mapping[str, Column],
) -> Iterator[tuple[str, str]]:
    """Give the name of a rule and the formula that says it of one column."""
    cell = f"{{{key}}}"
    filled = _filled(cell, column)
    demanded = not column.calculated and column.default is None
    used = [k for k in columns if k != "seq"]
    unused = f"COUNTA({{{used[0]}}}:{{{used[-1]}}})=0"
    if column.required and demanded:
        yield "required-cell-empty", f"OR({unused},{filled})"
    if column.required_if and not column.calculated:
        idle = _idle(column.required_if, columns)
        if idle and column.required_if.startswith("without "):
            yield "given-in-neither-way", f"OR({unused},{idle},{filled})"
        elif idle:
            yield "dependent-cell-empty", f"OR({idle},{filled})"
    if column.unique and (sheet.key, key) not in _SPOKEN_FOR:
        once = f"SUMPRODUCT(--({{{key}:above}}={cell}))<=1"
        yield "number-used-twice", f"OR(NOT({_says(cell)}),{once})"
    if column.past:
        yield "date-in-future", f"OR(NOT(ISNUMBER({cell})),{cell}<TODAY()+1)"
    for before in column.after:
        other = f"{{{before}}}"
        in_order = f"{cell}>={other}"
        if "datetime" in {column.kind, columns[before].kind}:
            # A midnight is a day without a time: only the days can be compared.
            day = f"OR(INT({cell})={cell},INT({other})={other})"
            in_order += f",AND({day},INT({cell})=INT({other}))"
        yield (
            "dates-out-of-order",
            f"OR(NOT(ISNUMBER({cell})),NOT(ISNUMBER({other})),{in_order})",
        )
    bounds = _bounds(cell, column)
    if column.kind in _NUMBERS and bounds:
        yield "number-out-of-range", f"OR(NOT(ISNUMBER({cell})),AND({bounds}))"


def _filled(cell: str, column: Column) -> str:
    """Return the formula for a cell that answers what is asked."""
    return f"LEN(TRIM({cell}))>0" if column.is_free_text else _says(cell)


def _says(cell: str) -> str:
    """Return the formula for a cell that says more than nothing or 无."""
    answered = f'ISNUMBER(FIND("|"&TRIM({cell})&"|","|{_ANSWERED}|"))'
    return f"AND(LEN(TRIM({cell}))>0,NOT({answered}))"


def _idle(condition: str, columns: Mapping[str, Column]) -> str:
    """Return the formula for rows in which a condition does not hold; "" if unsaid."""
    if condition.startswith("without "):
        keys = condition.removeprefix("without ").split(",")
        return "AND(" + ",".join(_says(f"{{{key}}}") for key in keys) + ")"
    key, wanted = parts(condition)
    if key not in columns:
        return ""
    if not wanted:
        return f"LEN(TRIM({{{key}}}))=0"
    return f"NOT({{{key}:is {','.join(wanted)}}})"


def _bounds(cell: str, column: Column) -> str:
    """Return the comparisons that a number must pass."""
    found = []
    if column.low is not None:
        found.append(f"{cell}>={column.low:g}")
    if column.high is not None:
        found.append(f"{cell}<={column.high:g}")
    return ",".join(found)

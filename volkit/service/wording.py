"""Findings in words, masked: the last step before anybody sees them."""

import datetime as dt
from collections.abc import Iterable, Mapping

from volkit import codes
from volkit.i18n import translate
from volkit.i18n.formats import listed
from volkit.model.finding import Finding
from volkit.model.report import FindingReport, FixReport
from volkit.model.table import ErrorCell, MergedCell
from volkit.model.text import Label, Locale
from volkit.sheets.base import Column, columns_of
from volkit.sheets.privacy import mask_path, mask_stray, mask_value
from volkit.validate.registry import all_rules

_LONGEST = 200
_PRECISE = 10**15


def worded(findings: Iterable[Finding], locale: Locale) -> list[FindingReport]:
    """Return findings as the documents show them, in the reader's language."""
    return [_worded(finding, locale) for finding in findings]


def _worded(finding: Finding, locale: Locale) -> FindingReport:
    """Return one finding as the documents show it."""
    rule = all_rules()[finding.code]
    fact = _fact(finding.table, finding.column)
    fix = finding.fix and FixReport(
        safety=finding.fix.safety.value,
        value=_offered(finding.fix.value, fact),
    )
    params = _shown_params(finding, locale)
    return FindingReport(
        code=rule.code,
        name=rule.name,
        severity=rule.severity.word,
        file=mask_path(finding.file),
        sheet=mask_path(finding.sheet),
        cell=finding.cell,
        row=finding.row,
        column=finding.column,
        value=_masked(_plain(finding.value, locale), fact) or None,
        message=_said(rule.message, locale, params),
        advice=_said(rule.advice, locale, params),
        fix=fix,
    )


def message_of(finding: Finding, locale: Locale) -> str:
    """Return what is wrong as anybody may read it, in the reader's language."""
    message = all_rules()[finding.code].message
    return _said(message, locale, _shown_params(finding, locale))


def _shown_params(finding: Finding, locale: Locale) -> dict[str, str]:
    """Return what fills a finding's sentences, masked."""
    return {
        name: _masked(
            _plain(value, locale), _fact(finding.table, finding.private.get(name))
        )
        for name, value in finding.params.items()
    }


def shown(value: object, kind: str | None, key: str | None) -> str:
    """Return a cell's value as anybody may see it."""
    return _masked(_plain(value), _fact(kind, key))


def as_cell(finding: Finding) -> object:
    """Return a finding's repair as the cell will hold it: codes by their caption."""
    value = finding.fix.value if finding.fix else None
    return _in_cell(value, _fact(finding.table, finding.column))


def _said(sentence: str, locale: Locale, params: Mapping[str, str]) -> str:
    """Return a sentence in a language, its places filled in."""
    return translate(sentence, locale).format_map(_Places(params))


class _Places(dict[str, str]):
    """What fills a sentence's places; one that nothing fills stays visible."""

    def __missing__(self, name: str) -> str:
        """Return an ellipsis for a place without a value."""
        return "…"


def _fact(kind: str | None, key: str | None) -> Column | None:
    """Return the facts of a column; one of another sheet is the volunteer's."""
    if not key:
        return None
    columns = columns_of(kind) if kind else {}
    return columns.get(key) or columns_of("volunteer").get(key)


def _masked(text: str, column: Column | None) -> str:
    """Return a text of a column as anybody may see it."""
    if column is not None:
        text = mask_value(text, column)
    text = mask_stray(text)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _offered(value: object, column: Column | None) -> str | None:
    """Return a repair as the cell will show it, None for an empty cell."""
    return None if value is None else _masked(_plain(_in_cell(value, column)), column)


def _in_cell(value: object, column: Column | None) -> object:
    """Return a repair as a cell holds it: a time of day, a code's caption."""
    if column is not None and column.kind == "time" and isinstance(value, int):
        return dt.time(value // 60 % 24, value % 60)
    if column is not None and column.codes and isinstance(value, str):
        return codes.table(column.codes).caption(value, "zh_Hans") or value
    return value


def _plain(value: object, locale: Locale = "zh_Hans") -> str:  # noqa: PLR0911  one per kind of cell
    """Return a value as a clerk would write it."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case float():
            return f"{value:.15g}" if abs(value) < _PRECISE else f"{value:.6G}"
        case dt.datetime() | dt.time():
            text = (
                value.isoformat(" ") if isinstance(value, dt.datetime) else f"{value}"
            )
            return text.removesuffix(" 00:00:00").removesuffix(":00")
        case dt.timedelta():
            hours, seconds = divmod(int(value.total_seconds()), 3600)
            return f"{hours}:{seconds // 60:02}"
        case ErrorCell():
            return value.text
        case MergedCell():
            return value.label.of(locale)
        case Label():
            return value.of(locale)
        case list() | tuple():
            return listed([_plain(one, locale) for one in value], locale)
        case _:
            return str(value)

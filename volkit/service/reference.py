"""Sheets and rules by any name a person may call them, and what is said of them."""

import re

from pydantic import BaseModel

from volkit.i18n import N_, translate
from volkit.model.errors import UsageError
from volkit.model.text import Locale
from volkit.sheets.base import Column, Sheet, all_sheets

_PLACE = re.compile(r"\{\w+\}")


class RuleFacts(BaseModel):
    """One rule in words; `page` is its Markdown page."""

    code: str
    name: str
    severity: str
    message: str
    advice: str
    fix: str | None
    since: str
    page: str


class ColumnFacts(BaseModel):
    """One column in words."""

    key: str
    label: str
    kind: str
    required: bool
    unique: bool
    codes: str
    choices: tuple[str, ...]
    ref: str
    privacy: int
    also: tuple[str, ...]
    source: str
    hint: str


class SheetFacts(BaseModel):
    """One sheet in words, with its columns."""

    key: str
    label: str
    also: tuple[str, ...]
    columns: tuple[ColumnFacts, ...]


def sheet_named(word: str) -> type[Sheet]:
    """Return the sheet with this key, caption or alias.

    Raises:
        UsageError: no sheet is called so.

    """
    for sheet in all_sheets().values():
        captions = (*sheet.label, *(sheet.tab or ()), *sheet.also)
        if word == sheet.key or word in captions:
            return sheet
    raise UsageError(
        N_("There is no sheet {word}; `volkit sheet` lists them all."), word=word
    )


def sheets(locale: Locale) -> list[SheetFacts]:
    """Return what is said of every sheet."""
    return [sheet_facts(sheet, locale) for sheet in all_sheets().values()]


def sheet_facts(sheet: type[Sheet], locale: Locale) -> SheetFacts:
    """Return what is said of one sheet."""
    return SheetFacts(
        key=sheet.key,
        label=sheet.label.of(locale),
        also=sheet.also,
        columns=tuple(_facts(k, c, locale) for k, c in sheet.columns().items()),
    )


def _facts(key: str, column: Column, locale: Locale) -> ColumnFacts:
    """Return what is said of one column."""
    return ColumnFacts(
        key=key,
        label=column.label.of(locale),
        kind=column.kind,
        required=column.required,
        unique=column.unique,
        codes=column.codes,
        choices=column.choices,
        ref=column.ref,
        privacy=column.privacy,
        also=column.also,
        source=column.source,
        hint=column.hint.of(locale) if column.hint else "",
    )


def rules(locale: Locale) -> list[RuleFacts]:
    """Return what is said of every rule."""
    from volkit.validate.registry import all_rules  # noqa: PLC0415  loads every rule, and polars

    return [_rule_facts(code, locale) for code in all_rules()]


def rule_named(word: str, locale: Locale) -> RuleFacts:
    """Return what is said of the rule with this code or name.

    Raises:
        UsageError: no rule is called so.

    """
    from volkit.validate.registry import all_rules, rules_by_name  # noqa: PLC0415  as above

    if word.upper() in all_rules():
        return _rule_facts(word.upper(), locale)
    if word in rules_by_name():
        return _rule_facts(rules_by_name()[word].code, locale)
    raise UsageError(
        N_("There is no rule {word}; `volkit rule` lists them all."), word=word
    )


def _rule_facts(code: str, locale: Locale) -> RuleFacts:
    """Return what is said of one rule."""
    from volkit.validate.registry import all_rules  # noqa: PLC0415  as above

    rule = all_rules()[code]
    page = rule.page
    return RuleFacts(
        code=rule.code,
        name=rule.name,
        severity=rule.severity.word,
        message=_PLACE.sub("…", translate(rule.message, locale)),
        advice=_PLACE.sub("…", translate(rule.advice, locale)),
        fix=rule.fix.value if rule.fix else None,
        since=rule.since,
        page=page.read_text(encoding="utf-8") if page.is_file() else "",
    )

"""Every rule's page is its test: each example finds what it says, and nothing else."""

import ast
import datetime as dt
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.rules.pages import ExampleTable, Scenario, scenarios
from tests.rules.sheet_text import cell, table
from volkit.i18n import translate
from volkit.model.finding import Finding
from volkit.model.table import Table
from volkit.model.text import Locale
from volkit.sheets.base import all_sheets, columns_of
from volkit.sheets.context import Context
from volkit.sheets.params import Params
from volkit.validate.book import Book
from volkit.validate.registry import all_rules
from volkit.validate.rule import Rule
from volkit.validate.run import check_book, check_table

LAYOUT = "VK01"
SECTIONS = (
    "检查什么 / What it checks",
    "为什么 / Why",
    "例子 / Examples",
    "修正的把握 / Fix safety",
    "何时不用 / When not to use it",
)
RULES = list(all_rules().values())
TESTED = [r for r in RULES if r.code[:4] not in {"VK00", LAYOUT}]


def _tables(scenario: Scenario) -> list[Table]:
    """Return a scenario's tables with typed columns."""
    return [
        table(
            example.kind,
            [{k: cell(v) for k, v in row.items()} for row in example.rows],
            today=scenario.today,
            sheet=f"{example.kind}{number}",
            titles=(example.title,) if example.title else (),
        )
        for number, example in enumerate(scenario.tables)
    ]


def _found(scenario: Scenario) -> list[Finding]:
    """Return everything that is found in a scenario."""
    context = Context(scenario.today, Params.model_validate(scenario.params))
    tables = _tables(scenario)
    return [
        *(f for t in tables for f in check_table(t, context)),
        *check_book(Book(tables), context),
    ]


def _at(
    found: Iterable[Finding], number: int, example: ExampleTable
) -> list[list[Finding]]:
    """Return the findings of each row; those of the whole table in the first."""
    sheet = f"{example.kind}{number}"
    return [
        [f for f in found if f.sheet == sheet and (f.row or 2) == row]
        for row in range(2, 2 + len(example.rows))
    ]


@pytest.mark.parametrize("rule", TESTED, ids=lambda r: r.code)
def test_a_page_finds_what_its_examples_say(rule: Rule) -> None:
    for scenario in scenarios(rule.page, _sheet(rule)):
        found = _found(scenario)
        for number, example in enumerate(scenario.tables):
            rows = _at(found, number, example)
            for line, (here, expected) in enumerate(
                zip(rows, example.findings, strict=True)
            ):
                where = f"{rule.page.name}: {example.kind} line {line + 1}"
                codes = {f.code for f in here}
                for code in expected.split():
                    assert code in codes, f"{where} should have {code}: {codes}"
                if rule.code not in expected:
                    assert rule.code not in codes, f"{where} should be clean"
                _same_fix(rule, here, example.fixes[line], where)


def _same_fix(rule: Rule, here: Iterable[Finding], expected: str, where: str) -> None:
    """Compare the repair that the rule offers with the page's."""
    if not expected:
        return
    offers = [f.fix.value for f in here if f.code == rule.code and f.fix]
    assert expected in [_written(offer) for offer in offers], f"{where}: {offers}"


def _written(offer: object) -> str:
    """Return a repair as a page writes it."""
    if isinstance(offer, dt.datetime):
        is_day = offer.time() == dt.time()
        return f"{offer.date()}" if is_day else offer.isoformat(" ", "minutes")
    if isinstance(offer, float):
        return f"{offer:g}"
    return str(offer)


def _sheet(rule: Rule) -> str:
    """Return the sheet that a page without a word means."""
    return rule.sheets[0].key if rule.sheets else "volunteer"


@pytest.mark.parametrize("rule", TESTED, ids=lambda r: r.code)
def test_a_page_shows_a_clean_row_and_a_failing_one(rule: Rule) -> None:
    lines = [
        (row, finding)
        for scenario in scenarios(rule.page, _sheet(rule))
        for example in scenario.tables
        for row, finding in zip(example.rows, example.findings, strict=True)
    ]
    assert any(rule.code in finding for _, finding in lines)
    assert any(rule.code not in finding for _, finding in lines)


@pytest.mark.parametrize("rule", TESTED, ids=lambda r: r.code)
def test_a_page_names_only_columns_that_the_sheet_has(rule: Rule) -> None:
    for scenario in scenarios(rule.page, _sheet(rule)):
        for example in scenario.tables:
            assert example.kind in all_sheets()
            known = columns_of(example.kind).keys()
            named = {key for row in example.rows for key in row}
            assert {n for n in named if not n.startswith("?")} <= known


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_code_name_and_file_agree(rule: Rule) -> None:
    expected = f"{rule.code.lower()}_{rule.name.replace('-', '_')}"
    assert rule.page.stem == expected
    assert rule.page.is_file()
    first = rule.page.read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# {rule.code} {rule.name}"


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_a_page_has_all_sections(rule: Rule) -> None:
    text = rule.page.read_text(encoding="utf-8")
    assert tuple(re.findall(r"^## (.+)$", text, re.MULTILINE)) == SECTIONS


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_a_rule_says_its_sentences_through_the_catalogue(rule: Rule) -> None:
    marked = {
        node.args[0].value
        for node in ast.walk(ast.parse(rule.page.with_suffix(".py").read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "N_"
        and isinstance(node.args[0], ast.Constant)
    }
    assert {rule.message, rule.advice} <= marked


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
@pytest.mark.parametrize("locale", ["zh_Hans", "zh_Hant"])
def test_a_rule_speaks_chinese_with_the_same_places(rule: Rule, locale: Locale) -> None:
    for english in (rule.message, rule.advice):
        said = translate(english, locale)
        assert said != english, f"{rule.code}: no {locale} for {english!r}"
        places = re.compile(r"\{(\w+)\}")
        assert set(places.findall(said)) <= set(places.findall(english))
        assert not re.search(r"无效|非法", said)


def test_every_rule_is_found_by_walking_and_has_its_own_code_and_name() -> None:
    files = {p.stem[:5].upper() for p in _rule_files()}
    assert files == {r.code for r in RULES}
    assert len({r.name for r in RULES}) == len(RULES)


def test_every_page_lies_beside_a_rule() -> None:
    pages = {p.with_suffix("") for p in _root().rglob("vk*.md")}
    assert pages == {p.with_suffix("") for p in _rule_files()}


def _root() -> Path:
    """Return the folder of the rules."""
    import volkit.rules

    return Path(volkit.rules.__file__ or "").parent


def _rule_files() -> list[Path]:
    """Return the modules of all rules."""
    return sorted(_root().rglob("vk[0-9][0-9][0-9]_*.py"))

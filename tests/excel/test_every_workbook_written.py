"""Excel opens every workbook volkit writes without a word about repairing it.

Two judges who know different things: the Open XML SDK for the schemas, and the rules of
`tests.excel_rules` for what no schema says.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.command import volkit
from tests.excel_rules import broken
from tests.excel_rules.shared import PLACE, shared_lint
from tests.sdk import sdk_faults
from volkit.model.bundled import bundled
from volkit.model.text import LOCALES, Locale

SHIPPED = [
    *sorted(bundled("workbook").glob("*.xl*")),
    *sorted(bundled("templates").rglob("*.xlsx")),
]
STREET, DAY = "210503005", "2012-12-31"


def judged(path: Path) -> None:
    """Let every judge who is at hand look at a workbook."""
    assert broken(path) == [], path.name
    assert sdk_faults(path) == [], path.name


@pytest.mark.parametrize("path", SHIPPED, ids=lambda p: f"{p.parent.name}-{p.name}")
def test_a_workbook_that_is_handed_out_is_whole(path: Path) -> None:
    judged(path)


def test_something_is_handed_out() -> None:
    names = {path.name for path in SHIPPED}
    for suffix in ("xlsm", "xlam"):
        assert {f"volkit.{locale}.{suffix}" for locale in LOCALES} <= names
    assert {f"{locale}.xlsx" for locale in LOCALES} <= names


@pytest.fixture(scope="module", params=LOCALES)
def written(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Let volkit write one of everything in a language, and return the folder."""
    locale: Locale = request.param
    folder = tmp_path_factory.mktemp(locale)
    for words, endings in _commands(folder):
        ended = volkit(*words, "--locale", locale, cwd=folder)
        assert ended.status in endings, ended.err
    return folder


def _commands(folder: Path) -> Iterator[tuple[list[str | Path], set[int]]]:
    """Give the commands in turn, each with the ways it may end."""
    yield ["demo", "street"], {0}
    given = next(
        p for p in (folder / "street").iterdir() if p.is_dir() and has_notes(p)
    )
    register = max(given.glob("*.xlsx"), key=lambda p: "名册" in p.name)
    yield ["check", given, "--output", "found.xlsx", "--today", DAY], {1}
    yield ["rate", given, "--as-of", DAY, "--output", "stars.xlsx"], {0, 1}
    yield ["report", given, "--as-of", DAY, "--output", "report.xlsx"], {0}
    yield ["fix", given, "--output", "marked", "--mark", "--today", DAY], {1}
    yield ["fix", "marked", "--output", "unmarked", "--unmark"], {0, 1}
    yield ["print", "commitment", given, "--output", "forms.xlsx"], {0, 1}
    yield ["new", "blank.xlsx", "--division", STREET, "--year", "2013"], {0}
    filled: list[str | Path] = ["new", "filled.xlsx", "--from", register]
    yield [*filled, "--division", STREET, "--year", "2013"], {0}


def has_notes(folder: Path) -> bool:
    """Say whether a folder is the one with what the street handed in."""
    return any(folder.glob("*.txt"))


def test_every_workbook_volkit_writes_is_whole(written: Path) -> None:
    paths = sorted(written.rglob("*.xlsx"))
    names = {path.relative_to(written).parts[0] for path in paths}
    assert names == {
        "street", "found.xlsx", "stars.xlsx", "report.xlsx", "marked", "unmarked", "forms.xlsx",
        "blank.xlsx", "filled.xlsx",
    }  # fmt: skip
    for path in paths:
        judged(path)


def test_the_lint_beside_the_measurements_agrees(written: Path) -> None:
    lint = shared_lint()
    if lint is None:
        pytest.skip(f"not at hand: {PLACE}")
    for path in (*SHIPPED, *sorted(written.rglob("*.xlsx"))):
        assert lint(str(path)) == [], path.name

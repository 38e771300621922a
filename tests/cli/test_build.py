"""`volkit build`: what is derived is made again, or named if it is out of date."""

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from volkit.cli import build
from volkit.cli.main import volkit
from volkit.cli.terminal.manual import manual
from volkit.model.bundled import checkout
from volkit.model.errors import SurroundingsError, UsageError
from volkit.model.text import LOCALES, Locale


def run(*words: str, locale: Locale = "en") -> Result:
    return CliRunner().invoke(
        volkit, ["build", *words], obj=locale, standalone_mode=False
    )


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a small project from which two files are derived."""
    wanted = {tmp_path / "docs" / "页.md": b"new\n", tmp_path / "a.bas": b"x\r\n"}
    monkeypatch.setattr(build, "checkout", lambda: tmp_path)
    monkeypatch.setattr(build, "_derived", lambda _: wanted)
    monkeypatch.setattr("volkit.service.lay_out_forms.lay_out_forms", lambda **_: [])
    return tmp_path


def test_check_names_what_would_change_and_changes_nothing(project: Path) -> None:
    (project / "a.bas").write_bytes(b"x\n")
    done = run("--check")
    assert done.return_value == 1
    assert done.output.splitlines() == [
        "To be made again: docs/页.md",
        "To be made again: a.bas",
    ]
    assert (project / "a.bas").read_bytes() == b"x\n"
    assert not (project / "docs").exists()


def test_built_once_nothing_is_left_to_build(project: Path) -> None:
    assert run().return_value == 0
    assert (project / "a.bas").read_bytes() == b"x\r\n"
    assert (project / "docs" / "页.md").read_bytes() == b"new\n"
    again = run("--check", locale="zh_Hans")
    assert again.return_value == 0
    assert again.output == "都是最新的，不用重做。\n"


@pytest.mark.parametrize("package", ["pyopenvba", "xlwings"])
def test_a_missing_tool_is_named_with_what_brings_it(
    package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util,
        "find_spec",
        lambda n, *a: None if n == package else found(n, *a),
    )
    done = run("--check")
    assert isinstance(done.exception, SurroundingsError)
    assert done.exception.exit_status == 4
    assert f"{package} is not installed. Run: pip install" in str(done.exception)


def test_outside_the_source_it_says_that_there_is_nothing_to_build(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(build, "checkout", lambda: None)
    done = run()
    assert isinstance(done.exception, UsageError)


def links(text: str) -> Iterator[str]:
    """Give where the links of a page lead, in the project."""
    for target in re.findall(r"\]\(([^)]+)\)", text):
        if "://" not in target:
            yield target.partition("#")[0]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_link_of_the_reference_leads_to_a_file(locale: Locale) -> None:
    root = checkout()
    assert root is not None
    folder = root / "docs" / "reference" / locale
    found = [t for text in manual(locale).values() for t in links(text)]
    assert len(found) > 100
    assert [t for t in found if not (folder / t).is_file()] == []
    assert {p.name for p in folder.iterdir()} == set(manual(locale))


def test_every_link_of_the_readmes_leads_somewhere() -> None:
    root = checkout()
    assert root is not None
    for name in ("README.md", "CONTRIBUTING.md", "workbook/README.md"):
        page = root / name
        lost = [
            t for t in links(page.read_text("utf-8")) if not (page.parent / t).exists()
        ]
        assert lost == [], name

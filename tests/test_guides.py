"""The guides tell the truth: what they name is there, their examples end as they say."""

import re
import shlex
from collections.abc import Iterable
from pathlib import Path

import click
import pytest

from tests.guides import CODE, FOLDER, ROOT, Example, Guide, guides, kind_called
from tools.guide_sentences import renewed
from volkit.cli.main import volkit
from volkit.excel.button import all_buttons
from volkit.forms.declare import all_forms
from volkit.render.workbook import street_workbook
from volkit.reports.declare import all_reports
from volkit.service.reference import rules
from volkit.sheets.base import all_sheets, columns_of
from volkit.sheets.context import Context
from volkit.sheets.params import Params
from volkit.validate.book import Book
from volkit.validate.run import check_book, check_table

GUIDES = guides()
CONTENTS = FOLDER / "README.md"
LONGEST_PICTURE_BYTES = 150_000
LINK = re.compile(r"\]\(([^)\s]+)\)")
FENCED = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
NOT_GIVEN = {"VK900"}

each_guide = pytest.mark.parametrize("guide", GUIDES, ids=lambda g: g.path.stem)


@pytest.fixture(scope="module")
def workbook_tabs() -> set[str]:
    """Return the tabs of the workbook that a clerk opens."""
    return set(street_workbook(locale="zh_Hans").sheetnames)


@pytest.fixture(scope="module")
def home_lines() -> set[str]:
    """Return what stands on the first tab."""
    home = street_workbook(locale="zh_Hans").worksheets[0]
    return {str(c.value) for row in home.iter_rows() for c in row if c.value}


def test_there_is_a_guide_for_each_of_the_twelve_systems() -> None:
    numbers = [g.path.name[:2] for g in GUIDES]
    assert numbers == [f"{n:02}" for n in range(1, 13)]


def test_the_contents_lead_to_every_guide_and_to_the_reference() -> None:
    led_to = {_target(CONTENTS, link) for link in _links(CONTENTS)}
    assert {g.path for g in GUIDES} <= led_to
    assert set((ROOT / "docs" / "reference" / "zh_Hans").glob("*.md")) <= led_to
    for page in ("README.md", "docs/guide/daily.md"):
        assert CONTENTS in {_target(ROOT / page, k) for k in _links(ROOT / page)}, page


@pytest.mark.parametrize("page", sorted(FOLDER.glob("*.md")), ids=lambda p: p.name)
def test_every_link_and_picture_of_a_guide_is_there(page: Path) -> None:
    for link in _links(page):
        target = _target(page, link)
        assert target.exists(), f"{page.name}: {link}"
        if target.suffix == ".png":
            assert target.stat().st_size < LONGEST_PICTURE_BYTES, link


def _links(page: Path) -> Iterable[str]:
    """Give what a page's links lead to, other sites left out."""
    found = LINK.findall(page.read_text(encoding="utf-8"))
    return [link for link in found if not link.startswith("http")]


def _target(page: Path, link: str) -> Path:
    """Return the file that a link leads to."""
    return (page.parent / link.partition("#")[0]).resolve()


@each_guide
def test_a_guide_shows_a_picture_of_its_own(guide: Guide) -> None:
    assert f"](../images/guide-{guide.path.name[:2]}-" in guide.text


def test_no_picture_is_left_that_no_guide_shows() -> None:
    shown = {_target(g.path, link).name for g in GUIDES for link in _links(g.path)}
    made = {p.name for p in (ROOT / "docs" / "images").glob("guide-*")}
    assert made <= shown


@each_guide
def test_the_codes_in_a_guide_are_rules_and_say_what_the_program_says(
    guide: Guide,
) -> None:
    known = {rule.code for rule in rules("zh_Hans")}
    assert set(CODE.findall(guide.text)) <= known
    assert renewed(guide.text) == guide.text, "run tools/guide_sentences.py"


@each_guide
def test_sheets_and_tabs_in_a_guide_are_in_the_workbook(
    guide: Guide, workbook_tabs: set[str]
) -> None:
    sheets = {s.label.zh_hans: (s.tab or s.label) for s in all_sheets().values()}
    assert set(re.findall(r"「(.+?)」", guide.text)) <= sheets.keys()
    assert set(re.findall(r"“([^”]+)”页", guide.text)) <= workbook_tabs
    for sheet, tab in re.findall(r"「([^」]+)」（“([^”]+)”页", guide.text):
        assert sheets[sheet].zh_hans == tab, sheet


@each_guide
def test_words_in_quotation_marks_are_words_of_the_program(
    guide: Guide, home_lines: set[str]
) -> None:
    columns = {
        column.label.zh_hans
        for sheet in all_sheets()
        for column in columns_of(sheet).values()
    }
    for word in re.findall(r"“([^”]+)”按钮", guide.text):
        assert word in {b.label.zh_hans for b in all_buttons().values()}, word
    for words in re.findall(r"“首页”上有([^。]+)。", guide.text):
        assert set(re.findall(r"“([^”]+)”", words)) <= home_lines, words
    said = re.sub(r"^\| VK.*$", "", guide.text, flags=re.MULTILINE)
    for words in re.findall(r"填((?:“[^”]+”)+)", said):
        for word in re.findall(r"“([^”]+)”", words):
            assert word in columns | VALUES, word
    for word in re.findall(r"“参数”页的((?:“[^”]+”)+)", guide.text):
        labels = {label.zh_hans for label in Params.labels().values()}
        assert set(re.findall(r"“([^”]+)”", word)) <= labels, word


VALUES = {"是", "否", "无"}


@each_guide
def test_a_guide_names_its_sources_as_the_list_of_sources_does(guide: Guide) -> None:
    sources = (ROOT / "docs" / "sources.md").read_text(encoding="utf-8")
    named = re.findall(r"\b(?:[LF]-[A-Z\d]+|GB/?T? \d+)", guide.text)
    assert {name for name in named if name not in sources} == set()
    assert "[依据](../sources.md)" in guide.text


@each_guide
def test_a_guide_explains_every_column_that_must_be_filled_in(guide: Guide) -> None:
    assert guide.columns
    for sheet, said in guide.columns.items():
        facts = columns_of(kind_called(sheet)).values()
        labels = {c.label.zh_hans for c in facts}
        assert {word.strip("*") for word in said} <= labels, sheet
        must = {c.label.zh_hans for c in facts if c.required and not c.calculated}
        assert {w.strip("*") for w in said if w.startswith("**")} == must, sheet


@each_guide
def test_a_guide_says_how_to_print_the_forms_and_make_the_reports_it_names(
    guide: Guide,
) -> None:
    named = re.findall(r"([^、：。（）\n]+)（`(\w+)`）", guide.text)
    forms = {name for _, name in named if name in all_forms()}
    made = {name: label for label, name in named if name not in forms}
    for name, label in made.items():
        assert label.endswith(all_reports()[name].label.zh_hans), label
    commands = _commands(guide.text)
    assert forms == {words[2] for words in commands if words[1] == "print"}
    asked = {w[w.index("--only") + 1] for w in commands if {"report", "--only"} <= {*w}}
    assert asked <= made.keys()


@pytest.mark.parametrize("page", sorted(FOLDER.glob("*.md")), ids=lambda p: p.name)
def test_every_command_line_of_a_guide_can_be_read(page: Path) -> None:
    for words in _commands(page.read_text(encoding="utf-8")):
        assert words[0] == "volkit"
        context = click.Context(volkit, info_name="volkit")
        command = volkit.get_command(context, words[1])
        assert command is not None, words
        if words[1] == "excel":
            continue
        with command.make_context(words[1], words[2:], parent=context) as parsed:
            chosen = parsed.params.get("select") or ()
        known = [rule.code for rule in rules("zh_Hans")]
        for part in chosen:
            assert any(code.startswith(part) for code in known), part


def _commands(text: str) -> list[list[str]]:
    """Return the command lines in a guide's blocks, as words."""
    blocks = "".join(FENCED.findall(text))
    return [shlex.split(line, comments=True) for line in blocks.splitlines() if line]


@each_guide
def test_an_example_filled_in_rightly_is_found_without_a_mistake(guide: Guide) -> None:
    right = [e for e in guide.examples if e.right]
    assert right
    assert _found(guide, right) == set()


@each_guide
def test_an_example_of_mistakes_is_found_wrong_as_the_guide_says(guide: Guide) -> None:
    wrong = [e for e in guide.examples if not e.right]
    assert wrong
    for example in wrong:
        others = [e for e in guide.examples if e.right and e.kind != example.kind]
        assert _found(guide, [example, *others]) == example.codes, example.kind


def _found(guide: Guide, examples: list[Example]) -> set[str]:
    """Return what is found in examples, apart from sheets that are not shown."""
    context = Context(guide.today)
    tables = [example.typed(guide.today) for example in examples]
    alone = (f for table in tables for f in check_table(table, context))
    return {f.code for f in [*alone, *check_book(Book(tables), context)]} - NOT_GIVEN

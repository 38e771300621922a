"""A new sheet with two rules and a form is new files only: nothing that is there changes."""

import hashlib
import json
import shutil
from pathlib import Path

import openpyxl
import pytest

import volkit as package
from tests.cli.command import volkit

ROOT = Path(package.__file__ or "").parent
SHEET = '''"""The river patrol sheet: one walk along a river in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, HomeLine, InBook, Sheet


class RiverPatrol(Sheet):
    """One row: one walk along a river."""

    key: ClassVar[str] = "river_patrol"
    label: ClassVar[Label] = Label("巡河记录", "巡河記錄", "River patrols")
    tab: ClassVar[Label] = Label("巡河", "巡河", "Rivers")
    also: ClassVar[tuple[str, ...]] = ("巡河",)
    in_book: ClassVar[InBook] = InBook(
        place=95,
        home=(
            HomeLine(
                label=Label("待复查的河段", "待複查的河段", "Reaches to see again"),
                count='COUNTIF({score},"<60")',
            ),
        ),
    )
    as_met: ClassVar[AsMet] = AsMet(needs=("patrol_no", "reach score"))

    patrol_no: Annotated[
        str,
        Column(
            label=Label("巡河编号", "巡河編號", "Patrol number"),
            kind="text",
            required=True,
            unique=True,
        ),
    ]
    reach: Annotated[
        str, Column(label=Label("河段", "河段", "Reach"), kind="text", required=True)
    ]
    day: Annotated[
        dt.date,
        Column(label=Label("巡河日期", "巡河日期", "Day"), kind="date", required=True),
    ]
    score: Annotated[
        float | None,
        Column(label=Label("水质得分", "水質得分", "Water score"), kind="decimal"),
    ] = None
'''
RULE = '''"""{code} {name}: what the water says."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.river_patrol import RiverPatrol
from volkit.validate.rule import Broken, row_rule


@row_rule(
    RiverPatrol,
    code="{code}",
    name="{name}",
    severity=Severity.WARNING,
    message=N_("Water score {{score}}."),
    advice=N_("Look at the river again."),
    since="0.1",
    native="NOT({{score}}{test})",
    native_column="score",
)
def rule() -> Broken:
    """Look at the score."""
    score = pl.col("score")
    return Broken("score", where=score {test}, score=score)
'''
FORM = '''"""The slip of a walk along a river."""

from volkit.forms.declare import Filling, Form, Source
from volkit.model.text import Label
from volkit.render.form_values import Filled, FormShape

_SHAPE = FormShape(needed={"reach": Label("河段", "河段", "Reach")})


def fill(source: Source) -> Filling:
    """Return a slip for each walk."""
    return Filling(
        tuple(
            Filled(no := str(row["patrol_no"]), no, no, {"reach": str(row["reach"])})
            for row in source.rows("river_patrol")
        )
    )


RIVER_SLIP = Form(
    "river_slip", Label("巡河单", "巡河單", "River slip"), "river_patrol", _SHAPE, fill
)
'''


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a copy of volkit to which a sheet and what goes with it came."""
    folder = tmp_path_factory.mktemp("copy")
    unmade = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT, folder / "volkit", ignore=unmade)
    shutil.copytree(ROOT.parent / "templates", folder / "templates", ignore=unmade)
    before = _digests(folder)
    new = {
        "volkit/sheets/river_patrol.py": SHEET,
        "volkit/rules/river/__init__.py": '"""Rules about rivers."""\n',
        "volkit/forms/river_slip.py": FORM,
    }
    for code, name, test in (
        ("VK998", "water-foul", "< 60"),
        ("VK999", "water-too-good", "> 100"),
    ):
        stem = f"volkit/rules/river/{code.lower()}_{name.replace('-', '_')}"
        new[f"{stem}.py"] = RULE.format(code=code, name=name, test=test)
        new[f"{stem}.md"] = (
            f"# {code} {name}\n\n## 检查什么 / What it checks\n\n水质。\n"
        )
    for place, text in new.items():
        path = folder / place
        assert not path.exists()
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "河段：{{河段}}"
    (folder / "templates" / "river_slip").mkdir()
    book.save(folder / "templates" / "river_slip" / "zh_Hans.xlsx")
    after = _digests(folder)
    assert {place: after[place] for place in before} == before
    (folder / "巡河.csv").write_text(
        "巡河编号,河段,巡河日期,水质得分\n"
        "XH-1,太子河一段,2012-03-05,88\n"
        "XH-2,太子河二段,2012-03-05,40\n"
        "XH-2,太子河三段,2012-03-06,140\n",
        encoding="utf-8",
    )
    return folder


def _digests(folder: Path) -> dict[str, str]:
    """Return the digest of every file."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_it_gets_its_tab_its_table_its_checks_and_its_line_on_the_first_tab(
    copy: Path,
) -> None:
    made = volkit(
        "new", "made.xlsx", "--division", "210503005", "--year", "2013",
        cwd=copy, first_on_path=copy,
    )  # fmt: skip
    assert made.status == 0, made.err
    book = openpyxl.load_workbook(copy / "made.xlsx")
    ws = book["巡河"]
    header = [cell.value for cell in ws[ws.tables["tbl_river_patrol"].ref][0]]
    assert header == ["巡河编号", "河段", "巡河日期", "水质得分"]
    place = book.sheetnames.index("巡河")
    assert book.sheetnames[place - 1] == "岗位"
    formulas = [
        formula
        for cells in ws.conditional_formatting
        for rule in cells.rules
        for formula in rule.formula
    ]
    assert any("< 60" in formula for formula in formulas)
    said = [cell.value for row in book["首页"].iter_rows() for cell in row]
    assert "待复查的河段" in said
    assert "巡河记录" in said


def test_it_is_recognised_and_checked(copy: Path) -> None:
    done = volkit("check", "巡河.csv", "--format", "json", cwd=copy, first_on_path=copy)
    assert done.status == 1, done.err
    said = json.loads(done.out)
    (table,) = said["files"][0]["tables"]
    assert table["as"] == "river_patrol"
    found = {(f["code"], f["cell"]) for f in said["findings"]}
    assert {("VK998", "D3"), ("VK999", "D4"), ("VK082", "A4")} <= found


def test_it_is_in_the_reference(copy: Path) -> None:
    for words in (("sheet", "river_patrol"), ("rule", "VK998"), ("print", "--list")):
        shown = volkit(*words, cwd=copy, first_on_path=copy)
        assert shown.status == 0, shown.err
        assert "巡河" in shown.out or "水质" in shown.out


def test_its_form_is_filled(copy: Path) -> None:
    done = volkit(
        "print", "river_slip", "巡河.csv", "--output", "out.xlsx",
        cwd=copy, first_on_path=copy,
    )  # fmt: skip
    assert done.status in {0, 1}, done.err
    book = openpyxl.load_workbook(copy / "out.xlsx")
    said = [c.value for ws in book for row in ws.iter_rows() for c in row if c.value]
    assert "河段：太子河一段" in said

"""The invented street: what is planted is found, and nobody else is accused."""

import datetime as dt
import re
from collections import Counter
from pathlib import Path

import openpyxl
import pytest

from volkit.model.report import CheckReport
from volkit.service.check import CheckOptions, check
from volkit.service.demo_street import DemoStreet, write_street
from volkit.service.rate import RateOptions, rate

TODAY = dt.date(2012, 12, 19)


@pytest.fixture(scope="module", params=[2012, 7, 99])
def street(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> DemoStreet:
    folder = tmp_path_factory.mktemp("street")
    return write_street(folder, seed=int(request.param))


@pytest.fixture(scope="module")
def report(street: DemoStreet) -> CheckReport:
    return check(street.paths, CheckOptions(today=TODAY, workers=0))


def test_every_planted_cell_is_found(street: DemoStreet, report: CheckReport) -> None:
    found = {(Path(f.file).name, f.sheet, f.cell) for f in report.findings}
    missed = [p for p in street.planted if p[:3] not in found]
    assert missed == []


def test_no_other_cell_is_accused_not_even_in_a_whisper(
    street: DemoStreet, report: CheckReport
) -> None:
    planted = {p[:3] for p in street.planted}
    accused = [
        (Path(f.file).name, f.sheet, f.cell, f.code, f.message)
        for f in report.findings
        if f.cell and (Path(f.file).name, f.sheet, f.cell) not in planted
    ]
    assert accused == []


def test_most_planted_cells_have_one_finding(report: CheckReport) -> None:
    per_cell = Counter((f.file, f.sheet, f.cell) for f in report.findings if f.cell)
    assert max(per_cell.values()) == 1


def test_every_table_is_recognised(report: CheckReport) -> None:
    kinds = sorted(t.as_ for f in report.files for t in f.tables)
    assert kinds == sorted([
        "activity", "award", "booking", "commitment", "complaint", "dispatch",
        "division", "followup", "fulfilment", "fund", "hotline", "insignia",
        "inspection", "insurance", "leave", "material", "material_issue", "menu_item",
        "notice", "param", "post", "post_check", "post_claim", "proof", "publicity",
        "qualification", "rectify", "service_record", "star", "station", "team",
        "team_member", "training", "training_attend", "transfer", "volunteer", "vote",
        "wish",
    ])  # fmt: skip
    assert {f.status for f in report.files} == {"read"}


def test_every_system_has_dirt_of_its_own(street: DemoStreet) -> None:
    assert {p[0] for p in street.planted} == {p.name for p in street.paths}


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    one = write_street(tmp_path / "one", seed=5)
    two = write_street(tmp_path / "two", seed=5)
    assert one.planted == two.planted
    for first, second in zip(one.paths, two.paths, strict=True):
        assert first.read_bytes() == second.read_bytes()


def test_the_sheets_look_like_what_offices_send(tmp_path: Path) -> None:
    made = write_street(tmp_path)
    book = openpyxl.load_workbook(next(p for p in made.paths if "花名册" in p.name))
    ws = book["花名册"]
    assert ws["A1"].value == "望溪街道党员志愿者花名册"
    assert any(str(m).startswith("A1:") for m in ws.merged_cells.ranges)
    assert ws["C4"].value == "姓  名"
    assert any(row.hidden for row in ws.row_dimensions.values())
    assert str(ws.cell(ws.max_row, 1).value).startswith("填表人")
    numbers = [c.value for c in ws["F"] if isinstance(c.value, float)]
    assert len(numbers) == 2
    csv = next(p for p in made.paths if p.suffix == ".csv").read_bytes()
    with pytest.raises(UnicodeDecodeError):
        csv.decode("utf-8")
    assert "学习时长" in csv.decode("gb18030")


def test_the_folder_says_that_all_is_invented(tmp_path: Path) -> None:
    write_street(tmp_path)
    assert "编造" in (tmp_path / "说明.txt").read_text(encoding="utf-8-sig")


def test_more_people_can_be_asked_for(tmp_path: Path) -> None:
    made = write_street(tmp_path, people=150)
    book = openpyxl.load_workbook(next(p for p in made.paths if "花名册" in p.name))
    numbers = [str(c.value) for c in book["花名册"]["B"]]
    assert len([n for n in numbers if re.fullmatch(r"\d{13}[\dX]", n)]) > 140


def test_stars_differ_between_people_from_none_to_six(street: DemoStreet) -> None:
    rated = rate(street.paths, RateOptions(as_of=TODAY, workers=0))
    counts = Counter(p.stars for p in rated.report.people)
    assert set(counts) == set(range(7))
    assert all(count >= 3 for count in counts.values())

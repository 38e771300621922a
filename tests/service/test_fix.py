"""Repair: what is changed, what is left alone, and where the copies go."""

import datetime as dt
import hashlib
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from tests.service.invented import CLEAN, HEADERS, NAME, write_book, write_register
from volkit.model.errors import UsageError
from volkit.model.repair import RepairReport
from volkit.service.check import CheckOptions, check
from volkit.service.demo_street import write_street
from volkit.service.fix import FixOptions, fix

DAY = dt.date(2012, 12, 31)
LOWER_ID = "11010519491231002x"
DIRTY = ("21050312000016", "康 秀兵", "女性", LOWER_ID, "1949.12.31", "139 1234 5678")
SERVICE = ("志愿者编号", "姓名", "服务日期", "签到时间", "签退时间", "服务时长")


def repaired(
    *paths: Path, to: Path, accept: tuple[str, ...] = (), **more: bool
) -> RepairReport:
    wanted = FixOptions(output=to, today=DAY, accept=accept, workers=0, **more)  # type: ignore[arg-type]  # flags only
    return fix(paths, wanted)


def cells(path: Path, sheet: str = "花名册", row: int = 2) -> list[object]:
    return [cell.value for cell in load_workbook(path)[sheet][row]]


def hashes(folder: Path) -> dict[str, str]:
    return {
        str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in folder.rglob("*")
        if p.is_file()
    }


def test_repaired_cells_hold_what_a_clerk_would_have_typed(tmp_path: Path) -> None:
    path = write_register(tmp_path / "a.xlsx", DIRTY)

    report = repaired(path, to=tmp_path / "out")

    copy = load_workbook(tmp_path / "out" / "a.xlsx")["花名册"]
    assert [c.value for c in copy[2]] == [
        "21050312000016",
        NAME,
        "女",
        "11010519491231002X",
        dt.datetime(1949, 12, 31),
        "13912345678",
    ]
    assert copy["E2"].number_format.replace("\\", "") == "yyyy-mm-dd"
    assert [e.cell for e in report.files[0].edits] == ["B2", "C2", "D2", "E2", "F2"]
    assert {e.safety for e in report.files[0].edits} == {"safe"}
    assert report.exit_status == 0


def test_every_other_cell_and_part_stays(tmp_path: Path) -> None:
    path = write_register(tmp_path / "a.xlsx", CLEAN, DIRTY)

    repaired(path, to=tmp_path / "out")

    before = load_workbook(path)["花名册"]
    after = load_workbook(tmp_path / "out" / "a.xlsx")["花名册"]
    for row in (1, 2):
        assert [c.value for c in before[row]] == [c.value for c in after[row]]


def test_a_file_without_repairs_is_copied_byte_for_byte(tmp_path: Path) -> None:
    path = write_register(tmp_path / "a.xlsx", CLEAN)
    text = tmp_path / "b.csv"
    text.write_bytes(f"{','.join(HEADERS)}\n{','.join(CLEAN)}".encode())

    report = repaired(path, text, to=tmp_path / "out")

    for source in (path, text):
        assert (tmp_path / "out" / source.name).read_bytes() == source.read_bytes()
    assert [f.edits for f in report.files] == [(), ()]


def test_uncertain_repairs_need_a_yes(tmp_path: Path) -> None:
    row = (*CLEAN[:4], "1949-12-30", CLEAN[5])
    path = write_register(tmp_path / "a.xlsx", row)

    without = repaired(path, to=tmp_path / "1")
    by_code = repaired(path, to=tmp_path / "2", accept=("VK104",))
    by_name = repaired(path, to=tmp_path / "3", accept=("birth-date-differs-from-id",))

    assert without.summary.edits == 0
    assert without.exit_status == 1
    assert (by_code.files[0].edits[0].code, by_code.files[0].edits[0].safety) == (
        "VK104",
        "ask",
    )
    assert by_code.files[0].edits == by_name.files[0].edits
    assert cells(tmp_path / "2" / "a.xlsx")[4] == dt.datetime(1949, 12, 31)
    assert by_code.exit_status == 0


def test_a_rule_that_does_not_exist_is_said_before_anything_is_written(
    tmp_path: Path,
) -> None:
    path = write_register(tmp_path / "a.xlsx", DIRTY)

    with pytest.raises(UsageError):
        repaired(path, to=tmp_path / "out", accept=("VK999",))

    assert not (tmp_path / "out").exists()


def test_a_span_of_times_is_split_into_the_empty_cell(tmp_path: Path) -> None:
    row = ("21050312000016", NAME, dt.date(2012, 12, 5), "8:30-10:30", None, 2)
    path = write_book(tmp_path / "a.xlsx", {"服务记录": [SERVICE, row]})

    report = repaired(path, to=tmp_path / "out")

    assert cells(tmp_path / "out" / "a.xlsx", "服务记录")[3:5] == ["08:30", "10:30"]
    assert [(e.cell, e.old, e.new) for e in report.files[0].edits] == [
        ("D2", "8:30-10:30", "08:30"),
        ("E2", None, "10:30"),
    ]


def test_a_span_of_times_stays_whole_where_its_end_finds_no_place(
    tmp_path: Path,
) -> None:
    span = ("21050312000016", NAME, dt.date(2012, 12, 5), "8:30-10:30", None, 2)
    after = ("21050312000016", NAME, dt.date(2012, 12, 6), "9点", "10:00", 1)
    path = write_book(tmp_path / "a.xlsx", {"服务记录": [SERVICE, span, after]})
    book = load_workbook(path)
    book["服务记录"]["E2"] = '=IF(1,"","")'
    book.save(path)

    report = repaired(path, to=tmp_path / "out")

    assert cells(tmp_path / "out" / "a.xlsx", "服务记录")[3] == "8:30-10:30"
    assert "D2" not in {e.cell for e in report.files[0].edits}
    assert cells(tmp_path / "out" / "a.xlsx", "服务记录", row=3)[3] == "09:00"


def test_times_in_a_text_file_are_written_as_people_write_them(tmp_path: Path) -> None:
    path = tmp_path / "服务记录.csv"
    rows = [SERVICE, ("21050312000016", NAME, "2012-12-05", "8点30分", "10：30", "2")]
    path.write_text("\n".join(map(",".join, rows)), encoding="utf-8")

    repaired(path, to=tmp_path / "out")

    after = (tmp_path / "out" / path.name).read_text(encoding="utf-8")
    assert after.endswith("2012-12-05,08:30,10:30,2")


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("gb18030", b""),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_text_file_keeps_its_encoding_line_ends_and_quotes(
    tmp_path: Path, encoding: str, mark: bytes, end: str
) -> None:
    path = tmp_path / "花名册.csv"
    rows = [
        ",".join((*HEADERS, "备注")),
        ",".join(
            ("21050312000016", NAME, "女", f'"{LOWER_ID}"', *CLEAN[4:], '"一,二"')
        ),
        "",
    ]
    path.write_bytes(mark + end.join(rows).encode(encoding))

    repaired(path, to=tmp_path / "out")

    expected = end.join(rows).replace(LOWER_ID, LOWER_ID.upper()).encode(encoding)
    assert (tmp_path / "out" / path.name).read_bytes() == mark + expected


def test_repairing_again_changes_nothing(tmp_path: Path) -> None:
    street = write_street(tmp_path / "street", people=30).paths

    first = repaired(*street, to=tmp_path / "1")
    again = repaired(tmp_path / "1", to=tmp_path / "2")

    assert first.summary.edits > 10
    assert again.summary.edits == 0
    assert hashes(tmp_path / "1") == hashes(tmp_path / "2")


def test_each_sure_repair_ends_its_finding_and_adds_none(tmp_path: Path) -> None:
    street = write_street(tmp_path / "street", people=40, seed=7).paths
    before = _findings(tmp_path / "street")

    report = repaired(*street, to=tmp_path / "out")

    after = _findings(tmp_path / "out")
    edited = {
        (Path(f.path).name, e.sheet, e.cell) for f in report.files for e in f.edits
    }
    assert not [f for f in after if f[1:] in edited and f in before]
    assert not [f for f in after if f not in before]


def _findings(folder: Path) -> set[tuple[str, str, str, str | None]]:
    found = check([folder], CheckOptions(today=DAY, workers=0)).findings
    return {(f.code, Path(f.file).name, f.sheet, f.cell) for f in found if f.cell}


def test_the_files_given_stay_as_they_are(tmp_path: Path) -> None:
    write_street(tmp_path / "street", people=20)
    before = hashes(tmp_path / "street")

    repaired(tmp_path / "street", to=tmp_path / "out", mark=True)

    assert hashes(tmp_path / "street") == before


def test_a_dry_run_says_the_same_and_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    path = write_register(tmp_path / "in" / "a.xlsx", DIRTY)

    dry = repaired(path, to=tmp_path / "out", dry_run=True)

    assert [p.name for p in tmp_path.iterdir()] == ["in"]
    real = repaired(path, to=tmp_path / "out")
    assert dry.files == real.files
    assert (dry.dry_run, real.dry_run) == (True, False)


def test_copies_keep_their_sub_folders(tmp_path: Path) -> None:
    for name in ("甲/花名册.xlsx", "乙/深/花名册.xlsx"):
        (tmp_path / "in" / name).parent.mkdir(parents=True)
        write_register(tmp_path / "in" / name, DIRTY)

    repaired(tmp_path / "in", to=tmp_path / "out")

    assert set(hashes(tmp_path / "out")) == {"甲/花名册.xlsx", "乙/深/花名册.xlsx"}


def test_copies_inside_the_folder_given_are_not_repaired_next_time(
    tmp_path: Path,
) -> None:
    write_register(tmp_path / "a.xlsx", DIRTY)

    first = repaired(tmp_path, to=tmp_path / "修正后")
    again = repaired(tmp_path, to=tmp_path / "修正后")

    assert first == again
    assert set(hashes(tmp_path)) == {"a.xlsx", "修正后/a.xlsx"}


def test_a_copy_never_takes_the_place_of_what_is_read(tmp_path: Path) -> None:
    path = write_register(tmp_path / "a.xlsx", DIRTY)
    before = path.read_bytes()

    for given in (path, tmp_path):
        with pytest.raises(UsageError):
            repaired(given, to=tmp_path)

    assert path.read_bytes() == before


def test_two_files_are_never_written_into_one(tmp_path: Path) -> None:
    for name in "甲乙":
        (tmp_path / name).mkdir()
        write_register(tmp_path / name / "a.xlsx", DIRTY)

    with pytest.raises(UsageError):
        repaired(tmp_path / "甲", tmp_path / "乙", to=tmp_path / "out")

    assert not (tmp_path / "out").exists()


def test_formulas_merged_cells_and_table_headers_are_said_and_left(
    tmp_path: Path,
) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "花名册"
    for row in (HEADERS, DIRTY, (*CLEAN[:2], "男", "", "1949-12-31", "")):
        sheet.append(row)
    sheet["F2"] = '="139 1234 "&"5678"'
    book.save(tmp_path / "a.xlsx")
    _cache_value(tmp_path / "a.xlsx", "F2", "139 1234 5678")

    report = repaired(tmp_path / "a.xlsx", to=tmp_path / "out")

    assert [(s.cell, s.reason) for s in report.files[0].skipped] == [
        ("F2", "单元格的值由公式得出")
    ]
    copy = load_workbook(tmp_path / "out" / "a.xlsx")["花名册"]
    assert copy["F2"].value == '="139 1234 "&"5678"'
    assert copy["B2"].value == NAME


def _cache_value(path: Path, cell: str, value: str) -> None:
    """Give a formula the value that Excel would have kept with it."""
    with zipfile.ZipFile(path) as book:
        parts = {n: book.read(n) for n in book.namelist()}
    name = "xl/worksheets/sheet1.xml"
    body = parts[name].decode()
    body = body.replace(f'<c r="{cell}">', f'<c r="{cell}" t="str">')
    body = body.replace("</f><v></v>", f"</f><v>{value}</v>").replace(
        "</f><v />", f"</f><v>{value}</v>"
    )
    parts[name] = body.encode()
    with zipfile.ZipFile(path, "w") as book:
        for part, content in parts.items():
            book.writestr(part, content)


def test_macros_keep_their_bytes(tmp_path: Path) -> None:
    plain = write_register(tmp_path / "a.xlsx", DIRTY)
    path = tmp_path / "b.xlsm"
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        new.writestr("xl/vbaProject.bin", bytes(range(256)) * 40)

    repaired(path, to=tmp_path / "out")

    with zipfile.ZipFile(tmp_path / "out" / "b.xlsm") as copy:
        assert copy.read("xl/vbaProject.bin") == bytes(range(256)) * 40
    assert cells(tmp_path / "out" / "b.xlsm")[1] == NAME


def test_an_unreadable_file_is_left_out_and_the_others_are_repaired(
    tmp_path: Path,
) -> None:
    good = write_register(tmp_path / "a.xlsx", DIRTY)
    bad = tmp_path / "坏.xlsx"
    bad.write_bytes(b"PK\x03\x04")

    report = repaired(bad, good, to=tmp_path / "out")

    assert report.exit_status == 3
    assert [(f.status, f.output is None) for f in report.files] == [
        ("refused", True),
        ("read", False),
    ]
    assert report.files[0].reason
    assert set(hashes(tmp_path / "out")) == {"a.xlsx"}


def test_a_patcher_that_stumbles_costs_one_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = write_register(tmp_path / "a.xlsx", DIRTY)
    second = write_register(tmp_path / "b.xlsx", CLEAN)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    def stumbling(*_: object) -> None:
        raise KeyError(LOWER_ID)

    monkeypatch.setattr("volkit.service.fix_copy.apply_edits", stumbling)
    report = repaired(first, second, to=tmp_path / "out")

    assert [f.status for f in report.files] == ["failed", "read"]
    assert LOWER_ID not in (report.files[0].reason or "")
    assert report.exit_status == 5
    assert set(hashes(tmp_path / "out")) == {"b.xlsx"}

"""No ID number, phone, name, address or birth date leaves in anything but the sheets.

A register holds known people, their values in the right places and in wrong ones:
other columns, headers, titles, sheet names, file names. Whatever a command says is
searched for them, however it is spaced, quoted or packed.
"""

import html
import io
import json
import os
import re
import unicodedata
import zipfile
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.cli.command import volkit
from tests.service.invented import write_book

IDS = (
    "99999919540817203X",
    "999999196803152018",
    "999999197511304022",
    "999999198204236039",
    "999999199001017056",
    "999999200002298069",
)
OLD_ID = "999999540817203"
PHONES = ("13987650001", "13987650002", "13987650003", "13987650004", "13987650005")
NAMES = ("欧阳靖宇", "司马凌霄", "诸葛望舒", "上官采薇", "慕容听雨")
ADDRESSES = ("幸福里小区12号楼3单元501室", "望溪新村88号楼6单元")
BIRTHS = ("1954-08-17", "1968-03-15", "1975-11-30", "1982-04-23")
STATION = "东明街道志愿服务站"

HEADERS = (
    "志愿者编号", "姓名", "性别", "身份证号", "出生日期", "联系电话", "居住地址",
    "所属站点", "特长", "备注", "电话", f"王五{PHONES[3]}的情况", IDS[3], "累计时长",
)  # fmt: skip
ROWS: tuple[tuple[object, ...], ...] = (
    ("21050312000016", NAMES[0], "女", IDS[0], "1954-08-18", PHONES[0], ADDRESSES[0],
     STATION, "电工", f"电话{PHONES[1]}", PHONES[1], IDS[1], IDS[0], 12),
    (IDS[1], NAMES[1], IDS[1], IDS[1], IDS[1], IDS[1], ADDRESSES[1], IDS[1], IDS[1],
     IDS[1], IDS[1], IDS[1], IDS[1], IDS[1]),
    (PHONES[2], f"{NAMES[2]}{PHONES[2]}", PHONES[2], PHONES[2], PHONES[2], PHONES[2],
     PHONES[2], PHONES[2], PHONES[2], PHONES[2], PHONES[2], PHONES[2], 1, PHONES[2]),
    (float(PHONES[3]), f"{NAMES[3]}（{IDS[3]}）", "男", f" {IDS[3][:6]} {IDS[3][6:14]} {IDS[3][14:]}",
     "1982-4-32", f"{PHONES[3][:3]}-{PHONES[3][3:7]}-{PHONES[3][7:]}/{PHONES[4]}",
     ADDRESSES[0], f"{STATION}{PHONES[3]}", "无", "无", 1, 2, 3, "十二"),
    ("=1+1", NAMES[4], "x", "".join(chr(ord(c) + 0xFEE0) for c in IDS[4]), 32874,
     int(PHONES[4]), "=cmd|' /C calc'!A0", "@SUM(1)", "+1", "-2", IDS[4][:-1], OLD_ID, "'", "1"),
    ("21050312000016", NAMES[0], "男", IDS[5], "2000-02-30", f"电话：{PHONES[0]}", "",
     NAMES[1], f"{IDS[5]}、{PHONES[0]}", IDS[5], "", "", "", -1),
)  # fmt: skip
LEDGER_HEADERS = (
    "活动编号", "志愿者编号", "姓名", "服务日期", "签到时间", "签退时间", "服务时长", "状态", "备注",
)  # fmt: skip
LEDGER: tuple[tuple[object, ...], ...] = (
    ("A-1", IDS[0], NAMES[0], "2012-03-05", "8:30", "11:30", 3, "有效", PHONES[0]),
    ("A-1", PHONES[1], NAMES[1], IDS[1], IDS[1], PHONES[1], PHONES[1], IDS[1], IDS[1]),
    (IDS[2], "21050312000016", NAMES[2], "2012-03-05", "9:00", "8:00", IDS[2], "x", ""),
    (PHONES[3], "", NAMES[3], "2012-3-6", "14:00", "15:00", 1, "有效", IDS[3]),
    ("A-1", NAMES[0], "", "2012-03-07", "8:30", "11:30", 3, "有效", ""),
    ("A-1", NAMES[4], NAMES[3], "2012-03-08", "8:30", "11:30", 3, "有效", ""),
)
PROMISES: tuple[tuple[object, ...], ...] = (
    ("承诺编号", "志愿者编号", "姓名", "承诺内容", "完成时限", "签订日期", "联系电话"),
    ("C-1", "21050312000016", NAMES[0], f"帮助老人，电话{PHONES[0]}", "2012-12-31", "2012-01-05", PHONES[0]),
    (IDS[1], IDS[1], NAMES[1], f"身份证{IDS[1]}", IDS[1], PHONES[1], IDS[1]),
)  # fmt: skip


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of sheets full of values that nobody may see."""
    folder = tmp_path_factory.mktemp("street") / "in"
    folder.mkdir()
    title = (f"{NAMES[0]} {IDS[0]} 的登记表 {PHONES[0]}",)
    write_book(
        folder / f"名册{PHONES[2]}.xlsx",
        {
            "花名册": [title, HEADERS, *ROWS],
            f"名册{IDS[2]}": [HEADERS, *ROWS],
            f"备注 {PHONES[4]}": [(IDS[4], PHONES[4]), (PHONES[4], IDS[4])],
        },
    )
    write_book(
        folder / f"{IDS[5]}.xlsx",
        {"服务台账": [LEDGER_HEADERS, *LEDGER], "公开承诺": PROMISES},
    )
    (folder / f"坏{IDS[1]}.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9)
    lines = ["志愿者编号,姓名,身份证号," + IDS[0]]
    lines += [f"{IDS[0]},{NAMES[0]},{IDS[0]},{PHONES[0]}"] * 2
    (folder / "表.csv").write_text("\n".join(lines), encoding="gb18030")
    return folder


def said_in(content: bytes) -> str:
    """Return all that a document says, unpacked, in plain letters."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = b"\n".join(archive.read(name) for name in archive.namelist())
    text = unquote(html.unescape(content.decode("utf-8-sig", errors="replace")))
    text = re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), text)
    return unicodedata.normalize("NFKC", text)


def leaks(content: bytes | str, extra: Iterable[str] = ()) -> list[str]:
    """Return the private values that stand in a document, with what is around them."""
    said = said_in(content.encode() if isinstance(content, str) else content)
    found = []
    tight = re.sub(r"[\s\-]|<[^>]{0,80}>", "", said)
    for number in (*(i[:17] for i in IDS), OLD_ID, *PHONES):
        for text in (said, tight):
            place = text.find(number)
            if place >= 0:
                found.append(f"{number}: …{text[max(0, place - 60) : place + 60]}…")
                break
    for value in extra:
        if value in said:
            place = said.index(value)
            found.append(f"{value}: …{said[max(0, place - 60) : place + 60]}…")
    return found


PRIVATE = (*NAMES, *ADDRESSES, *BIRTHS)
TODAY = ("--today", "2012-12-19")


@pytest.mark.parametrize("locale", ["zh_Hans", "en"])
@pytest.mark.parametrize("form", ["text", "json", "csv", "html", "xlsx"])
def test_check_tells_nobodys_values(
    sheets: Path, tmp_path: Path, form: str, locale: str
) -> None:
    out = tmp_path / f"out.{form}"
    ended = volkit(
        "check", sheets, *TODAY, "--format", form, "--output", out, locale=locale
    )
    assert ended.status == 3, ended
    assert leaks(out.read_bytes(), PRIVATE) == []
    assert leaks(ended.err + ended.out, PRIVATE) == []
    assert len(out.read_bytes()) > 2000


def test_check_tells_nobodys_values_on_the_terminal(sheets: Path) -> None:
    ended = volkit("check", sheets, *TODAY, COLUMNS="200")
    assert leaks(ended.out + ended.err, PRIVATE) == []
    assert "VK" in ended.out


@pytest.mark.parametrize("form", ["text", "json"])
def test_fix_tells_nobodys_values(sheets: Path, tmp_path: Path, form: str) -> None:
    before = {p: p.read_bytes() for p in sheets.iterdir()}
    ended = volkit(
        "fix", sheets, *TODAY, "--output", tmp_path / "out", "--format", form,
        "--accept", "VK1", "--accept", "VK0", COLUMNS="200",
    )  # fmt: skip
    assert ended.status in {0, 1, 3}, ended
    assert leaks(ended.out + ended.err, PRIVATE) == []
    assert {p: p.read_bytes() for p in sheets.iterdir()} == before


@pytest.mark.parametrize("form", ["text", "json", "csv", "xlsx"])
def test_rate_tells_nobodys_numbers(sheets: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / f"out.{form}"
    books = [p for p in sheets.iterdir() if p.suffix == ".xlsx"]
    ended = volkit("rate", *books, "--as-of", "2012-12-31", "--output", out)
    assert ended.status in {0, 1}, ended
    assert leaks(out.read_bytes()) == []
    assert leaks(ended.out + ended.err) == []


def test_report_tells_nobodys_numbers(sheets: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    books = [p for p in sheets.iterdir() if p.suffix in {".xlsx", ".csv"}]
    ended = volkit("report", *books, "--as-of", "2012-12-31", "--output", out)
    assert ended.status == 0, ended
    assert leaks(out.read_bytes(), (*ADDRESSES, *BIRTHS)) == []
    assert leaks(ended.out + ended.err) == []


def test_an_explanation_tells_nobodys_numbers(sheets: Path) -> None:
    books = [p for p in sheets.iterdir() if p.suffix == ".xlsx"]
    for number in ("21050312000016", "no such number"):
        ended = volkit("rate", *books, "--as-of", "2012-12-31", "--explain", number)
        assert ended.status < 5, ended
        assert leaks(ended.out + ended.err) == []


def test_the_messages_of_print_tell_nobodys_numbers(
    sheets: Path, tmp_path: Path
) -> None:
    out = tmp_path / "forms"
    ended = volkit("print", "commitment", sheets, "--output", out)
    assert ended.status < 5, ended
    assert leaks(ended.out + ended.err) == []


def test_a_bug_is_written_down_without_values(sheets: Path, tmp_path: Path) -> None:
    (tmp_path / "usercustomize.py").write_text(
        "import sys, volkit.normalise.frame as frame\n"
        "def broken(raw, context):\n"
        "    raise ValueError([c.cells for c in raw.columns])\n"
        "frame.normalise = broken\n"
    )
    (tmp_path / "sitecustomize.py").write_text("import usercustomize\n")
    ended = volkit(
        "check", sheets, *TODAY, first_on_path=tmp_path, XDG_STATE_HOME=str(tmp_path)
    )
    assert ended.status == 5, ended
    log = (tmp_path / "volkit" / "errors.log").read_text(encoding="utf-8")
    assert "ValueError" in log
    assert leaks(log + ended.out + ended.err, PRIVATE) == []


def test_an_input_that_is_not_there_is_named_without_its_number(
    tmp_path: Path,
) -> None:
    ended = volkit("check", tmp_path / f"{IDS[0]}.xlsx")
    assert ended.status == 2
    assert leaks(ended.out + ended.err) == []


FORMULAS = ("=1+1", "=cmd|' /C calc'!A0", "@SUM(1)", "+1+2", "-2+3", "\t=1", "\r=1")


@pytest.fixture(scope="module")
def dangerous(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a book whose every text a spreadsheet would run, sheet name included."""
    rows = [[text] * len(HEADERS) for text in FORMULAS]
    captions = [*HEADERS[:10], *FORMULAS[:4]]
    place = tmp_path_factory.mktemp("dangerous") / "=1+2.xlsx"
    promises = [PROMISES[0], *([text] * 7 for text in FORMULAS)]
    return write_book(place, {"=A1": [captions, *rows], "+公开承诺": promises})


def formulas_of(content: bytes) -> list[str]:
    """Return what a workbook would run when it is opened."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheets = [n for n in archive.namelist() if "/worksheets/" in n]
        text = "".join(archive.read(n).decode() for n in sheets)
    return re.findall(r"<f[ >].*?</f>|<ddeLink.*?>", text)


@pytest.mark.parametrize("form", ["csv", "html", "xlsx"])
def test_nothing_that_check_writes_is_run_by_a_spreadsheet(
    dangerous: Path, tmp_path: Path, form: str
) -> None:
    out = tmp_path / f"out.{form}"
    volkit("check", dangerous, *TODAY, "--output", out)
    content = out.read_bytes()
    if form == "xlsx":
        assert formulas_of(content) == []
    elif form == "csv":
        for line in csv_rows(content):
            assert not [
                f for f in line if f.startswith(("=", "+", "-", "@", "\t", "\r"))
            ]
    else:
        cells = re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", content.decode(), re.DOTALL)
        plain = [html.unescape(re.sub(r"<[^>]*>", "", c)) for c in cells]
        assert plain
        assert not [c for c in plain if c.lstrip().startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_nothing_that_rate_writes_is_run_by_a_spreadsheet(
    dangerous: Path, tmp_path: Path, form: str
) -> None:
    out = tmp_path / f"out.{form}"
    ended = volkit("rate", dangerous, "--as-of", "2012-12-31", "--output", out)
    assert ended.status in {0, 1}, ended
    if form == "xlsx":
        assert formulas_of(out.read_bytes()) == []
    else:
        for line in csv_rows(out.read_bytes()):
            assert not [
                f for f in line if f.startswith(("=", "+", "-", "@", "\t", "\r"))
            ]


def csv_rows(content: bytes) -> list[list[str]]:
    """Return the fields of a CSV file."""
    import csv

    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_repaired_or_printed_workbook_runs_nothing(
    dangerous: Path, tmp_path: Path
) -> None:
    volkit("fix", dangerous, *TODAY, "--output", tmp_path / "out", "--mark")
    volkit("print", "commitment", dangerous, "--output", tmp_path / "forms.xlsx")
    made = [*tmp_path.glob("out/*.xlsx"), *tmp_path.glob("*.xlsx")]
    assert made
    for path in made:
        assert formulas_of(path.read_bytes()) == [], path.name


def test_the_json_of_check_still_names_the_cells(sheets: Path) -> None:
    ended = volkit("check", sheets, *TODAY, "--format", "json")
    report = json.loads(ended.out)
    masked = [f["value"] for f in report["findings"] if f["column"] == "id_no"]
    assert any("*" in (value or "") for value in masked)
    assert os.path.basename(report["files"][0]["path"])  # noqa: PTH119  a plain text


def test_a_name_in_the_place_of_a_number_is_masked_like_one(tmp_path: Path) -> None:
    name = "欧阳春晓"
    heads = ("志愿者编号", "姓名", "专业技能")
    book = write_book(
        tmp_path / "a.xlsx", {"花名册": [heads, (name, name, "理发、" * 400)]}
    )
    for words in (
        ("rate", book, "--as-of", "2012-12-31"),
        ("rate", book, "--as-of", "2012-12-31", "--format", "json"),
        ("rate", book, "--as-of", "2012-12-31", "--explain", name),
        ("print", "reg_form", book, "--output", tmp_path / "forms.pdf"),
        ("print", "reg_form", book, "--output", tmp_path / "forms"),
    ):
        ended = volkit(*words)
        assert ended.status == 0, ended
        assert name not in ended.out + ended.err, words
        assert "欧**晓" in ended.out + ended.err or words[-1] == tmp_path / "forms"

"""`volkit report`, from sheets to the workbook: whole, the same again, and discreet."""

import datetime as dt
import io
import re
from pathlib import Path

import openpyxl
import pytest

from tests.cli.command import volkit
from tests.excel_rules import broken
from tests.reports.given import write_street
from tests.rules.clean_street import Street
from tests.sdk import sdk_faults
from tests.test_privacy import leaks, said_in
from volkit.model.errors import UsageError
from volkit.model.text import LOCALES, Locale
from volkit.reports.declare import all_reports
from volkit.service.report import Reported, ReportOptions, period_of, report

DAY = dt.date(2012, 12, 31)
HELPED = "庄稼汉"


@pytest.fixture(scope="module")
def street() -> Street:
    """Return a street whose people's names and numbers strayed into other cells."""
    found = Street(count=60, weeks=4)
    person = found.folk[0]
    found.sheets["commitment"][0] |= {
        "text": f"{person.name}每周看望邻居2次，电话{person.phone}，证号{person.id_no}"
    }
    found.sheets["fund"][0] |= {
        "memo": f"慰问{found.folk[1].name}", "party": HELPED,
    }  # fmt: skip
    found.sheets["fund"][3] |= {"kind": "困难帮扶", "memo": f"慰问{HELPED}"}
    found.sheets["rectify"][-1] |= {"issue": f"找{person.name}{person.phone}核对"}
    return found


@pytest.fixture(scope="module")
def book(street: Street, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_street(tmp_path_factory.mktemp("street") / "彩屯街道.xlsx", street)


def made(
    *paths: Path, only: tuple[str, ...] = (), locale: Locale = "zh_Hans"
) -> Reported:
    """Return the reports on the year."""
    period, span, day = period_of({}, DAY, DAY)
    return report(
        paths,
        ReportOptions(
            as_of=day, period=period, span=span, only=only, locale=locale, workers=0
        ),
    )


@pytest.fixture(scope="module")
def whole(book: Path) -> bytes:
    """Return all reports on the street."""
    found = made(book)
    assert found.made == len(all_reports())
    assert found.remarks == ()
    return found.content or b""


def tab(content: bytes, name: str) -> list[tuple[object, ...]]:
    """Return the rows of a sheet of a workbook."""
    sheet = openpyxl.load_workbook(io.BytesIO(content))[name]
    return [row for row in sheet.iter_rows(values_only=True) if any(row)]


@pytest.mark.parametrize("locale", LOCALES)
def test_excel_opens_the_workbook_in_every_language(
    book: Path, tmp_path: Path, locale: Locale
) -> None:
    path = tmp_path / "r.xlsx"
    path.write_bytes(made(book, locale=locale).content or b"")
    assert broken(path) == []
    assert sdk_faults(path) == []


def test_the_same_sheets_give_the_same_bytes(book: Path, whole: bytes) -> None:
    assert made(book).content == whole


def test_numbers_are_numbers_and_name_their_rows(whole: bytes) -> None:
    lines = tab(whole, "台账月报")
    line = next(row for row in lines if row[0] == "环境保护")
    assert line[:6] == ("环境保护", 16, 240, 60, 580, "服务台账!2-241")


def test_rows_too_many_for_a_cell_stand_in_full_on_the_last_tab(
    street: Street, whole: bytes
) -> None:
    said = [row for row in tab(whole, "数据来源") if row[0] == "每周达标热力图"]
    number = street.folk[0].number
    (line,) = [row for row in said if row[2] == number]
    assert line[-2:] == ("服务台账", "2、62、122、182")


def test_charts_are_drawn_from_cells_of_their_own_sheet(whole: bytes) -> None:
    found = openpyxl.load_workbook(io.BytesIO(whole))
    charts = {sheet.title: getattr(sheet, "_charts", []) for sheet in found.worksheets}
    assert sum(map(len, charts.values())) >= 14
    for title, drawn in charts.items():
        for chart in drawn:
            for series in chart.series:
                assert series.val.numRef.f.startswith(f"'{title}'!")


def test_a_heat_map_takes_its_colours_from_its_marks(whole: bytes) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(whole))["达标热力图"]
    rules = [rule for found in sheet.conditional_formatting for rule in found.rules]
    assert {rule.formula[0] for rule in rules} == {'"√"', '"×"', '"－"', '"…"'}


def test_no_report_shows_an_id_number_or_a_phone(street: Street, whole: bytes) -> None:
    said = re.sub(r"\s", "", said_in(whole))
    for person in street.folk:
        assert person.id_no[:17] not in said
        assert person.phone not in said


def test_a_public_report_shows_no_name_even_in_its_texts(
    street: Street, whole: bytes
) -> None:
    for name in ("基金收支公示", "承诺公示"):
        said = "\n".join(str(value) for row in tab(whole, name) for value in row)
        assert "可公示" in said
        assert HELPED not in said
        for person in street.folk:
            assert person.name not in said
    assert "每周看望邻居2次" in said
    assert len(tab(whole, "承诺公示")) > 60


def test_what_is_for_the_office_only_says_so(whole: bytes) -> None:
    found = openpyxl.load_workbook(io.BytesIO(whole))
    for sheet in found.worksheets[1:-1]:
        above = [str(sheet.cell(row, 1).value) for row in range(1, 8)]
        is_public = sheet.title in {"基金收支公示", "承诺公示"}
        assert any("不得公示" in line for line in above) is not is_public, sheet.title


def test_reports_without_their_sheets_are_left_out_in_one_sentence(
    tmp_path: Path,
) -> None:
    few = Street(count=60, weeks=1)
    few.sheets = {"volunteer": few.sheets["volunteer"][:5]}
    found = made(write_street(tmp_path / "few.xlsx", few))
    (sentence,) = found.remarks
    assert "台账月报" in sentence
    assert "注册与审查" not in sentence
    contents = tab(found.content or b"", "目录")
    assert any(sentence in row for row in contents)


def test_a_sheet_that_feeds_no_report_asked_for_writes_nothing(
    tmp_path: Path,
) -> None:
    few = Street(count=60, weeks=1)
    few.sheets = {"volunteer": few.sheets["volunteer"][:5]}
    path = write_street(tmp_path / "few.xlsx", few)
    out = tmp_path / "out.xlsx"
    ended = volkit("report", path, "--only", "fund", "--output", out)
    assert ended.status == 1
    assert "基金收支公示表" in ended.err
    assert not out.exists()


def test_two_workbooks_are_told_apart_in_the_rows(book: Path, tmp_path: Path) -> None:
    other = Street(count=60, weeks=1, seed=8)
    other.sheets = {
        k: other.sheets[k] for k in ("volunteer", "service_record", "activity")
    }
    second = write_street(tmp_path / "东明街道.xlsx", other)
    found = made(book, second, only=("ledger_table", "quality"))
    lines = tab(found.content or b"", "台账月报")
    assert any("[东明街道.xlsx]服务台账!2" in str(row[-1]) for row in lines)
    books = [row[0] for row in tab(found.content or b"", "数据质量")]
    assert {"彩屯街道.xlsx", "东明街道.xlsx"} <= set(books)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, ("year", dt.date(2012, 1, 1), dt.date(2012, 12, 19))),
        ({"month": "2012-11"}, ("month", dt.date(2012, 11, 1), dt.date(2012, 11, 30))),
        ({"month": "2012年12月"}, ("month", dt.date(2012, 12, 1), dt.date(2012, 12, 19))),
        ({"quarter": "2012Q3"}, ("quarter", dt.date(2012, 7, 1), dt.date(2012, 9, 30))),
        ({"year": "2011"}, ("year", dt.date(2011, 1, 1), dt.date(2011, 12, 31))),
    ],
)  # fmt: skip
def test_a_period_counts_up_to_its_end_or_today(
    asked: dict[str, str], expected: tuple[object, ...]
) -> None:
    today = dt.date(2012, 12, 19)
    period, span, _ = period_of(asked, None, today)  # type: ignore[arg-type]  # a part of the periods
    assert (period, span.start, span.end) == expected


@pytest.mark.parametrize(
    "asked",
    [
        {"month": "2012Q1"}, {"month": "2012-13"}, {"quarter": "2012"}, {"year": "去年"},
        {"month": "2012-01", "year": "2012"}, {"year": "2013"},
    ],
)  # fmt: skip
def test_what_is_no_period_is_refused(asked: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        period_of(asked, None, dt.date(2012, 12, 19))  # type: ignore[arg-type]  # a part of the periods


def test_the_heat_map_is_drawn_with_text_that_can_be_copied(
    book: Path, tmp_path: Path
) -> None:
    import pikepdf

    out = tmp_path / "heat.pdf"
    words = ("report", book, "--as-of", "2012-03-14", "--output")
    assert volkit(*words, out).status == 0
    assert volkit(*words, tmp_path / "again.pdf").status == 0
    assert out.read_bytes() == (tmp_path / "again.pdf").read_bytes()
    with pikepdf.open(out) as pdf:
        assert len(pdf.pages) == 3
        drawn = pdf.pages[1].Contents.read_bytes()
    assert drawn.count(b" re f") > 4 + 10 * 11


def test_the_command_says_what_is_wrong_with_its_words(
    book: Path, tmp_path: Path
) -> None:
    out = tmp_path / "r.xlsx"
    for words, said in (
        ((book,), "--output"),
        ((book, "-o", out, "--only", "nothing"), "nothing"),
        ((book, "-o", tmp_path / "r.pdf", "--only", "fund"), "weekly"),
        ((book, "-o", book), "彩屯街道.xlsx"),
        (("-o", out), "--help"),
        ((book, "-o", out, "--month", "2012"), "2012-12"),
    ):
        ended = volkit("report", *words)
        assert ended.status == 2, ended
        assert said in ended.err
        assert leaks(ended.err) == []
    assert not out.exists()
    listed = volkit("report", "--list").out
    assert all(key in listed for key in all_reports())

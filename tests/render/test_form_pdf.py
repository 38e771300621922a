"""Forms as PDF: everything is said, can be copied, and needs no office program."""

import re
from pathlib import Path

import pikepdf
import pytest

from tests.render.form_people import (
    LONG_PROMISE,
    PROMISES,
    RARE_NAME,
    item,
    joined,
    said,
    street,
    table,
    volunteer,
)
from volkit.model.errors import SurroundingsError
from volkit.model.table import Table
from volkit.render import font_files, form_office
from volkit.render.form_fit import Box
from volkit.render.form_qr import draw, picture
from volkit.service.print_forms import PrintReport, print_forms


@pytest.fixture(autouse=True)
def _no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test of this file find an office program."""
    monkeypatch.setattr(form_office, "office_program", lambda: None)


def printed(
    tables: list[Table], folder: Path, locale: str = "zh_Hans"
) -> tuple[PrintReport, list[str]]:
    """Print commitments and return the report and what each page says."""
    path = folder / "forms.pdf"
    report = print_forms("commitment", tables, path, locale=locale)  # type: ignore[arg-type]  # a locale by its name
    return report, said(path)


def test_a_form_says_all_that_the_sheets_hold(tmp_path: Path) -> None:
    report, pages = printed(street(2), tmp_path)
    assert (report.forms, report.pages, report.problems) == (2, 2, ())
    for text in (
        "编号：CN2012-0001-1",
        "赵志强1",
        "21050312000001",
        "竖井社区志愿者服务站",
        "竖井社区党员志愿服务一队",
        "竖井社区第一党支部",
        "2012年",
        PROMISES[2],
        PROMISES[0],
        "12次",
        "2012年12月31日",
        "监督电话：024-45678901",
        "审定人：王书记",
        "2012年1月10日",
    ):
        assert text in joined(pages[0])


def test_rare_characters_can_be_copied(tmp_path: Path) -> None:
    _, pages = printed(street(1, name_1=RARE_NAME), tmp_path)
    assert RARE_NAME in joined(pages[0])


def test_characters_that_share_a_glyph_are_copied_as_they_were(tmp_path: Path) -> None:
    promise = "⼀一\u3000不A\u00a0B C女⼥"
    tables = [table("commitment", [item(1, text=promise)])]
    _, pages = printed(tables, tmp_path)
    assert promise in joined(pages[0])


def test_a_character_no_font_has_is_marked_and_reported(tmp_path: Path) -> None:
    report, pages = printed(street(1, name_1="赵\U000f1234强"), tmp_path)
    (problem,) = report.problems
    assert problem.form == "CN2012-0001-1"
    assert problem.params == {"characters": "U+F1234", "marker": "〓"}
    assert "赵\U000f1234强" in joined(pages[0])


def test_marks_that_are_not_seen_are_not_printed(tmp_path: Path) -> None:
    report, pages = printed(street(1, name_1="赵\u202e志\ufeff强\x07"), tmp_path)
    assert report.problems == ()
    assert "赵志强" in joined(pages[0])


def test_no_box_stays_empty(tmp_path: Path) -> None:
    rows = [item(1, target=None, unit=None, approved_by=None, due=None)]
    _, pages = printed([table("commitment", rows)], tmp_path)
    lines = pages[0].split("\n")
    assert lines.count("—") == 3 + 2 + 4 * 4 - 1
    assert "（以下空白）" in lines
    assert "审定人：—" in lines


def test_the_sheet_alone_prints_with_a_line_for_the_name(tmp_path: Path) -> None:
    report, pages = printed([table("commitment", [item(1)])], tmp_path)
    assert "\uff3f" * 6 in pages[0]
    assert any(p.form == "CN2012-0001-1" for p in report.problems)


def test_a_name_beside_the_commitments_is_used(tmp_path: Path) -> None:
    rows = [item(1) | {"姓 名": "赵志强", "党支部": "第二党支部"}]
    _, pages = printed([table("commitment", rows, "姓 名", "党支部")], tmp_path)
    assert "赵志强" in pages[0]
    assert "第二党支部" in pages[0]


def test_a_missing_signing_day_leaves_a_line_to_write_on(tmp_path: Path) -> None:
    _, pages = printed([table("commitment", [item(1, signed_on=None)])], tmp_path)
    assert "年　　月　　日" in pages[0]


def test_seven_items_take_two_pages_that_say_so(tmp_path: Path) -> None:
    rows = [item(1, n) for n in range(1, 8)]
    report, pages = printed([table("commitment", rows)], tmp_path)
    assert (report.forms, report.pages) == (1, 2)
    assert "（第1页，共2页）" in pages[0]
    assert "（第2页，共2页）" in pages[1]
    assert "\n7\n" in pages[1]


def test_a_promise_of_200_characters_goes_on_in_the_next_rows(tmp_path: Path) -> None:
    rows = [item(1, 1, text=LONG_PROMISE), item(1, 2)]
    report, pages = printed([table("commitment", rows)], tmp_path)
    text = joined(pages[0])
    assert not [p for p in report.problems if "long" in p.message]
    parts = re.split(r"12次2012年12月31日|续|同上同上", text)
    assert LONG_PROMISE in "".join(parts)
    assert text.count("同上同上") == text.count("续") > 0


def test_a_text_too_long_for_its_place_stands_in_full_behind(tmp_path: Path) -> None:
    name = "长名" * 40
    report, pages = printed(street(1, name_1=name), tmp_path)
    assert report.pages == len(pages) == 2
    assert f"承诺人：{name}" in joined(pages[1])
    assert "…" in pages[0]
    (problem,) = report.problems
    assert problem.params["column"] == "承诺人"


def test_an_identity_number_is_neither_printed_nor_in_the_code(tmp_path: Path) -> None:
    number = "11010519491231002X"
    rows = [item(1, volunteer_no=number, commitment_no=number)]
    people = [volunteer(1, "赵志强", volunteer_no=number)]
    tables = [table("commitment", rows), table("volunteer", people)]
    report, pages = printed(tables, tmp_path)
    assert number not in joined(pages[0])
    assert "1101**********002X" in joined(pages[0])
    assert "CN2012-00001" in joined(pages[0])
    assert len(report.problems) == 2


def test_the_same_input_gives_the_same_bytes_and_no_dates(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        printed(street(3), tmp_path / name)
    first, second = ((tmp_path / n / "forms.pdf").read_bytes() for n in "ab")
    assert first == second
    with pikepdf.open(tmp_path / "a" / "forms.pdf") as pdf:
        assert not pdf.docinfo
        assert "/Metadata" not in pdf.Root


def test_fonts_are_embedded_as_subsets(tmp_path: Path) -> None:
    printed(street(2), tmp_path)
    with pikepdf.open(tmp_path / "forms.pdf") as pdf:
        for font in pdf.pages[0].obj.Resources.Font.values():
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert re.fullmatch(r"/[A-Z]{6}\+\w+", str(descriptor.FontName))
            assert {"/FontFile2", "/FontFile3"} & set(descriptor.keys())
    assert (tmp_path / "forms.pdf").stat().st_size < 150_000


@pytest.mark.parametrize(("locale", "word"), [("zh_Hant", "監督電話：—"), ("en", "—")])
def test_other_languages_print(locale: str, word: str, tmp_path: Path) -> None:
    report, pages = printed([table("commitment", [item(1)])], tmp_path, locale)
    assert report.pages == 1
    assert word in pages[0]


def test_truetype_fonts_are_embedded_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    microhei = font_files.font_files().get("wqy-microhei")
    if microhei is None:
        pytest.skip("no TrueType Chinese font: apt install fonts-wqy-microhei")
    monkeypatch.setattr(font_files, "font_files", lambda: {"wqy-microhei": microhei})
    _, pages = printed(street(1), tmp_path)
    assert "赵志强1" in pages[0]
    with pikepdf.open(tmp_path / "forms.pdf") as pdf:
        fonts = pdf.pages[0].obj.Resources.Font.values()
        assert {str(f.DescendantFonts[0].Subtype) for f in fonts} == {"/CIDFontType2"}


def test_a_machine_without_chinese_fonts_is_told_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(font_files, "font_files", dict)
    monkeypatch.setattr(font_files, "_asked", tuple)
    with pytest.raises(SurroundingsError, match="fonts-noto-cjk"):
        printed(street(1), tmp_path)
    assert not list(tmp_path.iterdir())


def test_the_code_holds_the_number_and_nothing_else(tmp_path: Path) -> None:
    printed(street(1), tmp_path)
    with pikepdf.open(tmp_path / "forms.pdf") as pdf:
        content = pdf.pages[0].Contents.read_bytes().decode()
    code = draw("CN2012-0001-1", Box(0, 0, 60, 60))
    assert code[code.index("BI ") :] in content
    assert picture("CN2012-0001-1").startswith(b"\x89PNG")

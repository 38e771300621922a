"""Forms as workbooks: filled as text, all else as the template has it."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.drawing.image import Image
from openpyxl.worksheet.worksheet import Worksheet

from tests.render.form_people import LONG_PROMISE, PROMISES, item, street, table
from tests.render.test_form_template import edited
from volkit.forms.declare import all_forms
from volkit.model.bundled import bundled
from volkit.model.errors import SurroundingsError, UsageError
from volkit.model.table import Table
from volkit.render import form_office
from volkit.render.form_qr import picture
from volkit.service import print_forms as service
from volkit.service.print_forms import PrintReport, print_forms

TEMPLATE = bundled("templates") / "commitment" / "zh_Hans.xlsx"


def printed(tables: list[Table], output: Path, **more: object) -> PrintReport:
    """Print commitments in simplified Chinese."""
    return print_forms("commitment", tables, output, locale="zh_Hans", **more)  # type: ignore[arg-type]  # options by their names


def pictures(sheet: object) -> list[Image]:
    """Return the pictures of a sheet, which openpyxl keeps to itself."""
    return list(sheet._images)  # type: ignore[attr-defined]  # no public name


def sheet(path: Path) -> Worksheet:
    """Return the first sheet of a workbook."""
    return openpyxl.load_workbook(path).worksheets[0]


def test_each_person_gets_a_workbook_of_their_own(tmp_path: Path) -> None:
    report = printed(street(3), tmp_path / "forms")
    names = sorted(path.name for path in (tmp_path / "forms").iterdir())
    assert names == [f"CN2012-000{n}-1 赵志强{n}.xlsx" for n in (1, 2, 3)]
    assert (report.forms, report.pages) == (3, 3)
    page = sheet(tmp_path / "forms" / names[1])
    assert page["C4"].value == "赵志强2"
    assert page["A1"].value == "编号：CN2012-0002-1"
    assert page["B9"].value == PROMISES[0]
    assert page["B11"].value == "（以下空白）"
    assert "{{" not in str([[c.value for c in row] for row in page.iter_rows()])


def test_parts_that_are_not_filled_are_copied_as_they_are(tmp_path: Path) -> None:
    printed(street(1), tmp_path / "forms")
    (path,) = (tmp_path / "forms").iterdir()
    with zipfile.ZipFile(path) as made, zipfile.ZipFile(TEMPLATE) as template:
        for part in ("xl/theme/theme1.xml", "docProps/core.xml", "_rels/.rels"):
            assert made.read(part) == template.read(part)
            assert made.getinfo(part).date_time == template.getinfo(part).date_time


def test_a_picture_of_the_code_lies_over_its_cell(tmp_path: Path) -> None:
    printed(street(1), tmp_path / "forms")
    (path,) = (tmp_path / "forms").iterdir()
    page = sheet(path)
    (image,) = pictures(page)
    place = image.anchor._from  # type: ignore[union-attr]  # an anchor, once it is read
    assert (place.col, place.row) == (5, 0)
    assert page["F1"].value is None


@pytest.mark.parametrize(
    "text", ["=1+1", "+86", "-", "@x", "=cmd|'/c calc'!A0", "<b>&amp;"]
)
def test_what_looks_like_a_formula_stays_text(text: str, tmp_path: Path) -> None:
    printed([table("commitment", [item(1, text=text)])], tmp_path / "forms")
    (path,) = (tmp_path / "forms").iterdir()
    cell = sheet(path)["B9"]
    assert (cell.data_type, cell.value) == ("s", text)


def test_long_texts_get_smaller_type_and_go_on_in_the_next_row(tmp_path: Path) -> None:
    rows = [item(1, 1, text=LONG_PROMISE), item(1, 2, target=None)]
    printed([table("commitment", rows)], tmp_path / "forms")
    (path,) = (tmp_path / "forms").iterdir()
    page = sheet(path)
    parts = [page["B9"].value]
    row = 10
    while page[f"A{row}"].value == "续":
        parts.append(page[f"B{row}"].value)
        row += 1
    assert "".join(parts) == LONG_PROMISE
    assert page["B9"].font.sz >= 10.5
    assert page[f"A{row}"].value == "2"
    assert page[f"E{row}"].value == "—"


def test_a_text_a_little_too_long_gets_smaller_type(tmp_path: Path) -> None:
    printed(street(1, name_1="买买提·阿卜杜热西提·艾合买提江"), tmp_path / "forms")
    (path,) = (tmp_path / "forms").iterdir()
    page = sheet(path)
    assert 8 <= page["C4"].font.sz < 12
    assert (page["C4"].font.name, page["C4"].border.left.style) == ("仿宋", "thin")
    assert page["C5"].font.sz <= 12


def test_what_looks_like_an_escape_of_excel_stays_as_it_was(tmp_path: Path) -> None:
    printed([table("commitment", [item(1, text="_x0041_")])], tmp_path / "forms")
    (path,) = (tmp_path / "forms").iterdir()
    with zipfile.ZipFile(path) as made:
        assert b">_x005F_x0041_<" in made.read("xl/worksheets/sheet1.xml")


def test_one_workbook_holds_everybody_on_sheets_of_their_own(tmp_path: Path) -> None:
    report = printed(street(3), tmp_path / "all.xlsx")
    book = openpyxl.load_workbook(tmp_path / "all.xlsx")
    seen = [s for s in book.worksheets if s.sheet_state == "visible"]
    assert [s.title for s in seen] == [f"CN2012-000{n}-1 赵志强{n}" for n in (1, 2, 3)]
    assert [s["C4"].value for s in seen] == [f"赵志强{n}" for n in (1, 2, 3)]
    assert all(len(pictures(s)) == 1 for s in seen)
    assert all(s.print_area.endswith("!$A$1:$F$17") for s in seen)
    assert not any(s.sheet_view.tabSelected for s in seen[1:])
    assert report.paths == (tmp_path / "all.xlsx",)


def test_too_many_forms_for_one_workbook_go_on_in_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "FORMS_A_WORKBOOK", 2)
    report = printed(street(5), tmp_path / "all.xlsx")
    assert [path.name for path in report.paths] == [
        "all.xlsx",
        "all-2.xlsx",
        "all-3.xlsx",
    ]
    last = openpyxl.load_workbook(report.paths[2])
    assert last.worksheets[0]["C4"].value == "赵志强5"


def test_a_form_of_two_pages_is_a_workbook_of_two_sheets(tmp_path: Path) -> None:
    rows = [item(1, n) for n in range(1, 8)]
    printed([table("commitment", rows)], tmp_path / "forms")
    (path,) = (tmp_path / "forms").iterdir()
    book = openpyxl.load_workbook(path)
    seen = [s for s in book.worksheets if s.sheet_state == "visible"]
    assert [s["A9"].value for s in seen] == ["1", "6"]


def test_the_same_input_gives_the_same_workbooks(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        printed(street(3), tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_an_edited_template_fills_without_an_office_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(form_office, "office_program", lambda: None)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    template = edited(tmp_path, A14="请拨打{{hotline}}监督", D15="{{承诺人}}（盖章）")
    printed(street(1), tmp_path / "all.xlsx", template=template)
    page = sheet(tmp_path / "all.xlsx")
    assert page["A14"].value == "请拨打024-45678901监督"
    with pytest.raises(SurroundingsError, match="LibreOffice"):
        printed(street(1), tmp_path / "all.pdf", template=template)
    assert not (tmp_path / "all.pdf").exists()


def test_a_template_with_a_picture_keeps_it_beside_the_code(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(TEMPLATE)
    book.worksheets[0].add_image(Image(io.BytesIO(picture("logo"))), "A2")
    template = tmp_path / "logo.xlsx"
    book.save(template)
    printed(street(2), tmp_path / "all.xlsx", template=template)
    made = openpyxl.load_workbook(tmp_path / "all.xlsx")
    seen = [s for s in made.worksheets if s.sheet_state == "visible"]
    assert [len(pictures(s)) for s in seen] == [2, 2]


def test_only_those_named_are_printed(tmp_path: Path) -> None:
    printed(street(3), tmp_path / "forms", only=["21050312000002"])
    assert [p.name for p in (tmp_path / "forms").iterdir()] == [
        "CN2012-0002-1 赵志强2.xlsx"
    ]


def test_a_number_nobody_has_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        printed(street(1), tmp_path / "a.pdf", only=["X9", "21050312000001"])
    assert caught.value.params["numbers"] == "X9"


def test_a_form_nobody_knows_is_named_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        print_forms("comitment", street(1), tmp_path / "a.pdf", locale="en")
    assert caught.value.params == {"form": "comitment", "known": "、".join(all_forms())}


def test_sheets_without_commitments_are_said_to_have_none(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        printed(street(1)[1:], tmp_path / "a.pdf")
    assert caught.value.params["sheet"] == "公开承诺"


def test_hostile_names_stay_inside_the_folder(tmp_path: Path) -> None:
    names = {"name_1": "../../x", "name_2": "CON", "name_3": "长" * 300}
    tables = street(3, **names)
    rows = [
        item(p, commitment_no=no) for p, no in ((1, "../y"), (2, "NUL"), (3, "a/b"))
    ]
    printed([table("commitment", rows), *tables[1:]], tmp_path / "deep" / "forms")
    assert len(list((tmp_path / "deep" / "forms").iterdir())) == 3
    assert [p.name for p in tmp_path.iterdir()] == ["deep"]


def test_a_place_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "forms").write_text("a file, no folder", encoding="utf-8")
    with pytest.raises(SurroundingsError):
        printed(street(1), tmp_path / "forms")
    with pytest.raises(SurroundingsError):
        printed(street(1), tmp_path / "forms" / "a.pdf")
    assert [p.name for p in tmp_path.iterdir()] == ["forms"]


def test_progress_tells_how_many_are_done(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    for name in ("a.pdf", "b.xlsx", "c"):
        printed(
            street(3),
            tmp_path / name,
            progress=lambda done, of: told.append((done, of)),
        )
    assert told == [(3, 3)] * 3

"""`volkit demo` does the whole job and tells nobody's secrets."""

import re
import zipfile
from pathlib import Path

import pytest

from tests.cli.command import Ended, volkit
from volkit.forms.declare import all_forms
from volkit.read.workbook import read_file
from volkit.sheets.base import columns_of

PRIVATE = {
    "person_name": r"[\u4e00-\u9fff]{3,4}",
    "id_no": r"\d{17}[\dX]",
    "phone": r"1\d{10}",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Ended, Path]:
    folder = tmp_path_factory.mktemp("demo") / "街道"
    return volkit("demo", folder), folder


def test_the_demo_ends_well_and_says_where_everything_is(
    made: tuple[Ended, Path],
) -> None:
    ended, folder = made

    assert ended.status == 0
    said = ended.out + ended.err
    files = [p for p in folder.rglob("*") if p.is_file() and p.suffix != ".txt"]
    assert {path.suffix for path in files} == {".xlsx", ".csv", ".html", ".pdf", ".ics"}
    for path in files:
        assert str(path) in said


def test_the_demo_shows_findings_stars_and_reasons(made: tuple[Ended, Path]) -> None:
    ended, folder = made

    assert re.search(r"错误 VK103 ×\d", ended.out)
    assert "★" in ended.out
    assert "各项指标和它们来自的行" in ended.out
    assert next(folder.glob("*.pdf")).read_bytes().startswith(b"%PDF")


def test_every_form_is_printed_one_pdf_for_each(made: tuple[Ended, Path]) -> None:
    _, folder = made

    printed = {p.stem for p in (folder / "打印的表格").iterdir()}
    labels = {f.label.of("zh_Hans") for f in all_forms().values()}
    assert printed == labels - {all_forms()["commitment"].label.of("zh_Hans")}


def test_the_demo_says_in_the_end_what_lies_where(made: tuple[Ended, Path]) -> None:
    ended, folder = made

    end = ended.out.partition("都做好了")[2]
    for path in folder.iterdir():
        assert f"{path.name}" in end
    assert "14 个文件" in end
    assert str(folder) in end


def test_the_demo_repairs_copies_and_says_what_is_left(
    made: tuple[Ended, Path],
) -> None:
    ended, folder = made
    sheets = {p.name: p.read_bytes() for p in _sheets(folder / "街道交来的表")}
    copies = {p.name: p.read_bytes() for p in _sheets(folder / "修正后")}

    assert sheets.keys() == copies.keys()
    assert sum(sheets[name] != copies[name] for name in sheets) >= 2
    assert re.search(r"共修正 \d\d 个单元格，涉及 14 个文件", ended.out)
    assert re.search(r"仍有错误 \d+ 处", ended.out)


def _sheets(folder: Path) -> list[Path]:
    return [p for p in folder.iterdir() if p.suffix in {".xlsx", ".csv"}]


def _private_kind(sheet: str, key: str | None) -> str:
    """Return the kind of a column that the public may not see, else nothing."""
    column = columns_of(sheet).get(key or "")
    return (
        column.kind
        if column and (key in {"name", "caller", "applicant", "id_no", "phone"})
        else ""
    )


def test_nothing_but_the_forms_and_the_sheets_holds_private_values(
    made: tuple[Ended, Path],
) -> None:
    ended, folder = made
    secrets = {
        str(cell)
        for path in folder.glob("*/*.xlsx")
        for table in read_file(path).tables
        for column in table.columns
        if (kind := _private_kind(table.kind, column.key)) in PRIVATE
        for cell in column.cells
        if re.fullmatch(PRIVATE[kind], str(cell))
    }
    shown = [ended.out, ended.err]
    for path in (*folder.iterdir(), *(folder / "公告栏").iterdir()):
        if path.suffix in {".html", ".ics"}:
            shown.append(path.read_text(encoding="utf-8"))
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as book:
                shown += [book.read(n).decode() for n in book.namelist()]

    assert len(secrets) > 100
    assert not [s for s in secrets for text in shown if s in text]

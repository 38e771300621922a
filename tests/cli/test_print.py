"""`volkit print` as a person runs it: what it writes, what it says, how it ends."""

from pathlib import Path

import pytest

from tests.cli.command import volkit
from tests.render.form_people import said
from tests.service.invented import CLEAN, NAME, SOUND_ID, write_book, write_register

STARS = ("志愿者编号", "姓名", "周期", "评定星级")
LONG = "很长的一段文字，" * 200


@pytest.mark.parametrize("ending", [".pdf", ".xlsx", ""])
def test_where_there_is_nothing_to_print_nothing_is_written(
    tmp_path: Path, ending: str
) -> None:
    book = write_book(tmp_path / "a.xlsx", {"星级评定": [STARS]})
    out = tmp_path / f"out{ending}"

    ended = volkit("print", "certificate", book, "--output", out)

    assert ended.status == 1
    assert "没有写出文件" in ended.err
    assert not out.exists()


@pytest.mark.parametrize("name", ["x.docx", "x.html", "x.xls"])
def test_a_name_that_is_no_form_and_no_folder_is_refused(
    tmp_path: Path, name: str
) -> None:
    register = write_register(tmp_path / "a.xlsx", CLEAN)

    ended = volkit("print", "reg_form", register, "--output", tmp_path / name)

    assert ended.status == 2
    assert name in ended.err
    assert not (tmp_path / name).exists()


def test_a_folder_may_have_a_dot_in_its_name(tmp_path: Path) -> None:
    register = write_register(tmp_path / "a.xlsx", CLEAN)

    ended = volkit("print", "reg_form", register, "--output", tmp_path / "登记表.2012")

    assert ended.status == 0
    assert len(list((tmp_path / "登记表.2012").iterdir())) == 1


def test_a_file_that_cannot_be_read_weighs_more_than_a_sheet_that_is_lacking(
    tmp_path: Path,
) -> None:
    write_register(tmp_path / "a.xlsx", CLEAN)
    (tmp_path / "b.xlsx").write_bytes(b"PK\x03\x04 cut short")

    ended = volkit("print", "certificate", tmp_path, "--output", tmp_path / "x.pdf")

    assert ended.status == 3
    assert "b.xlsx" in ended.err
    assert "星级评定" in ended.err


def test_an_id_number_in_the_place_of_the_volunteers_is_not_shown(
    tmp_path: Path,
) -> None:
    row = (SOUND_ID, NAME, "2012年", "三星")
    book = write_book(tmp_path / "a.xlsx", {"星级评定": [STARS, row]})
    out = tmp_path / "x.pdf"

    ended = volkit("print", "certificate", book, "--output", out)

    assert ended.status == 0, ended
    page = said(out)[0].replace("\n", "")
    assert NAME in page
    assert "1101**********002X" in page
    assert SOUND_ID not in page


def test_what_is_said_of_a_form_is_short_and_tells_no_number(tmp_path: Path) -> None:
    row = (SOUND_ID + LONG, NAME, LONG, "三星")
    book = write_book(tmp_path / "a.xlsx", {"星级评定": [STARS, row]})

    ended = volkit("print", "certificate", book, "--output", tmp_path / "x.pdf")

    assert "太长" in ended.err
    assert SOUND_ID not in ended.err
    assert max(map(len, ended.err.splitlines())) < 200

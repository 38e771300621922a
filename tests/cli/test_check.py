"""`volkit check` as a person runs it: its exit status, its formats, its files."""

import json
import os
import stat
from pathlib import Path

import pytest

from tests.cli.command import volkit
from tests.service.invented import CLEAN, PHONE, SOUND_ID, WRONG_ID, write_register

DAY = ("--today", "2012-12-19")
WRONG = ("21050312000032", "李建国", "男", WRONG_ID, "1949-12-31", "13800138000")


def register(folder: Path, *people: tuple[str, ...]) -> Path:
    return write_register(folder / "花名册.xlsx", *people)


def test_a_sound_file_ends_with_0(tmp_path: Path) -> None:
    ended = volkit("check", register(tmp_path, CLEAN), *DAY)

    assert ended.status == 0
    assert "没有必须改正的地方" in ended.out


def test_a_wrong_cell_ends_with_1_and_is_named_in_chinese(tmp_path: Path) -> None:
    ended = volkit("check", register(tmp_path, CLEAN, WRONG), *DAY)

    assert ended.status == 1
    assert "错误 VK103 ×1" in ended.out
    assert "D3 身份证号" in ended.out
    assert "1101**********0021" in ended.out
    assert ended.err == ""


def test_an_unreadable_file_ends_with_3_whatever_else_is_found(tmp_path: Path) -> None:
    register(tmp_path, WRONG)
    (tmp_path / "坏.xlsx").write_bytes(b"PK\x03\x04")

    ended = volkit("check", tmp_path, *DAY, "--format", "json")

    assert ended.status == 3
    document = json.loads(ended.out)
    assert document["summary"]["refused"] == 1
    assert document["summary"]["errors"] == 1
    assert "坏.xlsx" in ended.err


def test_every_format_is_written_where_it_is_asked_for(tmp_path: Path) -> None:
    path = register(tmp_path, WRONG)
    for form in ("txt", "json", "csv", "xlsx", "html"):
        ended = volkit("check", path, *DAY, "--output", tmp_path / "到" / f"a.{form}")

        assert ended.status == 1
        assert ended.out == ""
        assert f"a.{form}" in ended.err
        assert (tmp_path / "到" / f"a.{form}").stat().st_size > 100
    assert len(list((tmp_path / "到").iterdir())) == 5


@pytest.mark.parametrize("form", ["text", "json", "csv", "html"])
def test_the_same_sheets_give_the_same_bytes(tmp_path: Path, form: str) -> None:
    path = register(tmp_path, CLEAN, WRONG)

    first = volkit("check", path, *DAY, "--format", form)

    assert first == volkit("check", path, *DAY, "--format", form)
    for value in (SOUND_ID, WRONG_ID, PHONE, "13800138000", "李建国"):
        assert value not in first.out


def test_an_output_that_cannot_be_written_ends_with_4(tmp_path: Path) -> None:
    path = register(tmp_path, CLEAN)
    (tmp_path / "report.json").mkdir()

    ended = volkit("check", path, *DAY, "--output", tmp_path / "report.json")

    assert ended.status == 4
    assert "report.json" in ended.err
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".volkit")]


@pytest.mark.skipif(os.name == "nt", reason="rights are set otherwise on Windows")
def test_a_report_gets_the_rights_of_a_new_file(tmp_path: Path) -> None:
    path = register(tmp_path, CLEAN)
    volkit("check", path, *DAY, "--output", tmp_path / "a.json")
    (tmp_path / "b").touch()

    rights = [stat.S_IMODE((tmp_path / n).stat().st_mode) for n in ("a.json", "b")]
    assert rights[0] == rights[1]


def test_what_is_read_is_never_written_over(tmp_path: Path) -> None:
    path = register(tmp_path, CLEAN)
    before = path.read_bytes()

    ended = volkit("check", path, *DAY, "--output", path)

    assert ended.status == 2
    assert path.read_bytes() == before


def test_a_sheet_may_be_forced_by_its_caption_or_its_key(tmp_path: Path) -> None:
    path = register(tmp_path, CLEAN)

    outs = {
        word: json.loads(
            volkit("check", path, *DAY, "--as", word, "--format", "json").out
        )
        for word in ("volunteer", "志愿者登记")
    }

    assert outs["volunteer"] == outs["志愿者登记"]
    assert outs["volunteer"]["files"][0]["tables"][0]["as"] == "volunteer"

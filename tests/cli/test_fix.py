"""`volkit fix` as a person runs it: its words, its JSON, its exit status."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.command import Ended, volkit
from tests.service.invented import (
    CLEAN,
    NAME,
    PHONE,
    SOUND_ID,
    WRONG_ID,
    write_register,
)

DAY = ("--today", "2012-12-19")
LOWER_ID = SOUND_ID.lower()
DIRTY = ("21050312000016", "康 秀兵", "女", LOWER_ID, "1949.12.31", "139 1234 5678")
WRONG = ("21050312000032", "李建国", "男", WRONG_ID, "1949-12-31", "13800138000")
SECRETS = (*DIRTY[1:2], *DIRTY[3:], NAME, PHONE, SOUND_ID, WRONG_ID, "李建国")


@pytest.fixture
def dirty(tmp_path: Path) -> Path:
    return write_register(tmp_path / "花名册.xlsx", DIRTY, WRONG)


def fix(*words: str | Path) -> Ended:
    return volkit("fix", *words, *DAY, COLUMNS="80")


def test_the_document_has_the_agreed_keys_first_and_in_order(
    tmp_path: Path, dirty: Path
) -> None:
    ended = fix(dirty, "--output", tmp_path / "out", "--format", "json")

    document = json.loads(ended.out)
    assert list(document)[:4] == ["volkit", "format", "files", "summary"]
    file = document["files"][0]
    assert list(file)[:5] == ["path", "output", "status", "edits", "left"]
    assert file["path"] == str(dirty)
    assert file["output"] == str(tmp_path / "out" / "花名册.xlsx")
    assert file["status"] == "read"
    assert file["edits"][1] == {
        "sheet": "花名册",
        "cell": "D2",
        "row": 2,
        "column": "id_no",
        "code": "VK105",
        "safety": "safe",
        "old": "1101**********002x",
        "new": "1101**********002X",
    }
    assert list(file["left"]) == ["errors", "warnings", "infos"]
    assert file["left"]["errors"] == 1
    assert document["summary"]["edits"] == len(file["edits"]) == 4
    assert ended.status == 1


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_nobody_reads_a_private_value(
    tmp_path: Path, dirty: Path, form: str, dry: tuple[str, ...]
) -> None:
    ended = fix(dirty, "--output", tmp_path / "out", "--format", form, *dry)

    said = ended.out + ended.err
    assert "VK105" in ended.out
    assert ended.err == ""
    for value in SECRETS:
        assert value not in said


def test_the_words_name_each_cell_and_what_is_left(tmp_path: Path, dirty: Path) -> None:
    ended = fix(dirty, "--output", tmp_path / "out")

    assert re.search(r"D2 +1101\*{10}002x +→ +1101\*{10}002X +VK105 +自动", ended.out)
    assert "副本：" in ended.out
    assert "共修正 4 个单元格，涉及 1 个文件。" in ended.out
    assert "仍有错误 1 处" in ended.out
    assert max(map(_width, ended.out.splitlines())) <= 80


def _width(line: str) -> int:
    return sum(2 if ord(c) > 0x2E7F else 1 for c in line.rstrip())


def test_nothing_wrong_is_left_means_0(tmp_path: Path) -> None:
    path = write_register(tmp_path / "a.xlsx", DIRTY)

    assert fix(path, "--output", tmp_path / "out").status == 0
    assert volkit("check", tmp_path / "out", *DAY).status == 0


def test_a_dry_run_needs_no_folder_and_makes_none(tmp_path: Path, dirty: Path) -> None:
    ended = volkit("fix", dirty, *DAY, "--dry-run", cwd=tmp_path)

    assert ended.status == 1
    assert "没有写任何文件" in ended.out
    assert "副本" not in ended.out
    assert list(tmp_path.iterdir()) == [dirty]


def test_a_file_that_cannot_be_read_ends_with_3_and_the_rest_is_done(
    tmp_path: Path, dirty: Path
) -> None:
    (tmp_path / "坏.xlsx").write_bytes(b"PK\x03\x04")

    ended = fix(tmp_path, "--output", tmp_path / "out", "--format", "json")

    assert ended.status == 3
    states = {Path(f["path"]).name: f for f in json.loads(ended.out)["files"]}
    assert states["坏.xlsx"]["status"] == "refused"
    assert states["坏.xlsx"]["output"] is None
    assert (tmp_path / "out" / dirty.name).exists()
    assert not (tmp_path / "out" / "坏.xlsx").exists()
    assert "坏.xlsx" in ended.err


def test_a_folder_that_cannot_be_made_ends_with_4(tmp_path: Path, dirty: Path) -> None:
    (tmp_path / "a").write_text("a file, where a folder should be")
    before = dirty.read_bytes()

    ended = fix(dirty, "--output", tmp_path / "a" / "b")

    assert ended.status == 4
    assert "Traceback" not in ended.err
    assert dirty.read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [(), ("--output", "out", "--accept", "VK999"), ("--output", ".")],
    ids=["no folder", "no such rule", "the folder of the sheets"],
)
def test_a_wrong_command_line_ends_with_2_and_writes_nothing(
    tmp_path: Path, dirty: Path, words: tuple[str, ...]
) -> None:
    before = dirty.read_bytes()

    ended = volkit("fix", dirty, *DAY, *words, cwd=tmp_path)

    assert ended.status == 2
    assert list(tmp_path.iterdir()) == [dirty]
    assert dirty.read_bytes() == before


@pytest.mark.parametrize("locale", ["zh_Hans", "zh_Hant", "en"])
def test_marks_are_no_findings_and_leave_no_trace(
    tmp_path: Path, dirty: Path, locale: str
) -> None:
    sound = write_register(tmp_path / "无误.xlsx", CLEAN)
    fix(tmp_path, "--output", tmp_path / "plain")
    for given in (dirty, sound):
        words = (given, "--output", tmp_path / "marked", "--mark")
        volkit("fix", *words, *DAY, locale=locale)

    marked, plain = (
        json.loads(volkit("check", tmp_path / n, *DAY, "--format", "json").out)
        for n in ("marked", "plain")
    )
    for document in (marked, plain):
        for one in document["findings"]:
            one["file"] = Path(one["file"]).name
    assert marked["findings"] == plain["findings"]
    assert (tmp_path / "marked" / dirty.name).read_bytes() != (
        tmp_path / "plain" / dirty.name
    ).read_bytes()

    ended = volkit(
        "fix", tmp_path / "marked", "--unmark", "--output", tmp_path / "again"
    )
    assert ended.status == 0
    for given in (dirty, sound):
        assert (tmp_path / "again" / given.name).read_bytes() == (
            tmp_path / "plain" / given.name
        ).read_bytes()


def test_the_same_sheets_give_the_same_copies(tmp_path: Path, dirty: Path) -> None:
    for folder in ("1", "2"):
        fix(dirty, "--output", tmp_path / folder, "--mark")

    assert [p.name for p in (tmp_path / "1").iterdir()] == [dirty.name]
    assert (tmp_path / "1" / dirty.name).read_bytes() == (
        tmp_path / "2" / dirty.name
    ).read_bytes()


def test_marking_a_marked_copy_gives_the_same_copy(tmp_path: Path, dirty: Path) -> None:
    fix(dirty, "--output", tmp_path / "1", "--mark")
    fix(tmp_path / "1", "--output", tmp_path / "2", "--mark")

    assert (tmp_path / "1" / dirty.name).read_bytes() == (
        tmp_path / "2" / dirty.name
    ).read_bytes()

"""Files whose names spell no characters, or would steer a terminal, are worked on."""

import json
import os
import sys
from pathlib import Path

import pytest

from tests.cli.command import volkit
from tests.service.invented import CLEAN, HEADERS, write_book

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="other systems take no such names"
)
LEDGER = ("活动编号", "志愿者编号", "姓名", "服务日期", "签到时间", "签退时间", "状态")
SERVED = ("HD1", CLEAN[0], CLEAN[1], "2012-03-05", "08:00", "10:00", "已认定")
NAMES = (b"\xbb\xa8.xlsx", b"red\x1b[31m\x01.xlsx", "花名 册.xlsx".encode())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a register and ledger under each of the names."""
    place = tmp_path / "收上来的"
    place.mkdir()
    for name in NAMES:
        write_book(
            place / os.fsdecode(name),
            {"花名册": [HEADERS, CLEAN], "服务台账": [LEDGER, SERVED]},
        )
    return place


@pytest.mark.parametrize("ending", ["json", "csv", "xlsx", "html"])
def test_check_names_every_file(folder: Path, ending: str) -> None:
    out = folder.parent / f"out.{ending}"

    ended = volkit("check", folder, "--today", "2012-12-31", "--output", out)

    assert ended.status in {0, 1}, ended
    assert out.stat().st_size
    if ending == "json":
        paths = [f["path"] for f in json.loads(out.read_text("utf-8"))["files"]]
        assert len(set(paths)) == len(NAMES)
        assert any(r"\udcbb\udca8" in path for path in paths)


def test_fix_copies_every_file_under_its_name_and_marks_it(folder: Path) -> None:
    out = folder.parent / "out"

    ended = volkit("fix", folder, "--output", out, "--mark")

    assert ended.status in {0, 1}, ended
    assert sorted(os.fsencode(p.name) for p in out.iterdir()) == sorted(NAMES)
    assert "\x1b[31m" not in ended.out


@pytest.mark.parametrize("ending", ["xlsx", "pdf"])
def test_reports_are_made_of_them(folder: Path, ending: str) -> None:
    out = folder.parent / f"out.{ending}"

    ended = volkit("report", folder, "--year", "2012", "--output", out)

    assert ended.status == 0, ended
    assert out.stat().st_size

"""`volkit excel`: what it says on a computer with Excel, and on one without."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command import Ended, volkit
from tests.excel.fake_windows import macro_book

SCRIPT = """
import sys
from pathlib import Path
from tests.excel.fake_windows import Windows
import volkit.excel.computer as computer
import volkit.excel.install as install
folder = Path(sys.argv[1])
computer.Computer = lambda: Windows(folder)
install.bundled = lambda _: folder / "wheel"
from volkit.cli.main import main
main(sys.argv[2:])
"""


def on_windows(folder: Path, *words: str | Path, locale: str = "zh_Hans") -> Ended:
    """Run a command line on a computer with Windows and Excel, kept in a folder."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(folder), *map(str, words)],
        capture_output=True,
        env={
            **os.environ,
            "VOLKIT_LOCALE": locale,
            "PYTHONPATH": str(Path(__file__).parents[2]),
        },
        check=False,
        timeout=60,
    )
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())


def test_setting_up_checking_and_removing_from_end_to_end(tmp_path: Path) -> None:
    for name in ("volkit.zh_Hans.xlsm", "volkit.zh_Hans.xlam"):
        macro_book(tmp_path / "wheel" / name)
    folder = tmp_path / "志愿 服务"
    book = folder / "volkit.zh_Hans.xlsm"

    before = on_windows(tmp_path, "excel", "doctor")
    made = on_windows(tmp_path, "excel", "install", "--workbook", folder)
    after = on_windows(tmp_path, "excel", "doctor", book)
    gone = on_windows(tmp_path, "excel", "install", "--uninstall")

    assert (before.status, made.status, after.status, gone.status) == (1, 0, 0, 0)
    assert "怎么办：请运行：volkit excel install" in before.out
    assert f"工作簿放在：{book}" in made.out
    assert "没有发现问题" in after.out
    addin = Path(tmp_path, "APPDATA", "Microsoft", "Excel", "XLSTART", "volkit.xlam")
    assert f"加载项放在：{addin}" in made.out
    for path in (book, addin):
        assert f"已删除：{path}" in gone.out
        assert not path.exists()
    assert (before.err, made.err, after.err, gone.err) == ("", "", "", "")


def test_the_add_in_is_left_out_if_asked(tmp_path: Path) -> None:
    ended = on_windows(tmp_path, "excel", "install", "--no-addin")

    assert (ended.status, ended.err) == (0, "")
    assert "加载项" not in ended.out
    assert not list(tmp_path.rglob("*.xlam"))


@pytest.mark.parametrize("locale", ["zh_Hans", "zh_Hant", "en"])
def test_every_check_is_said_in_every_language(tmp_path: Path, locale: str) -> None:
    macro_book(tmp_path / "book.xlsm", sheets=("xlwings.conf",))

    ended = on_windows(
        tmp_path, "excel", "doctor", tmp_path / "book.xlsm", locale=locale
    )

    assert ended.status == 1
    assert "{" not in ended.out
    is_chinese = any("\u4e00" <= c <= "\u9fff" for c in ended.out)
    assert is_chinese is (locale != "en")


def test_json_gives_each_check_and_their_number(tmp_path: Path) -> None:
    ended = on_windows(tmp_path, "excel", "doctor", "--format", "json")

    found = json.loads(ended.out)
    assert ended.status == 1
    assert found["format"] == 1
    statuses = {one["key"]: one["status"] for one in found["checks"]}
    assert statuses["settings_file"] == "finding"
    assert statuses["excel"] == "ok"
    assert found["summary"]["finding"] == list(statuses.values()).count("finding")
    assert all(bool(c["remedy"]) is (c["status"] == "finding") for c in found["checks"])


def test_without_windows_setting_up_says_what_to_use_instead(tmp_path: Path) -> None:
    for words in (["--workbook", tmp_path / "x"], ["--uninstall"], []):
        ended = volkit("excel", "install", *words)

        assert ended.status == 4
        assert "volkit check" in ended.err
        assert ended.out == ""
    assert not list(tmp_path.iterdir())


def test_without_windows_nothing_that_cannot_be_mended_is_a_finding() -> None:
    ended = volkit("excel", "doctor")

    assert ended.status == 0
    assert "这不是 Windows" in ended.out


def test_a_workbook_that_is_none_is_refused(tmp_path: Path) -> None:
    bad = tmp_path / "坏.xlsm"
    bad.write_bytes(b"PK\x03\x04 no package")

    ended = volkit("excel", "doctor", bad)

    assert ended.status == 3
    assert "Traceback" not in ended.err


def test_excel_alone_shows_its_commands() -> None:
    ended = volkit("excel")

    assert ended.status == 0
    assert "doctor" in ended.out
    assert ended.out == volkit("excel", "--help").out


@pytest.mark.parametrize(
    "words",
    [
        ["nothing"],
        ["doctor", "nowhere.xlsm"],
        ["install", "--uninstall", "--workbook", "x"],
        ["install", "--folder", "x"],
    ],
)
def test_a_wrong_line_ends_with_2_and_a_sentence(
    words: list[str], tmp_path: Path
) -> None:
    ended = volkit("excel", *words, cwd=tmp_path)

    assert ended.status == 2
    assert any("\u4e00" <= c <= "\u9fff" for c in ended.err)
    assert not list(tmp_path.iterdir())


def test_without_windows_nothing_is_not_taken_for_all_is_well(tmp_path: Path) -> None:
    macro_book(tmp_path / "book.xlsx", sheets=("a",))

    ended = volkit("excel", "doctor", tmp_path / "book.xlsx")

    assert ended.status == 0
    assert "Windows" in ended.out.splitlines()[-1]

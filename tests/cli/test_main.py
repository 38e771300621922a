"""Every run ends with its own exit status, in the reader's language, never a traceback."""

import json
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command import unmeasured, volkit
from tests.service.invented import CLEAN, write_register
from volkit import __version__

HEAVY = ("polars", "pydantic", "openpyxl", "python_calamine", "rich", "pikepdf")
COMMANDS = ("demo", "new", "check", "rate", "print", "excel", "rule", "scheme", "sheet")


def test_the_version_is_said() -> None:
    assert volkit("--version").out == f"volkit {__version__}\n"


@pytest.mark.parametrize("words", [["--help"], ["check", "--help"], ["rate", "-h"]])
def test_help_loads_nothing_heavy(words: list[str]) -> None:
    script = (
        "import sys\n"
        "from volkit.cli.main import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        f"sys.stderr.write(' '.join(m for m in {HEAVY!r} if m in sys.modules))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *words], capture_output=True, check=True
    )

    assert done.stderr == b""


def test_help_takes_less_than_three_tenths_of_a_second_of_work() -> None:
    """A machine on which Python alone takes longer than usual is given as much more."""
    usual_start = 0.015

    work, start = seconds_of_work("-m", "volkit", "--help"), seconds_of_work("-c", "")

    assert work < 0.3 * max(1, start / usual_start)


def seconds_of_work(*words: str) -> float:
    """Return the least that the processor did for Python in five runs."""
    spent = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [sys.executable, *words], capture_output=True, check=True, env=unmeasured()
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(
            after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        )
    return min(spent)


def test_every_command_stands_in_the_help_in_the_order_of_the_work() -> None:
    out = volkit("--help").out

    places = [out.index(f"\n  {name} ") for name in COMMANDS]
    assert places == sorted(places)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("locale", ["zh_Hans", "zh_Hant", "en"])
def test_every_command_explains_itself_in_every_language(
    name: str, locale: str
) -> None:
    ended = volkit(name, "--help", locale=locale)

    assert ended.status == 0
    assert (
        "選項" if locale == "zh_Hant" else "选项" if locale == "zh_Hans" else "Options"
    ) in ended.out


def test_the_language_may_be_said_before_or_after_the_command() -> None:
    before = volkit("--locale", "zh_Hant", "sheet", locale="en")
    after = volkit("sheet", "--locale", "zh_Hant", locale="en")

    assert "服務" in before.out
    assert before == after


def test_no_words_at_all_show_the_help() -> None:
    ended = volkit()

    assert ended.status == 0
    assert "用法" in ended.out


@pytest.mark.parametrize(
    "words",
    [
        ["chek"],
        ["check"],
        ["check", "--colour", "x.xlsx"],
        ["check", "nowhere.xlsx"],
        ["check", "--today", "19.12.2012", "nowhere.xlsx"],
        ["check", "--today", "9999-12-31", "nowhere.xlsx"],
        ["check", ""],
        ["report", "nowhere.xlsx", "--as-of", "0001-01-01", "--output", "x.xlsx"],
        ["report", "nowhere.xlsx", "--output", "x.doc"],
        ["fix", "nowhere.xlsx", "--output", "x.xlsx"],
        ["notice", "nowhere.xlsx", "--output", ""],
        ["check", "--format", "pdf", "nowhere.xlsx"],
        ["check", "--format", "xlsx", "nowhere.xlsx"],
        ["check", "--as", "名册册", "nowhere.xlsx"],
        ["rate", "nowhere.xlsx"],
        ["print", "commitment"],
        ["print", "commitment", "nowhere.xlsx", "--output", "x.pdf"],
        ["rule", "VK999"],
        ["sheet", "名册册"],
        ["scheme", "nothing"],
        ["scheme", "gb_hours5", "--try", "hours_total"],
        ["scheme", "gb_hours5", "--try", "hours_total=many"],
        ["new", "x.xlsx"],
        ["new", "x.xlsx", "--division", "210503005", "--year", "soon"],
        ["new", "x.xlsx", "--division", "210503005", "--year", "1899"],
        ["--locale", "de", "sheet"],
    ],
)
def test_a_wrong_command_line_ends_with_2_and_a_sentence(
    words: list[str], tmp_path: Path
) -> None:
    ended = volkit(*words, cwd=tmp_path)

    assert ended.status == 2
    assert any("\u4e00" <= c <= "\u9fff" for c in ended.err)
    assert "range" not in ended.err
    assert "integer" not in ended.err
    assert "Traceback" not in ended.err
    assert not list(tmp_path.iterdir())


def test_a_bug_ends_with_5_a_number_and_no_word_of_the_data(tmp_path: Path) -> None:
    script = (
        "import sys, volkit.service.reference as r\n"
        "def broken(*_): raise ValueError('康秀兵 11010519491231002X')\n"
        "r.sheets = broken\n"
        "from volkit.cli.main import main\n"
        "main(['sheet'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        env={**os.environ, "XDG_STATE_HOME": str(tmp_path), "VOLKIT_LOCALE": "zh_Hans"},
        check=False,
    )
    log = (tmp_path / "volkit" / "errors.log").read_text(encoding="utf-8")
    number = log.split()[0]

    assert done.returncode == 5
    assert number in done.stderr.decode()
    assert "ValueError" in log
    assert "broken" in log
    for text in (log, done.stderr.decode()):
        assert "康秀兵" not in text
        assert "1101051949" not in text
    assert "Traceback" not in done.stderr.decode()


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)]
)
def test_an_interrupted_run_says_so_in_its_status(
    number: signal.Signals, status: int
) -> None:
    script = (
        "import sys, time, volkit.service.reference as r\n"
        "def slow(*_): sys.stdout.write('.'); sys.stdout.flush(); time.sleep(60)\n"
        "r.sheets = slow\n"
        "from volkit.cli.main import main\n"
        "main(['sheet'])"
    )
    running = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert running.stdout is not None
    running.stdout.read(1)
    running.send_signal(number)
    _, said = running.communicate(timeout=20)

    assert running.returncode == status
    assert b"Traceback" not in said


def test_a_reader_who_stops_reading_is_no_bug() -> None:
    done = subprocess.run(  # noqa: S602  the pipe is what is tested
        f"{sys.executable} -m volkit sheet --format json | head -c 10",
        shell=True,
        capture_output=True,
        check=False,
    )

    assert done.stderr == b""


@pytest.mark.parametrize("encoding", ["ascii", "cp936", "cp1252"])
def test_no_console_encoding_stops_a_run(encoding: str) -> None:
    ended = volkit("sheet", PYTHONIOENCODING=encoding)

    assert ended.status == 0
    assert "志愿者" in ended.out


@pytest.mark.parametrize("day", ["2012-12-19", "2012/12/19", "2012年12月19日"])
def test_a_day_may_be_written_as_people_write_it(day: str, tmp_path: Path) -> None:
    register = write_register(tmp_path / "a.xlsx", CLEAN)

    ended = volkit("rate", register, "--as-of", day, "--format", "json")

    assert json.loads(ended.out)["as_of"] == "2012-12-19"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk here")
def test_a_full_disk_is_said_in_the_readers_language(tmp_path: Path) -> None:
    register = write_register(tmp_path / "a.xlsx", CLEAN)
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "volkit", "check", register],
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "VOLKIT_LOCALE": "zh_Hans"},
            check=False,
        )

    assert done.returncode == 4
    assert "磁盘已满" in done.stderr.decode()
    assert "space" not in done.stderr.decode()

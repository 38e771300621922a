"""A file whose reading takes too long or too much is given up; the others go on."""

import json
import os
import sys
import time
from pathlib import Path

import pytest

from tests.cli.command import volkit
from tests.service import doomed
from tests.service.invented import CLEAN, write_register
from volkit.read.limits import Limits
from volkit.service.supervised import supervised
from volkit.service.watch import resident
from volkit.service.workers import Crashed, perform

GREEDY = """
import volkit.read.workbook as reading
import time
whole = reading.read_file
def read(path, **how):
    if path.name == "坏.xlsx":
        {greed}
    return whole(path, **how)
reading.read_file = read
"""
"""Makes every interpreter's reader greedy over one file."""

HANG = "while True: time.sleep(0.01)"
HOLD_THE_INTERPRETER = "'a' * 4 and __import__('re').match('(a|a)*b', 'a' * 60)"
EAT = """
        held = []
        while len(held) < 40: held.append(b'x' * 50_000_000); time.sleep(0.02)
"""
SECONDS = Limits(seconds=1)
MEMORY = Limits(memory=300 * 1024 * 1024)
needs_proc = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux tells how much memory a process holds"
)


def task(name: str) -> str:
    return f"{doomed.__name__}:{name}"


def statuses(out: str) -> dict[str, str]:
    return {Path(f["path"]).name: f["status"] for f in json.loads(out)["files"]}


def reasons(out: str) -> str:
    return " ".join(f["reason"] or "" for f in json.loads(out)["files"])


def test_a_task_that_is_silent_too_long_is_ended() -> None:
    began = time.monotonic()
    assert supervised(task("hang"), None, limits=SECONDS) == Crashed("slow")
    assert time.monotonic() - began < 5


def test_a_task_that_tells_how_far_it_is_may_take_its_time() -> None:
    told: list[object] = []
    made = supervised(task("count_slowly"), 5, limits=SECONDS, tell=told.append)
    assert made == 5
    assert told == [1, 2, 3, 4, 5]


@needs_proc
def test_a_task_that_eats_memory_is_ended() -> None:
    assert supervised(task("eat"), None, limits=MEMORY) == Crashed("memory")


@needs_proc
def test_what_a_helper_eats_counts_too_and_the_helper_ends(tmp_path: Path) -> None:
    place = tmp_path / "pid"
    made = supervised(task("let_eat"), str(place), helpers=1, limits=MEMORY)
    assert made == Crashed("memory")
    assert doomed.has_ended(doomed.number_in(place))


def test_only_the_job_that_hangs_is_given_up() -> None:
    results = perform(task("double_or_hang"), [1, -1, 2, 3], workers=2, limits=SECONDS)
    assert results == [2, Crashed("slow"), 4, 6]


@needs_proc
def test_only_the_job_that_eats_is_given_up() -> None:
    results = perform(task("double_or_eat"), [1, -1, 2, 3], workers=2, limits=MEMORY)
    assert results == [2, Crashed("memory"), 4, 6]


@needs_proc
def test_memory_is_measured() -> None:
    held = bytearray(os.urandom(1024)) * 100_000
    assert resident(os.getpid()) > len(held)
    assert resident(2**22 + 1) == 0


@pytest.mark.parametrize(
    ("greed", "limit", "said"),
    [
        (HANG, "seconds=6", "6 秒"),
        (HOLD_THE_INTERPRETER, "seconds=6", "6 秒"),
        pytest.param(EAT, "memory=400M", "400 MB", marks=needs_proc),
    ],
)
@pytest.mark.parametrize("command", ["check", "rate", "fix"])
def test_a_greedy_file_fails_alone_with_its_own_sentence(
    tmp_path: Path, command: str, greed: str, limit: str, said: str
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("一.xlsx", "坏.xlsx", "好.xlsx"):
        write_register(folder / name, CLEAN)
    code = GREEDY.format(greed=greed)
    (tmp_path / "sitecustomize.py").write_text(code, encoding="utf-8")
    more = ("--output", tmp_path / "out") if command == "fix" else ()

    ended = volkit(
        command, folder, "--limit", limit, "--format", "json", *more,
        first_on_path=tmp_path,
    )  # fmt: skip

    assert ended.status == 3, ended.err
    assert said in ended.err
    assert "坏.xlsx" in ended.err
    if command != "rate":
        found = statuses(ended.out)
        assert found == {"一.xlsx": "read", "坏.xlsx": "failed", "好.xlsx": "read"}


def test_one_file_that_hangs_costs_its_limit_only_once(tmp_path: Path) -> None:
    write_register(tmp_path / "坏.xlsx", CLEAN)
    code = GREEDY.format(greed=HANG)
    (tmp_path / "sitecustomize.py").write_text(code, encoding="utf-8")
    began = time.monotonic()

    ended = volkit(
        "check", tmp_path / "坏.xlsx", "--limit", "seconds=3", "--format", "json",
        first_on_path=tmp_path,
    )  # fmt: skip

    assert statuses(ended.out) == {"坏.xlsx": "failed"}
    assert "--limit seconds=15" in reasons(ended.out)
    assert time.monotonic() - began < 7

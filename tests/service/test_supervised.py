"""The whole check runs in a process that may die without the person noticing."""

from pathlib import Path

import pytest

from tests.cli.command import volkit
from tests.service import doomed
from tests.service.invented import CLEAN, write_register
from volkit.model.errors import UsageError
from volkit.service.supervised import WorkerBugError, supervised
from volkit.service.workers import Crashed

ABORTING = """
import os
import volkit.read.workbook as reading
whole = reading.read_file
def read(path, **how):
    return os.abort() if path.name == "坏.xlsx" else whole(path, **how)
reading.read_file = read
"""
"""Makes every interpreter's reader die of one file, as a library's abort does."""


def task(name: str) -> str:
    return f"{doomed.__name__}:{name}"


def test_what_a_task_makes_and_tells_comes_back() -> None:
    told: list[object] = []

    made = supervised(task("count"), 3, tell=told.append)

    assert made == 3
    assert told == [1, 2, 3]


@pytest.mark.parametrize("how", ["die", "die_in_a_word"])
def test_a_task_that_dies_is_a_crash(how: str) -> None:
    assert supervised(task(how), None) == Crashed()


def test_a_sentence_for_the_person_arrives_as_one() -> None:
    with pytest.raises(UsageError, match="no such thing"):
        supervised(task("refuse"), None)


def test_a_bug_arrives_without_its_words() -> None:
    with pytest.raises(WorkerBugError) as caught:
        supervised(task("stumble"), "secret")

    assert caught.value.bug.kind == "ValueError"
    assert "secret" not in str(caught.value.bug)


@pytest.mark.parametrize("command", ["check", "rate"])
def test_a_file_that_kills_the_reader_fails_alone(tmp_path: Path, command: str) -> None:
    for name in ("一.xlsx", "坏.xlsx", "好.xlsx"):
        write_register(tmp_path / name, CLEAN)
    (tmp_path / "sitecustomize.py").write_text(ABORTING, encoding="utf-8")

    ended = volkit(command, tmp_path, "--format", "json", first_on_path=tmp_path)

    assert ended.status == 3
    assert "Traceback" not in ended.err
    assert "坏.xlsx" in ended.err
    if command == "check":
        assert ended.out.count('"status": "read"') == 2
        assert ended.out.count('"status": "failed"') == 1
    else:
        assert '"volunteer_no": "21050312000016"' in ended.out

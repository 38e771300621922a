"""A run of `fix` that is killed leaves every output absent or whole, and its inputs alone.

`VOLKIT_KILLS=300` kills that many; as it stands it is a minute's worth at most.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.command import unmeasured
from tests.service.invented import CLEAN, HEADERS, write_register

if sys.platform == "win32":
    pytest.skip("Windows has other ways of ending a run", allow_module_level=True)

KILLS = int(os.environ.get("VOLKIT_KILLS", "30"))
MOST_SECONDS = 2 * KILLS
RERUN_EVERY = 10
WIDE = "２１０５０３１２００００１６"

AT_A_CALL = """
import os, signal, sys
calls = 0
def deadly(real):
    def call(*given, **named):
        global calls
        if calls == int(sys.argv[1]):
            os.kill(os.getpid(), signal.SIGKILL)
        calls += 1
        return real(*given, **named)
    return call
for name in ("fsync", "replace", "fdopen", "chmod", "unlink"):
    setattr(os, name, deadly(getattr(os, name)))
from volkit.cli.main import main
main(sys.argv[2:])
"""
"""Run a command line that kills itself at its n-th call that bears on writing."""

WAITING = """
import os, sys, time
from pathlib import Path
def fsync(handle):
    Path(sys.argv[1]).touch()
    time.sleep(60)
os.fsync = fsync
from volkit.cli.main import main
main(sys.argv[2:])
"""
"""Run a command line that waits, half a file written, until somebody ends it."""


@dataclass(frozen=True)
class Street:
    """A folder of sheets, and what a run that is not disturbed makes of it."""

    folder: Path
    inputs: Mapping[str, bytes]
    finished: Mapping[str, bytes]
    seconds: float


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {
        p.relative_to(folder).as_posix(): p.read_bytes()
        for p in folder.rglob("*")
        if p.is_file()
    }


def command(*words: str | Path) -> Sequence[str]:
    """Return a command line of volkit."""
    return [sys.executable, "-m", "volkit", *map(str, words)]


def repair(street: Street, out: Path) -> Sequence[str]:
    """Return the command line that repairs a street."""
    return command("fix", street.folder, "--output", out, "--today", "2012-12-19")


def started(words: Sequence[str]) -> "subprocess.Popen[bytes]":
    """Start a run in a group of its own, as a terminal does."""
    return subprocess.Popen(
        words,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
        env={**unmeasured(), "PYTHONPATH": str(Path(__file__).parents[2])},
    )


@pytest.fixture(scope="module")
def street(tmp_path_factory: pytest.TempPathFactory) -> Street:
    """Return a small folder of sheets that need repairs."""
    here = tmp_path_factory.mktemp("street")
    folder = here / "in"
    (folder / "b").mkdir(parents=True)
    for name in ("a.xlsx", "b/c.xlsx", "b/d.xlsx"):
        write_register(folder / name, CLEAN, (WIDE, *CLEAN[1:]))
    lines = (HEADERS, (WIDE, *CLEAN[1:]))
    text = "".join(",".join(line) + "\r\n" for line in lines)
    (folder / "e.csv").write_bytes(text.encode("gb18030"))
    given = contents(folder)
    plain = Street(folder, given, {}, 0)
    began = time.monotonic()
    run = started(repair(plain, here / "out"))
    _, said = run.communicate(timeout=60)
    seconds = time.monotonic() - began
    finished = contents(here / "out")
    assert run.returncode in {0, 1}, said
    assert finished.keys() == given.keys()
    assert finished != given
    return Street(folder, given, finished, seconds)


def check_outputs(street: Street, out: Path) -> int:
    """Check what a killed run left, and return how many copies are there."""
    assert contents(street.folder) == street.inputs
    found = {
        name: content
        for name, content in contents(out).items()
        if not Path(name).name.startswith(".volkit-")
    }
    for name, content in found.items():
        assert content == street.finished[name], f"{name} is not whole"
    return len(found)


def check_rerun(street: Street, out: Path) -> None:
    """Check that the run can simply be started again."""
    run = started(repair(street, out))
    _, said = run.communicate(timeout=60)
    assert run.returncode in {0, 1}, said
    assert check_outputs(street, out) == len(street.finished)


def test_a_run_killed_at_any_moment_leaves_whole_copies_or_none(
    street: Street, tmp_path: Path
) -> None:
    chance = random.Random(2012)
    began = time.monotonic()
    killed = 0
    for number in range(KILLS):
        if time.monotonic() - began > MOST_SECONDS:
            break
        out = tmp_path / f"{number // RERUN_EVERY}"
        run = started(repair(street, out))
        time.sleep(chance.uniform(0.05, street.seconds))
        run.send_signal(signal.SIGKILL)
        run.communicate(timeout=60)
        killed += run.returncode == -signal.SIGKILL
        check_outputs(street, out)
        if number % RERUN_EVERY == RERUN_EVERY - 1:
            check_rerun(street, out)
    assert killed >= min(10, KILLS // 2)


def test_a_run_killed_at_each_call_that_writes_leaves_whole_copies_or_none(
    street: Street, tmp_path: Path
) -> None:
    counts = []
    for number in range(2 * 4 * len(street.finished)):
        out = tmp_path / f"{number}"
        words = [sys.executable, "-c", AT_A_CALL, f"{number}"]
        run = started([*words, *repair(street, out)[3:]])
        _, said = run.communicate(timeout=60)
        counts.append(check_outputs(street, out))
        if run.returncode != -signal.SIGKILL:
            assert run.returncode in {0, 1}, said
            break
    assert set(counts) == set(range(len(street.finished) + 1))


def test_two_runs_into_one_folder_do_not_mix(street: Street, tmp_path: Path) -> None:
    runs = [started(repair(street, tmp_path / "out")) for _ in range(3)]
    said = [run.communicate(timeout=60)[1] for run in runs]
    assert {run.returncode for run in runs} <= {0, 1}, said
    assert contents(tmp_path / "out") == street.finished
    assert contents(street.folder) == street.inputs


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)]
)
def test_a_run_that_is_stopped_while_it_writes_leaves_nothing_half_done(
    street: Street, tmp_path: Path, number: int, status: int
) -> None:
    flag, out = tmp_path / "flag", tmp_path / "out"
    words = [sys.executable, "-c", WAITING, str(flag)]
    run = started([*words, *repair(street, out)[3:]])
    for _ in range(600):
        if flag.exists():
            break
        time.sleep(0.05)
    assert any(".volkit-" in name for name in contents(out))
    os.killpg(run.pid, number)
    _, said = run.communicate(timeout=20)
    assert run.returncode == status, said
    assert b"Traceback" not in said
    assert not out.exists()
    assert contents(street.folder) == street.inputs


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)]
)
@pytest.mark.parametrize("share", [0.4, 0.6, 0.8])
def test_a_run_that_is_stopped_at_any_moment_ends_with_its_own_status(
    street: Street, tmp_path: Path, number: int, status: int, share: float
) -> None:
    out = tmp_path / "out"
    run = started(repair(street, out))
    time.sleep(street.seconds * share)
    os.killpg(run.pid, number)
    _, said = run.communicate(timeout=20)
    made = check_outputs(street, out)
    if run.returncode != status:
        # Only the interpreter's own start or end was interrupted, not the work.
        assert run.returncode in {-number, 0, 1}, said
        assert made in {0, len(street.finished)}
        assert b"volkit/" not in said
    else:
        assert b"Traceback" not in said
    assert not [name for name in contents(out) if ".volkit-" in name]

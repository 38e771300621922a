"""Every hostile file gives what it must, soon and in little memory."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.read import hostile

CHILD = Path(__file__).with_name("measured_child.py")
PATIENCE_SECONDS = 300
MOST_SECONDS = 5
MOST_MIB = 300

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="processes are forked and measured as Unix does"
)


class Outcome(NamedTuple):
    """What became of a file."""

    what: str
    seconds: float
    memory: int
    said: str


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Outcome]:
    """Return what became of each hostile file, all read in child processes."""
    folder = tmp_path_factory.mktemp("hostile") / "files"
    made = hostile.write_all(folder)
    done = subprocess.run(
        [sys.executable, str(CHILD), *map(str, made)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=PATIENCE_SECONDS,
    )
    found: dict[str, Outcome] = {}
    name = ""
    for line in done.stdout.splitlines():
        what, *rest = line.split("\t")
        if what == "begin":
            name = Path(rest[0]).name
            found[name] = Outcome("died", 0, 0, "")
        else:
            found[name] = Outcome(what, float(rest[0]), int(rest[1]), rest[2])
    return found


@pytest.mark.parametrize("name", [*hostile.FILES, hostile.FOLDER])
def test_a_hostile_file_gives_what_it_must(
    outcomes: Mapping[str, Outcome], name: str
) -> None:
    gives = hostile.FILES[name].gives if name in hostile.FILES else "no file"
    outcome = outcomes[name]
    expected = "read" if gives == "read" else "refused"
    assert outcome.what == expected, outcome
    assert gives in outcome.said or gives == "read"
    assert "康" not in outcome.said


@pytest.mark.parametrize("name", [*hostile.FILES, hostile.FOLDER])
def test_a_hostile_file_costs_little(
    outcomes: Mapping[str, Outcome], name: str
) -> None:
    assert outcomes[name].seconds < MOST_SECONDS
    assert outcomes[name].memory < MOST_MIB

"""Run the command line as a person does: another process, its streams and its end."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


def unmeasured() -> dict[str, str]:
    """Return the surroundings of a run that coverage does not follow.

    It doubles what a run takes, and tells nothing that tests of the parts do not.
    """
    return {k: v for k, v in os.environ.items() if not k.startswith("COVERAGE_")}


@dataclass(frozen=True)
class Ended:
    """How a run ended and what it said."""

    status: int
    out: str
    err: str


def volkit(
    *words: str | Path,
    cwd: Path | None = None,
    locale: str = "zh_Hans",
    first_on_path: Path | None = None,
    **surroundings: str,
) -> Ended:
    """Run a command line to its end."""
    environment = {
        **unmeasured(),
        "VOLKIT_LOCALE": locale,
        "PYTHONPATH": os.pathsep.join(
            map(str, filter(None, (first_on_path, Path(__file__).parents[2])))
        ),
        **surroundings,
    }
    done = subprocess.run(
        [sys.executable, "-m", "volkit", *map(str, words)],
        capture_output=True,
        cwd=cwd,
        env=environment,
        check=False,
        timeout=120,
    )
    return Ended(
        done.returncode,
        done.stdout.decode("utf-8", errors="replace"),
        done.stderr.decode("utf-8", errors="replace"),
    )

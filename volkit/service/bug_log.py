"""Where a bug leaves its trace: places in the code and kinds of error, no values."""

import contextlib
import datetime as dt
import os
import platform
import sys
import tempfile
import traceback
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from volkit import __version__

_LOG = "errors.log"


@dataclass(frozen=True)
class Stumble:
    """A bug as it may be written down: not the error's words, which may quote cells."""

    kind: str
    places: tuple[str, ...]


def stumble(error: BaseException) -> Stumble:
    """Return what may be kept of an unexpected error."""
    chain: list[BaseException] = []
    seen: BaseException | None = error
    while seen is not None and seen not in chain:
        chain.append(seen)
        seen = seen.__cause__ or seen.__context__
    places = (
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for one in chain
        for frame in traceback.extract_tb(one.__traceback__)
    )
    return Stumble(" < ".join(type(e).__name__ for e in chain), tuple(places))


def write_bug(bug: Stumble) -> tuple[str, Path | None]:
    """Write a bug to the log; return its number and where it stands, if it could be."""
    number = uuid.uuid4().hex[:8].upper()
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    machine = f"{platform.system()} Python {platform.python_version()}"
    lines = (
        f"{number} {now} volkit {__version__} {machine} {bug.kind}",
        *(f"    {place}" for place in bug.places),
    )
    for log in _logs():
        with contextlib.suppress(OSError):
            log.parent.mkdir(parents=True, exist_ok=True)
            with log.open("a", encoding="utf-8") as stream:
                stream.write("\n".join(lines) + "\n")
            return number, log
    return number, None


def last_bugs(most: int) -> list[tuple[str, dt.datetime]]:
    """Return number and moment of the last bugs that were logged, the newest first."""
    found = (bug for log in _logs() for bug in _logged(log))
    return sorted(found, key=lambda bug: bug[1], reverse=True)[:most]


def _logged(log: Path) -> Iterator[tuple[str, dt.datetime]]:
    """Give number and moment of each bug in a log."""
    with contextlib.suppress(OSError):
        for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
            head = line.split(maxsplit=2)
            if not line.startswith(" ") and len(head) > 1:
                with contextlib.suppress(ValueError):
                    yield head[0], dt.datetime.fromisoformat(head[1]).astimezone()


def bug_log() -> Path:
    """Return where bugs are logged, unless that folder cannot be written."""
    return _logs()[0]


def _logs() -> tuple[Path, Path]:
    """Return the two places for the log, the second for when the first will not do."""
    folders = state_folder(), Path(tempfile.gettempdir()) / "volkit"
    return folders[0] / _LOG, folders[1] / _LOG


def state_folder() -> Path:
    """Return the user's own folder for what programs remember."""
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData/Local") / "volkit"
    if sys.platform == "darwin":
        return Path.home() / "Library/Logs/volkit"
    said = os.environ.get("XDG_STATE_HOME")
    return (Path(said) if said else Path.home() / ".local/state") / "volkit"

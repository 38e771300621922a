"""LibreOffice for tests: found, or missed in one clear line."""

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import NoReturn

import pytest

_PATIENCE_SECONDS = 300


def office() -> str:
    """Return the path of LibreOffice; without it CI fails and others skip."""
    return needed("soffice", "libreoffice-calc")


def needed(program: str, package: str) -> str:
    """Return the path of a program; without it CI fails and others skip."""
    return shutil.which(program) or _missing(program, package)


@cache
def office_python() -> str:
    """Return a Python that can speak to LibreOffice, usually not that of the tests."""
    program = Path(office()).resolve().parent
    if not (program / "pythonscript.py").is_file():
        _missing("Python in LibreOffice", "libreoffice-script-provider-python")
    beside = str(program / "python")
    for python in filter(None, map(shutil.which, (beside, "/usr/bin/python3"))):
        asked = [python, "-c", "import uno"]
        if not subprocess.run(asked, capture_output=True, check=False).returncode:
            return python
    return _missing("Python with UNO", "python3-uno")


def _missing(what: str, package: str) -> NoReturn:
    """Say what is not installed."""
    reason = f"{what} is not installed: apt install {package}"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def converted(path: Path, kind: str, folder: Path) -> Path:
    """Let LibreOffice open a file, calculate it and save it as another kind."""
    program = office()
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [
            program,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(folder),
            str(path),
        ],
        capture_output=True,
        check=False,
        timeout=_PATIENCE_SECONDS,
    )
    made = folder / f"{path.stem}.{kind}"
    assert made.is_file(), done.stderr.decode(errors="replace")
    return made

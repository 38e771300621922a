"""LibreOffice for tests: found, or missed in one clear line."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

_PATIENCE_SECONDS = 300


def office() -> str:
    """Return the path of LibreOffice; without it CI fails and others skip."""
    found = shutil.which("soffice")
    if found is None:
        reason = "LibreOffice (soffice) is not installed: apt install libreoffice-calc"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


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

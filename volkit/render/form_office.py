"""LibreOffice without a window: turns workbooks into PDF."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from volkit.i18n import N_
from volkit.model.errors import SurroundingsError

TIMEOUT_SECONDS = 180
_NAMES = ("soffice", "libreoffice", "soffice.com")
_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)


def office_program() -> str | None:
    """Return where LibreOffice is, None where there is none."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    return found or next((p for p in _PLACES if Path(p).is_file()), None)


def to_pdf(
    books: Sequence[Path], folder: Path, *, language: str = "zh_CN.UTF-8"
) -> list[Path]:
    """Turn workbooks into PDF files of the same names in a folder.

    `language` decides whose forms of the characters and signs are drawn.

    Raises:
        SurroundingsError: LibreOffice is missing, hangs, or writes nothing.

    """
    program = office_program()
    if program is None:
        raise SurroundingsError(
            N_(
                "This template has been changed, so it must be laid out again, and that"
                " needs LibreOffice, which is not installed. On Debian or Ubuntu:"
                " sudo apt install libreoffice-calc"
            )
        )
    with tempfile.TemporaryDirectory(
        prefix="volkit-office-", ignore_cleanup_errors=True
    ) as profile:
        said = _run(
            [
                program,
                f"-env:UserInstallation={Path(profile).as_uri()}",
                "--headless",
                "--norestore",
                "--convert-to",
                "pdf:calc_pdf_Export",
                "--outdir",
                str(folder),
                *map(str, books),
            ],
            language,
        )
    written = [folder / f"{book.stem}.pdf" for book in books]
    # LibreOffice exits with 0 even when it could not convert.
    if not all(path.is_file() for path in written):
        raise SurroundingsError(
            N_("LibreOffice could not lay the template out: {reason}"), reason=said
        )
    return written


def _run(command: Sequence[str], language: str) -> str:
    """Run a program to its end and return what it said last; end it when it hangs."""
    try:
        process = subprocess.Popen(  # noqa: S603  the command is built above
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "LC_ALL": language, "LANG": language},
            start_new_session=sys.platform != "win32",
        )
    except OSError as error:
        raise SurroundingsError(
            N_("LibreOffice cannot be started: {reason}"), reason=error.strerror or "?"
        ) from error
    try:
        output, _ = process.communicate(timeout=TIMEOUT_SECONDS)
    except subprocess.TimeoutExpired as error:
        _end(process)
        raise SurroundingsError(
            N_("LibreOffice did not answer within {seconds} seconds."),
            seconds=TIMEOUT_SECONDS,
        ) from error
    except BaseException:
        _end(process)
        raise
    lines = output.decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else f"exit {process.returncode}"


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a program together with what it started."""
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()

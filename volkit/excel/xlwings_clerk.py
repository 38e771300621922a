"""The person before Excel: messages, questions, file dialogs, the status bar."""

import os
import sys
from pathlib import Path
from typing import Any

import xlwings as xw

from volkit.excel.live import StoppedError
from volkit.i18n import N_
from volkit.model.errors import SurroundingsError

_TITLE = "volkit"
_TEXT = 2
_ESCAPE = 0x1B
_PRESSED = 0x8001
"""The key is down now, or has been since Windows was last asked."""
_MOST_SHOWN = 1_500
"""A box with more letters grows higher than some screens."""
_MOST_ASKED = 255
"""Excel takes no longer text for its input box; a message box shows it before."""
_KINDS = {
    ".pdf": "PDF (*.pdf),*.pdf",
    ".xlsx": "Excel (*.xlsx),*.xlsx",
    ".xlsm": "Excel (*.xlsm),*.xlsm",
}


class XlwingsClerk:
    """A `Clerk` over an `xw.App`."""

    def __init__(self, app: xw.App) -> None:
        self._app = app
        self._words_stay = False
        # What was pressed before this work began shall not stop it.
        _is_escape_pressed(app)

    def say(self, message: str, *, bad: bool = False) -> None:
        """Show a message until it is read."""
        self._clear_bar()
        self._app.alert(_short(message), _TITLE, mode="critical" if bad else "info")

    def confirm(self, question: str) -> bool:
        """Ask a question that yes or no answers."""
        self._clear_bar()
        return bool(self._app.alert(_short(question), _TITLE, "yes_no") == "yes")

    def ask(self, question: str, default: str = "") -> str | None:
        """Ask for a line of text; None if the person gives up."""
        self._clear_bar()
        asked = question
        if len(question) > _MOST_ASKED:
            self._app.alert(_short(question), _TITLE, mode="info")
            asked = question.rpartition("\n\n")[2][:_MOST_ASKED]
        answer = self._app.api.InputBox(asked, _TITLE, default, Type=_TEXT)
        return None if answer is False else str(answer)

    def choose_file(
        self, title: str, suffix: str, *, save: bool, name: str = ""
    ) -> Path | None:
        """Ask for a file to open or to write; None if the person gives up."""
        self._clear_bar()
        kind = _KINDS.get(suffix, f"{suffix} (*{suffix}),*{suffix}")
        api = self._app.api
        if save:
            found: Any = api.GetSaveAsFilename(name, kind, 1, title)
        else:
            found = api.GetOpenFilename(kind, 1, title)
        return Path(found) if isinstance(found, str) and found else None

    def tell(self, done: int, total: int, words: str) -> None:
        """Say in the status bar how far it is; without a total, only the words.

        Raises:
            StoppedError: the person pressed Esc.

        """
        far = f" {done * 100 // total}%" if total else ""
        self._app.status_bar = f"{words}{far}"
        self._words_stay = not total
        if total and _is_escape_pressed(self._app):
            self._clear_bar()
            raise StoppedError

    def open_file(self, path: Path) -> None:
        """Open a finished file with the program that shows it.

        Raises:
            SurroundingsError: there is none, or this is not Windows.

        """
        _start(path, "open")

    def print_file(self, path: Path) -> None:
        """Send a finished file to the printer.

        Raises:
            SurroundingsError: no program prints it, or this is not Windows.

        """
        _start(path, "print")

    def leave(self) -> None:
        """Give the status bar back to Excel, unless there are words to read in it."""
        if not self._words_stay:
            self._clear_bar()

    def _clear_bar(self) -> None:
        """Give the status bar back to Excel."""
        self._app.status_bar = False
        self._words_stay = False


def _short(text: str) -> str:
    """Return a text that a message box can show."""
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"


def _start(path: Path, verb: str) -> None:
    """Let Windows open or print a file."""
    if sys.platform == "win32":
        try:
            os.startfile(path, verb)  # noqa: S606  a file that volkit itself has written
        except OSError as error:
            raise SurroundingsError(
                N_(
                    "{path} is finished, but Windows has no program for it. Install a "
                    "PDF reader, then open the file from its folder."
                ),
                path=path,
            ) from error
        return
    raise SurroundingsError(
        N_(
            "{path} is finished. Opening and printing it from here works on Windows "
            "only: open it from its folder."
        ),
        path=path,
    )


def _is_escape_pressed(app: xw.App) -> bool:
    """Tell whether Esc was pressed while Excel was in front; only Windows can tell."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  its windll exists on Windows only

        user = ctypes.windll.user32
        state = user.GetAsyncKeyState(_ESCAPE)
        return bool(state & _PRESSED) and user.GetForegroundWindow() == app.hwnd
    return False

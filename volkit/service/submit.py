"""The copy of a workbook that goes to the district: its name, its lock, its place."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from volkit.i18n import N_, translate
from volkit.i18n.formats import listed
from volkit.model.errors import RefusedError, SurroundingsError
from volkit.model.path_text import path_text
from volkit.model.text import Locale
from volkit.opc.archive import Archive
from volkit.opc.parts import workbook
from volkit.patch.lock import with_password
from volkit.read.guard import is_locked
from volkit.read.locked import unlocked
from volkit.render.form_names import file_stems
from volkit.service.new import division_name
from volkit.service.provenance import Provenance
from volkit.service.written import write_whole
from volkit.sheets.privacy import mask_path

SUFFIXES = frozenset({"", ".xlsx", ".xlsm", ".xlsb", ".xls", ".xltx", ".xltm"})
"""The kinds of workbook that Excel can copy with all that is in them."""
SHORT = 8
"""A password with fewer letters is guessed in hours."""
_MOST_LETTERS = 255


def submission_name(
    name: str, known: Provenance, office: str, today: dt.date, locale: Locale
) -> str:
    """Return what the copy may be called: who sends it, the year, the day it goes."""
    division = division_name(known.division, locale) if known.division else ""
    if known.division in division:
        # A street without a name of its own: the workbook's name says more.
        division = ""
    sender = office or known.station or division or Path(name).stem
    title = f"{sender}_{known.year or today.year}_{today:%Y%m%d}"
    return f"{next(file_stems([title]))}.xlsx"


def password_fault(password: str) -> str | None:
    """Return why a password will not do, None if it will or is left out."""
    if len(password.encode("utf-16-le")) // 2 > _MOST_LETTERS:
        return N_("Excel takes passwords of up to 255 letters; choose a shorter one.")
    if password != password.strip():
        return N_(
            "The password begins or ends with a space that nobody sees. Type it again "
            "without."
        )
    if not password.isprintable():
        return N_(
            "The password holds a character that cannot be typed, such as a tab. Type "
            "it again."
        )
    return None


def take_lock_off(copy: Path, ask: Callable[[], str | None]) -> bool:
    """Take the password off a copy of a locked workbook; False if it is not told.

    `ask` is asked until it gives the right password, or None.

    Raises:
        RefusedError: the lock is of a kind that is not opened.

    """
    data = copy.read_bytes()
    if not is_locked(data):
        return True
    said = ask()
    while said is not None:
        opened = _opened(data, said)
        if opened is not None:
            copy.write_bytes(opened)
            return True
        said = ask()
    return False


def _opened(data: bytes, password: str) -> bytes | None:
    """Return what a password opens, None if it does not fit."""
    try:
        return unlocked(data, [password])
    except RefusedError as error:
        if "count" in error.params:
            return None
        raise


def submit(target: Path, content: bytes, password: str) -> int:
    """Write the copy, locked if there is a password; return how many sheets it has.

    Raises:
        SurroundingsError: the place cannot be written, or the lock does not hold.

    """
    sheets = len(workbook(Archive(content)).sheets)
    write_whole(target, _sealed(content, password) if password else content)
    return sheets


def _sealed(content: bytes, password: str) -> bytes:
    """Return a workbook with a password that was seen to open it again."""
    sealed = with_password(content, password)
    try:
        is_sound = unlocked(sealed, [password]) == content
    except RefusedError:
        is_sound = False
    if not is_sound:
        raise SurroundingsError(
            N_(
                "The copy could not be locked so that the password opens it again; "
                "nothing was written. Send it without a password, or set one in Excel "
                "(File, Info, Protect Workbook)."
            )
        )
    return sealed


@dataclass(frozen=True, kw_only=True)
class Sent:
    """The finished copy: where it lies, what is in it, and what is still wrong."""

    path: Path
    sheets: int
    rows: int
    errors: int
    warnings: int
    hidden: tuple[str, ...]
    is_sealed: bool

    def words(self, locale: Locale) -> str:
        """Return it in sentences."""
        done = translate(
            N_(
                "The copy for the district is finished:\n{path}\n\n{sheets} sheets, "
                "{rows} rows checked, {errors} errors and {warnings} warnings left."
            ),
            locale,
            path=mask_path(path_text(self.path)),
            sheets=self.sheets,
            rows=self.rows,
            errors=self.errors,
            warnings=self.warnings,
        )
        said = [done, translate(_SEALED if self.is_sealed else _OPEN, locale)]
        if self.hidden:
            names = listed([mask_path(name) for name in self.hidden], locale)
            said.append(translate(_HIDDEN, locale, sheets=names))
        return "\n\n".join(said)


_SEALED = N_(
    "It opens only with the password. Tell it by telephone, not in the same mail; "
    "nobody can find it again if it is lost."
)
_OPEN = N_(
    "It has no password: whoever gets the file sees the ID and telephone numbers in it."
)
_HIDDEN = N_(
    "Hidden sheets are in the copy, too, and were not checked: {sheets}. Delete them "
    "in the copy if the district shall not see them."
)

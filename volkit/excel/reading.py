"""The sheets of the workbook that is open, read one by one under the person's eyes."""

from volkit.excel.conf import is_conf
from volkit.excel.live import Desk
from volkit.i18n import N_, translate
from volkit.model.marks import is_added
from volkit.model.table import RawSheet
from volkit.sheets.privacy import mask_path


def read_sheets(desk: Desk, more: int) -> list[RawSheet]:
    """Return every sheet that may hold records; `more` steps of work follow.

    Raises:
        StoppedError: the person pressed Esc.
        RefusedError: a sheet is too large.

    """
    names = [name for name in desk.book.sheet_names() if not _is_left_out(name)]
    sheets: list[RawSheet] = []
    for number, name in enumerate(names):
        words = translate(N_("Reading {sheet}…"), desk.locale, sheet=mask_path(name))
        desk.clerk.tell(number, len(names) + more, words)
        sheets.append(desk.book.read(name))
    return sheets


def _is_left_out(name: str) -> bool:
    """Tell whether a sheet holds no records: volkit's own, or xlwings' settings."""
    return is_added(name) or is_conf(name)

"""What may be a name: of a sheet, a range, a table."""

import re

_PLAIN = re.compile(r"([^\W\d]|\\)[\w.\\?]*")
_CELL = re.compile(r"\$?[A-Za-z]{1,3}\$?\d{1,7}|[Rr]\d*[Cc]\d*|[RrCc]")
_LONGEST, _LONGEST_SHEET = 255, 31
_NOT_IN_A_SHEET = re.compile(r"[\\/?*\[\]:]|^'|'$")


def fault_of(name: str) -> str:
    """Say what is wrong with the name of a range or a table."""
    core = name.removeprefix("_xlnm.")
    if not _PLAIN.fullmatch(core) or len(name) > _LONGEST:
        return "not a name"
    return "a name like a cell" if _CELL.fullmatch(core) else ""


def fault_of_sheet(name: str) -> str:
    """Say what is wrong with the name of a sheet."""
    if not name or len(name) > _LONGEST_SHEET or _NOT_IN_A_SHEET.search(name):
        return "not a sheet's name"
    return ""

"""`xlwings.conf`: a sheet or file that other add-ins obey, and volkit never reads."""

from pathlib import Path

CONF = "xlwings.conf"


def is_conf(sheet: str) -> bool:
    """Tell whether a sheet would be taken for settings by xlwings' own add-in."""
    return sheet.lower() == CONF


def conf_beside(workbook: Path) -> Path | None:
    """Return the file beside a workbook that xlwings' own add-in would obey."""
    path = workbook.absolute().with_name(CONF)
    return path if path.is_file() else None

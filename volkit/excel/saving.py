"""Where a new workbook shall lie: asked with a name proposed, refused early."""

from pathlib import Path

from volkit.excel.live import Desk

XLSX = ".xlsx"


def place_for(desk: Desk, title: str, name: str) -> Path | None:
    """Ask where a workbook shall lie; None if the person gives up."""
    path = desk.clerk.choose_file(title, XLSX, save=True, name=name)
    if path is None or path.suffix.lower() == XLSX:
        return path
    return path.with_name(path.name + XLSX)

"""Where the folders that travel with volkit lie: in the package, or in the checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).parent.parent


def bundled(name: str) -> Path:
    """Return the folder `templates`, `macros` or `workbook`, where volkit runs from."""
    installed = _PACKAGE / "bundled" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def checkout() -> Path | None:
    """Return the folder of volkit's source, if that is where it runs from."""
    above = _PACKAGE.parent
    return above if (above / "macros" / "vba").is_dir() else None

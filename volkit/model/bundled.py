"""Where templates and macros lie: inside the installed package, or in the checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).parent.parent


def bundled(name: str) -> Path:
    """Return the folder `templates` or `macros`, wherever volkit runs from."""
    installed = _PACKAGE / "bundled" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name

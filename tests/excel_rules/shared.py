"""The lint that was written beside the measurements, where it is at hand."""

import importlib.util
from collections.abc import Callable
from functools import cache
from pathlib import Path

PLACE = Path(__file__).parents[3] / "shared" / "tools" / "excel_lint.py"


@cache
def shared_lint() -> Callable[[str], list[tuple[str, ...]]] | None:
    """Return it, or nothing: it is not part of the project."""
    if not PLACE.is_file():
        return None
    spec = importlib.util.spec_from_file_location("excel_lint", PLACE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: Callable[[str], list[tuple[str, ...]]] = module.lint
    return found

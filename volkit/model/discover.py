"""Units are found by walking their package, so that adding one edits no list."""

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType
from typing import TypeVar

Unit = TypeVar("Unit")


def modules(package: str) -> Iterator[ModuleType]:
    """Import and give every module below a package, in the order of their names."""
    root = importlib.import_module(package)
    yield from (
        importlib.import_module(found.name)
        for found in sorted(
            pkgutil.walk_packages(root.__path__, f"{package}."), key=lambda m: m.name
        )
        if not found.ispkg
    )


def units(package: str, kind: type[Unit]) -> Iterator[Unit]:
    """Give every object of a kind that the modules below a package define."""
    for module in modules(package):
        yield from (u for u in vars(module).values() if isinstance(u, kind))

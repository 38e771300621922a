"""Write what is derived from other files, where it is not what it should be."""

from collections.abc import Mapping
from pathlib import Path

from volkit.service.written import write_whole


def renew(files: Mapping[Path, bytes], *, only_tell: bool = False) -> list[Path]:
    """Write each file whose content differs, and return those.

    With `only_tell` nothing is written. Raises SurroundingsError if a place cannot be.
    """
    changed = [path for path, content in files.items() if _is_other(path, content)]
    if not only_tell:
        for path in changed:
            write_whole(path, files[path])
    return changed


def _is_other(path: Path, content: bytes) -> bool:
    """Say whether a file is missing or holds something else."""
    return not path.is_file() or path.read_bytes() != content

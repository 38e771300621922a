"""The directory of a zip archive: entries as only those make who mean harm."""

import zipfile
from collections.abc import Sequence

from volkit.i18n import N_
from volkit.model.errors import RefusedError

_LOCAL_HEADER = 30


def refuse_odd_directory(parts: Sequence[zipfile.ZipInfo]) -> None:
    """Refuse a directory that no program writes which saves workbooks.

    Readers differ over which of two parts of one name they take, and a few bytes on
    which many entries lie unpack to any size.

    Raises:
        RefusedError: a name stands twice or leads elsewhere, or entries overlap.

    """
    seen: set[str] = set()
    end, last = 0, ""
    for part in sorted(parts, key=lambda p: p.header_offset):
        name = part.orig_filename.replace("\\", "/")
        if "\0" in name or ":" in name or ".." in name.split("/"):
            raise RefusedError(
                N_(
                    "The file holds a part with a name that no workbook has; it is "
                    "not opened."
                )
            )
        if name.lower() in seen or part.header_offset < end:
            raise RefusedError(
                N_(
                    "The zip directory of the file holds {name} twice, or entries "
                    "that lie on each other; it is not opened."
                ),
                name=name if name.lower() in seen else last,
            )
        seen.add(name.lower())
        end = part.header_offset + _LOCAL_HEADER + len(name) + part.compress_size
        last = name

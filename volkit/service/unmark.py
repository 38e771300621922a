"""Take marks out of copies, so that the file that was marked comes back."""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from volkit.i18n import translate
from volkit.model.errors import RefusedError
from volkit.model.marks import is_list_of_findings
from volkit.model.text import Locale
from volkit.opc.archive import Archive
from volkit.opc.parts import workbook
from volkit.patch.marks import BEFORE
from volkit.patch.marks import unmark as unmark_one
from volkit.read.guard import content, kind_of
from volkit.read.limits import LIMITS
from volkit.service.fix import targets_of
from volkit.service.written import write_whole


def unmark(
    paths: Iterable[Path], output: Path, locale: Locale
) -> Iterator[tuple[Path, Path, str | None]]:
    """Give each file, its copy without marks, and why there is none where it failed.

    Raises:
        UsageError: a path does not exist, or a copy would take an input's place.
        SurroundingsError: the folder of the copies cannot be written.

    """
    for target in targets_of(paths, output):
        try:
            before = _before(target.source)
        except RefusedError as error:
            yield (
                target.source,
                target.copy,
                translate(error.message, locale, **error.params),
            )
            continue
        copy = target.copy.with_name(target.source.name)
        write_whole(copy, before)
        yield target.source, copy, None


def _before(path: Path) -> bytes:
    """Return a file as it was before it was marked; one without marks as it is.

    Raises:
        RefusedError: the file cannot be read, or was saved since it was marked.

    """
    data = content(path, LIMITS)
    if kind_of(data) != "xlsx":
        return data
    archive = Archive(data)
    is_marked = BEFORE in archive.members or any(
        map(is_list_of_findings, workbook(archive).sheets)
    )
    if not is_marked:
        return data
    out = io.BytesIO()
    unmark_one(path, out)
    return out.getvalue()

"""Take marks out of copies, so that the file that was marked comes back."""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from volkit.i18n import translate
from volkit.model.errors import RefusedError
from volkit.model.text import Locale
from volkit.patch.marks import unmark as unmark_one
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
        out = io.BytesIO()
        try:
            unmark_one(target.source, out)
        except RefusedError as error:
            yield (
                target.source,
                target.copy,
                translate(error.message, locale, **error.params),
            )
            continue
        write_whole(target.copy, out.getvalue())
        yield target.source, target.copy, None

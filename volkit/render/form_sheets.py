"""The slow way to a PDF: LibreOffice prints filled sheets.

It is for templates that values cannot be set over, such as those with turned text, and
it is what the fast way is compared with.
"""

import io
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pikepdf

from volkit.render.form_flow import Page
from volkit.render.form_office import to_pdf
from volkit.render.form_template import Template
from volkit.render.form_xlsx import FORMS_A_WORKBOOK, Filler


def can_overlay(template: Template) -> bool:
    """Tell whether a template's values can be set over its background."""
    return not any(slot.look.rotated for slot in template.slots)


def print_sheets(
    pages: Sequence[Page], filler: Filler, tell: Callable[[int, int], None]
) -> tuple[bytes, int]:
    """Return one PDF of all pages as LibreOffice prints them, and how many it has."""
    with (
        tempfile.TemporaryDirectory(
            prefix="volkit-sheets-", ignore_cleanup_errors=True
        ) as folder,
        pikepdf.Pdf.new() as whole,
    ):
        for path in _printed(pages, filler, Path(folder), tell):
            with pikepdf.open(path) as part:
                whole.pages.extend(part.pages)
        for page in whole.pages:
            for key in {"/StructParents", "/Group"} & set(page.obj.keys()):
                del page.obj[key]
        out = io.BytesIO()
        whole.save(out, deterministic_id=True)
        return out.getvalue(), len(whole.pages)


def _printed(
    pages: Sequence[Page],
    filler: Filler,
    folder: Path,
    tell: Callable[[int, int], None],
) -> Iterator[Path]:
    """Give a PDF for each workbook that the pages fill."""
    for start in range(0, len(pages), FORMS_A_WORKBOOK):
        some = pages[start : start + FORMS_A_WORKBOOK]
        book = folder / f"{start}.xlsx"
        book.write_bytes(filler.workbook(some))
        yield from to_pdf([book], folder)
        tell(start + len(some), len(pages))

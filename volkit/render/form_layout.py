"""A template laid out: its page without values, and the box of each cell that has one.

Built-in templates carry their layout beside them, `zh_Hans.layout.json` and
`zh_Hans.background.pdf`, so that printing them needs no office program. A template that
was edited is laid out by LibreOffice once, and kept by its content.
"""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import pikepdf

from volkit.i18n import N_
from volkit.model.errors import SurroundingsError, UsageError
from volkit.render.font_files import candidates, role_of
from volkit.render.font_stack import open_face
from volkit.render.form_calibration import boxes_of, colour_of, scale_of
from volkit.render.form_fit import Box
from volkit.render.form_office import to_pdf
from volkit.render.form_styles import with_fonts
from volkit.render.form_template import Template

_FORMAT = 1
_LANGUAGES = {"SC": "zh_CN.UTF-8", "TC": "zh_TW.UTF-8"}


@dataclass(frozen=True)
class Layout:
    """A template's page: its size in points, the print's scale, each cell's box."""

    background: Path
    width: float
    height: float
    scale: float
    boxes: Mapping[str, Box]


def kept_layout(template: Template, region: str) -> Layout | None:
    """Return the layout beside a template or kept for it, None if there is none."""
    return laid_out_beside(template) or _read(
        _place(template, region), "page", template
    )


def laid_out_beside(template: Template) -> Layout | None:
    """Return the layout beside a template, None if it is of another state of it."""
    return _read(template.path.parent, template.path.stem, template)


def layout_of(template: Template, region: str) -> Layout:
    """Return a template's layout; one that was never laid out is, and is kept."""
    known = kept_layout(template, region)
    if known is not None:
        return known
    folder = _place(template, region)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        # A machine that keeps nothing still prints; it lays out every time.
        folder = Path(tempfile.mkdtemp(prefix="volkit-layout-"))
    lay_out(template, folder, "page", region)
    made = _read(folder, "page", template)
    if made is None:
        raise SurroundingsError(
            N_("The layout of the template cannot be kept in {folder}."), folder=folder
        )
    return made


def _place(template: Template, region: str) -> Path:
    """Return the folder that keeps a template's layout, by its content."""
    return _cache() / f"{template.sha256[:32]}-{_FORMAT}-{region}"


def lay_out(template: Template, folder: Path, stem: str, region: str) -> None:
    """Have LibreOffice lay a template out; write the background and the boxes.

    Raises:
        UsageError: the template prints on more than one page, or hides a cell.

    """
    with tempfile.TemporaryDirectory(
        prefix="volkit-layout-", ignore_cleanup_errors=True
    ) as scratch:
        place = Path(scratch)
        books = [place / "blank.xlsx", place / "boxes.xlsx"]
        _write_copies(template, books[0], books[1], region)
        blank, coloured = to_pdf(books, place, language=_LANGUAGES[region])
        boxes, sizes = boxes_of(coloured, len(template.slots))
        _check(template, blank, boxes)
        wanted = {n: slot.look.size for n, slot in enumerate(template.slots)}
        width, height = _cleaned(blank)
        record = {
            "format": _FORMAT,
            "template": template.sha256,
            "page": [width, height],
            "scale": scale_of(sizes, wanted),
            "boxes": {
                slot.cell: list(asdict(boxes[n]).values())
                for n, slot in enumerate(template.slots)
            },
        }
        _move(blank, folder / f"{stem}.background.pdf")
        text = json.dumps(record, indent=1, ensure_ascii=False) + "\n"
        written = place / "layout.json"
        written.write_text(text, encoding="utf-8")
        _move(written, folder / f"{stem}.layout.json")


def _write_copies(template: Template, blank: Path, boxes: Path, region: str) -> None:
    """Write the template without values, and with a colour in each of its cells."""
    styles = template.styles()
    fonts = _fonts_here(template, region)
    hidden = template.alone()
    coloured = {
        slot.cell: ("X", styles.with_fill(slot.style, colour_of(n)))
        for n, slot in enumerate(template.slots)
    }
    plain = template.archive.read(template.styles_part)
    for path, cells, content in (
        (blank, {}, plain),
        (boxes, coloured, styles.written()),
    ):
        parts = {
            template.part: template.filled(cells),
            template.styles_part: with_fonts(content, fonts),
            **hidden,
        }
        with path.open("wb") as out:
            template.archive.write(out, parts)


def _fonts_here(template: Template, region: str) -> dict[str, str]:
    """Return, for each Chinese font of a template, the family that stands in here."""
    families: dict[str, str] = {}
    for name in template.styles().font_names():
        for path in candidates(role_of(name)):
            face = open_face(path, region)
            if face is not None:
                families[name] = face.family
                break
    return families


def _check(template: Template, blank: Path, boxes: Mapping[int, Box]) -> None:
    """Raise a UsageError where the laid-out template cannot be printed on."""
    with pikepdf.open(blank) as pdf:
        pages = len(pdf.pages)
    if pages != 1:
        raise UsageError(
            N_("The template {path} takes {pages} pages; it must fit on one."),
            path=template.path,
            pages=pages,
        )
    lost = [s.cell for n, s in enumerate(template.slots) if n not in boxes]
    if lost:
        raise UsageError(
            N_("Cells {cells} of the template {path} are hidden or not printed."),
            cells="、".join(lost),
            path=template.path,
        )


def _cleaned(path: Path) -> tuple[float, float]:
    """Leave nothing in a PDF that differs from run to run; return the page's size."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        del pdf.docinfo
        for key in (
            "/Metadata",
            "/OpenAction",
            "/Lang",
            "/StructTreeRoot",
            "/MarkInfo",
        ):
            if key in pdf.Root:
                del pdf.Root[key]
        page = pdf.pages[0]
        for key in ("/StructParents", "/Group"):
            if key in page.obj:
                del page.obj[key]
        pdf.remove_unreferenced_resources()
        pdf.save(
            path,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
        left, bottom, right, top = (float(v) for v in page.mediabox)
    return round(right - left, 2), round(top - bottom, 2)


def _move(source: Path, target: Path) -> None:
    """Put a finished file in its place, all at once."""
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        shutil.copyfile(source, beside)
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise SurroundingsError(
            N_("{path} cannot be written: {reason}"),
            path=target,
            reason=error.strerror or "?",
        ) from error


def _read(folder: Path, stem: str, template: Template) -> Layout | None:
    """Return the layout kept in a folder; None if it is not of this very template."""
    background = folder / f"{stem}.background.pdf"
    try:
        record = json.loads((folder / f"{stem}.layout.json").read_text("utf-8"))
        if record["format"] != _FORMAT or record["template"] != template.sha256:
            return None
        boxes = {cell: Box(*numbers) for cell, numbers in record["boxes"].items()}
        width, height = record["page"]
        scale = float(record["scale"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if not background.is_file() or not {s.cell for s in template.slots} <= set(boxes):
        return None
    return Layout(background, width, height, scale, boxes)


def _cache() -> Path:
    """Return the folder in which this user's layouts are kept."""
    if sys.platform == "win32":
        root = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData/Local")
    else:
        root = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(root) / "volkit" / "layouts"

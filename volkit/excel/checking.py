"""What several buttons share: the workbook read and judged, its findings marked."""

from collections.abc import Iterable, Iterator, Sequence

from volkit.excel.conf import conf_beside, is_conf
from volkit.excel.live import Desk, Mark, NewSheet, Written
from volkit.excel.live import Look as Looks
from volkit.excel.mark_cells import MOST_NOTES
from volkit.excel.reading import read_sheets
from volkit.excel.settings import params_set
from volkit.i18n import N_, translate
from volkit.model.finding import Severity
from volkit.model.marks import LIST
from volkit.model.table import RawSheet
from volkit.service.fix_marks import HEADER, LEVELS, WIDTHS
from volkit.service.live_check import Line, LiveCheck, check_live, counts
from volkit.sheets.privacy import mask_path

_LOOKS: dict[Severity, Looks] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "info",
}
STEPS = 2


def judge(desk: Desk) -> LiveCheck:
    """Return what is wrong in the open workbook; nothing in it changes.

    Raises:
        StoppedError: the person pressed Esc.
        RefusedError: a sheet is too large.

    """
    return judge_sheets(desk, read_sheets(desk, STEPS))


def judge_sheets(desk: Desk, sheets: Sequence[RawSheet]) -> LiveCheck:
    """Return what is wrong in sheets that were read.

    Raises:
        StoppedError: the person pressed Esc.

    """
    total = len(sheets) + STEPS
    words = translate(N_("Checking…"), desk.locale)
    desk.clerk.tell(len(sheets), total, words)
    params = params_set(desk.settings)
    found = check_live(desk.book.name, sheets, desk.today, desk.locale, params)
    desk.clerk.tell(len(sheets) + 1, total, words)
    return found


def mark_and_list(desk: Desk, found: LiveCheck) -> list[str]:
    """Mark the cells, list the findings; return what else the person should know.

    Raises:
        StoppedError: the person pressed Esc; the workbook bears no marks then.

    """
    words = translate(N_("Marking the cells…"), desk.locale)
    marks = [
        Mark(
            line.finding.sheet,
            *line.place,
            line.severity,
            f"{line.said.message}\n{line.said.advice}",
            number,
        )
        for number, line in enumerate(found.lines, 1)
        if line.place
    ]
    remarks = list(_remarks(desk, found, len(marks)))
    unlist(desk)
    if not found.lines:
        desk.book.unmark()
        return remarks
    desk.book.mark(marks, lambda done, total: desk.clerk.tell(done, total, words))
    desk.book.put_sheet(_list(desk, found, remarks))
    return remarks


def say_locked_marks(desk: Desk) -> bool:
    """Say which sheets hold marks that cannot be taken away; tell whether any do."""
    locked = {s for s in {s for s, *_ in desk.book.marks()} if desk.book.locked(s)}
    if locked:
        desk.clerk.say(
            translate(
                N_(
                    "Sheet {sheets} was protected after the check, so its marks are "
                    "still there. Unprotect it (Review, Unprotect Sheet), then press "
                    "the button again."
                ),
                desk.locale,
                sheets=_named(sorted(locked)),
            ),
            bad=True,
        )
    return bool(locked)


def unlist(desk: Desk) -> None:
    """Take the list of findings out of the workbook, in whatever language it is."""
    for name in desk.book.sheet_names():
        if any(name.rstrip("+") == one for one in LIST):
            desk.book.remove_sheet(name)


def _remarks(desk: Desk, found: LiveCheck, marked: int) -> Iterator[str]:
    """Give what is not as a person would expect it."""
    names = desk.book.sheet_names()
    concerned = {line.finding.sheet for line in found.lines if line.place}
    locked = [n for n in names if n in concerned and desk.book.locked(n)]
    if locked:
        yield translate(
            N_(
                "Sheet {sheets} is protected: its cells are not coloured, but what is "
                "wrong in it is listed."
            ),
            desk.locale,
            sheets=_named(locked),
        )
    if found.hidden:
        yield translate(
            N_("Hidden sheets are not checked: {sheets}."),
            desk.locale,
            sheets=_named(found.hidden),
        )
    if marked > MOST_NOTES:
        yield translate(
            N_("Only the {most} worst cells have a note; for the others see the list."),
            desk.locale,
            most=MOST_NOTES,
        )
    if any(map(is_conf, names)):
        yield translate(
            N_(
                "The workbook holds a sheet xlwings.conf, which can tell other add-ins "
                "which program to start. volkit ignores it; delete it if you do not "
                "know it."
            ),
            desk.locale,
        )
    if desk.book.path and conf_beside(desk.book.path):
        yield translate(
            N_(
                "Beside the workbook lies a file xlwings.conf, which can tell other "
                "add-ins which program to start. volkit ignores it; delete it if you "
                "do not know it."
            ),
            desk.locale,
        )


def _named(sheets: Iterable[str]) -> str:
    """Return the names of sheets in a row."""
    return "、".join(map(mask_path, sheets))


def _list(desk: Desk, found: LiveCheck, remarks: Iterable[str]) -> NewSheet:
    """Return the sheet that lists the findings, with links to their cells."""
    head = [
        [Written(f"{LIST.of(desk.locale)}  {desk.today.isoformat()}", "title")],
        [Written(counts(found, desk.locale), "remark")],
        *([Written(remark, "remark")] for remark in remarks),
        [Written(translate(word, desk.locale), "header") for word in HEADER],
    ]
    rows = (_row(number, line, desk) for number, line in enumerate(found.lines, 1))
    return NewSheet(
        LIST.of(desk.locale), [*head, *rows], WIDTHS, frozen_rows=len(head), first=True
    )


def _row(number: int, line: Line, desk: Desk) -> list[Written]:
    """Return the row of one finding."""
    said = line.said
    cell = line.finding.cell
    place = " ".join(filter(None, (said.sheet, cell)))
    link = (line.finding.sheet, cell) if cell else None
    return [
        Written(number),
        Written(translate(LEVELS[said.severity], desk.locale), _LOOKS[line.severity]),
        Written(place, "link" if link else "", link),
        Written(said.message),
        Written(said.advice, "advice"),
        Written(said.code),
    ]

"""报送: a checked copy for the district, with a password if wanted."""

import secrets
import tempfile
from pathlib import Path

from volkit.excel.button import Button
from volkit.excel.checking import STEPS, judge_sheets, say_locked_marks
from volkit.excel.groups import YEARLY
from volkit.excel.live import Desk
from volkit.excel.reading import read_sheets
from volkit.excel.saving import XLSX, place_for
from volkit.excel.settings import OFFICE
from volkit.i18n import N_, translate
from volkit.model.errors import RefusedError, UsageError
from volkit.model.finding import Severity
from volkit.model.text import Label
from volkit.read.workbook import file_of_sheets
from volkit.service.live_check import LiveCheck, counts
from volkit.service.provenance import provenance
from volkit.service.submit import (
    SHORT,
    SUFFIXES,
    Sent,
    password_fault,
    submission_name,
    submit,
    take_lock_off,
)
from volkit.service.written import check_place
from volkit.sheets.privacy import mask_path


def press(desk: Desk) -> None:
    """Check, ask for password and place, write the copy, say what is in it."""
    _refuse_kind(desk)
    sheets = read_sheets(desk, STEPS)
    found = judge_sheets(desk, sheets)
    if say_locked_marks(desk) or not _may_go(desk, found):
        return
    password = _ask_password(desk)
    if password is None:
        return
    book = desk.book.name
    name = submission_name(
        book,
        provenance(book, file_of_sheets(book, sheets).tables),
        desk.settings.get(OFFICE, ""),
        desk.today,
        desk.locale,
    )
    target = _ask_place(desk, name)
    content = _copied(desk) if target else None
    if target is None or content is None:
        return
    sent = Sent(
        path=target,
        sheets=submit(target, content, password),
        rows=found.rows,
        errors=found.count(Severity.ERROR),
        warnings=found.count(Severity.WARNING),
        hidden=found.hidden,
        is_sealed=bool(password),
    )
    desk.clerk.say(sent.words(desk.locale))


def _refuse_kind(desk: Desk) -> None:
    """Raise a RefusedError for a file that Excel cannot copy whole."""
    suffix = Path(desk.book.name).suffix.lower()
    if suffix not in SUFFIXES:
        raise RefusedError(
            N_(
                "A {suffix} file cannot be copied with all that is in it. Save it as "
                ".xlsx first (File, Save As), then press the button again."
            ),
            suffix=suffix,
        )


def _may_go(desk: Desk, found: LiveCheck) -> bool:
    """Tell whether the copy may be made; the person decides if there are errors."""
    if found.tables and not found.count(Severity.ERROR):
        return True
    return desk.clerk.confirm(
        translate(
            N_(
                "{counts}\n\nMake the copy for the district all the same? Choose No to "
                "put things right first: the button Check shows where."
            ),
            desk.locale,
            counts=counts(found, desk.locale),
        )
    )


def _ask_password(desk: Desk) -> str | None:
    """Ask for a password until it will do; "" for none, None if the person gives up."""
    question = translate(
        N_(
            "A password for the copy? Leave it empty for none. Use at least {letters} "
            "letters and digits; volkit keeps it nowhere, so write it down."
        ),
        desk.locale,
        letters=SHORT,
    )
    short = translate(
        N_(
            "The password has fewer than {letters} letters and is quickly guessed. Use "
            "it all the same?"
        ),
        desk.locale,
        letters=SHORT,
    )
    said = desk.clerk.ask(question)
    while said:
        fault = password_fault(said)
        if fault is not None:
            desk.clerk.say(translate(fault, desk.locale), bad=True)
        elif len(said) >= SHORT or desk.clerk.confirm(short):
            return said
        said = desk.clerk.ask(question)
    return said


def _ask_place(desk: Desk, name: str) -> Path | None:
    """Ask where the copy shall lie; None if the person gives up.

    Raises:
        UsageError: it would take the place of the open workbook.
        SurroundingsError: nothing can be written there.

    """
    title = translate(N_("Where shall the copy for the district lie?"), desk.locale)
    target = place_for(desk, title, name)
    if target is None or not target.exists():
        if target is not None:
            check_place(target)
        return target
    if desk.book.path is not None and target.samefile(desk.book.path):
        raise UsageError(
            N_("{path} is the workbook itself. Choose another name for the copy."),
            path=target,
        )
    check_place(target)
    question = translate(
        N_("{path} is already there. Replace it?"),
        desk.locale,
        path=mask_path(str(target)),
    )
    return target if desk.clerk.confirm(question) else None


def _copied(desk: Desk) -> bytes | None:
    """Return the copy without marks and macros; None if the person gives up."""
    words = translate(N_("Making the copy…"), desk.locale)
    with tempfile.TemporaryDirectory(
        prefix="volkit-", ignore_cleanup_errors=True
    ) as folder:
        # Excel opens no two workbooks of one name.
        stem = Path(folder) / f"volkit-{secrets.token_hex(4)}"
        source = stem.with_suffix(Path(desk.book.name).suffix.lower() or XLSX)
        target = stem.with_name(f"{stem.name}-out{XLSX}")
        desk.clerk.tell(0, 2, words)
        desk.book.save_copy(source)
        if not take_lock_off(source, lambda: _ask_own_password(desk)):
            return None
        desk.clerk.tell(1, 2, words)
        desk.book.clean_copy(source, target)
        return target.read_bytes()


def _ask_own_password(desk: Desk) -> str | None:
    """Ask for the password that the open workbook has itself."""
    return desk.clerk.ask(
        translate(
            N_(
                "This workbook has a password of its own. Type it once more, so that "
                "the copy can be made without it."
            ),
            desk.locale,
        )
    )


SUBMIT = Button(
    key="submit",
    label=Label("报送", "報送", "Send in"),
    tip=Label(
        "先检查，再另存一份报送用的副本：没有标记、清单和宏，可以加密码。原工作簿不动。",
        "先檢查，再另存一份報送用的副本：沒有標記、清單和巨集，可以加密碼。原活頁簿不動。",
        "Checks, then saves a copy to send in: without marks, lists and macros, with a "
        "password if wanted. The workbook itself stays as it is.",
    ),
    group=YEARLY,
    place=41,
    image="FileSendAsAttachment",
    press=press,
    large=True,
)

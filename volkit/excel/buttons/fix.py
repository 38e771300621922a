"""修正: repair what can safely be repaired, after a preview."""

from volkit.excel.button import Button
from volkit.excel.checking import judge, mark_and_list
from volkit.excel.groups import CHECKING
from volkit.excel.live import Desk, Edit
from volkit.i18n import N_, translate
from volkit.model.address import place_of
from volkit.model.text import Label
from volkit.service.live_check import LiveCheck, counts, preview
from volkit.sheets.privacy import mask_path


def press(desk: Desk) -> None:
    """Show what can be repaired, and repair it if the person agrees."""
    found = judge(desk)
    if not found.repairs:
        desk.clerk.say(
            translate(
                N_(
                    "There is nothing that can safely be repaired by itself. Press "
                    "Check to see what is left for you."
                ),
                desk.locale,
            )
        )
        return
    locked = {e.sheet for _, e in found.repairs if desk.book.locked(e.sheet)}
    if locked:
        desk.clerk.say(
            translate(
                N_(
                    "Sheet {sheets} is protected, so nothing was changed. Unprotect it "
                    "(Review, Unprotect Sheet), then press the button again."
                ),
                desk.locale,
                sheets="、".join(map(mask_path, sorted(locked))),
            ),
            bad=True,
        )
        return
    if not desk.clerk.confirm(_question(desk, found)):
        return
    edits = [
        Edit(
            edit.sheet,
            *place_of(edit.cell),
            edit.old,
            edit.new,
            group=f"{edit.sheet} {finding.row} {finding.code}",
        )
        for finding, edit in found.repairs
    ]
    refused = desk.book.edit(edits, undoable=True)
    _say_done(desk, len(edits) - len(refused), len(refused))


def _question(desk: Desk, found: LiveCheck) -> str:
    """Return the preview: how many repairs, in which columns, and some of them."""
    columns, examples = preview(found.repairs, desk.locale)
    return translate(
        N_(
            "{count} cells can safely be repaired: {columns}.\n\n{examples}\n\n"
            "Repair them now? The button Undo repair brings the old values back."
        ),
        desk.locale,
        count=len(found.repairs),
        columns=columns,
        examples=examples,
    )


def _say_done(desk: Desk, done: int, refused: int) -> None:
    """Say how many cells were repaired, and what is left if the book was marked."""
    said = [translate(N_("{count} cells are repaired."), desk.locale, count=done)]
    if refused:
        said.append(
            translate(
                N_(
                    "{count} cells were left alone: a formula gives them their value, "
                    "they are merged, or they were changed meanwhile."
                ),
                desk.locale,
                count=refused,
            )
        )
    if desk.book.marks():
        again = judge(desk)
        said += [counts(again, desk.locale), *mark_and_list(desk, again)]
    desk.clerk.say("\n".join(said))


FIX = Button(
    key="fix",
    label=Label("修正", "修正", "Repair"),
    tip=Label(
        "把放心可改的（空格、全角数字、日期写法等）改成规范写法；先预览，再修改，可以撤销。",
        "把放心可改的（空格、全形數字、日期寫法等）改成規範寫法；先預覽，再修改，可以撤銷。",
        "Repairs what can safely be repaired (spaces, full-width digits, ways to write "
        "a date); shows it first, and can be undone.",
    ),
    group=CHECKING,
    place=13,
    image="AcceptInvitation",
    press=press,
    large=True,
)

"""From one marked cell to the next."""

from volkit.excel.live import Desk
from volkit.i18n import N_, translate


def step(desk: Desk, *, back: bool) -> None:
    """Go to the next marked cell and say in the status bar what is wrong there."""
    found = desk.book.next_mark(back=back)
    if found is None:
        desk.clerk.say(
            translate(
                N_("No cell is marked. Press Check first to find what is wrong."),
                desk.locale,
            )
        )
        return
    desk.book.show(found.sheet, found.row, found.column)
    desk.clerk.tell(0, 0, " ".join(found.note.split("\n")))

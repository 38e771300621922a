"""What the two buttons about stars share: the workbook read, rated, written about."""

import datetime as dt
from collections.abc import Callable, Iterable

from volkit.excel.live import Desk, NewSheet, Written
from volkit.excel.reading import read_sheets
from volkit.excel.settings import SCHEME
from volkit.i18n import N_, translate
from volkit.model.marks import STARS
from volkit.model.table import RawSheet
from volkit.service.live_rate import LiveStars, RatePlan, plan_rating, rate_live
from volkit.service.star_list import StarList

AS_OF = "stars_as_of"
"""The day of the ratings that stand on the sheet of results."""
_STEPS = 2


def rated(
    desk: Desk, day_of: Callable[[RatePlan], dt.date | None]
) -> tuple[LiveStars, list[RawSheet]] | None:
    """Return everybody's stars as of the day that `day_of` gives, and what was read.

    None if it gives no day. Nothing in the workbook changes.

    Raises:
        StoppedError: the person pressed Esc.
        UsageError: there is nobody to rate, nothing to count, or no such scheme.

    """
    sheets = read_sheets(desk, _STEPS)
    total = len(sheets) + _STEPS
    words = translate(N_("Rating…"), desk.locale)
    desk.clerk.tell(len(sheets), total, words)
    setting = desk.settings.get(SCHEME)
    plan = plan_rating(desk.book.name, sheets, desk.today, setting)
    day = day_of(plan)
    if day is None:
        return None
    desk.clerk.tell(len(sheets), total, words)
    stars = rate_live(plan, day, desk.locale)
    desk.clerk.tell(len(sheets) + 1, total, words)
    return stars, sheets


def results_sheet(desk: Desk) -> str | None:
    """Return the name of the sheet of results, in whatever language it is."""
    return next(
        (n for n in desk.book.sheet_names() if n.rstrip("+") in set(STARS)), None
    )


def sheet_of(name: str, above: Iterable[str], listing: StarList) -> NewSheet:
    """Return the sheet that shows a list under a title and some sentences."""
    title, *remarks = above
    head = [
        [Written(title, "title")],
        *([Written(remark, "remark")] for remark in remarks),
        [Written(word, "header") for word in listing.heads],
    ]
    links = listing.links or [None] * len(listing.rows)
    rows = [
        [_cell(value, link) for value in row]
        for row, link in zip(listing.rows, links, strict=True)
    ]
    return NewSheet(name, [*head, *rows], listing.widths, frozen_rows=len(head))


def _cell(value: object, link: tuple[str, int] | None) -> Written:
    """Return a cell; the one that says the place is the link to it."""
    if link and value == f"{link[0]} A{link[1]}":
        return Written(value, "link", (link[0], f"A{link[1]}"))
    return Written(value)

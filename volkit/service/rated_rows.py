"""Ratings and measures as rows that stand beside the list of people."""

from collections.abc import Callable, Sequence

from volkit.i18n import N_, translate
from volkit.model.text import Label, Locale
from volkit.rate.measure import Measures
from volkit.rate.rating import Rating
from volkit.service.rate_block import Blocks, RatedBlock
from volkit.service.rate_book import lacks

Line = Sequence[object]

STARS = (
    Label("星级", "星級", "Stars"),
    Label("评定", "評定", "Rating"),
    Label("依据", "依據", "Reason"),
)
NEXT = (
    Label("下一星", "下一星", "Next star"),
    Label("还差", "還差", "Still needed"),
)
_WHO = (
    Label("志愿者编号", "志願者編號", "Volunteer number"),
    Label("姓名", "姓名", "Name"),
)


def star_rows(rated: RatedBlock, locale: Locale, *, height: int) -> list[Line]:
    """Return stars, label and reason beside each row of the list."""
    lines = [_stars(rating, locale) for rating in rated.ratings]
    heads = [label.of(locale) for label in STARS]
    heads[-1] = _with_remarks(heads[-1], rated.remarks(locale), locale)
    return rows_beside(
        rated.blocks,
        rated.found,
        heads,
        lines.__getitem__,
        height=height,
        locale=locale,
    )


def next_rows(rated: RatedBlock, locale: Locale, *, height: int) -> list[Line]:
    """Return the next star and what it needs beside each row of the list."""
    lines = [_next(rated, rating, locale) for rating in rated.ratings]
    heads = [label.of(locale) for label in NEXT]
    heads[-1] = _with_remarks(heads[-1], rated.remarks(locale), locale)
    return rows_beside(
        rated.blocks,
        rated.found,
        heads,
        lines.__getitem__,
        height=height,
        locale=locale,
    )


def rows_beside(  # noqa: PLR0913  what the rows are made of
    blocks: Blocks,
    found: Measures,
    heads: Sequence[str],
    line: Callable[[int], Line],
    *,
    height: int,
    locale: Locale,
) -> list[Line]:
    """Return a line for each row of the list of people, captions beside its header.

    Where nobody was listed, everybody found gets a row that begins with who it is.
    """
    if blocks.listed is None:
        who = found.frame.select("volunteer_no", "name").rows()
        said = [label.of(locale) for label in _WHO]
        return [
            [*said, *heads],
            *([number, name, *line(n)] for n, (number, name) in enumerate(who)),
        ]
    rows: list[Line] = [[""] * len(heads)] * height
    if blocks.listed.header_row:
        rows[blocks.listed.header_row - 1] = heads
    for row, person in blocks.places(found).items():
        rows[row - 1] = line(person)
    return rows


def _stars(rating: Rating, locale: Locale) -> Line:
    """Return one person's stars, what they are called, and why."""
    between = "; " if locale == "en" else "；"
    why = between.join(reason.say(locale) for reason in rating.reasons)
    return (rating.stars, rating.label, why)


def _next(rated: RatedBlock, rating: Rating, locale: Locale) -> Line:
    """Return one person's next star and what it needs; nothing to come at the top."""
    if rating.next is None:
        return ("", translate(N_("the highest star is reached"), locale))
    between = "; " if locale == "en" else "；"
    said = lacks(rated.scheme, rating.next.needs, locale)
    return (rating.next.stars, between.join(said))


def _with_remarks(head: str, remarks: str, locale: Locale) -> str:
    """Return a caption with what has to be known of the whole column."""
    if not remarks:
        return head
    return translate(N_("{caption} ({about})"), locale, caption=head, about=remarks)

"""VK_NEXT_STAR: say which star comes next, and what is missing for it."""

import datetime as dt

from volkit.functions.declare import Block, Session, function
from volkit.functions.rated import (
    AS_OF,
    LEDGER,
    MORE,
    PEOPLE,
    SCHEME,
    blocks,
    height_of,
)
from volkit.model.text import Label
from volkit.service.rate_block import rated_block, scheme_named
from volkit.service.rated_rows import next_rows


@function(
    "VK_NEXT_STAR",
    Label(
        "每个人的下一颗星，以及还差多少，逐行对齐名单。",
        "每個人的下一顆星，以及還差多少，逐行對齊名單。",
        "The next star of each person, and what is still missing for it, beside each "
        "row of the list.",
    ),
    ledger=LEDGER,
    people=PEOPLE,
    scheme=SCHEME,
    as_of=AS_OF,
    table_1=MORE,
    table_2=MORE,
    table_3=MORE,
    table_4=MORE,
    table_5=MORE,
    table_6=MORE,
)
def vk_next_star(  # noqa: PLR0913, PLR0917  Excel knows no lists of ranges
    ledger: Block,
    session: Session,
    as_of: dt.date,
    people: Block | None = None,
    scheme: object = None,
    table_1: Block | None = None,
    table_2: Block | None = None,
    table_3: Block | None = None,
    table_4: Block | None = None,
    table_5: Block | None = None,
    table_6: Block | None = None,
) -> Block:
    """Return the next star and what it needs for each row of the list."""
    more = (table_1, table_2, table_3, table_4, table_5, table_6)
    given = blocks(ledger, people, as_of, *more)
    rated = rated_block(given, scheme_named(scheme, given.params))
    return next_rows(rated, session.locale, height=height_of(people))

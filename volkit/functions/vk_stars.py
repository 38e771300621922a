"""VK_STARS: say how many stars each person has, and why."""

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
from volkit.service.rated_rows import star_rows


@function(
    "VK_STARS",
    Label(
        "按台账给每个人评星：星级、评定、依据，逐行对齐名单。方案还要看承诺、培训等时"
        "，把那些表也选进来。",
        "按台賬給每個人評星：星級、評定、依據，逐行對齊名單。方案還要看承諾、培訓等時"
        "，把那些表也選進來。",
        "Rate people by the ledger: stars, label and reason beside each row of the "
        "list. "
        "Add the other tables that the scheme looks at.",
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
def vk_stars(  # noqa: PLR0913, PLR0917  Excel knows no lists of ranges
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
    """Return stars, label and reason for each row of the list."""
    more = (table_1, table_2, table_3, table_4, table_5, table_6)
    given = blocks(ledger, people, as_of, *more)
    rated = rated_block(given, scheme_named(scheme, given.params))
    return star_rows(rated, session.locale, height=height_of(people))

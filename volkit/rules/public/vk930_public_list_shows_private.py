"""VK930 public-list-shows-private: what hangs on the wall tells nothing private."""

import re
from collections.abc import Iterator

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import RawColumn
from volkit.sheets.base import columns_of
from volkit.validate.book import Book
from volkit.validate.public import lists_that_show
from volkit.validate.rule import Broken, book_rule

_OPEN = {
    "id_no": re.compile(r"\d{10}"),
    "phone": re.compile(r"\d{7}"),
    "birth": re.compile(r"\d{4}\D+\d"),
    "address": re.compile(r"\d"),
}
_ENOUGH = 200


@book_rule(
    code="VK930",
    name="public-list-shows-private",
    severity=Severity.ERROR,
    message=N_("This is a public list, and it shows {columns}."),
    advice=N_(
        "Delete these columns before it is published; name, team, station, "
        "stars and hours are enough."
    ),
    since="0.1",
    source="L-PIPL",
)
def public_list_shows_private(book: Book) -> Iterator[Broken]:
    """Believe the table's title and tab; what is masked may stay."""
    return lists_that_show(book, _is_open)


def _is_open(column: RawColumn) -> bool:
    """Tell whether a column shows private facts of people without a mask."""
    sort = _sort(column)
    test = _OPEN.get(sort)
    said = (str(v) for v in column.cells[:_ENOUGH] if v is not None)
    return test is not None and any(test.search(text) for text in said)


def _sort(column: RawColumn) -> str:
    """Return which private fact a column holds, by its key or its header."""
    facts = columns_of("volunteer")
    key = column.key or ""
    if not key:
        head = re.sub(r"[\s()（）]", "", column.header)
        key = next((k for k in _OPEN if head in {*facts[k].label, *facts[k].also}), "")
    return key if key in _OPEN else ""

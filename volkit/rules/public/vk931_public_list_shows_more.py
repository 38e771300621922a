"""VK931 public-list-shows-more: a public list holds what the settings let it hold."""

from collections.abc import Iterator, Mapping

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import RawColumn
from volkit.sheets.base import Column, columns_of
from volkit.sheets.context import Context
from volkit.validate.book import Book
from volkit.validate.public import lists_that_show
from volkit.validate.rule import Broken, book_rule

_TOLD_ELSEWHERE = frozenset({"name", "id_no", "phone", "birth", "address"})
_STRICT = 3


@book_rule(
    code="VK931",
    name="public-list-shows-more",
    severity=Severity.WARNING,
    message=N_("This is a public list; {columns} are not among what it may show."),
    advice=N_(
        "Delete these columns before it is published, or enter them under the "
        "parameter “可公示列” if everybody on the list has agreed."
    ),
    since="0.1",
    source="L-PIPL",
)
def public_list_shows_more(book: Book, context: Context) -> Iterator[Broken]:
    """Look at personal columns; what VK930 names, and what is masked, is left out."""
    agreed = frozenset(context.params.public_columns)
    facts = columns_of("volunteer")
    captions = {
        said: key
        for key, fact in facts.items()
        if fact.is_private and key not in _TOLD_ELSEWHERE
        for said in (*fact.label, *fact.also)
    }

    def is_more(column: RawColumn) -> bool:
        return _is_more(column, captions, facts, agreed)

    return lists_that_show(book, is_more)


def _is_more(
    column: RawColumn,
    captions: Mapping[str, str],
    facts: Mapping[str, Column],
    agreed: frozenset[str],
) -> bool:
    """Tell whether a column says something of people that was not agreed to."""
    header = "".join(column.header.split())
    key = captions.get(header) or (
        column.key if column.key in captions.values() else ""
    )
    if not key:
        return False
    fact = facts[key]
    if fact.privacy < _STRICT and agreed & {header, *fact.label}:
        return False
    return any(value is not None and "*" not in str(value) for value in column.cells)

"""Which forms the demo prints of a street's sheets: few of what there is much of."""

from collections.abc import Iterator, Sequence

from volkit.forms.declare import Form, all_forms
from volkit.model.table import Table
from volkit.model.text import Locale
from volkit.service.print_forms import filling_of

FIRST = "commitment"
"""Printed for everybody, before all others: what the whole job is about."""
_A_FEW = 3


def shown_forms(
    tables: Sequence[Table], locale: Locale
) -> Iterator[tuple[Form, list[str]]]:
    """Give every other form that the tables feed, and the numbers of the first few."""
    kinds = {table.raw.kind for table in tables}
    for form in all_forms().values():
        if form.sheet in kinds and form.id != FIRST:
            forms = filling_of(form, tables, locale).forms
            few = forms if form.together else forms[:_A_FEW]
            yield form, [one.number for one in few]

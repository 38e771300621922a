"""What was taken over into a new year, and what not and why, in sentences."""

from collections.abc import Iterator, Mapping

from volkit.i18n import N_, translate
from volkit.i18n.formats import listed
from volkit.model.text import Locale
from volkit.service.new_rows import Carried
from volkit.sheets.base import all_sheets


def carried_words(carried: Carried, locale: Locale) -> str:
    """Return in a few lines what goes on and what stays behind."""
    return "\n".join(_lines(carried, locale))


def _lines(carried: Carried, locale: Locale) -> Iterator[str]:
    """Give one line for what goes on, and one for each reason why something does not.

    A sheet that begins empty is named only where the old book had rows in it.
    """
    rows = {kind: len(found) for kind, found in carried.rows.items()}
    for counted, sentence in (
        (rows, N_("Taken over: {sheets}.")),
        (
            carried.ended,
            N_("Not taken over, since they have ended or left: {sheets}."),
        ),
        (
            carried.strangers,
            N_("Not taken over, since these people are not either: {sheets}."),
        ),
        (
            carried.fresh,
            N_("Begins empty, the old rows stay in the old workbook: {sheets}."),
        ),
    ):
        if any(counted.values()):
            yield translate(sentence, locale, sheets=_counted(counted, locale))


def _counted(counted: Mapping[str, int], locale: Locale) -> str:
    """Return sheets with how many rows of each, in the order of the workbook."""
    ordered = sorted(counted, key=lambda kind: all_sheets()[kind].in_book.place)
    words = [
        translate(
            N_("{sheet} ({count} rows)"),
            locale,
            sheet=all_sheets()[kind].label.of(locale),
            count=counted[kind],
        )
        for kind in ordered
        if counted[kind]
    ]
    return listed(words, locale)

"""Which sheet a word in a cell means: its key, or its name in any language."""

from volkit.functions.declare import FaultError
from volkit.i18n import N_
from volkit.read.fold import fold
from volkit.sheets.base import all_sheets


def kind_named(text: object) -> str | None:
    """Return the key of the sheet that a cell names, None for an empty cell.

    Raises:
        FaultError: there is no such sheet.

    """
    if text is None:
        return None
    word = fold(str(text))
    for key, sheet in all_sheets().items():
        if word in {key, *map(fold, (*sheet.label, *(sheet.tab or ()), *sheet.also))}:
            return key
    raise FaultError(
        N_("“{word}” is no kind of table; there are: {kinds}."),
        word=text,
        kinds="、".join(str(sheet.label) for sheet in all_sheets().values()),
    )

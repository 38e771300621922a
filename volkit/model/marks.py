"""What volkit puts into a workbook to mark it, by which it knows it again."""

from volkit.model.text import Label

AUTHOR = "volkit"
"""Who has written the notes on marked cells."""

LIST = Label("volkit核对结果", "volkit核對結果", "volkit findings")
"""The name of the sheet that lists the findings."""

STARS = Label("volkit星级评定结果", "volkit星級評定結果", "volkit star ratings")
"""The name of the sheet that lists the stars in a workbook without a place for them."""

WHY = Label("volkit星级说明", "volkit星級說明", "volkit star reasons")
"""The name of the sheet that explains one person's stars."""

HELP = Label("volkit帮助", "volkit幫助", "volkit help")
"""The name of the sheet that says what buttons and functions do."""

INSIDE = "_volkit"
"""How the names of the very hidden sheets begin in which volkit keeps its words."""

_LIST_NAMES = frozenset(LIST)
_ADDED_NAMES = frozenset((*LIST, *STARS, *WHY, *HELP))


def is_list_of_findings(sheet: str) -> bool:
    """Tell whether a sheet of this name is the list, in whatever language."""
    return sheet.rstrip("+") in _LIST_NAMES


def is_added(sheet: str) -> bool:
    """Tell whether volkit itself adds sheets of this name, which hold no records."""
    return sheet.startswith(INSIDE) or sheet.rstrip("+") in _ADDED_NAMES

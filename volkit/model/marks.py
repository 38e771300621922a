"""What volkit puts into a workbook to mark it, by which it knows it again."""

from volkit.model.text import Label

AUTHOR = "volkit"
"""Who has written the notes on marked cells."""

LIST = Label("volkit核对结果", "volkit核對結果", "volkit findings")
"""The name of the sheet that lists the findings."""

_LIST_NAMES = frozenset(LIST)


def is_list_of_findings(sheet: str) -> bool:
    """Tell whether a sheet of this name is the list, in whatever language."""
    return sheet.rstrip("+") in _LIST_NAMES

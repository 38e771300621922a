"""Which code table a word in a cell means: its name, or the caption of a column."""

from functools import cache

from volkit.codes import CodeTable, table
from volkit.functions.declare import FaultError
from volkit.i18n import N_
from volkit.normalise.words import shown
from volkit.read.fold import fold
from volkit.sheets.base import all_sheets


def table_named(word: object) -> CodeTable:
    """Return the code table that a cell names.

    Raises:
        FaultError: there is none.

    """
    name = _names().get(fold(str(word)))
    if name is None:
        raise FaultError(
            N_("There is no code table {word}; there are, among others: {names}."),
            word=str(word)[:40],
            names="性别、民族、政治面貌、学历、证件类型、服务类别",
        )
    return table(name)


@cache
def _names() -> dict[str, str]:
    """Return the code tables by their names and the captions of their columns."""
    columns = [
        column
        for sheet in reversed(all_sheets().values())
        for column in sheet.columns().values()
        if column.codes
    ]
    captions = {
        fold(said): column.codes
        for column in columns
        for said in (*column.also, *column.label, column.codes)
    }
    return captions | {"street": "street", "division": "division", "街道": "street"}


def code_in(codes: CodeTable, cell: object) -> str | None:
    """Return the code that a cell means in a table, None if none."""
    return codes.code_of(shown(cell))

"""The local rules on a book's 参数 tab, over the defaults."""

from collections.abc import Iterable

from volkit.model.table import RawTable, Table
from volkit.normalise.frame import normalise
from volkit.sheets.context import Context
from volkit.sheets.param_words import key_of, with_setting
from volkit.sheets.params import Params


def local_params(tables: Iterable[RawTable], context: Context) -> Params | None:
    """Return what a book's parameter tables settle, None without such a table.

    A setting that cannot be understood keeps its default; VK943 says so.
    """
    found = [normalise(table, context) for table in tables if table.kind == "param"]
    if not found:
        return None
    params = context.params
    for name, text in (pair for table in found for pair in _stated(table)):
        params = _with(params, name, text)
    return params


def _stated(table: Table) -> Iterable[tuple[str, str]]:
    """Give the name and the text of each setting of a table."""
    frame = table.frame
    if not {"name", "value"} <= set(frame.columns):
        return
    for said, value in frame.select("name", "value").drop_nulls().iter_rows():
        key = key_of(str(said))
        if key is not None:
            yield key, str(value)


def _with(params: Params, key: str, text: str) -> Params:
    """Return the settings with one changed, or as they were if it makes no sense."""
    try:
        return with_setting(params, key, text)
    except ValueError:
        return params

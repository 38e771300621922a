"""What a button changed, written down so that another button can take it back."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence

from volkit.excel.live import Edit
from volkit.excel.write_cells import Change

_READERS = {
    "date": dt.date.fromisoformat,
    "datetime": dt.datetime.fromisoformat,
    "time": dt.time.fromisoformat,
}


def undo_text(changes: Mapping[str, Sequence[Change]]) -> str:
    """Return changes as a text to keep."""
    return json.dumps(
        [
            [sheet, *c.place, _written(c.old), _written(c.new), c.old_format]
            for sheet, some in changes.items()
            for c in some
        ]
    )


def read_undo(text: str) -> dict[Edit, str]:
    """Return the edits that take changes back, each with the cell's number format."""
    return {
        Edit(sheet, row, column, _read(new), _read(old)): code
        for sheet, row, column, old, new, code in json.loads(text)
    }


def _written(value: object) -> object:
    """Return a cell as JSON holds it, its kind beside it where it needs one."""
    match value:
        case dt.datetime():
            return ["datetime", value.isoformat()]
        case dt.date():
            return ["date", value.isoformat()]
        case dt.time():
            return ["time", value.isoformat()]
        case dt.timedelta():
            return ["duration", value.total_seconds()]
        case None | bool() | int() | float() | str():
            return value
        case _:
            return str(value)


def _read(value: object) -> object:
    """Return a cell from JSON."""
    match value:
        case ["duration", float() | int() as seconds]:
            return dt.timedelta(seconds=seconds)
        case [str() as kind, str() as said]:
            return _READERS[kind](said)
        case _:
            return value

"""The fast reader, its failures turned into sentences."""

import io
from collections.abc import Callable, Sequence
from typing import TypeVar

import python_calamine

from volkit.i18n import N_
from volkit.model.errors import RefusedError

Given = TypeVar("Given")

BlockRead = tuple[Sequence[Sequence[object]], int, int]
"""Rows of equal length, and the row and column of the first cell, from 1."""


def open_workbook(data: bytes) -> python_calamine.CalamineWorkbook:
    """Open a workbook by its bytes, whatever its file is called.

    Raises:
        RefusedError: the fast reader cannot make sense of it.

    """
    return guarded(
        lambda: python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    )


def block_of(workbook: python_calamine.CalamineWorkbook, place: int) -> BlockRead:
    """Return the cells of the sheet at a place, "" for empty ones.

    Raises:
        RefusedError: the fast reader cannot make sense of it.

    """
    sheet = guarded(lambda: workbook.get_sheet_by_index(place))
    top, left = sheet.start or (0, 0)
    return guarded(sheet.to_python), top + 1, left + 1


def guarded(call: Callable[[], Given]) -> Given:
    """Return what a call of the fast reader gives.

    Raises:
        RefusedError: it failed; its panics are no ordinary exceptions.

    """
    try:
        return call()
    except (KeyboardInterrupt, SystemExit, GeneratorExit, MemoryError):
        raise
    except BaseException as error:
        if not isinstance(error, Exception) and "Panic" not in type(error).__name__:
            raise
        raise RefusedError(
            N_("The file is damaged: its tables cannot be read.")
        ) from error

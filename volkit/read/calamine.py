"""The fast reader, its failures turned into sentences."""

import io
from collections.abc import Callable
from typing import TypeVar

import python_calamine

from volkit.i18n import N_
from volkit.model.errors import RefusedError

Given = TypeVar("Given")


def open_workbook(data: bytes) -> python_calamine.CalamineWorkbook:
    """Open a workbook by its bytes, whatever its file is called.

    Raises:
        RefusedError: the fast reader cannot make sense of it.

    """
    return guarded(
        lambda: python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    )


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

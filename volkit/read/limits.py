"""How large an input may be; ordinary files of staff stay far below every limit."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from volkit.i18n import N_
from volkit.model.errors import UsageError

_KIB = 1024
_MIB = 1024 * _KIB
_GIB = 1024 * _MIB
_UNITS = {"": 1, "k": _KIB, "m": _MIB, "g": _GIB}
_SIZES = frozenset({"file-size", "part-size", "total-size", "ratio-from", "memory"})
_VALUE = re.compile(r"(\d{1,15})([kmg]?)(?:i?b)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The most that one input may hold, and that reading it may take; sizes in bytes.

    The figures were tried on 7,401 workbooks of strangers: no ordinary one meets any of
    them.

    file_size: the file as it lies on the disk. It is read into memory whole, and the
        largest register of a city stays below 20 MB.
    part_size: one part unpacked. The longest sheet that is read, five million cells,
        unpacks to about this much; above it stands a bomb.
    total_size: all parts unpacked. Pictures are never unpacked, but whoever opens the
        file afterwards unpacks them.
    ratio: how many times larger a part is than it is packed. Sheets of equal rows reach
        100; only bombs, which reach 1,000, exceed 200.
    ratio_from: parts below this size may be packed as tightly as they like, because a
        small empty sheet packs well and does no harm.
    parts: entries of the package. A workbook of a year has a few dozen; each costs time
        even if it is empty.
    cells: the block from the first to the last filled cell of a sheet. Five million are
        a row for every volunteer of a province; each takes some hundred bytes.
    merges: merged ranges of one sheet. The worst ledger met has 808; each is compared
        with the tables found.
    formats: cell formats of the workbook. Excel itself allows 65,490.
    seconds: how long one file may be worked on without any sign of progress. A
        register of 240,000 people takes 4 seconds; what takes 30 times as long hangs.
    memory: what one process may hold while it reads. A register of 240,000 people takes
        650 MB; beyond 3 GB an office computer of 4 GB stands still.
    """

    file_size: int = 50 * _MIB
    part_size: int = 200 * _MIB
    total_size: int = 400 * _MIB
    ratio: int = 200
    ratio_from: int = 8 * _MIB
    parts: int = 2_000
    cells: int = 5_000_000
    merges: int = 60_000
    formats: int = 60_000
    seconds: int = 120
    memory: int = 3 * _GIB


LIMITS = Limits()


def with_changes(said: Iterable[str], limits: Limits = LIMITS) -> Limits:
    """Return limits changed by words such as "cells=8000000" or "file-size=100M".

    Raises:
        UsageError: there is no such limit, or its value is no number.

    >>> with_changes(["file-size=100M"]).file_size
    104857600

    """
    names = {f.name.replace("_", "-"): f.name for f in fields(Limits)}
    changes: dict[str, int] = {}
    for word in said:
        name, _, value = word.partition("=")
        key = name.strip().lower().replace("_", "-")
        if key not in names:
            raise UsageError(
                N_("There is no limit {name}. There are: {known}"),
                name=name,
                known="、".join(names),
            )
        changes[names[key]] = _number(key, value)
    return replace(limits, **changes)


def _number(name: str, value: str) -> int:
    """Return the value of a limit; a size may end in K, M or G.

    Raises:
        UsageError: it is no whole number above zero.

    """
    found = _VALUE.fullmatch(re.sub(r"[\s,_]", "", value))
    unit = _UNITS[found[2].lower()] if found else 1
    number = int(found[1]) * unit if found else 0
    if number < 1 or (unit > 1 and name not in _SIZES):
        raise UsageError(
            N_(
                "The limit {name} needs a whole number, a size also one like 100M; "
                "{value} is none."
            ),
            name=name,
            value=value or "''",
        )
    return number

"""How large an input may be; ordinary files of staff stay far below every limit."""

from dataclasses import dataclass

_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The most that one input may hold; sizes in bytes."""

    file_size: int = 50 * _MIB
    part_size: int = 200 * _MIB
    total_size: int = 400 * _MIB
    ratio: int = 200
    ratio_from: int = 8 * _MIB
    parts: int = 2_000
    cells: int = 5_000_000
    merges: int = 60_000
    formats: int = 60_000


LIMITS = Limits()

"""Which tables of people call themselves something for all to see."""

import re
from pathlib import PurePath

from volkit.model.table import RawTable
from volkit.sheets.base import all_sheets

_PUBLIC = re.compile(
    r"公示|公告|公开栏|光荣榜|红榜|张榜|上墙|\bpublic(?:ity)? (?:list|notice)",
    re.IGNORECASE,
)
_INTERNAL = re.compile(
    r"内部|底稿|备查|不(?:予|对外)?公[示开]|公示(?:登记|台账|记录)|非公[示开]"
)


def is_public(raw: RawTable) -> bool:
    """Tell whether a table of people calls itself something for all to see."""
    names = (raw.sheet, *raw.titles, *(() if raw.sheet else (PurePath(raw.file).stem,)))
    said = " ".join(names)
    is_open = bool(_PUBLIC.search(said)) and not _INTERNAL.search(said)
    return is_open and bool(raw.rows) and all_sheets()[raw.kind].as_met.personal

"""What a table's headers give cause to say: absent, unknown, repeated, misspelt."""

import difflib
from collections.abc import Iterator, Sequence

from volkit.model.address import column_letters
from volkit.model.table import LayoutNote
from volkit.read.captions import is_changed
from volkit.read.fold import fold
from volkit.read.seen import About, listed
from volkit.sheets.base import all_sheets, columns_of

_ALIKE = 0.6


def about_columns(about: About) -> Iterator[LayoutNote]:
    """Say which columns stand twice, are missing, unknown or read as another."""
    facts = columns_of(about.region.kind)
    header = about.region.header
    for j, first in about.roles.twice.items():
        yield LayoutNote(
            "column-twice",
            {
                "header": _head(header.cells[j]),
                "first": column_letters(about.sheet.first_column + first),
                "second": column_letters(about.sheet.first_column + j),
            },
        )
    have = set(about.roles.keys.values())
    groups = map(str.split, all_sheets()[about.region.kind].as_met.identity)
    lacking = [group for group in groups if not have.intersection(group)]
    identity = {key for group in lacking for key in group}
    if lacking:
        yield LayoutNote(
            "identity-column-missing",
            {
                "columns": "、".join(
                    "/".join(_caption(about, k) for k in facts if k in group)
                    for group in lacking
                )
            },
        )
    missing = [
        key for key, column in facts.items()
        if column.required and not column.calculated and column.default is None
        and key not in have and key not in identity
    ]  # fmt: skip
    strangers = [
        c.header for c in about.columns
        if c.key is None and c.header
    ]  # fmt: skip
    if missing:
        near = _nearest(about, missing, strangers)
        said = [
            _caption(about, k) + (f"（≈{near[k]}）" if k in near else "")
            for k in missing
        ]
        yield LayoutNote("required-column-missing", {"columns": "、".join(said)})
    twice = {column_letters(about.sheet.first_column + j) for j in about.roles.twice}
    unknown = [
        c.header or c.letter for c in about.columns
        if c.key is None and c.letter not in twice
        and any(v is not None for v in c.cells)
    ]  # fmt: skip
    if unknown:
        yield LayoutNote("column-unknown", {"columns": listed(unknown)})
    renamed = [
        f"{_head(cell)}→{_caption(about, key)}"
        for j, cell in header.cells.items()
        if (key := about.roles.keys.get(j)) in facts
        and is_changed(*cell, about.region.kind)
    ]
    if renamed:
        yield LayoutNote("header-read-as", {"columns": listed(renamed)})


def _nearest(
    about: About, keys: Sequence[str], strangers: Sequence[str]
) -> dict[str, str]:
    """Return, for missing columns, the unknown header most like each of them."""
    facts = columns_of(about.region.kind)
    pairs = sorted(
        (
            (
                max(
                    difflib.SequenceMatcher(None, fold(said), fold(other)).ratio()
                    for said in (*facts[key].label, *facts[key].also)
                ),
                key,
                other,
            )
            for key in keys
            for other in strangers
        ),
        reverse=True,
    )
    found: dict[str, str] = {}
    for ratio, key, other in pairs:
        if ratio >= _ALIKE and key not in found and other not in found.values():
            found[key] = other
    return found


def _caption(about: About, key: str | None) -> str:
    """Return a column's caption in the language of the table's own headers."""
    label = columns_of(about.region.kind)[key or ""].label
    said = "".join(about.region.header.folded)
    return label.zh_hans if any(c >= "\u4e00" for c in said) else label.en


def _head(cell: tuple[str, str]) -> str:
    """Return a header cell as it is shown."""
    return "·".join(" ".join(part.split()) for part in cell if part)

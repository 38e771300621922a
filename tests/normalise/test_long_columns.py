"""A long column is read as a short one is, whichever way it is gone through."""

import pytest

from tests.normalise.cells import reader_of
from volkit.normalise.column import read_column

DIRTY = {
    "classes": [
        "便民利民",
        "便民利民、扶贫帮困",
        None,
        "不知道",
        "扶贫帮困,便民利民",
        "",
    ],
    "political": ["中共党员", "党员", None, "01", "外星人", " 群众 "],
    "party_branch": ["一支部", " 二支部", None, "=三支部", "无", "四　支部"],
    "live_division": ["平山区", "210502", None, "　明山区", "某地"],
}
MANY = 3_000


def named(count: int) -> list[str]:
    return [f"第{n}支部" for n in range(count)]


@pytest.mark.parametrize("key", DIRTY)
def test_a_long_column_says_row_by_row_what_a_short_one_says(key: str) -> None:
    cells = DIRTY[key]
    reader = reader_of("volunteer", key)

    short = read_column(cells, reader)
    long = read_column([*cells] * MANY, reader)
    varied = read_column([*cells, *named(MANY)], reader)

    assert long.values.to_list() == short.values.to_list() * MANY
    assert varied.values.to_list()[: len(cells)] == short.values.to_list()
    assert [note.note for note in long.notes.values()][: len(short.notes)] == [
        note.note for note in short.notes.values()
    ]

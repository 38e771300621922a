"""What may head a column, and what is told from it at a glance."""

import pytest

from volkit.read.captions import is_caption, kinds_of
from volkit.read.fold import TRADITIONAL, fold, simplified
from volkit.read.kindred import kindred
from volkit.sheets.base import all_sheets, columns_of

SPELLINGS = [
    said
    for kind in all_sheets()
    for key, column in columns_of(kind).items()
    for said in (*column.label, key, *column.also)
]
TO_TRADITIONAL = {ord(simplified(c)): c for c in TRADITIONAL}


def test_every_spelling_heads_a_column_in_both_scripts() -> None:
    written = {*SPELLINGS, *(said.translate(TO_TRADITIONAL) for said in SPELLINGS)}

    assert [said for said in written if not is_caption(said)] == []


@pytest.mark.parametrize(
    "around", ["{}（必填）", "{}情况", "志愿者{}", "有无{}", "当前{}", "1、{}："]
)
def test_small_words_around_a_caption_do_not_hide_it(around: str) -> None:
    known = [around.format(s) for s in ("姓名", "政治面貌", "联系电话", "服务日期")]

    assert [said for said in known if not is_caption(said)] == []


@pytest.mark.parametrize(
    "value",
    [
        "欧阳静怡",
        "21050311000018",
        "HDZ-0001",
        "2012-03-05",
        "沈阳路巡逻",
        "024-42860004",
    ],
)
def test_what_stands_in_cells_heads_no_column(value: str) -> None:
    assert not is_caption(value)


@pytest.mark.parametrize(
    "shape", ["{}", "是否{}", "所在{}", "{}(如有)", "{}情况", "新{}"]
)
def test_a_glance_hides_nothing_that_a_closer_look_knows(shape: str) -> None:
    kin = {kindred(fold(said)) for said in SPELLINGS}
    texts = [shape.format(said) for said in (*SPELLINGS, *kin) if said]

    assert [t for t in texts if kinds_of("", t) and not is_caption(t)] == []

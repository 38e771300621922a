"""A promise is vague if nobody could check it, not because of a single word."""

import polars as pl
import pytest

from volkit.sheets.params import Params
from volkit.validate.promise import is_vague


def vague(text: str) -> bool:
    return bool(pl.select(is_vague(pl.lit(text), Params().vague_words)).item())


@pytest.mark.parametrize(
    "text",
    [
        "加强学习，努力服务",
        "进一步提高觉悟，积极为群众服务",
        "努力服务社区群众，尽一份力量",
        "争取做一名合格党员",
        "把群众放在第一位，不断改进作风",
        "积极参加社区活动，认真对待每一位群众",
        "尽量多帮助有困难的老人",
    ],
)
def test_hollow_promises_are_vague(text: str) -> None:
    assert vague(text)


@pytest.mark.parametrize(
    "text",
    [
        "积极为郭家社区孤寡老人理发，每月一次",
        "努力完成帮扶2户困难家庭",
        "加强巡逻，每周六晚在东明社区巡查",
        "积极照顾张大爷，陪他看病",
        "年底前加强楼道整治",
        "为孤寡老人理发、洗衣、做饭",
        "争取在重阳节慰问老党员",
    ],
)
def test_promises_that_can_be_checked_are_not(text: str) -> None:
    assert not vague(text)

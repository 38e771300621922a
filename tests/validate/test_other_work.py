"""Duty, meetings and pay are told from serving those on duty and those in need."""

import polars as pl
import pytest

from volkit.validate.other_work import other_work


def word(text: str) -> str | None:
    found: str | None = pl.select(other_work(pl.lit(text))).item()
    return found


@pytest.mark.parametrize(
    "text",
    [
        "三会一课",
        "支部主题党日",
        "节假日值班",
        "单位值班",
        "周末加班整理档案",
        "会场布置，每人补助50元",
        "有报酬的促销活动",
        "发放误餐补助",
        "召开组织生活会",
        "领取劳务费",
    ],
)
def test_other_work_is_recognised(text: str) -> None:
    assert word(text)


@pytest.mark.parametrize(
    "text",
    [
        "慰问值班民警",
        "给加班的环卫工人送热水",
        "社区治安值班巡逻",
        "志愿者值班",
        "帮助困难群众申请临时补助",
        "宣传高龄津贴政策",
        "义务理发，不收任何报酬",
        "无报酬清扫街道",
        "为农民工追讨工资",
        "加班加点清雪",
        "清扫楼道",
        "主题党日走进敬老院开展志愿服务",
        "协助发放低保户取暖补助登记表",
    ],
)
def test_service_is_left_alone(text: str) -> None:
    assert word(text) is None

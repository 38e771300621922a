"""What a clerk writes on the 参数 tab is understood, and masks never show too much."""

import re
from typing import get_args

import pytest

from volkit.model.text import LOCALES
from volkit.service.new_rows import param_rows
from volkit.sheets.base import columns_of
from volkit.sheets.param_words import CHOICES, key_of, with_setting
from volkit.sheets.params import Params
from volkit.sheets.privacy import Masks, mask_name, mask_stray, mask_value

ID_NO, PHONE = "11010519491231002X", "13841400001"
REGISTER = columns_of("volunteer")
EVERY = [
    Masks(name, id_no, phone)
    for name in CHOICES["mask_name"]
    for id_no in CHOICES["mask_id"]
    for phone in CHOICES["mask_phone"]
]


def test_every_setting_that_leaves_a_choice_has_words_for_each() -> None:
    choices = {
        key: set(get_args(field.annotation))
        for key, field in Params.model_fields.items()
        if all(isinstance(one, str) for one in get_args(field.annotation))
        and get_args(field.annotation)
    }
    assert choices == {key: set(words) for key, words in CHOICES.items()}


@pytest.mark.parametrize("locale", LOCALES)
def test_a_new_book_reads_back_as_the_defaults(locale: str) -> None:
    params = Params()
    for row in param_rows(locale):  # type: ignore[arg-type]  # parametrize loses it
        key = key_of(str(row["name"]))
        assert key is not None
        params = with_setting(params, key, str(row["value"]))
    assert params == Params()


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("单次上限", "6小时", 6.0),
        ("承诺公示（天）", "7 天", 7),
        ("记录时限", "１０个工作日", 10),
        ("回访率下限", "90", 0.9),
        ("回访率下限", "0.9", 0.9),
        ("满意率目标", "98%", 0.98),
        ("年审", "不", False),
        ("取整方式", "四捨五入", "nearest"),
        ("手机脱敏", "隐去后四位", "last4"),
        ("服务热线", "无", ""),
        ("受理时限", "1，4，8", (1, 4, 8)),
    ],
)
def test_a_setting_is_understood_as_clerks_write_it(
    name: str, text: str, value: object
) -> None:
    key = key_of(name)
    assert key is not None
    assert getattr(with_setting(Params(), key, text), key) == value


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("mask_name", "none"),
        ("mask_id", "prefix6_last4"),
        ("day_cap_hours", "-3"),
        ("day_cap_hours", "6到8"),
        ("team_min_members", "2.5"),
        ("annual_review", "2013年"),
        ("day_cap_hours", "nan"),
    ],
)
def test_what_says_too_much_or_nothing_is_refused(key: str, text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        with_setting(Params(), key, text)


@pytest.mark.parametrize("masks", EVERY)
def test_no_choice_of_masks_shows_more_than_the_usual_one(masks: Masks) -> None:
    for key, value, hidden in (
        ("id_no", ID_NO, 10),
        ("phone", PHONE, 4),
        ("phone", "024-42845678", 4),
        ("phone", f"{PHONE}/13841400002", 8),
        ("name", "康秀兵", 1),
    ):
        shown = mask_value(value, REGISTER[key], masks)
        left = [c for c in value if c.isalnum()]
        assert len(left) - len(re.findall(r"[^\W_]", shown)) >= hidden, shown
    said = mask_stray(f"请找{PHONE}，证号{ID_NO}", masks)
    assert PHONE not in said
    assert ID_NO[6:14] not in said


def test_each_mask_does_what_its_words_say() -> None:
    least = Masks("surname_only", "omit", "omit")
    assert mask_name("康秀兵", least) == "康**"
    assert mask_stray(f"{PHONE} {ID_NO}", least) == "*** ***"
    four = Masks("keep_first_last", "prefix4_only", "last4")
    assert mask_value(ID_NO, REGISTER["id_no"], four) == "1101**************"
    assert mask_value(PHONE, REGISTER["phone"], four) == "1384140****"
    assert mask_value("138-4140-00-1", REGISTER["phone"], four).count("*") >= 4

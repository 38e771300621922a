"""Capital numerals: the examples of the banks' rule, and the way back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from volkit.numbers import capital


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("1409.50", "人民币壹仟肆佰零玖元伍角"),
        ("6007.14", "人民币陆仟零柒元壹角肆分"),
        ("1680.32", "人民币壹仟陆佰捌拾元零叁角贰分"),
        ("107000.53", "人民币壹拾万柒仟元零伍角叁分"),
        ("16409.02", "人民币壹万陆仟肆佰零玖元零贰分"),
        ("325.04", "人民币叁佰贰拾伍元零肆分"),
        ("0", "人民币零元整"),
        ("0.05", "人民币伍分"),
        ("-0.001", "人民币零元整"),
        ("10", "人民币壹拾元整"),
        ("100000000", "人民币壹亿元整"),
        ("100000001", "人民币壹亿零壹元整"),
        ("1000000000000", "人民币壹万亿元整"),
        ("20001000", "人民币贰仟万壹仟元整"),
        ("1.005", "人民币壹元零壹分"),
    ],
)
def test_amounts_are_stated_as_the_rule_says(amount: str, said: str) -> None:
    assert capital.written(Decimal(amount)) == said


@given(st.decimals(-(10**12), 10**12, places=2))
def test_what_is_written_reads_back_the_same(amount: Decimal) -> None:
    assert capital.parse(capital.written(amount)) == amount


@given(st.decimals(0, 10**12, places=2))
def test_no_two_noughts_and_none_at_an_end(amount: Decimal) -> None:
    said = capital.written(amount).removeprefix("人民币")
    assert "零零" not in said
    assert "零万" not in said
    assert "零亿" not in said
    assert said == "零元整" or not said.startswith("零")


@pytest.mark.parametrize(
    "text", ["", "人民币", "元整", "一百元", "壹佰", "壹角贰元", "abc"]
)
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        capital.parse(text)


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "10000000000000"])
def test_what_is_no_money_is_refused(amount: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        capital.written(Decimal(amount))

"""Lines of Chinese text begin and end as they should."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from volkit.render.form_lines import NEVER_FIRST, NEVER_LAST, lines_of, shown

SIGNS = "".join(sorted(NEVER_FIRST | NEVER_LAST))


def lines(text: str, width: float) -> Sequence[str]:
    return lines_of(text, [1.0] * len(text), width)


@pytest.mark.parametrize("sign", "，。！？；：、）》」』”’…")
def test_a_line_never_begins_with_a_closing_sign(sign: str) -> None:
    assert lines(f"每周服务一次{sign}并记录", 6) == ["每周服务一", f"次{sign}并记录"]


@pytest.mark.parametrize("sign", "（《「『“‘")
def test_a_line_never_ends_with_an_opening_sign(sign: str) -> None:
    assert lines(f"每周学习{sign}条例", 5) == ["每周学习", f"{sign}条例"]


@pytest.mark.parametrize("word", ["2012", "3.5", "A4", "volkit", "1,456", "12:30"])
def test_words_and_numbers_are_not_split(word: str) -> None:
    assert lines(f"服务{word}小时", len(word) + 1) == ["服务", f"{word}小", "时"]


@pytest.mark.parametrize("pair", ["……", "——"])
def test_a_long_dash_or_an_ellipsis_stays_whole(pair: str) -> None:
    assert lines(f"平安巡逻{pair}每晚", 5) == ["平安巡", f"逻{pair}每晚"]


def test_a_word_wider_than_the_line_is_cut_rather_than_lost() -> None:
    assert lines("abcdefgh", 3) == ["abc", "def", "gh"]


def test_line_breaks_of_the_writer_are_kept() -> None:
    assert [shown(x) for x in lines("一是巡逻\n二是清扫", 9)] == [
        "一是巡逻",
        "二是清扫",
    ]


def test_a_space_at_the_cut_does_not_show() -> None:
    assert [shown(x) for x in lines("by the end of May", 7)] == [
        "by the",
        "end of",
        "May",
    ]


@given(
    st.text(alphabet=f"服务社区2a \n{SIGNS}", max_size=60),
    st.integers(min_value=1, max_value=12),
)
def test_nothing_is_lost_and_nothing_is_too_wide(text: str, width: int) -> None:
    found = lines(text, width)
    assert "".join(found) == text
    assert all(len(shown(line)) <= width for line in found)

import datetime as dt

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import ric

from volkit.numbers import national_id

SOUND = "11010519491231002X"
BODIES = st.builds(
    lambda place, day, order: f"{place}{day:%Y%m%d}{order:03}",
    st.sampled_from(["999999", "210502", "110105"]),
    st.dates(dt.date(1900, 1, 1), dt.date(2020, 1, 1)),
    st.integers(0, 999),
)


def _sound(number: str) -> bool:
    """Return what the expression says of one number."""
    return bool(pl.select(national_id.is_sound(pl.lit(number))).item())


@given(body=BODIES)
def test_the_check_character_is_that_of_the_standard(body: str) -> None:
    assert national_id.check_character(body) == ric.calc_check_digit(body + "0")


@given(body=BODIES, place=st.integers(0, 17), digit=st.integers(0, 9))
def test_any_one_wrong_digit_is_caught(body: str, place: int, digit: int) -> None:
    right = body + national_id.check_character(body)
    wrong = right[:place] + str(digit) + right[place + 1 :]
    assert _sound(right)
    assert _sound(wrong) is (wrong == right)


@given(body=BODIES)
def test_expressions_and_scalars_agree(body: str) -> None:
    right = body + national_id.check_character(body)
    said = pl.select(
        birth=national_id.birth_date(pl.lit(right)),
        sex=national_id.sex_code(pl.lit(right)),
    ).row(0)
    assert said == (national_id.born(right), national_id.sex(right))


@pytest.mark.parametrize("place", ["11", "21", "54", "65", "71", "81", "82", "83"])
def test_every_province_and_permit_is_a_place(place: str) -> None:
    assert place in national_id.PROVINCES


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (SOUND, ""), ("11010519491231002x", ""), ("110105 1949-1231 002×", ""),
        ("110105491231002", ""), ("110105194912310021", "checksum"), ("", "length"),
        ("1101051949123100", "length"), ("11010519491231002A", "characters"),
        ("110105194902300020", "birth"),
    ],
)  # fmt: skip
def test_a_number_says_what_is_wrong_with_it(text: str, problem: str) -> None:
    assert national_id.problem(text) == problem
    assert national_id.is_valid(text) is (problem == "")
    if problem:
        with pytest.raises(ValueError, match=problem):
            national_id.validate(text)
    else:
        assert national_id.validate(text) == national_id.compact(text)


def test_old_numbers_are_lengthened() -> None:
    assert national_id.format("110105491231002") == SOUND
    assert national_id.format("110105 491231 002") == SOUND
    assert national_id.lengthened("110105900101998")[6:10] == "1890"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "E12345678",
        "１１０１０５１９４９１２３１００２Ｘ",
        "+1010519491231002X",
        "110105491231002",
    ],
)
def test_expressions_answer_false_or_nothing_for_other_texts(text: str) -> None:
    number = pl.lit(text)
    said = pl.select(
        sound=national_id.is_sound(number),
        birth=national_id.birth_date(number),
        sex=national_id.sex_code(number),
    ).row(0)
    assert said == (False, None, None)


def test_nothing_is_not_sound() -> None:
    frame = pl.DataFrame({"n": [None, SOUND]}, schema={"n": pl.String})
    assert frame.select(national_id.is_sound(pl.col("n")))["n"].to_list() == [
        False,
        True,
    ]

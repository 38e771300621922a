import phonenumbers
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import uscc

from volkit.numbers import credit_code, phone, volunteer_no


@given(
    division=st.sampled_from(["210502", "210503", "210521"]),
    year=st.integers(2000, 2099),
    order=st.integers(0, 99_999),
)
def test_a_made_volunteer_number_is_sound(division: str, year: int, order: int) -> None:
    number = volunteer_no.make(division, year, order)
    assert len(number) == volunteer_no.LENGTH
    assert volunteer_no.is_valid(number)
    assert volunteer_no.validate(f" {number.lower()} ") == number
    assert pl.select(volunteer_no.is_sound(pl.lit(number))).item()


def test_a_volunteer_number_with_a_wrong_check_keeps_its_shape() -> None:
    number = volunteer_no.make("210502", 12, 1)
    wrong = number[:-1] + ("0" if number[-1] != "0" else "1")
    assert volunteer_no.has_shape(wrong)
    assert not volunteer_no.is_valid(wrong)
    with pytest.raises(ValueError, match="checksum"):
        volunteer_no.validate(wrong)
    with pytest.raises(ValueError, match="shape"):
        volunteer_no.validate("BX-001")


@pytest.mark.parametrize("kind", ["91", "52", "12", "93"])
@given(body=st.text(credit_code.ALPHABET, min_size=9, max_size=9))
def test_credit_codes_agree_with_the_standard(kind: str, body: str) -> None:
    first = f"{kind}210502{body}"
    code = first + credit_code.check_character(first)
    assert credit_code.is_valid(code)
    assert uscc.is_valid(code)


def test_later_kinds_of_organisations_are_accepted() -> None:
    first = "N1210502000000001"
    assert credit_code.is_valid(first + credit_code.check_character(first))
    assert credit_code.problem("91110000600037341I") == "characters"
    assert credit_code.problem("9111") == "length"
    with pytest.raises(ValueError, match="checksum"):
        credit_code.validate("91110000600037341M")
    assert credit_code.format("9111 0000 6000 3734 1l") == "91110000600037341L"


MOBILES = st.builds(
    lambda head, rest: f"{head}{rest:08}",
    st.sampled_from(["130", "138", "147", "150", "159", "166", "176", "186", "198"]),
    st.integers(0, 10**8 - 1),
)
LANDLINES = st.builds(
    lambda area, number: f"{area}-{number}",
    st.sampled_from(["024", "010", "021"]),
    st.integers(20_000_000, 89_999_999),
)
DRESS = ["{}", "+86 {}", "0086{}", " {} ", "({})"]


@given(number=st.one_of(MOBILES, LANDLINES), dress=st.sampled_from(DRESS))
def test_what_phonenumbers_calls_possible_is_read_alike(
    number: str, dress: str
) -> None:
    found = phone.parse(dress.format(number))
    oracle = phonenumbers.parse(number, "CN")
    assert phonenumbers.is_possible_number(oracle)
    assert found is not None
    assert found.plain == number
    assert phone.format(found.plain) == number


@pytest.mark.parametrize(
    "text", ["12345", "96345", "110", "400-800-0024", "024-42845678转801", "42845678"]
)
def test_what_phonenumbers_refuses_and_people_use_is_a_number(text: str) -> None:
    assert phone.is_valid(text)


@pytest.mark.parametrize(
    ("text", "problem"),
    [("1381234567", "length"), ("打不通", "characters"), ("", "characters")],
)
def test_what_is_no_number_says_why(text: str, problem: str) -> None:
    assert phone.problem(text) == problem
    assert phone.format(text) == text
    with pytest.raises(ValueError, match=problem):
        phone.validate(text)


def test_old_numbers_of_benxi_get_their_new_form() -> None:
    assert phone.renewed("0414-2845678", "4") == "024-42845678"
    assert phone.renewed("2845678", "4") == "024-42845678"
    assert phone.renewed("0414-2845678转8", "4") == "024-42845678-8"
    assert phone.renewed("13812345678", "4") is None


def test_ranges_that_nobody_has_are_known() -> None:
    given_out = phone.parse("13812345678")
    nobodys = phone.parse("15412345678")
    assert given_out is not None
    assert given_out.is_allocated
    assert nobodys is not None
    assert not nobodys.is_allocated

import pytest

from tests.normalise.cells import read, table
from volkit.model.table import State


@pytest.mark.parametrize(
    ("cell", "plain"),
    [
        ("138 1234 5678", "13812345678"), ("138-1234-5678", "13812345678"),
        ("+86 13812345678", "13812345678"), ("008613812345678", "13812345678"),
        ("8613812345678", "13812345678"), ("１３８１２３４５６７８", "13812345678"),
        (13812345678.0, "13812345678"), (13812345678, "13812345678"),
        ("13812345678.0", "13812345678"), ("1.3812345678E+10", "13812345678"),
        ("'13812345678", "13812345678"), ("13812345678 ", "13812345678"),
        ("013812345678", "13812345678"), ("电话：13812345678", "13812345678"),
        ("(024)42845678", "024-42845678"), ("024 4284 5678", "024-42845678"),
        ("+86-24-42845678", "024-42845678"), ("024-42845678转801", "024-42845678-801"),
        ("024-42845678 转 801", "024-42845678-801"), ("024-42845678 ext.801", "024-42845678-801"),
        ("024-42845678分机801", "024-42845678-801"),
    ],
)  # fmt: skip
def test_a_clear_number_is_read_and_offered_plain(cell: object, plain: str) -> None:
    said = read("volunteer", "phone", cell)
    assert (said.value, said.note, said.fix) == (plain, "phone-form", plain)


def test_ordinary_numbers_are_left_alone() -> None:
    cells = {
        "13812345678": "13812345678", "024-42845678": "024-42845678",
        "02442845678": "024-42845678", "024-42845678-801": "024-42845678-801",
        "0411-84567890": "0411-84567890", "010-12345678": "010-12345678",
        "42845678": "42845678", "400-800-0024": "4008000024", "4008000024": "4008000024",
        "12345": "12345", "96345": "96345", "110": "110", "+852 91234567": "+85291234567",
    }  # fmt: skip
    made = table("volunteer", phone=list(cells))
    assert made.frame["phone"].to_list() == list(cells.values())
    assert not made.remarks


@pytest.mark.parametrize(
    ("cell", "note", "fix"),
    [
        ("13812345678/13912345678", "two-phones", "13812345678"),
        ("13812345678、024-42845678", "two-phones", "13812345678"),
        ("13812345678 13912345678", "two-phones", "13812345678"),
        ("13812345678\n13912345678", "two-phones", "13812345678"),
        ("1381234567813912345678", "two-phones", "13812345678"),
        ("办:024-42845678 手机:13812345678", "two-phones", "024-42845678"),
        ("0414-2845678", "phone-of-old-area", "024-42845678"),
        ("2845678", "phone-of-old-area", "024-42845678"),
        (2442845678.0, "phone-lost-zero", "024-42845678"),
        ("2442845678", "phone-lost-zero", "024-42845678"),
        (4142845678.0, "phone-lost-zero", "024-42845678"),
        ("13812345678（儿子）", "phone-with-words", "13812345678"),
        ("12012345678", "phone-range-unknown", None),
        ("15412345678", "phone-range-unknown", None),
    ],
)
def test_a_doubtful_number_is_understood_with_a_warning(
    cell: object, note: str, fix: str | None
) -> None:
    said = read("volunteer", "phone", cell)
    assert (said.note, said.fix, said.state) == (note, fix, State.READ)


def test_the_second_number_is_told() -> None:
    said = read("volunteer", "phone", "13812345678/13912345678")
    assert said.private["second"] == "13912345678"


@pytest.mark.parametrize(
    ("cell", "note"),
    [
        ("1381234567", "phone-length-wrong"),
        ("138123456789", "phone-length-wrong"),
        ("12", "phone-length-wrong"),
        ("138****5678", "phone-not-understood"),
        ("1.38123E+10", "phone-not-understood"),
        ("打不通", "phone-not-understood"),
        (True, "phone-not-understood"),
    ],
)
def test_what_is_no_number_is_an_error(cell: object, note: str) -> None:
    said = read("volunteer", "phone", cell)
    assert (said.note, said.value, said.fix) == (note, None, None)

import datetime as dt

import pytest

from tests.normalise.cells import fixes, notes, read, table
from volkit.model.table import State
from volkit.numbers import national_id

SOUND = "11010519491231002X"


def number(digits: str) -> str:
    """Return 17 digits with their check character."""
    return digits + national_id.check_character(digits)


@pytest.mark.parametrize(
    "cell",
    [
        "11010519491231002x", "11010519491231002Ｘ", "11010519491231002×",
        "11010519491231002Х", "11010519491231002χ", "110105 19491231 002X",
        "110105-19491231-002X", "'11010519491231002X", " 11010519491231002X",
        "11010519491231002X\n", "１１０１０５１９４９１２３１００２Ｘ", "110105\u200b19491231002X",
        "\u202d11010519491231002X\u202c", "1101051949 1231\u00a0002 ｘ",
    ],
)  # fmt: skip
def test_an_untidy_number_is_read_and_offered_plain(cell: str) -> None:
    said = read("volunteer", "id_no", cell)
    assert (said.value, said.note, said.fix) == (SOUND, "id-form", SOUND)


@pytest.mark.parametrize(
    "cell",
    [1.10105194912310e17, 110105194912310021.0, 110105194912310021, 1.1010519491231e16],
)
def test_a_number_cell_keeps_15_digits_and_nothing_is_invented(cell: float) -> None:
    said = read("volunteer", "id_no", cell)
    assert (said.note, said.state, said.fix) == (
        "id-stored-as-number",
        State.UNREAD,
        None,
    )
    assert said.private["first"] == "110105194912310"


def test_the_cells_kind_is_judged_before_the_check_character() -> None:
    chance = int(number("11010519491231000"[:15] + "00"))
    assert national_id.is_valid(str(chance))
    assert read("volunteer", "id_no", float(chance)).note == "id-stored-as-number"


@pytest.mark.parametrize(
    ("cell", "note"),
    [
        ("2.10502E+17", "id-tail-lost"),
        ("110105194912310000", "id-tail-lost"),
        ("110105194912310021.0", "id-tail-lost"),
        ("110105194912310021", "id-checksum-mismatch"),
        ("1101051949123100", "id-length-wrong"),
        ("1101051949123100212", "id-length-wrong"),
        (number("11010519490230002"), "id-birth-impossible"),
        (number("11010520301231002"), "id-birth-impossible"),
        (number("11010518990101002"), "id-birth-impossible"),
        ("110105490230002", "id-birth-impossible"),
        ("身份证丢失", "id-not-understood"),
        ("1101**********002X", "id-not-understood"),
        (True, "id-not-understood"),
        (dt.date(1949, 12, 31), "id-not-understood"),
    ],
)
def test_what_cannot_be_a_number_is_an_error_without_a_value(
    cell: object, note: str
) -> None:
    said = read("volunteer", "id_no", cell, header="身份证号")
    assert (said.note, said.value, said.fix) == (note, None, None)


@pytest.mark.parametrize(
    "cell", ["110105491231002", 110105491231002.0, "110105 491231 002"]
)
def test_15_digits_are_accepted_and_lengthened(cell: object) -> None:
    said = read("volunteer", "id_no", cell)
    assert (said.value, said.note, said.fix) == (SOUND, "id-of-15-digits", SOUND)


def test_people_of_a_hundred_years_were_born_in_the_century_before() -> None:
    fix = read("volunteer", "id_no", "110105900101996").fix
    assert str(fix)[6:10] == "1890"
    assert not read("volunteer", "id_no", fix).note


@pytest.mark.parametrize(
    ("digits", "note"),
    [
        ("21059919491231002", "id-place-unknown"),
        ("21051119491231002", "id-place-abolished"),
        ("19010519491231002", "id-province-impossible"),
    ],
)
def test_a_doubtful_place_is_said_but_the_number_is_understood(
    digits: str, note: str
) -> None:
    said = read("volunteer", "id_no", number(digits))
    assert (said.note, said.value) == (note, number(digits))


@pytest.mark.parametrize(
    "cell",
    [
        number("81000019491231002"), number("82000019491231002"),
        number("83000019491231002"), number("91184019491231002"),
        number("99999919491231002"), number("44190019880101002"),
        "E12345678", "H12345678", "M1234567890", "FRA420083062912", "军字第2001988号",
    ],
)  # fmt: skip
def test_permits_passports_and_foreigners_cards_have_their_own_rules(cell: str) -> None:
    assert not table("volunteer", id_no=[cell]).remarks


def test_the_type_of_document_decides_where_there_is_one() -> None:
    cases = [
        ("普通护照", "E12345678", ""),
        ("居民身份证", "E12345678", "id-of-other-type"),
        ("居民身份证", number("81000019491231002"), "id-of-other-type"),
        ("港澳台居民居住证", number("81000019491231002"), ""),
        (
            "港澳台居民居住证",
            number("81000019491231002")[:-1] + "*",
            "id-does-not-fit-type",
        ),
        ("普通护照", SOUND, "id-of-other-type"),
        ("台湾居民来往大陆通行证", "12345678", ""),
        ("港澳居民来往内地通行证", "12", "id-does-not-fit-type"),
        ("外国人永久居留身份证", number("91184019491231002"), ""),
        ("居民身份证", SOUND, ""),
        ("军官证", "军字第2001988号", ""),
        (None, SOUND, ""),
    ]
    made = table(
        "volunteer", id_type=[c[0] for c in cases], id_no=[c[1] for c in cases]
    )
    found = notes(made)
    assert [found.get(("id_no", n), "") for n in range(len(cases))] == [
        c[2] for c in cases
    ]


def test_letters_for_digits_are_an_error_with_an_offer() -> None:
    said = read("volunteer", "id_no", "11O1O519491231002X")
    assert (said.note, said.value, said.fix) == ("id-not-understood", None, SOUND)


def test_a_star_for_x_is_offered_only_where_x_is_right() -> None:
    assert read("volunteer", "id_no", SOUND[:-1] + "*").fix == SOUND
    other = number("11010519491231003")
    assert read("volunteer", "id_no", other[:-1] + "*").note == "id-checksum-mismatch"


def test_a_slip_is_shown_only_if_one_number_agrees_with_the_row() -> None:
    made = table(
        "volunteer",
        id_no=["11010519491321002X", "110105194912310021"],
        birth=[dt.date(1949, 12, 31), dt.date(1949, 12, 31)],
        sex=["女", "女"],
    )
    assert set(notes(made).values()) == {"id-checksum-mismatch"}
    assert fixes(made) == {("id_no", 0): SOUND}


def test_a_number_is_never_copied_from_the_row_above() -> None:
    made = table("volunteer", id_no=[SOUND, "同上"], name=["康秀兵", "同上"])
    assert notes(made) == {("id_no", 1): "same-as-above", ("name", 1): "same-as-above"}
    assert not fixes(made)

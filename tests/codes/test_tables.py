from importlib import resources

import pytest

from volkit.codes import table
from volkit.codes.place import place_code
from volkit.model.text import LOCALES
from volkit.sheets.base import all_sheets

NAMES = sorted(
    entry.name.removesuffix(".csv")
    for entry in resources.files("volkit.codes").iterdir()
    if entry.name.endswith(".csv")
)
SMALL = [name for name in NAMES if name != "division"]


@pytest.mark.parametrize("name", SMALL)
def test_every_code_has_a_caption_in_every_language(name: str) -> None:
    for row in table(name).rows:
        assert all(row.label), row.code


@pytest.mark.parametrize("name", SMALL)
def test_every_spelling_leads_to_its_own_code(name: str) -> None:
    codes = table(name)
    for row in codes.rows:
        for word in (row.code, *row.label, *row.also, *row.ordinary):
            assert codes.code_of(word) == row.code, word
            assert codes.code_of(f"　{word} ") == row.code, word
        for locale in LOCALES:
            assert codes.is_ordinary(codes.caption(row.code, locale))


def test_every_table_that_a_column_names_is_there() -> None:
    named = {
        c.codes for s in all_sheets().values() for c in s.columns().values() if c.codes
    }
    assert named <= set(NAMES)


def test_an_unknown_table_is_named() -> None:
    with pytest.raises(LookupError, match="nothing"):
        table("nothing")


def test_peoples_may_be_written_without_their_last_character() -> None:
    ethnic = table("ethnic")
    for row in ethnic.rows:
        if row.label.zh_hans.endswith("族"):
            assert ethnic.code_of(row.label.zh_hans[:-1]) == row.code


def test_aliases_are_found_in_the_other_script() -> None:
    political = table("political")
    assert political.code_of("黨員") == "01"
    assert political.code_of("團員") == "03"


def test_an_unknown_word_has_no_code_but_neighbours() -> None:
    ethnic = table("ethnic")
    assert ethnic.code_of("满州族") is None
    assert ethnic.nearest("满州族")[0] == "满族"
    assert ethnic.caption("满州族") == "满州族"


def test_a_nought_lost_in_a_number_cell_is_forgiven() -> None:
    assert table("ethnic").code_of("1") == "01"


def test_there_are_49_streets_in_six_counties() -> None:
    streets = table("street")
    assert len(streets.codes) == 49
    assert {code[:6] for code in streets.codes} <= set(table("division").codes)


def test_divisions_keep_their_history() -> None:
    divisions = table("division")
    former = [row for row in divisions.rows if row.code == "210511"]
    assert [row.label.zh_hans for row in former] == ["立新区", "南芬区"]
    assert former[0].was_valid(1980)
    assert not former[0].was_valid(1990)
    assert divisions.caption("210521") == "本溪满族自治县"
    assert len(divisions.codes) > 7000


def test_a_name_that_many_counties_bear_needs_a_city() -> None:
    divisions = table("division")
    assert divisions.code_of("和平区") is None
    assert divisions.code_of("和平区", within="2101") == "210102"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("本溪市平山区东明街道", "210502004"), ("辽宁省本溪市平山区", "210502"),
        ("平山区", "210502"), ("明山區", "210504"), ("彩屯街道", "210503005"),
        ("南芬街道郭家社区", "210505001"), ("210502", "210502"), ("210502004", "210502004"),
        ("本溪县小市镇", "210521100"), ("沈阳市和平区", "210102"), ("北京市朝阳区", "110105"),
        ("郭家社区", None), ("999999", None),
    ],
)  # fmt: skip
def test_a_place_is_found_as_exactly_as_it_is_named(
    text: str, code: str | None
) -> None:
    assert place_code(text) == code

import pytest

from tests.normalise.cells import read, table

RARE = [
    "王䶮", "㑇文", "𠮷田", "龘靐", "刘〇", "买买提·艾力", "古丽娜扎・阿不都", "扎西•顿珠",
    "阿卜杜拉·穆罕默德·买买提", "欧阳娜娜", "爱新觉罗溥仪", "李", "和珅", "管和平", "应急生",
    "张三丰", "Mary Ann Lee", "O'Brien", "O’Brien", "Jean-Luc Picard", "José García", "Müller",
    "J. Smith", "Nguyễn Văn A", "김철수", "Иван Петров", "張範", "Ａｎｎ",
]  # fmt: skip


def test_real_names_are_never_remarked_on_or_changed() -> None:
    made = table("volunteer", name=RARE)
    assert made.frame["name"].to_list() == RARE
    assert not made.remarks


@pytest.mark.parametrize(
    ("cell", "name", "note"),
    [
        ("康 秀兵", "康秀兵", "name-with-spaces"),
        ("康　秀兵", "康秀兵", "name-with-spaces"),
        ("康\n秀兵", "康秀兵", "name-with-spaces"),
        ("康\u00a0秀兵", "康秀兵", "name-with-spaces"),
        ("张 三 丰", "张三丰", "name-with-spaces"),
        ("欧阳 娜娜", "欧阳娜娜", "name-with-spaces"),
        ("阿依 古丽", "阿依古丽", "name-with-spaces"),
        ("康秀兵 ", "康秀兵", "untidy-text"),
        ("康\u200b秀兵", "康秀兵", "untidy-text"),
        ("Mary  Ann Lee", "Mary Ann Lee", "untidy-text"),
        ("买买提 · 艾力", "买买提·艾力", "untidy-text"),
        ("'康秀兵", "康秀兵", "leading-apostrophe"),
        ("康秀兵（组长）", "康秀兵", "name-with-other-things"),
        ("康秀兵(女)", "康秀兵", "name-with-other-things"),
        ("康秀兵13812345678", "康秀兵", "name-with-other-things"),
        ("1.康秀兵", "康秀兵", "name-with-other-things"),
        ("1、康秀兵", "康秀兵", "name-with-other-things"),
        ("康秀兵 组长", "康秀兵", "name-with-other-things"),
        ("康秀兵。", "康秀兵", "name-with-other-things"),
        ("★康秀兵", "康秀兵", "name-with-other-things"),
    ],
)
def test_what_does_not_belong_to_a_name_goes_and_the_name_stays(
    cell: str, name: str, note: str
) -> None:
    said = read("volunteer", "name", cell)
    assert (said.value, said.note, said.fix) == (name, note, name)


@pytest.mark.parametrize(
    "cell",
    [
        "王□",
        "王?",
        "王？明",
        "王*",
        "张某",
        "张某某",
        "张X",
        "王yan",
        "王 yan",
        "刘(王民)华",
        "王\ue123",
        "王\ufffd",
    ],
)
def test_a_missing_character_is_warned_of_and_never_guessed(cell: str) -> None:
    said = read("volunteer", "name", cell)
    assert (said.note, said.fix) == ("name-with-missing-glyph", None)


@pytest.mark.parametrize(
    "cell", ["康秀兵、李小明", "康秀兵/李小明", "张三 李四", "康秀兵，李小明"]
)
def test_several_people_in_one_cell_are_warned_of(cell: str) -> None:
    assert read("volunteer", "name", cell).note == "several-names"


def test_two_leaders_of_an_activity_are_no_fault() -> None:
    assert not read("activity", "leader", "康秀兵、李小明").note


def test_a_code_of_the_private_area_becomes_the_character_it_stands_for() -> None:
    made = table("volunteer", name=["王\ue81e"])
    assert made.frame["name"].to_list() == ["王\u9fb4"]
    assert not made.remarks


@pytest.mark.parametrize("cell", ["王某", "孙某某", "刘女士"])
def test_who_is_not_registered_may_hide_the_given_name(cell: str) -> None:
    for sheet, column in (("booking", "applicant"), ("complaint", "person")):
        assert read(sheet, column, cell).note == ""
    assert cell == "刘女士" or read("volunteer", "name", cell).note

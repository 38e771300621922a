"""Names of files and sheets that every system takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from volkit.render.form_names import file_stems, sheet_names

HOSTILE = [
    "../x",
    "..\\..\\windows",
    "/etc/passwd",
    "C:\\x",
    "CON",
    "con.txt",
    "NUL ",
    "COM1",
    "LPT¹",
    "a\x00b",
    "名\u202e字",
    "尾点...",
    "尾空 ",
    "",
    " ",
    "..",
    "~$锁",
    "长" * 200,
    "𠮷" * 200,
    'a<b>c:"d|e?f*',
    "换\n行",
    "-rf",
]


@pytest.mark.parametrize("title", HOSTILE)
def test_a_file_name_is_safe_on_windows_and_linux(title: str) -> None:
    (name,) = file_stems([title])
    assert name
    assert name.upper().split(".")[0].strip() not in {"CON", "NUL", "COM1", "LPT¹"}
    assert not set(name) & set('<>:"/\\|?*\x00\u202e\n')
    assert not name.endswith((".", " "))
    assert not name.startswith((".", " ", "-", "~"))
    assert len(f"{name}.xlsx".encode()) <= 255


def test_names_alike_on_windows_get_a_number() -> None:
    assert list(file_stems(["Zhao", "zhao", "ZHAO", "Zhao (2)"])) == [
        "Zhao",
        "zhao (2)",
        "ZHAO (3)",
        "Zhao (2) (2)",
    ]


def test_a_common_name_is_left_alone() -> None:
    title = "CN2012-0001 买买提·艾力"
    assert list(file_stems([title])) == [title]


@pytest.mark.parametrize("title", [*HOSTILE, "History", "'引号'", "[方括号]"])
def test_a_sheet_name_is_one_that_excel_takes(title: str) -> None:
    (name,) = sheet_names([title])
    assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
    assert not set(name) & set("[]:*?/\\\x00")
    assert not name.startswith("'")
    assert not name.endswith("'")
    assert name.casefold() != "history"


@given(st.lists(st.text(max_size=80), max_size=20))
def test_no_two_names_of_a_folder_are_one_file(titles: list[str]) -> None:
    names = list(file_stems(titles))
    assert len(names) == len(titles)
    assert len({name.casefold() for name in names}) == len(names)


@given(st.lists(st.text(max_size=80), max_size=20))
def test_no_two_sheets_of_a_workbook_have_one_name(titles: list[str]) -> None:
    names = list(sheet_names(titles))
    assert len({name.casefold() for name in names}) == len(titles)
    assert all(len(name.encode("utf-16-le")) <= 62 for name in names)

"""Text files, in whatever encoding and with whatever between the cells."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.read.made import OTHER, SPECIMEN, cells, noted, only
from volkit.model.errors import RefusedError
from volkit.read.csv import delimiter_of, read_sheets
from volkit.read.workbook import read_file

REGISTER = f"""彩屯街道花名册,,,
序号,姓名,身份证号,备注
1,康兵,{SPECIMEN},
2,张䶮,{OTHER},"彩屯,
二号楼"
,,,
合计,2人,,
"""
TRADITIONAL = f"""志願者名冊,,
姓名,身分證號碼,聯絡電話
康兵,{SPECIMEN},13800000001
張三,{OTHER},13800000002
"""


def written(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "名册.csv"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encoding_and_delimiter_make_no_difference(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    text = REGISTER.replace(",", delimiter)
    table = only(read_file(written(tmp_path, text.encode(encoding))))
    assert (table.sheet, table.header_row, list(table.rows)) == ("", 2, [3, 4])
    assert cells(table, "name") == ["康兵", "张䶮"]
    assert cells(table, "note") == [None, f"彩屯{delimiter}\n二号楼"]


def test_rows_are_counted_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    text = f'姓名,身份证号,备注\n"康\n\n兵",{SPECIMEN},\n\n张三,{OTHER},\n'
    assert list(only(read_file(written(tmp_path, text.encode()))).rows) == [2, 4]


def test_big5_is_not_read_as_nonsense(tmp_path: Path) -> None:
    found = read_file(written(tmp_path, TRADITIONAL.encode("big5")))
    table = only(found)
    assert cells(table, "name") == ["康兵", "張三"]
    assert [c.key for c in table.columns] == ["name", "id_no", "phone"]
    assert noted(found) == {"text-in-big5"}


def test_a_traditional_sheet_in_gb18030_is_not_taken_for_big5(tmp_path: Path) -> None:
    found = read_file(written(tmp_path, TRADITIONAL.encode("gb18030")))
    assert cells(only(found), "name") == ["康兵", "張三"]
    assert not found.notes


def test_characters_that_gb18030_moved_get_their_present_code(tmp_path: Path) -> None:
    data = "姓名,电话\n".encode("gb18030") + b"\xfe\x59\xfe\x51,138\n"
    assert cells(only(read_file(written(tmp_path, data))), "name") == [
        "\u9fb4\U00020087"
    ]


def test_a_quote_that_is_never_closed_swallows_no_people(tmp_path: Path) -> None:
    text = '姓名,电话,备注\n康兵,138,"没有结束\n张三,139,x\n李四,137,"已,好"\n'
    table = only(read_file(written(tmp_path, text.encode())))
    assert cells(table, "name")[:2] == ["康兵", "张三"]
    assert len(table.rows) == 3


def test_text_that_was_forced_to_be_text_is_freed(tmp_path: Path) -> None:
    text = f'姓名,身份证号\n康兵,="{SPECIMEN}"\n'
    assert cells(only(read_file(written(tmp_path, text.encode()))), "id_no") == [
        SPECIMEN
    ]


def test_a_line_that_names_the_delimiter_is_obeyed(tmp_path: Path) -> None:
    text = f"sep=;\n姓名;身份证号\n康,兵;{SPECIMEN}\n"
    table = only(read_file(written(tmp_path, text.encode())))
    assert (table.header_row, cells(table, "name")) == (1, ["康,兵"])


def test_commas_inside_quotes_do_not_decide() -> None:
    assert delimiter_of('a;"1,2,3"\nb;"4,5,6"\n') == ";"


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 8, b"\xff\xfe\x00", b"\x81\xff" * 40]
)
def test_bytes_that_are_no_text_are_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(RefusedError):
        read_file(written(tmp_path, data))


@given(
    st.lists(
        st.lists(
            st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"])),
            min_size=3,
            max_size=3,
        ),
        min_size=1,
    )
)
def test_whatever_is_quoted_comes_back(rows: list[list[str]]) -> None:
    text = "".join(
        ",".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\n"
        for row in [["姓名", "身份证号", "备注"], *rows]
    )
    (sheet,), _ = read_sheets(text.encode("utf-8-sig"))
    back = [[c or "" for c in row] for row in zip(*sheet.columns, strict=True)][1:]
    kept = list(rows)
    while kept and not any(kept[-1]):
        kept.pop()
    assert back == kept

"""Several tables seen as one book: rows under each other, and matched across sheets."""

import polars as pl

from tests.rules.sheet_text import lines
from volkit.validate.book import Book

LEDGER = lines(
    "service_record",
    """
    volunteer_no | name  | date
    1            | 王小明 | 2012-03-05
    2            | 李小红 | 2012-03-05
    9            | 陈玉梅 | 2012-03-05
    """,
    file="b.xlsx",
)
REGISTER_A = lines(
    "volunteer", "volunteer_no | name\n1 | 赵一\n3 | 赵三", file="a.xlsx"
)
REGISTER_B = lines(
    "volunteer", "volunteer_no | name\n1 | 王小明\n2 | 李小红", file="b.xlsx"
)


def test_rows_of_several_tables_stand_under_each_other_with_their_place() -> None:
    rows = Book([REGISTER_A, LEDGER, REGISTER_B]).rows("volunteer")
    assert rows["table"].to_list() == [0, 0, 2, 2]
    assert rows["file"].to_list() == ["a.xlsx", "a.xlsx", "b.xlsx", "b.xlsx"]
    assert rows["row"].to_list() == [2, 3, 2, 3]


def test_a_sheet_that_was_not_given_has_no_rows() -> None:
    book = Book([LEDGER])
    assert not book.has("volunteer")
    assert book.rows("volunteer").is_empty()
    assert book.columns("volunteer", "name", "birth").schema["birth"] == pl.Date


def test_columns_that_a_table_lacks_are_null() -> None:
    rows = Book([REGISTER_A]).columns("volunteer", "name", "exit_on")
    assert rows["exit_on"].to_list() == [None, None]


def test_a_number_is_looked_up_in_the_rows_own_file_first() -> None:
    book = Book([REGISTER_A, LEDGER, REGISTER_B])
    rows = book.match(
        book.rows("service_record"), "volunteer", "volunteer_no", take=["name"]
    )
    assert rows["volunteer.name"].to_list() == ["王小明", "李小红", None]
    assert rows["volunteer.found"].to_list() == [True, True, False]


def test_a_number_is_looked_up_in_other_files_where_its_own_has_none() -> None:
    book = Book([REGISTER_A, LEDGER])
    rows = book.match(
        book.rows("service_record"), "volunteer", "volunteer_no", take=["name", "birth"]
    )
    assert rows["volunteer.name"].to_list() == ["赵一", None, None]
    assert rows["volunteer.birth"].null_count() == 3


def test_matching_against_a_sheet_that_is_not_there_finds_nothing() -> None:
    book = Book([LEDGER])
    rows = book.match(
        book.rows("service_record"), "volunteer", "volunteer_no", take=["name"]
    )
    assert rows["volunteer.found"].to_list() == [False, False, False]


def test_what_several_rules_need_is_worked_out_once() -> None:
    book, calls = Book([LEDGER]), []

    def make(_: Book) -> pl.DataFrame:
        calls.append(1)
        return pl.DataFrame()

    assert book.made("x", make) is book.made("x", make)
    assert len(calls) == 1


def test_a_rule_learns_where_to_point_in_each_table() -> None:
    timed = lines("service_record", "name | in | out\n王小明 | 08:30 | 09:30")
    typed = lines("service_record", "name | hours\n王小明 | 1")
    found = Book([timed, typed]).tables_with("service_record", "hours", "out")
    assert found == {"hours": [1], "out": [0]}

"""Rows of sheets in words."""

from volkit.render.report_rows import full, is_short, short
from volkit.render.report_values import first_row, place_of

LEDGER, REGISTER = first_row(0), first_row(1)
PLACES = {0: "服务台账", 1: "花名册"}


def test_rows_that_follow_one_another_are_one_stretch() -> None:
    rows = [LEDGER + n for n in (22, 5, 6, 7, 6)]
    assert short(rows, PLACES, "zh_Hans") == "服务台账!5-7、22"
    assert is_short(rows, PLACES)


def test_what_is_too_long_says_how_many_rows_there_are() -> None:
    rows = [LEDGER + n for n in range(2, 40, 2)]
    assert short(rows, PLACES, "zh_Hans") == "服务台账!2、4、6 等 19 行"
    assert not is_short(rows, PLACES)


def test_each_sheet_is_named_once_and_rows_of_two_never_run_together() -> None:
    rows = [REGISTER + 3, LEDGER + 2, REGISTER + 2]
    assert short(rows, PLACES, "zh_Hans") == "服务台账!2；花名册!2-3"


def test_the_full_list_leaves_no_row_out() -> None:
    rows = [LEDGER + n for n in range(2, 2000, 2)]
    lines = list(full(rows, PLACES))
    said = [int(n) for _, line in lines for n in line.split("、")]
    assert said == list(range(2, 2000, 2))
    assert max(len(line) for _, line in lines) < 120


def test_the_last_row_of_a_sheet_is_still_that_sheets() -> None:
    assert place_of(first_row(7) + 1_048_576) == (7, 1_048_576)

"""The facts of the columns can be trusted by the rules that read them."""

import pytest

from volkit.codes import table
from volkit.sheets.base import Column, all_sheets, columns_of
from volkit.validate.condition import needed_if, parts

COLUMNS = [
    (kind, key, column)
    for kind, sheet in all_sheets().items()
    for key, column in sheet.columns().items()
]
IDS = [f"{kind}.{key}" for kind, key, _ in COLUMNS]


@pytest.mark.parametrize(
    ("kind", "condition"),
    [(kind, column.required_if) for kind, _, column in COLUMNS if column.required_if],
)
def test_a_condition_names_columns_and_codes_that_exist(
    kind: str, condition: str
) -> None:
    columns = columns_of(kind)
    if condition.startswith("without "):
        assert set(condition.removeprefix("without ").split(",")) <= columns.keys()
        return
    asked, codes = parts(condition)
    assert asked in columns
    assert set(codes) <= set(table(columns[asked].codes).codes if codes else ())
    assert needed_if(condition, columns) is not None


@pytest.mark.parametrize(("kind", "key", "column"), COLUMNS, ids=IDS)
def test_dates_follow_dates_of_the_same_sheet(
    kind: str, key: str, column: Column
) -> None:
    columns = columns_of(kind)
    assert set(column.after) <= columns.keys() - {key}
    for other in (key, *column.after) if column.after or column.past else ():
        assert columns[other].kind in {"date", "month_date", "datetime"}


@pytest.mark.parametrize(("kind", "key", "column"), COLUMNS, ids=IDS)
def test_bounds_stand_on_numbers_only(kind: str, key: str, column: Column) -> None:
    if column.low is None and column.high is None:
        return
    assert column.kind in {"int", "decimal", "money", "hours", "percent"}, (kind, key)
    assert column.high is None or column.low is None or column.low < column.high


def test_hours_are_needed_only_where_in_and_out_are_not_both_given() -> None:
    assert columns_of("service_record")["hours"].required_if == "without in,out"

"""The engine: where findings are put, what they say, and that one mistake is one finding."""

import polars as pl
import pytest

from tests.rules.sheet_text import TODAY, lines
from volkit.i18n import N_
from volkit.model.errors import UsageError
from volkit.model.finding import Finding, Safety, Severity
from volkit.model.table import Table
from volkit.model.text import Label
from volkit.sheets.context import Context
from volkit.sheets.volunteer import Volunteer
from volkit.validate.book import Book
from volkit.validate.judge import Judge
from volkit.validate.registry import all_rules, selected
from volkit.validate.rule import Broken, Rule, row_rule
from volkit.validate.run import check_book, check_table, worst_per_cell

CONTEXT = Context(TODAY)


def by_code(table: Table, code: str) -> list[Finding]:
    return [f for f in check_table(table, CONTEXT) if f.code == code]


def a_rule(broken: Broken, fix: Safety | None = None) -> tuple[Rule, Broken]:
    """Return a rule of this test's own, and what it says."""

    @row_rule(
        Volunteer,
        code="VK999",
        name="for-this-test",
        severity=Severity.WARNING,
        message=N_("{what}"),
        advice=N_("{what}"),
        fix=fix,
        since="0.1",
    )
    def says() -> Broken:
        return broken

    assert isinstance(says, Rule)
    return says, broken


def judged(table: Table, broken: Broken, fix: Safety | None = None) -> list[Finding]:
    frame = table.frame if broken.frame is None else broken.frame
    return list(Judge([table]).judged(frame, [a_rule(broken, fix)]))


@pytest.fixture
def register() -> Table:
    return lines(
        "volunteer",
        """
        name  | sex | id_no              | birth      | phone
        王小明 | 男  | 11010519491231002X | 1949-12-30 | 13841400001
        李小红 | 女  | 11010519491231002X | 1949-12-31 | 13841400002
        """,
    )


def test_a_finding_points_at_the_cell_and_keeps_what_it_holds(register: Table) -> None:
    (found,) = by_code(register, "VK104")
    assert (found.cell, found.row, found.column) == ("D2", 2, "birth")
    assert found.value == "1949-12-30"
    assert found.fix is not None
    assert found.fix.safety is Safety.ASK
    assert str(found.fix.value) == "1949-12-31"


def test_words_and_days_from_private_columns_are_marked_for_masking(
    register: Table,
) -> None:
    (found,) = by_code(register, "VK104")
    assert found.private == {"birth": "birth", "in_id": "birth"}


def test_amounts_and_row_numbers_are_not_masked(register: Table) -> None:
    (found,) = by_code(register, "VK141")
    assert found.params["first"] == 2
    assert found.private == {"person": "name"}


def test_codes_are_said_by_their_caption(register: Table) -> None:
    (found,) = by_code(register, "VK143")
    assert isinstance(found.params["sex"], Label)
    assert found.params["sex"].zh_hans == "男"


def test_private_words_of_another_sheet_are_masked_in_a_public_column() -> None:
    team = lines("team", "team_no | name | leader\nD-1 | 党员队 | 陈玉梅")
    people = lines("volunteer", "volunteer_no | name\n21050212000019 | 王小明")
    found = check_book(Book([team, people]), CONTEXT)
    (unknown,) = [f for f in found if f.code == "VK913"]
    assert unknown.private == {"leader": "emergency_name"}


def test_a_cell_that_could_not_be_read_breaks_no_other_rule() -> None:
    table = lines(
        "volunteer",
        "name | birth | applied_on\n王小明 | 1949-13-45 | 1940-01-01",
    )
    assert [f.column for f in check_table(table, CONTEXT)] == ["birth"]


def test_a_rule_whose_columns_are_absent_says_nothing(register: Table) -> None:
    where = pl.col("no_such_column") > 0
    assert judged(register, Broken("name", where=where)) == []


def test_a_null_condition_counts_as_kept(register: Table) -> None:
    where = pl.lit(None, pl.Boolean) & pl.col("name").is_not_null()
    assert judged(register, Broken("name", where=where)) == []


def test_a_finding_about_the_whole_table_has_no_cell_and_comes_once(
    register: Table,
) -> None:
    (found,) = judged(register, Broken("", where=pl.col("name").is_not_null()))
    assert (found.cell, found.row, found.column) == (None, None, None)


def test_a_column_that_the_table_lacks_gives_a_row_without_a_cell(
    register: Table,
) -> None:
    found = judged(register, Broken("skills", where=pl.col("name") == "王小明"))
    assert [(f.cell, f.row, f.value) for f in found] == [(None, 2, None)]


def test_an_offer_is_made_only_where_there_is_one(register: Table) -> None:
    fix = pl.when(pl.col("name") == "王小明").then(pl.lit("x"))
    found = judged(
        register,
        Broken("name", where=pl.col("name").is_not_null(), fix=fix),
        Safety.SHOW,
    )
    assert [f.fix and f.fix.value for f in found] == ["x", None]


def test_a_message_fills_its_places_from_the_row_and_from_plain_values(
    register: Table,
) -> None:
    broken = Broken(
        "name", where=pl.col("name") == "李小红", what=pl.col("phone"), limit=3
    )
    (found,) = judged(register, broken)
    assert found.params == {"what": "13841400002", "limit": 3}
    assert found.private == {"what": "phone"}


def test_rules_that_are_not_asked_for_stay_silent(register: Table) -> None:
    codes = {f.code for f in check_table(register, CONTEXT, ["VK104"])}
    assert codes == {"VK104"}


def test_a_table_without_rows_has_no_findings() -> None:
    empty = lines("volunteer", "name | id_no")
    assert check_table(empty, CONTEXT) == []
    assert check_book(Book([empty]), CONTEXT) == []


@pytest.mark.parametrize("kind", ["service_record", "team", "activity", "hour_batch"])
def test_a_book_of_one_sheet_without_rows_is_judged(kind: str) -> None:
    empty = lines(kind, "name" if kind != "hour_batch" else "batch_no")
    assert check_book(Book([empty]), CONTEXT) == []


def test_the_worst_finding_of_a_cell_remains() -> None:
    first = Finding("VK144", "a", "s", "D2", 2, "phone")
    worse = Finding("VK080", "a", "s", "D2", 2, "phone")
    other = Finding("VK144", "a", "s", "D3", 3, "phone")
    whole = Finding("VK900", "a", "s")
    assert worst_per_cell([first, worse, other, whole, whole]) == [
        worse,
        other,
        whole,
        whole,
    ]


def test_the_same_sheets_give_the_same_findings_in_the_same_order(
    register: Table,
) -> None:
    assert check_table(register, CONTEXT) == check_table(register, CONTEXT)


def test_rules_are_chosen_by_code_by_beginning_and_by_name() -> None:
    assert selected(["VK104"]) == {"VK104"}
    assert selected(["birth-date-differs-from-id"]) == {"VK104"}
    assert selected(["VK1"]) == {c for c in all_rules() if c.startswith("VK1")}
    assert "VK104" not in selected(ignore=["VK104"])
    with pytest.raises(UsageError, match="no rule nonsense"):
        selected(["nonsense"])


@pytest.mark.parametrize(
    ("written", "codes"), [("1949.12", []), ("1949.11", ["VK104"])]
)
def test_a_month_under_a_month_heading_is_compared_by_the_month(
    written: str, codes: list[str]
) -> None:
    table = lines(
        "volunteer",
        f"name | id_no | birth\n王小明 | 11010519491231002X | {written}",
        months=["birth"],
    )
    found = [f.code for f in check_table(table, CONTEXT) if f.column == "birth"]
    assert found == codes

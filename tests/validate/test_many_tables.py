"""What several tables have wrong together is found, however their rows were gathered."""

from tests.rules.clean_street import TODAY
from tests.rules.sheet_text import lines
from volkit.model.table import Table
from volkit.sheets.context import Context
from volkit.validate.book import Book
from volkit.validate.run import check_book, check_table


def cells(code: str, *tables: Table) -> list[tuple[str, str | None]]:
    """Return where a rule is broken."""
    context = Context(TODAY)
    found = [f for t in tables for f in check_table(t, context)]
    found += check_book(Book(tables), context)
    return sorted((f.table or "", f.cell) for f in found if f.code == code)


def test_strangers_on_several_sheets_are_found_by_name() -> None:
    tables = (
        lines("volunteer", "volunteer_no|name\n21050312000018|秦文静"),
        lines("material_issue", "issue_no|volunteer_no|qty\n1|王大力|2\n2|赵小水|3"),
        lines("wish", "wish_no|content|volunteer_no\n1|书包|李大福\n2|书|周小福"),
        lines("training_attend", "training_no|volunteer_no\n1|李大\n2|周小"),
    )
    assert cells("VK903", *tables) == [
        ("material_issue", "B2"), ("material_issue", "B3"),
        ("training_attend", "B2"), ("training_attend", "B3"),
        ("wish", "C2"), ("wish", "C3"),
    ]  # fmt: skip


def test_records_entered_twice_are_found_with_and_without_an_activity() -> None:
    ledger = lines(
        "service_record",
        "activity_no|name|date|in|out\n"
        "H1|王大力|2012-03-01|08:00|09:00\nH1|王大力|2012-03-01|08:00|09:00\n"
        "|赵小水|2012-03-02|08:00|09:00\n|赵小水|2012-03-02|08:00|09:00\n"
        "|李大福|2012-03-02|08:00|09:00\n|李大福|2012-03-02|08:00|09:00",
    )
    assert cells("VK308", ledger) == [
        ("service_record", "B3"), ("service_record", "B5"), ("service_record", "B7"),
    ]  # fmt: skip

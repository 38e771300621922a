"""Right cells are never accused: hundreds of clean rows of every sheet, whole or in part."""

from collections.abc import Iterable, Mapping

import pytest

from tests.rules.clean_street import TODAY, Street
from tests.rules.sheet_text import table
from volkit.model.finding import Finding
from volkit.model.table import Table
from volkit.sheets.base import all_sheets
from volkit.sheets.context import Context
from volkit.validate.book import Book
from volkit.validate.run import check_book, check_table

HINTS = {"VK146", "VK900"}
"""The age above 75, and references whose sheet was not given."""
FOREIGN: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "volunteer": (
        ("name", "sex", "id_no", "phone"),
        ("name", "phone"),
        ("name", "sex", "birth", "political", "employer"),
        ("volunteer_no", "name", "status", "exit_on", "exit_reason"),
        ("name", "id_no", "party_joined", "political", "party_branch"),
        ("name", "birth", "applied_on"),
    ),
    "service_record": (
        ("name", "date", "hours"),
        ("name", "date", "in", "out"),
        ("volunteer_no", "date", "in", "out", "hours"),
        ("activity_no", "name", "hours"),
        ("name", "hours"),
    ),
    "activity": (
        ("name", "date", "place"),
        ("activity_no", "joined"),
        ("name", "start", "end"),
    ),
    "team": (("name", "leader", "phone"), ("team_no", "size"), ("name", "status")),
    "team_member": (("team_no", "volunteer_no"), ("volunteer_no", "primary")),
    "commitment": (("volunteer_no", "text"), ("text", "due")),
    "star": (("name", "level"), ("volunteer_no", "level", "computed")),
}


@pytest.fixture(scope="module")
def street() -> Street:
    return Street()


def found(tables: Iterable[Table]) -> list[Finding]:
    tables, context = list(tables), Context(TODAY)
    within = [f for t in tables for f in check_table(t, context)]
    return [*within, *check_book(Book(tables), context)]


def accused(tables: Iterable[Table]) -> list[str]:
    return [
        f"{f.code} {f.table} {f.cell} {f.value} {dict(f.params)}"
        for f in found(tables)
        if f.code not in HINTS
    ]


def test_a_clean_street_has_no_findings(street: Street) -> None:
    assert accused(street.tables()) == []


@pytest.mark.parametrize(
    ("count", "weeks", "seed"),
    [(36, 4, 5), (54, 2, 3), (198, 50, 2), (600, 5, 7)],
)
def test_clean_streets_of_all_sizes_have_no_findings(
    count: int, weeks: int, seed: int
) -> None:
    assert accused(Street(count, weeks, seed).tables()) == []


def test_every_sheet_has_rows_in_the_clean_street(street: Street) -> None:
    assert set(street.sheets) == set(all_sheets()) - {"param"}


@pytest.mark.parametrize("kind", sorted(set(all_sheets()) - {"param"}))
def test_a_clean_sheet_alone_has_no_findings(street: Street, kind: str) -> None:
    rows = [row for row in street.sheets[kind] if row.get("hours") != 0]
    assert accused([table(kind, rows, today=TODAY)]) == []


@pytest.mark.parametrize(
    ("kind", "keys"), [(kind, keys) for kind in FOREIGN for keys in FOREIGN[kind]]
)
def test_a_foreign_table_with_few_columns_has_no_findings(
    street: Street, kind: str, keys: tuple[str, ...]
) -> None:
    rows = [row for row in street.sheets[kind] if not _needs_more(row)]
    few = [{key: row.get(key) for key in keys} for row in rows]
    assert accused([table(kind, _distinct(few), today=TODAY)]) == []


@pytest.mark.parametrize(
    "pair",
    [("team", "volunteer"), ("activity", "service_record"), ("team_member", "team")],
)
def test_two_sheets_of_a_clean_street_agree(
    street: Street, pair: tuple[str, str]
) -> None:
    assert accused(street.tables(*pair)) == []


def test_the_same_file_given_twice_gives_no_findings(street: Street) -> None:
    kinds = ("volunteer", "activity", "service_record", "team_member", "team")
    copies = [
        table(kind, street.sheets[kind], today=TODAY, file=file)
        for file in ("a.xlsx", "copy/a.csv")
        for kind in kinds
    ]
    assert accused(copies) == []


def test_stations_that_number_their_people_from_one_do_not_clash(
    street: Street,
) -> None:
    tables = []
    for n, first in enumerate((0, 100)):
        folk = street.sheets["volunteer"][first : first + 100]
        register = [
            {**row, "volunteer_no": f"{i + 1}", "hours_total": None, "hours_year": None}
            for i, row in enumerate(folk)
        ]
        ledger = [
            {"volunteer_no": f"{i + 1}", "name": row["name"], "date": "2012-03-05",
             "in": "08:30", "out": "11:30", "hours": 3}
            for i, row in enumerate(folk[:50])
        ]  # fmt: skip
        file = f"station{n}.xlsx"
        tables += [
            table("volunteer", register, today=TODAY, file=file),
            table("service_record", ledger, today=TODAY, file=file),
        ]
    codes = [f.code for f in found(tables) if f.code not in HINTS]
    assert codes == ["VK150", "VK150"]


def _needs_more(row: Mapping[str, object]) -> bool:
    """Tell whether a row is right only for one who sees the columns left out."""
    return row.get("is_volunteer") == "否" or row.get("hours") == 0


def _distinct(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Return the rows without repetitions, which would be a finding."""
    seen = {tuple(map(str, row.values())): row for row in rows}
    return list(seen.values())

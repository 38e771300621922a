"""How far people and teams kept their promises."""

import datetime as dt
from collections.abc import Callable

import polars as pl

from volkit.rate.facts import Facts
from volkit.rate.measure import measures
from volkit.rate.promises_kept import kept_by_person, kept_by_team
from volkit.sheets.params import Params

Book = Callable[..., dict[str, pl.DataFrame]]
AS_OF = dt.date(2012, 12, 31)


def a_book(book: Book) -> dict[str, pl.DataFrame]:
    """Return three people of two teams and their promises."""
    states = (
        ("V1", "C1", None, "DX"), ("V1", "C2", 10.0, "ZX"), ("V2", "C3", None, "WD"),
        ("V2", "C4", None, "NZ"), ("V3", "C5", None, "ZX"), ("V2", "C6", None, "TZ"),
    )  # fmt: skip
    return book(
        volunteer=[
            {"volunteer_no": f"V{n}", "name": name}
            for n, name in enumerate(("康兵", "李敏", "王伟"), 1)
        ],
        team=[
            {"team_no": "D-1", "name": "党员队"},
            {"team_no": "D-2", "name": "青年队"},
        ],
        team_member=[
            {"team_no": "党员队", "volunteer_no": "V1", "primary": True, "left": None},
            {"team_no": "D-2", "volunteer_no": "V1", "primary": False, "left": None},
            {"team_no": "D-1", "volunteer_no": "V2", "primary": True, "left": None},
            {
                "team_no": "D-2", "volunteer_no": "V3", "primary": True,
                "left": dt.date(2012, 5, 1),
            },
        ],
        commitment=[
            {
                "commitment_no": number, "volunteer_no": who, "year": 2012,
                "due": dt.date(2012, 11, 30), "target": target, "status": status,
            }
            for who, number, target, status in states
        ],
        fulfilment=[
            {"commitment_no": "C2", "day": dt.date(2012, 3, 1), "amount": 4.0, "verdict": None},
        ],
    )  # fmt: skip


def test_each_person_has_his_promises_counted_by_outcome(book: Book) -> None:
    facts = Facts(a_book(book), Params(), AS_OF, "year")
    rows = {
        row["volunteer_no"]: row for row in kept_by_person(facts).iter_rows(named=True)
    }
    counts = ("promised", "kept", "partly", "broken", "running", "rate", "team")
    assert [rows["V1"][key] for key in counts] == [2, 1, 1, 0, 0, 0.7, "党员队"]
    assert [rows["V2"][key] for key in counts] == [1, 0, 0, 1, 0, 0.0, "党员队"]
    assert [rows["V3"][key] for key in counts] == [1, 0, 0, 0, 1, 0.0, None]


def test_a_team_has_the_promises_of_its_members_and_the_rest_stands_last(
    book: Book,
) -> None:
    facts = Facts(a_book(book), Params(), AS_OF, "year")
    rows = kept_by_team(facts).rows(named=True)
    assert [(r["team"], r["people"], r["promised"], r["kept"]) for r in rows] == [
        ("党员队", 2, 3, 1),
        (None, 1, 1, 0),
    ]
    assert rows[0]["rate"] == round(1.4 / 3, 9)


def test_the_rate_is_the_measure_that_schemes_rate_by(book: Book) -> None:
    frames = a_book(book)
    facts = Facts(frames, Params(), AS_OF, "year")
    measured = measures(frames, Params(), AS_OF, "year", only=["commitments_done_rate"])
    for row in kept_by_person(facts).iter_rows(named=True):
        values = measured.values_of(row["volunteer_no"])
        assert values["commitments_done_rate"] == row["rate"]

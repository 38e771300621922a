"""Everyone is rated at once, and each star can be explained down to the rows."""

import datetime as dt
from collections.abc import Callable

import polars as pl

from volkit.rate.people import rate_people
from volkit.rate.scheme import load, parse
from volkit.sheets.params import Params

Book = Callable[..., dict[str, pl.DataFrame]]
AS_OF = dt.date(2012, 12, 31)


def ledger(*hours: tuple[str, float]) -> list[dict[str, object]]:
    """Return foreign ledger rows: a name, a day and hours."""
    return [
        {"name": name, "date": dt.date(2012, 5, n + 1), "hours": amount}
        for n, (name, amount) in enumerate(hours)
    ]


def test_people_of_a_foreign_ledger_are_rated_by_name(book: Book) -> None:
    frames = book(service_record=ledger(("康兵", 6), ("王伟", 8), ("康兵", 7)))
    scheme = parse(
        b'id = "x"\nname = "x"\nperiod = "year"\n'
        b'[[levels]]\nstars = 1\nall = ["hours_year >= 10"]\n',
        "x.toml",
    )
    rated = rate_people(frames, Params(), AS_OF, scheme)
    assert rated.measures.frame["name"].to_list() == ["康兵", "王伟"]
    assert [r.stars for r in rated.ratings] == [1, 0]
    why = rated.explain("康兵")
    assert why is not None
    assert why.measures[0].value == 13.0
    assert why.measures[0].rows == (
        (("a.xlsx", "service_record", 2), 6.0),
        (("a.xlsx", "service_record", 4), 7.0),
    )
    assert rated.explain("李娜") is None


def test_a_schemes_own_cap_comes_before_the_local_one(book: Book) -> None:
    frames = book(service_record=ledger(("康兵", 6), ("康兵", 1.5)))
    rated = rate_people(frames, Params(), AS_OF, load("hailin"))
    assert rated.ratings[0].points == 3.5
    assert rated.ratings[0].stars == 0


def test_items_of_a_scheme_are_typed_under_their_own_names(book: Book) -> None:
    def mark(measure: str, value: float) -> dict[str, object]:
        return {"volunteer_no": "V1", "measure": measure, "value": value}

    frames = book(
        volunteer=[{"volunteer_no": "V1", "name": "康兵"}],
        score=[mark("学习星", 19), mark("民主星", 17), mark("分项3得分", 18)],
    )
    rated = rate_people(frames, Params(), AS_OF, load("cunxing5"))
    assert rated.ratings[0].named == ("学习星", "帮带星")


def test_a_schemes_own_measures_are_read_from_the_score_sheet(book: Book) -> None:
    scheme = parse(
        """
id = "x"
name = "投票"
period = "year"
[measures]
yes = "赞成票"
no = { caption = "反对票", better = "less" }
[[points.items]]
key = "测评"
votes = { yes = 100, no = 50 }
[[levels]]
stars = 1
all = ["points >= 90"]
""".encode(),
        "x.toml",
    )
    votes = [("赞成票", 9.0), ("反对票", 1.0)]
    frames = book(
        volunteer=[{"volunteer_no": "V1", "name": "康兵"}],
        score=[
            {"volunteer_no": "V1", "measure": name, "value": number}
            for name, number in votes
        ],
    )
    rating = rate_people(frames, Params(), AS_OF, scheme).ratings[0]
    assert (rating.points, rating.stars) == (95.0, 1)
    assert not scheme.is_monotone


def test_a_scheme_without_measures_rates_everyone_alike(book: Book) -> None:
    scheme = parse(b'id = "x"\nname = "x"\nperiod = "year"\n', "x.toml")
    frames = book(volunteer=[{"volunteer_no": "V1", "name": "康兵"}])
    assert rate_people(frames, Params(), AS_OF, scheme).ratings[0].stars == 0


def test_a_scheme_knows_when_it_is_in_force() -> None:
    scheme = parse(
        b'id = "x"\nname = "x"\nperiod = "year"\nfrom = 2012-01-01\nto = 2012-12-31\n',
        "x.toml",
    )
    assert scheme.is_in_force(AS_OF)
    assert not scheme.is_in_force(dt.date(2013, 1, 1))


def test_two_streets_may_use_the_same_activity_numbers(book: Book) -> None:
    def street(name: str, number: str, *, overnight: bool) -> dict[str, pl.DataFrame]:
        night = {"in": "22:00", "out": "1:00", "status": "RD"}
        frames = book(
            volunteer=[{"volunteer_no": number, "name": "王伟"}],
            activity=[{"activity_no": "A1", "overnight": overnight}],
            service_record=[
                {
                    "name": "王伟",
                    "activity_no": "A1",
                    "date": dt.date(2012, 5, 1),
                    **night,
                }
            ],
        )
        return {
            kind: frame.with_columns(pl.lit(name).alias("file"))
            for kind, frame in frames.items()
        }

    one = street("甲.xlsx", "V1", overnight=True)
    two = street("乙.xlsx", "V2", overnight=False)
    both = {kind: pl.concat([one[kind], two[kind]]) for kind in one}
    rated = rate_people(both, Params(), AS_OF, load("gb_hours5"))
    assert rated.measures.frame["hours_total"].to_list() == [3.0, 0.0]
    assert rated.measures.rows_behind("hours_total", "V1") == [
        ("甲.xlsx", "service_record", 2)
    ]

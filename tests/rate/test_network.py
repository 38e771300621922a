"""Counts up the tree: every level is the sum of the one below, and nothing is lost."""

import datetime as dt
from collections.abc import Callable

import polars as pl

from tests.rules.clean_street import TODAY, Street
from volkit.rate.network import network

Book = Callable[..., dict[str, pl.DataFrame]]
AS_OF = dt.date(2012, 12, 31)


def counts(frames: dict[str, pl.DataFrame]) -> dict[str, tuple[int, int, int]]:
    rows = network(frames, AS_OF).select("code", "stations", "teams", "people").rows()
    return {code: (stations, teams, people) for code, stations, teams, people in rows}


def test_each_level_is_the_sum_of_the_level_below(book: Book) -> None:
    places = [("210503005", 1), ("210503005", 2), ("210503004", 1), ("210502001", 1)]
    frames = book(
        station=[
            {"station_no": f"{street}-{n:03d}", "street": street, "community": None}
            for street, n in places
        ],
        team=[
            {"team_no": f"{street}-{n:03d}-01", "station_no": f"{street}-{n:03d}"}
            for street, n in places
        ],
        volunteer=[
            {"volunteer_no": f"V{k}", "station_no": "{}-{:03d}".format(*places[k % 4])}
            for k in range(10)
        ],
    )
    found = counts(frames)
    assert found["210503005"] == (2, 2, 6)
    assert found["210503"] == (3, 3, 8)
    assert found["210500"] == (4, 4, 10)
    for shorter, longer in ((4, 6), (6, 9)):
        for place in range(3):
            whole: dict[str, int] = {}
            for code, numbers in found.items():
                if len(code) == longer and code != "210500":
                    upper = code[:shorter] + "00" * (shorter == 4)
                    whole[upper] = whole.get(upper, 0) + numbers[place]
            assert whole == {code: found[code][place] for code in whole}


def test_a_station_lies_in_its_community_by_code_or_by_name(book: Book) -> None:
    street = "210503005"
    frames = book(
        division=[{"code": f"{street}001", "name": "东明社区"}],
        station=[
            {"station_no": "Z-1", "street": street, "community": "东明社区"},
            {"station_no": "Z-2", "street": street, "community": f"{street}001"},
            {"station_no": "Z-3", "street": street, "community": "远方社区"},
        ],
    )
    found = counts(frames)
    assert found[f"{street}001"] == (2, 0, 0)
    assert found[street] == (3, 0, 0)


def test_what_is_closed_or_left_is_not_counted_and_what_lies_nowhere_is_shown(
    book: Book,
) -> None:
    street = "210503005"
    frames = book(
        station=[
            {"station_no": "Z-1", "name": "东明站", "street": street, "until": None},
            {"station_no": "Z-2", "street": street, "until": dt.date(2012, 6, 1)},
        ],
        team=[
            {"team_no": "D-1", "station_no": "东明站", "status": "ZC"},
            {"team_no": "D-2", "station_no": "东明站", "status": "TC"},
        ],
        volunteer=[
            {"volunteer_no": "V1", "station_no": "Z-1", "status": "ZC", "exit_on": None},
            {"volunteer_no": "V1", "station_no": "Z-1", "status": "ZC", "exit_on": None},
            {"volunteer_no": "V2", "station_no": "Z-1", "status": "SQ", "exit_on": None},
            {
                "volunteer_no": "V3", "station_no": "Z-1", "status": "ZC",
                "exit_on": dt.date(2012, 6, 1),
            },
            {"volunteer_no": "V4", "station_no": None, "status": "ZC", "exit_on": None},
        ],
    )  # fmt: skip
    found = counts(frames)
    assert found[street] == (1, 1, 1)
    assert found[""] == (0, 0, 1)
    assert list(found)[-1] == ""


def test_divisions_are_named_and_the_city_comes_first() -> None:
    street = Street(count=60, weeks=1)
    frames = {
        table.raw.kind: table.frame.with_columns(
            pl.lit(n, pl.UInt32).alias("table"), pl.lit("a.xlsx").alias("file")
        )
        for n, table in enumerate(street.tables())
    }
    found = network(frames, TODAY)
    assert found["name"].to_list()[:3] == ["本溪市", "溪湖区", "彩屯街道"]
    assert found.row(2, named=True)["people"] == 59

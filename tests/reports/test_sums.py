"""The numbers of reports on tables small enough to add up by hand."""

import datetime as dt

import pytest

from tests.reports.given import (
    DAY,
    block,
    pages,
    rows,
    source,
    tables,
    total,
    values,
)
from tests.rules.clean_street import Street, at
from volkit.model.table import Table
from volkit.rate.measure import measures
from volkit.sheets.params import Params

PEOPLE = [
    {"volunteer_no": f"V{n}", "name": name, "status": "已注册"}
    for n, name in enumerate(("康兵", "李敏", "王伟"), 1)
]


def day(month: int, number: int) -> dt.datetime:
    return at(dt.date(2012, month, number))


LEDGER = tables(
    volunteer=PEOPLE,
    activity=[
        {"activity_no": "A1", "class": "环境保护", "date": day(3, 5)},
        {"activity_no": "A2", "class": "便民利民", "date": day(3, 6)},
        {"activity_no": "A3", "class": "便民利民", "date": day(4, 2), "is_volunteer": "否"},
    ],
    service_record=[
        {"activity_no": a, "volunteer_no": v, "in": dt.time(b), "out": dt.time(e, m), "hours": 99, "status": s}
        for a, v, b, e, m, s in (
            ("A1", "V1", 8, 10, 45, "已认定"),
            ("A1", "V2", 8, 19, 0, "已认定"),
            ("A2", "V1", 8, 9, 0, "已认定"),
            ("A2", "V3", 8, 9, 0, "退回"),
            ("A2", "V9", 8, 9, 0, "已认定"),
            ("A3", "V1", 8, 9, 0, "已认定"),
        )
    ],
)  # fmt: skip


def test_the_ledger_is_added_up_by_the_local_rules_not_from_typed_hours() -> None:
    found = block("ledger_table", "按服务类别", LEDGER)
    assert values(found) == [["便民利民", 1, 1, 1, 1.0], ["环境保护", 1, 2, 2, 10.5]]
    assert total(found) == ["合计", 2, 3, 2, 11.5]
    assert rows(found, 1, 4) == "2!2-3"
    assert rows(found, 0) == "2!4"


def test_a_month_has_only_its_own_services_and_says_what_it_left_out() -> None:
    march = pages("ledger_table", LEDGER, period="month", today=dt.date(2012, 3, 31))
    april = pages("ledger_table", LEDGER, period="month", today=dt.date(2012, 4, 30))
    assert total(march[0].blocks[0]) == ["合计", 2, 3, 2, 11.5]
    assert april[0].blocks[0].lines == []
    assert "1 行对不上" in march[0].notes[0]


def test_a_street_is_the_sum_of_its_communities_and_a_district_of_its_streets() -> None:
    given = tables(
        division=[
            {"code": "210503005001", "name": "郭家社区"},
            {"code": "210503005002", "name": "东明社区"},
        ],
        station=[
            {"station_no": "210503005-001", "name": "一站", "street": "彩屯街道", "community": "郭家社区"},
            {"station_no": "210503005-002", "name": "二站", "street": "彩屯街道", "community": "东明社区"},
            {"station_no": "210502004-001", "name": "三站", "street": "东明街道"},
        ],
        team=[{"team_no": "T1", "station_no": "一站"}, {"team_no": "T2", "station_no": "三站"}],
        volunteer=[
            {"volunteer_no": "V1", "station_no": "210503005-001"},
            {"volunteer_no": "V2", "station_no": "二站"},
            {"volunteer_no": "V3", "station_no": "二站", "status": "已退出"},
        ],
    )  # fmt: skip
    tree = block("network", "逐级汇总", given)
    counts = {str(line[0]): line[2:] for line in values(tree)}
    assert counts == {
        "210500": [3, 2, 2], "210502": [1, 1, 0], "210502004": [1, 1, 0],
        "210503": [2, 1, 2], "210503005": [2, 1, 2],
        "210503005001": [1, 1, 1], "210503005002": [1, 0, 1],
    }  # fmt: skip
    assert total(block("network", "按街道乡镇", given)) == ["合计", None, 3, 2, 2]
    city = tree.lines[0]
    assert [rows(tree, 0, n) for n in (2, 3, 4)] == ["1!2-4", "2!2-3", "3!2-3"]
    assert city.values[0] == "210500"


def test_a_review_that_waits_beyond_its_workdays_is_overdue() -> None:
    given = tables(
        volunteer=[
            {"volunteer_no": "V1", "status": "申请中", "applied_on": day(12, 3)},
            {"volunteer_no": "V2", "status": "申请中", "applied_on": day(12, 24)},
            {"volunteer_no": "V3", "status": "已注册", "registered_on": day(6, 1), "annual_on": day(7, 1)},
            {"volunteer_no": "V4", "status": "已注册", "registered_on": at(dt.date(2011, 6, 1))},
            {"volunteer_no": "V5", "status": "已退出", "exit_on": day(5, 1)},
        ]
    )  # fmt: skip
    found = values(block("registration", "各环节", given))
    stages = {line[0]: line[1] for line in found}
    assert stages["待审查"] == 2
    assert stages["其中：超过审查时限"] == 1
    assert stages["现已注册"] == 2
    assert stages["其中：本年已年审"] == 1
    assert (stages["本期注册"], stages["本期退出"]) == (1, 1)


def test_an_activity_is_overdue_once_its_last_workday_is_over() -> None:
    given = tables(
        activity=[
            {"activity_no": "A1", "name": "清扫", "date": day(12, 14)},
            {"activity_no": "A2", "name": "巡逻", "date": day(12, 17)},
            {"activity_no": "A3", "name": "理发", "date": day(12, 3), "status": "作废"},
            {"activity_no": "A4", "name": "义诊", "date": day(12, 3)},
        ],
        service_record=[
            {"activity_no": "A4", "volunteer_no": "V1", "date": day(12, 3), "entered_on": day(12, 20)},
            {"activity_no": "A4", "volunteer_no": "V2", "date": day(12, 3), "entered_on": day(12, 17)},
        ],
        volunteer=PEOPLE,
    )  # fmt: skip
    missing = block("overdue_records", "已过期限、台账还没有记录", given)
    assert values(missing) == [
        ["A1", "清扫", None, "2012-12-14", "2012-12-28", None, 1]
    ]
    assert rows(missing) == "0!2"
    late = block("overdue_records", "本期超期才登记的记录", given)
    assert values(late) == [["A4", "2012-12-03", "2012-12-17", 1, 3]]
    assert rows(late) == "1!2"


def test_the_balances_of_a_fund_are_its_first_one_and_what_came_and_went() -> None:
    entries = (
        (1, 5, "社会捐赠", 100.1, None, 600.1), (3, 1, "保险", None, 0.3, None),
        (4, 2, "社会捐赠", 0.2, None, None), (4, 3, "活动支出", None, 50, 1.0),
        (7, 1, "活动支出", None, 7, None),
    )  # fmt: skip
    given = tables(
        fund=[
            {
                "day": day(month, number), "owner": "街道基金", "kind": kind,
                "income": came, "expense": went, "balance": balance, "memo": "支", "party": "商店",
            }
            for month, number, kind, came, went, balance in entries
        ]
    )  # fmt: skip
    quarter = {"period": "quarter", "today": dt.date(2012, 6, 30)}
    found = block("fund", "收支结余", given, **quarter)
    assert values(found) == [["街道基金", 599.8, 0.2, 50.0, 550.0]]
    assert rows(found, 0, 2) == "0!4"
    kinds = block("fund", "按收支类别", given, **quarter)
    assert total(kinds) == ["合计", 2, 0.2, 50.0]


def test_what_should_be_left_in_store_comes_from_the_movements() -> None:
    given = tables(
        material=[
            {"material_no": "M1", "name": "马甲", "opening": 10, "in": 99, "out": 99, "stock": 10, "counted": 11},
            {"material_no": "M2", "name": "帽子", "opening": 5, "stock": 5},
        ],
        material_issue=[
            {"material_no": "M1", "dir": way, "qty": qty, "day": when}
            for way, qty, when in (
                ("入库", 5, day(2, 1)), ("领用", 4, day(3, 1)), ("归还", 2, day(4, 1)),
                ("报损", 1, day(5, 1)), ("领用", 3, at(dt.date(2013, 1, 5))),
            )
        ],
    )  # fmt: skip
    found = block("stock", "各种物资", given)
    amounts = [line[4:] for line in values(found)]
    assert amounts[0] == [10, 5, 4, 2, 1, 12, 10, 11, -1]
    assert amounts[1][:6] == [5, 0, 0, 0, 0, 5]
    assert rows(found) == "0!2；1!2-5"


def test_a_seat_too_many_on_one_post_fills_no_other() -> None:
    given = tables(
        post=[
            {"post_no": "P1", "name": "巡逻", "seats": 2, "station_no": "一站"},
            {"post_no": "P2", "name": "保洁", "seats": 3, "station_no": "一站"},
            {"post_no": "P3", "name": "停用", "seats": 9, "station_no": "一站", "active": "否"},
        ],
        post_claim=[
            {"claim_no": f"C{n}", "post_no": post, "volunteer_no": f"V{n}", "from": day(1, 5), "to": to}
            for n, (post, to) in enumerate(
                (("P1", None), ("P1", None), ("P1", None), ("P2", None), ("P2", day(6, 1)))
            )
        ],
        volunteer=PEOPLE,
    )  # fmt: skip
    found = block("posts", "按站点", given)
    assert values(found) == [["一站", 2, 5, 4, 2, 0, 0.6]]
    assert values(block("posts", "还有空缺的岗位", given))[0][-2:] == [3, 1]
    assert rows(found, 0, 3) == "1!2-5"


def test_bookings_are_measured_by_those_that_were_to_be_done() -> None:
    states = ("已完成", "已评价", "已取消", "不予受理", "爽约", "待接")
    given = tables(
        booking=[
            {"booking_no": f"B{n}", "asked_at": day(5, n), "status": state, "division": "郭家社区"}
            for n, state in enumerate(states, 1)
        ],
        followup=[
            {"booking_no": "B1", "day": day(6, 1), "score": "不满意"},
            {"booking_no": "B1", "day": day(6, 5), "score": "满意"},
            {"booking_no": "B2", "day": day(6, 1), "score": "很不满意"},
            {"booking_no": "B5", "day": day(6, 1), "score": "未作评价"},
        ],
    )  # fmt: skip
    found = block("bookings", "按社区", given)
    assert values(found) == [["郭家社区", 6, 2, 1, 1, 1, 1, 2, 1, 0.5, 0.5]]


def test_rising_is_measured_by_the_rating_before_not_by_what_was_typed() -> None:
    given = tables(
        star=[
            {"period": period, "volunteer_no": who, "level": level, "previous": 5}
            for period, who, level in (
                ("2010年", "V1", 4), ("2011年", "V1", 2), ("2011年", "V2", 3),
                ("2012年", "V1", 3), ("2012年", "V2", 3), ("2012年", "V3", 3),
            )
        ],
        volunteer=PEOPLE,
    )  # fmt: skip
    found = block("stars", "星级分布", given)
    assert values(found) == [["★★★", 3, 1, 1, 0, 1]]
    year_before = block("stars", "星级分布", given, today=dt.date(2011, 12, 31))
    assert values(year_before) == [["★★★", 1, 0, 0, 0, 1], ["★★", 1, 0, 0, 1, 0]]


def test_rectification_is_overdue_only_while_it_is_open() -> None:
    given = tables(
        rectify=[
            {"rectify_no": "Z1", "issue": "无标识", "due": day(5, 1), "done_on": day(4, 1), "closed": "是"},
            {"rectify_no": "Z2", "issue": "缺台账", "due": day(12, 21)},
            {"rectify_no": "Z3", "issue": "缺制度", "due": at(dt.date(2013, 1, 21))},
            {"rectify_no": "Z4", "issue": "缺牌", "due": day(5, 1), "done_on": day(6, 1)},
        ]
    )  # fmt: skip
    found = block("rectification", "整改销号", given)
    assert [line[1:] for line in values(found)] == [[4, 2, 1, 1, 0.25]]
    still = values(block("rectification", "尚未完成的整改", given))
    assert [(line[0], line[-1]) for line in still] == [("Z2", 10), ("Z3", None)]


def test_a_card_of_somebody_who_left_is_owed_a_hat_is_not() -> None:
    left = {"volunteer_no": "V1", "name": "康兵", "exit_on": day(6, 1)}
    given = tables(
        volunteer=[left],
        insignia=[
            {"item_no": f"I{n}", "kind": kind, "holder_no": "V1", "status": "在用", "returned_on": back}
            for n, (kind, back) in enumerate(
                (("活动证", None), ("太阳帽", None), ("马甲", day(6, 2)))
            )
        ],
    )  # fmt: skip
    owed = block("insignia", "已退出、待收回的证章", given)
    assert [line[:4] for line in values(owed)] == [["I0", "活动证", "V1", "康兵"]]
    assert rows(owed) == "0!2；1!2"


@pytest.fixture(scope="module")
def promised() -> list[Table]:
    """Return three people of two teams and their promises."""
    return tables(
        volunteer=PEOPLE,
        team=[{"team_no": "D-1", "name": "党员队"}, {"team_no": "D-2", "name": "青年队"}],
        team_member=[
            {"team_no": "党员队", "volunteer_no": "V1", "primary": "是"},
            {"team_no": "D-1", "volunteer_no": "V2", "primary": "是"},
            {"team_no": "D-2", "volunteer_no": "V3", "primary": "是", "left": day(5, 1)},
        ],
        commitment=[
            {
                "commitment_no": number, "volunteer_no": who, "year": 2012,
                "due": day(11, 30), "target": target, "status": status,
            }
            for who, number, target, status in (
                ("V1", "C1", None, "已兑现"), ("V1", "C2", 10, "践诺中"),
                ("V2", "C3", None, "未兑现"), ("V2", "C4", None, "拟定"),
                ("V3", "C5", None, "践诺中"), ("V2", "C6", None, "经批准调整"),
            )
        ],
        fulfilment=[{"commitment_no": "C2", "day": day(3, 1), "amount": 4}],
    )  # fmt: skip


def test_each_person_and_team_has_promises_counted_by_outcome(
    promised: list[Table],
) -> None:
    people = block("promises", "按志愿者", promised)
    assert values(people) == [
        ["V1", "康兵", "党员队", 2, 1, 1, 0, 0, 1.4, 0.7],
        ["V2", "李敏", "党员队", 1, 0, 0, 1, 0, 0, 0],
        ["V3", "王伟", "未编队", 1, 0, 0, 0, 1, 0, 0],
    ]
    teams = block("promises", "按服务队", promised)
    assert [line[:3] for line in values(teams)] == [["党员队", 3, 1], ["未编队", 1, 0]]
    assert total(teams)[-2:] == [1.4, 0.35]


def test_a_persons_rate_is_the_measure_that_schemes_rate_by(
    promised: list[Table],
) -> None:
    given = source(promised)
    measured = measures(
        given.facts.frames, Params(), DAY, "year", only=["commitments_done_rate"]
    )
    people = values(block("promises", "按志愿者", promised))
    assert {str(line[0]): line[-1] for line in people} == {
        number: measured.values_of(number)["commitments_done_rate"]
        for number in ("V1", "V2", "V3")
    }


def test_the_weeks_of_a_person_are_those_of_the_measure() -> None:
    given = source(Street(count=60, weeks=6).tables())
    heat = pages("weekly", given.book.tables)[1].blocks[-1]
    measured = measures(
        given.facts.frames, Params(), DAY, "year", only=["cadence_rate"]
    )
    rates = {str(line.values[0]): line.values[-2] for line in heat.lines}
    assert len(rates) == 60
    for number, rate in rates.items():
        assert measured.values_of(number)["cadence_rate"] == pytest.approx(rate)


def test_whoever_does_not_agree_is_left_off_the_published_promises() -> None:
    given = tables(
        volunteer=[
            {"volunteer_no": "V1", "name": "康兵", "consent_scope": "登记、公示"},
            {"volunteer_no": "V2", "name": "李敏", "consent_scope": "登记，不同意公示"},
            {"volunteer_no": "V3", "name": "王伟", "withdrawn_on": day(5, 1)},
        ],
        commitment=[
            {"commitment_no": f"C{n}", "volunteer_no": f"V{n}", "year": 2012, "text": f"打扫{n}次", "status": "已兑现"}
            for n in (1, 2, 3)
        ],
    )  # fmt: skip
    (page,) = pages("promises_public", given)
    assert [line.values[2] for line in page.blocks[0].lines] == ["打扫1次"]
    assert page.notes == ("有 2 人未同意公示，没有列入名单。",)


def test_the_years_hours_and_training_are_held_against_the_settings() -> None:
    people = [p | {"registered_on": day(1, 1).replace(year=2011)} for p in PEOPLE[:2]]
    people.append(PEOPLE[2] | {"registered_on": day(2, 1)})
    given = tables(
        volunteer=people,
        service_record=[
            {"volunteer_no": v, "name": n, "date": day(3, 5), "hours": h, "status": "已认定"}
            for v, n, h in (("V1", "康兵", 6), ("V2", "李敏", 2), ("V3", "王伟", 1))
        ],
        training_attend=[{"volunteer_no": "V1", "day": day(4, 1), "hours": 3}],
    )  # fmt: skip
    params = Params(annual_min_hours=5, annual_hours=4)
    found = block("yearly", "按服务队", given, params=params)
    assert values(found) == [["未编队", 2, 1, 0, 0, 0.0]]
    found = block("yearly", "还没有达标的人", given, params=params)
    assert values(found) == [
        ["V1", "康兵", "未编队", 6.0, None, 3.0, 1.0],
        ["V2", "李敏", "未编队", 2.0, 3.0, 0.0, 4.0],
    ]
    (page,) = pages("yearly", given, params=params)
    assert "至少5小时" in page.notes[0]
    found = block("yearly", "还没有达标的人", given, params=Params(annual_min_hours=0))
    assert found.lines == []


def test_the_sampled_share_of_the_ledger_stands_beside_what_is_asked() -> None:
    given = tables(
        inspection=[{"inspection_no": "D", "unit_no": "Z", "day": day(5, 1), "sampled": 1}],
        service_record=[{"name": "康兵", "date": day(3, n)} for n in range(1, 9)],
    )  # fmt: skip
    (page,) = pages("rectification", given, params=Params(spot_check_rate=0.2))
    assert page.notes == ("本期台账8条，抽查1条，占12.5%；至少应抽查20%。",)

"""The functions that rate: beside the list of people, whatever form it has."""

from tests.functions.conftest import Call
from volkit.functions.declare import Session
from volkit.model.table import ErrorCell

A, B, C = "21050311000014", "21050311000022", "21050311000030"
LEDGER: list[list[object]] = [
    ["服务台账", None, None, None, None],
    ["志愿者编号", "姓名", "服务日期", "时长", "活动编号"],
    *([A, "康秀兵", 46000.0 + n, 8.0, f"a{n}"] for n in range(13)),
    [B, "李四", 46030.0, "2小时", "a30"],
    ["99999999999999", "外人", 46030.0, 2.0, "a30"],
    ["合计", None, None, 108.0, None],
]
PEOPLE: list[list[object]] = [
    ["编号", "姓名"], [C, "王五"], [A, "康秀兵"], [None, None], [B, "李四"], [A, "康秀兵"],
]  # fmt: skip
SCHEME = [["gb_hours5"]]


def test_stars_stand_beside_the_people_in_their_order(call: Call) -> None:
    answer = call("VK_STARS", LEDGER, PEOPLE, SCHEME)
    assert [row[0] for row in answer] == ["星级", 0, 1, "", 0, 1]
    assert "104" in str(answer[2][2])
    assert "100" in str(answer[2][2])


def test_the_caption_tells_what_was_left_out(call: Call) -> None:
    answer = call("VK_STARS", LEDGER, PEOPLE)
    assert "1" in str(answer[0][2])
    assert "公开承诺" in str(answer[0][2])


def test_the_next_star_says_what_is_missing(call: Call) -> None:
    answer = call("VK_NEXT_STAR", LEDGER, PEOPLE, SCHEME)
    assert answer[1][0] == 1
    assert "100" in str(answer[1][1])
    assert answer[2][0] == 2
    assert "196" in str(answer[2][1])


def test_a_bare_column_of_numbers_or_names_is_a_list(call: Call) -> None:
    numbers = call("VK_STARS", LEDGER, [[A], [None], [B], [C]], SCHEME)
    assert [row[0] for row in numbers] == [1, "", 0, 0]
    names = call("VK_STARS", LEDGER, [["李四"], ["康秀兵"]], SCHEME)
    assert [row[0] for row in names] == [0, 1]


def test_without_a_list_everybody_in_the_ledger_is_rated(call: Call) -> None:
    answer = call("VK_STARS", LEDGER, None, SCHEME)
    assert answer[0][:3] == ["志愿者编号", "姓名", "星级"]
    assert answer[1][:3] == [A, "康秀兵", 1]
    assert len(answer) == 4


def test_days_after_the_last_one_do_not_count(call: Call) -> None:
    answer = call("VK_MEASURES", LEDGER, PEOPLE, [["hours_total"]], [[46001.0]])
    assert [row[0] for row in answer] == ["累计认定时长", 0.0, 16.0, "", 0.0, 16.0]


def test_measures_are_named_in_any_language(call: Call) -> None:
    asked = [["累计认定时长、events_total", "满意率"]]
    answer = call("VK_MEASURES", LEDGER, PEOPLE, asked)
    assert answer[0] == ["累计认定时长", "累计次数", "满意率"]
    assert answer[2] == [104.0, 13, ""]


def test_weeks_kept_and_asked_for(call: Call) -> None:
    answer = call("VK_CADENCE", LEDGER, PEOPLE, [["2025-12-31"]])
    assert answer[0] == ["达标周数", "应达标周数", "达标率"]
    assert answer[2][0] == 2
    assert answer[2][1] == 51
    assert answer[1][0] == 0


def test_teams_are_rated_by_their_activities(call: Call) -> None:
    activities = [
        ["活动编号", "活动名称", "服务队", "活动日期", "地点", "服务内容"],
        *(
            [f"a{n}", "清扫", "T-1", 45663.0 + 7 * n, "楼道", "清扫楼道"]
            for n in range(10)
        ),
        ["b1", "探访", "T-2", 45663.0, "社区", "探访老人"],
    ]
    teams = [
        ["队伍编号", "队伍名称", "队长"],
        ["T-1", "一队", "甲"],
        ["T-2", "二队", "乙"],
        ["T-3", "三队", "丙"],
    ]
    answer = call("VK_CADENCE", activities, teams, [["2025-12-31"]])
    assert [row[0] for row in answer] == ["达标周数", 10, 1, 0]


def test_settings_and_other_tables_are_taken_in(call: Call) -> None:
    settings = [["参数", "值"], ["采用的评星方案", "gb_hours5"]]
    answer = call("VK_STARS", LEDGER, PEOPLE, None, None, settings)
    assert [row[0] for row in answer][1:] == [0, 1, "", 0, 1]


def test_a_scheme_that_does_not_exist_is_an_error(call: Call, session: Session) -> None:
    for name in ("没有的方案", "/etc/passwd", "..\\\\host\\x.toml"):
        assert call("VK_STARS", LEDGER, PEOPLE, [[name]]) == [[ErrorCell("#VALUE!")]]
        assert "gb_hours5" in session.last_error


def test_ranges_in_the_wrong_order_are_told(call: Call, session: Session) -> None:
    assert call("VK_STARS", PEOPLE, LEDGER, SCHEME) == [[ErrorCell("#VALUE!")]]
    assert "服务台账" in session.last_error


def test_a_measure_or_period_that_does_not_exist_is_an_error(
    call: Call, session: Session
) -> None:
    assert call("VK_MEASURES", LEDGER, PEOPLE, [["foo"]]) == [[ErrorCell("#VALUE!")]]
    assert "foo" in session.last_error
    day = [["2025-12-31"]]
    assert call("VK_CADENCE", LEDGER, PEOPLE, day, [["世纪"]]) == [
        [ErrorCell("#VALUE!")]
    ]
    assert "世纪" in session.last_error
    assert call("VK_CADENCE", LEDGER, PEOPLE, [["昨天"]]) == [[ErrorCell("#VALUE!")]]
    assert "昨天" in session.last_error

"""Where the header is and what each of its cells means."""

import datetime as dt
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.read.made import (
    OTHER,
    SPECIMEN,
    cells,
    keys,
    lines,
    noted,
    only,
    params,
    read,
)
from volkit.read.assign import assigned
from volkit.read.classify import best_kind
from volkit.sheets.base import all_sheets

CLEAN = [["志愿者编号", "姓名", "身份证号"], ["V1", "康兵", SPECIMEN]]


def test_a_header_in_the_first_row_gives_no_cause_to_speak_of_titles(
    tmp_path: Path,
) -> None:
    table = only(read(tmp_path, CLEAN))
    assert (table.header_row, table.range, table.kind) == (1, "A2:C2", "volunteer")
    assert noted(table) == {"required-column-missing"}


def test_titles_units_and_dates_above_the_header_are_skipped(tmp_path: Path) -> None:
    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells("A1:E1")

    rows = lines(f"""
        彩屯街道志愿者花名册 | | | |
        填报单位：郭家社区 | | | 2012年12月19日 |
        | | | |
        序号 | 姓  名 | 性 别 | 身份证号码： | 联系电话(必填)
        1 | 康兵 | 男 | {SPECIMEN} | 13800000001
    """)
    table = only(read(tmp_path, rows, merge))
    assert (table.header_row, table.range) == (4, "A5:E5")
    assert list(keys(table).values()) == ["seq", "name", "sex", "id_no", "phone"]
    assert params(table, "header-below-titles")["count"] == 2


def test_line_breaks_and_wide_spaces_in_headers_are_no_reason_to_speak(
    tmp_path: Path,
) -> None:
    rows = [
        ["志愿者编号", "姓　　名", "性\n别", "证件　号码"],
        ["V1", "康兵", "男", "x"],
    ]
    table = only(read(tmp_path, rows))
    assert list(keys(table).values()) == ["volunteer_no", "name", "sex", "id_no"]
    assert "header-read-as" not in noted(table)


def test_words_in_brackets_and_stars_are_taken_off_and_said(tmp_path: Path) -> None:
    rows = [["姓名*", "证件号码", "手机号码（本人常用）"], ["康兵", SPECIMEN, "138"]]
    table = only(read(tmp_path, rows))
    assert list(keys(table).values()) == ["name", "id_no", "phone"]
    assert "手机号码（本人常用）→联系电话" in str(
        params(table, "header-read-as")["columns"]
    )


def test_children_of_merged_captions_take_their_meaning_from_both(
    tmp_path: Path,
) -> None:
    def merge(sheet: Worksheet) -> None:
        for area in ("A1:A2", "B1:B2", "C1:D1", "E1:F1"):
            sheet.merge_cells(area)

    rows = lines(f"""
        姓名 | 身份证号 | 入党 | | 紧急联系人 |
        | | 时间 | 所在支部 | 姓名 | 电话
        康兵 | {SPECIMEN} | 2001.7 | 一支部 | 张三 | 13800000001
    """)
    table = only(read(tmp_path, rows, merge))
    assert table.header_row == 2
    assert keys(table) == {
        "姓名": "name",
        "身份证号": "id_no",
        "入党·时间": "party_joined",
        "入党·所在支部": "party_branch",
        "紧急联系人·姓名": "emergency_name",
        "紧急联系人·电话": "emergency_phone",
    }
    assert "header-in-two-rows" in noted(table)
    assert "column-twice" not in noted(table)


def test_start_and_end_under_service_time_are_sign_in_and_out(tmp_path: Path) -> None:
    rows = lines("""
        序号 | 姓名 | 服务日期 | 服务时间 | | 时长
        | | | 起 | 止 |
        1 | 康兵 | 2012-12-01 | 8:30 | 10:30 | 2
    """)
    table = only(read(tmp_path, rows))
    assert [c.key for c in table.columns] == [
        "seq", "name", "date", "in", "out", "hours",
    ]  # fmt: skip


def test_a_row_that_only_groups_columns_changes_no_meaning(tmp_path: Path) -> None:
    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells("A1:C1")
        sheet.merge_cells("D1:E1")

    rows = lines(f"""
        基本信息 | | | 联系方式 |
        姓名 | 性别 | 身份证号 | 手机 | 住址
        康兵 | 男 | {SPECIMEN} | 13800000001 | 彩屯
    """)
    table = only(read(tmp_path, rows, merge))
    assert [c.key for c in table.columns] == [
        "name",
        "sex",
        "id_no",
        "phone",
        "address",
    ]


@pytest.mark.parametrize(
    ("headers", "kind", "meant"),
    [
        ("编号 姓名 性别 手机", "volunteer", {"编号": "volunteer_no"}),
        ("编号 服务队名称 队长", "team", {"编号": "team_no"}),
        ("编号 站点名称 负责人 地址", "station", {"编号": "station_no", "负责人": "head"}),
        ("编号 活动名称 活动时间 活动地点 负责人", "activity", {"编号": "activity_no", "活动时间": "date"}),
        ("编号 姓名 承诺事项 完成时限", "commitment", {"编号": "commitment_no"}),
        ("姓名 服务日期 服务项目 服务时长", "service_record", {"服务项目": "activity_no", "服务时长": "hours"}),
        ("姓名 性别 特长 服务项目 服务时间", "volunteer", {"服务项目": "classes", "服务时间": "availability"}),
        ("序号 姓名 性别 身份证号 联系电话 服务时间 服务地点 服务内容 服务时长 签字", "service_record", {"服务时长": "hours"}),
        ("姓名 请假事由 开始日期 结束日期 批准人", "leave", {"开始日期": "from"}),
        ("年度 姓名 评定星级 审批单位", "star", {"评定星级": "level"}),
        ("姓名 考评项目 得分", "score", {"得分": "value"}),
        ("队伍名称 姓名 职务 入队时间", "team_member", {"队伍名称": "team_no"}),
        ("姓名 培训内容 培训时间 学时 是否合格", "training_attend", {"学时": "hours"}),
        ("培训名称 培训时间 培训地点 主讲人 学时", "training", {"主讲人": "teacher"}),
        ("日期 节日名称 类型", "holiday", {"节日名称": "name"}),
        ("參數項 參數值", "param", {"參數值": "value"}),
        ("姓名 電話", "volunteer", {"電話": "phone"}),
        ("記錄編號 志願者編號 姓名 服務日期 簽到時間 簽退時間", "service_record", {"簽到時間": "in"}),
        ("姓名 身分證號碼 聯絡電話", "volunteer", {"身分證號碼": "id_no", "聯絡電話": "phone"}),
        ("Volunteer Date Activity Hours", "service_record", {"Hours": "hours"}),
        ("姓名Name 性别/Gender 联系电话/手机", "volunteer", {"联系电话/手机": "phone"}),
    ],
)  # fmt: skip
def test_the_same_word_means_what_its_sheet_means(
    headers: str, kind: str, meant: dict[str, str]
) -> None:
    heads = [("", head) for head in headers.split()]
    assert best_kind(heads, (), None) == kind
    numbered = dict(enumerate(heads))
    found = assigned(numbered, {n: [] for n in numbered}, kind).keys
    by_header = {head: found[n] for n, (_, head) in numbered.items()}
    assert {head: by_header[head] for head in meant} == meant


@pytest.mark.parametrize(
    "headers",
    [
        "代码 名称",
        "编号 名称 类别 说明",
        "物资名称 数量 单位 备注",
        "序号 单位名称 联系人 联系电话",
    ],
)
def test_lists_of_codes_and_things_are_no_registers(headers: str) -> None:
    assert best_kind([("", head) for head in headers.split()], (), None) is None


@pytest.mark.parametrize("kind", sorted(all_sheets()))
@pytest.mark.parametrize("locale", ["zh_Hans", "zh_Hant", "en", "key"])
def test_a_sheets_own_captions_are_recognised_in_every_language(
    kind: str, locale: str
) -> None:
    columns = all_sheets()[kind].columns()
    said = {
        key: key if locale == "key" else column.label.of(locale)  # type: ignore[arg-type]  # the parameters above
        for key, column in columns.items()
    }
    heads = {n: ("", head) for n, head in enumerate(said.values())}
    if locale.startswith("zh"):
        assert best_kind(list(heads.values()), (), None) == kind
    found = assigned(heads, {n: [] for n in heads}, kind)
    assert list(found.keys.values()) == list(columns)
    assert not found.twice


def test_cells_decide_what_service_time_means_in_a_ledger(tmp_path: Path) -> None:
    head = ["姓名", "服务时间", "服务项目", "时间"]
    spans = only(read(tmp_path, [head, ["康兵", "2小时", "清雪", "2012-12-01"]]))
    assert (keys(spans)["服务时间"], keys(spans)["时间"]) == ("hours", "date")
    clocks = only(read(tmp_path, [head, ["康兵", "8:30-10:30", "清雪", 2]]))
    assert (keys(clocks)["服务时间"], keys(clocks)["时间"]) == ("in", "hours")
    days = only(read(tmp_path, [head, ["康兵", dt.date(2012, 12, 1), "清雪", 2]]))
    assert (keys(days)["服务时间"], keys(days)["时间"]) == ("date", "hours")


def test_a_month_under_a_month_heading_is_what_was_asked(tmp_path: Path) -> None:
    rows = [
        ["姓名", "证件号码", "出生年月", "入党日期"],
        ["康兵", SPECIMEN, "1949.12", None],
    ]
    table = only(read(tmp_path, rows))
    assert [c.month for c in table.columns] == [False, False, True, False]


def test_a_second_phone_goes_to_the_second_phone_column(tmp_path: Path) -> None:
    rows = [["姓名", "证件号码", "联系电话", "手机"], ["康兵", SPECIMEN, "024", "138"]]
    table = only(read(tmp_path, rows))
    assert keys(table)["手机"] == "phone2"
    assert "column-twice" not in noted(table)


def test_a_header_that_stands_twice_over_values_is_said(tmp_path: Path) -> None:
    rows = [["姓名", "身份证号", "姓名"], ["康兵", SPECIMEN, "张三"]]
    table = only(read(tmp_path, rows))
    assert params(table, "column-twice") == {
        "header": "姓名",
        "first": "A",
        "second": "C",
    }
    assert cells(table, "name") == ["康兵"]


def test_a_table_without_identity_is_said_once_and_names_the_columns(
    tmp_path: Path,
) -> None:
    table = only(read(tmp_path, [["姓名", "电话"], ["康兵", "138"], ["张三", "139"]]))
    assert params(table, "identity-column-missing") == {
        "columns": "志愿者编号/证件号码"
    }
    assert {"volunteer_no", "id_no", "birth"} <= set(table.missing)


def test_missing_columns_come_with_the_nearest_header(tmp_path: Path) -> None:
    rows = [["姓名", "身份证号", "出生月日"], ["康兵", SPECIMEN, "12.31"]]
    said = str(params(only(read(tmp_path, rows)), "required-column-missing")["columns"])
    assert "出生日期（≈出生月日）" in said


def test_unknown_columns_are_kept_and_said(tmp_path: Path) -> None:
    rows = [["姓名", "身份证号", "血型"], ["康兵", SPECIMEN, "A"]]
    table = only(read(tmp_path, rows))
    assert keys(table)["血型"] is None
    assert list(table.columns[2].cells) == ["A"]
    assert params(table, "column-unknown") == {"columns": "血型"}


def test_columns_with_a_default_and_calculated_ones_are_not_missing(
    tmp_path: Path,
) -> None:
    rows = [
        ["姓名", "服务日期", "签到时间", "签退时间"],
        ["康兵", "2012-1-1", "8:00", "9:00"],
    ]
    missing = only(read(tmp_path, rows)).missing
    assert "hours" not in missing
    assert "hour_kind" not in missing


def test_a_running_number_is_never_an_identifier(tmp_path: Path) -> None:
    for head in ("序号", "序 号", "No.", "序號", "行号"):
        table = only(
            read(tmp_path, [[head, "姓名", "身份证号"], [1, "康兵", SPECIMEN]])
        )
        assert table.columns[0].key == "seq"
        assert "volunteer_no" in table.missing
        assert "column-unknown" not in noted(table)


def test_a_form_with_captions_beside_answers_is_no_table(tmp_path: Path) -> None:
    rows = lines(f"""
        志愿者登记表 | | | | |
        姓名 | 康兵 | 性别 | 男 | 出生年月 | 1949.12
        民族 | 汉 | 政治面貌 | 党员 | 学历 | 大专
        身份证号 | {SPECIMEN} | | | 联系电话 | 138
    """)
    found = read(tmp_path, rows)
    assert not found.tables
    assert noted(found) == {"no-table-recognised"}


def test_values_that_happen_to_be_captions_are_no_header(tmp_path: Path) -> None:
    rows = lines(f"""
        姓名 | 身份证号 | 政治面貌 | 备注
        康兵 | {SPECIMEN} | 党员 | 其他
        志愿者 | {OTHER} | 党员 | 说明
    """)
    assert only(read(tmp_path, rows)).rows == range(2, 4)


def test_a_table_may_be_forced_to_be_a_sheet(tmp_path: Path) -> None:
    rows = [["编号", "名称", "负责人"], ["D1", "先锋队", "康兵"]]
    assert not read(tmp_path, rows).tables
    table = only(read(tmp_path, rows, as_kind="team"))
    assert keys(table) == {"编号": "team_no", "名称": "name", "负责人": "leader"}

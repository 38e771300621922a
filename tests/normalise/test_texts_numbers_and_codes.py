import datetime as dt

import pytest

from tests.normalise.cells import fixes, notes, read, table
from volkit.codes import table as codes
from volkit.model.table import ErrorCell, MergedCell, State

CLEAN_TEXTS = [
    "南芬区环卫处", "本溪市 平山区东明路12-3号", "党员（2012年转入）", "‘小南地’市场旁", "-5",
    "+86 13812345678", "３号楼", "书法；绘画", "C++", "20%", "Benxi Iron & Steel",
]  # fmt: skip


def test_texts_keep_their_characters() -> None:
    made = table("volunteer", employer=CLEAN_TEXTS, note=["一\n二", *CLEAN_TEXTS[1:]])
    assert made.frame["employer"].to_list() == CLEAN_TEXTS
    assert not made.remarks


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (" 南芬", "南芬"), ("南芬\u3000", "南芬"), ("南\u200b芬", "南芬"), ("南\u00a0芬", "南芬"),
        ("南芬\n环卫处", "南芬环卫处"), ("Benxi\nSteel", "Benxi Steel"), ("南芬　环卫处", "南芬环卫处"),
    ],
)  # fmt: skip
def test_stray_white_space_goes(cell: str, text: str) -> None:
    said = read("volunteer", "employer", cell)
    assert (said.value, said.note, said.fix) == (text, "untidy-text", text)


def test_an_issued_number_is_narrowed_and_a_name_in_its_place_is_not() -> None:
    made = table(
        "volunteer", station_no=["ＳＦ－００１", "彩屯站（一）", 12.0, "SF 001"]
    )
    assert made.frame["station_no"].to_list() == [
        "SF-001",
        "彩屯站（一）",
        "12",
        "SF 001",
    ]
    assert notes(made) == {("station_no", 0): "untidy-text"}


@pytest.mark.parametrize("cell", ["=1+1", "@张三", "- 党员", "+甲", "=SUM(A1)"])
def test_a_text_like_a_formula_is_warned_of(cell: str) -> None:
    assert read("volunteer", "employer", cell).note == "formula-like-text"


def test_errors_and_uncalculated_formulas_are_said() -> None:
    made = table("volunteer", employer=[ErrorCell("#N/A"), ErrorCell("")])
    assert list(notes(made).values()) == ["formula-error", "formula-not-calculated"]
    assert made.frame["employer.state"].to_list() == [State.UNREAD] * 2


def test_nothing_and_an_answer_of_nothing_differ() -> None:
    made = table("volunteer", employer=[None, "  ", "无", "—", "/", "甲厂"])
    assert made.frame["employer.state"].to_list() == [1, 1, 2, 2, 2, 0]
    assert not made.remarks


def test_same_as_above_offers_what_stands_above() -> None:
    made = table(
        "volunteer",
        employer=["甲厂", "同上", "〃"],
        sex=["M", "同上", "女"],
        birth=["1949.12.31", "同前", "1949-12-31"],
        classes=["便民利民、环境保护", "同上", None],
    )
    assert fixes(made) == {
        ("employer", 1): "甲厂", ("employer", 2): "甲厂", ("sex", 0): "男", ("sex", 1): "男",
        ("birth", 0): dt.date(1949, 12, 31), ("birth", 1): dt.date(1949, 12, 31),
        ("classes", 1): "便民利民、环境保护",
    }  # fmt: skip


def test_same_as_above_in_the_first_row_has_nothing_to_offer() -> None:
    made = table("volunteer", employer=["同上"])
    assert notes(made) == {("employer", 0): "same-as-above"}
    assert not fixes(made)


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("12人", 12), ("1,200", 1200), ("十二", 12), ("两百零三人", 203), ("12 人次", 12),
        ("1.2万", 12000), ("叁佰元整", 300), ("￥300", 300),
        ("20件", 20), ("2箱", 2), ("3双", 3),
    ],
)  # fmt: skip
def test_a_number_with_its_unit_is_read_and_offered_alone(
    cell: str, number: int
) -> None:
    said = read("activity", "joined", cell)
    assert (said.value, said.note, said.fix) == (number, "number-form", number)


def test_plain_numbers_are_left_alone() -> None:
    made = table("activity", joined=["12", 12.0, 12, "12.0", "+12", "-3"])
    assert made.frame["joined"].to_list() == [12, 12, 12, 12, 12, -3]
    assert not made.remarks


@pytest.mark.parametrize(
    ("cell", "note"),
    [
        ("若干", "number-not-understood"), ("NaN", "number-not-understood"),
        (True, "number-not-understood"),
        (12.5, "number-not-whole"), ("12.5", "number-not-whole"), ("10-20", "number-is-rough"),
        ("8_0", "number-not-understood"), ("9" * 30, "number-not-understood"),
    ],
)  # fmt: skip
def test_what_is_no_number_says_why(cell: object, note: str) -> None:
    said = read("activity", "joined", cell)
    assert (said.note, said.state) == (note, State.UNREAD)


@pytest.mark.parametrize(
    ("cell", "number"), [("约20人", 20), ("20多人", 20), ("近百人", 100)]
)
def test_an_estimate_needs_a_yes(cell: str, number: int) -> None:
    said = read("activity", "served", cell)
    assert (said.value, said.note, said.fix) == (number, "number-is-rough", number)


def test_money_in_capitals_is_read_to_the_fen() -> None:
    assert read("commitment", "target", "壹仟贰佰叁拾肆元伍角陆分").value == 1234.56


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("￥1,200.00", 1200), ("1200元", 1200), ("壹仟贰佰元整", 1200), ("1.2万元", 12000),
        ("(200)", -200), ("（200.00）", -200), ("¥ (1,200.50)", -1200.5), ("-￥200", -200),
        ("负200元", -200), ("红字200", -200), ("-壹佰元", -100), ("—200", -200),
        ("人民币（大写）：壹仟元整", 1000), ("大写：贰佰元零伍角", 200.5), ("小写:￥80.00", 80),
        ("壹仟貳佰圓整", 1200), ("1200圓", 1200), ("叁拾圆正", 30), ("3萬元", 30000),
    ],
)  # fmt: skip
def test_a_sum_is_read_as_vouchers_and_cash_books_write_it(
    cell: str, amount: float
) -> None:
    said = read("fund", "expense", cell)
    assert (said.value, said.note, said.fix) == (amount, "number-form", amount)


@pytest.mark.parametrize("cell", ["万元", "()", "负", "-元", "200×3", "12,00", "元整"])
def test_half_a_sum_is_none(cell: str) -> None:
    assert read("fund", "expense", cell).state is State.UNREAD


def test_brackets_mean_below_zero_only_round_a_sum() -> None:
    assert read("activity", "joined", "(12)").state is State.UNREAD


def test_shares_are_read_with_and_without_their_sign() -> None:
    made = table("fulfilment", rate=["95%", 0.95, "0.95", 95.0, "百分之九十五"])
    assert made.frame["rate"].to_list() == [0.95] * 5
    assert notes(made) == {("rate", 4): "number-form"}


def test_yes_and_no_have_many_ordinary_forms() -> None:
    yes = ["是", "√", "Y", "y", "有", "1", 1.0, True, "有人身危险"]
    no = ["否", "×", "N", "无", "0", 0.0, False, "无人身危险", "x"]
    made = table("activity", danger=[*yes, *no])
    assert made.frame["danger"].to_list() == [True] * len(yes) + [False] * len(no)
    assert not made.remarks
    assert read("activity", "danger", "也许").note == "not-yes-or-no"


def test_captions_in_any_script_and_codes_are_silent() -> None:
    made = table(
        "volunteer",
        sex=["男", "Female", "女"],
        ethnic=["漢族", "01", 11.0],
        political=["群眾", "13", 13.0],
        education=["大专", "本科", "大學本科畢業"],
        classes=["便民利民、扶贫帮困", "BM", "環境保護"],
    )
    assert not made.remarks
    assert made.frame["political"].to_list() == ["13"] * 3
    assert made.frame["classes"].to_list() == [["BM", "FP"], ["BM"], ["HB"]]


@pytest.mark.parametrize(
    ("key", "cell", "caption"),
    [
        ("sex", "M", "男"), ("sex", "男性", "男"), ("sex", "2", "女"), ("sex", 1.0, "男"),
        ("sex", "先生", "男"), ("ethnic", "满", "满族"), ("ethnic", "毛难族", "毛南族"),
        ("political", "党员", "中共党员"), ("political", "黨員", "中共党员"),
    ],
)  # fmt: skip
def test_an_alias_is_understood_and_the_caption_offered(
    key: str, cell: object, caption: str
) -> None:
    said = read("volunteer", key, cell)
    assert (said.note, said.fix, said.state) == ("code-by-alias", caption, State.READ)


def test_an_unknown_word_names_the_nearest() -> None:
    said = read("volunteer", "ethnic", "满州族")
    assert said.note == "code-not-in-list"
    assert "满族" in str(said.params["nearest"])


def test_nought_for_a_sex_is_settled_by_the_id_only() -> None:
    made = table("volunteer", sex=["0", 0.0], id_no=["11010519491231002X", None])
    assert set(notes(made).values()) == {"sex-not-stated"}
    assert fixes(made) == {("sex", 0): "女"}
    assert made.frame["sex"].to_list() == ["2", None]


@pytest.mark.parametrize("between", [",", "，", ";", "；", "/", " ", "\n"])
def test_choices_may_be_separated_in_many_ways(between: str) -> None:
    said = read("volunteer", "classes", between.join(["便民利民", "扶贫帮困"]))
    assert (said.value, said.fix) == (["BM", "FP"], "便民利民、扶贫帮困")


def test_an_unknown_choice_is_named() -> None:
    said = read("volunteer", "classes", "便民利民、唱歌")
    assert (said.note, said.params["strange"]) == ("choice-not-in-list", "唱歌")


def test_streets_become_codes_and_old_streets_stay_as_written() -> None:
    made = table("station", street=["东明街道", "東明街道", "210502004", "郭家街道"])
    assert made.frame["street"].to_list() == ["210502004"] * 3 + ["郭家街道"]
    assert not made.remarks


def test_credit_codes_are_checked() -> None:
    cells = [
        "91110000600037341L",
        "9111 0000 6000 3734 1l",
        "91110000600037342L",
        "60003734-1",
    ]
    made = table("station", uscc=cells)
    assert list(notes(made).values()) == [
        "credit-code-form", "credit-code-wrong", "credit-code-of-old-kind",
    ]  # fmt: skip


@pytest.mark.parametrize("cell", [float("nan"), float("inf")])
def test_what_excel_cannot_hold_counts_as_an_error(cell: float) -> None:
    for key in ("id_no", "birth", "phone", "employer"):
        assert read("volunteer", key, cell).note == "formula-error"


def test_a_cell_merged_with_the_one_above_points_at_it() -> None:
    made = table("volunteer", employer=["甲厂", MergedCell()])
    assert notes(made) == {("employer", 1): "same-as-above"}
    assert fixes(made) == {("employer", 1): "甲厂"}


@pytest.mark.parametrize(
    ("sheet", "column", "cell", "number"),
    [
        ("menu_item", "length_min", "1小时", 60), ("menu_item", "length_min", "90分钟", 90),
        ("menu_item", "length_min", "1.5小时", 90), ("menu_item", "lead_h", "提前2天", 48),
        ("menu_item", "lead_h", "24小时", 24), ("training", "valid_m", "3年", 36),
        ("training", "valid_m", "6个月", 6), ("menu_item", "capacity", "2天", 2),
    ],
)  # fmt: skip
def test_a_length_of_time_counts_in_the_unit_of_its_column(
    sheet: str, column: str, cell: str, number: int
) -> None:
    said = read(sheet, column, cell)
    assert (said.value, said.fix) == (number, number)


@pytest.mark.parametrize("cell", ["免费", "不收费", "无偿"])
def test_a_service_for_nothing_costs_nothing(cell: str) -> None:
    said = read("menu_item", "fee", cell)
    assert (said.value, said.note, said.fix) == (0, "number-form", 0)


@pytest.mark.parametrize(
    ("sheet", "column", "cell", "answer"),
    [
        ("qualification", "checked", "已核", True), ("qualification", "checked", "未核", False),
        ("proof", "sealed", "已盖", True), ("proof", "void", "未作废", False),
        ("post_claim", "plaque", "没挂", False), ("post_claim", "signed", "签", True),
        ("followup", "charged", "没有收费", False), ("followup", "charged", "未收", False),
        ("menu_item", "active", "停用", False), ("menu_item", "active", "在用", True),
        ("fund", "anonymous", "不匿名", False), ("complaint", "upheld", "不属实", False),
        ("complaint", "upheld", "部分属实", None), ("followup", "charged", "是否", None),
        ("qualification", "checked", "待核", None),
    ],
)  # fmt: skip
def test_an_answer_in_the_words_of_its_heading_is_read(
    sheet: str, column: str, cell: str, *, answer: bool | None
) -> None:
    assert read(sheet, column, cell).value is answer


@pytest.mark.parametrize(
    ("heading", "cell", "answer"),
    [
        ("收没收费", "没收费", False), ("收没收费", "收了", True),
        ("挂没挂牌", "挂了", True), ("责任书签没签", "没签", False),
        ("责任书签没签", "说不准", None),
    ],
)  # fmt: skip
def test_an_answer_under_a_heading_that_asks_both_ways_is_read(
    heading: str, cell: str, *, answer: bool | None
) -> None:
    said = read("followup", "charged", cell, header=heading)
    assert said.value is answer
    assert said.note == ("not-yes-or-no" if answer is None else "code-by-alias")


@pytest.mark.parametrize(
    ("sheet", "column", "cell", "code"),
    [
        ("booking", "status", "办完了", "WC"), ("booking", "status", "取消了", "QX"),
        ("post_claim", "way", "自己报名", "ZY"), ("leave", "reason", "带孙子", "QT"),
        ("hotline", "kind", "表扬", "BY"), ("menu_item", "class", "生活照料", "BM"),
        ("menu_item", "class", "法律服务", "XX"), ("followup", "score", "好", "4"),
    ],
)  # fmt: skip
def test_what_clerks_usually_write_is_a_code(
    sheet: str, column: str, cell: str, code: str
) -> None:
    assert read(sheet, column, cell).value == code


def test_a_word_that_says_more_than_its_class_is_kept_among_several() -> None:
    said = read("volunteer", "classes", "生活照料,环保")
    assert (said.value, said.fix) == (["BM", "HB"], "生活照料、环境保护")


def test_all_classes_are_meant_by_one_word() -> None:
    said = read("training", "classes", "全部")
    assert said.value == list(codes("service_class").codes)
    assert not said.note

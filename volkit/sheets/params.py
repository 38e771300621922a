"""The local counting rules and limits, each with its default.

Sources and reasons stand in docs/sources.md. A street overrides them on its 参数 tab.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict

from volkit.model.text import Label

ByUrgency = tuple[float, float, float]
"""A limit for each code of urgency, the most urgent first."""


class Params(BaseModel):
    """The settings that rules and ratings read."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    team_min_members: Annotated[
        int, Label("服务队最少人数", "服務隊最少人數", "Fewest members of a team")
    ] = 3
    min_age: Annotated[int, Label("最低年龄", "最低年齡", "Lowest age")] = 14
    guardian_below: Annotated[
        int,
        Label(
            "需监护人同意的年龄",
            "需監護人同意的年齡",
            "Guardian consents below this age",
        ),
    ] = 18
    age_warn_above: Annotated[
        int, Label("高龄提示年龄", "高齡提示年齡", "Hint above this age")
    ] = 75
    review_days: Annotated[
        int, Label("审查时限(工作日)", "審查時限(工作日)", "Review within (workdays)")
    ] = 10
    annual_review: Annotated[bool, Label("年审", "年審", "Yearly review")] = True
    card_valid_months: Annotated[
        int, Label("证件有效期(月)", "證件有效期(月)", "Card valid for (months)")
    ] = 24
    record_deadline_workdays: Annotated[
        int, Label("记录时限(工作日)", "記錄時限(工作日)", "Record within (workdays)")
    ] = 10
    hour_step: Annotated[
        float, Label("计时单位(小时)", "計時單位(小時)", "Unit of hours")
    ] = 0.5
    hour_round: Annotated[
        Literal["none", "floor", "nearest", "ceil", "first_hour_full"],
        Label("取整方式", "取整方式", "Rounding"),
    ] = "floor"
    event_cap_hours: Annotated[
        float, Label("单次上限(小时)", "單次上限(小時)", "Cap per activity (hours)")
    ] = 8.0
    day_cap_hours: Annotated[
        float, Label("单日上限(小时)", "單日上限(小時)", "Cap per day (hours)")
    ] = 12.0
    count_travel: Annotated[
        bool, Label("往返交通计时", "往返交通計時", "Count travel")
    ] = False
    count_prep: Annotated[
        bool, Label("策划筹备计时", "策劃籌備計時", "Count preparation")
    ] = False
    count_meeting: Annotated[bool, Label("会议计时", "會議計時", "Count meetings")] = (
        False
    )
    count_training: Annotated[
        bool, Label("培训计入服务时长", "培訓計入服務時長", "Count training as service")
    ] = False
    organiser_bonus_hours: Annotated[
        float, Label("组织者加时", "組織者加時", "Extra hours for the organiser")
    ] = 0.0
    publicity_before_record_days: Annotated[
        int,
        Label(
            "记入前公示(工作日)",
            "記入前公示(工作日)",
            "Publicity before recording (workdays)",
        ),
    ] = 3
    publicity_days: Annotated[
        int,
        Label("承诺公示(日)", "承諾公示(日)", "Publicity of commitments (days)"),
    ] = 5
    publicity_workdays: Annotated[
        int,
        Label("星级公示(工作日)", "星級公示(工作日)", "Publicity of stars (workdays)"),
    ] = 5
    proof_publicity_days: Annotated[
        int, Label("证明公示(日)", "證明公示(日)", "Publicity of proofs (days)")
    ] = 7
    late_reason_required: Annotated[
        bool,
        Label("超期补录须填原因", "超期補錄須填原因", "Late entries need a reason"),
    ] = True
    retention_years: Annotated[
        int, Label("记录保存年限", "記錄保存年限", "Years to keep records")
    ] = 10
    annual_min_hours: Annotated[
        float, Label("年最低服务时长", "年最低服務時長", "Fewest hours a year")
    ] = 20.0
    satisfaction_target: Annotated[
        float, Label("满意率目标", "滿意率目標", "Satisfaction target")
    ] = 0.95
    overlap_grace_minutes: Annotated[
        int,
        Label(
            "时间冲突宽限(分钟)", "時間衝突寬限(分鐘)", "Grace for overlaps (minutes)"
        ),
    ] = 0
    accept_hours: Annotated[
        ByUrgency,
        Label(
            "受理时限(小时，紧急、当日、一般)",
            "受理時限(小時，緊急、當日、一般)",
            "Accept within (hours: urgent, same day, normal)",
        ),
    ] = (2, 8, 24)
    dispatch_hours: Annotated[
        ByUrgency,
        Label(
            "派工时限(小时，紧急、当日、一般)",
            "派工時限(小時，緊急、當日、一般)",
            "Assign within (hours: urgent, same day, normal)",
        ),
    ] = (4, 12, 48)
    finish_days: Annotated[
        ByUrgency,
        Label(
            "办结时限(工作日，紧急、当日、一般)",
            "辦結時限(工作日，緊急、當日、一般)",
            "Settle within (workdays: urgent, same day, normal)",
        ),
    ] = (1, 1, 5)
    followup_days: Annotated[
        int,
        Label("回访时限(工作日)", "回訪時限(工作日)", "Follow up within (workdays)"),
    ] = 3
    followup_min_rate: Annotated[
        float, Label("回访率下限", "回訪率下限", "Lowest share followed up")
    ] = 1.0
    no_show_limit: Annotated[
        int, Label("年度爽约上限", "年度爽約上限", "Most missed bookings a year")
    ] = 3
    wish_contact_days: Annotated[
        int,
        Label(
            "微心愿对接时限(日)", "微心願對接時限(日)", "Wishes: contact within (days)"
        ),
    ] = 7
    notice_lead_days: Annotated[
        int, Label("预告提前天数", "預告提前天數", "Announce ahead (days)")
    ] = 3
    hotline: Annotated[str, Label("服务热线", "服務熱線", "Hotline")] = ""
    per_person_min: Annotated[
        int, Label("每人承诺下限", "每人承諾下限", "Fewest commitments a person")
    ] = 1
    per_person_max: Annotated[
        int, Label("每人承诺上限", "每人承諾上限", "Most commitments a person")
    ] = 5
    vague_words: Annotated[
        tuple[str, ...], Label("空话提示词", "空話提示詞", "Words that promise nothing")
    ] = ("争取", "尽量", "努力", "积极", "不断", "进一步", "加强")
    scheme: Annotated[str, Label("采用的评星方案", "採用的評星方案", "Star scheme")] = (
        "bx_six_named"
    )
    period: Annotated[
        Literal["month", "quarter", "half_year", "year", "cumulative"],
        Label("评定周期", "評定週期", "Rating period"),
    ] = "year"
    approvers: Annotated[
        tuple[str, ...],
        Label(
            "分级审批(一星至六星)",
            "分級審批(一星至六星)",
            "Who approves one star, two stars...",
        ),
    ] = ("站点", "站点", "街道", "街道", "区县", "区县")
    quorum: Annotated[
        float, Label("评议到会比例", "評議到會比例", "Quorum of a vote")
    ] = 0.6667
    weight_self: Annotated[
        float, Label("自评权重", "自評權重", "Weight of self-rating")
    ] = 0.1
    weight_peers: Annotated[float, Label("互评权重", "互評權重", "Weight of peers")] = (
        0.2
    )
    weight_public: Annotated[
        float, Label("群众测评权重", "群眾測評權重", "Weight of the public")
    ] = 0.3
    weight_branch: Annotated[
        float, Label("党组织测评权重", "黨組織測評權重", "Weight of the branch")
    ] = 0.4
    score_excellent: Annotated[
        float, Label("优秀票分值", "優秀票分值", "Score of “excellent”")
    ] = 100.0
    score_qualified: Annotated[
        float, Label("合格票分值", "合格票分值", "Score of “qualified”")
    ] = 85.0
    score_barely: Annotated[
        float, Label("基本合格票分值", "基本合格票分值", "Score of “barely qualified”")
    ] = 70.0
    score_unqualified: Annotated[
        float, Label("不合格票分值", "不合格票分值", "Score of “not qualified”")
    ] = 50.0
    max_posts_per_person: Annotated[
        int, Label("每人认领岗位上限", "每人認領崗位上限", "Most posts a person")
    ] = 2
    check_months: Annotated[
        int,
        Label("履岗考核间隔(月)", "履崗考核間隔(月)", "Months between post checks"),
    ] = 6
    feedback_months: Annotated[
        int,
        Label("向单位反馈间隔(月)", "向單位反饋間隔(月)", "Months between feedbacks"),
    ] = 3
    annual_hours: Annotated[
        float, Label("年培训学时", "年培訓學時", "Training hours a year")
    ] = 0.0
    need_before_first_service: Annotated[
        tuple[str, ...],
        Label(
            "先培训后上岗的类别",
            "先培訓後上崗的類別",
            "Classes that need training first",
        ),
    ] = ("XL", "ZA")
    dual_sign_over: Annotated[
        float, Label("双签金额", "雙簽金額", "Two approve sums above")
    ] = 500.0
    publish_months: Annotated[
        int,
        Label("收支公示间隔(月)", "收支公示間隔(月)", "Months between fund notices"),
    ] = 3
    pay_volunteer_forbidden: Annotated[
        bool, Label("禁止发放报酬", "禁止發放報酬", "Volunteers are not paid")
    ] = True
    spot_check_rate: Annotated[
        float, Label("抽查比例", "抽查比例", "Share of the ledger to sample")
    ] = 0.05
    rectify_days: Annotated[
        int, Label("整改时限(日)", "整改時限(日)", "Put right within (days)")
    ] = 15
    complaint_reply_workdays: Annotated[
        int,
        Label(
            "投诉答复(工作日)",
            "投訴答覆(工作日)",
            "Answer complaints within (workdays)",
        ),
    ] = 15
    team_per_week: Annotated[
        int, Label("每队每周至少次数", "每隊每週至少次數", "Times a week for a team")
    ] = 1
    member_per_week: Annotated[
        int, Label("每人每周至少次数", "每人每週至少次數", "Times a week for a member")
    ] = 1
    team_idle_weeks: Annotated[
        int,
        Label(
            "服务队停摆提示(周)",
            "服務隊停擺提示(週)",
            "Hint when a team is idle (weeks)",
        ),
    ] = 4
    scope: Annotated[
        tuple[str, ...], Label("适用范围", "適用範圍", "Where the weekly rule holds")
    ] = ("210503",)
    holiday_weeks_exempt: Annotated[
        bool, Label("法定节假日周免查", "法定節假日周免查", "Holiday weeks are exempt")
    ] = True
    min_workdays_for_week: Annotated[
        int,
        Label(
            "计入考核的周至少工作日",
            "計入考覈的周至少工作日",
            "Fewest workdays of a counted week",
        ),
    ] = 3
    mask_name: Annotated[
        Literal["surname_only", "keep_first_last"],
        Label("姓名脱敏", "姓名脫敏", "How names are masked"),
    ] = "keep_first_last"
    mask_id: Annotated[
        Literal["omit", "prefix4_only", "prefix4_last4"],
        Label("证件号脱敏", "證件號脫敏", "How ID numbers are masked"),
    ] = "prefix4_only"
    mask_phone: Annotated[
        Literal["omit", "3_4_4", "last4"],
        Label("手机脱敏", "手機脫敏", "How phones are masked"),
    ] = "3_4_4"
    public_columns: Annotated[
        tuple[str, ...], Label("可公示列", "可公示列", "Columns that may be public")
    ] = ("姓名", "所属服务队", "所属站点", "星级", "累计时长")
    half_day_hours: Annotated[
        float, Label("半天折算小时", "半天折算小時", "Hours of half a day")
    ] = 4.0
    full_day_hours: Annotated[
        float, Label("一天折算小时", "一天折算小時", "Hours of a whole day")
    ] = 8.0
    local_prefix: Annotated[
        str,
        Label("旧本地号升位首位", "舊本地號升位首位", "Digit before old local numbers"),
    ] = "4"

    @classmethod
    def labels(cls) -> dict[str, Label]:
        """Return the caption of each setting by its name."""
        return {
            name: fact
            for name, info in cls.model_fields.items()
            for fact in info.metadata
            if isinstance(fact, Label)
        }

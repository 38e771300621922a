"""The volunteer sheet: one person in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import Column, Sheet


class Volunteer(Sheet):
    """One row: one person."""

    key: ClassVar[str] = "volunteer"
    label: ClassVar[Label] = Label("志愿者登记", "志願者登記", "Volunteer register")
    tab: ClassVar[Label] = Label("志愿者", "志願者", "Volunteers")

    volunteer_no: Annotated[
        str,
        Column(
            label=Label("志愿者编号", "志願者編號", "Volunteer number"),
            kind="text",
            also=(
                "编号",
                "注册号",
                "志愿者证号",
            ),
            required=True,
            unique=True,
        ),
    ]
    national_no: Annotated[
        str | None,
        Column(
            label=Label("全国编号", "全國編號", "National number"),
            kind="text",
            also=(
                "全国志愿者注册编号",
                "志愿者统一编号",
            ),
        ),
    ] = None
    name: Annotated[
        str,
        Column(
            label=Label("姓名", "姓名", "Name"),
            kind="person_name",
            also=(
                "志愿者姓名",
                "党员姓名",
                "名字",
            ),
            required=True,
            privacy=2,
        ),
    ]
    sex: Annotated[
        str,
        Column(
            label=Label("性别", "性別", "Sex"), kind="code", required=True, codes="sex"
        ),
    ]
    ethnic: Annotated[
        str | None,
        Column(
            label=Label("民族", "民族", "Ethnic group"), kind="code", codes="ethnic"
        ),
    ] = None
    id_type: Annotated[
        str,
        Column(
            label=Label("证件类型", "證件類型", "ID type"),
            kind="code",
            required=True,
            codes="id_type",
            default="111",
        ),
    ]
    id_no: Annotated[
        str,
        Column(
            label=Label("证件号码", "證件號碼", "ID number"),
            kind="id_no",
            also=(
                "身份证号",
                "身份证号码",
                "身份证",
                "公民身份号码",
                "居民身份证号",
            ),
            required=True,
            privacy=3,
            unique=True,
            source="L-67",
        ),
    ]
    birth: Annotated[
        dt.date,
        Column(
            label=Label("出生日期", "出生日期", "Birth date"),
            kind="date",
            also=(
                "出生年月",
                "生日",
                "出生年月日",
            ),
            required=True,
            privacy=2,
            source="L-67",
        ),
    ]
    political: Annotated[
        str,
        Column(
            label=Label("政治面貌", "政治面貌", "Political status"),
            kind="code",
            required=True,
            codes="political",
            privacy=2,
        ),
    ]
    party_joined: Annotated[
        dt.date | None,
        Column(
            label=Label("入党日期", "入黨日期", "Joined the party"),
            kind="month_date",
            also=(
                "入党时间",
                "入党年月",
            ),
            required_if="political in 01,02",
            privacy=2,
        ),
    ] = None
    party_branch: Annotated[
        str | None,
        Column(
            label=Label("所在党支部", "所在黨支部", "Party branch"),
            kind="text",
            also=(
                "党支部",
                "党组织",
                "所属党组织",
            ),
            required_if="political in 01,02",
        ),
    ] = None
    party_kind: Annotated[
        str | None,
        Column(
            label=Label("党员类别", "黨員類別", "Kind of party member"),
            kind="text",
            also=(
                "在职/退休",
                "党员类型",
            ),
        ),
    ] = None
    education: Annotated[
        str | None,
        Column(
            label=Label("学历", "學歷", "Education"),
            kind="code",
            also=(
                "文化程度",
                "最高学历",
            ),
            codes="education",
        ),
    ] = None
    employer: Annotated[
        str | None,
        Column(
            label=Label("工作单位及职务", "工作單位及職務", "Employer and post"),
            kind="text",
            also=(
                "工作单位",
                "单位及职务",
                "单位",
            ),
        ),
    ] = None
    live_division: Annotated[
        str,
        Column(
            label=Label("居住区域", "居住區域", "Area of residence"),
            kind="ref",
            required=True,
            ref="division.code",
            source="L-67",
        ),
    ]
    address: Annotated[
        str | None,
        Column(
            label=Label("住址", "住址", "Address"),
            kind="text",
            also=(
                "家庭住址",
                "现住址",
                "家庭地址",
            ),
            privacy=2,
        ),
    ] = None
    phone: Annotated[
        str,
        Column(
            label=Label("联系电话", "聯繫電話", "Phone"),
            kind="phone",
            also=(
                "手机",
                "手机号",
                "手机号码",
                "联系方式",
                "电话",
            ),
            required=True,
            privacy=2,
        ),
    ]
    phone2: Annotated[
        str | None,
        Column(
            label=Label("备用电话", "備用電話", "Second phone"), kind="phone", privacy=2
        ),
    ] = None
    emergency_name: Annotated[
        str | None,
        Column(
            label=Label("紧急联系人", "緊急聯繫人", "Emergency contact"),
            kind="person_name",
            privacy=2,
        ),
    ] = None
    emergency_phone: Annotated[
        str | None,
        Column(
            label=Label("紧急联系电话", "緊急聯繫電話", "Emergency phone"),
            kind="phone",
            privacy=2,
        ),
    ] = None
    skills: Annotated[
        str,
        Column(
            label=Label("专业技能", "專業技能", "Skills"),
            kind="text",
            also=(
                "特长",
                "专业特长",
                "个人特长",
            ),
            required=True,
            source="L-67",
        ),
    ]
    classes: Annotated[
        list[str],
        Column(
            label=Label("服务类别", "服務類別", "Service classes"),
            kind="code_multi",
            also=(
                "服务意向",
                "服务意愿",
                "服务项目",
                "意向岗位",
            ),
            required=True,
            codes="service_class",
            source="L-67",
        ),
    ]
    availability: Annotated[
        str | None,
        Column(
            label=Label("可服务时间", "可服務時間", "Available times"),
            kind="text",
            also=(
                "服务时间",
                "空闲时间",
            ),
            source="L-685",
        ),
    ] = None
    health_note: Annotated[
        str | None,
        Column(
            label=Label("健康提示", "健康提示", "Health note"), kind="text", privacy=3
        ),
    ] = None
    station_no: Annotated[
        str,
        Column(
            label=Label("所属站点", "所屬站點", "Station"),
            kind="ref",
            required=True,
            ref="station.station_no",
        ),
    ]
    entry_way: Annotated[
        str | None,
        Column(label=Label("报到方式", "報到方式", "Way of entry"), kind="text"),
    ] = None
    guardian: Annotated[
        str | None,
        Column(
            label=Label("监护人", "監護人", "Guardian"),
            kind="person_name",
            privacy=3,
        ),
    ] = None
    guardian_phone: Annotated[
        str | None,
        Column(
            label=Label("监护人电话", "監護人電話", "Guardian's phone"),
            kind="phone",
            privacy=3,
        ),
    ] = None
    guardian_on: Annotated[
        dt.date | None,
        Column(
            label=Label("监护人同意日期", "監護人同意日期", "Guardian's consent date"),
            kind="date",
        ),
    ] = None
    consent_on: Annotated[
        dt.date,
        Column(
            label=Label("告知同意日期", "告知同意日期", "Consent date"),
            kind="date",
            required=True,
            ref="consent.signed_on",
            source="L-PIPL",
        ),
    ]
    applied_on: Annotated[
        dt.date,
        Column(
            label=Label("申请日期", "申請日期", "Application date"),
            kind="date",
            also=(
                "填表日期",
                "登记日期",
                "报名日期",
            ),
            required=True,
        ),
    ]
    registered_on: Annotated[
        dt.date | None,
        Column(
            label=Label("注册日期", "註冊日期", "Registration date"),
            kind="date",
            required_if="status=ZC",
        ),
    ] = None
    status: Annotated[
        str,
        Column(
            label=Label("状态", "狀態", "Status"),
            kind="code",
            required=True,
            codes="volunteer_status",
            default="ZC",
        ),
    ]
    review_result: Annotated[
        str | None,
        Column(
            label=Label("审查结果", "審查結果", "Review result"),
            kind="code",
            codes="review_result",
            also=("资格审查", "审查意见", "资格审查结果"),
        ),
    ] = None
    reviewer: Annotated[
        str | None,
        Column(
            label=Label("审查人", "審查人", "Reviewer"), kind="person_name", privacy=2
        ),
    ] = None
    reviewed_on: Annotated[
        dt.date | None,
        Column(label=Label("审查日期", "審查日期", "Review date"), kind="date"),
    ] = None
    archive_no: Annotated[
        str | None,
        Column(
            label=Label("档案号", "檔案號", "File number"),
            kind="text",
            unique=True,
            also=("档案编号", "建档编号"),
        ),
    ] = None
    filed_on: Annotated[
        dt.date | None,
        Column(
            label=Label("归档日期", "歸檔日期", "Filing date"),
            kind="date",
            also=("建档日期",),
        ),
    ] = None
    consent_scope: Annotated[
        str | None,
        Column(
            label=Label("同意事项", "同意事項", "Consent covers"),
            kind="text",
            source="L-PIPL",
        ),
    ] = None
    withdrawn_on: Annotated[
        dt.date | None,
        Column(
            label=Label("同意撤回日期", "同意撤回日期", "Consent withdrawn on"),
            kind="date",
            source="L-PIPL",
        ),
    ] = None
    exit_on: Annotated[
        dt.date | None,
        Column(label=Label("退出日期", "退出日期", "Exit date"), kind="date"),
    ] = None
    exit_reason: Annotated[
        str | None,
        Column(
            label=Label("退出原因", "退出原因", "Exit reason"),
            kind="code",
            required_if="exit_on",
            codes="exit_reason",
        ),
    ] = None
    hours_total: Annotated[
        float | None,
        Column(
            label=Label("累计时长", "累計時長", "Total hours"),
            kind="hours",
            calculated=True,
        ),
    ] = None
    hours_year: Annotated[
        float | None,
        Column(
            label=Label("本年时长", "本年時長", "Hours this year"),
            kind="hours",
            calculated=True,
        ),
    ] = None
    star: Annotated[
        int | None,
        Column(
            label=Label("当前星级", "當前星級", "Current star"),
            kind="int",
            calculated=True,
        ),
    ] = None
    photo: Annotated[
        str | None,
        Column(label=Label("照片", "照片", "Photo"), kind="photo", privacy=2),
    ] = None
    note: Annotated[
        str | None, Column(label=Label("备注", "備註", "Remarks"), kind="text_long")
    ] = None

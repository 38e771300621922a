"""The volunteer sheet: one person in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, HomeLine, InBook, Sheet, spellings


class Volunteer(Sheet):
    """One row: one person."""

    key: ClassVar[str] = "volunteer"
    label: ClassVar[Label] = Label("志愿者登记", "志願者登記", "Volunteer register")
    tab: ClassVar[Label] = Label("志愿者", "志願者", "Volunteers")
    also: ClassVar[tuple[str, ...]] = (
        "志愿者名册",
        "志愿者花名册",
        "志愿者信息",
        "志愿者信息表",
        "登记表",
        "登记册",
        "花名册",
        "名册",
        "人员名单",
        "志愿者名单",
        "注册表",
        "报名表",
        "采集表",
        "信息表",
        "党员名册",
    )
    in_book: ClassVar[InBook] = InBook(
        place=30,
        room=3_000,
        watched=True,
        carried="active",
        ended_by=("exit_on",),
        home=(
            HomeLine(
                label=Label(
                    "待审查的申请", "待審查的申請", "Applications to be reviewed"
                ),
                count="COUNTIF({status},{status:is SQ})",
            ),
            HomeLine(
                label=Label(
                    "位数不是 18 位或 15 位的身份证号",
                    "位數不是 18 位或 15 位的身份證號",
                    "Resident ID numbers that have neither 18 nor 15 characters",
                ),
                count=(
                    'SUMPRODUCT((({id_type}="")+({id_type}={id_type:is 111}))'
                    "*(LEN({id_no})>0)*(LEN({id_no})<>18)*(LEN({id_no})<>15))"
                ),
                block="wrong",
            ),
        ),
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=("name id_no volunteer_no",),
        personal=True,
        everyday=True,
        identity=("name", "id_no volunteer_no"),
    )

    volunteer_no: Annotated[
        str,
        Column(
            label=Label("志愿者编号", "志願者編號", "Volunteer number"),
            kind="text",
            also=spellings(
                "编号|注册号|志愿者证号|志愿者号|志愿者证编号|志愿者注册号|"
                "注册编号|证号|服务证号|志愿证号|会员编号|人员编号|志愿者ID|"
                "志愿者服务证号|党员志愿者编号"
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
            also=spellings(
                "全国志愿者注册编号|志愿者统一编号|全国志愿者编号|"
                "中国志愿服务网编号|志愿服务网编号|志愿者统一号|注册志愿者编号"
            ),
        ),
    ] = None
    name: Annotated[
        str,
        Column(
            label=Label("姓名", "姓名", "Name"),
            kind="person_name",
            also=spellings(
                "志愿者姓名|党员姓名|名字|姓名全称|人员姓名|成员姓名|队员姓名|"
                "申请人|申请人姓名|报名人|志愿者|党员志愿者|名|中文姓名|真实姓名|"
                "党员志愿者姓名|Full name|Volunteer name"
            ),
            required=True,
            privacy=2,
        ),
    ]
    sex: Annotated[
        str,
        Column(
            label=Label("性别", "性別", "Sex"),
            kind="code",
            also=(
                "男女",
                "Gender",
            ),
            required=True,
            codes="sex",
        ),
    ]
    ethnic: Annotated[
        str | None,
        Column(
            label=Label("民族", "民族", "Ethnic group"),
            kind="code",
            also=(
                "民族成分",
                "族别",
                "Ethnicity",
            ),
            codes="ethnic",
        ),
    ] = None
    id_type: Annotated[
        str,
        Column(
            label=Label("证件类型", "證件類型", "ID type"),
            kind="code",
            also=spellings("证件种类|身份证件类型|证件类别|有效证件类型"),
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
            also=spellings(
                "身份证号|身份证号码|身份证|公民身份号码|居民身份证号|证件号|"
                "身份号码|身份证件号码|身份证件号|有效证件号码|二代身份证号|"
                "二代身份证号码|居民身份证号码|居民身份证|身份证号(18位)|"
                "身份证证号|身份证编号|身份证明号码|公民身份证号|公民身份证号码|"
                "公民身份证|身份证件|证件编号|ID card number|ID card|ID no."
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
            past=True,
            also=spellings(
                "出生年月|生日|出生年月日|出生|出生时间|出生日|生年月日|出生年月份|"
                "出生日期(公历)|生辰|出生年份|Date of birth|Birthday|DOB"
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
            also=spellings(
                "政治面目|政治身份|面貌|党派|党团|政治情况|Political affiliation"
            ),
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
            past=True,
            after=("birth",),
            also=spellings(
                "入党时间|入党年月|入党年月日|入党(团)时间|入党/团时间|何时入党|"
                "加入党组织时间|加入中国共产党时间"
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
            also=spellings(
                "党支部|党组织|所属党组织|所属支部|支部名称|所在支部|支部|"
                "所属党支部|所在党组织|隶属党支部|党组织名称|党员所在支部|"
                "组织关系所在支部|组织关系所在党组织|组织关系所在地|所在党支部名称"
            ),
            required_if="political in 01,02",
        ),
    ] = None
    party_kind: Annotated[
        str | None,
        Column(
            label=Label("党员类别", "黨員類別", "Kind of party member"),
            kind="text",
            also=spellings("在职/退休|党员类型|人员类别|党员性质|在职/离退休"),
        ),
    ] = None
    education: Annotated[
        str | None,
        Column(
            label=Label("学历", "學歷", "Education"),
            kind="code",
            also=spellings(
                "文化程度|最高学历|文化|学历层次|教育程度|受教育程度|学历学位|"
                "全日制学历|Education level"
            ),
            codes="education",
        ),
    ] = None
    employer: Annotated[
        str | None,
        Column(
            label=Label("工作单位及职务", "工作單位及職務", "Employer and post"),
            kind="text",
            also=spellings(
                "工作单位|单位及职务|单位|工作单位和职务|单位职务|工作单位及职业|"
                "所在单位|工作单位或职业|工作单位或学校|单位名称|工作单位职务|"
                "就职单位|现工作单位|现工作单位及职务|单位/学校|工作单位/学校|职业|"
                "职业或单位|Employer|Work unit"
            ),
        ),
    ] = None
    live_division: Annotated[
        str,
        Column(
            label=Label("居住区域", "居住區域", "Area of residence"),
            kind="ref",
            also=spellings(
                "居住地|居住社区|所在社区|所属社区|社区|现居住社区|居住街道|"
                "所在街道|居住区|居住小区|所住社区|现居住区域|居住地区|居住地社区|"
                "所属社区(村)|所在社区(村)"
            ),
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
            also=spellings(
                "家庭住址|现住址|家庭地址|地址|居住地址|详细地址|常住地址|"
                "现居住地址|住宅地址|联系地址|通讯地址|家庭详细住址|居住地址(详细)|"
                "现居住地|家庭住址(详细)|Home address"
            ),
            privacy=2,
        ),
    ] = None
    phone: Annotated[
        str,
        Column(
            label=Label("联系电话", "聯繫電話", "Phone"),
            kind="phone",
            also=spellings(
                "手机|手机号|手机号码|联系方式|电话|移动电话|手机电话|电话号码|"
                "联系电话(手机)|联系手机|手机联系方式|联系号码|本人电话|"
                "本人联系电话|电话(手机)|联系人电话|手机/电话|常用电话|"
                "手机号(联系方式)|Mobile|Phone number|Telephone|Tel"
            ),
            required=True,
            privacy=2,
        ),
    ]
    phone2: Annotated[
        str | None,
        Column(
            label=Label("备用电话", "備用電話", "Second phone"),
            kind="phone",
            also=spellings(
                "其他电话|固定电话|第二联系电话|备用手机|住宅电话|家庭电话|座机|"
                "办公电话|其他联系方式|固话|备用联系电话|联系电话2|电话2"
            ),
            privacy=2,
        ),
    ] = None
    emergency_name: Annotated[
        str | None,
        Column(
            label=Label("紧急联系人", "緊急聯繫人", "Emergency contact"),
            kind="person_name",
            also=spellings(
                "紧急联系人姓名|应急联系人|紧急情况联系人|应急联系人姓名|家属姓名|"
                "Emergency contact name"
            ),
            privacy=2,
        ),
    ] = None
    emergency_phone: Annotated[
        str | None,
        Column(
            label=Label("紧急联系电话", "緊急聯繫電話", "Emergency phone"),
            kind="phone",
            also=spellings(
                "紧急联系人电话|紧急联系方式|应急联系电话|紧急联系人联系电话|"
                "紧急联系人手机|应急联系人电话|紧急联系人联系方式|紧急联系人手机号|"
                "紧急电话|家属电话|家属联系电话"
            ),
            privacy=2,
        ),
    ] = None
    skills: Annotated[
        str,
        Column(
            label=Label("专业技能", "專業技能", "Skills"),
            kind="text",
            also=spellings(
                "特长|专业特长|个人特长|技能|特长爱好|爱好特长|兴趣特长|有何特长|"
                "技术特长|特长及爱好|特长技能|专长|技能特长|服务技能|擅长|爱好|"
                "兴趣爱好|专业技能/特长|特长或技能|Skill"
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
            also=spellings(
                "服务意向|服务意愿|服务项目|意向岗位|志愿服务类别|服务类型|"
                "志愿服务意向|意向服务类别|参与服务项目|愿意参加的服务|"
                "参加志愿服务项目|服务岗位意向|志愿服务项目|服务内容|服务领域|"
                "意向服务|志愿服务领域|意向|拟参加服务类别|可提供服务|服务方向|"
                "愿意提供的服务|服务特长"
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
            also=spellings(
                "服务时间|空闲时间|可服务时段|服务时段|可参加服务时间|可参加时间|"
                "方便时间|参加服务时间|服务时间段|业余时间"
            ),
            source="L-685",
        ),
    ] = None
    health_note: Annotated[
        str | None,
        Column(
            label=Label("健康提示", "健康提示", "Health note"),
            kind="text",
            also=spellings("健康状况|身体状况|健康情况|健康|身体情况"),
            privacy=3,
        ),
    ] = None
    station_no: Annotated[
        str,
        Column(
            label=Label("所属站点", "所屬站點", "Station"),
            kind="ref",
            also=spellings(
                "站点编号|站点名称|所在站点|所属服务站|服务站|服务站点|"
                "所属服务站点|注册站点|登记站点|所在服务站|志愿者服务站|"
                "所属志愿服务站|报到站点|服务站名称|报到社区"
            ),
            required=True,
            ref="station.station_no",
        ),
    ]
    entry_way: Annotated[
        str | None,
        Column(
            label=Label("报到方式", "報到方式", "Way of entry"),
            kind="text",
            also=spellings("注册方式|报名方式|来源|加入方式|登记方式|招募方式"),
        ),
    ] = None
    guardian: Annotated[
        str | None,
        Column(
            label=Label("监护人", "監護人", "Guardian"),
            kind="person_name",
            also=(
                "监护人姓名",
                "家长姓名",
                "家长",
            ),
            privacy=3,
        ),
    ] = None
    guardian_phone: Annotated[
        str | None,
        Column(
            label=Label("监护人电话", "監護人電話", "Guardian's phone"),
            kind="phone",
            also=spellings(
                "监护人联系电话|家长电话|监护人联系方式|监护人手机|家长联系电话"
            ),
            privacy=3,
        ),
    ] = None
    guardian_on: Annotated[
        dt.date | None,
        Column(
            label=Label("监护人同意日期", "監護人同意日期", "Guardian's consent date"),
            kind="date",
            also=(
                "监护人签字日期",
                "监护人同意时间",
            ),
            past=True,
        ),
    ] = None
    consent_on: Annotated[
        dt.date,
        Column(
            label=Label("告知同意日期", "告知同意日期", "Consent date"),
            kind="date",
            also=spellings("同意日期|签署日期|知情同意日期|告知同意时间|授权日期"),
            past=True,
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
            past=True,
            after=("birth",),
            also=spellings(
                "填表日期|登记日期|报名日期|申请时间|报名时间|登记时间|填表时间|"
                "填写日期|报到日期|报到时间"
            ),
            required=True,
        ),
    ]
    registered_on: Annotated[
        dt.date | None,
        Column(
            label=Label("注册日期", "註冊日期", "Registration date"),
            kind="date",
            also=spellings(
                "注册时间|入队时间|入队日期|加入时间|加入日期|批准日期|注册年月|"
                "参加时间"
            ),
            past=True,
            after=("reviewed_on",),
            required_if="status=ZC",
        ),
    ] = None
    status: Annotated[
        str,
        Column(
            label=Label("状态", "狀態", "Status"),
            kind="code",
            also=spellings("志愿者状态|注册状态|人员状态|当前状态|是否在册"),
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
            also=spellings("资格审查|审查意见|资格审查结果|审核结果|审核意见|审核情况"),
        ),
    ] = None
    review_note: Annotated[
        str | None,
        Column(
            label=Label("审查说明", "審查說明", "Review note"),
            kind="text",
            also=spellings("缺件说明|退回原因|不通过原因|审查未通过原因|补正说明"),
            required_if="review_result in BZ,BTG",
        ),
    ] = None
    reviewer: Annotated[
        str | None,
        Column(
            label=Label("审查人", "審查人", "Reviewer"),
            kind="person_name",
            also=("审核人",),
            privacy=2,
        ),
    ] = None
    reviewed_on: Annotated[
        dt.date | None,
        Column(
            label=Label("审查日期", "審查日期", "Review date"),
            kind="date",
            also=(
                "审核日期",
                "审核时间",
                "审查时间",
            ),
            past=True,
            after=("applied_on",),
        ),
    ] = None
    annual_on: Annotated[
        dt.date | None,
        Column(
            label=Label("年审日期", "年審日期", "Yearly review"),
            kind="date",
            also=spellings("年审时间|年度审核日期|年检日期|最近年审日期"),
            past=True,
            after=("registered_on",),
            source="L-CARD",
        ),
    ] = None
    class_tag: Annotated[
        str | None,
        Column(
            label=Label("人员分类", "人員分類", "Groups"),
            kind="text",
            also=spellings("志愿者分类|分类管理|身份分类|志愿者类别"),
        ),
    ] = None
    archive_no: Annotated[
        str | None,
        Column(
            label=Label("档案号", "檔案號", "File number"),
            kind="text",
            unique=True,
            also=(
                "档案编号",
                "建档编号",
                "档案号码",
            ),
        ),
    ] = None
    filed_on: Annotated[
        dt.date | None,
        Column(
            label=Label("归档日期", "歸檔日期", "Filing date"),
            kind="date",
            past=True,
            after=("applied_on",),
            also=(
                "建档日期",
                "归档时间",
                "建档时间",
            ),
        ),
    ] = None
    consent_scope: Annotated[
        str | None,
        Column(
            label=Label("同意事项", "同意事項", "Consent covers"),
            kind="text",
            also=(
                "同意范围",
                "授权事项",
            ),
            source="L-PIPL",
        ),
    ] = None
    withdrawn_on: Annotated[
        dt.date | None,
        Column(
            label=Label("同意撤回日期", "同意撤回日期", "Consent withdrawn on"),
            kind="date",
            also=(
                "撤回日期",
                "撤回同意日期",
            ),
            past=True,
            after=("consent_on",),
            source="L-PIPL",
        ),
    ] = None
    exit_on: Annotated[
        dt.date | None,
        Column(
            label=Label("退出日期", "退出日期", "Exit date"),
            kind="date",
            also=spellings("退出时间|离队日期|离队时间|注销日期"),
            past=True,
            after=("registered_on", "applied_on"),
        ),
    ] = None
    exit_reason: Annotated[
        str | None,
        Column(
            label=Label("退出原因", "退出原因", "Exit reason"),
            kind="code",
            also=(
                "退队原因",
                "离队原因",
                "注销原因",
            ),
            required_if="exit_on",
            codes="exit_reason",
        ),
    ] = None
    hours_total: Annotated[
        float | None,
        Column(
            label=Label("累计时长", "累計時長", "Total hours"),
            kind="hours",
            also=spellings(
                "总时长|累计服务时长|服务总时长|累计服务时间|累计小时|累计工时|"
                "总服务时长|累计时数|志愿服务总时长|服务时长合计|服务时长|服务时数|"
                "志愿服务时长|累计志愿服务时长|总小时数"
            ),
            low=0,
            calculated=True,
        ),
    ] = None
    hours_year: Annotated[
        float | None,
        Column(
            label=Label("本年时长", "本年時長", "Hours this year"),
            kind="hours",
            also=spellings(
                "年度服务时长|当年时长|年度时长|今年时长|当年服务时长|本年服务时长|"
                "本年度时长|本年度服务时长"
            ),
            low=0,
            high=8784,
            calculated=True,
        ),
    ] = None
    star: Annotated[
        int | None,
        Column(
            label=Label("当前星级", "當前星級", "Current star"),
            kind="int",
            also=spellings("星级|星级等级|志愿者星级|现有星级|目前星级"),
            low=0,
            high=10,
            calculated=True,
        ),
    ] = None
    photo: Annotated[
        str | None,
        Column(
            label=Label("照片", "照片", "Photo"),
            kind="photo",
            also=spellings("相片|照片(一寸)|一寸照片|寸照|免冠照片"),
            privacy=2,
        ),
    ] = None
    note: Annotated[
        str | None,
        Column(
            label=Label("备注", "備註", "Remarks"),
            kind="text_long",
            also=spellings("备|注|说明|附注|其他|其它|备注说明|Note|Notes|Comment"),
        ),
    ] = None

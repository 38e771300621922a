"""The menu_item sheet: one offered service in each row."""

from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, InBook, Sheet, spellings


class MenuItem(Sheet):
    """One row: one offered service."""

    key: ClassVar[str] = "menu_item"
    label: ClassVar[Label] = Label("服务菜单", "服務菜單", "Service menu")
    tab: ClassVar[Label] = Label("服务菜单", "服務菜單", "Service menu")
    also: ClassVar[tuple[str, ...]] = (
        "菜单",
        "服务菜单表",
        "服务项目清单",
        "服务清单",
        "服务项目一览",
        "点单菜单",
        "菜单一览",
        "便民服务项目",
        "服务项目公示",
    )
    in_book: ClassVar[InBook] = InBook(
        place=60, carried="active", closed_by=("active",)
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=(
            "menu_no name content",
            "slots capacity length_min lead_h fee teams need_cert",
        ),
        least=3,
        identity=("menu_no name",),
    )

    menu_no: Annotated[
        str,
        Column(
            label=Label("菜单编号", "菜單編號", "Menu number"),
            kind="text",
            also=spellings(
                "菜单号|项目编号|服务编号|编号|服务项目编号|菜单代码|清单编号"
            ),
            required=True,
            unique=True,
        ),
    ]
    name: Annotated[
        str,
        Column(
            label=Label("服务名称", "服務名稱", "Service"),
            kind="text",
            also=spellings(
                "服务项目|项目名称|菜单名称|服务项目名称|名称|项目|菜单项目|可约服务|清单名称|能做什么|服务什么"
            ),
            required=True,
        ),
    ]
    class_: Annotated[
        str,
        Column(
            label=Label("服务类别", "服務類別", "Service class"),
            kind="code",
            also=spellings(
                "服务类型|类别|服务领域|菜单类别|项目类别|服务分类|服务大类"
            ),
            required=True,
            codes="service_class",
        ),
    ]
    content: Annotated[
        str,
        Column(
            label=Label("服务内容", "服務內容", "Content"),
            kind="text_long",
            also=spellings(
                "具体内容|内容|服务说明|项目内容|服务内容及标准|服务事项|项目说明"
            ),
            required=True,
        ),
    ]
    target: Annotated[
        str | None,
        Column(
            label=Label("服务对象", "服務對象", "For whom"),
            kind="text",
            also=spellings("适用对象|服务人群|面向对象|受益人群|可约人群|面向人群"),
        ),
    ] = None
    teams: Annotated[
        str,
        Column(
            label=Label("承接队伍", "承接隊伍", "Teams"),
            kind="ref_multi",
            also=spellings(
                "承接服务队|服务队|服务队伍|承办队伍|责任队伍|提供队伍|承接单位|服务队名称|承接志愿服务队|由谁承接|承接单位或队伍|服务提供方|谁来做|哪支队伍承接|由哪支队伍承接|哪个队承接"
            ),
            required=True,
            ref="team.team_no",
        ),
    ]
    skill: Annotated[
        str | None,
        Column(
            label=Label("所需技能", "所需技能", "Skill needed"),
            kind="text",
            also=spellings("技能要求|需要技能|专业要求|技能|特长要求"),
        ),
    ] = None
    need_cert: Annotated[
        str | None,
        Column(
            label=Label("所需资格", "所需資格", "Qualification needed"),
            kind="text",
            also=spellings(
                "资格要求|所需证书|需要证书|证书要求|资质要求|所需资质|上岗证书"
            ),
        ),
    ] = None
    slots: Annotated[
        str,
        Column(
            label=Label("可约时段", "可約時段", "Times offered"),
            kind="text",
            also=spellings(
                "预约时段|可预约时间|服务时段|开放时间|可约时间|可预约时段|服务时间|开放时段|可预约时间段|什么时候可以约"
            ),
            required=True,
            width=28,
        ),
    ]
    length_min: Annotated[
        int,
        Column(
            label=Label("每次时长", "每次時長", "Minutes each time"),
            kind="int",
            also=spellings(
                "每次时长(分钟)|单次时长|服务时长|时长(分钟)|每次服务时长|单次时长(分钟)|每次用时|每次服务时间|每次服务时间(分钟)|每次多长时间|每次多久|一次多久|每次服务多长时间|每次多少分钟"
            ),
            required=True,
            low=15,
            high=480,
        ),
    ]
    capacity: Annotated[
        int,
        Column(
            label=Label("每时段名额", "每時段名額", "Places per slot"),
            kind="int",
            also=spellings(
                "名额|时段名额|每场名额|可约人数|每时段人数|限约人数|每时段可约数|限额|每次可约人数|每批人数|每次服务人数|接待人数|每次可接几单|每次能接几单|每场可接几单|每个时段接几单|一次能接几人"
            ),
            required=True,
            low=1,
        ),
    ]
    lead_h: Annotated[
        int | None,
        Column(
            label=Label("提前预约(小时)", "提前預約(小時)", "Book ahead (hours)"),
            kind="int",
            also=spellings(
                "提前预约|提前预约时间|提前小时数|预约提前量|需提前预约|提前多久预约|提前预约时限|要提前多久约|提前多少小时"
            ),
            low=0,
        ),
    ] = None
    area: Annotated[
        str | None,
        Column(
            label=Label("范围", "範圍", "Area"),
            kind="ref_multi",
            also=spellings(
                "服务范围|服务区域|覆盖范围|覆盖社区|服务社区|可约范围|适用范围"
            ),
            ref="division.code",
        ),
    ] = None
    fee: Annotated[
        float,
        Column(
            label=Label("收费", "收費", "Fee"),
            kind="money",
            also=spellings(
                "收费(元)|收费标准|费用|价格|是否收费|费用(元)|服务费|收不收费|要不要钱|收不收钱|收不收费用"
            ),
            required=True,
            default=0,
            source="L-685",
        ),
    ]
    active: Annotated[
        bool,
        Column(
            label=Label("启用", "啟用", "In use"),
            kind="bool",
            also=spellings("是否启用|在用|是否开放|是否有效|开放预约"),
            required=True,
        ),
    ]

"""The post sheet: one volunteer post in each row."""

from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, InBook, Sheet, spellings


class Post(Sheet):
    """One row: one post."""

    key: ClassVar[str] = "post"
    label: ClassVar[Label] = Label("岗位设置", "崗位設置", "Posts")
    tab: ClassVar[Label] = Label("岗位", "崗位", "Posts")
    also: ClassVar[tuple[str, ...]] = (
        "岗位",
        "岗位一览",
        "岗位设置表",
        "设岗定责",
        "岗位清单",
        "岗位公示",
        "无职党员设岗",
        "先锋岗",
        "岗位情况",
        "岗位设置情况",
        "岗位表",
    )
    in_book: ClassVar[InBook] = InBook(
        place=90, carried="active", closed_by=("active",)
    )
    as_met: ClassVar[AsMet] = AsMet(
        needs=("post_no name", "duty seats class area need"),
        least=3,
        proven=True,
        identity=("post_no name",),
    )

    post_no: Annotated[
        str,
        Column(
            label=Label("岗位编号", "崗位編號", "Post number"),
            kind="text",
            also=spellings("岗位号|岗号|编号|岗位代码"),
            required=True,
            unique=True,
        ),
    ]
    name: Annotated[
        str,
        Column(
            label=Label("岗位名称", "崗位名稱", "Post"),
            kind="text",
            also=spellings("岗位|岗名|设岗名称|名称|服务岗位|岗位设置"),
            required=True,
        ),
    ]
    class_: Annotated[
        str | None,
        Column(
            label=Label("岗位类别", "崗位類別", "Kind of post"),
            kind="code",
            also=spellings("岗位类型|岗位分类|类别|岗位大类|类型"),
            codes="post_class",
        ),
    ] = None
    area: Annotated[
        str,
        Column(
            label=Label("责任区", "責任區", "Area of duty"),
            kind="text",
            also=spellings(
                "责任区域|服务区域|包保区域|服务范围|责任路段|责任楼栋|责任范围|负责区域|管片|负责哪儿|负责哪里|管哪片"
            ),
            required=True,
            source="S-SEED",
        ),
    ]
    duty: Annotated[
        str,
        Column(
            label=Label("岗位职责", "崗位職責", "Duties"),
            kind="text_long",
            also=spellings(
                "职责|职责要求|工作职责|岗位要求|主要职责|职责内容|岗位任务|岗位内容|工作内容|工作任务|干什么|做什么|负责什么|都干什么"
            ),
            required=True,
        ),
    ]
    need: Annotated[
        str | None,
        Column(
            label=Label("任职条件", "任職條件", "Requirements"),
            kind="text",
            also=spellings("上岗条件|条件|资格条件|岗位条件|任职要求|认领条件"),
        ),
    ] = None
    seats: Annotated[
        int,
        Column(
            label=Label("职数", "職數", "Seats"),
            kind="int",
            also=spellings(
                "岗位人数|设岗人数|名额|岗位数|需要人数|人数|定岗人数|设岗数|需求人数|需要几人|要几个人|需要几个人|几个人|需几人|要几人"
            ),
            required=True,
            low=1,
        ),
    ]
    taken: Annotated[
        int | None,
        Column(
            label=Label("已认领", "已認領", "Taken"),
            kind="int",
            also=spellings(
                "已认领人数|认领人数|在岗人数|现有人数|上岗人数|已有人数|已有几人|现有几人|已有几个人|有几个人"
            ),
            low=0,
            calculated=True,
        ),
    ] = None
    station_no: Annotated[
        str,
        Column(
            label=Label("所属站点", "所屬站點", "Station"),
            kind="ref",
            also=spellings(
                "服务站|站点|所属服务站|站点名称|设岗站点|所在社区|"
                "设岗单位|社区|站点编号"
            ),
            required=True,
            ref="station.station_no",
        ),
    ]
    team_no: Annotated[
        str | None,
        Column(
            label=Label("服务队", "服務隊", "Team"),
            kind="ref",
            also=spellings("所属服务队|所属队伍|服务队名称|责任队伍|队伍编号"),
            ref="team.team_no",
        ),
    ] = None
    weekly_min: Annotated[
        int | None,
        Column(
            label=Label("每周要求", "每週要求", "Times a week"),
            kind="int",
            also=spellings(
                "每周次数|每周上岗次数|每周履岗次数|每周至少次数|每周几次|一周几次|每周上岗几次|每周去几次"
            ),
            default=1,
            low=0,
        ),
    ] = None
    active: Annotated[
        bool,
        Column(
            label=Label("启用", "啟用", "In use"),
            kind="bool",
            also=spellings("是否启用|在用|是否有效|是否开放"),
            required=True,
        ),
    ]

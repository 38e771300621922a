"""How the invented street's clerks lay their sheets out, file by file."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from volkit.render.demo_sheets import StaffSheet
from volkit.service.demo_grid import Grid
from volkit.service.demo_people import STREET

_FORMATS = {
    dt.date: "yyyy/m/d",
    dt.time: "h:mm",
    dt.datetime: "yyyy/m/d h:mm",
}
FOOTER = "填表人：孟淑琴          审核人：乔文斌          填表日期：2012年12月19日"


@dataclass(frozen=True)
class Layout:
    """One sheet's clothes: its name, title, captions by key, footer and formats."""

    kind: str
    name: str
    title: str
    captions: Mapping[str, str]
    above: Mapping[str, str] = field(default_factory=dict)
    subtitle: str = ""
    footer: str = ""
    total: str = ""
    hidden: frozenset[int] = frozenset()
    coloured: Mapping[tuple[int, str], str] = field(default_factory=dict)

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys in the order of the columns."""
        return tuple(self.captions)

    def laid_out(self, grid: Grid) -> StaffSheet:
        """Return a grid in these clothes."""
        places = [grid.keys.index(key) for key in self.keys]
        rows = [[row[place] for place in places] for row in grid.rows]
        return StaffSheet(
            name=self.name,
            title=self.title,
            subtitle=self.subtitle,
            header=[(self.above.get(k, ""), c) for k, c in self.captions.items()],
            header_rows=2 if self.above else 1,
            rows=rows,
            total=self._totals(rows),
            footer=self.footer,
            hidden=self.hidden,
            coloured={
                (position, self.keys.index(key)): colour
                for (position, key), colour in self.coloured.items()
            },
            formats={
                place: form
                for place, column in enumerate(zip(*rows, strict=True))
                if (form := next(filter(None, map(_format, column)), ""))
            },
        )

    def _totals(self, rows: list[list[object]]) -> list[object]:
        """Return the row of totals, if the clerk writes one."""
        if not self.total:
            return []
        numbers = [
            row[self.keys.index(self.total)]
            for row in rows
            if isinstance(row[self.keys.index(self.total)], int | float)
        ]
        totals: list[object] = [None] * len(self.keys)
        totals[0] = "合计"
        totals[self.keys.index(self.total)] = sum(map(float, map(str, numbers)))
        return totals


def _format(value: object) -> str:
    """Return how a clerk's Excel shows a day or a time, else nothing."""
    return _FORMATS.get(type(value), "")


_PERSON = "基本情况"
_PARTY = "党员情况"

LAYOUTS: Mapping[str, tuple[Layout, ...]] = {
    "望溪街道志愿者花名册.xlsx": (
        Layout(
            "volunteer",
            "花名册",
            f"{STREET}党员志愿者花名册",
            {
                "seq": "序号", "volunteer_no": "志愿者\n编号", "name": "姓  名",
                "sex": "性 别", "ethnic": "民 族", "id_no": "身份证号码",
                "birth": "出生日期", "education": "文化程度", "political": "政治面貌",
                "party_joined": "入党时间", "party_branch": "所在党支部",
                "employer": "工作单位\n及职务", "live_division": "居住区域",
                "address": "家庭住址", "phone": "联系电话", "skills": "特长",
                "classes": "服务意向", "station_no": "所属站点",
                "applied_on": "登记日期", "registered_on": "注册日期",
                "status": "状态", "note": "备注",
            },
            above=dict.fromkeys(
                ("name", "sex", "ethnic", "id_no", "birth", "education"), _PERSON
            )
            | dict.fromkeys(("political", "party_joined", "party_branch"), _PARTY),
            subtitle="单位：望溪街道党群服务中心            制表日期：2012年12月19日",
            footer=FOOTER,
            hidden=frozenset({21, 22}),
            coloured={(14, "name"): "red", (33, "phone"): "yellow"},
        ),
        Layout(
            "station",
            "站点",
            f"{STREET}志愿者服务站点一览表",
            {
                "station_no": "站点编号", "name": "服务站名称", "type": "站点类型",
                "party_org": "依托党组织", "address": "地址", "head": "站长",
                "phone": "联系电话", "open_hours": "开放时间", "since": "成立日期",
                "note": "备注",
            },
        ),
        Layout(
            "team",
            "服务队",
            f"{STREET}志愿服务队一览表",
            {
                "team_no": "队伍编号", "name": "服务队名称", "type": "队伍类型",
                "classes": "服务内容", "station_no": "所属站点", "area": "责任区",
                "weekday": "每周活动日", "leader": "队长", "phone": "联系电话",
                "since": "成立日期", "size": "现有人数", "status": "状态",
            },
            footer=FOOTER,
        ),
        Layout(
            "team_member",
            "队员",
            "",
            {
                "team_no": "队伍编号", "volunteer_no": "志愿者编号", "name": "姓名",
                "role": "队内职务", "primary": "主属标志", "joined": "加入日期",
            },
        ),
    ),
    "望溪街道2012年服务台账.xlsx": (
        Layout(
            "activity",
            "活动",
            f"{STREET}2012年志愿服务活动登记表",
            {
                "activity_no": "活动编号", "name": "活动主题", "class": "服务类别",
                "org": "主办单位", "team_no": "服务队", "leader": "负责人",
                "date": "活动日期", "start": "开始时间", "end": "结束时间",
                "place": "活动地点", "content": "服务内容", "joined": "参加人数",
                "served": "受益人数", "danger": "有人身危险", "urgent": "急难险重",
                "is_volunteer": "志愿服务属性", "status": "状态", "by": "登记人",
                "entered_on": "登记日期",
            },
            footer=FOOTER,
        ),
        Layout(
            "service_record",
            "台账",
            f"{STREET}2012年志愿服务台账",
            {
                "seq": "序号", "activity_no": "活动编号", "volunteer_no": "志愿者编号",
                "name": "姓 名", "date": "服务日期", "in": "签到时间",
                "out": "签退时间", "hour_kind": "计时类别", "hours": "服务时数",
                "quality": "服务质量评价", "rated_on": "评价日期",
                "rated_by": "评价人", "confirm": "确认人签字",
                "late_reason": "补录原因", "status": "状态",
            },
            above=dict.fromkeys(("date", "in", "out"), "服务时间")
            | dict.fromkeys(("quality", "rated_on", "rated_by"), "群众评价"),
            subtitle="单位：望溪街道党群服务中心                    单位：小时",
            total="hours",
            footer=FOOTER,
        ),
        Layout(
            "training",
            "培训计划",
            f"{STREET}2012年志愿者培训计划",
            {
                "training_no": "培训编号", "name": "培训名称", "content": "主要内容",
                "org": "举办单位", "teacher": "授课人", "day": "日期",
                "hours": "学时", "place": "地点",
            },
        ),
    ),
    "望溪街道2012年公开承诺.xlsx": (
        Layout(
            "commitment",
            "公开承诺",
            "党员志愿者公开承诺事项登记表",
            {
                "commitment_no": "承诺编号", "volunteer_no": "志愿者编号",
                "name": "姓名", "year": "承诺年度", "kind": "承诺类型",
                "text": "承诺内容", "target": "量化指标", "unit": "单位",
                "due": "完成时限", "approved_by": "审定人",
                "approved_on": "审定日期", "publicity_no": "公示编号",
                "status": "状态", "signed_on": "签署日期",
            },
            footer=FOOTER,
        ),
        Layout(
            "fulfilment",
            "践诺",
            "践诺记录",
            {
                "commitment_no": "承诺编号", "day": "日期", "text": "进展",
                "amount": "完成量", "witness": "证明人", "verdict": "评诺结果",
                "reason": "未兑现原因",
            },
        ),
    ),
    "望溪街道2012年培训记录.csv": (
        Layout(
            "training_attend",
            "培训记录",
            "",
            {
                "training_no": "培训编号", "volunteer_no": "志愿者编号",
                "name": "姓名", "day": "培训日期", "hours": "学习时长",
                "score": "考核成绩", "passed": "合格",
            },
        ),
    ),
}  # fmt: skip

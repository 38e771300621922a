"""The holiday sheet: one day in each row."""

import datetime as dt
from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, InBook, Sheet, spellings


class Holiday(Sheet):
    """One row: one day."""

    key: ClassVar[str] = "holiday"
    label: ClassVar[Label] = Label("节假日表", "節假日表", "Holidays")
    tab: ClassVar[Label] = Label("参数", "參數", "Parameters")
    also: ClassVar[tuple[str, ...]] = (
        "节假日",
        "放假安排",
    )
    in_book: ClassVar[InBook] = InBook(place=151)
    as_met: ClassVar[AsMet] = AsMet(
        needs=("day", "kind name"), proven=True, everyday=True
    )

    day: Annotated[
        dt.date,
        Column(
            label=Label("日期", "日期", "Date"),
            kind="date",
            also=(
                "节假日日期",
                "放假日期",
            ),
            required=True,
        ),
    ]
    kind: Annotated[
        str,
        Column(
            label=Label("类型", "類型", "Kind"),
            kind="text",
            also=spellings("节假日类型|放假/上班|性质|日期类型"),
            required=True,
        ),
    ]
    name: Annotated[
        str,
        Column(
            label=Label("名称", "名稱", "Name"),
            kind="text",
            also=spellings("节日|节日名称|节假日名称|节假日|假期名称"),
            required=True,
        ),
    ]
    ref: Annotated[
        str | None,
        Column(
            label=Label("文号", "文號", "Document number"),
            kind="text",
            also=(
                "通知文号",
                "依据",
            ),
        ),
    ] = None

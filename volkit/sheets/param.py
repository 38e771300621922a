"""The parameter sheet: one local rule in each row."""

from typing import Annotated, ClassVar

from volkit.model.text import Label
from volkit.sheets.base import AsMet, Column, InBook, Sheet, spellings


class Param(Sheet):
    """One row: one setting of `volkit.sheets.params.Params`."""

    key: ClassVar[str] = "param"
    label: ClassVar[Label] = Label("参数", "參數", "Parameters")
    tab: ClassVar[Label] = Label("参数", "參數", "Parameters")
    also: ClassVar[tuple[str, ...]] = (
        "参数",
        "设置",
        "参数设置",
    )
    in_book: ClassVar[InBook] = InBook(place=150, carried="all")
    as_met: ClassVar[AsMet] = AsMet(needs=("name", "value"), proven=True, everyday=True)

    name: Annotated[
        str,
        Column(
            label=Label("参数项", "參數項", "Parameter"),
            kind="text",
            required=True,
            unique=True,
            also=spellings("参数名称|参数|参数名|项目|设置项|参数项目"),
        ),
    ]
    value: Annotated[
        str,
        Column(
            label=Label("参数值", "參數值", "Setting"),
            kind="text",
            also=spellings("值|取值|设置值|设定值"),
            required=True,
        ),
    ]
    note: Annotated[
        str | None,
        Column(
            label=Label("参数说明", "參數說明", "Explanation"),
            kind="text_long",
            also=(
                "说明",
                "备注",
            ),
        ),
    ] = None

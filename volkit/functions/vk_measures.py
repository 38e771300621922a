"""VK_MEASURES: what each person has done, in numbers."""

import datetime as dt

from volkit.functions.declare import Block, Session, function
from volkit.functions.rated import AS_OF, LEDGER, MORE, PEOPLE, blocks, height_of
from volkit.model.text import Label
from volkit.service.measured_rows import measure_rows, measures_named, period_named


@function(
    "VK_MEASURES",
    Label(
        "按台账算每个人的指标（时长、次数、有服务的周数等），逐行对齐名单。",
        "按台賬算每個人的指標（時長、次數、有服務的週數等），逐行對齊名單。",
        "Measures of each person by the ledger (hours, times, weeks with service...), "
        "beside each row of the list.",
    ),
    ledger=LEDGER,
    people=PEOPLE,
    measures=Label(
        "要哪些指标，如“累计认定时长、本年次数”；不写就给常用的",
        "要哪些指標，如「累計認定時長、本年次數」；不寫就給常用的",
        "Which measures, such as hours_total, events_year; the usual ones if left out",
    ),
    as_of=AS_OF,
    period=Label(
        "按哪段时间算：月、季、半年、年、累计；不写就按参数表（默认年）",
        "按哪段時間算：月、季、半年、年、累計；不寫就按參數表（預設年）",
        "The period: month, quarter, half_year, year or cumulative; that of the "
        "settings "
        "(a year) if left out",
    ),
    table_1=MORE,
    table_2=MORE,
    table_3=MORE,
    table_4=MORE,
    table_5=MORE,
    table_6=MORE,
)
def vk_measures(  # noqa: PLR0913, PLR0917  Excel knows no lists of ranges
    ledger: Block,
    session: Session,
    as_of: dt.date,
    people: Block | None = None,
    measures: Block | None = None,
    period: object = None,
    table_1: Block | None = None,
    table_2: Block | None = None,
    table_3: Block | None = None,
    table_4: Block | None = None,
    table_5: Block | None = None,
    table_6: Block | None = None,
) -> Block:
    """Return the measures for each row of the list."""
    more = (table_1, table_2, table_3, table_4, table_5, table_6)
    return measure_rows(
        blocks(ledger, people, as_of, *more),
        measures_named(measures),
        period_named(period),
        session.locale,
        height=height_of(people),
    )

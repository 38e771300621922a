"""VK_CADENCE: in how many weeks each person, or each team, served."""

import datetime as dt

from volkit.functions.declare import Block, Session, function
from volkit.functions.rated import AS_OF, LEDGER, MORE, PEOPLE, blocks, height_of
from volkit.model.text import Label
from volkit.service.measured_rows import cadence_rows, period_named
from volkit.service.team_blocks import team_blocks_of


@function(
    "VK_CADENCE",
    Label(
        "每周服务达标情况：达标周数、应达标周数、达标率，逐行对齐名单。名单换成服务队、台账换成"
        "活动登记时，按队算。请假、节假日表选进来才能免查那些周。",
        "每週服務達標情況：達標週數、應達標週數、達標率，逐行對齊名單。名單換成服務隊、台賬換成"
        "活動登記時，按隊算。請假、節假日表選進來才能免查那些週。",
        "Weeks kept, weeks asked for and their share beside each row of the list. Give "
        "teams and activities in place of people and ledger to judge teams. Leave and "
        "holidays exempt weeks if their tables are given.",
    ),
    ledger=LEDGER,
    people=PEOPLE,
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
def vk_cadence(  # noqa: PLR0913, PLR0917  Excel knows no lists of ranges
    ledger: Block,
    session: Session,
    as_of: dt.date,
    people: Block | None = None,
    period: object = None,
    table_1: Block | None = None,
    table_2: Block | None = None,
    table_3: Block | None = None,
    table_4: Block | None = None,
    table_5: Block | None = None,
    table_6: Block | None = None,
) -> Block:
    """Return the weeks kept for each row of the list."""
    more = (table_1, table_2, table_3, table_4, table_5, table_6)
    others = [block for block in more if block is not None]
    teams = people and team_blocks_of(ledger, people, others, as_of=as_of)
    return cadence_rows(
        teams or blocks(ledger, people, as_of, *more),
        period_named(period),
        session.locale,
        height=height_of(people),
    )

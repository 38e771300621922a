"""VK_WORKDAYS: workdays between two days, or the day so many workdays later."""

import datetime as dt

from volkit.functions.cells import as_day
from volkit.functions.declare import Block, FaultError, function
from volkit.i18n import N_
from volkit.model.text import Label
from volkit.service.calendar_block import calendar_of

_MOST_DAYS = 10_000
_YEARS = range(1950, 2150)


@function(
    "VK_WORKDAYS",
    Label(
        "第二个参数是日期时：两天之间（含首尾）有几个工作日；是天数时：几个工作日以后"
        "是哪天。节假日、调休按所选的节假日表。",
        "第二個參數是日期時：兩天之間（含首尾）有幾個工作日；是天數時：幾個工作日以後"
        "是哪天。節假日、調休按所選的節假日表。",
        "With a second date: how many workdays there are, both days included. With a "
        "number: the day so many workdays later. Holidays and made-up days are those "
        "of "
        "the table given.",
    ),
    start=Label("从哪天起", "從哪天起", "The first day"),
    end_or_days=Label(
        "到哪天，或几个工作日（负数往前数）",
        "到哪天，或幾個工作日（負數往前數）",
        "The last day, or a number of workdays (before, if negative)",
    ),
    holidays=Label(
        "节假日表（带表头：日期、类型），或一列放假日期；不写就只除去周六、周日",
        "節假日表（帶表頭：日期、類型），或一列放假日期；不寫就只除去週六、週日",
        "The holiday table with its header, or a column of days off; Saturdays and "
        "Sundays only if left out",
    ),
)
def vk_workdays(
    start: object, end_or_days: object, holidays: Block | None = None
) -> int | dt.date:
    """Return a number of workdays, or a day."""
    calendar = calendar_of(holidays)
    first = _day(start)
    is_count = isinstance(end_or_days, int | float) and abs(end_or_days) < _MOST_DAYS
    if isinstance(end_or_days, int | float) and is_count:
        found = calendar.day_after(first, int(end_or_days))
        if found is None:
            raise FaultError(N_("The calendar reaches from 1950 to 2149."))
        return found
    last = _day(end_or_days)
    return (
        calendar.count(first, last) if first <= last else -calendar.count(last, first)
    )


def _day(cell: object) -> dt.date:
    """Return the day that a cell says.

    Raises:
        FaultError: it says none, or one outside the calendar.

    """
    day = as_day(cell)
    if day is None or day.year not in _YEARS:
        raise FaultError(
            N_("“{value}” is not a date; write it as 2026-12-31."), value=str(cell)[:20]
        )
    return day

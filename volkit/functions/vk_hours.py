"""VK_HOURS: hours of service from the times of signing in and out."""

from volkit.functions.declare import Block, FaultError, Session, function
from volkit.i18n import N_
from volkit.model.text import Label
from volkit.service.counted_hours import hours_of, minutes_between, params_in

_DAY = 24 * 60
_YES = frozenset({"是", "true", "yes", "1", "y", "√"})


@function(
    "VK_HOURS",
    Label(
        "由签到、签退时间算服务时长（小时），按本地计时规则取整、封顶；不写参数表时满"
        "半小时才计，单次最多 8 小时。",
        "由簽到、簽退時間算服務時長（小時），按本地計時規則取整、封頂；不寫參數表時滿"
        "半小時才計，單次最多 8 小時。",
        "Hours of service from signing in and out, rounded and capped by the local "
        "rule; "
        "without settings by full half hours, at most 8 at a time.",
    ),
    time_in=Label("签到时间", "簽到時間", "When the person signed in"),
    time_out=Label("签退时间", "簽退時間", "When the person signed out"),
    deduct_minutes=Label(
        "扣除的分钟数，如午休；不写就是 0",
        "扣除的分鐘數，如午休；不寫就是 0",
        "Minutes to deduct, such as a lunch break; none if left out",
    ),
    overnight=Label(
        "是否跨过午夜（是/否），不写就是否",
        "是否跨過午夜（是/否），不寫就是否",
        "Whether the service went past midnight; not if left out",
    ),
    settings=Label(
        "参数表（带表头）；不写就用默认规则",
        "參數表（帶表頭）；不寫就用預設規則",
        "The settings table with its header; the default rule if left out",
    ),
)
def vk_hours(  # noqa: PLR0913, PLR0917  what hours depend on
    time_in: object,
    time_out: object,
    session: Session,
    deduct_minutes: object = None,
    overnight: object = None,
    settings: Block | None = None,
) -> float:
    """Return the hours that count."""
    minutes = minutes_between(time_in, time_out, session.today)
    if minutes is None:
        raise FaultError(
            N_("“{start}” and “{end}” are not both times; write them as 08:30."),
            start=_said(time_in),
            end=_said(time_out),
        )
    if minutes < 0 and str(overnight).strip().lower() in _YES:
        minutes += _DAY
    if not 0 <= minutes <= _DAY:
        raise FaultError(
            N_(
                "Signed out at {end}, before signing in at {start}; if the service "
                "went "
                "past midnight, say 是 for overnight."
            ),
            start=_said(time_in),
            end=_said(time_out),
        )
    return hours_of(minutes - _minutes(deduct_minutes), params_in(settings))


def _minutes(cell: object) -> int:
    """Return the minutes to deduct.

    Raises:
        FaultError: the cell holds no such number.

    """
    try:
        minutes = float(str(0 if cell is None else cell))
    except ValueError:
        minutes = -1.0
    if not 0 <= minutes <= _DAY:
        raise FaultError(
            N_("“{value}” is not a number of minutes."), value=str(cell)[:20]
        )
    return round(minutes)


def _said(cell: object) -> str:
    """Return a time as the clerk sees it."""
    if isinstance(cell, float) and 0 <= cell < 1:
        minutes = round(cell * _DAY)
        return f"{minutes // 60:02}:{minutes % 60:02}"
    return str(cell)[:20]

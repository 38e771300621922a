"""服务菜单: what can be asked for, by its kind, for the notice board."""

from volkit.codes import table as code_table
from volkit.forms.declare import Filling, Form, Row, Source, number_words
from volkit.forms.registers import TO_WRITE, Registers, numbers_in
from volkit.i18n.formats import listed
from volkit.model.text import Label
from volkit.render.form_values import NOTHING, Filled, FormShape, Group

_NO_WORDS = Label("", "", "")
_SHAPE = FormShape(
    needed={
        "count": Label("项目数", "項目數", "Services"),
        "hotline": Label("预约热线", "預約熱線", "Hotline"),
    },
    optional={"page_mark": Label("页码", "頁碼", "Page")},
    groups=(
        Group(
            "items",
            Label("菜单", "菜單", "Item"),
            {
                "no": Label("序号", "序號", "No."),
                "class": Label("类别", "類別", "Kind"),
                "name": Label("服务名称", "服務名稱", "Service"),
                "content": Label("服务内容", "服務內容", "Content"),
                "slots": Label("可约时段", "可約時段", "When"),
                "teams": Label("承接队伍", "承接隊伍", "Teams"),
            },
            flows="content",
            counter="no",
            end=_NO_WORDS,
            rest="",
        ),
    ),
)
_MINUTES = Label(
    "{text}（每次{length}分钟）", "{text}（每次{length}分鐘）", "{text} ({length} min)"
)


def fill(source: Source) -> Filling:
    """Return one board of all that is on offer, kinds together."""
    books = Registers(source)
    rows = [row for row in source.rows("menu_item") if row.get("active") is not False]
    rows.sort(key=lambda row: str(row.get("class") or "~"))
    if not rows:
        return Filling(())
    items = [_item(row, n, books) for n, row in enumerate(rows, start=1)]
    hotlines = [row.get("hotline") for row in source.rows("notice")]
    hotline = next((str(said) for said in hotlines if said), "") or books.hotline()
    values = {"count": str(len(items)), "hotline": hotline or TO_WRITE}
    title = MENU_BOARD.label.of(books.locale)
    return Filling((Filled(title, title, title, values, {"items": items}),))


def _item(row: Row, number: int, books: Registers) -> dict[str, str]:
    """Return one service on offer."""
    kind = str(row.get("class") or "")
    slots, length = str(row.get("slots") or ""), number_words(row.get("length_min"))
    when = _MINUTES.of(books.locale).format(text=slots, length=length)
    teams = [books.team_name(no) for no in numbers_in(row.get("teams"))]
    return {
        "no": str(number),
        "class": code_table("service_class").caption(kind, books.locale) or NOTHING,
        "name": str(row.get("name") or NOTHING),
        "content": str(row.get("content") or NOTHING),
        "slots": (when if length else slots) or NOTHING,
        "teams": listed(teams, books.locale) if teams else NOTHING,
    }


MENU_BOARD = Form(
    "menu_board",
    Label("服务菜单公告", "服務菜單公告", "Service menu"),
    "menu_item",
    _SHAPE,
    fill,
    public=True,
)

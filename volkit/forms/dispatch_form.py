"""派遣受理回复单: what was asked for, who was sent, and how it went."""

from collections.abc import Mapping

from volkit.codes import table as code_table
from volkit.forms.declare import Filling, Form, Row, Source, moment_words, number_words
from volkit.forms.registers import Registers, numbers_in, shown_number
from volkit.i18n.formats import listed
from volkit.model.text import Label
from volkit.render.form_values import NOTHING, Filled, FormShape

_SHAPE = FormShape(
    needed={
        "dispatch_no": Label("派工单号", "派工單號", "Dispatch number"),
        "qr": Label("二维码", "二維碼", "QR code"),
        "booking_no": Label("预约编号", "預約編號", "Booking number"),
        "applicant": Label("申请人", "申請人", "Applicant"),
        "phone": Label("联系电话", "聯絡電話", "Phone"),
        "address": Label("服务地址", "服務地址", "Address"),
        "service": Label("服务项目", "服務項目", "Service"),
        "need": Label("具体需求", "具體需求", "What is needed"),
        "risk": Label("风险说明", "風險說明", "Risks"),
        "urgency": Label("紧急程度", "緊急程度", "Urgency"),
        "wanted_at": Label("期望时间", "期望時間", "Wanted at"),
        "accepted_at": Label("受理时间", "受理時間", "Accepted at"),
        "by": Label("受理人", "受理人", "Accepted by"),
        "team": Label("服务队", "服務隊", "Team"),
        "people": Label("志愿者", "志願者", "Volunteers"),
        "start": Label("服务开始", "服務開始", "Begins"),
        "end": Label("服务结束", "服務結束", "Ends"),
        "sent_at": Label("派工时间", "派工時間", "Sent at"),
        "outcome": Label("完成情况", "完成情況", "Outcome"),
        "score": Label("满意度", "滿意度", "Satisfaction"),
        "opinion": Label("回访意见", "回訪意見", "Opinion"),
    },
    optional={"redo": Label("改派次数", "改派次數", "Sent anew")},
    pictures=frozenset({"qr"}),
)
_MOMENTS = ("start", "end", "sent_at")
_BOOKED = ("wanted_at", "accepted_at")
_ASKED = ("applicant", "phone", "address", "risk", "by")


def fill(source: Source) -> Filling:
    """Return one slip for each dispatch."""
    books = Registers(source)
    known = {
        kind: source.by(kind, key)
        for kind, key in (
            ("booking", "booking_no"),
            ("menu_item", "menu_no"),
            ("followup", "booking_no"),
        )
    }
    return Filling(
        tuple(
            _slip(row, n, known, books)
            for n, row in enumerate(source.rows("dispatch"), start=1)
        )
    )


def _slip(
    row: Row, position: int, known: Mapping[str, Mapping[str, Row]], books: Registers
) -> Filled:
    """Return one slip; what is not known yet is left to be written by hand."""
    number = str(row.get("dispatch_no") or position)
    booking_no = str(row.get("booking_no") or "")
    booking = known["booking"].get(booking_no, {})
    menu = str(booking.get("menu_no") or "")
    followup = known["followup"].get(booking_no, {})
    urgency = str(booking.get("urgency") or "")
    people = [
        str(books.people.get(no, {}).get("name") or shown_number(no))
        for no in numbers_in(row.get("volunteer_nos"))
    ]
    values = {
        "dispatch_no": number,
        "qr": number,
        "booking_no": booking_no,
        **{key: str(booking.get(key) or "") for key in _ASKED},
        "service": str(known["menu_item"].get(menu, {}).get("name") or menu),
        "need": str(booking.get("free_text") or booking.get("target") or ""),
        "urgency": code_table("urgency").caption(urgency, books.locale),
        **{key: moment_words(booking.get(key), books.locale) for key in _BOOKED},
        **{key: moment_words(row.get(key), books.locale) for key in _MOMENTS},
        "team": books.team_name(row.get("team_no")),
        "people": listed(people, books.locale) if people else "",
        "outcome": str(row.get("outcome") or row.get("fail_reason") or ""),
        "score": _score(followup, books),
        "opinion": str(followup.get("opinion") or ""),
        "redo": number_words(row.get("redo")),
    }
    said = {key: value or NOTHING for key, value in values.items()}
    return Filled(number, number, number, said)


def _score(followup: Row, books: Registers) -> str:
    """Return how content the person was, or the boxes to tick."""
    codes = code_table("satisfaction")
    score = followup.get("score")
    if score is not None:
        return codes.caption(str(score), books.locale)
    return "　".join(f"□{codes.caption(c, books.locale)}" for c in "54321")


DISPATCH_FORM = Form(
    "dispatch_form",
    Label("派遣受理回复单", "派遣受理回覆單", "Dispatch slip"),
    "dispatch",
    _SHAPE,
    fill,
)

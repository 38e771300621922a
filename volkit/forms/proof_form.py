"""志愿服务记录证明: what was recorded of one person's service, for whom it may concern.

Its fields are those that 民政部令第67号 (articles 14, 15) and 民发 2015 no. 149 demand.
"""

from collections.abc import Iterator

from volkit.codes import table as code_table
from volkit.forms.declare import Filling, Form, Row, Source, day_words, number_words
from volkit.forms.registers import TO_WRITE, shown_number
from volkit.i18n import N_
from volkit.model.text import Label, Locale
from volkit.render.form_values import NOTHING, Filled, FormProblem, FormShape

_SHAPE = FormShape(
    needed={
        "proof_no": Label("证明编号", "證明編號", "Proof number"),
        "qr": Label("二维码", "二維碼", "QR code"),
        "name": Label("姓名", "姓名", "Name"),
        "id_type": Label("证件类型", "證件類型", "Kind of document"),
        "id_no": Label("证件号码", "證件號碼", "Document number"),
        "volunteer_no": Label("志愿者编号", "志願者編號", "Volunteer number"),
        "from": Label("期间起", "期間起", "From"),
        "to": Label("期间止", "期間止", "To"),
        "hours": Label("服务时长", "服務時長", "Hours"),
        "content": Label("服务内容", "服務內容", "Services"),
        "issuer": Label("记录单位", "記錄單位", "Recorded by"),
        "head": Label("负责人", "負責人", "Head"),
        "clerk": Label("经办人", "經辦人", "Clerk"),
        "phone": Label("联系方式", "聯絡方式", "Phone"),
        "seal": Label("盖章处", "蓋章處", "Seal"),
        "day": Label("出具日期", "出具日期", "Issued on"),
    },
    optional={
        "public_until": Label("公示止", "公示止", "Published until"),
        "page_mark": Label("页码", "頁碼", "Page"),
    },
    pictures=frozenset({"qr"}),
)
_SEAL = Label("（盖章）", "（蓋章）", "(seal)")
_UNSEALED = Label("（本人未要求盖章）", "（本人未要求蓋章）", "(no seal asked for)")


def fill(source: Source) -> Filling:
    """Return one proof for each row that is not void."""
    rows = list(source.rows("proof"))
    forms = tuple(
        _proof(row, position, source.locale)
        for position, row in enumerate(rows, start=1)
        if row.get("void") is not True
    )
    return Filling(forms, tuple(_problems(rows)))


def _proof(row: Row, position: int, locale: Locale) -> Filled:
    """Return one proof; what the row does not say is left to be written by hand."""
    number = str(row.get("proof_no") or f"{position}")
    kind = str(row.get("id_type") or "")
    days = {k: day_words(row.get(k), locale) for k in ("from", "to", "day")}
    said = {k: str(row.get(k) or "") for k in _SHAPE.needed}
    seal = _UNSEALED if row.get("sealed") is False else _SEAL
    values = {
        **said,
        **days,
        "qr": number,
        "proof_no": number,
        "volunteer_no": shown_number(said["volunteer_no"]),
        "id_type": code_table("id_type").caption(kind, locale) or kind,
        "hours": number_words(row.get("hours")),
        "name": said["name"] or TO_WRITE,
        "public_until": day_words(row.get("public_until"), locale),
        "seal": seal.of(locale),
    }
    return Filled(
        number,
        said["volunteer_no"],
        " ".join(filter(None, (number, said["name"]))),
        {key: value or NOTHING for key, value in values.items()},
    )


def _problems(rows: list[Row]) -> Iterator[FormProblem]:
    """Give what a person should know before the proofs are handed out."""
    void = sum(row.get("void") is True for row in rows)
    if void:
        message = N_("{count} proofs are void and were not printed.")
        yield FormProblem("", message, {"count": void})
    for position, row in enumerate(rows, start=1):
        if row.get("void") is not True and not row.get("hours"):
            message = N_("The hours are missing; a proof must state them.")
            yield FormProblem(str(row.get("proof_no") or position), message)


PROOF_FORM = Form(
    "proof_form",
    Label("志愿服务记录证明", "志願服務記錄證明", "Proof of volunteer service"),
    "proof",
    _SHAPE,
    fill,
)

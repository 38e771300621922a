"""Every form, printed for the clean street: it says what it should, where it should."""

from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.render.form_people import joined, said
from tests.rules.clean_street import Street
from tests.rules.sheet_text import table
from volkit.forms.declare import Form, Source, all_forms
from volkit.model.bundled import bundled
from volkit.model.table import Table
from volkit.model.text import LOCALES, Locale
from volkit.render.form_layout import laid_out_beside
from volkit.render.form_template import Template
from volkit.render.form_values import Filled
from volkit.service.print_forms import print_forms
from volkit.sheets.params import Params

FORMS = list(all_forms().values())
PRINTED = 2
MM = 72 / 25.4


@cache
def street() -> list[Table]:
    return Street(60).tables()


@cache
def filled(form: str, locale: Locale) -> tuple[Filled, ...]:
    declared = all_forms()[form]
    return declared.fill(Source(street(), locale, public=declared.public)).forms


def close(text: str) -> str:
    """Return a text without the white space at which lines may break."""
    return "".join(text.split())


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_each_form_says_on_paper_all_that_it_was_filled_with(
    form: Form, locale: Locale, tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    forms = filled(form.id, locale)
    assert forms, f"the clean street has nothing to print on {form.id}"
    owners = list(dict.fromkeys(f.owner for f in forms))[:PRINTED]
    path = tmp_path / "forms.pdf"
    report = print_forms(form.id, street(), path, only=owners, locale=locale)
    pages = said(path)
    assert report.pages == len(pages)
    whole = close(joined("".join(pages)))
    unsaid = form.shape.pictures | set(form.shape.optional)
    for one in (f for f in forms if f.owner in owners):
        lost = {
            key: value
            for key, value in one.values.items()
            if key not in unsaid and close(value) not in whole
        }
        assert not lost
    assert [line for page in pages for line in page.split("\n") if line.strip()] == (
        snapshot
    )


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_the_places_of_a_form_lie_apart_and_within_what_printers_reach(
    form: Form, locale: Locale
) -> None:
    template = Template(bundled("templates") / form.id / f"{locale}.xlsx", form.shape)
    layout = laid_out_beside(template)
    assert layout is not None
    boxes = sorted(layout.boxes.items())
    for cell, box in boxes:
        assert box.x >= 5 * MM, cell
        assert box.x + box.width <= layout.width - 5 * MM, cell
        assert box.y >= 5 * MM, cell
        assert box.y + box.height <= layout.height - 5 * MM, cell
    for (one, a), (other, b) in combinations(boxes, 2):
        apart = (
            a.x + a.width <= b.x + 0.5
            or b.x + b.width <= a.x + 0.5
            or a.y + a.height <= b.y + 0.5
            or b.y + b.height <= a.y + 0.5
        )
        assert apart, f"{one} and {other} overlap"


def test_a_ledger_adds_up_each_page_and_all_pages_so_far(tmp_path: Path) -> None:
    path = tmp_path / "ledger.pdf"
    team = filled("ledger_print", "zh_Hans")[0]
    print_forms("ledger_print", street(), path, only=[team.owner], locale="zh_Hans")
    so_far = 0.0
    rows = list(team.groups["records"])
    for number, page in enumerate(said(path)):
        here = sum(float(r["hours"]) for r in rows[16 * number : 16 * number + 16])
        so_far += here
        assert f"本页小计：{here:g}小时" in page
        assert f"累计：{so_far:g}小时" in page
    assert so_far == sum(float(row["hours"]) for row in rows)


@pytest.mark.parametrize(
    ("scope", "stays"),
    [
        (None, True),
        ("登记、公示姓名", True),
        ("登记", False),
        ("登记、不同意公示", False),
        ("登记，不公示姓名", False),
    ],
)
def test_who_did_not_agree_to_publication_is_left_off_the_star_list(
    scope: str | None, *, stays: bool
) -> None:
    people: list[dict[str, object]] = [
        {"volunteer_no": "1", "name": "康秀兵", "consent_scope": scope},
        {"volunteer_no": "2", "name": "康秀兰", "consent_scope": "公示"},
    ]
    stars: list[dict[str, object]] = [
        {"volunteer_no": n, "name": "康秀兵", "level": 3} for n in ("1", "2")
    ]
    tables = [table("volunteer", people), table("star", stars)]
    form = all_forms()["star_list"]
    filling = form.fill(Source(tables, "zh_Hans", public=True))
    (one,) = filling.forms
    assert len(one.groups["people"]) == 1 + stays
    assert bool(filling.problems) is not stays


def test_a_public_list_is_masked_and_cut_down_as_the_settings_say() -> None:
    card = "11010519491231002X"
    stars: list[dict[str, object]] = [
        {"volunteer_no": n, "name": "康秀兵", "level": 3, "hours": 60.0}
        for n in ("21050312000018", card)
    ]
    form = all_forms()["star_list"]
    params = Params(mask_name="surname_only", public_columns=("姓名", "星级"))
    source = Source([table("star", stars)], "zh_Hans", params, public=True)
    one, other = form.fill(source).forms[0].groups["people"]
    assert one["name"] == "康**（018）"
    assert other["name"] == "康**"
    assert one["stars"] == "★★★"
    assert "60" not in one["hours"]


def test_a_card_without_a_day_is_valid_for_the_months_of_the_settings() -> None:
    cards: list[dict[str, object]] = [
        {"item_no": "1", "kind": "活动证", "issued_on": "2012-08-31"},
        {"item_no": "2", "kind": "活动证", "issued_on": "2012-08-31", "until": "2013-01-01"},
        {"item_no": "3", "kind": "胸牌", "issued_on": "2012-08-31"},
    ]  # fmt: skip
    source = Source([table("insignia", cards)], "zh_Hans", Params(card_valid_months=18))
    forms = all_forms()["card"].fill(source).forms
    assert [form.groups["cards"][0]["until"] for form in forms] == [
        "有效期至2014年2月28日", "有效期至2013年1月1日", "",
    ]  # fmt: skip


def test_a_notice_for_the_last_day_of_the_calendar_announces_nothing() -> None:
    notices: list[dict[str, object]] = [
        {"notice_no": "YG-1", "title": "植树", "when": "2012-03-12 09:00"},
        {"notice_no": "YG-2", "title": "常年收旧衣", "when": "9999-12-31 00:00"},
    ]
    source = Source([table("notice", notices)], "zh_Hans", public=True)
    posters = all_forms()["notice"].fill(source).forms
    assert [form.values["week"] for form in posters] == ["2012-W11"]

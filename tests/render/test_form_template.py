"""Templates: the built-in ones are right, and what is wrong in an edited one is named."""

import hashlib
import json
import zipfile
from pathlib import Path

import openpyxl
import pytest

from volkit.forms.declare import Form, all_forms
from volkit.model.bundled import bundled
from volkit.model.errors import UsageError
from volkit.model.text import LOCALES
from volkit.render.form_layout import kept_layout
from volkit.render.form_template import Template
from volkit.render.form_values import FormShape
from volkit.service.lay_out_forms import lay_out_forms

FORMS = list(all_forms().values())
COMMITMENT: FormShape = all_forms()["commitment"].shape
BUILT_IN = bundled("templates") / "commitment" / "zh_Hans.xlsx"
MM = 72 / 25.4


def edited(folder: Path, **cells: str | None) -> Path:
    """Return a copy of the built-in template, some cells changed as in Excel."""
    book = openpyxl.load_workbook(BUILT_IN)
    for cell, text in cells.items():
        book.worksheets[0][cell] = text
    path = folder / "edited.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_a_built_in_template_is_laid_out_as_it_is_now(form: Form, locale: str) -> None:
    path = bundled("templates") / form.id / f"{locale}.xlsx"
    record = json.loads(path.with_suffix(".layout.json").read_text("utf-8"))
    assert record["template"] == hashlib.sha256(path.read_bytes()).hexdigest(), (
        f"{path.name} was changed: lay it out again: volkit.service.lay_out_forms"
    )
    layout = kept_layout(Template(path, form.shape), "SC")
    assert layout is not None
    assert layout.background.parent == path.parent


def test_no_built_in_template_waits_to_be_laid_out() -> None:
    assert lay_out_forms(only_tell=True) == []


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_the_help_sheet_explains_every_placeholder(form: Form, locale: str) -> None:
    path = bundled("templates") / form.id / f"{locale}.xlsx"
    sheet = openpyxl.load_workbook(path).worksheets[1]
    told = {str(row[0].value) for row in sheet.iter_rows() if row[0].value}
    written = {t for t in told if t.startswith("{{") and t.endswith("}}")}
    assert written == {"{{" + key + "}}" for key in form.shape.captions}


@pytest.mark.parametrize("locale", LOCALES)
def test_the_page_has_the_margins_of_an_official_paper(locale: str) -> None:
    path = BUILT_IN.with_name(f"{locale}.xlsx")
    sheet = openpyxl.load_workbook(path).worksheets[0]
    margins = sheet.page_margins
    said = [margins.top, margins.bottom, margins.left, margins.right]
    assert [round(m * 25.4) for m in said] == [37, 35, 28, 26]
    layout = kept_layout(Template(path, COMMITMENT), "SC")
    assert layout is not None
    assert layout.scale == pytest.approx(1, abs=0.01)
    assert (layout.width, layout.height) == pytest.approx((210 * MM, 297 * MM), abs=0.5)
    for box in layout.boxes.values():
        assert box.x >= 28 * MM - 1
        assert box.x + box.width <= layout.width - 26 * MM + 1
        assert box.y >= 35 * MM - 1
        assert box.y + box.height <= layout.height - 37 * MM + 1


def test_the_title_and_the_text_have_the_official_type() -> None:
    sheet = openpyxl.load_workbook(BUILT_IN).worksheets[0]
    found = {
        str(cell.value): (cell.font.name, cell.font.sz, cell.font.b)
        for row in sheet.iter_rows()
        for cell in row
        if cell.value
    }
    assert found["志愿服务承诺书"] == ("宋体", 22, True)
    pledge = next(key for key in found if "本人自愿" in key)
    assert found[pledge] == ("仿宋", 16, False)
    assert found["{{items.text}}"] == ("仿宋", 12, False)


def test_an_unknown_placeholder_is_named_with_its_cell(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        Template(edited(tmp_path, A14="电话：{{hot_line}}"), COMMITMENT)
    assert caught.value.params["cell"] == "A14"
    assert caught.value.params["placeholder"] == "{{hot_line}}"


def test_a_value_without_a_place_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        Template(edited(tmp_path, A14="监督电话：", E5=None), COMMITMENT)
    assert caught.value.params["placeholders"] == "{{team}}、{{hotline}}"


def test_a_row_of_items_that_lacks_a_column_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        Template(edited(tmp_path, F11=None), COMMITMENT)
    assert caught.value.params["placeholders"] == "{{items.due}}"


@pytest.mark.parametrize(
    "written",
    ["{{承诺人}}", "{{ name }}", "{{Name}}", "\uff5b\uff5b承诺人\uff5d\uff5d"],
)
def test_a_placeholder_may_be_written_as_a_clerk_would(
    written: str, tmp_path: Path
) -> None:
    template = Template(edited(tmp_path, C4=written), COMMITMENT)
    slot = next(s for s in template.slots if s.cell == "C4")
    assert slot.keys == ("name",)


def test_words_around_a_placeholder_stay() -> None:
    slot = next(s for s in Template(BUILT_IN, COMMITMENT).slots if s.cell == "A14")
    assert slot.text({"hotline": "024-45678901"}) == "监督电话：024-45678901"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no workbook at all"])
def test_what_is_no_workbook_is_said_to_be_none(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    path.write_bytes(content)
    with pytest.raises(UsageError, match="not a sound"):
        Template(path, COMMITMENT)


def test_a_zip_without_a_workbook_is_said_to_be_none(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("a.txt", "a")
    with pytest.raises(UsageError, match="not a sound"):
        Template(path, COMMITMENT)

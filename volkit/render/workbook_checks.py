"""The checks that live in the blank workbook itself and need no Python."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from openpyxl.formatting.rule import Rule as FormatRule
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from volkit.i18n import N_, translate
from volkit.model.text import Locale
from volkit.render import workbook_style as style
from volkit.render.workbook_layout import FIRST_ROW, Place
from volkit.render.workbook_lists import list_name, reference_name, target_of
from volkit.sheets.base import Column

EMPTY = "empty"
"""The level of a check that finds a cell still to be filled: coloured apart."""
LONGEST_PROMPT, LONGEST_ERROR, LONGEST_TITLE = 255, 225, 32
LONGEST_CUSTOM = 255
"""Excel's own box takes no longer formula; the colours carry those that do not fit."""

_Checked = Literal["date", "time", "whole", "decimal"]
_LIMITS: Mapping[str, tuple[_Checked, str, str]] = {
    "date": ("date", "1", "73415"),
    "month_date": ("date", "1", "73415"),
    "datetime": ("date", "1", "73415"),
    "time": ("time", "0", "0.999988426"),
    "int": ("whole", "0", "999999999"),
    "decimal": ("decimal", "-999999999", "999999999"),
    "money": ("decimal", "-999999999", "999999999"),
    "hours": ("decimal", "0", "100000"),
    "percent": ("decimal", "0", "1"),
}
_HINTS: Mapping[str, str] = {
    "date": N_("A day, written like 2012-12-19."),
    "month_date": N_("A day, written like 2012-12-19."),
    "datetime": N_("Day and time, written like 2012-12-19 08:30."),
    "time": N_("A time of day, written like 08:30."),
    "int": N_("A whole number."),
    "decimal": N_("A number."),
    "money": N_("An amount in yuan, without the unit."),
    "hours": N_("Hours as a number, such as 2.5."),
    "percent": N_("A share between 0% and 100%."),
    "id_no": N_("All 18 characters, as on the card. The cell stays text."),
    "phone": N_("11 digits, or a landline like 024-12345678."),
    "uscc": N_("18 characters, as on the certificate."),
    "code": N_("Choose from the list."),
    "bool": N_("Choose from the list."),
    "code_multi": N_("Several may stand here, with 、 between them."),
    "ref_multi": N_("Several may stand here, with 、 between them."),
    "person_name": N_("The name as on the card, without spaces or remarks."),
    "photo": N_("The name of the picture's file."),
    "signature": N_("The name of the person who signed on paper."),
}
_ISSUED = N_("A number issued on “{sheet}”; choose it from the list.")
_REQUIRED, _OPTIONAL = N_("Required."), N_("May be left empty.")
_REQUIRED_IF = N_("Required in some cases.")
_CALCULATED = N_("Worked out by volkit; may be left empty.")
_WRONG = {
    "date": N_("This is not a day. Write it like 2012-12-19."),
    "month_date": N_("This is not a day. Write it like 2012-12-19."),
    "datetime": N_("This is not a day and time. Write it like 2012-12-19 08:30."),
    "time": N_("This is not a time of day. Write it like 08:30."),
    "code": N_("This is not in the list. Choose from the drop-down list."),
    "bool": N_("This is not in the list. Choose from the drop-down list."),
    "id_no": N_("A resident ID has 18 characters. Type it again as on the card."),
    "ref": N_("This number is not in its own sheet yet. Keep it all the same?"),
}
_NOT_A_NUMBER = N_("This is not a number of the kind that belongs here.")


@dataclass(frozen=True)
class NativeCheck:
    """A rule as an Excel formula, TRUE where it is kept, and the words for a breach.

    `sheets` are the keys of the sheets that carry it; none means every sheet that has
    the column `key` and all the columns that the formula names. `level` is error,
    warning, info, or EMPTY.
    """

    code: str
    sheets: frozenset[str]
    key: str
    formula: str
    level: str
    message: str

    def fits(self, place: Place) -> bool:
        """Tell whether a sheet can carry the check."""
        if self.sheets and place.sheet.key not in self.sheets:
            return False
        if self.key not in place.columns:
            return False
        try:
            place.native(self.formula, FIRST_ROW)
        except KeyError:
            return False
        return True


def add_checks(
    ws: Worksheet,
    place: Place,
    placed: Mapping[str, Place],
    natives: Sequence[NativeCheck],
    locale: Locale,
) -> None:
    """Give a sheet's columns their drop-downs, hints, limits and colours."""
    mine = [native for native in natives if native.fits(place)]
    for key, column in place.columns.items():
        own = [n for n in mine if n.key == key]
        ws.add_data_validation(_validation(place, key, column, placed, own, locale))
        _colour(ws, place, key, own)


def _validation(  # noqa: PLR0913, PLR0917  what a cell may hold depends on all of them
    place: Place,
    key: str,
    column: Column,
    placed: Mapping[str, Place],
    own: Sequence[NativeCheck],
    locale: Locale,
) -> DataValidation:
    """Return what a column's cells accept, with the hint shown on entry."""
    found = _accepted(place, key, column, placed, own)
    found.allow_blank = True
    found.showInputMessage = True
    found.promptTitle = column.label.of(locale)[:LONGEST_TITLE]
    found.prompt = _hint(column, placed, locale)[:LONGEST_PROMPT]
    if found.type is not None:
        found.errorTitle = found.promptTitle
        native = _in_the_box(place, own) if found.type == "custom" else None
        if native and column.kind not in _WRONG:
            said = native.message
        else:
            said = translate(_WRONG.get(column.kind, _NOT_A_NUMBER), locale)
        found.error = said[:LONGEST_ERROR]
        found.showErrorMessage = column.kind not in {"code_multi", "ref_multi"}
    found.add(place.range(key).replace("$", ""))
    return found


def _accepted(
    place: Place,
    key: str,
    column: Column,
    placed: Mapping[str, Place],
    own: Iterable[NativeCheck],
) -> DataValidation:
    """Return a list, a range of numbers or days, a formula, or anything at all."""
    name = list_name(place.sheet.key, key, column)
    if name:
        return DataValidation(type="list", formula1=name)
    target = target_of(column, placed)
    if target is not None:
        listed = reference_name(*target)
        return DataValidation(type="list", formula1=listed, errorStyle="warning")
    if column.kind in _LIMITS:
        kind, low, high = _LIMITS[column.kind]
        return DataValidation(
            type=kind, operator="between", formula1=low, formula2=high
        )
    native = _in_the_box(place, own)
    if native is None:
        return DataValidation()
    formula = place.native(native.formula, FIRST_ROW)
    return DataValidation(type="custom", formula1=formula)


def _in_the_box(place: Place, own: Iterable[NativeCheck]) -> NativeCheck | None:
    """Return the check that refuses what is typed: the first short enough for Excel."""
    for native in own:
        formula = place.native(native.formula, FIRST_ROW)
        if native.level == "error" and len(formula) <= LONGEST_CUSTOM:
            return native
    return None


def _hint(column: Column, placed: Mapping[str, Place], locale: Locale) -> str:
    """Return the hint shown when a cell of the column is entered."""
    if column.calculated:
        need = _CALCULATED
    elif column.required:
        need = _REQUIRED
    else:
        need = _REQUIRED_IF if column.required_if else _OPTIONAL
    parts = [translate(need, locale)]
    if column.kind in _HINTS:
        parts.append(translate(_HINTS[column.kind], locale))
    if column.hint is not None:
        parts.append(column.hint.of(locale))
    target = target_of(column, placed)
    if target is not None and column.kind == "ref":
        sheet = target[0].sheet.label
        parts.append(translate(_ISSUED, locale, sheet=sheet))
    return ("" if locale != "en" else " ").join(parts)


def _colour(ws: Worksheet, place: Place, key: str, own: Iterable[NativeCheck]) -> None:
    """Colour the cells that break a rule, the worst first."""
    cells = place.range(key).replace("$", "")
    for native in sorted(own, key=lambda n: list(style.BREACH).index(n.level)):
        formula = place.native(native.formula, FIRST_ROW)
        ws.conditional_formatting.add(
            cells,
            FormatRule(
                type="expression",
                dxf=style.BREACH[native.level],
                formula=[f"NOT({formula})"],
            ),
        )

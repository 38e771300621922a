"""The reference as Markdown pages: what rules, sheets, schemes and forms there are."""

from collections.abc import Iterable, Iterator, Sequence

from volkit.forms.declare import all_forms
from volkit.i18n import N_, translate
from volkit.model.text import Locale
from volkit.rate.scheme import load, names
from volkit.service.reference import ColumnFacts, SheetFacts, rules, sheets
from volkit.sheets.base import all_sheets
from volkit.validate.registry import all_rules

_LEVELS = {"error": N_("error"), "warning": N_("warning"), "info": N_("note")}
_REPAIRS = {
    "safe": N_("repaired by fix"),
    "ask": N_("repaired if you agree"),
    "show": N_("only proposed"),
}
_PRIVACY = (
    N_("public"),
    N_("internal"),
    N_("personal"),
    N_("strictly personal"),
)


def page(title: str, lines: Iterable[str], locale: Locale) -> str:
    """Return a page that says of itself that it is made by the program."""
    note = translate(N_("Made by `volkit build` from the program itself."), locale)
    return "\n".join((f"# {title}", "", f"<!-- {note} -->", "", *lines, ""))


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Give the lines of a table; what a cell holds cannot break it."""
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        cells = (" ".join(cell.replace("|", "\\|").split()) for cell in row)
        yield f"| {' | '.join(cells)} |"


def rules_page(locale: Locale) -> str:
    """Return the list of all rules, each with a link to its own page."""
    heads = (
        N_("Rule"),
        N_("Level"),
        N_("What is wrong"),
        N_("Repair"),
        N_("Rule name"),
    )
    lines = table(
        [translate(head, locale) for head in heads],
        (
            (
                f"[{rule.code}](../../../{_path(rule.code)})",
                translate(_LEVELS[rule.severity], locale),
                rule.message,
                translate(_REPAIRS[rule.fix], locale) if rule.fix else "",
                f"`{rule.name}`",
            )
            for rule in rules(locale)
        ),
    )
    return page(translate(N_("All rules"), locale), lines, locale)


def _path(code: str) -> str:
    """Return where a rule's page lies in the project."""
    parts = all_rules()[code].page.parts
    start = len(parts) - 1 - parts[::-1].index("volkit")
    return "/".join(parts[start:])


def sheets_page(locale: Locale) -> str:
    """Return every sheet with its columns, and the spellings that are understood."""
    lines = (line for one in sheets(locale) for line in _sheet(one, locale))
    return page(translate(N_("All sheets and columns"), locale), lines, locale)


def _sheet(sheet: SheetFacts, locale: Locale) -> Iterator[str]:
    """Give the lines about one sheet."""
    tab = all_sheets()[sheet.key].tab
    yield f"## {sheet.label} `{sheet.key}`"
    yield ""
    if tab:
        yield translate(N_("On the tab {tab}."), locale, tab=tab.of(locale))
        yield ""
    heads = (N_("Column"), N_("Key"), N_("What counts"), N_("Also called"))
    yield from table(
        [translate(head, locale) for head in heads],
        (
            (c.label, f"`{c.key}`", _facts(c, locale), "、".join(c.also))
            for c in sheet.columns
        ),
    )
    yield ""


def _facts(column: ColumnFacts, locale: Locale) -> str:
    """Return what counts for a column, in words."""
    said = [
        f"`{column.kind}`",
        translate(N_("required"), locale) if column.required else "",
        translate(N_("no two alike"), locale) if column.unique else "",
        translate(_PRIVACY[column.privacy], locale) if column.privacy else "",
        f"codes/{column.codes}" if column.codes else "",
        f"→ {column.ref}" if column.ref else "",
        "/".join(column.choices),
        column.hint.rstrip("。."),
        column.source,
    ]
    return "，".join(filter(None, said))


def schemes_page(locale: Locale) -> str:
    """Return every built-in scheme with its source."""
    heads = (N_("Scheme"), N_("Called"), N_("Source"))
    found = sorted((load(name) for name in names()), key=lambda s: s.id)
    lines = table(
        [translate(head, locale) for head in heads],
        ((f"`{s.id}`", s.file.name, s.file.source) for s in found),
    )
    return page(translate(N_("Star schemes"), locale), lines, locale)


def forms_page(locale: Locale) -> str:
    """Return every form with the sheet it needs and its placeholders."""
    lines = []
    for form in all_forms().values():
        sheet = all_sheets()[form.sheet].label.of(locale)
        lines += [f"## {form.label.of(locale)} `{form.id}`", ""]
        lines += [translate(N_("Filled from the sheet {sheet}."), locale, sheet=sheet)]
        named = form.shape.captions
        heads = (N_("Placeholder"), N_("Meaning"))
        lines += ["", *table(
            [translate(head, locale) for head in heads],
            ((f"`{{{{{key}}}}}`", label.of(locale)) for key, label in named.items()),
        ), ""]  # fmt: skip
    return page(translate(N_("Printed forms"), locale), lines, locale)

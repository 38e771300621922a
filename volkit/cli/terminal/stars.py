"""Stars as a person reads them: everybody's in a list, one's with the reasons."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Console
from rich.text import Text

from volkit.cli.terminal.console import shown_plainly
from volkit.cli.terminal.reference import columned
from volkit.cli.terminal.width import wrapped
from volkit.i18n import N_, translate
from volkit.model.report import (
    ExplainReport,
    MeasureReport,
    PersonReport,
    RateReport,
    RowReport,
)
from volkit.model.text import Locale
from volkit.rate.rating import said_number
from volkit.service.star_words import stars_said

_ROWS_SHOWN = 200


def show_stars(report: RateReport, screen: Console, locale: Locale) -> None:
    """Show everybody's stars, the most first, and how many have how many."""
    _line(screen, _head(report, locale), "bold")
    heads = [
        translate(word, locale)
        for word in (N_("Volunteer number"), N_("Name"), N_("Stars"), N_("What for"))
    ]
    people = sorted(report.people, key=lambda p: -p.stars)
    rows = [
        (
            shown_plainly(p.volunteer_no),
            p.name,
            stars_said(p, locale),
            "；".join(why_said(p, locale)),
        )
        for p in people
    ]
    columned(rows, heads, screen)
    screen.print()
    for stars, same in groupby(people, key=lambda p: p.stars):
        said = translate(
            N_("{stars} stars: {number} people"),
            locale,
            stars=stars,
            number=len(list(same)),
        )
        _line(screen, said, "bold")


def why_said(person: PersonReport, locale: Locale) -> list[str]:
    """Return in short why somebody has the stars he has."""
    if person.veto:
        return [translate(N_("veto: {veto}"), locale, veto=person.veto)]
    if person.named and person.stars:
        return ["、".join(person.named)]
    if person.stars or person.next is None or not person.next.needs:
        return list(person.reasons[:1])
    needs = "；".join(person.lacks)
    return [translate(N_("missing for the first: {needs}"), locale, needs=needs)]


def show_explanation(why: ExplainReport, screen: Console, locale: Locale) -> None:
    """Show why one person has the stars he has, down to the rows of the sheets."""
    person = why.person
    _line(screen, f"{person.volunteer_no} {person.name}".strip(), "bold underline")
    _line(screen, _head(why, locale))
    _line(screen, stars_said(person, locale), "bold yellow")
    if person.approver:
        approver = translate(N_("Approved by: {who}"), locale, who=person.approver)
        _line(screen, approver)
    _part(screen, translate(N_("Why"), locale), why.reasons)
    if person.next is not None:
        head = translate(
            N_("For {stars} stars is still missing"), locale, stars=person.next.stars
        )
        nothing = translate(N_("nothing that can be counted"), locale)
        _part(screen, head, person.lacks or (nothing,))
    _line(screen, "")
    _line(
        screen, translate(N_("What was counted, and from which rows"), locale), "bold"
    )
    for measure in why.measures:
        _line(screen, f"  {measure.caption}  {measure.said}", "bold")
        for line in _rows(measure, locale):
            _line(screen, f"    {line}")


def _rows(measure: MeasureReport, locale: Locale) -> Iterator[str]:
    """Give the rows behind a measure, those of one sheet and of one amount together."""
    if not measure.rows:
        yield translate(N_("no rows"), locale)
        return

    def place(row: RowReport) -> tuple[str, str]:
        return row.file, row.sheet

    for (file, sheet), same in groupby(sorted(measure.rows, key=place), key=place):
        yield shown_plainly(f"{file} {sheet}".strip())
        amounts: dict[float | None, list[int]] = {}
        for row in same:
            amounts.setdefault(row.amount, []).append(row.row)
        for amount, rows in amounts.items():
            yield "  " + _same_amount(amount, rows, locale)
    if measure.divided_by is not None:
        by = said_number(measure.divided_by)
        yield translate(N_("The sum is divided by {number}."), locale, number=by)


def _same_amount(amount: float | None, rows: Sequence[int], locale: Locale) -> str:
    """Return the rows that add the same amount, and how many they are."""
    shown = "、".join(map(str, rows[:_ROWS_SHOWN]))
    if len(rows) > _ROWS_SHOWN:
        shown += "……"
    said = translate(N_("rows {rows}"), locale, rows=shown)
    return said if amount is None else f"{said_number(amount)} × {len(rows)}：{said}"


def _head(report: RateReport | ExplainReport, locale: Locale) -> str:
    """Return by which scheme and as of which day."""
    return translate(
        N_("Scheme {scheme}, as of {day}"),
        locale,
        scheme=report.scheme,
        day=report.as_of.isoformat(),
    )


def _part(screen: Console, head: str, lines: Sequence[str]) -> None:
    """Show some lines under a heading."""
    _line(screen, "")
    _line(screen, head, "bold")
    for line in lines:
        _line(screen, f"  {line}")


def _line(screen: Console, text: str, style: str = "") -> None:
    """Show a text in as many lines as it needs, indented as it begins."""
    indent = " " * (len(text) - len(text.lstrip()))
    for line in wrapped(text.strip(), screen.width - len(indent)):
        screen.print(Text(indent + line, style=style))

"""Rating schemes on the terminal."""

import sys
from collections.abc import Iterable, Iterator

from rich.text import Text

from volkit.cli.terminal import options
from volkit.cli.terminal.console import console
from volkit.cli.terminal.reference import listed
from volkit.i18n import N_, translate
from volkit.model.text import Locale
from volkit.rate.rating import said_value
from volkit.rate.scheme import Scheme, load, names
from volkit.rate.scheme_model import Conditions
from volkit.render.report_json import as_json as report_json
from volkit.service.star_words import stars_said
from volkit.service.trial import measures_said, tried

_SIGNS = {">=": "≥", "<=": "≤", "!=": "≠"}


def show_schemes(locale: Locale, *, as_json: bool) -> None:
    """Show a line for each scheme that comes with volkit."""
    schemes = [load(name) for name in names()]
    if as_json:
        options.say_json(
            [
                {"id": s.id, "name": s.file.name, "period": s.file.period, "top": s.top}
                for s in schemes
            ]
        )
        return
    most = N_("up to {number} stars")
    listed((s.id, translate(most, locale, number=s.top), s.file.name) for s in schemes)


def show_trial(
    name: str, words: Iterable[str], locale: Locale, *, as_json: bool
) -> None:
    """Show what measures would bring under a scheme."""
    scheme = load(name)
    report, somebody = tried(scheme, measures_said(words), locale)
    if as_json:
        sys.stdout.write(report_json(report).decode())
        return
    screen = console()
    screen.print(Text(stars_said(somebody, locale), style="bold yellow"))
    for reason in somebody.reasons:
        screen.print(Text(f"  {reason}"))
    if report.next is not None:
        head = N_("For {stars} stars is still missing")
        screen.print(
            Text(translate(head, locale, stars=report.next.stars), style="bold")
        )
        for need in somebody.lacks:
            screen.print(Text(f"  {need}"))


def show_scheme(name: str, locale: Locale) -> None:
    """Show what a scheme asks for each star."""
    scheme = load(name)
    screen = console()
    screen.print(Text(f"{scheme.id}  {scheme.file.name}", style="bold"))
    for line in _about(scheme, locale):
        screen.print(Text(line))
    screen.print()
    listed(_steps(scheme, locale))


def _about(scheme: Scheme, locale: Locale) -> Iterator[str]:
    """Give what a scheme says of itself."""
    periods = {
        "month": N_("month"),
        "quarter": N_("quarter"),
        "half_year": N_("half-year"),
        "year": N_("year"),
        "cumulative": N_("from the beginning on"),
    }
    period = translate(periods[scheme.file.period], locale)
    yield translate(N_("Period: {period}"), locale, period=period)
    if scheme.file.source:
        yield translate(N_("Source: {source}"), locale, source=scheme.file.source)
    if scheme.file.note:
        yield scheme.file.note


def _steps(scheme: Scheme, locale: Locale) -> Iterator[tuple[str, str]]:
    """Give each star, medal and veto with its conditions."""
    file = scheme.file
    for item in file.points.items if file.points else ():
        measure = scheme.metrics.get(item.metric)
        caption = measure.label.of(locale) if measure else "、".join(item.votes)
        yield item.key, f"{caption} × {item.pts:g}" if not item.bands else caption
    for level in file.levels:
        stars = translate(N_("{stars} stars"), locale, stars=level.stars)
        yield f"{stars} {level.label}".strip(), _asked(scheme, level, locale)
    for named in file.named:
        yield named.key, _asked(scheme, named, locale)
    for lose in file.full.lose if file.full else ():
        lost = translate(N_("minus {stars} stars"), locale, stars=lose.stars)
        yield lose.label or lost, lose.metric or _asked(scheme, lose, locale)
    for medal in file.medals:
        yield medal.label, _asked(scheme, medal, locale)
    for veto in file.vetoes:
        yield veto.label or translate(N_("veto"), locale), _asked(scheme, veto, locale)


def _asked(scheme: Scheme, table: Conditions, locale: Locale) -> str:
    """Return what must hold, in words."""

    def said(parts: Iterable[str], word: str) -> str:
        return translate(word, locale).join(parts)

    words = []
    for conditions, word in ((table.all_, N_(" and ")), (table.any_, N_(" or "))):
        parts = []
        for condition in conditions:
            subject = scheme.rules.subjects[condition.what]
            caption = subject.caption
            number = said_value(condition.number, subject.unit, locale)
            sign = _SIGNS.get(condition.op, condition.op)
            shown = caption if isinstance(caption, str) else caption.of(locale)
            parts.append(f"{shown} {sign} {number}")
        if parts:
            words.append(said(parts, word))
    return said(words, N_(" and "))

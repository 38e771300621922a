"""Announced services as a page for the notice board, which needs nothing else."""

from collections.abc import Iterator, Sequence
from html import escape
from importlib import resources

from volkit.i18n import N_, translate
from volkit.i18n.formats import day_and_weekday, named
from volkit.model.announced import Announced, Offered
from volkit.model.text import Locale
from volkit.render.neutral import neutral

_LANGUAGES = {"zh_Hans": "zh-Hans", "zh_Hant": "zh-Hant", "en": "en"}


def notice_page(  # noqa: PLR0913  the parts of a page
    services: Sequence[Announced],
    menu: Sequence[Offered],
    *,
    title: str,
    when: str,
    hotline: str,
    locale: Locale,
) -> bytes:
    """Return the page of a week's services and of what can be booked."""
    parts = _page(services, menu, (title, when, hotline), locale)
    return "".join(parts).encode()


def _page(
    services: Sequence[Announced],
    menu: Sequence[Offered],
    words: tuple[str, str, str],
    locale: Locale,
) -> Iterator[str]:
    """Give the parts of the page."""
    title, when, hotline = map(_safe, words)
    style = resources.files("volkit.render") / "notice_page.css"
    yield f'<!DOCTYPE html>\n<html lang="{_LANGUAGES[locale]}"><head>'
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width,initial-scale=1">'
    yield (
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">"
    )
    yield f"<title>{title} {when}</title>"
    yield f"<style>{style.read_text(encoding='utf-8')}</style></head>"
    yield f'<body><h1>{title}</h1><p class="when">{when}</p>'
    yield from _week(services, locale)
    yield from _menu(menu, locale)
    if hotline:
        yield f'<p class="foot">{_said(N_("Hotline"), locale)} <b>{hotline}</b></p>'
    yield "</body></html>\n"


def _week(services: Sequence[Announced], locale: Locale) -> Iterator[str]:
    """Give the table of services, day by day."""
    heads = (N_("Time"), N_("Service"), N_("Place"), N_("Team"), N_("Ask"))
    yield from _table(heads, locale)
    for service in services:
        yield '<tr class="off">' if service.is_off else "<tr>"
        yield f'<td class="first">{_moment(service, locale)}</td>'
        yield f"<td><b>{_safe(service.title)}</b>{_more(service, locale)}</td>"
        yield _cell(service.place, heads[2], locale)
        yield _cell(service.team, heads[3], locale, "team")
        yield f"{_cell(service.hotline, heads[4], locale, 'nowrap')}</tr>"
    yield "</tbody></table>"


def _cell(text: str, head: str, locale: Locale, style: str = "") -> str:
    """Return a cell that says its head itself where a narrow page has no columns."""
    styled = f' class="{style}"' if style else ""
    return f'<td{styled} data-head="{_said(head, locale)}">{_safe(text)}</td>'


def _more(service: Announced, locale: Locale) -> str:
    """Return what stands below a service's title."""
    said = [service.content]
    if service.need:
        said.append(named(translate(N_("Who is sought"), locale), service.need, locale))
    if service.quota is not None:
        said.append(named(translate(N_("Places"), locale), service.quota, locale))
    if service.risk:
        said.append(named(translate(N_("Mind"), locale), service.risk, locale))
    more = "".join(f'<span class="more">{_safe(text)}</span>' for text in said if text)
    if service.change:
        more += f' <span class="change">{_safe(service.change)}</span>'
    return more


def _moment(service: Announced, locale: Locale) -> str:
    """Return when a service is, 12月19日周三 08:30-11:00; it breaks before the time."""
    said = _safe(day_and_weekday(service.start.date(), locale))
    if not service.has_time:
        return said
    begin = f"{service.start:%H:%M}"
    if service.end is None:
        return f"{said} {begin}"
    return f'{said} <span class="nowrap">{begin}-{service.end:%H:%M}</span>'


def _menu(menu: Sequence[Offered], locale: Locale) -> Iterator[str]:
    """Give the table of what can be booked."""
    if not menu:
        return
    yield f"<h2>{_said(N_('What you can book, free of charge'), locale)}</h2>"
    heads = (N_("Service"), N_("Kind"), N_("Times offered"), N_("Team"))
    yield from _table(heads, locale)
    for item in menu:
        more = f'<span class="more">{_safe(item.content)}</span>'
        yield f"<tr><td><b>{_safe(item.name)}</b>{more if item.content else ''}</td>"
        yield _cell(item.kind, heads[1], locale, "nowrap")
        yield _cell(item.slots, heads[2], locale)
        yield f"{_cell(item.teams, heads[3], locale, 'team')}</tr>"
    yield "</tbody></table>"


def _table(heads: Sequence[str], locale: Locale) -> Iterator[str]:
    """Give the head of a table."""
    yield "<table><thead><tr>"
    yield "".join(f"<th>{_said(word, locale)}</th>" for word in heads)
    yield "</tr></thead><tbody>"


def _said(sentence: str, locale: Locale) -> str:
    """Return a sentence of the catalogue, safe to stand in the page."""
    return _safe(translate(sentence, locale))


def _safe(text: str) -> str:
    """Return a text that is nothing but text in a page."""
    return escape(neutral(text))

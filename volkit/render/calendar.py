"""Announced services as a calendar for telephones and mail programs (RFC 5545)."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator

from volkit.i18n import N_, translate
from volkit.i18n.formats import named
from volkit.model.announced import Announced
from volkit.model.text import Locale
from volkit.render.neutral import neutral

_ZONE = "Asia/Shanghai"
_HEAD = (
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//volkit//notice//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
)
# China keeps one time all year, and has done so since 1991.
_TIME_ZONE = (
    "BEGIN:VTIMEZONE",
    f"TZID:{_ZONE}",
    "BEGIN:STANDARD",
    "DTSTART:19910915T000000",
    "TZOFFSETFROM:+0800",
    "TZOFFSETTO:+0800",
    "TZNAME:CST",
    "END:STANDARD",
    "END:VTIMEZONE",
)
_LONGEST = 75
"""Octets of a line, its end not counted."""


def calendar(services: Iterable[Announced], name: str, locale: Locale) -> bytes:
    """Return a calendar of services, the same bytes for the same services."""
    lines = [*_HEAD, f"X-WR-CALNAME:{_text(name)}", f"X-WR-TIMEZONE:{_ZONE}"]
    lines += _TIME_ZONE
    for service in services:
        lines += _event(service, locale)
    lines.append("END:VCALENDAR")
    return b"".join(map(_folded, lines))


def _event(service: Announced, locale: Locale) -> Iterator[str]:
    """Give the lines of one service."""
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(service)}@volkit"
    yield f"DTSTAMP:{service.stamped:%Y%m%d}T000000Z"
    yield from _times(service)
    yield f"SUMMARY:{_text(service.title)}"
    if service.place:
        yield f"LOCATION:{_text(service.place)}"
    yield f"DESCRIPTION:{_text(_description(service, locale))}"
    if service.is_off:
        yield "STATUS:CANCELLED"
    if service.change:
        yield "SEQUENCE:1"
    yield "END:VEVENT"


def _times(service: Announced) -> Iterator[str]:
    """Give when a service begins and ends; the whole day where no time is known."""
    if not service.has_time:
        next_day = service.start + dt.timedelta(days=1)
        yield f"DTSTART;VALUE=DATE:{service.start:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{next_day:%Y%m%d}"
        return
    yield f"DTSTART;TZID={_ZONE}:{service.start:%Y%m%dT%H%M%S}"
    if service.end is not None:
        yield f"DTEND;TZID={_ZONE}:{service.end:%Y%m%dT%H%M%S}"


def _description(service: Announced, locale: Locale) -> str:
    """Return what else there is to say, a line for each thing."""
    places = "" if service.quota is None else str(service.quota)
    said = (
        (N_("Changed"), service.change),
        (N_("Content"), service.content),
        (N_("Team"), service.team),
        (N_("Who is sought"), service.need),
        (N_("Places"), places),
        (N_("Mind"), service.risk),
        (N_("Hotline"), service.hotline),
    )
    return "\n".join(
        named(translate(word, locale), text, locale) for word, text in said if text
    )


def _uid(service: Announced) -> str:
    """Return a name that a service keeps when its day or place changes.

    Stations number alike: the team tells them apart.
    """
    number = service.number or f"{service.title} {service.start.isoformat()}"
    named = f"{service.sheet} {service.team} {number}"
    return hashlib.sha256(named.encode()).hexdigest()[:24]


def _text(text: str) -> str:
    """Return a text as a value: its marks escaped, its line ends written as such."""
    plain = neutral(text).replace("\r\n", "\n").replace("\r", "\n")
    for mark in ("\\", ";", ","):
        plain = plain.replace(mark, f"\\{mark}")
    return plain.replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """Return a line of the file, a long one in parts that end between characters."""
    parts, part = [], b""
    for character in line:
        octets = character.encode()
        if len(part) + len(octets) > _LONGEST:
            parts.append(part)
            part = b" "
        part += octets
    return b"\r\n".join([*parts, part]) + b"\r\n"

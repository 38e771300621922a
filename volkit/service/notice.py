"""A week's services for the notice board: a poster, a page and a calendar."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from volkit.forms.announced import menu, services, without_a_day
from volkit.forms.declare import Source
from volkit.forms.notice import poster
from volkit.i18n import N_, translate
from volkit.i18n.formats import day_and_weekday
from volkit.model.table import Table
from volkit.model.text import Locale
from volkit.model.week import week_name
from volkit.render.calendar import calendar
from volkit.render.notice_page import notice_page
from volkit.service.form_folder import write_folder
from volkit.service.print_forms import pdf_of
from volkit.sheets.params import Params


@dataclass(frozen=True, slots=True)
class NoticeReport:
    """What was announced, and in which files; `unread` notices had no readable day."""

    week: str
    services: int
    unread: int
    paths: tuple[Path, ...]


def announce(
    tables: Sequence[Table],
    params: Params,
    first: dt.date,
    output: Path,
    *,
    locale: Locale,
) -> NoticeReport:
    """Write the week's services as .pdf, .html and .ics into a folder; none, no files.

    Every value passes the masking gate first.
    """
    source = Source(tables, locale, params, public=True)
    found = services(source, first)
    last = first + dt.timedelta(days=6)
    week = week_name(first)
    paths: list[Path] = []
    if found:
        title = translate(N_("Volunteer services of the week"), locale)
        days = f"{day_and_weekday(first, locale)} — {day_and_weekday(last, locale)}"
        when = f"{days}, {last.year}" if locale == "en" else f"{first.year}年 {days}"
        page = notice_page(
            found, menu(source), title=title, when=when, hotline=params.hotline,
            locale=locale,
        )  # fmt: skip
        files = {
            f"notice-{week}.ics": calendar(found, f"{title} {week}", locale),
            f"notice-{week}.html": page,
            f"notice-{week}.pdf": pdf_of(
                "notice", [poster(first, found, params.hotline, locale)], locale
            ),
        }
        paths = write_folder(output, files.items())
    return NoticeReport(week, len(found), without_a_day(source), tuple(paths))

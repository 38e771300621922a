"""Everybody's stars as CSV that Excel opens with a double click."""

import csv
import io

from volkit.i18n import N_, translate
from volkit.model.report import PersonReport, RateReport
from volkit.model.text import Locale
from volkit.render.neutral import neutral_field

CAPTIONS = (
    N_("Volunteer number"),
    N_("Name"),
    N_("Stars"),
    N_("Label"),
    N_("Named stars"),
    N_("Points"),
    N_("Medal"),
    N_("Veto"),
    N_("Approver"),
    N_("Why"),
    N_("Next star"),
    N_("What it needs"),
)

Value = str | int | float | None


def line_of(person: PersonReport) -> tuple[Value, ...]:
    """Return one person's stars under `CAPTIONS`."""
    return (
        person.volunteer_no,
        person.name,
        person.stars,
        person.label or "",
        "、".join(person.named),
        person.points,
        person.medal or "",
        person.veto or "",
        person.approver,
        "\n".join(person.reasons),
        person.next.stars if person.next else None,
        "；".join(person.lacks),
    )


def stars_csv(report: RateReport, locale: Locale) -> bytes:
    """Return everybody's stars and measures as UTF-8 with a mark that Excel knows."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    heads = (translate(caption, locale) for caption in CAPTIONS)
    writer.writerow([*heads, *report.captions.values()])
    for person in report.people:
        values = (person.measures.get(key) for key in report.captions)
        line = (*line_of(person), *values)
        writer.writerow(neutral_field(v) if isinstance(v, str) else v for v in line)
    return stream.getvalue().encode("utf-8-sig")

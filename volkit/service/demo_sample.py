"""The invented street's year as rows for a workbook: clean, with its stars."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

from volkit.model.text import Locale
from volkit.service.demo_people import STREET_CODE
from volkit.service.demo_street import clean_rows, write_street
from volkit.service.demo_year import AS_OF
from volkit.service.new_rows import Row, param_rows
from volkit.service.rate import RateOptions, rate
from volkit.sheets.base import columns_of

Rows = dict[str, list[Row]]
_NOTICE = "GS2012-07"


def sample_rows(locale: Locale) -> Rows:
    """Return the rows of every sheet, references by number as the lists ask."""
    rows = clean_rows()
    settings = {row["name"]: row["value"] for row in rows.pop("param")}
    rows["param"] = [
        row | {"value": settings.get(row["name"], row["value"])}
        for row in param_rows(locale)
    ]
    for row in rows["volunteer"]:
        row |= {"id_type": "居民身份证", "consent_on": row["applied_on"]}
    for row in rows["station"]:
        row["street"] = STREET_CODE
    rows["star"] += _stars(rows, locale)
    for kind, here in rows.items():
        for key, column in columns_of(kind).items():
            if column.ref:
                _refer(here, key, _numbers(rows, column.ref))
    return rows


def _stars(rows: Rows, locale: Locale) -> list[Row]:
    """Return this year's stars, counted from the street's clean sheets."""
    with tempfile.TemporaryDirectory() as folder:
        street = write_street(Path(folder), clean=True)
        report = rate(
            street.paths, RateOptions(as_of=AS_OF, locale=locale, workers=0)
        ).report
    names = {row["volunteer_no"]: row["name"] for row in rows["volunteer"]}
    before = {row["volunteer_no"]: row["level"] for row in rows["star"]}
    return [
        {
            "period": f"{AS_OF.year}年",
            "volunteer_no": one.volunteer_no,
            "name": names[one.volunteer_no],
            "scheme_id": report.scheme,
            "hours": one.measures.get("hours_year"),
            "points": one.points,
            "named": "、".join(one.named) or None,
            "computed": one.stars,
            "level": one.stars,
            "previous": before.get(one.volunteer_no),
            "publicity_no": _NOTICE,
            "approver": one.approver or "街道",
            "day": AS_OF,
            "until": AS_OF.replace(year=AS_OF.year + 1, month=12, day=31),
        }
        for one in report.people
    ]


def _numbers(rows: Rows, ref: str) -> Mapping[object, object]:
    """Return the number of whatever a sheet names."""
    kind, _, key = ref.partition(".")
    return {row["name"]: row[key] for row in rows.get(kind, ()) if row.get("name")}


def _refer(here: list[Row], key: str, numbers: Mapping[object, object]) -> None:
    """Say by its number what is said by its name."""
    for row in here:
        if isinstance(row.get(key), str):
            words = str(row[key]).split("、")
            row[key] = "、".join(str(numbers.get(word, word)) for word in words)

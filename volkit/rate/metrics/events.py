"""How often somebody served: distinct activities, months and weeks."""

import polars as pl

from volkit.model.text import Label
from volkit.rate.evidence import Evidence, evidence
from volkit.rate.facts import Facts
from volkit.rate.ledger import first_of_each
from volkit.rate.metric import metric

_HALF_YEAR = 6


@metric(
    "events_total",
    Label("累计次数", "累計次數", "Activities in all"),
    whole=True,
)
def events_total(facts: Facts) -> Evidence:
    """Return the first record of each activity."""
    return evidence(first_of_each(facts.services))


@metric(
    "events_year",
    Label("本年次数", "本年次數", "Activities this year"),
    whole=True,
)
def events_year(facts: Facts) -> Evidence:
    """Return the first record of each activity of the year."""
    this_year = pl.col("date").dt.year() == facts.as_of.year
    return evidence(first_of_each(facts.services.filter(this_year)))


@metric(
    "urgent_events",
    Label("急难险重次数", "急難險重次數", "Urgent or dangerous activities"),
    sheets=("service_record", "activity"),
    whole=True,
)
def urgent_events(facts: Facts) -> Evidence:
    """Return the first record of each activity of the period marked so."""
    marked = pl.any_horizontal(
        pl.col("activity.urgent", "activity.danger").fill_null(value=False)
    )
    return evidence(first_of_each(facts.services.filter(marked & facts.within())))


@metric(
    "active_weeks",
    Label("有服务的周数", "有服務的週數", "Weeks with service"),
    whole=True,
)
def active_weeks(facts: Facts) -> Evidence:
    """Return the first record of each ISO week of the period."""
    rows = facts.services.filter(facts.within()).with_columns(
        monday=pl.col("date").dt.truncate("1w")
    )
    return evidence(first_of_each(rows, "monday"))


@metric(
    "months_active6",
    Label("近6个月有服务的月数", "近6個月有服務的月數", "Months with service of six"),
    unit="months",
    whole=True,
)
def months_active6(facts: Facts) -> Evidence:
    """Return the first record of each of the six months up to that of the rating."""
    return evidence(first_of_each(_months(facts, 0), "months_ago"))


@metric(
    "served_6m",
    Label("连续服务满半年", "連續服務滿半年", "Served six months in a row"),
    whole=True,
)
def served_6m(facts: Facts) -> Evidence:
    """Return one record where six months in a row up to now, or to last month, count.

    The month of the rating may not be over, so it must not break the row.
    """
    months = pl.concat(
        first_of_each(_months(facts, skipped), "months_ago")
        .filter(pl.len().over("person") == _HALF_YEAR)
        .unique("person", keep="last", maintain_order=True)
        for skipped in (0, 1)
    )
    return evidence(months.unique("person", keep="first", maintain_order=True))


def _months(facts: Facts, skipped: int) -> pl.DataFrame:
    """Return the services of six months, `skipped` months before the rating's."""
    last = facts.as_of.year * 12 + facts.as_of.month
    month = pl.col("date").dt.year() * 12 + pl.col("date").dt.month().cast(pl.Int32)
    return facts.services.with_columns(months_ago=last - month).filter(
        pl.col("months_ago").is_between(skipped, skipped + _HALF_YEAR - 1)
    )

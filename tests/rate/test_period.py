"""Periods reach up to the day of the rating, and are read as people write them."""

import datetime as dt

import pytest

from volkit.rate.period import Period, span_of, written_span

AS_OF = dt.date(2012, 12, 19)


@pytest.mark.parametrize(
    ("period", "start"),
    [
        ("month", dt.date(2012, 12, 1)),
        ("quarter", dt.date(2012, 10, 1)),
        ("half_year", dt.date(2012, 7, 1)),
        ("year", dt.date(2012, 1, 1)),
        ("cumulative", None),
    ],
)
def test_a_period_begins_on_its_first_day_and_ends_with_the_rating(
    period: Period, start: dt.date | None
) -> None:
    span = span_of(period, AS_OF)
    assert (span.start, span.end) == (start, AS_OF)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2012", (1, 1), (12, 31)),
        ("2012年度", (1, 1), (12, 31)),
        ("二〇一二年", (1, 1), (12, 31)),
        ("2012年上半年", (1, 1), (6, 30)),
        ("2012H2", (7, 1), (12, 31)),
        ("2012年第三季度", (7, 1), (9, 30)),
        ("2012-Q4", (10, 1), (12, 31)),
        ("2012年2月", (2, 1), (2, 29)),
        ("2012-03", (3, 1), (3, 31)),
        ("201212", (12, 1), (12, 31)),
    ],
)
def test_a_written_period_is_understood(
    text: str, start: tuple[int, int], end: tuple[int, int]
) -> None:
    span = written_span(text)
    assert span is not None
    assert (span.start, span.end) == (dt.date(2012, *start), dt.date(2012, *end))


@pytest.mark.parametrize("text", ["上期", "", "12", "2012年春天"])
def test_what_is_no_period_is_left_alone(text: str) -> None:
    assert written_span(text) is None

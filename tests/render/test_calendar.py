"""The calendar of announced services: what RFC 5545 asks for, and what people see."""

import datetime as dt
import re

from volkit.model.announced import Announced
from volkit.render.calendar import calendar


def service(**more: object) -> Announced:
    """Return a service with some things changed."""
    facts: dict[str, object] = {
        "sheet": "notice",
        "number": "YG-1",
        "title": "义务理发",
        "start": dt.datetime(2012, 12, 19, 8, 30),
        "stamped": dt.date(2012, 12, 15),
    }
    return Announced(**(facts | more))  # type: ignore[arg-type]  # the fields of Announced


def made(*services: Announced) -> str:
    return calendar(services, "预告", "zh_Hans").decode()


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def test_every_line_ends_as_asked_and_is_no_longer_than_75_octets() -> None:
    text = made(service(title="清雪𠮷" * 40, content="扫雪，" * 90))
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert f"SUMMARY:{'清雪𠮷' * 40}" in unfolded(text)


def test_marks_that_part_values_are_escaped() -> None:
    lines = unfolded(made(service(title="a;b,c\\d\ne\r\nBEGIN:VEVENT")))
    assert "SUMMARY:a\\;b\\,c\\\\d\\ne\\nBEGIN:VEVENT" in lines
    assert lines.count("BEGIN:VEVENT") == 1


def test_a_service_keeps_its_name_when_it_is_moved_and_has_one_of_its_own() -> None:
    moved = service(start=dt.datetime(2012, 12, 20, 9), place="2号楼", change="改期")
    others = (service(number="YG-2"), service(sheet="activity"), service(team="乙队"))
    first, again, *rest = (
        re.findall(r"UID:(\S+)", made(one)) for one in (service(), moved, *others)
    )
    assert first == again
    assert len({tuple(uid) for uid in (first, *rest)}) == 4


def test_times_are_those_of_the_wall_clock_in_china() -> None:
    night = service(
        start=dt.datetime(2012, 12, 21, 22), end=dt.datetime(2012, 12, 22, 1)
    )
    lines = unfolded(made(night))
    assert "DTSTART;TZID=Asia/Shanghai:20121221T220000" in lines
    assert "DTEND;TZID=Asia/Shanghai:20121222T010000" in lines
    assert "TZID:Asia/Shanghai" in lines
    assert "DTSTAMP:20121215T000000Z" in lines


def test_a_day_without_a_time_is_a_whole_day() -> None:
    lines = unfolded(made(service(start=dt.datetime(2012, 12, 31))))
    assert "DTSTART;VALUE=DATE:20121231" in lines
    assert "DTEND;VALUE=DATE:20130101" in lines


def test_what_is_called_off_is_taken_out_of_peoples_calendars() -> None:
    assert "STATUS:CANCELLED" in unfolded(made(service(change="因雪取消")))
    assert "STATUS:CANCELLED" not in unfolded(made(service(change="改到下午")))

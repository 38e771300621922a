"""The tables that reports list: weeks of people and teams, promises kept."""

from dataclasses import astuple

import pytest

from tests.rules.clean_street import TODAY, Street
from volkit.rate.week_table import MET
from volkit.service.cadence_table import cadence_table
from volkit.service.promises_kept import promises_kept
from volkit.service.tables import Sheets
from volkit.sheets.params import Params

STREET = Street(count=60, weeks=6)
NAMES = [person.name for person in STREET.folk]


@pytest.fixture(scope="module")
def sheets() -> Sheets:
    return Sheets(tuple(STREET.tables()), Params(), ())


def test_everyone_has_a_state_for_every_week_and_no_name_is_shown(
    sheets: Sheets,
) -> None:
    table = cadence_table(sheets, TODAY)
    assert len(table.rows) == len(STREET.folk)
    assert {len(row.states) for row in table.rows} == {len(table.weeks)}
    assert table.rows[0].team == "第1党员志愿服务队"
    assert table.rows[0].met == table.rows[0].states.count(MET) > 0
    assert not any(row.name in NAMES for row in table.rows)


def test_teams_are_named_in_full(sheets: Sheets) -> None:
    table = cadence_table(sheets, TODAY, whose="teams")
    assert [row.name for row in table.rows][:2] == [
        "第1党员志愿服务队",
        "第2党员志愿服务队",
    ]
    assert all(row.states.count(MET) == row.met for row in table.rows)
    assert {row.met for row in table.rows} == {6}


def test_without_activities_there_are_no_weeks_of_teams(sheets: Sheets) -> None:
    few = tuple(t for t in sheets.tables if t.raw.kind != "activity")
    found = cadence_table(Sheets(few, Params(), ()), TODAY, whose="teams")
    assert found.rows == ()


def test_the_list_to_publish_shows_no_name_phone_or_id_number() -> None:
    street = Street(count=60, weeks=1)
    person = street.folk[0]
    street.sheets["commitment"][0] |= {
        "text": f"{person.name}每周看望邻居2次，电话{person.phone}，证号{person.id_no}"
    }
    kept = promises_kept(Sheets(tuple(street.tables()), Params(), ()), TODAY)
    said = "\n".join(str(astuple(line)) for line in kept.published)
    assert len(kept.published) == 60
    assert kept.published[0].status == "践诺中"
    assert "每周看望邻居2次" in said
    for one in street.folk:
        assert one.name not in said
    assert person.phone not in said
    assert person.id_no not in said


def test_a_team_sums_up_its_people(sheets: Sheets) -> None:
    kept = promises_kept(sheets, TODAY)
    assert kept.people["promised"].sum() == kept.teams["promised"].sum() == 60
    assert kept.people.height == kept.teams["people"].sum()

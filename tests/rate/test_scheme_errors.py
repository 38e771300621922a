"""A broken scheme is refused with one sentence that names the place."""

from pathlib import Path

import pytest

from volkit.model.errors import UsageError
from volkit.rate.scheme import load, names, parse

HEAD = 'id = "x"\nname = "某方案"\nperiod = "year"\n'
LEVEL = '[[levels]]\nstars = 1\nall = ["hours_total >= 10"]\n'
POINTS = '[[points.items]]\nkey = "服务"\nmetric = "hours_total"\n'

BROKEN = {
    "not TOML at all": (HEAD + "[[levels]\n", "line 4, column 9"),
    "a text that does not end": (HEAD + 'note = "', "TOML"),
    "no name": ('id = "x"\nperiod = "year"\n', "name is missing"),
    "no period": ('id = "x"\nname = "某"\n', "period is missing"),
    "an unknown period": (
        HEAD.replace("year", "week"),
        "period must be one of 'month'",
    ),
    "an id with blanks": (HEAD.replace('"x"', '"a b"'), "id may hold only"),
    "an empty name": (HEAD.replace("某方案", ""), "name must not be empty"),
    "a name that is a number": (
        'id = "x"\nname = 5\nperiod = "year"\n',
        "name must be a text",
    ),
    "an unknown key on top": (HEAD + 'caption = "x"\n', "no key caption"),
    "an unknown key of a level": (
        HEAD + LEVEL + LEVEL + 'colour = "red"\n',
        "no key levels[2].colour; known here are all, any, at_least, stars, label",
    ),
    "an unknown key of an item": (
        HEAD + POINTS + "points = 5\n",
        "no key points.items[1].points; known here are key, metric",
    ),
    "a level without conditions": (
        HEAD + "[[levels]]\nstars = 1\n",
        "levels[1] asks for nothing",
    ),
    "a level without stars": (
        HEAD + '[[levels]]\nall = ["hours_total > 1"]\n',
        "levels[1].stars is missing",
    ),
    "half a star": (HEAD + LEVEL.replace("1\n", "1.5\n", 1), "levels[1].stars must be"),
    "stars as a text": (
        HEAD + LEVEL.replace("= 1\n", '= "1"\n', 1),
        "levels[1].stars must be a whole number",
    ),
    "no stars at all in a level": (
        HEAD + LEVEL.replace("= 1\n", "= 0\n", 1),
        "levels[1].stars must be 1 or more",
    ),
    "a condition that is none": (
        HEAD + LEVEL + LEVEL.replace(">= 10", "10"),
        "levels[2].all[1] is hours_total 10",
    ),
    "a condition that is a number": (
        HEAD + "[[levels]]\nstars = 1\nall = [5]\n",
        "levels[1].all[1] is 5",
    ),
    "conditions that are no list": (
        HEAD + '[[levels]]\nstars = 1\nall = "hours_total >= 1"\n',
        "levels[1].all must be a list",
    ),
    "more asked of any than there are": (
        HEAD + '[[levels]]\nstars = 1\nany = ["merits >= 1"]\nat_least = 2\n',
        "levels[1] asks for 2 of the conditions in any, but there are 1",
    ),
    "a measure that does not exist": (
        HEAD + LEVEL.replace("hours_total", "hours_totl"),
        (
            "levels[1].all[1] names the measure hours_totl, which does not exist; "
            "the nearest are hours_total"
        ),
    ),
    "a caption that does not exist": (
        HEAD + LEVEL.replace("hours_total", "累计认定时常"),
        "the nearest are hours_total",
    ),
    "an item's measure that does not exist": (
        HEAD + POINTS.replace("hours_total", "hour"),
        "points.items[1].metric names the measure hour,",
    ),
    "a vote that does not exist": (
        HEAD + '[[points.items]]\nkey = "测评"\nvotes = { good = 100 }\n',
        "points.items[1].votes names the measure good,",
    ),
    "a lost star's measure that does not exist": (
        HEAD + '[full]\nstars = 5\n[[full.lose]]\nmetric = "fault"\n',
        (
            "full.lose[1].metric names the measure fault, which does not exist; "
            "the nearest are faults"
        ),
    ),
    "a case's measure that does not exist": (
        HEAD + LEVEL + "[[cases]]\nin = { hors = 1 }\nstars = 0\n",
        "cases[1].in names the measure hors",
    ),
    "points without points": (
        HEAD + '[[levels]]\nstars = 1\nall = ["points >= 60"]\n',
        "levels[1].all[1] speaks of points, which is not in the scheme",
    ),
    "points of an unknown item": (
        HEAD + POINTS + '[[levels]]\nstars = 1\nall = ["points.学习 >= 6"]\n',
        "speaks of points.学习,",
    ),
    "named stars that are not there": (
        HEAD + '[[levels]]\nstars = 1\nany = ["named >= 3"]\n',
        "levels[1].any[1] speaks of named,",
    ),
    "a named star that asks for a later one": (
        HEAD
        + '[[named]]\nkey = "甲"\nall = ["named.乙 >= 1"]\n'
        + '[[named]]\nkey = "乙"\nall = ["merits >= 1"]\n',
        "named[1].all[1] speaks of named.乙,",
    ),
    "two items of one key": (
        HEAD + POINTS + POINTS,
        "points.items[2].key repeats the key 服务",
    ),
    "a group named like an item": (
        HEAD + POINTS + '[[points.groups]]\nkey = "服务"\n',
        "points.groups[1].key repeats the key 服务",
    ),
    "two named stars of one key": (
        HEAD + '[[named]]\nkey = "甲"\nall = ["merits >= 1"]\n' * 2,
        "named[2].key repeats the key 甲",
    ),
    "an unknown group": (
        HEAD + POINTS + 'group = "日常"\n',
        "points.items[1].group speaks of 日常",
    ),
    "an item without a source": (
        HEAD + '[[points.items]]\nkey = "服务"\n',
        "points.items[1] needs either metric or votes",
    ),
    "bands and points at once": (
        HEAD + POINTS + "pts = 2\nbands = [{ from = 1, pts = 5 }]\n",
        "points.items[1] needs either bands or per, pts, above, whole",
    ),
    "a band without from": (
        HEAD + POINTS + "bands = [{ pts = 5 }]\n",
        "points.items[1].bands[1].from is missing",
    ),
    "per nothing": (HEAD + POINTS + "per = 0\n", "points.items[1].per must be more"),
    "an endless number": (
        HEAD + POINTS + "pts = inf\n",
        "points.items[1].pts must be a number",
    ),
    "a floor above the cap": (
        HEAD + "[points]\nfloor = 10\ncap = 5\n",
        "at points the floor 10 lies above the cap 5",
    ),
    "stars from nowhere": (
        HEAD + 'stars_from = "named"\n' + LEVEL,
        "stars_from is named, but there is no [named]",
    ),
    "a medal above the top": (
        HEAD + LEVEL + '[[medals]]\nlabel = "金"\nstars = 6\nall = ["merits >= 1"]\n',
        "medals[1] speaks of 6 stars; the top is 1",
    ),
    "a label above the top": (
        HEAD + LEVEL + '[labels]\n2 = "二星"\n',
        "labels.2 speaks of 2 stars; the top is 1",
    ),
    "a label of no number": (
        HEAD + LEVEL + '[approvers]\none = "街道"\n',
        "approvers.one",
    ),
    "an end before the beginning": (
        HEAD + "from = 2012-12-01\nto = 2012-01-01\n",
        "to lies before from",
    ),
    "a date as a text": (HEAD + 'from = "2012"\n', "from must be a date"),
    "a step of nothing": (
        HEAD + LEVEL + "[sequence]\nup = 0\n",
        "sequence.up must be 1 or more",
    ),
    "nothing to lose": (
        HEAD + "[full]\nstars = 5\nlose = []\n",
        "full.lose must not be empty",
    ),
    "a cause of lost stars in two ways": (
        HEAD
        + '[full]\nstars = 5\n[[full.lose]]\nmetric = "faults"\nall = ["merits = 0"]\n',
        "full.lose[1] needs either metric or all, any",
    ),
    "a part that is no table": (HEAD + "points = 5\n", "points must be a table"),
    "a setting that does not exist": (
        HEAD + "[counting]\nevent_cap = 2\n",
        "no key counting.event_cap; known here are records, late, event_cap_hours",
    ),
    "a setting below zero": (
        HEAD + "[counting]\nevent_cap_hours = -2\n",
        "counting.event_cap_hours must be 0 or more",
    ),
    "yes for true": (
        HEAD + '[counting]\ncount_travel = "yes"\n',
        "counting.count_travel must be true or false",
    ),
    "a measure of volkit's own declared again": (
        HEAD + '[measures]\nmerits = "表彰"\n',
        "measures.merits is a name that volkit uses itself",
    ),
    "a measure with a capital": (
        HEAD + '[measures]\nItem = "分项"\n',
        "the name measures.Item may hold only small letters",
    ),
}


@pytest.mark.parametrize("mistake", BROKEN)
def test_a_broken_scheme_names_its_place(mistake: str) -> None:
    text, expected = BROKEN[mistake]
    with pytest.raises(UsageError) as caught:
        parse(text.encode(), "我的方案.toml")
    said = str(caught.value)
    assert said.startswith("Scheme 我的方案.toml")
    assert expected in said
    assert caught.value.exit_status == 2


def test_a_file_in_another_encoding_is_refused() -> None:
    with pytest.raises(UsageError, match="UTF-8"):
        parse((HEAD + LEVEL).encode("gb18030"), "x.toml")


def test_a_file_saved_by_notepad_is_read() -> None:
    text = (HEAD + LEVEL).replace("\n", "\r\n").encode("utf-8-sig")
    assert parse(text, "x.toml").rate({"hours_total": 10}).stars == 1


def test_an_unknown_scheme_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="gb_hours5"):
        load("gb_hour5")


def test_a_scheme_of_ones_own_is_read_from_its_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(HEAD + LEVEL, encoding="utf-8")
    assert load(path).rate({"hours_total": 10}).stars == 1
    assert load(str(path)).id == "x"


def test_a_folder_or_a_huge_file_is_no_scheme(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no scheme"):
        load(tmp_path)
    huge = tmp_path / "huge.toml"
    huge.write_text("#" * 1_000_001, encoding="utf-8")
    with pytest.raises(UsageError, match="larger than 1 MB"):
        load(huge)


def test_an_unknown_measure_in_a_trial_names_the_nearest() -> None:
    scheme = load("gb_hours5")
    with pytest.raises(UsageError, match="hours_total"):
        scheme.rate({"hours_totel": 5})
    with pytest.raises(UsageError, match="volkit scheme"):
        scheme.rate({"zzzzzz": 5})


def test_a_trial_with_a_number_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="hours_total must be a number"):
        load("gb_hours5").rate({"hours_total": float("nan")})


def test_the_names_are_those_of_the_files() -> None:
    assert all(load(name).id == name for name in names())

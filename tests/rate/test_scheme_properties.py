"""What holds for every scheme of the language, shipped or made up."""

from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from volkit.rate.metric import all_metrics
from volkit.rate.scheme import Scheme, load, names, parse

HEAD = 'id = "x"\nname = "某方案"\nperiod = "year"\n'
MORE = ["hours_year", "events_year", "merits", "item_1", "cadence_rate"]
LESS = ["faults", "star_faults", "veto_flags"]
ITEMS = ["服务", "学习", "扣分"]

patient = settings(
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
numbers = st.integers(min_value=0, max_value=100)
amounts = st.one_of(
    st.none(), st.integers(0, 120).map(float), st.floats(0, 120, allow_nan=False)
)
people = st.fixed_dictionaries(dict.fromkeys([*MORE, *LESS, "prev_stars"], amounts))


def listed(conditions: list[str]) -> str:
    """Return conditions as a TOML list."""
    return "[" + ", ".join(f'"{c}"' for c in conditions) + "]"


@st.composite
def conditions(draw: st.DrawFn, subjects: list[str], *, strict: bool) -> str:
    """Return the conditions of a table; strict ones never punish doing more."""
    good = st.tuples(
        st.sampled_from([*MORE, *subjects]), st.sampled_from([">=", ">"]), numbers
    )
    kept = st.tuples(st.sampled_from(LESS), st.sampled_from(["<=", "<"]), numbers)
    anything = st.tuples(
        st.sampled_from([*MORE, *LESS, *subjects]),
        st.sampled_from([">=", ">", "<", "<=", "="]),
        numbers,
    )
    one = st.one_of(good, kept) if strict else anything
    text = one.map(lambda c: f"{c[0]} {c[1]} {c[2]}")
    both = draw(st.lists(text, max_size=3))
    some = draw(st.lists(text, min_size=0 if both else 1, max_size=3))
    said = f"all = {listed(both)}\n" if both else ""
    if some:
        said += f"any = {listed(some)}\nat_least = {draw(st.integers(1, len(some)))}\n"
    return said


@st.composite
def points(draw: st.DrawFn, *, strict: bool) -> str:
    """Return a points part with three items."""
    said = f"[points]\nbase = {draw(numbers)}\nfloor = 0\n"
    said += f"cap = {draw(st.integers(50, 200))}\n"
    for number, key in enumerate(ITEMS):
        punishes = number == 2
        said += f'[[points.items]]\nkey = "{key}"\n'
        said += f'metric = "{draw(st.sampled_from(LESS if punishes else MORE))}"\n'
        sign = -1 if punishes else 1 if strict else draw(st.sampled_from([1, -1]))
        if draw(st.booleans()) and not punishes:
            worth = sorted(draw(st.lists(numbers, min_size=1, max_size=3)))
            bands = ", ".join(
                f"{{ from = {10 * n}, pts = {w * sign} }}" for n, w in enumerate(worth)
            )
            said += f"bands = [{bands}]\n"
        else:
            said += f"pts = {draw(st.integers(1, 9)) * sign}\n"
            said += f"per = {draw(st.integers(1, 9))}\n"
            said += f"whole = {draw(st.sampled_from(['true', 'false']))}\n"
            said += "cap = 40\nfloor = -40\n"
        said += f"weight = {draw(st.sampled_from([1, 0.6, 0.4]))}\n"
    return said


@st.composite
def schemes(draw: st.DrawFn, *, strict: bool) -> str:
    """Return the file of a random scheme that uses every part of the language."""
    subjects: list[str] = []
    body = ""
    top = HEAD + f'climb = "{draw(st.sampled_from(["highest", "every"]))}"\n'
    if draw(st.booleans()):
        body += draw(points(strict=strict))
        subjects = ["points", "points.服务"]
    for number in range(draw(st.integers(0, 3))):
        group = draw(st.sampled_from(["基础", "提升"]))
        body += f'[[named]]\nkey = "星{number}"\ngroup = "{group}"\n'
        body += draw(conditions(subjects, strict=strict))
        subjects = [*subjects, f"named.星{number}", "named"]
    for stars in range(1, 1 + draw(st.integers(0, 5))):
        body += f"[[levels]]\nstars = {stars}\n"
        body += draw(conditions(subjects, strict=strict))
    if draw(st.booleans()):
        body += "[full]\nstars = 5\n"
        body += f'[[full.lose]]\nmetric = "faults"\nper = {draw(st.integers(1, 3))}\n'
        body += '[[full.lose]]\nall = ["hours_year = 0"]\nstars = 2\n'
    body += '[[vetoes]]\nall = ["veto_flags > 50"]\n'
    body += f"{draw(st.sampled_from(['stars', 'minus']))} = 1\n"
    if draw(st.booleans()):
        body += f"[sequence]\nup = {draw(st.integers(1, 2))}\n"
        body += draw(st.sampled_from(["", "down = 1\n"]))
    return top + body


def parsed(text: str) -> Scheme:
    """Return the scheme that a text says."""
    return parse(text.encode(), "random.toml")


def better(
    scheme: Scheme, person: Mapping[str, float | None], key: str, step: float
) -> dict[str, float | None]:
    """Return the person after doing better in one measure."""
    value = person.get(key) or 0.0
    good = value - step if scheme.effects[key] == "less" else value + step
    return {**person, key: max(0.0, good)}


@patient
@given(st.data(), people, numbers)
def test_doing_more_never_costs_a_star(
    data: st.DataObject, person: dict[str, float | None], step: int
) -> None:
    scheme = parsed(data.draw(schemes(strict=True)))
    assume(scheme.measures)
    assert scheme.is_monotone
    key = data.draw(st.sampled_from(scheme.measures))
    before = scheme.rate(person).stars
    assert scheme.rate(better(scheme, person, key, step)).stars >= before


@patient
@given(st.data(), people, numbers)
def test_where_the_scheme_finds_an_effect_it_holds(
    data: st.DataObject, person: dict[str, float | None], step: int
) -> None:
    scheme = parsed(data.draw(schemes(strict=False)))
    known = {k: v for k, v in person.items() if v is not None}
    sure = [
        key
        for key, effect in scheme.effects.items()
        if effect != "mixed" and key in known
    ]
    assume(sure)
    key = data.draw(st.sampled_from(sure))
    before = scheme.rate(known).stars
    assert scheme.rate(better(scheme, known, key, step)).stars >= before


@pytest.mark.parametrize("name", names())
@patient
@given(st.data())
def test_doing_more_never_costs_a_star_in_the_schemes_that_ship(
    name: str, data: st.DataObject
) -> None:
    scheme = load(name)
    assert scheme.is_monotone
    person = {
        key: data.draw(st.floats(0, 2 if all_metrics()[key].unit == "share" else 2500))
        for key in scheme.measures
    }
    key = data.draw(st.sampled_from(scheme.measures))
    step = data.draw(st.floats(0, 100))
    before = scheme.rate(person).stars
    assert scheme.rate(better(scheme, person, key, step)).stars >= before


@patient
@given(st.data(), people)
def test_what_the_next_star_needs_is_enough_for_it(
    data: st.DataObject, person: dict[str, float | None]
) -> None:
    scheme = parsed(data.draw(schemes(strict=True)))
    whole = {k: float(int(v or 0)) for k, v in person.items()}
    following = scheme.rate(whole).next
    assume(following and following.needs)
    assert following
    # Points that several items give, and stars that are not there, have no measure.
    assume(not any(k.split(".")[0] in {"points", "named"} for k in following.needs))
    done = {**whole}
    for key, amount in following.needs.items():
        done[key] = whole.get(key, 0.0) + amount
    assert scheme.rate(done).stars >= following.stars


@patient
@given(st.data(), people)
def test_a_rating_stays_within_the_scheme(
    data: st.DataObject, person: dict[str, float | None]
) -> None:
    scheme = parsed(data.draw(schemes(strict=False)))
    rating = scheme.rate(person)
    assert 0 <= rating.stars <= scheme.top
    assert (rating.next is None) == (rating.stars == scheme.top)
    assert all("{" not in reason.say("en") for reason in rating.reasons)
    assert rating == scheme.rate(dict(person))


def test_a_scheme_that_punishes_doing_more_is_known_as_such() -> None:
    text = HEAD + '[[levels]]\nstars = 1\nall = ["hours_year <= 10"]\n'
    scheme = parse(text.encode(), "x.toml")
    assert scheme.effects == {"hours_year": "less"}
    assert not scheme.is_monotone


def test_a_measure_that_helps_here_and_harms_there_is_mixed() -> None:
    text = (
        HEAD
        + '[[levels]]\nstars = 1\nall = ["merits >= 1"]\n'
        + '[[vetoes]]\nall = ["merits > 9"]\n'
    )
    assert parse(text.encode(), "x.toml").effects == {"merits": "mixed"}

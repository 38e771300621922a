"""Every scheme that ships, and every example of the guide, does what its cases say."""

import re
from pathlib import Path

import pytest
import yaml

from volkit.rate.rating import said_need
from volkit.rate.scheme import Scheme, load, names, parse
from volkit.rate.scheme_model import Case

SHARED = Path(__file__).parents[3] / "shared" / "domain" / "model.yaml"
GUIDE = Path(__file__).parents[2] / "docs" / "guide" / "schemes.md"


def examples() -> list[Scheme]:
    """Return the schemes that stand whole in the guide."""
    text = GUIDE.read_text(encoding="utf-8") if GUIDE.is_file() else ""
    blocks = re.findall(r"```toml\n(.*?)```", text, flags=re.DOTALL)
    return [parse(block.encode(), "schemes.md") for block in blocks]


SCHEMES = [*map(load, names()), *examples()]
CASES = [
    pytest.param(scheme, case, id=f"{scheme.id}-{n}")
    for scheme in SCHEMES
    for n, case in enumerate(scheme.file.cases)
]


@pytest.mark.parametrize(("scheme", "case"), CASES)
def test_a_case_of_a_scheme_comes_out(scheme: Scheme, case: Case) -> None:
    rating = scheme.rate(case.in_)
    assert rating.stars == case.stars
    for key in case.model_fields_set - {"in_", "stars"}:
        assert getattr(rating, key) == getattr(case, key), key


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda s: s.id)
def test_every_scheme_has_cases_a_name_and_words_for_its_stars(scheme: Scheme) -> None:
    assert scheme.file.cases
    assert scheme.file.name
    for case in scheme.file.cases:
        rating = scheme.rate(case.in_)
        assert rating.stars == 0 or rating.label
        for reason in rating.reasons:
            assert "{" not in reason.say("en")


def test_every_scheme_of_the_model_ships_with_its_period_and_cases() -> None:
    if not SHARED.is_file():
        pytest.skip(f"{SHARED} is not on this machine")
    for wanted in yaml.safe_load(SHARED.read_text(encoding="utf-8"))["schemes"]:
        scheme = load(wanted["id"])
        assert scheme.file.period == wanted["period"]
        assert scheme.file.confidence == wanted["conf"]
        for case in wanted["cases"]:
            rating = scheme.rate(case["in"])
            for key in ("stars", "label", "medal", "points"):
                assert key not in case or getattr(rating, key) == case[key], case


def test_our_own_schemes_are_marked_as_proposals() -> None:
    for name in ("bx_six_named", "bx_six_level"):
        assert load(name).file.confidence == "PROPOSAL"
        assert "建议" in load(name).file.note


def test_a_named_star_is_won_at_its_mark_in_spite_of_floats() -> None:
    rating = load("bx_six_named").rate(
        {"commitments_done_rate": 0.1 + 0.2 + 0.7, "cadence_rate": 0.3 * 3}
    )
    assert rating.named == ("恒心星", "诚信星")


def test_nothing_next_at_the_top() -> None:
    assert load("gb_hours5").rate({"hours_total": 1500}).next is None
    assert load("hailin").rate({"hours_total": 36}).next is None


@pytest.mark.parametrize(
    ("name", "values", "stars", "needs"),
    [
        ("gb_hours5", {"hours_total": 99.5}, 1, {"hours_total": 0.5}),
        (
            "longgang",
            {"hours_total": 500, "months_registered": 8},
            3,
            {"hours_total": 100, "months_registered": 4},
        ),
        ("qiaoxi60", {"hours_year": 40}, 1, {"hours_year": 10, "points": 12}),
        ("huaning", {"merits": 6}, 5, {"points": 6, "merits": 2}),
        ("huaning", {"faults": 1}, 1, {"points": 5, "merits": 1}),
        (
            "bx_six_named",
            {"hours_year": 50, "training_hours": 3, "satisfaction": 0.1},
            1,
            {"hours_year": 2},
        ),
        ("jingmen5", {"item_1": 95, "veto_flags": 2}, 1, {"veto_flags": -2}),
    ],
)
def test_the_next_star_says_what_is_missing(
    name: str, values: dict[str, float], stars: int, needs: dict[str, float]
) -> None:
    following = load(name).rate(values).next
    assert following is not None
    assert following.stars == stars
    assert dict(following.needs) == pytest.approx(needs)


def test_who_approves_follows_the_stars() -> None:
    scheme = load("huizhou")
    assert scheme.rate({"hours_total": 700}).approver == "县区"
    assert scheme.rate({"hours_total": 1000}).approver == "市"
    assert load("bx_six_named").rate({"hours_year": 52}).approver == "站点"


def test_a_veto_takes_the_named_stars_along() -> None:
    values = {"item_1": 95.0, "veto_flags": 1.0}
    rating = load("jingmen5").rate(values)
    assert (rating.stars, rating.named, rating.veto) == (0, (), "一票否决")


def test_the_reasons_name_what_holds_and_what_does_not() -> None:
    rating = load("longgang").rate({"hours_total": 700, "months_registered": 8})
    said = [reason.say("en") for reason in rating.reasons]
    assert said == [
        (
            "二星 is reached: Confirmed hours in all 700 (asked: ≥ 300); "
            "Full months registered 8 (asked: ≥ 6)"
        ),
        "三星 is not reached yet: Full months registered 8 (asked: ≥ 12)",
    ]


def test_a_share_just_below_its_mark_does_not_read_as_the_mark() -> None:
    rating = load("bx_six_named").rate({"cadence_rate": 0.89999})
    assert any("89.99%" in reason.say("en") for reason in rating.reasons)


def test_what_is_missing_is_never_said_too_small() -> None:
    assert said_need(0.272549, "share") == "27.26%"
    assert said_need(-2.0, "count") == "-2"
    assert said_need(0.5, "hours") == "0.5"


def test_a_caption_names_a_measure_too() -> None:
    assert load("gb_hours5").rate({"累计认定时长": 600}).stars == 3
    assert load("gb_hours5").rate({"累計認定時長": 600}).stars == 3

"""References are taken by number or by name, and nearly right ones are recognised."""

import pytest

from volkit.validate.reference import Targets

STATIONS = Targets(
    ["210503005-001", "210503005-002"],
    ["郭家社区志愿者服务站", "彩屯街道东明社区志愿者服务站"],
)


@pytest.mark.parametrize("text", ["210503005-001", "郭家社区志愿者服务站"])
def test_numbers_and_names_are_accepted_as_they_stand(text: str) -> None:
    assert text in STATIONS


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("郭家", "郭家社区志愿者服务站"),
        ("郭家社区", "郭家社区志愿者服务站"),
        ("南芬街道郭家社区", "郭家社区志愿者服务站"),
        ("南芬区南芬街道郭家社区服务站", "郭家社区志愿者服务站"),
        ("东明服务站", "彩屯街道东明社区志愿者服务站"),
        ("２１０５０３００５－００２", "210503005-002"),
        ("210503005 001", "210503005-001"),
    ],
)
def test_a_spelling_without_place_or_kind_of_unit_is_one_suggestion(
    text: str, meant: str
) -> None:
    assert text not in STATIONS
    assert STATIONS.suggestion(text).only == meant


def test_several_that_fit_are_listed_and_none_is_offered() -> None:
    targets = Targets([], ["郭家社区志愿者服务站", "郭家村志愿者服务站"])
    found = targets.suggestion("郭家")
    assert found.only is None
    assert found.several == ("郭家社区志愿者服务站", "郭家村志愿者服务站")


def test_what_looks_like_nothing_has_no_suggestion() -> None:
    found = STATIONS.suggestion("高台子")
    assert (found.only, found.several) == (None, ())

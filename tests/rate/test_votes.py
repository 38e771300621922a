"""The score of a vote: grades, the weights of those who vote, and the quorum."""

import datetime as dt
from collections.abc import Callable, Mapping

import polars as pl
import pytest

from volkit.rate.measure import Measures, measures
from volkit.rate.scheme import parse
from volkit.sheets.params import Params

Book = Callable[..., dict[str, pl.DataFrame]]
PEOPLE = [
    {"volunteer_no": "V1", "name": "康兵"},
    {"volunteer_no": "V2", "name": "李敏"},
]


def tally(rater: str | None, *votes: int, **more: object) -> dict[str, object]:
    """Return a tally about V1: votes from the best grade down."""
    grades = dict(zip(("yx", "hg", "jb", "bh"), votes, strict=False))
    return {
        "period": "2012年", "volunteer_no": "V1", "rater": rater, "expected": 10,
        "present": 10, **grades, "score": None, **more,
    }  # fmt: skip


def found(frames: dict[str, pl.DataFrame], params: Params | None = None) -> Measures:
    return measures(
        frames, params or Params(), dt.date(2012, 12, 31), "year", only=["vote_score"]
    )


def scored(frames: dict[str, pl.DataFrame], params: Params | None = None) -> object:
    return found(frames, params).values_of("V1")["vote_score"]


def test_all_four_groups_count_with_their_weights(book: Book) -> None:
    rows = [
        tally("ZP", 1, 0, 0, 0, expected=1, present=1),
        tally("HP", 0, 10, 0, 0),
        tally("QZ", 0, 0, 10, 0),
        tally("DZZ", 0, 0, 0, 10),
    ]
    expected = 0.1 * 100 + 0.2 * 85 + 0.3 * 70 + 0.4 * 50
    frames = book(volunteer=PEOPLE, vote=rows)
    assert scored(frames) == pytest.approx(expected)
    assert found(frames).divided_by("vote_score", "V1") == pytest.approx(1)
    assert len(found(frames).rows_behind("vote_score", "V1")) == 4


def test_groups_that_did_not_vote_leave_the_others_the_whole(book: Book) -> None:
    rows = [tally("QZ", 10, 0, 0, 0), tally("DZZ", 0, 10, 0, 0)]
    value = scored(book(volunteer=PEOPLE, vote=rows))
    assert value == pytest.approx((0.3 * 100 + 0.4 * 85) / 0.7)


def test_two_tallies_of_one_group_share_its_weight(book: Book) -> None:
    rows = [
        tally("HP", 10, 0, 0, 0),
        tally("HP", 0, 0, 0, 10),
        tally("DZZ", 10, 0, 0, 0),
    ]
    value = scored(book(volunteer=PEOPLE, vote=rows))
    assert value == pytest.approx((0.2 * 75 + 0.4 * 100) / 0.6)


def test_a_vote_without_a_quorum_does_not_count(book: Book) -> None:
    rows = [tally("DZZ", 6, 0, 0, 0, present=6), tally("QZ", 0, 10, 0, 0)]
    assert scored(book(volunteer=PEOPLE, vote=rows)) == 85.0
    two_of_three = [tally("DZZ", 2, 0, 0, 0, expected=3, present=2)]
    assert scored(book(volunteer=PEOPLE, vote=two_of_three)) == 100.0
    alone = [tally("DZZ", 6, 0, 0, 0, present=6)]
    assert scored(book(volunteer=PEOPLE, vote=alone)) is None
    lax = Params(quorum=0.5)
    assert scored(book(volunteer=PEOPLE, vote=alone), lax) == 100.0


def test_a_typed_score_stands_in_for_votes_that_were_not_copied(book: Book) -> None:
    row = {"period": "2012年", "volunteer_no": "V1", "rater": "DZZ", "score": 91.5}
    assert scored(book(volunteer=PEOPLE, vote=[row])) == 91.5


def test_a_vote_of_another_period_says_nothing(book: Book) -> None:
    rows = [tally("DZZ", 10, 0, 0, 0, period="2011年")]
    assert scored(book(volunteer=PEOPLE, vote=rows)) is None


def test_who_was_not_voted_on_keeps_the_score_typed_for_him(book: Book) -> None:
    typed: list[Mapping[str, object]] = [
        {"volunteer_no": number, "measure": "vote_score", "value": value}
        for number, value in (("V1", 60.0), ("V2", 80.0), ("V2", 90.0))
    ]
    frames = book(volunteer=PEOPLE, vote=[tally("DZZ", 10, 0, 0, 0)], score=typed)
    assert scored(frames) == 100.0
    assert found(frames).values_of("V2")["vote_score"] == 85.0


def test_an_office_may_give_grades_and_groups_other_worth(book: Book) -> None:
    rows = [tally("HP", 0, 10, 0, 0), tally("DZZ", 10, 0, 0, 0)]
    params = Params(score_qualified=80, weight_peers=1, weight_branch=0)
    assert scored(book(volunteer=PEOPLE, vote=rows), params) == 80.0


def test_a_scheme_rates_by_the_vote(book: Book) -> None:
    from volkit.rate.people import rate_people

    scheme = parse(
        """
        id = "by_vote"
        name = "按测评"
        period = "year"
        [[levels]]
        stars = 1
        all = ["vote_score >= 85"]
        """.encode(),
        "by_vote.toml",
    )
    frames = book(volunteer=PEOPLE, vote=[tally("DZZ", 2, 8, 0, 0)])
    rated = rate_people(frames, Params(), dt.date(2012, 12, 31), scheme)
    assert [r.stars for r in rated.ratings] == [1, 0]

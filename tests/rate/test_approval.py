"""Who approves how many stars: the scheme, unless the office says otherwise."""

from volkit.rate.approval import required_approver
from volkit.sheets.params import Params


def test_the_scheme_says_who_approves() -> None:
    assert required_approver("huizhou", 5, Params()) == "市"
    assert required_approver("bx_six_named", 3, Params()) == "街道"


def test_a_scheme_that_says_nothing_leaves_it_to_the_parameters() -> None:
    assert required_approver("gb_hours5", 5, Params()) == "区县"
    assert required_approver("../../etc/passwd", 1, Params(scheme="?")) == "站点"


def test_an_office_that_changed_the_parameters_goes_by_them() -> None:
    params = Params(approvers=("街道", "市"))
    assert [required_approver("huizhou", n, params) for n in (1, 2, 5)] == [
        "街道", "市", "市",
    ]  # fmt: skip


def test_no_star_needs_no_approval() -> None:
    assert not required_approver("huizhou", 0, Params())

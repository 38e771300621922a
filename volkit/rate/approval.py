"""Who approves how many stars, and how high an office stands."""

import re

from volkit.rate.scheme import load, names
from volkit.rate.scheme_steps import approver_of
from volkit.sheets.params import Params

_USUAL = Params().approvers
_RANKS = (
    (1, r"社区|服务站|站点|站$|居委|村委|村党|党支部|党总支"),
    (2, r"街道|乡|镇|办事处"),
    (3, r"[区县]"),
    (4, r"[市州]"),
    (5, r"省"),
)
"""What tells an office of each level; the lowest one that is named is meant."""


def required_approver(scheme_id: str | None, stars: int, params: Params) -> str:
    """Return who approves so many stars: by the scheme, else by the parameters.

    An office that changed the parameters goes by them. Only schemes that come with
    volkit are asked; "" where nothing is said.
    """
    if stars < 1 or not params.approvers:
        return ""
    of_office = params.approvers[min(stars, len(params.approvers)) - 1]
    if params.approvers != _USUAL:
        return of_office
    known = names()
    name = next((n for n in (scheme_id, params.scheme) if n in known), None)
    return (approver_of(load(name).rules, stars) if name else "") or of_office


def rank(office: str) -> int | None:
    """Return how high an office stands, 1 for a station; None where it is not told.

    >>> [rank(o) for o in ("东明社区", "站前街道党工委", "本溪市溪湖区委", "党委")]
    [1, 2, 3, None]
    """
    return next((level for level, words in _RANKS if re.search(words, office)), None)

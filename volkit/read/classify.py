"""Which sheet a table is, judged by its headers, its title and its name."""

from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache

from volkit.read.captions import SEQ, kinds_of, meanings, specificity
from volkit.read.fold import fold
from volkit.sheets.base import all_sheets

Heads = Sequence[tuple[str, str]]
"""The header cells of a table, each as (caption above, caption)."""

_SLIGHT = frozenset({"note", "status", SEQ})
_HINTED = 1.6
_SPARE = 2
_STRANGE_PERSON = 6.0
_EVENT = {"volunteer": -2.5, "service_record": 1.5}
_LEAST = 0.05
_EVENTS = (
    "服务日期 活动日期 活动时间 活动名称 活动主题 活动地点 服务地点 活动内容 服务活动 "
    "签到时间 签退时间 签到 签退 开始时间 结束时间 起止时间 本次时长 参加日期"
)


def best_kind(heads: Heads, said: Sequence[str], forced: str | None) -> str | None:
    """Return the sheet whose headers these are most likely, None for none.

    `said` holds the sheet's name and the titles above the table.
    """
    if forced:
        known = sum(bool(meanings(*head, forced)) for head in heads)
        return forced if known else None
    return _likeliest(tuple(heads), tuple(said))


@lru_cache(maxsize=1_000)
def _likeliest(heads: Heads, said: Sequence[str]) -> str | None:
    """Return the sheet of the best score; the same headers come by the dozen."""
    known = Counter(kind for head in heads for kind in kinds_of(*head))
    scores = {
        kind: score(heads, said, kind)
        for kind, sheet in all_sheets().items()
        if known[kind] >= sheet.as_met.least
    }
    best = max(scores, key=lambda kind: scores[kind], default=None)
    return best if best and scores[best] > 0 else None


def score(heads: Heads, said: Sequence[str], kind: str) -> float:
    """Return how well headers fit a sheet; 0 or less if they cannot be it."""
    met = all_sheets()[kind].as_met
    weights: dict[str, float] = {}
    strange = 0.0
    proof = hinted = _hint(said, kind)
    for head in heads:
        found = meanings(*head, kind)
        if not found:
            strange += _STRANGE_PERSON * _is_person(head, kind)
            continue
        rarity = specificity(*head, kind)
        free = next((m.key for m in found if m.key not in weights), found[0].key)
        weight = 0.2 if free in _SLIGHT else 0.6 + rarity
        weights[free] = max(weights.get(free, 0.0), weight)
        proof = max(proof, rarity if free not in _SLIGHT else 0.0)
    keys = weights.keys() - _SLIGHT
    # A name above the table and two columns more stand in for a group not found.
    named = hinted == _HINTED and len(keys) >= met.least + _SPARE
    if len(keys) < met.least or not (
        named or all(keys & group for group in _needs(kind))
    ):
        return 0.0
    if not met.everyday and not (hinted or proof == 1):
        return 0.0
    if met.proven and proof < 0.5 and len(keys) < 5:  # noqa: PLR2004  five common captions together are proof
        return 0.0
    fit = sum(weights.values()) + hinted - strange
    events = sum(map(_is_event, heads)) * _EVENT.get(kind, 0.0)
    return max(_LEAST, fit + events) if fit > 0 else 0.0


@cache
def _needs(kind: str) -> tuple[frozenset[str], ...]:
    """Return the groups of keys of which a table must have one each to be a sheet."""
    return tuple(frozenset(group.split()) for group in all_sheets()[kind].as_met.needs)


def _is_person(head: tuple[str, str], kind: str) -> bool:
    """Tell whether a header names a person whom this sheet has no column for."""
    return (
        not all_sheets()[kind].as_met.personal and fold(head[1]) in _person_captions()
    )


def _is_event(head: tuple[str, str]) -> bool:
    """Tell whether a header tells of one occasion, as no register of people does."""
    return fold(head[1]) in _event_captions() or fold(head[0]) in _event_captions()


@cache
def _event_captions() -> frozenset[str]:
    """Return the spellings of what a single occasion has."""
    return frozenset(map(fold, _EVENTS.split()))


@cache
def _person_captions() -> frozenset[str]:
    """Return the spellings of a person's name and ID number."""
    columns = all_sheets()["volunteer"].columns()
    names = ("姓名", "志愿者姓名", "党员姓名", "队员姓名")
    ids = (*columns["id_no"].label, *columns["id_no"].also)
    return frozenset(map(fold, (*names, *ids)))


def _hint(said: Sequence[str], kind: str) -> float:
    """Return how clearly a title or a sheet's name points to a sheet."""
    sheet = all_sheets()[kind]
    words = [fold(w) for w in (*sheet.label, *sheet.also)]
    best = max(
        (len(w) for text in said for w in words if w and w in fold(text)), default=0
    )
    return _HINTED * min(best, 4) / 4

"""Every rule there is, found by walking `volkit.rules`."""

from collections.abc import Iterable
from functools import cache

from volkit.model.discover import units
from volkit.model.errors import UsageError
from volkit.validate.rule import Rule


@cache
def all_rules() -> dict[str, Rule]:
    """Return every rule by its code, in the order of the codes."""
    found: dict[str, Rule] = {}
    for rule in sorted(set(units("volkit.rules", Rule)), key=lambda r: r.code):
        if rule.code in found:
            raise LookupError(rule.code)
        found[rule.code] = rule
    return found


@cache
def rules_within(kind: str) -> tuple[Rule, ...]:
    """Return the rules that judge a table of this sheet by itself."""
    return tuple(
        rule
        for rule in all_rules().values()
        if rule.scope == "column"
        or (rule.scope in {"row", "table"} and kind in rule.kinds)
    )


@cache
def rules_by_name() -> dict[str, Rule]:
    """Return every rule by its name."""
    return {rule.name: rule for rule in all_rules().values()}


def selected(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> frozenset[str]:
    """Return the codes that are asked for by code, beginning of a code, or name.

    Raises:
        UsageError: a word fits no rule.

    """
    wanted = frozenset().union(*map(_codes, select)) or frozenset(all_rules())
    return wanted - frozenset().union(*map(_codes, ignore))


def _codes(word: str) -> frozenset[str]:
    """Return the codes that one word means."""
    found = frozenset(
        rule.code
        for rule in all_rules().values()
        if rule.name == word or rule.code.startswith(word.upper())
    )
    if not found:
        raise UsageError(
            "There is no rule {word}; `volkit rule` lists them all.", word=word
        )
    return found

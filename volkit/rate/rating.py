"""What a scheme says about a person: the stars, why, and what the next one needs."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from volkit.i18n import N_, translate
from volkit.model.text import Label, Locale
from volkit.rate.metric import Unit
from volkit.rate.scheme_condition import SIGNS, Condition


@dataclass(frozen=True, slots=True)
class Verdict:
    """A condition, the value it met with, and whether it holds."""

    condition: Condition
    caption: Label | str
    unit: Unit
    value: float | None
    holds: bool

    def say(self, locale: Locale) -> str:
        """Return "累计认定时长 45（要求 ≥100）" in a language."""
        return translate(
            N_("{measure} {value} (asked: {sign} {number})"),
            locale,
            measure=said_caption(self.caption, locale),
            value=said_value(self.value, self.unit, locale),
            sign=SIGNS[self.condition.op],
            number=said_value(self.condition.number, self.unit, locale),
        )


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence of an explanation: a catalogue sentence and what fills it.

    `verdicts` fill the place {conditions}; `holds` tells whether it speaks for the
    person, None where it does neither.
    """

    message: str
    params: Mapping[str, object] = field(default_factory=dict)
    verdicts: tuple[Verdict, ...] = ()
    holds: bool | None = None

    def say(self, locale: Locale) -> str:
        """Return the sentence in a language."""
        between = "; " if locale == "en" else "；"
        params = {
            name: value.of(locale)
            if isinstance(value, Label)
            else said_number(value)
            if isinstance(value, float)
            else value
            for name, value in self.params.items()
        }
        conditions = between.join(v.say(locale) for v in self.verdicts)
        return translate(self.message, locale, **params, conditions=conditions)


@dataclass(frozen=True, slots=True)
class Next:
    """The next star, and what is missing for it, per measure."""

    stars: int
    needs: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Rating:
    """The stars of one person.

    `points` is None in a scheme without points, `medal` and `veto` without one,
    `next` at the top. `label` is "" where the scheme says nothing for these stars.
    """

    stars: int
    label: str = ""
    named: tuple[str, ...] = ()
    points: float | None = None
    medal: str | None = None
    veto: str | None = None
    next: Next | None = None
    reasons: tuple[Reason, ...] = ()
    approver: str = ""


def said_caption(caption: Label | str, locale: Locale) -> str:
    """Return a caption in a language."""
    return caption.of(locale) if isinstance(caption, Label) else caption


def said_value(value: float | None, unit: Unit, locale: Locale) -> str:
    """Return a value as it is read: a share in per cent, an unknown one in words."""
    if value is None:
        return translate(N_("not known"), locale)
    if unit == "share":
        return f"{said_number(value * 100)}%"
    return said_number(value)


def said_number(value: float) -> str:
    """Return a number with at most two decimals and no idle zeros.

    It is cut, not rounded: 89.996 must not read as the 90 that it misses.
    """
    cut = math.floor(abs(value) * 100 + 1e-6) / 100
    sign = "-" if value < 0 and cut else ""
    return sign + f"{cut:.2f}".rstrip("0").rstrip(".")


def said_need(amount: float, unit: Unit) -> str:
    """Return what is missing as it is read: never less than what is missing."""
    amount = amount * 100 if unit == "share" else amount
    raised = math.copysign(math.ceil(abs(amount) * 100 - 1e-6) / 100, amount)
    return said_number(raised) + ("%" if unit == "share" else "")

"""What a scheme would give for measures that somebody tries."""

from collections.abc import Iterable

from volkit import __version__
from volkit.i18n import N_
from volkit.model.errors import UsageError
from volkit.model.report import PersonReport, TrialReport
from volkit.model.text import Locale
from volkit.rate.scheme import Scheme
from volkit.service.rate_book import person

_YES = {"true": 1.0, "yes": 1.0, "是": 1.0, "false": 0.0, "no": 0.0, "否": 0.0}


def measures_said(words: Iterable[str]) -> dict[str, float]:
    """Return measures written as hours_total=600.

    Raises:
        UsageError: a word is not of that form.

    """
    return dict(map(_measure, words))


def _measure(word: str) -> tuple[str, float]:
    """Return one measure and its value."""
    name, sign, value = word.replace("＝", "=").partition("=")
    name, value = name.strip(), value.strip()
    if not sign or not name or not value:
        raise UsageError(
            N_("{word} is not a measure with a value; write hours_total=600."),
            word=word,
        )
    if value.lower() in _YES:
        return name, _YES[value.lower()]
    try:
        share = value.endswith("%")
        return name, float(value.removesuffix("%")) / (100 if share else 1)
    except ValueError:
        raise UsageError(
            N_("The value of {name} is not a number: {value}."), name=name, value=value
        ) from None


def tried(
    scheme: Scheme, values: dict[str, float], locale: Locale
) -> tuple[TrialReport, PersonReport]:
    """Return what measures would bring, for programs and for people."""
    somebody = person(scheme, scheme.rate(values), locale)
    return (
        TrialReport(
            volkit=__version__,
            scheme=scheme.id,
            stars=somebody.stars,
            label=somebody.label,
            named=somebody.named,
            points=somebody.points,
            medal=somebody.medal,
            veto=somebody.veto,
            measures=values,
            next=somebody.next,
        ),
        somebody,
    )

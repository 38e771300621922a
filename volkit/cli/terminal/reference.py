"""Rules, sheets and schemes as a person reads them."""

import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.markdown import Markdown
from rich.table import Table
from rich.text import Text

from volkit.cli.terminal.console import console
from volkit.i18n import N_, translate
from volkit.model.text import Locale
from volkit.service.reference import RuleFacts, SheetFacts

_STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan"}


def listed(rows: Iterable[Sequence[str]], heads: Sequence[str] = ()) -> None:
    """Show rows in columns on the terminal."""
    columned(rows, heads, console())


def columned(
    rows: Iterable[Sequence[str]], heads: Sequence[str], screen: Console
) -> None:
    """Show rows in columns, the first one set off and the last one filling the line."""
    rows = list(rows)
    count = max(map(len, rows), default=0)
    table = Table(
        box=None,
        show_header=bool(heads),
        padding=(0, 2, 0, 0),
        header_style="bold",
        pad_edge=False,
    )
    for number in range(count):
        table.add_column(
            heads[number] if heads else "",
            style="bold" if number == 0 else "",
            overflow="fold",
        )
    for row in rows:
        table.add_row(*map(Text, row))
    screen.print(table)


def show_rules(rules: Iterable[RuleFacts]) -> None:
    """Show a line for each rule."""
    screen = console()
    for rule in rules:
        line = Text(f"{rule.code} ", style=_STYLES[rule.severity])
        line.append(rule.message, style="default")
        line.append(f"  {rule.name}", style="dim")
        screen.print(line)


def show_rule(rule: RuleFacts) -> None:
    """Show a rule's page, laid out on a terminal and as written elsewhere."""
    screen = console()
    screen.print(Text(rule.message, style=_STYLES[rule.severity]))
    screen.print(Text(rule.advice))
    screen.print()
    if sys.stdout.isatty():
        screen.print(Markdown(rule.page))
    else:
        sys.stdout.write(rule.page)


def show_sheets(sheets: Iterable[SheetFacts], locale: Locale) -> None:
    """Show a line for each sheet."""
    listed(
        (
            s.key,
            s.label,
            translate(N_("{number} columns"), locale, number=len(s.columns)),
        )
        for s in sheets
    )


def show_sheet(sheet: SheetFacts, locale: Locale) -> None:
    """Show the columns of a sheet."""

    def said(word: str) -> str:
        return translate(word, locale)

    heads = (N_("Column"), N_("Key"), N_("Kind"), N_("What counts"), N_("Also called"))
    console().print(Text(f"{sheet.label} ({sheet.key})", style="bold"))
    rows = []
    for column in sheet.columns:
        facts = [
            said(word)
            for word, holds in (
                (N_("required"), column.required),
                (N_("no two alike"), column.unique),
                (N_("masked"), column.privacy > 1),
            )
            if holds
        ]
        facts += [
            column.codes and f"codes/{column.codes}",
            column.ref and f"→ {column.ref}",
        ]
        facts += ["/".join(column.choices), column.hint.rstrip("。.")]
        rows.append(
            (
                column.label,
                column.key,
                column.kind,
                "、".join(filter(None, facts)),
                "、".join(column.also),
            )
        )
    listed(rows, [said(head) for head in heads])

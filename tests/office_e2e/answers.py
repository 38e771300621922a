"""The end of the test bridge where volkit runs: it answers calls and presses buttons."""

import contextlib
import json
import threading
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Client, Listener
from pathlib import Path
from typing import Any

from tests.excel.com_book import VERY_HIDDEN, VISIBLE, Application, Workbook
from tests.excel.com_cells import NONE, SOLID, Cell, Failure
from tests.excel.com_range import Range
from tests.excel.com_sheet import ListObject, Worksheet
from tests.excel.engine import opened
from volkit.excel import entry
from volkit.model.address import column_letters


@dataclass
class Answers:
    """What was asked of volkit, and what it said; so that silence can be told."""

    called: list[str] = field(default_factory=list)
    pressed: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    bad: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    confirms: list[bool] = field(default_factory=list)
    """How the person answers the next questions."""


@contextlib.contextmanager
def answering(socket: Path) -> Iterator[Answers]:
    """Answer LibreOffice on a socket until the end."""
    answers = Answers()
    with Listener(str(socket), "AF_UNIX") as listener:
        thread = threading.Thread(target=_serve, args=(listener, answers), daemon=True)
        thread.start()
        yield answers
        with Client(str(socket), "AF_UNIX") as line:
            line.send_bytes(json.dumps({"verb": "end"}).encode())
        thread.join(timeout=5)


def _serve(listener: Listener, answers: Answers) -> None:
    """Answer one question after another."""
    while True:
        with listener.accept() as line:
            question = json.loads(line.recv_bytes())
            if question["verb"] == "end":
                return
            try:
                answer = {"answer": _answer(question, answers)}
            except Exception as error:  # noqa: BLE001  a test must see it, not a thread
                answers.errors.append(traceback.format_exc())
                answer = {"failed": repr(error)}
            line.send_bytes(json.dumps(answer).encode())


def _answer(question: dict[str, Any], answers: Answers) -> Any:
    """Return the answers of a function, or what a button changed."""
    if question["verb"] == "call":
        answers.called.append(question["name"])
        return entry.call(question["name"], question["arguments"])
    if question["verb"] == "failed":
        return answers.errors.append(question["words"])
    answers.pressed.append(question["key"])
    return _press(question["key"], question["book"], answers)


def _press(key: str, seen: dict[str, Any], answers: Answers) -> dict[str, Any]:
    """Press a button on the document as it was seen; return what changed."""
    book, before = _workbook(seen), _workbook(seen)
    person = book.application.person
    person.confirms, answers.confirms = answers.confirms, []
    said = entry.press(key, opened(book))
    answers.said += [*person.said, *([said] if said else [])]
    answers.bad += person.bad
    return _changes(before, book)


def _workbook(seen: dict[str, Any]) -> Workbook:
    """Return the document as Excel would have it open."""
    book = Workbook(Application(), seen["name"], "")
    for given in seen["sheets"]:
        sheet = book.sheet(given["name"])
        for row, column, value, formula, number_format, fill in given["cells"]:
            sheet.cells[row, column] = _cell(value, formula, number_format, fill)
        for row, column, text in given["notes"]:
            sheet.cells.setdefault((row, column), Cell()).note = text
        sheet.state = VISIBLE if given["visible"] else VERY_HIDDEN
        sheet.is_protected = given["protected"]
        sheet.ListObjects = [
            ListObject(
                sheet,
                name,
                f"{column_letters(left)}{top}:{column_letters(right)}{bottom}",
                totals=totals,
            )
            for name, top, left, bottom, right, totals in given["tables"]
        ]
    book.active = next(s for s in book.sheets if s.name == seen["active"])
    top, left, bottom, right = seen["selected"]
    book.application.select(Range(book.active, [(top, left, bottom, right)]))
    return book


def _cell(value: Any, formula: str | None, number_format: str, fill: int) -> Cell:
    """Return one cell as the stand-in for Excel keeps it."""
    cell = Cell(Failure(value["error"]) if isinstance(value, dict) else value)
    cell.formula = formula
    cell.look.number_format = number_format
    if fill >= 0:
        cell.look.pattern, cell.look.colour = SOLID, _swapped(fill)
    return cell


def _swapped(colour: int) -> int:
    """Return a colour with red and blue changed over: Excel counts from blue."""
    return (colour & 255) << 16 | colour & 0xFF00 | colour >> 16 & 255


def _changes(before: Workbook, after: Workbook) -> dict[str, Any]:
    """Return what a button changed, sheet by sheet."""
    old = {s.name: s for s in before.sheets}
    names = [s.name for s in after.sheets]
    selected = after.application.Selection.box
    return {
        "removed": [name for name in old if name not in names],
        "added": [[name, names.index(name)] for name in names if name not in old],
        "cells": {s.name: _changed_cells(old.get(s.name), s) for s in after.sheets},
        "widths": {s.name: sorted(s.widths.items()) for s in after.sheets},
        "visible": {
            s.name: s.state == VISIBLE
            for s in after.sheets
            if s.name not in old or old[s.name].state != s.state
        },
        "active": after.active.name,
        "selected": list(selected),
    }


def _changed_cells(before: Worksheet | None, after: Worksheet) -> list[dict[str, Any]]:
    """Return the cells of a sheet that are not what they were."""
    old = before.cells if before else {}
    places = sorted({*old, *after.cells})
    pairs = ((p, old.get(p, Cell()), after.cells.get(p, Cell())) for p in places)
    return [_change(place, was, now) for place, was, now in pairs if was != now]


def _change(place: tuple[int, int], was: Cell, now: Cell) -> dict[str, Any]:
    """Return what of a cell is not what it was."""
    change: dict[str, Any] = {"at": place}
    if (was.value, was.formula) != (now.value, now.formula):
        change["value"] = {"formula": now.formula} if now.formula else now.value
    if (was.look.pattern, was.look.colour) != (now.look.pattern, now.look.colour):
        is_filled = now.look.pattern != NONE
        change["fill"] = _swapped(now.look.colour) if is_filled else None
    if was.look.number_format != now.look.number_format:
        change["format"] = now.look.number_format
    if was.note != now.note:
        change["note"] = now.note
    change["bold"], change["wrap"] = now.look.bold, now.look.wrap
    return change

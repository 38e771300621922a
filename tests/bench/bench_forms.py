"""How fast forms are printed; run it with `python -m tests.bench.bench_forms`.

It measures in one run: 5,000 commitment forms to one PDF and to single workbooks, beside
LibreOffice sheet by sheet and openpyxl load-fill-save on a sample. Each route runs on
one core in a process of its own, so that its memory is its own. Not a test: machines
differ, ratios less so.
"""

import argparse
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import openpyxl

from tests.render.form_people import item, street, table
from volkit.model.bundled import bundled
from volkit.model.table import Table
from volkit.render.form_office import office_program, to_pdf
from volkit.service.print_forms import print_forms

GOALS = {"pdf": 600, "xlsx": 800}
MOST_MEMORY_MB = 400
_TEMPLATE = bundled("templates") / "commitment" / "zh_Hans.xlsx"

Route = Callable[[list[Table], Path, int], None]


def people(count: int) -> list[Table]:
    """Return the tables of a street of which everybody promised one to five items."""
    tables = street(count)
    items = [item(p, n) for p in range(1, count + 1) for n in range(1, p % 5 + 2)]
    return [table("commitment", items), *tables[1:]]


def to_one_pdf(tables: list[Table], folder: Path, _count: int) -> None:
    """Print all forms into one PDF."""
    print_forms("commitment", tables, folder / "forms.pdf", locale="zh_Hans")


def to_workbooks(tables: list[Table], folder: Path, _count: int) -> None:
    """Write a workbook for each person."""
    print_forms("commitment", tables, folder / "forms", locale="zh_Hans")


def sheet_by_sheet(tables: list[Table], folder: Path, _count: int) -> None:
    """Write one workbook of all forms and let LibreOffice print it."""
    book = folder / "sheets.xlsx"
    print_forms("commitment", tables, book, locale="zh_Hans")
    to_pdf([book], folder)


def load_fill_save(_tables: list[Table], folder: Path, count: int) -> None:
    """Load the template with openpyxl for each person, fill it and save it."""
    for number in range(count):
        book = openpyxl.load_workbook(_TEMPLATE)
        sheet = book.worksheets[0]
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and "{{" in cell.value:
                    sheet[cell.coordinate] = f"{cell.coordinate} {number}"
        book.save(folder / f"{number}.xlsx")


def _child(route: Route, count: int, answer: "multiprocessing.Queue[object]") -> None:
    """Run one route on one core and tell its seconds and its memory."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as folder:
        tables = people(count)
        began = time.perf_counter()
        route(tables, Path(folder), count)
        seconds = time.perf_counter() - began
    answer.put((seconds, _memory_mb()))


def _memory_mb() -> float:
    """Return the most memory this process held, where the system tells."""
    try:
        import resource
    except ImportError:
        return 0.0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def measured(route: Route, count: int, runs: int = 1) -> tuple[float, float]:
    """Return the forms a second of a route's best run, and its memory in MB."""
    context = multiprocessing.get_context("spawn")
    results = []
    for _ in range(runs):
        answer = context.Queue()
        process = context.Process(target=_child, args=(route, count, answer))
        process.start()
        results.append(answer.get(timeout=900))
        process.join()
    seconds = min(seconds for seconds, _ in results)
    return count / seconds, max(memory for _, memory in results)


def said(what: str, rate: float, memory: float, slower: str = "") -> None:
    """Print one line of the result."""
    sys.stdout.write(f"{what:<46}{rate:9.0f} /s {memory:6.0f} MB  {slower}\n")
    sys.stdout.flush()


def main() -> None:
    """Measure all routes and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--forms", type=int, default=5000)
    parser.add_argument("--sample", type=int, default=100)
    parser.add_argument("--runs", type=int, default=2)
    chosen = parser.parse_args()
    pdf, memory = measured(to_one_pdf, chosen.forms, chosen.runs)
    said(f"one PDF of {chosen.forms} forms, QR included", pdf, memory)
    xlsx, more = measured(to_workbooks, chosen.forms, chosen.runs)
    said(f"{chosen.forms} single workbooks, QR included", xlsx, more)
    if office_program() is None:
        sys.stdout.write("LibreOffice is not installed: its route is not measured\n")
    else:
        slow, own = measured(sheet_by_sheet, chosen.sample)
        said("LibreOffice sheet by sheet", slow, own, f"PDF is {pdf / slow:.0f} x")
    plain, own = measured(load_fill_save, chosen.sample)
    said("openpyxl load, fill, save", plain, own, f"XLSX is {xlsx / plain:.0f} x")
    good = pdf >= GOALS["pdf"] and xlsx >= GOALS["xlsx"] and memory < MOST_MEMORY_MB
    sys.stdout.write(
        f"goals: PDF {GOALS['pdf']} /s under {MOST_MEMORY_MB} MB,"
        f" XLSX {GOALS['xlsx']} /s: {'reached' if good else 'MISSED'}\n"
    )


if __name__ == "__main__":
    main()

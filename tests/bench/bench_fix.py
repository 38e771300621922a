"""How fast repairs are written; run it with `python -m tests.bench.bench_fix`.

It measures in one run: 1,000 edits put into a workbook of 28,000 rows and written to the
disk, beside inflating and deflating the workbook's parts once. Each in a process of its
own, so that its memory is its own. Not a test: machines differ, ratios less so.
"""

import argparse
import io
import multiprocessing
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.invent import REGISTER, people, register_book
from volkit.model.address import column_letters
from volkit.patch.workbook import CellEdit, Outcome, apply_edits
from volkit.service.written import write_whole

GOAL = 1.5
MOST_MEMORY_MB = 300

Work = Callable[[Path, list[CellEdit]], None]


def inflate_and_deflate(book: Path, edits: list[CellEdit]) -> None:
    """Unpack every part of a workbook and pack it again, in memory."""
    del edits
    out = io.BytesIO()
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            new.writestr(entry.filename, old.read(entry), zipfile.ZIP_DEFLATED)


def repair(book: Path, edits: list[CellEdit]) -> None:
    """Write a copy of a workbook with the edits in it, down to the disk."""
    out = io.BytesIO()
    done = apply_edits(book, edits, out).outcomes
    if {outcome for _, outcome in done} != {Outcome.APPLIED}:
        sys.exit("Not every edit was applied.")
    write_whole(book.with_name("repaired.xlsx"), out.getvalue())


def _child(work: Work, book: Path, edits: list[CellEdit]) -> tuple[float, float]:
    """Do one piece of work; return its seconds and the memory of the process."""
    began = time.perf_counter()
    work(book, edits)
    return time.perf_counter() - began, _peak_mb()


def _peak_mb() -> float:
    """Return the most memory that this process has had, in megabytes."""
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def measured(
    work: Work, book: Path, edits: list[CellEdit], times: int
) -> tuple[float, float]:
    """Return the seconds of the fastest of several runs, and the most memory."""
    context = multiprocessing.get_context("spawn")
    found = []
    for _ in range(times):
        with ProcessPoolExecutor(1, mp_context=context) as pool:
            found.append(pool.submit(_child, work, book, edits).result())
    return min(s for s, _ in found), max(m for _, m in found)


def edits_of(rows: int, count: int) -> list[CellEdit]:
    """Return edits of so many telephone numbers, spread over the whole sheet."""
    column = column_letters(REGISTER.index("联系电话") + 1)
    step = max(1, rows // count)
    everybody = people(rows)
    return [
        CellEdit("志愿者登记", f"{column}{n + 2}", everybody[n].phone, f"139{n:08d}")
        for n in range(0, rows, step)
    ][:count]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=28_000)
    parser.add_argument("--edits", type=int, default=1_000)
    parser.add_argument("--times", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        book = register_book(Path(folder, "register.xlsx"), asked.rows)
        edits = edits_of(asked.rows, asked.edits)
        bare, _ = measured(inflate_and_deflate, book, edits, asked.times)
        own, memory = measured(repair, book, edits, asked.times)
    said = f"{len(edits)} repairs into {asked.rows} rows"
    sys.stdout.write(
        f"inflate and deflate once: {bare:.3f} s\n"
        f"{said}: {own:.3f} s, {own / bare:.2f} x (goal <= {GOAL}), "
        f"{memory:.0f} MB (goal <= {MOST_MEMORY_MB})\n"
    )


if __name__ == "__main__":
    main()

"""How fast `check` is; run it with `python -m tests.bench.bench_check`.

It measures in one run, best of several: reading with python-calamine alone, checking
with volkit (loaded, and as a command with its start), and the plain way. Not a test:
machines differ, ratios less so.
"""

import argparse
import datetime as dt
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from tests.bench.plain_way import check_plainly
from tests.invent import register_book, street_book
from tests.rules.clean_street import Street
from volkit.service.check import CheckOptions, check
from volkit.sheets.base import all_sheets, columns_of

_DAY = dt.date(2016, 12, 31)
_PEOPLE = 600


def best(count: int, work: Callable[[], object]) -> float:
    """Return the seconds of the fastest of several runs."""
    times = []
    for _ in range(count):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return min(times)


def read_bare(*paths: Path) -> None:
    """Read every sheet of some books with python-calamine, and do nothing with it."""
    for path in paths:
        with CalamineWorkbook.from_path(path) as book:
            for name in book.sheet_names:
                book.get_sheet_by_name(name).to_python()


def volkit(*words: str | Path) -> None:
    """Run the whole command, from the start of the interpreter to its end."""
    done = subprocess.run(
        [sys.executable, "-m", "volkit", *map(str, words)],
        capture_output=True,
        check=False,
    )
    if done.returncode > 1:
        sys.exit(done.stderr.decode())


def said(what: str, seconds: float, ratio: float | None = None, goal: str = "") -> None:
    """Print one line of the result."""
    times = "" if ratio is None else f"{ratio:6.2f} x  {goal}"
    sys.stdout.write(f"{what:<52}{seconds:8.3f} s {times}\n")
    sys.stdout.flush()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=28_000)
    parser.add_argument("--records", type=int, default=30_000)
    parser.add_argument("--times", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        register = register_book(here / "register.xlsx", asked.rows)
        books = [
            street_book(here / f"street{n}.xlsx", records=asked.records, seed=n)
            for n in (1, 2)
        ]
        _measure(
            asked.times,
            register,
            books,
            here / "findings.json",
            asked.records // _PEOPLE,
        )


def _measure(
    times: int, register: Path, books: list[Path], out: Path, weeks: int
) -> None:
    """Measure everything on books that are written."""
    to_file = ("--format", "json", "--output", out, "--today", _DAY.isoformat())
    here = CheckOptions(today=_DAY, workers=0)
    bare = best(times, lambda: read_bare(register))
    said("register: python-calamine, bare", bare)
    own = best(times, lambda: check([register], here))
    said("register: volkit, loaded", own, own / bare, "goal <= 3")
    whole = best(times, lambda: volkit("check", register, *to_file))
    said("register: volkit check, with its start", whole, whole / bare)
    plain = best(1, lambda: check_plainly(register))
    said("register: openpyxl and pydantic, plainly", plain, plain / own, "goal >= 8")
    both = best(times, lambda: read_bare(*books))
    said("two street books: python-calamine, bare", both)
    streets = best(times, lambda: volkit("check", *books, *to_file))
    start = best(times, lambda: volkit("check", _small_book(out.parent), *to_file))
    said("two street books: volkit check, with its start", streets, streets / both)
    after = streets - start
    said("two street books: without its start", after, after / both, "goal <= 1.6")
    full = full_book(out.parent / "full.xlsx", weeks)
    bare = best(times, lambda: read_bare(full))
    said("a street book with all tabs: python-calamine, bare", bare)
    own = best(times, lambda: check([full], here))
    said("a street book with all tabs: volkit, loaded", own, own / bare)
    whole = best(times, lambda: volkit("check", full, *to_file))
    after = whole - start
    said("all tabs: without its start", after, after / bare, "goal <= 1.6")
    said("volkit --help", best(times, lambda: volkit("--help")))


def full_book(path: Path, weeks: int) -> Path:
    """Write a street's book with every sheet filled in, and return where it is."""
    book = Workbook(write_only=True)
    for kind, rows in Street(_PEOPLE, weeks).sheets.items():
        columns = columns_of(kind)
        keys = [key for key in columns if any(row.get(key) for row in rows)]
        sheet = book.create_sheet(all_sheets()[kind].label.zh_hans)
        sheet.append([columns[key].label.zh_hans for key in keys])
        for row in rows:
            sheet.append([row.get(key) for key in keys])
    book.save(path)
    return path


def _small_book(folder: Path) -> Path:
    """Return a register of one person: checking it is all start."""
    path = folder / "one.xlsx"
    return path if path.exists() else register_book(path, 1)


if __name__ == "__main__":
    main()

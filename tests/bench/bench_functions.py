"""How fast in-cell functions are; run it with `python -m tests.bench.bench_functions`.

It measures in one run, best of several after a first call: a block in one call, beside
the same work done by one call for each row or person, which is timed on a sample. Not
a test: machines differ, ratios less so.
"""

import argparse
import datetime as dt
import random
import sys

from tests.bench.bench_check import best
from tests.functions.dirty import ledger_block, register_block
from volkit.functions.declare import Block, Session, all_functions

GOALS = {"VK_CHECK": 0.100, "VK_STARS": 0.400}
_TODAY = dt.date(2016, 12, 31)


def ledger(records: int, volunteers: int) -> list[list[object]]:
    """Return a ledger in which no two people have served alike."""
    chance = random.Random(3)
    rows = ledger_block(records, volunteers)
    for row in rows[1:]:
        row[5] = 8.5 / 24 + chance.randint(20, 300) / 1440
        row[9] = "公示中" if chance.random() < 0.1 else row[9]
    return rows


def called(name: str, *blocks: Block) -> None:
    """Call a function as a host does, and be sure that it answered."""
    session = Session("zh_Hans", _TODAY)
    answer = all_functions()[name].call(session, *blocks)
    if session.last_error or len(answer) < 2:
        sys.exit(session.last_error or f"{name} gave no answer")


def one_by_one(
    name: str, before: list[Block], header: list[object], rows: list[list[object]]
) -> None:
    """Call a function for each row of a table, with its header."""
    for row in rows:
        called(name, *before, [header, row])


def said(name: str, what: str, one: float, many: float) -> None:
    """Print one line of the result."""
    sys.stdout.write(
        f"{name} {what}: {one * 1000:.0f} ms (goal <= {GOALS[name] * 1000:.0f} ms), "
        f"call by call {many:.1f} s, {many / one:.0f} x\n"
    )
    sys.stdout.flush()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=5_000)
    parser.add_argument("--people", type=int, default=2_000)
    parser.add_argument("--records", type=int, default=30_000)
    parser.add_argument("--times", type=int, default=7)
    parser.add_argument("--sample", type=int, default=40)
    asked = parser.parse_args()
    register = register_block(asked.rows)
    called("VK_CHECK", register)
    one = best(asked.times, lambda: called("VK_CHECK", register))
    rows = register[1 : asked.sample + 1]
    each = best(1, lambda: one_by_one("VK_CHECK", [], register[0], rows))
    said("VK_CHECK", f"on {asked.rows} x 18", one, each * asked.rows / len(rows))
    folk = register_block(asked.people, share=0)
    records = ledger(asked.records, asked.people)
    called("VK_STARS", records, folk)
    one = best(asked.times, lambda: called("VK_STARS", records, folk))
    some = folk[1 : asked.sample // 4 + 1]
    each = best(1, lambda: one_by_one("VK_STARS", [records], folk[0], some))
    what = f"for {asked.people} people over {asked.records} ledger rows"
    said("VK_STARS", what, one, each * asked.people / len(some))


if __name__ == "__main__":
    main()

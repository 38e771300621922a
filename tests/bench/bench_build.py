"""How fast a macro workbook is built; run it with `python -m tests.bench.bench_build`.

The first one is measured with all that has to be loaded, as `volkit build` meets it.
"""

import argparse
import sys
import time

from volkit.model.text import LOCALES

GOAL_SECONDS = 3.0


def main() -> None:
    """Measure and print."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    start, worked = time.perf_counter(), time.process_time()
    from volkit.excel.macro_workbook import macro_workbook

    for locale in LOCALES:
        size = len(macro_workbook(locale))
        now, done = time.perf_counter(), time.process_time()
        sys.stdout.write(
            f"the macro workbook in {locale}: {now - start:.2f} s "
            f"(goal <= {GOAL_SECONDS:.0f} s), {done - worked:.2f} s of it at work, "
            f"{size / 1000:.0f} kB\n"
        )
        start, worked = now, done


if __name__ == "__main__":
    main()

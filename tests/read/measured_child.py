"""Reads the files named on its command line and says what became of each, at what cost.

Each file is read in a process of its own, forked when the reader is loaded.
"""

import os
import resource
import signal
import sys
import time
from pathlib import Path

from volkit.model.errors import RefusedError
from volkit.read.workbook import read_file

SECONDS = 60


def main() -> None:
    for name in sys.argv[1:]:
        print(f"begin\t{name}", flush=True)
        child = os.fork()
        if not child:
            read_one(Path(name))
            os._exit(0)
        os.waitpid(child, 0)


def read_one(path: Path) -> None:
    """Read one file and say what it gave, the seconds and the megabytes."""
    signal.alarm(SECONDS)
    began = time.monotonic()
    try:
        read_file(path)
    except RefusedError as error:
        what, said = "refused", str(error)
    except BaseException as error:  # noqa: BLE001  the parent judges it
        what, said = "broken", f"{type(error).__name__}: {error}"
    else:
        what, said = "read", ""
    seconds = time.monotonic() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{what}\t{seconds:.2f}\t{memory}\t{said}", flush=True)


if __name__ == "__main__":
    main()

"""Reads the workbooks named on its command line and says what became of each."""

import resource
import signal
import sys
from pathlib import Path

from volkit.model.errors import RefusedError
from volkit.read.workbook import read_file

SECONDS = 20
MEMORY = 2 * 1024**3


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for name in sys.argv[1:]:
        print(f"begin\t{name}", flush=True)
        signal.alarm(SECONDS)
        try:
            read = read_file(Path(name))
        except RefusedError as error:
            print(f"refused\t{error}", flush=True)
        except BaseException as error:  # noqa: BLE001  the parent judges it
            print(f"broken\t{type(error).__name__}: {error}", flush=True)
        else:
            print(f"read\t{len(read.tables)}", flush=True)
        signal.alarm(0)


if __name__ == "__main__":
    main()

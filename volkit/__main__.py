"""Run volkit, as `volkit` or as `python -m volkit`."""

import gc
import sys
from typing import NoReturn

from volkit import COLLECT_AFTER


def start() -> NoReturn:
    """Run the command line; an interruption while it loads ends it quietly, too."""
    gc.set_threshold(COLLECT_AFTER)
    try:
        from volkit.cli.main import main  # noqa: PLC0415  loading is what may be interrupted
    except KeyboardInterrupt:
        sys.exit(130)
    main()


if __name__ == "__main__":
    start()

"""What a worker does with one file: read it, while it loads what judges it."""

import importlib
import threading
from types import ModuleType

from volkit.model.errors import UsageError, VolkitError
from volkit.model.table import RawFile
from volkit.read.workbook import read_file
from volkit.service.bug_log import stumble
from volkit.service.job import FileResult, Job


def handle(job: Job) -> FileResult:
    """Return a file's tables and what is wrong within it; never raise for the file."""
    if job.refusal is not None:
        return FileResult(job.path, error=job.refusal)
    try:
        raw = _read(job)
        result: FileResult = _judging().judged(job, raw)
    except (UsageError, KeyboardInterrupt, SystemExit):
        raise
    except VolkitError as error:
        return FileResult(job.path, error=error)
    except BaseException as error:  # noqa: BLE001  a reader's panic is no Exception, and the other files go on
        return FileResult(job.path, bug=stumble(error))
    return result


def handle_small(job: Job) -> FileResult:
    """Do the same, with cells that cost little to send to another process."""
    result = handle(job)
    packed: FileResult = _judging().small(result)
    return packed


def _read(job: Job) -> RawFile:
    """Return what a file holds, having loaded the judge meanwhile.

    Parsing leaves Python alone for most of its time; loading polars and the rules
    takes as long, and fits into it.
    """
    loading = threading.Thread(target=_load, kwargs={"rules": job.judge})
    loading.start()
    try:
        return read_file(
            job.path,
            as_kind=job.as_kind,
            limits=job.limits,
            passwords=job.passwords,
        )
    finally:
        loading.join()


def _load(*, rules: bool) -> None:
    """Load what judges a file."""
    judging = _judging()
    if rules:
        judging.ready()
        importlib.import_module("volkit.service.check_book")


def _judging() -> ModuleType:
    """Return the module that judges a file."""
    return importlib.import_module("volkit.service.judged")

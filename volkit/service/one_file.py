"""What a worker does with one file: read it, while it loads what judges it."""

import gc
import importlib
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from types import ModuleType

from volkit.model.errors import RefusedError, UsageError, VolkitError
from volkit.model.path_text import path_text
from volkit.model.table import LayoutNote
from volkit.read.arrived import Arrived, packed
from volkit.read.guard import Package, content
from volkit.read.workbook import Draft, opened, read_file, without_collection
from volkit.service.bug_log import stumble
from volkit.service.gather import death
from volkit.service.job import FileResult, Job
from volkit.service.one_processor import on_one_processor
from volkit.service.supervised import Tell, WorkerBugError, supervised
from volkit.service.workers import Crashed, follow_parent

_MANY_SHEETS = 3


def handle(job: Job) -> FileResult:
    """Return a file's tables and what is wrong within it; never raise for the file."""
    return _handled(job, _read_here)


def handle_small(job: Job) -> FileResult:
    """Do the same, with cells that cost little to send to another process."""
    result = handle(job)
    packed: FileResult = _judging().small(result)
    return packed


def handle_large(job: Job) -> FileResult:
    """Do the same, with another process that reads while this one judges."""
    return _handled(job, _read_apart)


def _handled(job: Job, read: Callable[[Job], FileResult]) -> FileResult:
    """Return what comes of reading a file, whatever goes wrong with it."""
    if job.refusal is not None:
        return FileResult(job.path, error=job.refusal)
    try:
        return read(job)
    except (UsageError, KeyboardInterrupt, SystemExit):
        raise
    except VolkitError as error:
        return FileResult(job.path, error=error)
    except WorkerBugError as error:
        return FileResult(job.path, bug=error.bug)
    except BaseException as error:  # noqa: BLE001  a reader's panic is no Exception, and the other files go on
        return FileResult(job.path, bug=stumble(error))


def _read_here(job: Job) -> FileResult:
    """Judge a file that this process reads, having loaded the judge meanwhile.

    Parsing leaves Python alone for most of its time; loading polars and the rules
    takes as long, and fits into it.
    """
    loading = threading.Thread(target=_load, kwargs={"rules": job.judge})
    loading.start()
    try:
        raw = read_file(
            job.path,
            as_kind=job.as_kind,
            limits=job.limits,
            passwords=job.passwords,
        )
    finally:
        loading.join()
    result: FileResult = _judging().judged(job, raw)
    return result


def _read_apart(job: Job) -> FileResult:
    """Judge a file that another process reads: its small sheets while it reads on.

    A file of few sheets is read here: there is nothing to judge until it is all there.
    """
    if not _has_many_sheets(job):
        follow_parent()
        return _read_here(job)
    draft = Draft(path_text(job.path), job.as_kind)
    early = None

    def begun() -> None:
        follow_parent()
        _load(rules=job.judge)
        here.enter_context(on_one_processor())

    def arrive(arrived: Arrived) -> None:
        nonlocal early
        draft.add(arrived)
        if arrived.left:
            early = _judging().early(job, draft.tables(), early)

    with ExitStack() as here, without_collection():
        notes = supervised(_SEND, job, tell=arrive, begun=begun, limits=job.limits)
        if isinstance(notes, Crashed):
            raise death(notes, job.limits)
        result: FileResult = _judging().judged(job, draft.whole(notes), early)  # type: ignore[arg-type]  # what the task below returns
        # All of it stays to the end, so there is nothing in it to collect.
        gc.freeze()
    return result


def _has_many_sheets(job: Job) -> bool:
    """Tell whether a file is a workbook whose sheets come one after the other."""
    try:
        names = Package(content(job.path, job.limits), job.limits).names
    except RefusedError:
        return False
    return sum(name.startswith("xl/worksheets/") for name in names) >= _MANY_SHEETS


def send_sheets(job: Job, _helpers: int, tell: Tell) -> list[LayoutNote]:
    """Tell of each sheet of a file as soon as it is read; return the file's notes.

    Sending goes on beside reading, for the other process does not always listen.
    """
    with without_collection(), ThreadPoolExecutor(1) as line:
        sheets, notes = opened(job.path, job.limits, job.passwords)
        sent = [line.submit(tell, packed(arrived)) for arrived in sheets]
        for one in sent:
            one.result()
    return notes


_SEND = f"{__name__}:{send_sheets.__name__}"


def _load(*, rules: bool) -> None:
    """Load what judges a file."""
    judging = _judging()
    if rules:
        judging.ready()
        importlib.import_module("volkit.service.check_book")


def _judging() -> ModuleType:
    """Return the module that judges a file."""
    return importlib.import_module("volkit.service.judged")

"""Read many files at once, each with its own local rules, and survive the bad ones."""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace

from volkit.i18n import N_
from volkit.model.errors import VolkitError
from volkit.read.limits import LIMITS, Limits
from volkit.service.bug_log import write_bug
from volkit.service.job import FileResult, Job
from volkit.service.workers import Crashed, Done, perform, share
from volkit.sheets.privacy import mask_path

_WHOLE = "volkit.service.one_file:handle"
_SMALL = "volkit.service.one_file:handle_small"
_LARGE = "volkit.service.one_file:handle_large"

Progress = Callable[[int, int, str], None]
"""Told how many files are done, of how many, and which one was the last."""

SMALL_BYTES = 1_500_000
"""Below this, another worker takes longer to start than it saves."""

_LARGE_BYTES = 500_000
"""From this on, a second process that only reads a file saves time."""


class ReaderDiedError(VolkitError):
    """The process that read a file died of it."""

    exit_status = 3


def gather(
    jobs: Sequence[Job],
    *,
    workers: int,
    helpers: int = 0,
    small: bool = True,
    done: Done = lambda _: None,
) -> list[FileResult]:
    """Return what became of each file, in order.

    `workers` read, or `helpers` together with this process; a helper of only one file
    reads it while this process judges. `small` sends back less.
    A file without its own 参数 tab goes by the only one that was given with it.
    """
    far = _SMALL if small else _WHOLE

    def read(these: Sequence[Job], told: Done) -> list[FileResult]:
        if helpers and len(these) == 1:
            found = perform(_LARGE, these, workers=0, done=told)
        elif helpers:
            found = share((_WHOLE, far), these, helpers=helpers, done=told)
        else:
            task = far if workers else _WHOLE
            limits = these[0].limits if these else LIMITS
            found = perform(task, these, workers=workers, done=told, limits=limits)
        return [settled(job, one) for job, one in zip(these, found, strict=True)]

    results = read(jobs, done)
    stated = {result.params for result in results if result.params is not None}
    lacking = [
        n for n, r in enumerate(results) if r.is_read and r.params is None and r.tables
    ]
    if len(stated) == 1 and lacking:
        shared = stated.pop()
        again = [
            replace(jobs[n], context=replace(jobs[n].context, params=shared))
            for n in lacking
        ]
        for n, result in zip(lacking, read(again, lambda _: None), strict=True):
            results[n] = result
    return results


def counting(jobs: Sequence[Job], progress: Progress | None) -> Done:
    """Return what counts the jobs that are done and tells of it."""
    count = itertools.count(1)

    def done(number: int) -> None:
        if progress is not None:
            progress(next(count), len(jobs), jobs[number].path.name)

    return done


def settled(job: Job, result: object) -> FileResult:
    """Return a worker's result; what stands for it if the worker gave none."""
    if isinstance(result, FileResult):
        return result
    if not isinstance(result, Crashed):
        raise TypeError(type(result))
    return FileResult(job.path, error=death(result, job.limits))


def death(crashed: Crashed, limits: Limits) -> ReaderDiedError:
    """Return why the process that read a file gave no result."""
    match crashed.why:
        case "slow":
            return ReaderDiedError(
                N_(
                    "Reading this file was given up after {seconds} seconds. Open it "
                    "in Excel, delete what does not belong to the table, and save it "
                    "under a new name; or allow more time: --limit seconds={more}."
                ),
                seconds=limits.seconds,
                more=5 * limits.seconds,
            )
        case "memory":
            return ReaderDiedError(
                N_(
                    "Reading this file takes more than {most} MB of memory, so it was "
                    "given up. Open it in Excel, split it or delete what does not "
                    "belong to the table; or allow more: --limit memory={more}M."
                ),
                most=limits.memory // 1048576,
                more=2 * limits.memory // 1048576,
            )
        case "died":
            return ReaderDiedError(
                N_(
                    "The reader broke down over this file, which is damaged or was "
                    "made to do harm. Open it in Excel, save it under a new name, and "
                    "give that one."
                )
            )


def workers_for(sizes: Sequence[int], processors: int) -> int:
    """Return how many workers files of these sizes are worth; at least one."""
    if len(sizes) == 1 and sizes[0] >= _LARGE_BYTES:
        return min(processors, 2)
    worth = 1 + sum(sizes) // SMALL_BYTES
    return max(1, min(processors, len(sizes), worth))


def reason(result: FileResult, say: Callable[..., str]) -> str | None:
    """Return why a file could not be read, in words; a bug is written to the log."""
    if result.error is not None:
        return mask_path(say(result.error.message, **result.error.params))
    if result.bug is not None:
        number, _ = write_bug(result.bug)
        return say(
            N_(
                "volkit itself made a mistake over this file (error {number}). "
                "Please report the number; the log holds no personal data."
            ),
            number=number,
        )
    return None

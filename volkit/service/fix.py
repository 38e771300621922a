"""Repair sheets: copies in which only the repaired cells differ."""

import datetime as dt
import os
from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from volkit.i18n import N_
from volkit.model.errors import UsageError
from volkit.model.repair import RepairReport
from volkit.model.text import Locale
from volkit.read.limits import LIMITS, Limits
from volkit.service.check import CheckOptions, Progress, jobs_for
from volkit.service.gather import counting, gather, workers_for
from volkit.service.inputs import Input, inputs
from volkit.service.written import check_output

CONVERTED = frozenset({".xls", ".ods"})
"""Kinds that are not edited in place: their values go into a new .xlsx."""


@dataclass(frozen=True, kw_only=True)
class FixOptions:
    """How to repair.

    `accept` names the rules whose ASK repairs are made, too; `mark` also marks what
    is left; `dry_run` writes nothing into `output`.
    """

    output: Path
    today: dt.date
    accept: tuple[str, ...] = ()
    as_kind: str | None = None
    mark: bool = False
    dry_run: bool = False
    locale: Locale = "zh_Hans"
    workers: int | None = None
    limits: Limits = LIMITS
    passwords: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Target:
    """One input and the copy that will be written of it."""

    given: Input
    copy: Path

    @property
    def source(self) -> Path:
        """Return the file that is copied."""
        return self.given.path


def fix(
    paths: Iterable[Path], options: FixOptions, progress: Progress | None = None
) -> RepairReport:
    """Write a repaired copy of every readable file, and say what was changed.

    A file in which nothing is repaired is copied byte for byte.

    Raises:
        UsageError: a path or rule does not exist, or a copy would replace an input.
        SurroundingsError: the folder of the copies cannot be written.

    """
    targets = targets_of(paths, options.output)
    found = [target.given for target in targets]
    if not options.dry_run:
        check_output(options.output)
    asked = CheckOptions(
        today=options.today,
        as_kind=options.as_kind,
        locale=options.locale,
        limits=options.limits,
        passwords=options.passwords,
    )
    jobs = jobs_for(found, asked)
    workers = options.workers
    if workers is None:
        workers = workers_for([i.size for i in found], os.cpu_count() or 1)
    results = gather(jobs, workers=workers, done=counting(jobs, progress))

    from volkit.service.fix_files import repaired  # noqa: PLC0415  loads polars, which a parent of workers must not

    return repaired(results, targets, options, asked)


def targets_of(paths: Iterable[Path], output: Path) -> list[Target]:
    """Return the files given, each with the place of its copy.

    Copies made before inside a folder that is given are not taken for inputs.

    Raises:
        UsageError: a path does not exist, or a copy would take an input's place.

    """
    given = list(paths)
    named = {os.path.normcase(p.absolute()) for p in given}
    found = [
        one
        for one in inputs(given)
        if os.path.normcase(one.path.absolute()) in named
        or not _is_earlier_copy(one.path, given, output)
    ]
    if not found:
        raise UsageError(
            N_("{path} holds only copies made before; name the folder of the sheets."),
            path=given[0],
        )
    places = {one.path: _copy_of(one, given, output) for one in found}
    plain = {os.path.normcase(c) for p, c in places.items() if not _is_converted(p)}
    targets = [Target(o, _beside(o.path, places[o.path], plain)) for o in found]
    _refuse_collisions(targets)
    return targets


def _is_earlier_copy(path: Path, given: Iterable[Path], output: Path) -> bool:
    """Tell whether a file lies in the folder of the copies, inside a folder given."""
    place = output.resolve()
    return path.resolve().is_relative_to(place) and any(
        folder.is_dir()
        and place != folder.resolve()
        and place.is_relative_to(folder.resolve())
        for folder in given
    )


def _is_converted(path: Path) -> bool:
    """Tell whether a file's copy is of another kind."""
    return path.suffix.lower() in CONVERTED


def _beside(source: Path, copy: Path, plain: Container[str]) -> Path:
    """Return a copy's place; a.xls becomes a.xls.xlsx where there is an a.xlsx, too."""
    if _is_converted(source) and os.path.normcase(copy) in plain:
        return copy.with_name(f"{source.name}.xlsx")
    return copy


def _copy_of(one: Input, given: Iterable[Path], output: Path) -> Path:
    """Return where an input's copy goes: the same name, below the same sub-folders."""
    inside = next(
        (
            one.path.relative_to(path)
            for path in given
            if path.is_dir() and one.path.is_relative_to(path)
        ),
        Path(one.path.name),
    )
    copy = output / inside
    return copy.with_suffix(".xlsx") if _is_converted(copy) else copy


def _refuse_collisions(targets: Iterable[Target]) -> None:
    """Refuse copies that would lie on each other or on an input.

    Raises:
        UsageError: two copies, or a copy and an input, would be one file.

    """
    taken: dict[str, Path] = {}
    sources = {os.path.normcase(t.source.resolve()) for t in targets}
    for target in targets:
        place = os.path.normcase(target.copy.resolve())
        if place in sources:
            raise UsageError(
                N_("The copy of {path} would take its place; give another --output."),
                path=target.source,
            )
        if place in taken:
            raise UsageError(
                N_(
                    "{first} and {second} would both be written to {copy}; repair them "
                    "one after the other, or give the folder that holds both."
                ),
                first=taken[place],
                second=target.source,
                copy=target.copy,
            )
        taken[place] = target.source

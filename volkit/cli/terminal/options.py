"""Arguments that several commands take."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from volkit.i18n import N_
from volkit.model.errors import UsageError
from volkit.model.week import YEARS, monday_of, written_day
from volkit.read.limits import Limits, with_changes

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


class Day(click.ParamType[dt.date]):
    """A day as 2012-12-19; the clock is read only where nothing is given."""

    name = "date"

    def get_metavar(
        self, param: click.Parameter, ctx: click.Context | None = None
    ) -> str:
        """Return what stands in the help."""
        del param, ctx
        return "YYYY-MM-DD"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        """Return the day."""
        del param, ctx
        if isinstance(value, dt.date):
            return value
        try:
            return written_day(value)
        except ValueError:
            raise UsageError(
                N_(
                    "{value} is not a day of the years {first} to {last}; write one as "
                    "in 2012-12-19."
                ),
                value=value,
                first=YEARS[0],
                last=YEARS[-1],
            ) from None


class Week(click.ParamType[dt.date]):
    """A week as 2012-W51, given by its Monday."""

    name = "week"

    def get_metavar(
        self, param: click.Parameter, ctx: click.Context | None = None
    ) -> str:
        """Return what stands in the help."""
        del param, ctx
        return "YYYY-Www"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        """Return the Monday."""
        del param, ctx
        if isinstance(value, dt.date):
            return value
        try:
            return monday_of(value)
        except ValueError:
            raise UsageError(
                N_("There is no week {value}; write one as in 2012-W51."),
                value=value,
            ) from None


class Out(click.ParamType[Path]):
    """A file or folder that will be written."""

    name = "path"

    def get_metavar(
        self, param: click.Parameter, ctx: click.Context | None = None
    ) -> str:
        """Return what stands in the help."""
        del param, ctx
        return "FILE"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """Return the path; nothing at all would mean the folder one is in."""
        if not str(value).strip():
            del ctx
            is_option = isinstance(param, click.Option)
            what = param.opts[0] if param and is_option else param and param.metavar
            raise UsageError(
                N_("{what} is empty; write a name there."),
                what=(what or self.name).strip("[]"),
            )
        return Path(value)


class In(Out):
    """A file or folder that will be read; whether it is there is asked later."""


paths = click.argument("paths", type=In(), nargs=-1, required=True, metavar="PATH...")

as_sheet = click.option(
    "--as",
    "as_kind",
    metavar="SHEET",
    help=N_("Read every table as this sheet, whatever its headers say."),
)

output = click.option(
    "--output", "-o", type=Out(), help=N_("Write to this file instead of the terminal.")
)


def _as_limits(
    ctx: click.Context, param: click.Parameter, said: tuple[str, ...]
) -> Limits:
    """Return the limits that the words of an option mean."""
    del ctx, param
    return with_changes(words(said))


def _as_passwords(
    ctx: click.Context, param: click.Parameter, path: Path | None
) -> tuple[str, ...]:
    """Return the passwords in a file; they are never shown."""
    del ctx, param
    if path is None:
        return ()
    from volkit.read.locked import passwords_in  # noqa: PLC0415  not for --help

    return passwords_in(path)


limits = click.option(
    "--limit",
    "limits",
    multiple=True,
    metavar="NAME=VALUE",
    callback=_as_limits,
    help=N_("Allow a file more, such as cells=8000000 or file-size=100M. Repeatable."),
)

passwords = click.option(
    "--password-file",
    "passwords",
    type=In(),
    callback=_as_passwords,
    help=N_("Open locked workbooks with the passwords in this file, one on each line."),
)


def today_of_the_clock() -> dt.date:
    """Return the day it is here."""
    return dt.datetime.now().astimezone().date()


def chosen_format(
    asked: str | None, output_path: Path | None, known: tuple[str, ...]
) -> str:
    """Return the format asked for, or the one that a file name ends with.

    Raises:
        UsageError: a workbook would have to be written to the terminal.

    """
    if asked is None and output_path is not None:
        ending = output_path.suffix.lower().removeprefix(".")
        asked = {"htm": "html", "txt": "text", "log": "text"}.get(ending, ending)
        if asked not in known:
            raise UsageError(
                N_("What {path} should be is not known; say --format {known}."),
                path=output_path,
                known=" | ".join(known),
            )
    found = asked or "text"
    if found == "xlsx" and output_path is None:
        raise UsageError(N_("A workbook needs a file: add --output NAME.xlsx."))
    return found


def words(given: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of an option that may be repeated or hold several."""
    return tuple(w for one in given for w in one.replace("，", ",").split(",") if w)


def spare_inputs(read: tuple[Path, ...], output_path: Path | None) -> None:
    """Refuse to write over what is read, and where nothing can be written.

    Raises:
        UsageError: the output is one of the inputs.
        SurroundingsError: the output's folder is read-only, or it is open in Excel.

    """
    if output_path is None:
        return
    from volkit.service.written import check_output  # noqa: PLC0415  not for --help

    for path in read:
        if path.is_file() and output_path.exists() and path.samefile(output_path):
            raise UsageError(
                N_("{path} is to be read; it will not be written over."), path=path
            )
    check_output(output_path)


_FILES = frozenset({
    ".xlsx", ".xlsm", ".xls", ".ods", ".et", ".csv", ".pdf", ".html", ".htm", ".ics",
    ".docx", ".doc", ".wps", ".txt", ".json", ".zip", ".png", ".jpg",
})  # fmt: skip


def names_folder(path: Path) -> bool:
    """Tell whether a name can be that of a folder: no file, nor called like one."""
    return path.is_dir() or not (path.exists() or path.suffix.lower() in _FILES)


def check_folder(path: Path | None) -> None:
    """Refuse a place for several files that is a file, or is called like one.

    Raises:
        UsageError: it is no folder.

    """
    if path is None or names_folder(path):
        return
    if path.exists():
        raise UsageError(N_("{path} is a file; name a folder."), path=path)
    raise UsageError(
        N_("{path} is the name of a file; several files go there: name a folder."),
        path=path,
    )


def say_json(document: Any) -> None:
    """Write a document to the standard output as JSON."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))

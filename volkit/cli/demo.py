"""`volkit demo`: the main job from end to end, on an invented street."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from volkit.cli.terminal import options
from volkit.cli.terminal.page import Command, locale_of
from volkit.i18n import N_, translate
from volkit.model.errors import UsageError
from volkit.model.text import Locale

if TYPE_CHECKING:
    from volkit.service.tables import Sheets

_DAY = dt.date(2012, 12, 31)
_WEEK = dt.date(2012, 12, 17)
_HERE = 0
"""Workers: volkit wrote these files itself, so no other process need shield it."""
_FOLDER = Path("volkit-demo")
_MADE = (
    (N_("sheets"), N_("{files} files as the offices sent them, nothing changed")),
    (
        N_("findings"),
        N_("what is wrong, cell by cell, to send back to who filled it in"),
    ),
    (
        N_("repaired"),
        N_("copies of the {files} files in which what is sure is repaired"),
    ),
    (N_("stars"), N_("everybody's stars, to be published and approved")),
    (N_("commitments"), N_("a commitment form for each person, to be signed")),
    (N_("forms"), N_("{files} kinds of forms, a few of each, ready to print")),
    (N_("reports"), N_("the year's tables and charts, each number with its rows")),
    (N_("notice board"), N_("a week's services, as a poster, a page and a calendar")),
)
"""What lies in the folder in the end: the beginning of its name, and what it is."""


@click.command(
    cls=Command,
    name="demo",
    help=N_(
        "Show the whole job on an invented street: write its sheets, as dirty as real "
        "ones, check them, repair what is sure in copies, give everybody stars, print "
        "the forms, announce a week.\n\n"
        "Nobody in it exists. DIR is where the files go; without it, a new folder here."
    ),
)
@click.argument("folder", type=options.Out(), required=False, metavar="[DIR]")
@click.pass_context
def command(ctx: click.Context, *, folder: Path | None) -> int:
    """Do the job step by step and say what was made."""
    locale = locale_of(ctx)
    folder = folder or _FOLDER
    if folder.exists() and not folder.is_dir():
        raise UsageError(N_("{path} is a file; name a folder."), path=folder)

    sheets = _write(folder / translate(N_("sheets"), locale), locale)
    _title(N_("1. The street's sheets"), locale)
    _list(sheets)
    _title(N_("2. What is wrong in them"), locale)
    status = _check(sheets, folder, locale)
    _title(N_("3. What repairs itself, in copies"), locale)
    failed, copies = _fix(sheets, folder / translate(N_("repaired"), locale), locale)
    status = max(status, failed)
    _title(N_("4. Everybody's stars"), locale)
    status = max(status, _rate(copies, folder, locale))
    _title(N_("5. Commitment forms, ready to sign"), locale)
    tables = _read(copies, locale)
    status = max(status, _print(tables, folder, locale))
    _title(N_("6. The other forms, a few of each"), locale)
    status = max(status, _print_others(tables, folder, locale))
    _title(N_("7. The services of one week, for the notice board"), locale)
    _announce(tables, folder, locale)
    _title(N_("8. The year's reports"), locale)
    status = max(status, _report(copies, folder, locale))
    _title(N_("What was made"), locale)
    _sum_up(folder, locale)
    return status


def _write(folder: Path, locale: Locale) -> Sequence[Path]:
    """Write the invented street's sheets."""
    from volkit.service.demo_street import write_street  # noqa: PLC0415  not for --help

    return write_street(folder, locale=locale).paths


def _title(sentence: str, locale: Locale) -> None:
    """Say which step begins."""
    click.secho(f"\n{translate(sentence, locale)}", bold=True)


def _list(paths: Sequence[Path]) -> None:
    """Say which files were made."""
    for path in paths:
        click.echo(f"  {path.absolute()}")


def _check(sheets: Sequence[Path], folder: Path, locale: Locale) -> int:
    """Check the sheets, show what is wrong, write it as a page and as a workbook."""
    from volkit.cli.check import as_bytes, give_out  # noqa: PLC0415  not for --help
    from volkit.service.check import CheckOptions, check  # noqa: PLC0415  not for --help
    from volkit.service.written import write_whole  # noqa: PLC0415  not for --help

    report = check(sheets, CheckOptions(today=_DAY, locale=locale, workers=_HERE))
    give_out(report, "text", None, locale)
    name = translate(N_("findings"), locale)
    paths = [folder / f"{name}.{form}" for form in ("html", "xlsx")]
    for path in paths:
        write_whole(path, as_bytes(report, path.suffix.removeprefix("."), path, locale))
    _list(paths)
    return report.exit_status if report.exit_status > 1 else 0


def _fix(
    sheets: Sequence[Path], folder: Path, locale: Locale
) -> tuple[int, Sequence[Path]]:
    """Write repaired copies, show what was repaired and how much is left."""
    from volkit.cli.fix import give_out  # noqa: PLC0415  not for --help
    from volkit.service.fix import FixOptions, fix  # noqa: PLC0415  not for --help

    report = fix(
        sheets, FixOptions(output=folder, today=_DAY, locale=locale, workers=_HERE)
    )
    give_out(report, "text", locale)
    copies = [Path(file.output) for file in report.files if file.output]
    _list(copies)
    return report.exit_status if report.exit_status > 1 else 0, copies


def _rate(sheets: Sequence[Path], folder: Path, locale: Locale) -> int:
    """Rate everybody, show the stars, explain one person's, and write them all."""
    from volkit.cli.rate import as_bytes, give_out  # noqa: PLC0415  not for --help
    from volkit.service.rate import RateOptions, rate  # noqa: PLC0415  not for --help
    from volkit.service.written import write_whole  # noqa: PLC0415  not for --help

    wanted = RateOptions(as_of=_DAY, locale=locale, workers=_HERE)
    rated = rate(sheets, wanted)
    give_out(rated.report, "text", None, locale)
    for remark in rated.remarks:
        click.echo(remark)
    best = max(rated.report.people, key=lambda p: p.stars, default=None)
    if best is not None and best.volunteer_no:
        _title(N_("Why, for one person"), locale)
        give_out(rated.explain(best.volunteer_no), "text", None, locale)
    path = folder / f"{translate(N_('stars'), locale)}.xlsx"
    write_whole(path, as_bytes(rated.report, "xlsx", locale))
    _list([path])
    return rated.exit_status


def _read(sheets: Sequence[Path], locale: Locale) -> "Sheets":
    """Read the repaired sheets for what is made from them."""
    from volkit.service.tables import read_tables  # noqa: PLC0415  not for --help
    from volkit.sheets.context import Context  # noqa: PLC0415  not for --help

    return read_tables(sheets, Context(_DAY), locale=locale, workers=_HERE)


def _print(sheets: "Sheets", folder: Path, locale: Locale) -> int:
    """Print the commitment forms."""
    from volkit.cli.terminal.forms import print_and_say  # noqa: PLC0415  loads polars

    path = folder / f"{translate(N_('commitments'), locale)}.pdf"
    return print_and_say("commitment", sheets, path, (), None, locale)


def _print_others(sheets: "Sheets", folder: Path, locale: Locale) -> int:
    """Print a few of every other form that the sheets feed."""
    from volkit.cli.terminal.forms import print_and_say  # noqa: PLC0415  loads polars
    from volkit.service.demo_shown import shown_forms  # noqa: PLC0415  loads polars

    status = 0
    for form, numbers in shown_forms(sheets.tables, locale):
        label = form.label.of(locale)
        click.echo(label)
        path = folder / translate(N_("forms"), locale) / f"{label}.pdf"
        done = print_and_say(form.id, sheets, path, numbers, None, locale)
        status = max(status, done)
    return status


def _announce(sheets: "Sheets", folder: Path, locale: Locale) -> None:
    """Write the poster, the page and the calendar of one week."""
    from volkit.service.notice import announce  # noqa: PLC0415  loads polars

    board = folder / translate(N_("notice board"), locale)
    report = announce(sheets.tables, sheets.params, _WEEK, board, locale=locale)
    said = N_("Announced for {week}: {services} services.")
    click.echo(
        translate(said, locale, week=report.week, services=report.services), err=True
    )
    _list(report.paths)


def _report(sheets: Sequence[Path], folder: Path, locale: Locale) -> int:
    """Write the office's tables and charts of the year."""
    from volkit.cli.terminal.deliver import deliver  # noqa: PLC0415  not for --help
    from volkit.service.report import ReportOptions, period_of, report  # noqa: PLC0415  as above

    _, span, day = period_of({}, _DAY, _DAY)
    wanted = ReportOptions(as_of=day, span=span, locale=locale, workers=_HERE)
    made = report(sheets, wanted)
    if made.content is not None:
        path = folder / f"{translate(N_('reports'), locale)}.xlsx"
        deliver(made.content, path, locale, made.remarks)
    return made.exit_status


def _sum_up(folder: Path, locale: Locale) -> None:
    """List what lies in the folder, each with what it is good for."""
    for name, words in _MADE:
        here = sorted(folder.glob(f"{translate(name, locale)}*"))
        names = "、".join(path.name for path in here)
        files = sum(len(list(p.glob("*.[!t]*"))) for p in here)
        click.echo(f"  {names}：{translate(words, locale, files=files)}")
    click.echo(translate(N_("All of it is in {path}"), locale, path=folder.absolute()))

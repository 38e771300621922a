"""`volkit demo`: the main job from end to end, on an invented street."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

from volkit.cli.terminal import options
from volkit.cli.terminal.page import Command, locale_of
from volkit.i18n import N_, translate
from volkit.model.errors import UsageError
from volkit.model.text import Locale

_DAY = dt.date(2012, 12, 31)
_FOLDER = Path("volkit-demo")


@click.command(
    cls=Command,
    name="demo",
    help=N_(
        "Show the whole job on an invented street: write its sheets, as dirty as real "
        "ones, check them, repair what is sure in copies, give everybody stars, print "
        "the commitment forms.\n\n"
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
    return max(status, _print(copies, folder, locale))


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

    report = check(sheets, CheckOptions(today=_DAY, locale=locale))
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

    report = fix(sheets, FixOptions(output=folder, today=_DAY, locale=locale))
    give_out(report, "text", locale)
    copies = [Path(file.output) for file in report.files if file.output]
    _list(copies)
    return report.exit_status if report.exit_status > 1 else 0, copies


def _rate(sheets: Sequence[Path], folder: Path, locale: Locale) -> int:
    """Rate everybody, show the stars, explain one person's, and write them all."""
    from volkit.cli.rate import as_bytes, give_out  # noqa: PLC0415  not for --help
    from volkit.service.rate import RateOptions, rate  # noqa: PLC0415  not for --help
    from volkit.service.written import write_whole  # noqa: PLC0415  not for --help

    wanted = RateOptions(as_of=_DAY, locale=locale)
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


def _print(sheets: Sequence[Path], folder: Path, locale: Locale) -> int:
    """Print the commitment forms."""
    from volkit.service.tables import read_tables  # noqa: PLC0415  not for --help
    from volkit.sheets.context import Context  # noqa: PLC0415  not for --help

    found = read_tables(sheets, Context(_DAY), locale=locale)

    from volkit.cli.terminal.forms import print_and_say  # noqa: PLC0415  loads polars

    path = folder / f"{translate(N_('commitments'), locale)}.pdf"
    return print_and_say("commitment", found, path, (), None, locale)

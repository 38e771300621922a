"""`volkit rate`: everybody's stars."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from volkit.cli.terminal import options
from volkit.cli.terminal.page import Command, locale_of
from volkit.i18n import N_
from volkit.model.text import Locale
from volkit.read.limits import Limits

if TYPE_CHECKING:
    from volkit.model.report import ExplainReport, RateReport

FORMATS = ("text", "json", "csv", "xlsx")


@click.command(
    cls=Command,
    name="rate",
    help=N_(
        "Give everybody stars by a scheme, as of a day, with the reasons.\n\n"
        "--explain NO shows one person's measures, the rows behind each, why so many "
        "stars, and what the next one needs."
    ),
)
@options.paths
@click.option(
    "--scheme",
    metavar="NAME",
    help=N_("A scheme's name or file; without it the one of the 参数 tab."),
)
@click.option(
    "--as-of", type=options.Day(), help=N_("The last day that counts; else today.")
)
@click.option("--explain", metavar="NO", help=N_("Explain one person's stars."))
@click.option("--format", "form", type=click.Choice(FORMATS), help=N_("How to say it."))
@options.output
@options.limits
@options.passwords
@click.pass_context
def command(  # noqa: PLR0913  one per option
    ctx: click.Context,
    *,
    paths: tuple[Path, ...],
    scheme: str | None,
    as_of: dt.date | None,
    explain: str | None,
    form: str | None,
    output: Path | None,
    limits: Limits,
    passwords: tuple[str, ...],
) -> int:
    """Rate, and say who has which stars and why."""
    from volkit.cli.terminal.progress import progress  # noqa: PLC0415  not for --help
    from volkit.service.rate import RateOptions, rate  # noqa: PLC0415  not for --help

    locale = locale_of(ctx)
    known = ("text", "json") if explain else FORMATS
    form = options.chosen_format(form, output, known)
    options.spare_inputs(paths, output)
    wanted = RateOptions(
        as_of=as_of or options.today_of_the_clock(),
        scheme=scheme,
        locale=locale,
        limits=limits,
        passwords=passwords,
    )
    with progress(N_("Reading"), locale) as tell:
        rated = rate(paths, wanted, tell)
    why = rated.explain(explain) if explain else None
    for sentence in (
        *(f"{file.path}: {file.reason}" for file in rated.files if file.reason),
        *rated.remarks,
    ):
        click.echo(sentence, err=True)
    give_out(why or rated.report, form, output, locale)
    return rated.exit_status


def give_out(
    report: "RateReport | ExplainReport", form: str, output: Path | None, locale: Locale
) -> None:
    """Show stars or an explanation, or write them, in one of the formats."""
    from volkit.cli.terminal.deliver import deliver, say  # noqa: PLC0415  not for --help
    from volkit.model.report import RateReport  # noqa: PLC0415  as above

    if form in {"csv", "xlsx"} and isinstance(report, RateReport):
        deliver(as_bytes(report, form, locale), output, locale)
    elif form == "json":
        from volkit.render.report_json import as_json  # noqa: PLC0415  only what is asked for

        deliver(as_json(report), output, locale)
    else:
        from volkit.cli.terminal.stars import show_explanation, show_stars  # noqa: PLC0415  loads rich

        say(
            lambda screen: (
                show_stars(report, screen, locale)
                if isinstance(report, RateReport)
                else show_explanation(report, screen, locale)
            ),
            output,
            locale,
        )


def as_bytes(report: "RateReport", form: str, locale: Locale) -> bytes:
    """Return everybody's stars as a list for Excel."""
    if form == "csv":
        from volkit.render.stars_csv import stars_csv  # noqa: PLC0415  only what is asked for

        return stars_csv(report, locale)
    from volkit.render.stars_xlsx import stars_xlsx  # noqa: PLC0415  as above

    return stars_xlsx(report, locale)

"""`volkit build`: make again what is derived from other files of the project."""

from pathlib import Path

import click

from volkit.cli.terminal.page import Command, locale_of
from volkit.i18n import N_, translate
from volkit.model.bundled import checkout
from volkit.model.errors import UsageError
from volkit.model.text import LOCALES


@click.command(
    cls=Command,
    name="build",
    help=N_(
        "Make again what is derived: macro workbooks, macros, reference pages, the "
        "layouts of forms.\n\n"
        "For those who work on volkit itself, in its source. LibreOffice is needed "
        "only where a form's template was changed; an office's own template is laid "
        "out by `volkit print --template`."
    ),
)
@click.option(
    "--check",
    is_flag=True,
    help=N_("Change nothing; end with 1 if something would be made again."),
)
@click.pass_context
def command(ctx: click.Context, *, check: bool) -> int:
    """Make the files again, or say which ones would be."""
    from volkit.service.lay_out_forms import lay_out_forms  # noqa: PLC0415  not for --help
    from volkit.service.renew import renew  # noqa: PLC0415  not for --help

    root = checkout()
    if root is None:
        raise UsageError(
            N_(
                "There is nothing to build here: this volkit is installed, and what it "
                "carries is finished. `volkit build` works in volkit's source."
            )
        )
    locale = locale_of(ctx)
    changed = renew(_derived(root), only_tell=check)
    changed += lay_out_forms(only_tell=check)
    for path in changed:
        said = N_("To be made again: {path}") if check else N_("Made again: {path}")
        click.echo(translate(said, locale, path=path.relative_to(root).as_posix()))
    if not changed:
        click.echo(translate(N_("Everything is as it should be."), locale))
    return int(check and bool(changed))


def _derived(root: Path) -> dict[Path, bytes]:
    """Return the content of every derived file."""
    from volkit.cli.terminal.manual import manual  # noqa: PLC0415  not for --help
    from volkit.excel.derived import derived  # noqa: PLC0415  not for --help

    made = {root / place: content for place, content in derived().items()}
    for locale in LOCALES:
        folder = root / "docs" / "reference" / locale
        made |= {folder / name: s.encode() for name, s in manual(locale).items()}
    return made

"""Bytes to the file or the pipe that was asked for."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import click
from rich.console import Console

from volkit.cli.terminal.console import as_text, console
from volkit.i18n import N_, translate
from volkit.model.text import Locale
from volkit.service.written import write_whole


def deliver(
    content: bytes,
    output: Path | None,
    locale: Locale,
    remarks: Iterable[str] = (),
) -> None:
    """Write a document, say where it is, and what it does not say itself."""
    for remark in remarks:
        click.echo(remark, err=True)
    if output is not None:
        write_whole(output, content)
        said = translate(N_("Written: {path}"), locale, path=output.absolute())
        click.echo(said, err=True)
        return
    sys.stdout.flush()
    if sys.stdout.isatty():
        sys.stdout.write(content.decode("utf-8-sig"))
    else:
        sys.stdout.buffer.write(content)
    sys.stdout.flush()


def say(show: Callable[[Console], None], output: Path | None, locale: Locale) -> None:
    """Show a text on the terminal, or write it to a file."""
    if output is not None:
        deliver(as_text(show), output, locale)
    else:
        show(console())

"""The command line: which command, in which language, and how every run ends."""

import errno
import importlib
import os
import pkgutil
import signal
import sys
import threading
from collections.abc import Sequence
from itertools import pairwise
from types import FrameType
from typing import Any, NoReturn

import click

from volkit import __version__
from volkit.cli.terminal.page import help_page, locale_option
from volkit.cli.terminal.words import complaint
from volkit.i18n import N_, default_locale, translate
from volkit.model.errors import VolkitError
from volkit.model.text import LOCALES, Locale

_OWN = "volkit.cli"
_GRACE_SECONDS = 5.0


class _Commands(click.Group):
    """The commands are the modules beside this one that define `command`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, those of the daily work first."""
        del ctx
        found = [m.name for m in pkgutil.iter_modules(_folder()) if not m.ispkg]
        commands = {name: self._command(name) for name in found if name != "main"}
        return sorted(
            (name for name, c in commands.items() if c is not None),
            key=lambda n: (_place(n), n),
        )

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, loading only its own module."""
        del ctx
        known = {m.name for m in pkgutil.iter_modules(_folder()) if not m.ispkg}
        return self._command(cmd_name) if cmd_name in known - {"main"} else None

    def _command(self, name: str) -> click.Command | None:
        """Return the command that a module defines."""
        found = getattr(importlib.import_module(f"{_OWN}.{name}"), "command", None)
        return found if isinstance(found, click.Command) else None

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the page."""
        formatter.write("\n".join(help_page(self, ctx)))


def _folder() -> Sequence[str]:
    """Return where the commands lie."""
    return importlib.import_module(_OWN).__path__


def _place(name: str) -> int:
    """Return a command's place in the list, by the order in which work is done."""
    work = ("demo", "new", "check", "fix", "rate", "print", "merge", "report")
    return work.index(name) if name in work else len(work)


def _version(ctx: click.Context, _: click.Parameter, value: Any) -> None:
    """Say the version and end."""
    if value and not ctx.resilient_parsing:
        click.echo(f"volkit {__version__}")
        ctx.exit()


volkit = _Commands(
    name="volkit",
    help=N_(
        "Check, repair, rate and print the volunteer sheets that staff keep in Excel."
    ),
    params=[
        click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_version,
            help=N_("Show the version."),
        ),
        locale_option(),
    ],
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main(argv: Sequence[str] | None = None) -> NoReturn:
    """Run a command line and end with the exit status of docs/cli."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    locale = _spoken(arguments)
    _settle_streams()
    signal.signal(signal.SIGTERM, _terminated)
    signal.signal(signal.SIGINT, _interrupted)
    try:
        status = volkit.main(
            arguments or ["--help"],
            prog_name="volkit",
            standalone_mode=False,
            obj=locale,
        )
        _flush()
    except click.ClickException as error:
        status = _complain(complaint(error, locale), 2)
    except VolkitError as error:
        said = translate(error.message, locale, **error.params)
        status = _complain(_masked(said), error.exit_status)
    except (KeyboardInterrupt, click.Abort):
        status = _complain(translate(N_("Interrupted."), locale), 130)
    except BrokenPipeError:
        status = _unheard()
    except OSError as error:
        status = _complain(_surroundings(error, locale), 4)
    except Exception as error:  # noqa: BLE001  the one boundary: whatever is left is a bug of ours
        status = _bug(error, locale)
    _let_go()
    sys.exit(status if isinstance(status, int) else 0)


def _spoken(arguments: Sequence[str]) -> Locale:
    """Return the language asked for on the line, or that of the surroundings."""
    own = arguments[: arguments.index("--")] if "--" in arguments else arguments
    asked = [w.partition("=")[2] for w in own if w.startswith("--locale=")]
    asked += [b for a, b in pairwise(own) if a == "--locale"]
    found: Locale = next((loc for loc in LOCALES if loc in asked), default_locale())
    return found


def _settle_streams() -> None:
    """Let no character stop a run: pipes get UTF-8, a console its own encoding."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors="replace")
        else:
            reconfigure(encoding="utf-8", errors="replace")


def _flush() -> None:
    """Send out what is still held back, while a broken pipe can be told from a bug."""
    sys.stdout.flush()


def _complain(said: str, status: int) -> int:
    """Say a sentence to the person and return the exit status."""
    click.echo(said, err=True)
    return status


def _masked(said: str) -> str:
    """Return a sentence without the private numbers of the names it quotes."""
    from volkit.sheets.privacy import mask_path  # noqa: PLC0415  not needed in a sound run

    return mask_path(said)


def _unheard() -> int:
    """End quietly when nobody reads on, as `head` does."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _terminated(number: int, frame: FrameType | None) -> NoReturn:
    """End when the system asks for it, letting workers and files be cleared away."""
    del number, frame
    _end_soon(143)
    raise SystemExit(143)


def _interrupted(number: int, frame: FrameType | None) -> NoReturn:
    """End when the person presses Ctrl-C."""
    del number, frame
    _end_soon(130)
    raise KeyboardInterrupt


def _let_go() -> None:
    """Leave signals to the system: once the work is done nothing is to clear away."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)


def _end_soon(status: int) -> None:
    """See to it that clearing away cannot hang, whatever a library was doing."""
    last = threading.Timer(_GRACE_SECONDS, os._exit, args=(status,))
    last.daemon = True
    last.start()


def _surroundings(error: OSError, locale: Locale) -> str:
    """Return what the system objected to, in words."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        from volkit.service.written import DISK_FULL  # noqa: PLC0415  not needed in a sound run

        path = error.filename or translate(N_("What is to be shown"), locale)
        return _masked(translate(DISK_FULL, locale, path=path))
    return translate(
        N_("The system did not allow it: {why} ({path}). Nothing was changed."),
        locale,
        why=error.strerror or type(error).__name__,
        path=error.filename or "?",
    )


def _bug(error: Exception, locale: Locale) -> int:
    """Write a bug down without personal data and give the person its number."""
    from volkit.service.bug_log import Stumble, stumble, write_bug  # noqa: PLC0415  not needed in a sound run

    bug: object = getattr(error, "bug", None)
    number, log = write_bug(bug if isinstance(bug, Stumble) else stumble(error))
    said = translate(
        N_(
            "volkit itself made a mistake; your files are as they were. "
            "Please report error {number}, with the file {log}, which holds no "
            "personal data."
        ),
        locale,
        number=number,
        log=log or "?",
    )
    return _complain(said, 5)

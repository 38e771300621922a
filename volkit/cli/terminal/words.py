"""What click says about a wrong command line, in the reader's language."""

import click

from volkit.i18n import N_, translate
from volkit.model.text import Locale


def complaint(error: click.ClickException, locale: Locale) -> str:
    """Return what is wrong with the command line, and where help is."""
    message, params = _sentence(error)
    said = translate(message, locale, **params)
    ctx = getattr(error, "ctx", None)
    path = ctx.command_path if isinstance(ctx, click.Context) else "volkit"
    return f"{said}\n{translate(N_('Help: {path} --help'), locale, path=path)}"


def _sentence(  # noqa: PLR0911  one per kind of mistake
    error: click.ClickException,
) -> tuple[str, dict[str, object]]:
    """Return the sentence for a kind of mistake, and what fills it."""
    match error:
        case click.NoSuchOption():
            return N_("There is no option {option}."), {"option": error.option_name}
        case click.MissingParameter():
            return N_("{what} is missing."), {"what": _called(error)}
        case click.BadParameter():
            choices = getattr(getattr(error.param, "type", None), "choices", ())
            if choices:
                return N_("{what} must be one of: {choices}."), {
                    "what": _called(error),
                    "choices": ", ".join(map(str, choices)),
                }
            if isinstance(error.param and error.param.type, click.types.IntParamType):
                return N_("{what} must be a whole number."), {"what": _called(error)}
            return N_("{what} cannot be so: {why}"), {
                "what": _called(error),
                "why": error.message,
            }
        case click.BadOptionUsage():
            return N_("The option {option} needs a value."), {
                "option": error.option_name
            }
        case click.UsageError() if error.message.startswith("No such command"):
            word = error.message.partition("'")[2].partition("'")[0]
            return N_("There is no command {word}."), {"word": word}
        case click.UsageError() if "unexpected extra argument" in error.message:
            words = error.message.partition("(")[2].rpartition(")")[0]
            return N_("There is more on the line than can be used: {words}"), {
                "words": words
            }
        case _:
            return "{why}", {"why": error.format_message()}


def _called(error: click.BadParameter) -> str:
    """Return how the person would name a parameter."""
    if error.param is None:
        return error.param_hint if isinstance(error.param_hint, str) else "?"
    if isinstance(error.param, click.Option):
        return error.param.opts[0]
    return error.param.make_metavar(error.ctx or click.Context(click.Command("")))

"""What is wrong with a scheme file, said in a sentence that names the place."""

import re
import tomllib
from collections.abc import Iterable

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from volkit.i18n import N_
from volkit.model.errors import UsageError

_SENTENCES: dict[str, str] = {
    "extra_forbidden": N_(
        "Scheme {file}: there is no key {place}; known here are {known}."
    ),
    "missing": N_("Scheme {file}: {place} is missing."),
    "not_a_condition": N_(
        "Scheme {file}: {place} is {value}; a condition is written as a measure, "
        "one of >= > <= < = and a number, such as hours_total >= 100."
    ),
    "no_condition": N_(
        "Scheme {file}: {place} asks for nothing; give it conditions in all or any."
    ),
    "too_many_asked": N_(
        "Scheme {file}: {place} asks for {asked} of the conditions in any, "
        "but there are {there}."
    ),
    "both": N_("Scheme {file}: {place} needs either {one} or {other}, not both."),
    "crossed": N_(
        "Scheme {file}: at {place} the floor {floor} lies above the cap {cap}."
    ),
    "literal_error": N_("Scheme {file}: {place} must be one of {expected}."),
    "string_pattern_mismatch": N_(
        "Scheme {file}: {place} may hold only small letters, digits, _ and -."
    ),
    "string_too_short": N_("Scheme {file}: {place} must not be empty."),
    "too_short": N_("Scheme {file}: {place} must not be empty."),
    "greater_than": N_("Scheme {file}: {place} must be more than {gt}."),
    "greater_than_equal": N_("Scheme {file}: {place} must be {ge} or more."),
    "finite_number": N_("Scheme {file}: {place} must be a number."),
}
_WANTED: dict[str, str] = {
    "string": N_("Scheme {file}: {place} must be a text in quotation marks."),
    "int": N_("Scheme {file}: {place} must be a whole number."),
    "float": N_("Scheme {file}: {place} must be a number."),
    "bool": N_("Scheme {file}: {place} must be true or false."),
    "date": N_("Scheme {file}: {place} must be a date such as 2012-12-19."),
    "tuple": N_("Scheme {file}: {place} must be a list in square brackets."),
    "dict": N_("Scheme {file}: {place} must be a table, headed [{place}]."),
    "model": N_("Scheme {file}: {place} must be a table, headed [{place}]."),
}
_OTHER = N_("Scheme {file}: {place} cannot be understood.")


def broken_file(file: str, error: tomllib.TOMLDecodeError) -> UsageError:
    """Return the error of a file that is not TOML, with its line and column."""
    found = re.search(r"line (\d+), column (\d+)", str(error))
    if not found:
        return UsageError(
            N_("Scheme {file} is not written in TOML: it ends too early."), file=file
        )
    return UsageError(
        N_("Scheme {file} is not written in TOML: see line {line}, column {column}."),
        file=file,
        line=found[1],
        column=found[2],
    )


def broken_scheme(
    file: str, error: ValidationError, model: type[BaseModel]
) -> UsageError:
    """Return the first thing wrong with a scheme, with its place."""
    first = error.errors(include_url=False, include_input=False)[0]
    kind = first["type"]
    sentence = _SENTENCES.get(kind) or next(
        (said for start, said in _WANTED.items() if kind.startswith(start)), _OTHER
    )
    context = {
        k: f"{v:g}" if isinstance(v, float) else v
        for k, v in first.get("ctx", {}).items()
        if k != "error"
    }
    if kind == "extra_forbidden":
        context["known"] = ", ".join(_known(model, first))
    return UsageError(sentence, file=file, place=place_of(first["loc"]), **context)


def place_of(path: Iterable[int | str]) -> str:
    """Return levels[3].all[1] for the path to it, counting from 1."""
    said = ""
    for step in path:
        if isinstance(step, int):
            said += f"[{step + 1}]"
        else:
            said += f".{step}" if said else step
    return said


def _known(model: type[BaseModel], error: ErrorDetails) -> list[str]:
    """Return the keys that are known beside an unknown one."""
    here: type[BaseModel] | None = model
    for step in error["loc"][:-1]:
        if isinstance(step, int) or here is None:
            continue
        field = next(
            (f for n, f in here.model_fields.items() if (f.alias or n) == step), None
        )
        here = _model_in(field.annotation) if field else here
    return [f.alias or n for n, f in (here or model).model_fields.items()]


def _model_in(annotation: object) -> type[BaseModel] | None:
    """Return the model that an annotation such as `tuple[Level, ...]` speaks of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_model_in(part) for part in getattr(annotation, "__args__", ()))
    return next((found for found in inner if found), None)

"""The local rules on a book's 参数 tab, over the defaults."""

import math
from collections.abc import Iterable
from typing import get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from volkit.model.table import RawTable, Table
from volkit.normalise.frame import normalise
from volkit.sheets.context import Context
from volkit.sheets.params import Params

_YES = frozenset({"是", "对", "真", "有", "yes", "true", "1", "y"})
_NO = frozenset({"否", "不", "假", "无", "無", "no", "false", "0", "n"})


def local_params(tables: Iterable[RawTable], context: Context) -> Params | None:
    """Return what a book's parameter tables settle, None without such a table.

    A setting that cannot be understood keeps its default.
    """
    found = [normalise(table, context) for table in tables if table.kind == "param"]
    if not found:
        return None
    params = context.params
    for name, text in (pair for table in found for pair in _stated(table)):
        params = _with(params, name, text)
    return params


def _stated(table: Table) -> Iterable[tuple[str, str]]:
    """Give the name and the text of each setting of a table."""
    frame = table.frame
    if not {"name", "value"} <= set(frame.columns):
        return
    names = {
        caption: key
        for key, label in Params.labels().items()
        for caption in (key, *label)
    }
    bare = {_without_unit(caption): key for caption, key in names.items()}
    for said, value in frame.select("name", "value").drop_nulls().iter_rows():
        caption = str(said).strip()
        key = names.get(caption) or bare.get(_without_unit(caption))
        if key is not None:
            yield key, str(value).strip()


def _without_unit(caption: str) -> str:
    """Return a setting's caption without the bracket that tells its unit."""
    return caption.replace("（", "(").partition("(")[0].strip()


def _with(params: Params, name: str, text: str) -> Params:
    """Return the settings with one changed, or as they were if it makes no sense."""
    try:
        return Params.model_validate(
            params.model_dump() | {name: _value(Params.model_fields[name], text)}
        )
    except (ValidationError, ValueError):
        return params


def _value(field: FieldInfo, text: str) -> object:
    """Return a setting's text as the type it is declared with."""
    kind = field.annotation
    if kind is bool:
        word = text.lower()
        if word in _YES | _NO:
            return word in _YES
        raise ValueError(word)
    if kind is int:
        return int(float(text))
    if kind is float:
        number = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
        if math.isfinite(number):
            return number
        raise ValueError(text)
    if get_origin(kind) is tuple:
        return tuple(w for w in _split(text) if w)
    return text


def _split(text: str) -> list[str]:
    """Return the words of a list as staff write it."""
    for mark in ("，", ",", ";", "；", " ", "\n"):
        text = text.replace(mark, "、")
    return text.split("、")

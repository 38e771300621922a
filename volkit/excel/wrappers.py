"""VkFunctions.bas: one VBA function for each in-cell function, none with logic."""

from collections.abc import Iterable, Iterator

from volkit.excel.vba_names import require_plain
from volkit.functions.declare import Argument, Function

MODULE = "VkFunctions"
_TOO_LONG = 1000
"""VBA reads lines of up to 1,023 characters."""


def functions_module(functions: Iterable[Function]) -> str:
    """Return the text of the module; each function hands its values to VkBridge.

    Raises:
        ValueError: a name would be read as something else, or a line is too long.

    """
    known = list(functions)
    require_plain((f.name for f in known), what="functions")
    return vba_text(_module(known))


def vba_text(lines: Iterable[str]) -> str:
    """Return a module as VBA wants it: ASCII, each line ended by CR and LF.

    Raises:
        ValueError: a line is too long or holds more than ASCII.

    """
    text = "".join(f"{line}\r\n" for line in lines)
    if not text.isascii() or any(len(s) > _TOO_LONG for s in text.splitlines()):
        said = "a line of VBA is too long or not ASCII"
        raise ValueError(said)
    return text


def _module(functions: Iterable[Function]) -> Iterator[str]:
    """Give the lines of the module."""
    yield f'Attribute VB_Name = "{MODULE}"'
    yield "Option Explicit"
    yield ""
    yield "' Made by volkit build from volkit/functions; not edited by hand."
    for function in functions:
        yield ""
        yield from _wrapper(function)


def _wrapper(function: Function) -> Iterator[str]:
    """Give the lines of one function."""
    require_plain((a.name for a in function.arguments), what=function.name)
    taken = ", ".join(_declared(argument) for argument in function.arguments)
    given = ", ".join(f"VkValue({argument.name})" for argument in function.arguments)
    yield f"Public Function {function.name}({taken}) As Variant"
    yield f'    {function.name} = VkCall("{function.name}", Array({given}))'
    yield "End Function"


def _declared(argument: Argument) -> str:
    """Return how VBA declares an argument: a Variant, for a range must stay a range."""
    optional = "Optional " if argument.optional else ""
    return f"{optional}ByVal {argument.name} As Variant"

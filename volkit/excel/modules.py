"""The modules of the macro workbook's project, as VBA exports them."""

import re
from collections.abc import Iterator
from importlib import resources

from volkit.excel import ribbon, wrappers
from volkit.excel.button import all_buttons
from volkit.excel.project import Module
from volkit.functions.declare import all_functions
from volkit.model.bundled import bundled

_BRIDGE, _XLWINGS = "VkBridge", "xlwings"
_HEAD = re.compile(
    r'.*?^Public Const XLWINGS_VERSION As String = "[^"\r\n]+"\r\n',
    re.DOTALL | re.MULTILINE,
)


def modules() -> Iterator[Module]:
    """Give the modules, xlwings' first."""
    yield Module(_XLWINGS, xlwings_head())
    yield Module(_BRIDGE, _text_of_bridge())
    yield Module(wrappers.MODULE, functions_text())
    yield Module(ribbon.MODULE, ribbon_text())


def functions_text() -> str:
    """Return VkFunctions.bas."""
    return wrappers.functions_module(all_functions().values())


def ribbon_text() -> str:
    """Return VkRibbon.bas."""
    return ribbon.ribbon_module(all_buttons().values())


def xlwings_head() -> str:
    """Return the head of xlwings.bas: its licence, its library's calls, its version.

    What follows the head is left out. It would read which Python to start from a sheet
    or file called xlwings.conf, and any cell could have it do so (`=sql(...)`).

    Raises:
        ValueError: this release of xlwings is written in another way.

    """
    place = resources.files("xlwings") / "xlwings.bas"
    found = _HEAD.match(place.read_bytes().decode("ascii"))
    if found is None or re.search(
        r"^\s*(End )?(Sub|Function)\b", found[0], re.MULTILINE
    ):
        said = "the head of xlwings.bas was not found"
        raise ValueError(said)
    return found[0]


def _text_of_bridge() -> str:
    """Return VkBridge.bas, the one module that is written by hand."""
    place = bundled("macros") / "vba" / f"{_BRIDGE}.bas"
    return place.read_bytes().decode("ascii")

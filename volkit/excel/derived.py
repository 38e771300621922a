"""What is made for Excel from the declarations: macros, ribbons, workbooks, add-ins."""

import importlib.util
from collections.abc import Mapping

from volkit.i18n import N_
from volkit.model.errors import SurroundingsError
from volkit.model.text import LOCALES, Locale

_TOOLS = {
    "xlwings": "pip install volkit[excel]",
    "pyopenvba": "pip install 'pyopenvba>=6.5,<7'",
}

_SAMPLE: Locale = "zh_Hans"
"""The street is a Chinese one: what its clerks enter is not translated."""


def workbook_name(locale: Locale) -> str:
    """Return the name of the macro workbook in a language, in the folder `workbook`."""
    return f"volkit.{locale}.xlsm"


def addin_name(locale: Locale) -> str:
    """Return the name of the add-in in a language, in the same folder."""
    return f"volkit.{locale}.xlam"


def sample_name(locale: Locale) -> str:
    """Return the name of the filled-in workbook in a language, in the same folder."""
    return f"sample.{locale}.xlsm"


def derived() -> Mapping[str, bytes]:
    """Return the content of each file by its place in the project.

    Raises:
        SurroundingsError: a tool is missing that only those have who build volkit.

    """
    _require_tools()
    from volkit.excel import modules, ribbon, wrappers  # noqa: PLC0415  they need xlwings
    from volkit.excel.button import all_buttons  # noqa: PLC0415  the same
    from volkit.excel.macro_workbook import (  # noqa: PLC0415  the same
        addin,
        macro_workbook,
        sample_workbook,
    )

    made = {
        f"macros/vba/{wrappers.MODULE}.bas": modules.functions_text().encode("ascii"),
        f"macros/vba/{ribbon.MODULE}.bas": modules.ribbon_text().encode("ascii"),
    }
    buttons = all_buttons().values()
    for locale in LOCALES:
        for name, tab in (("customUI", ribbon.IN_WORKBOOK), ("addin", ribbon.IN_ADDIN)):
            part = ribbon.ribbon_xml(buttons, locale, tab)
            made[f"macros/ribbon/{name}.{locale}.xml"] = part
        made[f"workbook/{workbook_name(locale)}"] = macro_workbook(locale)
        made[f"workbook/{addin_name(locale)}"] = addin(locale)
    made[f"workbook/{sample_name(_SAMPLE)}"] = sample_workbook(_SAMPLE)
    return made


def _require_tools() -> None:
    """Raise a SurroundingsError if something is missing that building needs."""
    for module, command in _TOOLS.items():
        if importlib.util.find_spec(module) is None:
            raise SurroundingsError(
                N_(
                    "The macro workbooks cannot be built: {package} is not installed. "
                    "Run: {command}"
                ),
                package=module,
                command=command,
            )

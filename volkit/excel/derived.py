"""What is made for Excel from the declarations: macros, ribbons, macro workbooks."""

import importlib.util
from collections.abc import Mapping

from volkit.i18n import N_
from volkit.model.errors import SurroundingsError
from volkit.model.text import LOCALES, Locale

_TOOLS = {
    "xlwings": "pip install volkit[excel]",
    "pyopenvba": "pip install 'pyopenvba>=6.5,<7'",
}


def workbook_name(locale: Locale) -> str:
    """Return the name of the macro workbook in a language, in the folder `workbook`."""
    return f"volkit.{locale}.xlsm"


def derived() -> Mapping[str, bytes]:
    """Return the content of each file by its place in the project.

    Raises:
        SurroundingsError: a tool is missing that only those have who build volkit.

    """
    _require_tools()
    from volkit.excel import modules, ribbon, wrappers  # noqa: PLC0415  they need xlwings
    from volkit.excel.button import all_buttons  # noqa: PLC0415  the same
    from volkit.excel.macro_workbook import macro_workbook  # noqa: PLC0415  the same

    made = {
        f"macros/vba/{wrappers.MODULE}.bas": modules.functions_text().encode("ascii"),
        f"macros/vba/{ribbon.MODULE}.bas": modules.ribbon_text().encode("ascii"),
    }
    for locale in LOCALES:
        buttons = all_buttons().values()
        made[f"macros/ribbon/customUI.{locale}.xml"] = ribbon.ribbon_xml(
            buttons, locale
        )
        made[f"workbook/{workbook_name(locale)}"] = macro_workbook(locale)
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

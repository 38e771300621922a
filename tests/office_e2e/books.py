"""The macro workbook as LibreOffice can run it, and one filled with invented people."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from volkit.excel.button import all_buttons
from volkit.excel.captions import captions
from volkit.excel.modules import functions_text, ribbon_text
from volkit.excel.project import Module, project_bytes
from volkit.excel.ribbon import IN_WORKBOOK, ribbon_xml
from volkit.excel.ribbon import MODULE as RIBBON
from volkit.excel.wrappers import MODULE as FUNCTIONS
from volkit.model.text import Locale
from volkit.normalise.frame import normalise
from volkit.read.workbook import read_file
from volkit.render.workbook import Rows, street_workbook
from volkit.render.workbook_macros import enabled, with_captions
from volkit.render.workbook_save import workbook_bytes
from volkit.service.demo_people import STREET
from volkit.service.demo_street import write_street
from volkit.service.natives import native_checks
from volkit.service.new_rows import _rows, _shown, param_rows
from volkit.sheets.context import Context

YEAR = 2012
LOCALE: Locale = "zh_Hans"
_BRIDGE = Path(__file__).with_name("VkBridge.bas")


def bridged_workbook(path: Path, rows: Rows | None = None) -> Path:
    """Write the macro workbook with the test bridge in place of the way into Excel."""
    book = street_workbook(
        locale=LOCALE,
        division=STREET if rows else "",
        year=YEAR if rows else None,
        natives=native_checks(LOCALE),
        rows={"param": param_rows(LOCALE), **(rows or {})},
        with_buttons=True,
    )
    plain = workbook_bytes(with_captions(book, list(captions(LOCALE))))
    ribbon = ribbon_xml(all_buttons().values(), LOCALE, IN_WORKBOOK)
    path.write_bytes(enabled(plain, project_bytes(plain, _modules()), ribbon))
    return path


def _modules() -> Sequence[Module]:
    """Return the test bridge, and the modules that Excel gets as they are."""
    bridge = _BRIDGE.read_text(encoding="ascii").replace("\n", "\r\n")
    return (
        Module(_BRIDGE.stem, bridge),
        Module(FUNCTIONS, functions_text()),
        Module(RIBBON, ribbon_text()),
    )


def street_rows(folder: Path) -> Rows:
    """Return the rows of the invented street, with the mistakes its clerks made."""
    context = Context(today=dt.date(YEAR, 12, 19))
    tables = [
        normalise(raw, context)
        for path in write_street(folder).paths
        for raw in read_file(path).tables
    ]
    return {
        table.raw.kind: [_shown(row, table.raw.kind, LOCALE) for row in _rows(table)]
        for table in tables
    }

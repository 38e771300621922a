"""Whether there is an Excel, and whether it is what opens workbooks."""

import re

from volkit.excel.doctor.check import Case, Outcome, check, fine, wrong
from volkit.i18n import N_
from volkit.model.text import Label

_WPS_PLACES = (r"HKCU\Software\Kingsoft\Office", r"HKLM\SOFTWARE\Kingsoft\Office")
_CHOSEN = (
    r"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\FileExts"
    r"\.xlsm\UserChoice"
)
_WPS_KIND = re.compile(r"^K?(ET|WPS)\.|WPS|Kingsoft", re.IGNORECASE)


@check(10, Label("Excel", "Excel", "Excel"))
def excel(case: Case) -> Outcome:
    """Look for Excel; 32 or 64 bits are alike, for Python runs beside it."""
    if not case.office.release:
        return wrong(
            N_("No Microsoft Excel (2010 or newer) was found."),
            N_("Have Microsoft Excel installed. WPS cannot run the buttons."),
        )
    return fine(
        N_("Excel {release}, {bits} bits; Python {own} bits. Any pair will do."),
        release=case.office.release,
        bits=case.office.bits,
        own=case.computer.bits,
    )


@check(11, Label("WPS", "WPS", "WPS"))
def wps(case: Case) -> Outcome:
    """Look for WPS, which must not open workbooks with macros."""
    chosen = case.computer.registry(_CHOSEN, "ProgId")
    if isinstance(chosen, str) and _WPS_KIND.search(chosen):
        return wrong(
            N_(
                "A double click opens workbooks with WPS, which cannot run the buttons."
            ),
            N_(
                "Right-click the workbook, Open with, Choose another app, Excel, tick "
                "“Always use this app”."
            ),
        )
    if any(case.computer.keys(place) for place in _WPS_PLACES):
        return fine(N_("WPS is installed, but does not open workbooks with macros."))
    return fine(N_("WPS is not in the way."))

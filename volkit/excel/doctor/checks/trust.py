"""Whether Excel lets macros run, and only after asking."""

from pathlib import PureWindowsPath

from volkit.excel.doctor.check import Case, Outcome, check, fine, wrong
from volkit.i18n import N_
from volkit.model.text import Label

_ALL, _ASKED, _SIGNED = 1, 2, 3
_WHAT = {
    _ALL: N_("Excel runs the macros of every workbook unasked, also of strangers'."),
    _SIGNED: N_("Excel runs signed macros only; those of volkit are not signed."),
}
_NONE = N_("Excel runs no macros, and does not ask.")
_CHOOSE = N_(
    "In Excel: File, Options, Trust Center, Trust Center Settings, Macro Settings: "
    "choose “Disable VBA macros with notification”. Close Excel and open it again."
)
_ADMINISTRATOR = N_(
    "Your organisation has laid this down. Ask those who look after computers to make "
    "the workbook's folder a trusted location."
)


@check(40, Label("宏设置", "巨集設定", "Macro settings"))
def macros(case: Case) -> Outcome:
    """Ask what Excel does with macros: it should ask."""
    laid_down = case.office.policy("VBAWarnings")
    set_to = laid_down or case.office.own("VBAWarnings") or _ASKED
    if case.office.policy("VBAOff", "Common"):
        return wrong(N_("Macros are switched off in all of Office."), _ADMINISTRATOR)
    if set_to != _ALL and case.workbook and case.office.trusts(_windows(case)):
        return fine(N_("The workbook's folder is trusted: its macros run unasked."))
    if set_to == _ASKED:
        return fine(N_("Excel asks. Press “Enable Content” when the bar appears."))
    what = _WHAT.get(int(set_to), _NONE)
    return wrong(what, _CHOOSE if laid_down is None else _ADMINISTRATOR)


@check(41, Label("来自网络的宏", "來自網路的巨集", "Macros from elsewhere"))
def internet(case: Case) -> Outcome:
    """Say what becomes of workbooks that came by mail."""
    if case.office.policy("blockcontentexecutionfrominternet"):
        return fine(
            N_(
                "Your organisation blocks macros in files from mail or the internet: "
                "unblock the workbook first (right-click, Properties)."
            )
        )
    return fine(N_("A workbook that came by mail is to be unblocked once."))


@check(42, Label("VBA 工程访问", "VBA 專案存取", "Access to VBA"))
def vba_access(case: Case) -> Outcome:
    """Nothing here needs macros that write macros."""
    if case.office.policy("AccessVBOM") or case.office.own("AccessVBOM"):
        return fine(
            N_(
                "“Trust access to the VBA project” is on. volkit does not need it; it "
                "may be switched off."
            )
        )
    return fine(N_("“Trust access to the VBA project” is off, as it should be."))


def _windows(case: Case) -> PureWindowsPath:
    """Return where the workbook lies, as Windows writes it."""
    return PureWindowsPath(case.workbook or "")

"""Whether anything of former set-ups is in the way."""

from pathlib import Path

from volkit.excel.computer import addin_file
from volkit.excel.conf import CONF
from volkit.excel.doctor.check import Case, Outcome, check, fine, wrong
from volkit.i18n import N_
from volkit.model.text import Label

_ADDINS = ("Microsoft/AddIns", "Microsoft/Excel/XLSTART")


@check(60, Label("xlwings 的个人设置", "xlwings 的個人設定", "Settings of xlwings"))
def own_settings_of_xlwings(case: Case) -> Outcome:
    """Look for a person's settings of xlwings, which have no say here."""
    path = Path(case.computer.variable("USERPROFILE")) / ".xlwings" / CONF
    if path.is_file():
        return fine(N_("{path} is there; volkit ignores it."), path=path)
    return fine(N_("There are none, and none are needed."))


@check(61, Label("旧加载项", "舊增益集", "Old add-ins"))
def old_addins(case: Case) -> Outcome:
    """Look for an add-in of old, which would answer the buttons first."""
    roaming = case.computer.variable("APPDATA")
    for place in _ADDINS if roaming else ():
        for path in sorted(
            (Path(roaming) / place).glob("[Vv][Oo][Ll][Kk][Ii][Tt]*.xla*")
        ):
            if path == addin_file(case.computer):
                continue
            return wrong(
                N_("An add-in of an older volkit is loaded: {path}"),
                N_("Close Excel and delete that file."),
                path=path,
            )
    return fine(N_("There is none."))

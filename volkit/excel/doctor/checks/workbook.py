"""Whether the workbook is one that Excel will work with where it lies."""

import re
from pathlib import Path, PureWindowsPath

from volkit import __version__
from volkit.excel.conf import CONF, conf_beside, is_conf
from volkit.excel.doctor.check import Case, Outcome, check, fine, wrong
from volkit.excel.doctor.office import is_on_network
from volkit.i18n import N_
from volkit.model.text import Label
from volkit.sheets.privacy import mask_path

_FROM_ELSEWHERE = re.compile(rb"ZoneId\s*=\s*[34]")
_LONGEST = 218
"""Excel opens no file whose whole path is longer."""
_CLOUDS = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


@check(
    50,
    Label("工作簿的版本", "活頁簿的版本", "Version of the workbook"),
    everywhere=True,
)
def version(case: Case) -> Outcome | None:
    """Compare versions: macros work with one version of xlwings only."""
    if case.workbook is None:
        return None
    wanted, here = case.told.versions.get("xlwings"), case.computer.release("xlwings")
    if wanted is None:
        return fine(N_("It is not volkit's own workbook and brings no buttons."))
    if here and wanted != here:
        return wrong(
            N_("The workbook needs xlwings {wanted}; {here} is installed."),
            N_('Run: pip install "xlwings=={wanted}" and then: volkit excel install'),
            wanted=wanted,
            here=here,
        )
    return fine(
        N_("Built by volkit {old}; here is volkit {new}."),
        old=case.told.versions.get("volkit", "?"),
        new=__version__,
    )


@check(51, Label("来自邮件的标记", "來自郵件的標記", "Mark of mail"))
def mark_of_mail(case: Case) -> Outcome | None:
    """Look for the mark of what came from elsewhere: its macros do not run."""
    if case.workbook is None:
        return None
    try:
        stream = Path(f"{case.workbook}:Zone.Identifier").read_bytes()
    except OSError:
        stream = b""
    if _FROM_ELSEWHERE.search(stream):
        return wrong(
            N_("Windows has marked the file as coming from elsewhere."),
            N_(
                "Close it. Right-click the file, Properties, tick “Unblock” at the "
                "bottom, OK; then open it again."
            ),
        )
    return fine(N_("The file is not blocked."))


@check(52, Label("工作簿的位置", "活頁簿的位置", "Place of the workbook"))
def place(case: Case) -> Outcome | None:
    """Ask where the workbook lies: a folder of this computer is safest."""
    if case.workbook is None:
        return None
    path = PureWindowsPath(case.workbook)
    if is_on_network(case.computer, path):
        said = N_("The workbook lies on the network, where Excel may refuse macros.")
    elif any(PureWindowsPath(c) in path.parents for c in _clouds(case)):
        said = N_(
            "The workbook lies in OneDrive, which changes it behind Excel's back."
        )
    elif len(str(path)) > _LONGEST:
        said = N_("The path of the workbook is longer than Excel takes.")
    else:
        return fine(N_("It will do."))
    return wrong(said, N_("Copy the workbook into a folder such as D:\\volkit."))


@check(53, Label("xlwings.conf", "xlwings.conf", "xlwings.conf"), everywhere=True)
def settings_of_others(case: Case) -> Outcome | None:
    """Look for what can tell other add-ins which program to start."""
    if case.workbook is None:
        return None
    if any(map(is_conf, case.told.sheets)):
        return wrong(
            N_(
                "The workbook holds a sheet {name}, which can tell other add-ins which "
                "program to start. volkit ignores it."
            ),
            N_("Delete the sheet, unless you know who made it and what for."),
            name=CONF,
        )
    beside = conf_beside(case.workbook)
    if beside is not None:
        return wrong(
            N_(
                "Beside the workbook lies {path}, which can tell other add-ins which "
                "program to start. volkit ignores it."
            ),
            N_("Delete the file, unless you know who made it and what for."),
            path=mask_path(str(beside)),
        )
    return fine(N_("There is none in the workbook or beside it."))


def _clouds(case: Case) -> list[str]:
    """Return the folders that OneDrive keeps the same everywhere."""
    return [folder for name in _CLOUDS if (folder := case.computer.variable(name))]

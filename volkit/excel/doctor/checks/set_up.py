"""Whether Excel knows of this Python and can reach it."""

from pathlib import Path

from volkit.excel.computer import excel_file
from volkit.excel.doctor.check import Case, Outcome, check, fine, wrong
from volkit.excel.set_up import FORMAT, is_passable
from volkit.i18n import N_
from volkit.model.errors import SurroundingsError
from volkit.model.text import Label

_INSTALL = N_("Run: volkit excel install")


@check(30, Label("设置文件", "設定檔", "Settings file"))
def settings_file(case: Case) -> Outcome:
    """Look for the file that Excel reads."""
    try:
        path = excel_file(case.computer)
    except SurroundingsError as error:
        return wrong(
            error.message, N_("Sign out of Windows and in again."), **error.params
        )
    if case.set_up is not None and case.set_up.format == FORMAT:
        return fine(N_("It can be read: {path}"), path=path)
    if path.exists():
        return wrong(N_("It is damaged: {path}"), _INSTALL, path=path)
    return wrong(N_("Excel has not been set up for you yet."), _INSTALL)


@check(31, Label("Excel 要启动的 Python", "Excel 要啟動的 Python", "Python for Excel"))
def python_for_excel(case: Case) -> Outcome | None:
    """Look for the Python that Excel starts, which should be this one."""
    if case.set_up is None:
        return None
    path = Path(case.set_up.python)
    if not path.is_file():
        return wrong(N_("It is no longer there: {path}"), _INSTALL, path=path)
    if path.parent != case.computer.python.parent:
        return wrong(
            N_("Excel starts another Python than this one: {path}"),
            _INSTALL,
            path=path,
        )
    return fine(N_("It is this one: {path}"), path=path)


@check(32, Label("xlwings 的 DLL", "xlwings 的 DLL", "DLL of xlwings"))
def library(case: Case) -> Outcome | None:
    """Look for the library of Excel's bits and of the version installed."""
    if case.set_up is None:
        return None
    release = case.computer.release("xlwings")
    if case.set_up.xlwings != release:
        return wrong(
            N_("Set up for xlwings {old}; {release} is installed."),
            _INSTALL,
            old=case.set_up.xlwings,
            release=release or "?",
        )
    said = case.set_up.dll32 if case.office.bits == 32 else case.set_up.dll64  # noqa: PLR2004  the bits are the name
    if Path(said).is_file():
        return fine(N_("It is there: {path}"), path=said)
    return wrong(
        N_("It is missing: {path}"),
        N_(
            "Run: pip install --force-reinstall --no-deps xlwings and then: volkit "
            "excel install"
        ),
        path=said,
    )


@check(33, Label("命令行", "命令列", "Command line"))
def command(case: Case) -> Outcome | None:
    """Excel must be able to pass the path of Python on."""
    if case.set_up is None:
        return None
    path = case.set_up.python
    if not is_passable(case.set_up.command, case.computer.code_page):
        return wrong(
            N_(
                "The path is too long, or has characters that this Windows does not "
                "know: {path}"
            ),
            N_("Install Python in a folder such as C:\\Python, then volkit in it."),
            path=path,
        )
    if not path.isascii():
        return fine(N_("There are Chinese characters in the path; that will do."))
    if " " in path:
        return fine(N_("There are spaces in the path; that will do."))
    return fine(N_("Excel can pass it on."))

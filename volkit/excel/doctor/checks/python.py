"""Whether Python and what Excel needs of it are there, and start."""

from volkit.excel.doctor.check import Case, Outcome, check, fine, wrong
from volkit.excel.install import is_from_store
from volkit.excel.set_up import command_line
from volkit.i18n import N_
from volkit.model.text import Label

_TRIAL = "import pythoncom, win32com.server.util; import volkit.excel.entry"


@check(20, Label("Python", "Python", "Python"))
def python(case: Case) -> Outcome:
    """Refuse a Python from the Store, which writes files that Excel cannot see."""
    if is_from_store(case.computer):
        return wrong(
            N_("This Python is from the Microsoft Store; Excel cannot work with it."),
            N_("Install Python from python.org, then volkit in it."),
        )
    return fine(
        N_("Python {version}, {path}"),
        version=case.computer.version,
        path=case.computer.python,
    )


@check(21, Label("xlwings", "xlwings", "xlwings"))
def xlwings(case: Case) -> Outcome:
    """Look for what connects Excel and Python."""
    release = case.computer.release("xlwings")
    if not release:
        return wrong(
            N_("xlwings is missing."),
            N_("Run: {command}"),
            command='pip install "volkit[excel]"',
        )
    if int(release.partition(".")[0]) > 0:
        return wrong(
            N_("xlwings {release} is too new for this volkit."),
            N_("Run: {command}"),
            release=release,
            command='pip install "xlwings<1"',
        )
    return fine(N_("xlwings {release}"), release=release)


@check(22, Label("pywin32", "pywin32", "pywin32"))
def pywin32(case: Case) -> Outcome:
    """Load what xlwings talks to Excel with."""
    if case.computer.can_import("pythoncom"):
        return fine(N_("It loads."))
    return wrong(
        N_("It is missing or damaged."),
        N_("Run: {command}"),
        command="pip install --force-reinstall pywin32",
    )


@check(35, Label("启动", "啟動", "Start"))
def start(case: Case) -> Outcome | None:
    """Start Python as Excel does, apart from folders and variables."""
    if case.set_up is None:
        return None
    command = command_line(case.set_up.python, case.set_up.site, _TRIAL)
    if case.computer.runs(command):
        return fine(N_("Python starts as Excel starts it."))
    return wrong(
        N_("Python does not start as Excel starts it."),
        N_('Run: pip install "volkit[excel]" and then: volkit excel install'),
    )

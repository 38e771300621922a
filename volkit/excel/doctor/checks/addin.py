"""Whether the add-in is in its place, of this version, and allowed to run."""

from collections.abc import Iterator
from pathlib import Path, PureWindowsPath

from volkit import __version__
from volkit.excel.addin import is_own
from volkit.excel.computer import addin_file
from volkit.excel.doctor.check import Case, Outcome, check, fine, wrong
from volkit.excel.doctor.office import LOCATIONS, SECURITY, is_on_network
from volkit.excel.told import read
from volkit.i18n import N_
from volkit.model.errors import SurroundingsError
from volkit.model.text import Label

_INSTALL = N_("Run: volkit excel install")
_UNASKED = N_("Excel does not trust the folder of the add-in.")
_SIGNED = N_("Excel loads signed add-ins only; that of volkit is not signed.")
_COMMON_LOCATIONS = r"Common\Security\Trusted Locations"
_SWITCHES = (
    ("DisableAllAddins", SECURITY, N_("Excel loads no add-ins at all.")),
    ("RequireAddinSig", SECURITY, _SIGNED),
    ("RequireAlwaysOnMacroSig", r"Common\Security", _SIGNED),
    ("AllLocationsDisabled", LOCATIONS, _UNASKED),
)
"""What is nought where nobody has set it."""
_LAID_DOWN = N_(
    "Your organisation has laid this down. Ask those who look after computers to allow "
    "{path}; without it run: volkit excel install --no-addin"
)
_CHOOSE = N_(
    "In Excel: File, Options, Trust Center, Trust Center Settings, Add-ins: clear the "
    "ticks; Trusted Locations: clear “Disable all Trusted Locations”, and tick “Allow "
    "Trusted Locations on my network” if the folder lies there. Close Excel and open "
    "it again."
)


@check(34, Label("加载项", "增益集", "Add-in"))
def addin(case: Case) -> Outcome | None:
    """Look for the add-in that brings the buttons to every workbook."""
    if case.set_up is None:
        return None
    try:
        path = addin_file(case.computer)
    except SurroundingsError as error:
        remedy = N_("Sign out of Windows and in again.")
        return wrong(error.message, remedy, **error.params)
    is_known = case.set_up.digest_at(path) != ""
    if not path.exists():
        if is_known:
            return wrong(N_("It is no longer there: {path}"), _INSTALL, path=path)
        return fine(N_("It was left out: the buttons are in volkit's workbook only."))
    if not is_own(path, case.set_up):
        return wrong(
            N_("In its place lies a file that volkit did not put there: {path}"),
            N_("Close Excel, delete or move that file, then run: volkit excel install"),
            path=path,
        )
    return _version(path)


def _version(path: Path) -> Outcome:
    """Compare versions; the bytes are those that volkit wrote, so they can be read."""
    built = read(path).versions.get("volkit", "?")
    if built == __version__:
        return fine(N_("It is there: {path}"), path=path)
    return wrong(
        N_("It is of volkit {old}; here is volkit {new}."),
        N_("Close Excel, then run: volkit excel install"),
        old=built,
        new=__version__,
    )


@check(43, Label("加载项的信任", "增益集的信任", "Trust in the add-in"))
def trust_in_addin(case: Case) -> Outcome | None:
    """Ask whether Excel loads the add-in and runs its macros unasked."""
    if case.set_up is None or not case.computer.variable("APPDATA"):
        return None
    path = addin_file(case.computer)
    if not case.set_up.digest_at(path):
        return None
    for what, is_laid_down in _obstacles(case, PureWindowsPath(path)):
        return wrong(what, _LAID_DOWN if is_laid_down else _CHOOSE, path=path)
    return fine(N_("No setting keeps Excel from loading it."))


def _obstacles(case: Case, path: PureWindowsPath) -> Iterator[tuple[str, bool]]:
    """Give what keeps the add-in from running, and whether it is laid down."""
    for name, branch, what in _SWITCHES:
        value, is_laid_down = _setting(case, name, branch)
        if value:
            yield what, is_laid_down
    if case.office.policy("Allow User Locations", _COMMON_LOCATIONS) == 0:
        yield _UNASKED, True
    allowed, is_laid_down = _setting(case, "AllowNetworkLocations", LOCATIONS)
    if is_on_network(case.computer, path) and not allowed:
        yield _UNASKED, is_laid_down


def _setting(case: Case, name: str, branch: str) -> tuple[str | int | None, bool]:
    """Return what is set, and whether an administrator has laid it down."""
    laid_down = case.office.policy(name, branch)
    is_laid_down = laid_down is not None
    return laid_down if is_laid_down else case.office.own(name, branch), is_laid_down

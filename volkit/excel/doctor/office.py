"""What the registry says of Excel: which one there is, and what it may run."""

from dataclasses import dataclass
from pathlib import PureWindowsPath

from volkit.excel.computer import Computer

_RELEASES = ("16.0", "15.0", "14.0")
_BRANCHES = {
    64: r"HKLM\SOFTWARE\Microsoft\Office",
    32: r"HKLM\SOFTWARE\WOW6432Node\Microsoft\Office",
}
_STREAMED = r"HKLM\SOFTWARE\Microsoft\Office\ClickToRun\Configuration"
_PROGRAM = r"HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe"
_POLICIES = (
    r"Software\Policies\Microsoft\Office",
    r"Software\Policies\Microsoft\Cloud\Office",
)
_OWN = r"HKCU\Software\Microsoft\Office"
SECURITY = r"Excel\Security"
LOCATIONS = rf"{SECURITY}\Trusted Locations"
"""Where Excel notes, among the settings of trust, which folders are trusted."""


@dataclass(frozen=True)
class Office:
    """The Excel of a computer: `release` and `bits` are "" and 0 where none is."""

    computer: Computer
    release: str
    bits: int

    def policy(self, name: str, branch: str = SECURITY) -> str | int | None:
        """Return what an administrator has laid down, None if nothing."""
        found = (
            self.computer.registry(rf"{hive}\{place}\{self.release}\{branch}", name)
            for place in _POLICIES
            for hive in ("HKLM", "HKCU")
        )
        return next((value for value in found if value is not None), None)

    def own(self, name: str, branch: str = SECURITY) -> str | int | None:
        """Return what the person has set among the settings of trust."""
        return self.computer.registry(rf"{_OWN}\{self.release}\{branch}", name)

    def trusts(self, path: PureWindowsPath) -> bool:
        """Tell whether macros run unasked in a file of this place."""
        branch = rf"{_OWN}\{self.release}\{LOCATIONS}"
        if self.computer.registry(branch, "AllLocationsDisabled"):
            return False
        for key in self.computer.keys(branch):
            said = self.computer.registry(rf"{branch}\{key}", "Path")
            below = self.computer.registry(rf"{branch}\{key}", "AllowSubfolders")
            if not isinstance(said, str) or not said:
                continue
            folder = PureWindowsPath(said)
            if path.parent == folder or (below and folder in path.parents):
                return True
        return False


def is_on_network(computer: Computer, path: PureWindowsPath) -> bool:
    """Tell whether a file lies on another computer, by its name or a drive's letter."""
    letter = path.drive.rstrip(":")
    mapped = computer.registry(rf"HKCU\Network\{letter}", "RemotePath")
    return path.drive.startswith("\\\\") or mapped is not None


def office_of(computer: Computer) -> Office:
    """Return the newest Excel of a computer."""
    for release in _RELEASES:
        for bits, branch in _BRANCHES.items():
            key = rf"{branch}\{release}\Excel\InstallRoot"
            if computer.registry(key, "Path"):
                return Office(computer, release, bits)
    # Office that installs itself over the internet may keep its keys to itself.
    platform = computer.registry(_STREAMED, "Platform")
    if platform and computer.registry(_PROGRAM):
        return Office(computer, _RELEASES[0], 32 if platform == "x86" else 64)
    return Office(computer, "", 0)

"""The computer as setting Excel up sees it; tests put another in its place."""

import importlib
import os
import site
import struct
import subprocess
import sys
from importlib import metadata
from pathlib import Path

from volkit.excel import registry
from volkit.i18n import N_
from volkit.model.errors import SurroundingsError

_SECONDS_TO_START = 120


class Computer:
    """What is asked of the system: registry, variables, Python and its packages.

    Keys of the registry begin with HKCU or HKLM; the 64-bit view is the one asked.
    """

    is_windows = sys.platform == "win32"
    code_page = "mbcs" if sys.platform == "win32" else "utf-8"
    """The encoding in which a program hands another one a command line."""
    python = Path(sys.executable)
    base = Path(sys.base_prefix)
    version = ".".join(map(str, sys.version_info[:3]))
    bits = struct.calcsize("P") * 8

    def variable(self, name: str) -> str:
        """Return a variable of the surroundings, "" where there is none."""
        return os.environ.get(name, "")

    def registry(self, key: str, name: str = "") -> str | int | None:
        """Return a value of the registry, None where there is none."""
        return registry.value(key, name)

    def keys(self, key: str) -> list[str]:
        """Return the names of the keys below a key of the registry."""
        return registry.keys(key)

    def release(self, package: str) -> str:
        """Return the version of a package that is installed, "" where it is not."""
        try:
            return metadata.version(package)
        except metadata.PackageNotFoundError:
            return ""

    def shipped(self, package: str, name: str) -> Path | None:
        """Return a file that an installed package brought along, by its name."""
        try:
            files = metadata.files(package) or ()
        except metadata.PackageNotFoundError:
            return None
        found = (Path(os.path.abspath(f.locate())) for f in files if f.name == name)  # noqa: PTH100  `resolve` would leave a mapped drive for its server
        return next((path for path in found if path.is_file()), None)

    def own_packages(self, *packages: str) -> str:
        """Return the person's own folder of packages if one of these lies there."""
        own = Path(site.getusersitepackages())
        for package in packages:
            try:
                place = metadata.distribution(package).locate_file("")
            except metadata.PackageNotFoundError:
                continue
            if Path(str(place)) == own:
                return str(own)
        return ""

    def can_import(self, module: str) -> bool:
        """Tell whether a module loads."""
        try:
            importlib.import_module(module)
        except Exception:  # noqa: BLE001  whatever a broken package raises, it does not load
            return False
        return True

    def is_held(self, path: Path) -> bool:
        """Tell whether a file cannot be replaced, as one that Excel has open."""
        try:
            with path.open("r+b"):
                return False
        except FileNotFoundError:
            return False
        except OSError:
            return True

    def runs(self, command: str) -> bool:
        """Tell whether a command comes to a good end."""
        words = command if self.is_windows else ["/bin/sh", "-c", command]
        try:
            done = subprocess.run(  # noqa: S603  the command is volkit's own
                words, capture_output=True, timeout=_SECONDS_TO_START, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
        return done.returncode == 0


def excel_file(computer: Computer) -> Path:
    """Return where Excel looks for what it must know of the set-up.

    Raises:
        SurroundingsError: this is not Windows, or Windows does not name the folder.

    """
    if not computer.is_windows:
        raise SurroundingsError(
            N_(
                "The buttons and functions need Microsoft Excel on Windows. Here, use "
                "the commands: volkit check, fix, rate, print."
            )
        )
    return _folder(computer, "LOCALAPPDATA") / "volkit" / "excel.txt"


def addin_file(computer: Computer) -> Path:
    """Return where an add-in lies that Excel loads at its start, unasked.

    Raises:
        SurroundingsError: Windows does not name the folder.

    """
    place = _folder(computer, "APPDATA") / "Microsoft" / "Excel" / "XLSTART"
    return place / "volkit.xlam"


def _folder(computer: Computer, name: str) -> Path:
    """Return a folder that Windows keeps for a person's settings.

    Raises:
        SurroundingsError: Windows does not name it.

    """
    folder = computer.variable(name)
    if not folder:
        raise SurroundingsError(
            N_(
                "Windows does not say where your settings belong ({name}). Sign out of "
                "Windows, sign in again, then try again."
            ),
            name=name,
        )
    return Path(folder)

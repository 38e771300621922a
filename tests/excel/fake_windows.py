"""A computer with Windows and Excel as `install` and `doctor` see it, in a folder."""

from pathlib import Path

import xlwings
from openpyxl import Workbook

from volkit import __version__
from volkit.excel.captions import captions
from volkit.excel.computer import Computer
from volkit.render.workbook_macros import with_captions

RELEASE = str(xlwings.__version__)
SECURITY = r"HKCU\Software\Microsoft\Office\16.0\Excel\Security"
POLICY = r"HKCU\Software\Policies\Microsoft\Office\16.0\Excel\Security"
ROOT_64 = r"HKLM\SOFTWARE\Microsoft\Office\16.0\Excel\InstallRoot"
ROOT_32 = r"HKLM\SOFTWARE\WOW6432Node\Microsoft\Office\16.0\Excel\InstallRoot"


class Windows(Computer):
    """A sound computer; a test spoils what it is about."""

    is_windows = True
    code_page = "cp936"

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.base = self.put("Python", "python.exe").parent
        self.python = self.base / "python.exe"
        self.put("Python", "pythonw.exe")
        for bits in (64, 32):
            self.put("Python", f"xlwings{bits}-{RELEASE}.dll")
        self.variables = {
            name: str(folder / name)
            for name in ("LOCALAPPDATA", "APPDATA", "USERPROFILE")
        }
        self.values: dict[tuple[str, str], str | int] = {
            (ROOT_64, "Path"): "C:\\Office"
        }
        self.releases = {"xlwings": RELEASE}
        self.own = ""
        self.broken: set[str] = set()
        self.run: list[str] = []
        self.held: set[Path] = set()

    def put(self, *names: str, content: bytes = b"") -> Path:
        """Put a file into this computer's folder."""
        path = self.folder.joinpath(*names)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    def variable(self, name: str) -> str:
        return self.variables.get(name, "")

    def registry(self, key: str, name: str = "") -> str | int | None:
        return self.values.get((key, name))

    def keys(self, key: str) -> list[str]:
        below = f"{key}\\"
        names = (k[len(below) :] for k, _ in self.values if k.startswith(below))
        return sorted({name.partition("\\")[0] for name in names})

    def release(self, package: str) -> str:
        return self.releases.get(package, "")

    def shipped(self, package: str, name: str) -> Path | None:
        path = self.base / name
        return path if package == "xlwings" and path.is_file() else None

    def own_packages(self, *packages: str) -> str:
        return self.own if "volkit" in packages else ""

    def can_import(self, module: str) -> bool:
        return module not in self.broken

    def is_held(self, path: Path) -> bool:
        return path in self.held

    def runs(self, command: str) -> bool:
        self.run.append(command)
        return "start" not in self.broken


def macro_book(
    path: Path,
    *,
    release: str = RELEASE,
    volkit: str = __version__,
    sheets: tuple[str, ...] = (),
) -> Path:
    """Write a workbook that tells versions as volkit's own does."""
    book = Workbook()
    for name in sheets:
        book.create_sheet(name).append(("INTERPRETER_WIN", "C:\\evil\\python.exe"))
    versions = {"xlwings": release, "volkit": volkit}
    said = [
        (kind, key, versions[key] if kind == "version" else text)
        for kind, key, text in captions("zh_Hans")
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    with_captions(book, said).save(path)
    return path

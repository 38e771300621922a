"""The workbook's VBA, run by pyOpenVBA's interpreter; Windows and Python stand in.

Only what reaches outside VBA is replaced: the calls of Windows, the file system object,
and the object that xlwings' library gives. All else runs as it is written.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pyopenvba.apps.excel import ExcelApplication
from pyopenvba.excel import ExcelFile
from pyopenvba.interpreter._objects import VBAObject, method
from pyopenvba.interpreter._values import EMPTY, VBAArray, VBAErrorValue, error

from volkit.model.bundled import bundled

WORKBOOK = bundled("workbook") / "volkit.zh_Hans.xlsm"
ADDIN = WORKBOOK.with_suffix(".xlam")
LOCAL = r"C:\Users\张三 O'Neill\AppData\Local"
SETTINGS = rf"{LOCAL}\volkit\excel.txt"
_Does = TypeVar("_Does", bound=Callable[..., object])
_FIRST_ERROR = -2146828288
_NOT_FOUND, _HIDDEN = 53, 1004
_STANDS_IN = {
    "Function VkIsLoaded": "VkIsLoaded = True",
    "Function VkFits": "VkFits = True",
    "Function VkPython": 'Set VkPython = CreateObject("Python").Started(mCommand)',
    "Function VkLocalFolder": f'VkLocalFolder = "{LOCAL}"',
    "Sub VkSay": "MsgBox words",
}


def _method(function: _Does) -> _Does:
    """Let VBA call a method; pyOpenVBA's own decorator is untyped."""
    done: _Does = method(function)
    return done


def sources(workbook: Path = WORKBOOK) -> dict[str, str]:
    """Return the text of each module of a workbook, as it is stored."""
    with ExcelFile(str(workbook)) as book:
        return {m.name: str(m.source) for m in book.vba_project().modules}


@dataclass
class Windows:
    """What is on the computer: text files, and programs that are only there."""

    texts: dict[str, str] = field(default_factory=dict)
    programs: set[str] = field(default_factory=set)
    opened: list[str] = field(default_factory=list)


class _Text(VBAObject):  # type: ignore[misc]  # pyOpenVBA is untyped
    def __init__(self, text: str) -> None:
        self._text = text

    @_method
    def ReadAll(self) -> str:  # noqa: N802  the names are Windows'
        return self._text

    @_method
    def Close(self) -> object:  # noqa: N802  the same
        return EMPTY


class _Files(VBAObject):  # type: ignore[misc]  # the same
    def __init__(self, windows: Windows) -> None:
        self._windows = windows

    @_method
    def OpenTextFile(self, path: str, *_: object) -> _Text:  # noqa: N802  the same
        self._windows.opened.append(path)
        if path not in self._windows.texts:
            raise error(_NOT_FOUND)
        return _Text(self._windows.texts[path])

    @_method
    def FileExists(self, path: str) -> bool:  # noqa: N802  the same
        return path in self._windows.programs


class Python(VBAObject):  # type: ignore[misc]  # the same
    """What xlwings' library gives; it keeps what it was asked, and may answer."""

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []
        self.commands: list[str] = []
        self.said: str = ""
        self.answer: Callable[..., object] = lambda *_: None

    @_method
    def Started(self, command: str) -> object:  # noqa: N802  ours, beside xlwings'
        self.commands.append(command)
        return self

    @_method
    def Module(self, name: str) -> str:  # noqa: N802  the names are xlwings'
        return name

    @_method
    def Tuple(self, key: str, book: Any) -> str:  # noqa: N802  the same
        return f"{key}|{book.name}"

    @_method
    def Call(self, module: str, name: str, given: str) -> str:  # noqa: N802  the same
        self.calls.append((module, name, *given.split("|")))
        return self.said

    @_method
    def Str(self, value: str) -> str:  # noqa: N802  the same
        return value

    @_method
    def CallUDF(self, module: str, name: str, given: Any) -> object:  # noqa: N802  the same
        values = [com(one) for one in given.elements()]
        self.calls.append((module, name, *values))
        return variant(self.answer(module, name, values))


def com(value: Any) -> object:
    """Return a value of VBA's as COM hands it to Python."""
    if isinstance(value, VBAArray):
        down, across = (range(low, high + 1) for low, high in value.bounds)
        return tuple(tuple(com(value.get([i, j])) for j in across) for i in down)
    if isinstance(value, VBAErrorValue):
        return _FIRST_ERROR + value.number
    return None if value is EMPTY else value


def variant(value: object) -> object:
    """Return what Python answered as VBA receives it."""
    if not isinstance(value, list | tuple):
        return EMPTY if value is None else value
    rows: list[Any] = list(value)
    if not rows or not isinstance(rows[0], list | tuple):
        return VBAArray([(0, len(rows) - 1)], items=[variant(one) for one in rows])
    # VBA keeps a table column by column.
    cells = [variant(row[j]) for j in range(len(rows[0])) for row in rows]
    return VBAArray([(0, len(rows) - 1), (0, len(rows[0]) - 1)], items=cells)


class Excel:
    """Excel with the workbook or the add-in open, where volkit is set up."""

    def __init__(self, workbook: Path = WORKBOOK, *, site: str = "") -> None:
        self.windows, self.python = Windows(), Python()
        self.files = _Files(self.windows)
        self.app = ExcelApplication.open(str(workbook), with_vba=False)
        self.app.interpreter.host.create = self._create
        self.is_addin = workbook.suffix == ADDIN.suffix
        self.book = self.app.workbooks()[0]
        self._of_book, self.book.vba_get = self.book.vba_get, self._of_itself
        self.help: list[dict[str, object]] = []
        self.cancel_keys: list[int] = []
        application = self.app.application
        self._get, self._set = application.vba_get, application.vba_set
        application.vba_get, application.vba_set = self.answer, self._take
        modules = sources(workbook)
        version = re.search(r'XLWINGS_VERSION As String = "(.+)"', modules["xlwings"])
        assert version is not None
        self.set_up(version[1], site)
        self.app.add_module(readable(modules["xlwings"]), name="xlwings")
        self.app.add_module(standing_in(modules["VkBridge"]), name="VkBridge")
        for name in ("VkFunctions", "VkRibbon"):
            self.app.add_module(modules[name], name=name)

    def set_up(self, version: str, site: str, **others: str) -> None:
        """Lay down what `volkit excel install` would, and the programs it names."""
        home = r"D:\志愿 服务\py"
        settings = {
            "format": "1",
            "xlwings": version,
            "python": rf"{home}\pythonw.exe",
            "dll64": rf"{home}\xlwings64-{version}.dll",
            "dll32": rf"{home}\xlwings32-{version}.dll",
            "site": site,
            **others,
        }
        lines = (f"{key}={_escaped(value)}" for key, value in settings.items())
        self.windows.texts[SETTINGS] = "\r\n".join(lines)
        self.windows.programs |= {settings[k] for k in ("python", "dll64", "dll32")}

    def run(self, name: str, *given: object) -> Any:
        """Run a macro and return what it answers."""
        return self.app.run(name, *given)

    @property
    def said(self) -> Sequence[str]:
        """Return what was shown to the person."""
        return [prompt for _, prompt, _, _ in self.app.dialogs]

    def answer(self, name: str, args: Any = (), named: Any = None) -> object:
        """Answer for the application, which has no function wizard here."""
        if name.lower() != "macrooptions":
            return self._get(name, args, named)
        if self.is_addin and self.book.name in str(named["Macro"]):
            raise error(_HIDDEN)
        self.help.append({key.lower(): value for key, value in named.items()})
        return EMPTY

    def _of_itself(self, name: str, args: Any = (), named: Any = None) -> object:
        """Answer for the workbook whose macros these are, which may be an add-in."""
        if name.lower() == "isaddin":
            return self.is_addin
        return self._of_book(name, args, named)

    def _take(self, name: str, value: Any, *more: object, **named: object) -> None:
        """Let the application be told what Esc is for."""
        if name.lower() == "enablecancelkey":
            self.cancel_keys.append(int(value))
        else:
            self._set(name, value, *more, **named)

    def _create(self, kind: str) -> object:
        known = {"Python": self.python, "Scripting.FileSystemObject": self.files}
        return known[kind]


def readable(text: str) -> str:
    """Return a module without a remark behind a directive, which pyOpenVBA cannot read."""
    return re.sub(r"^(#Const .*?)\s*'.*?\r$", r"\1\r", text, flags=re.MULTILINE)


def standing_in(bridge: str) -> str:
    """Return VkBridge with its calls of Windows replaced, each found exactly once."""
    for head, body in _STANDS_IN.items():
        kind = head.split()[0]
        pattern = rf"(Private {head}\(.*?\r\n).*?(End {kind}\r\n)"
        new = rf"\g<1>{body}\r\n\g<2>".replace(LOCAL, LOCAL.replace("\\", r"\\"))
        bridge, count = re.subn(pattern, new, bridge, flags=re.DOTALL)
        assert count == 1, head
    return bridge


def _escaped(value: str) -> str:
    """Return a setting as the file holds it: ASCII, the rest as %XXXX."""
    units = value.encode("utf-16-be")
    codes = [int.from_bytes(units[i : i + 2]) for i in range(0, len(units), 2)]
    return "".join(
        chr(c) if 32 <= c < 127 and c != ord("%") else f"%{c:04X}" for c in codes
    )

"""Stand-ins for pywin32, so that xlwings' own Windows side runs where there is none."""

import contextlib
import ctypes
import datetime as dt
import importlib
import sys
from collections.abc import Iterator
from types import ModuleType, SimpleNamespace
from typing import Any
from unittest import mock

import xlwings

_NAMES = [
    "pywintypes",
    "pythoncom",
    "win32api",
    "win32con",
    "win32event",
    "win32gui",
    "win32process",
    "win32timezone",
    "win32com",
    "win32com.client",
    "win32com.client.dynamic",
    "win32com.client.gencache",
    "win32com.server",
    "win32com.server.dispatcher",
    "win32com.server.exception",
    "win32com.server.policy",
    "win32com.server.util",
]
_OURS = (
    "xlwings._xlwindows",
    "xlwings._win32patch",
    "xlwings.udfs",
    "xlwings.com_server",
)


class ComTime(dt.datetime):
    """What COM gives for a cell that holds a date."""


def _class(name: str) -> type:
    """Return a class that answers nothing."""
    return type(name, (), {})


def _stand_ins() -> dict[str, ModuleType]:
    """Return the modules with as much in them as xlwings touches while it loads."""
    made: dict[str, Any] = {name: ModuleType(name) for name in _NAMES}
    for name, module in made.items():
        parent, _, child = name.rpartition(".")
        module.__path__ = []
        if parent:
            setattr(made[parent], child, module)
    made["pywintypes"].TimeType = ComTime
    made["pywintypes"].com_error = made["pywintypes"].error = OSError
    made["pywintypes"].IID = str
    made["pythoncom"].TypeIIDs = {"dispatch": _class("PyIDispatch")}
    made["pythoncom"].IID_IDispatch = "dispatch"
    made["pythoncom"].__file__ = "pythoncom.dll"
    made["pythoncom"].CoInitialize = lambda: None
    made["win32com.client"].Dispatch = made["win32com.client"].DispatchEx = lambda o: o
    for name in ("CDispatch", "CoClassBaseClass", "DispatchBaseClass"):
        setattr(made["win32com.client"], name, _class(name))
    made["win32com.server.util"].wrap = lambda o, *_: o
    made["win32com.server.util"].unwrap = lambda o: SimpleNamespace(obj=o)
    return made


@contextlib.contextmanager
def windows() -> Iterator[SimpleNamespace]:
    """Give xlwings as it is on Windows: `udfs`, `com_server`, and our adapters."""
    engines = xlwings.engines
    adapters = sys.modules.pop("volkit.excel.udfs", None)
    with contextlib.ExitStack() as stack:
        stack.enter_context(mock.patch.dict(sys.modules, _stand_ins()))
        for name in ("windll", "oledll", "PyDLL"):
            stack.enter_context(
                mock.patch.object(ctypes, name, mock.Mock(), create=True)
            )
        stack.enter_context(mock.patch("atexit.register", lambda f: f))
        loaded = {n.rpartition(".")[2]: importlib.import_module(n) for n in _OURS}
        for taken, given in (("func", "xlfunc"), ("arg", "xlarg"), ("ret", "xlret")):
            own = getattr(loaded["udfs"], given)
            stack.enter_context(mock.patch.object(xlwings, taken, own))
        excel = xlwings.main.Engine(impl=loaded["_xlwindows"].engine)
        stack.enter_context(mock.patch.dict(engines.engines_by_name, excel=excel))
        adapted = importlib.import_module("volkit.excel.udfs")
        yield SimpleNamespace(**loaded, adapters=adapted)
    for name in (*_OURS, "volkit.excel.udfs"):
        sys.modules.pop(name, None)
    if adapters is not None:
        sys.modules["volkit.excel.udfs"] = adapters

"""A workbook, and whatever lies beside it, has no say in what runs."""

import json
import os
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.excel.com_book import Workbook
from tests.excel.desks import CLEAN, register
from tests.excel.engine import opened
from tests.excel.fake_windows import RELEASE
from tests.excel.vba import SETTINGS, Excel
from volkit.excel import entry
from volkit.excel.set_up import SetUp, as_file, units_of

ROOT = Path(__file__).parents[2]
CONF = [
    ("INTERPRETER_WIN", "C:\\evil\\python.exe"),
    ("INTERPRETER", "C:\\evil\\python.exe"),
    ("PYTHONPATH", "C:\\evil"),
    ("UDF_MODULES", "evil"),
    ("CONDA PATH", "C:\\evil"),
    ("USE UDF SERVER", "True"),
    ("DEBUG UDFS", "True"),
    ("RUNPYTHON", "import evil"),
]
NAMES = (
    "volkit/__init__.py",
    "polars.py",
    "xlwings.py",
    "pywintypes.py",
    "sitecustomize.py",
    "usercustomize.py",
    "json.py",
    "site.py",
    "evil.py",
)
"""What a hostile folder would have Python import in place of the real ones."""


def test_the_macros_start_what_install_has_written_and_open_nothing_else() -> None:
    site = "C:\\Users\\康\\站点 ''\\𠮷"
    python = "C:\\Program Files\\Python 100% 志愿\\pythonw.exe"
    dlls = [f"C:\\P\\xlwings{bits}-{RELEASE}.dll" for bits in (64, 32)]
    set_up = SetUp(python, dlls[0], dlls[1], RELEASE, site)
    excel = Excel()
    excel.windows.texts[SETTINGS] = as_file(set_up).decode()
    excel.windows.programs = {units_of(path) for path in (python, *dlls)}

    excel.run("VkRun_check")

    assert list(excel.said) == []
    assert excel.python.commands == [units_of(set_up.command)]
    assert set(excel.windows.opened) == {SETTINGS}


@dataclass(frozen=True)
class Started:
    """What a Python that was started as Excel does says of itself."""

    said: dict[str, Any]
    imported: list[str]


STAND_IN = """
import json, os, sys, types

def serve(clsid):
    import polars, volkit, xlwings
    files = {m: getattr(v, "__file__", None) for m, v in list(sys.modules.items())}
    print(json.dumps({"clsid": clsid, "cwd": os.getcwd(), "path": sys.path,
                      "files": files, "bytes": sys.dont_write_bytecode}))

stand_in = types.ModuleType("xlwings.com_server")
stand_in.serve = serve
sys.modules["xlwings.com_server"] = stand_in
"""
"""Takes the place of the COM server, from the folder that was named at set-up."""


def hostile_folder(folder: Path) -> tuple[Path, dict[str, str]]:
    """Write a folder and surroundings that want to be imported; both leave a trace."""
    evil = folder / "收上来的表"
    trace = folder / "imported"
    leave = f"open({str(trace)!r}, 'a').write(__file__ + '\\n')\n"
    own = f"lib/python{sys.version_info[0]}.{sys.version_info[1]}/site-packages"
    for home in (evil, evil / "user" / own, evil / ".local" / own):
        for name in NAMES:
            path = home / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(leave, encoding="utf-8")
        (home / "evil.pth").write_text("import evil\n", encoding="utf-8")
    (evil / "xlwings.conf").write_text(
        "".join(f'"{key}","{value}"\n' for key, value in CONF), encoding="utf-8"
    )
    return evil, {
        "PATH": os.environ["PATH"],
        "HOME": str(evil),
        "PYTHONPATH": str(evil),
        "PYTHONSTARTUP": str(evil / "evil.py"),
        "PYTHONUSERBASE": str(evil / "user"),
        "PYTHONINSPECT": "1",
        "INTERPRETER_WIN": str(evil / "python"),
        "XLWINGS_ON_SERVER": "1",
    }


def started(folder: Path, *, alone: bool) -> Started:
    """Start Python as the macros do, in a hostile folder with hostile surroundings."""
    evil, surroundings = hostile_folder(folder)
    site = folder / "个人 程序包"
    site.mkdir()
    (site / "stand_in.py").write_text(STAND_IN, encoding="utf-8")
    (site / "stand_in.pth").write_text(
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); import stand_in\n",
        encoding="utf-8",
    )
    set_up = SetUp(sys.executable, "", "", RELEASE, str(site))
    words = shlex.split(set_up.command.replace("$(CLSID)", "{0-1-2}"))
    if not alone:
        words.remove("-I")
    done = subprocess.run(
        words,
        cwd=evil,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=60,
    )
    trace = folder / "imported"
    imported = trace.read_text(encoding="utf-8").splitlines() if trace.exists() else []
    said = json.loads(done.stdout) if alone else {}
    return Started(said, imported)


def test_python_imports_nothing_of_the_workbooks_folder(tmp_path: Path) -> None:
    found = started(tmp_path, alone=True)

    evil = str(tmp_path / "收上来的表")
    assert found.imported == []
    assert found.said["clsid"] == "{0-1-2}"
    assert [p for p in found.said["path"] if p.startswith(evil) or not p] == []
    files = {m: f for m, f in found.said["files"].items() if f}
    assert {m: f for m, f in files.items() if f.startswith(evil)} == {}
    assert files["volkit"] == str(ROOT / "volkit" / "__init__.py")
    assert {"polars", "xlwings"} <= files.keys()
    assert Path(found.said["cwd"]).samefile(sys.prefix)
    assert found.said["bytes"] is True


def test_the_same_folder_would_be_imported_without_isolation(tmp_path: Path) -> None:
    assert started(tmp_path, alone=False).imported


def hostile_book(folder: Path) -> Workbook:
    """Return an open workbook with a sheet and, beside it, a file of settings."""
    book = register(CLEAN)
    book.folder = str(folder)
    for name in ("xlwings.conf", "XLWINGS.conf "):
        book.sheet(name, [list(row) for row in CONF])
    (folder / "xlwings.conf").write_text("INTERPRETER,evil\n", encoding="utf-8")
    return book


def test_a_button_starts_nothing_for_a_workbook_and_says_what_is_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*given: object, **_: object) -> None:
        raise AssertionError(given)

    for place in ("subprocess.Popen", "os.system", "os.execv", "os.posix_spawn"):
        monkeypatch.setattr(place, refused)
    before = list(sys.path), dict(os.environ), set(sys.modules)
    book = hostile_book(tmp_path)

    failed = entry.press("check", opened(book))

    assert failed == ""
    said = "\n".join(book.application.person.said)
    assert "名为xlwings.conf的表" in said
    assert "旁边有一个文件xlwings.conf" in said
    assert (list(sys.path), dict(os.environ)) == before[:2]
    new = {
        m: getattr(sys.modules[m], "__file__", "") for m in set(sys.modules) - before[2]
    }
    assert not [m for m, f in new.items() if str(f).startswith(str(tmp_path))]


def test_a_book_that_was_never_saved_has_nothing_beside_it() -> None:
    book = register(CLEAN)

    assert entry.press("check", opened(book)) == ""
    assert "旁边" not in "\n".join(book.application.person.said)

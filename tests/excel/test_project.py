"""The macro workbooks and add-ins as they are handed out: what is in them, what not."""

import hashlib
import io
import json
import os
import re
import struct
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import olefile
import pytest
from openpyxl import load_workbook
from pyopenvba.apps.excel import ExcelApplication
from pyopenvba.exceptions import VBACompileError
from pyopenvba.integrity import check_file
from pyopenvba.vba import decompress
from pyvbaanalysis import ModuleInput, ModuleSymbolKind, analyze_project

from tests.cli.command import unmeasured
from tests.excel.vba import readable, sources
from volkit.excel import ribbon
from volkit.excel.captions import captions
from volkit.excel.modules import modules
from volkit.excel.project import Module, project_bytes
from volkit.model.bundled import bundled
from volkit.model.text import LOCALES, Locale
from volkit.opc.archive import Archive
from volkit.render.workbook_macros import CAPTIONS, PROJECT_PART, RIBBON_PART

TYPES = "[Content_Types].xml"
OURS = ["xlwings", "VkBridge", "VkFunctions", "VkRibbon"]
BY_ITSELF = re.compile(
    r"\b(auto_?(open|close|exec|exit|new|activate|deactivate)"
    r"|(workbook|worksheet|app|application|document)_\w+|withevents|ontime|onkey)\b",
    re.IGNORECASE,
)
"""What VBA runs without anybody pressing anything."""


def workbook(locale: Locale) -> Path:
    return bundled("workbook") / f"volkit.{locale}.xlsm"


def addin(locale: Locale) -> Path:
    return workbook(locale).with_suffix(".xlam")


def opened(path: Path) -> Any:
    """Open what is handed out; openpyxl knows no add-ins, which differ by one word."""
    book = path.read_bytes()
    if path.suffix == ".xlam":
        archive, out = Archive(book), io.BytesIO()
        types = archive.read(TYPES).replace(b".addin.", b".sheet.")
        archive.write(out, {TYPES: types})
        book = out.getvalue()
    return load_workbook(io.BytesIO(book), keep_vba=True)


ADDINS = [addin(locale) for locale in LOCALES]
each_workbook = pytest.mark.parametrize("locale", LOCALES)
each_addin = pytest.mark.parametrize("path", ADDINS, ids=lambda p: p.name)
each_file = pytest.mark.parametrize(
    "path", [*map(workbook, LOCALES), *ADDINS], ids=lambda p: p.name
)


def tool(name: str, path: Path) -> subprocess.CompletedProcess[str]:
    """Run one of oletools' programs, whose modules warn while they load."""
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-m", f"oletools.{name}", str(path)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )


@each_file
def test_olevba_lists_our_modules_and_those_of_the_sheets_alone(path: Path) -> None:
    listed = re.findall(r"^VBA MACRO (\S+)", tool("olevba", path).stdout, re.MULTILINE)
    sheets = len(opened(path).sheetnames)
    assert listed == [
        "ThisWorkbook.cls",
        *(f"Sheet{number}.cls" for number in range(1, sheets + 1)),
        *(f"{name}.bas" for name in OURS),
    ]


@each_file
def test_nothing_in_it_looks_like_a_virus_to_mraptor(path: Path) -> None:
    done = tool("mraptor", path)
    assert "Macro OK" in done.stdout
    assert "SUSPICIOUS" not in done.stdout


@each_file
def test_no_macro_runs_by_itself(path: Path) -> None:
    held = sources(path)
    assert [name for name, text in held.items() if BY_ITSELF.search(text)] == []
    for name, text in held.items():
        if name not in OURS:
            lines = text.split("\r\n")
            assert all(s.startswith("Attribute ") or not s for s in lines), name


@each_file
def test_pyopenvba_finds_the_package_and_the_project_whole(path: Path) -> None:
    report = check_file(str(path))
    assert report.complete
    assert report.issues == ()


@each_file
def test_the_modules_are_the_files_under_macros(path: Path) -> None:
    held = sources(path)
    assert {m.name: m.text for m in modules()} == {n: held[n] for n in OURS}
    for name in OURS[1:]:
        text = (bundled("macros") / "vba" / f"{name}.bas").read_bytes()
        assert text == held[name].encode("ascii")
    _, locale, kind = path.name.split(".")
    name = "addin" if kind == "xlam" else "customUI"
    ribbon = bundled("macros") / "ribbon" / f"{name}.{locale}.xml"
    with zipfile.ZipFile(path) as package:
        assert package.read(RIBBON_PART) == ribbon.read_bytes()


def compile_errors(texts: dict[str, str]) -> dict[str, list[str]]:
    """Return what VBA would not compile, by module."""
    standard, document = ModuleSymbolKind("standard"), ModuleSymbolKind("document")
    found = analyze_project(
        ModuleInput(name, standard if name in OURS else document, text)
        for name, text in texts.items()
    )
    return {
        name: [f"{d.code}: {d.message}" for d in said if d.severity.value == "error"]
        for name, said in found.items()
        if any(d.severity.value == "error" for d in said)
    }


def test_pyvbaanalysis_finds_nothing_that_would_not_compile() -> None:
    assert compile_errors(sources()) == {}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Exit Function", "Exit Sub"),
        ("Next i", "Next j"),
        ("Public Function VkCall(", "Public Function VkAsk("),
        ("    Dim obstacle As String\r\n", ""),
    ],
    ids=["another end", "another loop", "a name that is gone", "no declaration"],
)
def test_pyvbaanalysis_would_find_a_module_that_is_broken(
    right: str, wrong: str
) -> None:
    held = sources()
    held["VkBridge"] = held["VkBridge"].replace(right, wrong, 1)
    assert compile_errors(held)


@pytest.mark.parametrize("name", OURS)
def test_every_module_can_be_read_to_its_end(name: str) -> None:
    ExcelApplication().add_module(readable(sources()[name]), name=name)


@pytest.mark.parametrize("end", ["End Function\r\n", "End If\r\n", " Then\r\n"])
def test_a_module_whose_blocks_do_not_close_cannot_be_read(end: str) -> None:
    broken = sources()["VkBridge"].replace(end, "\r\n", 1)
    with pytest.raises(VBACompileError):
        ExcelApplication().add_module(broken, name="VkBridge")


def stream(project: bytes, *name: str) -> bytes:
    with olefile.OleFileIO(io.BytesIO(project)) as storage:
        return bytes(storage.openstream(list(name)).read())


@each_file
def test_the_project_is_what_ms_ovba_wants_of_a_writer(path: Path) -> None:
    with zipfile.ZipFile(path) as package:
        project = package.read(PROJECT_PART)
    assert stream(project, "VBA", "_VBA_PROJECT").hex() == "cc61ffff000100"
    listed = decompress(stream(project, "VBA", "dir"))
    # MODULEOFFSET and MODULECOOKIE stand side by side but for the help context.
    offsets = re.findall(rb"\x31\x00\x04\x00\x00\x00(....)\x1e", listed, re.DOTALL)
    cookies = re.findall(rb"\x2c\x00\x02\x00\x00\x00(..)", listed, re.DOTALL)
    assert [struct.unpack("<I", one)[0] for one in offsets] == [0] * len(sources(path))
    assert [struct.unpack("<H", one)[0] for one in cookies] == [0xFFFF] * len(
        sources(path)
    )
    with olefile.OleFileIO(io.BytesIO(project)) as storage:
        assert not any("SRP" in "/".join(path) for path in storage.listdir())


@each_workbook
def test_openpyxl_keeps_macros_and_ribbon_when_it_saves(
    locale: Locale, tmp_path: Path
) -> None:
    saved = tmp_path / "saved.xlsm"
    load_workbook(workbook(locale), keep_vba=True).save(saved)
    with zipfile.ZipFile(workbook(locale)) as old, zipfile.ZipFile(saved) as new:
        for part in (PROJECT_PART, RIBBON_PART):
            assert new.read(part) == old.read(part)
        assert RIBBON_PART.encode() in new.read("_rels/.rels")
        assert b"macroEnabled.main+xml" in new.read("[Content_Types].xml")
    again = load_workbook(saved, keep_vba=True)
    assert again.sheetnames == load_workbook(workbook(locale)).sheetnames


@each_file
def test_every_sheet_has_the_module_that_bears_its_code_name(path: Path) -> None:
    book = opened(path)
    names = [ws.sheet_properties.codeName for ws in book.worksheets]
    held = sources(path)
    assert [n for n in held if n not in OURS] == ["ThisWorkbook", *names]
    assert book.code_name == "ThisWorkbook"


@each_file
def test_the_words_of_the_macros_lie_in_a_sheet_nobody_sees(path: Path) -> None:
    ws = opened(path)[CAPTIONS]
    rows = [tuple(row) for row in ws.iter_rows(min_row=2, values_only=True)]
    locale: Locale = path.name.split(".")[1]  # type: ignore[assignment]  # one of LOCALES
    assert rows == list(captions(locale))
    assert ws.sheet_state == "veryHidden"
    shown = [str(row[2]) for row in rows if row[0] in {"function", "argument"}]
    assert max(map(len, shown)) <= 255


@each_workbook
def test_the_first_sheet_names_the_tab_and_its_keys_as_the_ribbon_does(
    locale: Locale,
) -> None:
    first = load_workbook(workbook(locale)).worksheets[0]
    said = [str(c.value) for row in first.iter_rows() for c in row if c.value]
    keys = re.compile(r"Alt\W+{}\W+{}\b".format(*ribbon.IN_WORKBOOK.keytip))
    (sentence,) = filter(keys.search, said)
    assert ribbon.IN_WORKBOOK.label.of(locale) in sentence


@each_addin
def test_an_add_in_is_one_to_excel_and_holds_no_sheet_of_the_street(path: Path) -> None:
    with zipfile.ZipFile(path) as package:
        types = package.read(TYPES).decode()
    kind = "application/vnd.ms-excel.addin.macroEnabled.main+xml"
    assert f'PartName="/xl/workbook.xml" ContentType="{kind}"' in types
    blank, words = opened(path).worksheets
    # Excel opens no workbook without a sheet that may be seen.
    assert (blank.sheet_state, blank.calculate_dimension()) == ("visible", "A1:A1")
    assert words.title == CAPTIONS


@each_addin
def test_an_add_in_has_the_macros_of_the_workbook(path: Path) -> None:
    theirs = sources(path.with_suffix(".xlsm"))
    assert {n: t for n, t in sources(path).items() if n in OURS} == {
        name: theirs[name] for name in OURS
    }


@pytest.mark.parametrize(
    "text",
    [
        'Attribute VB_Name = "Odd"\r\nOption Explicit\n',
        'Attribute VB_Name = "Odd"\r\n\' 中文\r\n',
        'Attribute VB_Name = "Other"\r\n',
        "Option Explicit\r\n",
    ],
    ids=["line ends", "not ASCII", "another name", "no name"],
)
def test_a_module_that_vba_would_misread_is_not_written(text: str) -> None:
    plain = io.BytesIO()
    book: Any = load_workbook(workbook("en"))
    book.save(plain)
    with pytest.raises(ValueError, match="Odd"):
        project_bytes(plain.getvalue(), [Module("Odd", text)])


BUILD = """
import hashlib, json
from volkit.cli.build import _derived
from volkit.model.bundled import checkout
root = checkout()
print(json.dumps({p.relative_to(root).as_posix(): hashlib.sha256(c).hexdigest()
    for p, c in _derived(root).items()}))
"""


def test_every_run_makes_the_same_bytes_and_they_are_the_committed_ones(
    tmp_path: Path,
) -> None:
    source = Path(__file__).parents[2]
    made = []
    for zone, seed, folder in (
        ("Asia/Shanghai", "1", tmp_path),
        ("America/New_York", "2", source),
    ):
        done = subprocess.run(
            [sys.executable, "-c", BUILD],
            cwd=folder,
            env={
                **unmeasured(),
                "TZ": zone,
                "PYTHONHASHSEED": seed,
                "PYTHONPATH": str(source),
                "VOLKIT_LOCALE": "en" if seed == "1" else "zh_Hans",
                "COLUMNS": "70" if seed == "1" else "200",
                "LC_ALL": "C",
            },
            capture_output=True,
            check=True,
        )
        made.append(json.loads(done.stdout))
    assert made[0] == made[1]
    committed = {
        name: hashlib.sha256((source / name).read_bytes()).hexdigest()
        for name in made[0]
    }
    assert made[0] == committed, "run: volkit build"
    made_of = Counter(name.rpartition(".")[2] for name in made[0])
    assert made_of["xlsm"] == len(LOCALES) + 1
    assert made_of["xlam"] == len(LOCALES)


@pytest.mark.parametrize("made", [workbook, addin])
def test_the_package_holds_no_clock_no_system_and_no_compression(
    made: Callable[[Locale], Path],
) -> None:
    with zipfile.ZipFile(made("zh_Hans")) as package:
        entries = package.infolist()
    assert {e.date_time for e in entries} == {(2012, 12, 19, 0, 0, 0)}
    assert {e.compress_type for e in entries} == {zipfile.ZIP_STORED}
    assert {e.create_system for e in entries} == {3}

"""The VBA project of a workbook, written from the text of its modules.

pyOpenVBA does the work: its project was made by Excel, and it compresses as Office
does, down to the token. What Excel had compiled is then taken out, for MS-OVBA 2.3.4.1
wants writers to leave that to Excel: the project holds text alone.
"""

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from volkit.opc.archive import Archive
from volkit.render.workbook_macros import PROJECT_PART, enabled

_NOTHING_COMPILED = bytes.fromhex("CC 61 FF FF 00 01 00")
_COOKIE = 0xFFFF


@dataclass(frozen=True)
class Module:
    """One module as VBA exports it, its `Attribute VB_Name` first; ASCII and CRLF."""

    name: str
    text: str


def project_bytes(workbook: bytes, modules: Iterable[Module]) -> bytes:
    """Return the project of a workbook: a module for each sheet, and those given.

    The workbook is one without macros whose sheets have their code names. Needs
    pyOpenVBA, which only those have who build volkit.

    Raises:
        ValueError: a module is not ASCII, or its lines do not end as Windows' do.

    """
    from pyopenvba.excel import ExcelFile  # noqa: PLC0415  a tool of developers

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book.xlsm"
        path.write_bytes(enabled(workbook))
        book = ExcelFile(str(path))
        project = book.add_vba_project()
        for module in modules:
            project.add_module(module.name, _checked(module))
        # MS-OVBA wants a writer's cookies to be this; what was compiled for the modules
        # of the project it was made from goes when they are written anew.
        project.project_cookie = _COOKIE
        for written in project.modules:
            written.cookie, written.dirty = _COOKIE, True
        book.save(str(path))
        return _text_alone(Archive(path).read(PROJECT_PART))


def _checked(module: Module) -> str:
    """Return a module's text if VBA will read it as it is written."""
    bare = module.text.replace("\r\n", "")
    begins = module.text.startswith(f'Attribute VB_Name = "{module.name}"\r\n')
    if not module.text.isascii() or "\r" in bare or "\n" in bare or not begins:
        said = f"the module {module.name} is not ASCII, CRLF, its name first"
        raise ValueError(said)
    return module.text


def _text_alone(project: bytes) -> bytes:
    """Return a project without what Excel compiled for the one it was made from."""
    from pyopenvba.cfb import CFB  # noqa: PLC0415  a tool of developers

    storage = CFB.from_bytes(project)
    storage.write_stream_in_storage("VBA", "_VBA_PROJECT", _NOTHING_COMPILED)
    return bytes(storage.to_bytes())

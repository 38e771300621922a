"""Drives LibreOffice for the tests, under the Python that knows UNO.

Orders come as lines of JSON on the standard input, `{"order": "read", ...}`; each is
answered by one line. Nothing but the standard library and UNO is here.
"""

import json
import sys
import threading
import time
import traceback
from pathlib import Path
from typing import Any

import uno

_PATIENCE = 60.0
_NO_WARNING = 4
"""Macros run without a question (com.sun.star.document.MacroExecMode)."""
_ALL_CONTENTS = 1023
_ALL_LINES = 15


class Remote:
    """A running LibreOffice and the document that is open in it."""

    def __init__(self, pipe: str) -> None:
        self.context = _connected(pipe)
        self.desktop = self._service("com.sun.star.frame.Desktop")
        self.book: Any = None
        self.entered = threading.Thread()

    def _service(self, name: str) -> Any:
        """Return a service of LibreOffice's."""
        manager = self.context.ServiceManager
        return manager.createInstanceWithContext(name, self.context)

    def _cells(self, sheet: str, cells: str) -> Any:
        """Return a range of cells."""
        return self.book.Sheets.getByName(sheet).getCellRangeByName(cells)

    def open(self, path: str, *, hidden: bool) -> list[str]:
        """Open a workbook with its macros; return the names of its sheets."""
        wanted = {"MacroExecutionMode": _NO_WARNING, "Hidden": hidden}
        url = Path(path).as_uri()
        settings = tuple(_property(name, value) for name, value in wanted.items())
        self.book = self.desktop.loadComponentFromURL(url, "_blank", 0, settings)
        if self.book is None:
            raise RuntimeError(f"LibreOffice did not open {path}")
        return self.sheets()

    def sheets(self) -> list[str]:
        """Return the names of the sheets that can be seen."""
        return [sheet.Name for sheet in self.book.Sheets if sheet.IsVisible]

    def add_sheet(self, name: str, rows: list[list[Any]]) -> None:
        """Add a sheet of values at the end; what looks like a formula stays text."""
        self.book.Sheets.insertNewByName(name, self.book.Sheets.Count)
        sheet = self.book.Sheets.getByName(name)
        for down, row in enumerate(rows):
            for across, value in enumerate(row):
                cell = sheet.getCellByPosition(across, down)
                if isinstance(value, str):
                    cell.String = value
                elif value is not None:
                    cell.Value = value

    def remove_sheet(self, name: str) -> None:
        """Delete a sheet."""
        self.book.Sheets.removeByName(name)

    def formula(self, sheet: str, cell: str, formula: str) -> Any:
        """Type a formula into a cell; return what the cell shows then."""
        one = self._cells(sheet, cell)
        one.setFormula(formula)
        return _value(one)

    def array(self, sheet: str, cells: str, formula: str) -> list[list[Any]]:
        """Type an array formula over a block; return what the block shows then."""
        self._cells(sheet, cells).setArrayFormula(formula)
        return self.read(sheet, cells)

    def read(self, sheet: str, cells: str) -> list[list[Any]]:
        """Return what cells hold: numbers, texts, errors as texts such as #N/A."""
        block = self._cells(sheet, cells)
        area = block.RangeAddress
        return [
            [
                _value(block.getCellByPosition(across, down))
                for across in range(area.EndColumn - area.StartColumn + 1)
            ]
            for down in range(area.EndRow - area.StartRow + 1)
        ]

    def formulas(self, sheet: str, cells: str) -> list[list[str]]:
        """Return the formulas of cells."""
        return [list(row) for row in self._cells(sheet, cells).FormulaArray]

    def put(self, sheet: str, cells: dict[str, Any]) -> None:
        """Put texts and numbers into cells."""
        for place, value in cells.items():
            cell = self._cells(sheet, place)
            if isinstance(value, str):
                cell.String = value
            else:
                cell.Value = value

    def clear(self, sheet: str) -> None:
        """Empty all cells of a sheet."""
        self.book.Sheets.getByName(sheet).clearContents(_ALL_CONTENTS)

    def notes(self, sheet: str) -> dict[str, str]:
        """Return the notes of a sheet by their cells."""
        known = self.book.Sheets.getByName(sheet)
        return {
            _address(known, note.Position): note.String for note in known.Annotations
        }

    def looks(self, sheet: str, cell: str) -> dict[str, Any]:
        """Return a cell's fill, its own and none of a conditional format, and note."""
        one = self._cells(sheet, cell)
        return {"fill": one.CellBackColor, "note": one.Annotation.String}

    def run(self, macro: str) -> None:
        """Run a Sub of the workbook's."""
        name = (
            f"vnd.sun.star.script:VBAProject.{macro}?language=Basic&location=document"
        )
        self.book.getScriptProvider().getScript(name).invoke((), (), ())

    def standing(self) -> list[Any]:
        """Return the sheet and the row and column where the person stands."""
        at = self.book.CurrentSelection.RangeAddress
        sheet = self.book.CurrentController.ActiveSheet.Name
        return [sheet, at.StartRow + 1, at.StartColumn + 1]

    def stretch(self, width: int, height: int) -> None:
        """Make the window fill the screen."""
        window = self.book.CurrentController.Frame.ContainerWindow
        window.setPosSize(0, 0, width, height, _ALL_LINES)

    def go(self, sheet: str, cell: str) -> None:
        """Show a cell and stand on it."""
        controller = self.book.CurrentController
        controller.setActiveSheet(self.book.Sheets.getByName(sheet))
        controller.select(self._cells(sheet, cell))

    def type(self, sheet: str, cell: str, text: str) -> dict[str, Any]:
        """Type into a cell and press Enter, as a person does; return what is said.

        A message stays on the screen until `answer`.
        """
        screen = self._service("org.libreoffice.uitest.UITest")
        self.go(sheet, cell)
        grid = screen.getTopFocusWindow().getChild("grid_window")
        _act(grid, "TYPE", TEXT=text)
        # A message keeps this call waiting until it is answered.
        entered = threading.Thread(
            target=_act, args=(grid, "TYPE"), kwargs={"KEYCODE": "RETURN"}, daemon=True
        )
        entered.start()
        self.entered = entered
        end = time.monotonic() + _PATIENCE
        while entered.is_alive() and time.monotonic() < end:
            top = screen.getTopFocusWindow()
            if top.getType() == "DialogUIObject":
                return _said(top)
            time.sleep(0.05)
        if entered.is_alive():
            raise RuntimeError("typing neither ended nor brought up a message")
        return {}

    def answer(self, button: str) -> None:
        """Press a button of the message that is on the screen."""
        screen = self._service("org.libreoffice.uitest.UITest")
        top = screen.getTopFocusWindow()
        _act(top.getChild(button), "CLICK")
        self.entered.join(_PATIENCE)

    def close(self) -> None:
        """Close the document unsaved."""
        self.book.setModified(False)
        self.book.close(True)  # noqa: FBT003  UNO's own order


def _connected(pipe: str) -> Any:
    """Return the running LibreOffice's context once it is up."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            return resolver.resolve(
                f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
            )
        except Exception:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


def _address(sheet: Any, place: Any) -> str:
    """Return a place as A1."""
    cell = sheet.getCellByPosition(place.Column, place.Row)
    return str(cell.AbsoluteName).rpartition(".")[2].replace("$", "")


def _property(name: str, value: Any) -> Any:
    """Return a setting as UNO takes it."""
    found = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    found.Name, found.Value = name, value
    return found


def _value(cell: Any) -> Any:
    """Return what a cell shows: a number where it holds one, else its text."""
    if cell.getError() or cell.Type.value == "TEXT":
        return cell.String
    if cell.Type.value == "FORMULA" and cell.FormulaResultType2 != 1:
        return cell.String
    return None if cell.Type.value == "EMPTY" else cell.Value


def _act(thing: Any, action: str, **given: str) -> None:
    """Let a thing on the screen do something."""
    thing.executeAction(action, tuple(_property(k, v) for k, v in given.items()))


def _said(window: Any) -> dict[str, Any]:
    """Return the title of a message, its words, and the buttons under it."""
    parts = list(_parts(json.loads(window.getHierarchy())))
    words = [part["Text"] for part in parts if "MultiLineEdit" in _kind(part)]
    return {
        "title": parts[0]["Text"],
        "words": "\n".join(filter(None, words)),
        "buttons": [
            part["ID"] for part in parts if "Button" in _kind(part) and part["ID"]
        ],
    }


def _parts(part: dict[str, Any]) -> Any:
    """Give a thing on the screen and all that lies in it."""
    yield part
    for inner in part.get("children", ()):
        yield from _parts(inner)


def _kind(part: dict[str, Any]) -> str:
    """Return what kind of thing a part of the screen is."""
    return str(part["ImplementationName"])


def main() -> None:
    """Obey orders until the input ends."""
    remote = Remote(sys.argv[1])
    for line in sys.stdin:
        order = json.loads(line)
        try:
            said = {"answer": getattr(remote, order.pop("order"))(**order)}
        except Exception:  # noqa: BLE001  the tests shall read it
            said = {"failed": traceback.format_exc()}
        print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main()

"""A button's Sub, run by LibreOffice, works on the sheets that are open there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.office_e2e.books import LOCALE, bridged_workbook, street_rows
from tests.office_e2e.conftest import TODAY
from tests.office_e2e.office import Office, running
from tests.service.invented import HEADERS, NAME, PHONE, SOUND_ID, WRONG_ID
from volkit.excel.mark_tones import TONES
from volkit.model.finding import Severity
from volkit.model.marks import LIST
from volkit.service.check import CheckOptions, check

FOREIGN = "花名册"
LIST_NAME = LIST.of(LOCALE)
RED = int.from_bytes(bytes(TONES[Severity.ERROR]))
ROWS: list[list[object]] = [
    ["望溪街道党员志愿者花名册"],
    list(HEADERS),
    ["21050312000016", NAME, "女", SOUND_ID, "1949-12-31", PHONE],
    ["21050312000024", "康 秀兰", "女性", "11010519491231002x", "1949.12.31", "139 1234 5678"],
    ["21050312000032", "康秀芳", "女", WRONG_ID, "1949-12-31", PHONE],
]  # fmt: skip
"""Another office's register: one row is sound, one untidy, one wrong."""


def press(office: Office, key: str) -> str:
    """Run a button's Sub as the list of macros does; return what the person is told."""
    told = len(office.answers.said)
    office("run", macro=f"VkRibbon.VkRun_{key}")
    assert not office.answers.errors, office.answers.errors[0]
    assert office.answers.pressed[-1:] == [key], (
        f"VkRun_{key} ended without reaching Python: LibreOffice ends a Sub silently "
        "at its first error"
    )
    return "\n".join(office.answers.said[told:])


@pytest.fixture(scope="module")
def libreoffice() -> Iterator[Office]:
    """Return a running LibreOffice."""
    with running() as office:
        yield office


@pytest.fixture
def foreign(
    libreoffice: Office, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Office]:
    """Return it with the blank workbook open, and another office's register in it."""
    path = tmp_path_factory.getbasetemp() / "空.xlsm"
    libreoffice.open(path if path.exists() else bridged_workbook(path))
    libreoffice("add_sheet", name=FOREIGN, rows=ROWS)
    libreoffice("go", sheet=FOREIGN, cell="A1")
    yield libreoffice
    libreoffice("close")


def test_check_marks_the_cells_and_lists_the_findings(foreign: Office) -> None:
    said = press(foreign, "check")

    notes = foreign("notes", sheet=FOREIGN)
    assert set(notes) == {"B4", "C4", "D4", "E4", "F4", "D5"}
    assert "X" in notes["D5"]
    assert foreign("looks", sheet=FOREIGN, cell="D5")["fill"] == RED
    assert foreign("looks", sheet=FOREIGN, cell="D3") == {"fill": -1, "note": ""}
    assert LIST_NAME in foreign("sheets")
    assert LIST_NAME in said
    listed = foreign("read", sheet=LIST_NAME, cells="A4:F15")
    places = {row[2] for row in listed if row[0]}
    assert places == {FOREIGN, *(f"{FOREIGN} {cell}" for cell in notes)}


def test_the_list_leads_to_the_cells_and_shows_no_id_number(foreign: Office) -> None:
    press(foreign, "check")

    listed = foreign("read", sheet=LIST_NAME, cells="A1:F12")
    assert WRONG_ID not in str(listed)
    links = foreign("formulas", sheet=LIST_NAME, cells="C4:C15")
    assert [f'=HYPERLINK("#\'{FOREIGN}\'!D5";"{FOREIGN} D5")'] in links


def test_next_and_previous_go_from_mark_to_mark(foreign: Office) -> None:
    press(foreign, "check")
    marked = sorted(foreign("notes", sheet=FOREIGN), key=lambda a: (a[1:], a[0]))
    foreign("go", sheet=FOREIGN, cell="A1")

    press(foreign, "next_finding")
    first = foreign("standing")
    press(foreign, "next_finding")
    second = foreign("standing")
    press(foreign, "previous_finding")

    assert [first, second] == [_place(FOREIGN, marked[0]), _place(FOREIGN, marked[1])]
    assert foreign("standing") == first


def _place(sheet: str, cell: str) -> list[object]:
    return [sheet, int(cell[1:]), "ABCDEF".index(cell[0]) + 1]


def test_fix_changes_the_safe_cells_and_undo_takes_it_back(foreign: Office) -> None:
    before = foreign("read", sheet=FOREIGN, cells="A1:F5")
    foreign.answers.confirms = [True]

    press(foreign, "fix")
    fixed = foreign("read", sheet=FOREIGN, cells="A1:F5")
    foreign.answers.confirms = [True]
    press(foreign, "undo")

    assert fixed[3][1] == "康秀兰"
    assert fixed[3][3] == SOUND_ID
    assert fixed[3][5] == "13912345678"
    assert fixed[2] == before[2]
    assert fixed[4][3] == WRONG_ID
    assert foreign("read", sheet=FOREIGN, cells="A1:F5") == before


def test_clear_leaves_the_workbook_as_it_was(foreign: Office) -> None:
    before = foreign("sheets")
    press(foreign, "check")
    press(foreign, "clear")

    assert foreign("notes", sheet=FOREIGN) == {}
    assert foreign("looks", sheet=FOREIGN, cell="D5") == {"fill": -1, "note": ""}
    assert foreign("sheets") == before


def test_the_button_finds_in_our_workbook_what_the_command_finds_in_its_file(
    libreoffice: Office, tmp_path: Path
) -> None:
    folder = tmp_path / "街道"
    folder.mkdir()
    rows = street_rows(folder)
    few = {key: rows[key] for key in ("station", "team", "volunteer", "training")}
    path = bridged_workbook(tmp_path / "满.xlsm", few)
    report = check([path], CheckOptions(today=TODAY, locale=LOCALE))
    said = {
        (f"{f.sheet} {f.cell}" if f.cell else f.sheet, f.code) for f in report.findings
    }
    libreoffice.open(path)

    press(libreoffice, "check")

    last = 4 + len(report.findings)
    listed = libreoffice("read", sheet=LIST_NAME, cells=f"C4:F{last}")
    assert {(place, code) for place, _, _, code in listed if code} == said
    assert len(said) > 50
    marked = {
        f"{sheet} {cell}"
        for sheet in libreoffice("sheets")
        for cell in libreoffice("notes", sheet=sheet)
    }
    assert marked == {place for place, _ in said if " " in place}
    libreoffice("close")

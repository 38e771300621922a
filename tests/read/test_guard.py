"""What is hostile, damaged or of another kind is refused with a sentence, quickly."""

import struct
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from tests.read.made import bare_xlsx, text_cell, workbook, zipped
from volkit.model.errors import RefusedError, SurroundingsError
from volkit.read.limits import Limits
from volkit.read.workbook import read_file

ROW = f'<row r="1">{text_cell("A1", "姓名")}{text_cell("B1", "电话")}</row>'
SHEET = f"<sheetData>{ROW}</sheetData>"


def refused(path: Path, data: bytes, limits: Limits | None = None) -> str:
    path = path / "a.xlsx"
    path.write_bytes(data)
    with pytest.raises(RefusedError) as caught:
        read_file(path, limits=limits or Limits())
    return str(caught.value)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "0 bytes"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x89PNG\r\n\x1a\n....", "PNG"),
        (b"Rar!\x1a\x07", "RAR"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "web page"),
        (b'\xef\xbb\xbf<?xml version="1.0"?><Workbook/>', "web page"),
        (b"PK\x03\x04garbage", "zip directory"),
        (zipped({"a.txt": "x"}), "zip archive"),
        (zipped({**bare_xlsx(SHEET), "xl/workbook.bin": "x"}), "xlsb"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "tables cannot be read"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
            + bytes(500)
            + "EncryptedPackage".encode("utf-16-le"),
            "password",
        ),
    ],
)
def test_other_kinds_of_files_are_named(tmp_path: Path, data: bytes, said: str) -> None:
    assert said in refused(tmp_path, data)


def test_a_missing_file_is_a_matter_of_the_surroundings(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError):
        read_file(tmp_path / "none.xlsx")


@pytest.mark.parametrize(
    "part", ["xl/worksheets/s.xml", "xl/workbook.xml", "xl/strings.xml"]
)
@pytest.mark.parametrize(
    "before", ["", '<?xml version="1.0"?>\n', "<!-- x -->", "\ufeff"]
)
def test_a_document_type_is_refused_wherever_it_hides(
    tmp_path: Path, part: str, before: str
) -> None:
    parts = bare_xlsx(SHEET)
    parts[part] = f'{before}<!DOCTYPE x [<!ENTITY a "aaaa">]>{parts[part]}'
    assert "document type" in refused(tmp_path, zipped(parts))


def test_a_document_type_in_utf_16_is_refused_as_well(tmp_path: Path) -> None:
    parts = bare_xlsx(SHEET)
    book = f"<!DOCTYPE x>{parts['xl/workbook.xml']}".encode("utf-16")
    parts_with_it: dict[str, str | bytes] = {**parts, "xl/workbook.xml": book}
    assert "document type" in refused(tmp_path, zipped(parts_with_it))


def test_a_bomb_is_refused_without_being_inflated(tmp_path: Path) -> None:
    parts = bare_xlsx(SHEET)
    data = zipped({**parts, "xl/media/big.bin": bytes(60 * 1024 * 1024)})
    tracemalloc.start()
    said = refused(tmp_path, data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "tightly" in said
    assert peak < 8 * 1024 * 1024


def test_a_part_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    parts = bare_xlsx(SHEET + "<!--" + "x" * 5000 + "-->")
    data = bytearray(zipped(parts))
    size = struct.pack("<I", len(parts["xl/worksheets/s.xml"].encode()))
    assert data.count(size)
    lie = bytes(data).replace(size, struct.pack("<I", 300))
    assert "cannot be unpacked" in refused(tmp_path, lie)


@pytest.mark.parametrize(
    "limits",
    [
        Limits(file_size=100),
        Limits(part_size=100),
        Limits(total_size=500),
        Limits(parts=3),
        Limits(formats=0),
        Limits(merges=0),
    ],
)
def test_every_limit_is_kept(tmp_path: Path, limits: Limits) -> None:
    merged = SHEET + '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>'
    parts = bare_xlsx(merged)
    parts["xl/styles.xml"] = parts["xl/styles.xml"].replace(
        "<cellXfs>", '<fonts><font><color rgb="FFFF0000"/></font></fonts><cellXfs>'
    )
    assert refused(tmp_path, zipped(parts), limits)


@pytest.mark.parametrize(
    "far",
    [
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        '<row r="2"><c r="XFD1048576"><v>1</v></c></row>',
        '<row><c r="xfd1048576" t="b"><v>1</v></c></row>',
        '<row r="1048576"><c r="F1048576"><v>1</v></c></row>',
    ],
)
def test_a_cell_at_the_end_of_the_sheet_is_refused_before_it_costs_memory(
    tmp_path: Path, far: str
) -> None:
    data = zipped(bare_xlsx(f"<sheetData>{ROW}{far}</sheetData>"))
    if "F1048576" in far and "X" not in far:
        assert "far away" in refused(tmp_path, data)
        return
    assert "column XFD" in refused(tmp_path, data)


def test_empty_formatted_cells_far_away_are_no_reason_to_refuse(tmp_path: Path) -> None:
    far = '<row r="1048576" s="1"><c r="XFD1048576" s="0"/></row>'
    person = f'<row r="2">{text_cell("A2", "康兵")}{text_cell("B2", "138")}</row>'
    path = tmp_path / "a.xlsx"
    path.write_bytes(zipped(bare_xlsx(f"<sheetData>{ROW}{person}{far}</sheetData>")))
    assert read_file(path).tables[0].range == "A2:B2"


def test_a_false_count_of_strings_does_not_reserve_memory(tmp_path: Path) -> None:
    strings = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
        'count="4294967295" uniqueCount="4294967295"/>'
    )
    data = zipped(bare_xlsx(SHEET, strings=strings))
    assert "damaged" in refused(tmp_path, data)


def test_a_locked_part_is_called_a_password(tmp_path: Path) -> None:
    data = bytearray(zipped(bare_xlsx(SHEET)))
    place = data.find(b"PK\x01\x02")
    data[place + 8] |= 1
    assert "password" in refused(tmp_path, bytes(data))


def test_cut_off_files_are_refused_at_every_length(tmp_path: Path) -> None:
    whole = workbook(
        tmp_path / "w.xlsx", [["姓名", "电话"], ["康兵", "138"]]
    ).read_bytes()
    path = tmp_path / "cut.xlsx"
    for length in range(4, len(whole) - 30, 97):
        path.write_bytes(whole[:length])
        with pytest.raises(RefusedError):
            read_file(path)


def test_a_changed_byte_never_ends_in_anything_but_a_sentence(tmp_path: Path) -> None:
    whole = workbook(
        tmp_path / "w.xlsx", [["姓名", "电话"], ["康兵", "138"]]
    ).read_bytes()
    path = tmp_path / "changed.xlsx"
    said: list[str] = []
    for place in range(0, len(whole), 61):
        data = bytearray(whole)
        data[place] ^= 0x5A
        path.write_bytes(bytes(data))
        try:
            read_file(path)
        except RefusedError as error:
            said.append(str(error))
    assert said
    assert "康兵" not in "".join(said)


def test_the_specimens_are_sound(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(zipped(bare_xlsx(SHEET)))
    assert zipfile.is_zipfile(path)
    assert read_file(path).tables

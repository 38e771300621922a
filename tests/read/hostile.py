"""Files made to do harm, or damaged as files are in real life, and what each must give.

`python -m tests.read.hostile FOLDER` writes them all. None is larger than a few
megabytes on the disk, whatever it pretends to be.
"""

import io
import struct
import sys
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import msoffcrypto.format.ooxml
import openpyxl

from tests.read.made import MAIN, bare_xlsx, text_cell, zipped

MIB = 1024 * 1024
PASSWORD = "开门-1990"  # noqa: S105  of a workbook made here
HEAD = f'<row r="1">{text_cell("A1", "姓名")}{text_cell("B1", "电话")}</row>'
PERSON = f'<row r="2">{text_cell("A2", "康兵")}{text_cell("B2", "13912345678")}</row>'
DATA = f"<sheetData>{HEAD}{PERSON}</sheetData>"
BOMB = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">'
        for a, b in zip("abcdefghi", "bcdefghij", strict=True)
    )
    + "]>"
)
EXTERNAL = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
SHEET = "xl/worksheets/s.xml"
OLE = bytes.fromhex("D0CF11E0A1B11AE1")


class Made(NamedTuple):
    """A file's content, and what reading it must give: "read" or words of a refusal."""

    content: Callable[[], bytes]
    gives: str


def book(sheet: str = DATA, **more: str) -> bytes:
    """Return the smallest workbook around a sheet."""
    return zipped(bare_xlsx(sheet, **more))


def with_part(name: str, content: str | bytes) -> bytes:
    """Return a workbook with a part added or replaced."""
    return zipped({**bare_xlsx(DATA), name: content})


def strings(xml: str, cell: str = '<c r="A2" t="s"><v>0</v></c>') -> bytes:
    """Return a workbook with a table of strings and a cell that points into it."""
    sheet = f'<sheetData>{HEAD}<row r="2">{cell}</row></sheetData>'
    parts = bare_xlsx(sheet, strings=xml)
    parts["xl/sharedStrings.xml"] = parts.pop("xl/strings.xml")
    links = "xl/_rels/workbook.xml.rels"
    return zipped(
        {**parts, links: parts[links].replace("strings.xml", "sharedStrings.xml")}
    )


def ods(before: str = "", rows: str = "") -> bytes:
    """Return the smallest workbook of LibreOffice."""
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (("office", "office"), ("table", "table"), ("text", "text"))
    )
    cells = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{t}</text:p>'
        "</table:table-cell>"
        for t in ("姓名", "电话")
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": "<manifest/>",
            "content.xml": f"{before}<office:document-content {spaces}><office:body>"
            '<office:spreadsheet><table:table table:name="S">'
            f"<table:table-row>{cells}</table:table-row>"
            f"<table:table-row>{cells.replace('姓名', '康兵')}</table:table-row>{rows}"
            "</table:table></office:spreadsheet></office:body>"
            "</office:document-content>",
        }
    )


def overlapping() -> bytes:
    """Return an archive of which many entries unpack the same bytes."""
    kernel = zlib.compress(bytes(MIB), 9)[2:-4]
    head = struct.pack(
        "<4s5H3I2H", b"PK\x03\x04", 20, 0, 8, 0, 0, 0, len(kernel), MIB, 1, 0
    )
    local = head + b"a" + kernel
    entries = b"".join(
        struct.pack(
            "<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, 0, len(kernel), MIB,
            len(name), 0, 0, 0, 0, 0, 0,
        ) + name
        for name in (b"%d" % n for n in range(300))
    )  # fmt: skip
    end = struct.pack(
        "<4s4H2IH", b"PK\x05\x06", 0, 0, 300, 300, len(entries), len(local), 0
    )
    return local + entries + end


def twice() -> bytes:
    """Return a workbook whose sheet stands in it twice."""
    out = io.BytesIO(book())
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(SHEET.upper(), f'<worksheet xmlns="{MAIN}"/>')
    return out.getvalue()


def nul_in_name() -> bytes:
    """Return a workbook with a part whose name holds a NUL."""
    return with_part("xl/n_name.xml", "x").replace(b"n_name", b"n\0name")


def lying_size() -> bytes:
    """Return a workbook whose sheet is larger than its directory says."""
    data = book(DATA + "<!--" + "x" * 5000 + "-->")
    size = zipfile.ZipFile(io.BytesIO(data)).getinfo(SHEET).file_size
    return data.replace(struct.pack("<I", size), struct.pack("<I", 300))


def locked() -> bytes:
    """Return a workbook with a password."""
    plain, out = openpyxl.Workbook(), io.BytesIO()
    sheet = plain.active
    assert sheet is not None
    sheet.append(["姓名", "电话"])
    sheet.append(["康兵", "13912345678"])
    plain.save(out)
    safe = io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(out).encrypt(PASSWORD, safe)
    return safe.getvalue()


def tampered() -> bytes:
    """Return a workbook with a password in which a byte was changed afterwards."""
    data = bytearray(locked())
    data[len(data) // 2] ^= 0xFF
    return bytes(data)


def slow_lock() -> bytes:
    """Return a workbook whose password takes a minute to try."""
    slow = locked().replace(b'spinCount="100000"', b'spinCount="9999999"')
    return slow.replace(b' standalone="yes"', b' standalone="no"')


def merged(*references: str) -> bytes:
    """Return a workbook with these merged ranges."""
    cells = "".join(f'<mergeCell ref="{r}"/>' for r in references)
    return book(f"{DATA}<mergeCells>{cells}</mergeCells>")


def far(reference: str) -> bytes:
    """Return a workbook with one more cell, far away."""
    row = "".join(c for c in reference if c.isdigit())
    more = f'<row r="{row}"><c r="{reference}"><v>1</v></c></row>'
    return book(f"<sheetData>{HEAD}{PERSON}{more}</sheetData>")


def wide() -> bytes:
    """Return a workbook with a row of all columns Excel has."""
    from volkit.model.address import column_letters

    cells = "".join(
        f'<c r="{column_letters(n)}3"><v>1</v></c>' for n in range(1, 16_385)
    )
    return book(f'<sheetData>{HEAD}{PERSON}<row r="3">{cells}</row></sheetData>')


def cell(xml: str, **more: str) -> bytes:
    """Return a workbook whose second row holds a cell."""
    return book(f'<sheetData>{HEAD}<row r="2">{xml}</row></sheetData>', **more)


def sst(content: str = "", **said: int) -> str:
    """Return a table of strings with whatever counts it claims."""
    claims = " ".join(f'{k}="{v}"' for k, v in said.items())
    return f'<sst xmlns="{MAIN}" {claims}>{content}</sst>'


def csv(text: str) -> bytes:
    """Return a text file below a header."""
    return f"姓名,电话\n{text}".encode()


DAMAGED, DOCUMENT_TYPE, NO_TEXT = "damaged", "document type", "neither a workbook"
FILES: Mapping[str, Made] = {
    "bomb-one-part.xlsx": Made(
        lambda: with_part("xl/media/a.bin", bytes(100 * MIB)), "tightly"
    ),
    "bomb-sheet.xlsx": Made(
        lambda: book(f"<sheetData>{HEAD}{' ' * 90 * MIB}</sheetData>"), "tightly"
    ),
    "bomb-part-too-large.xlsx": Made(
        lambda: with_part("xl/media/a.bin", bytes(201 * MIB)), "Unpacked"
    ),
    "bomb-nested.xlsx": Made(
        lambda: zipped({"a.zip": zipped({"b.bin": bytes(50 * MIB)})}), "zip archive"
    ),
    "bomb-many-parts.xlsx": Made(
        lambda: zipped(
            {**bare_xlsx(DATA), **{f"x/{n}.xml": "<a/>" for n in range(3000)}}
        ),
        "parts",
    ),
    "bomb-many-large-parts.xlsx": Made(
        lambda: zipped(
            {**bare_xlsx(DATA), **{f"x/{n}.bin": bytes(7 * MIB) for n in range(60)}}
        ),
        "Unpacked",
    ),
    "overlapping.xlsx": Made(overlapping, "lie on each other"),
    "duplicate-name.xlsx": Made(twice, "twice"),
    "name-above.xlsx": Made(lambda: with_part("../../x.xml", "x"), "no workbook has"),
    "name-above-windows.xlsx": Made(
        lambda: with_part("..\\..\\x.xml", "x"), "no workbook has"
    ),
    "name-drive.xlsx": Made(lambda: with_part("C:/x.xml", "x"), "no workbook has"),
    "name-nul.xlsx": Made(nul_in_name, "no workbook has"),
    "name-absolute.xlsx": Made(lambda: with_part("/etc/x.xml", "x"), "read"),
    "entities-sheet.xlsx": Made(
        lambda: with_part(SHEET, f"{BOMB}<worksheet>&j;</worksheet>"), DOCUMENT_TYPE
    ),
    "entities-strings.xlsx": Made(
        lambda: strings(f"{BOMB}<sst><si><t>&j;</t></si></sst>"), DOCUMENT_TYPE
    ),
    "entities-styles.xlsx": Made(
        lambda: book(styles=f"{BOMB}<styleSheet/>"), DOCUMENT_TYPE
    ),
    "entities-content.ods": Made(lambda: ods(BOMB), DOCUMENT_TYPE),
    "external-sheet.xlsx": Made(
        lambda: with_part(SHEET, f"{EXTERNAL}<worksheet>&a;</worksheet>"), DOCUMENT_TYPE
    ),
    "external-strings.xlsx": Made(
        lambda: strings(f"{EXTERNAL}<sst><si><t>&a;</t></si></sst>"), DOCUMENT_TYPE
    ),
    "external-content.ods": Made(lambda: ods(EXTERNAL), DOCUMENT_TYPE),
    "sound.ods": Made(ods, "read"),
    "repeated-cells.ods": Made(
        lambda: ods(
            rows='<table:table-row table:number-rows-repeated="1048000">'
            '<table:table-cell table:number-columns-repeated="16000" '
            'office:value-type="string"><text:p>x</text:p></table:table-cell>'
            "</table:table-row>"
        ),
        "are read",
    ),
    "repeated-nothing.ods": Made(
        lambda: ods(
            rows='<table:table-row table:number-rows-repeated="1048000">'
            '<table:table-cell table:number-columns-repeated="16384"/>'
            "</table:table-row>"
        ),
        "read",
    ),
    "dimension-too-large.xlsx": Made(
        lambda: book(f'<dimension ref="A1:XFD1048576"/>{DATA}'), "read"
    ),
    "dimension-too-small.xlsx": Made(
        lambda: book(f'<dimension ref="A1"/>{DATA}'), "read"
    ),
    "string-index-out-of-range.xlsx": Made(
        lambda: strings(
            sst("<si><t>a</t></si>"), '<c r="A2" t="s"><v>4294967295</v></c>'
        ),
        DAMAGED,
    ),
    "string-count-huge.xlsx": Made(
        lambda: strings(sst(count=4294967295, uniqueCount=4294967295)), DAMAGED
    ),
    "string-count-too-small.xlsx": Made(
        lambda: strings(sst("<si><t>康兵</t></si>", count=0, uniqueCount=0)), "read"
    ),
    "merges-overlapping.xlsx": Made(
        lambda: merged("A1:B2", "B2:C3", "A1:B2", "C3:A1"), "read"
    ),
    "merges-whole-sheet.xlsx": Made(lambda: merged("A1:XFD1048576"), "read"),
    "merges-backwards-and-odd.xlsx": Made(
        lambda: merged("B2:A1", "ZZZ9:A1", "A1:A99999999"), "read"
    ),
    "merges-nowhere.xlsx": Made(lambda: merged("A0:B0", ""), DAMAGED),
    "merges-too-many.xlsx": Made(
        lambda: merged(*(f"A{n}:B{n}" for n in range(3, 60_100))), "merged cells"
    ),
    "columns-16384.xlsx": Made(wide, "read"),
    "rows-1048576-one-value.xlsx": Made(lambda: far("A1048576"), "read"),
    "last-cell-of-all.xlsx": Made(lambda: far("XFD1048576"), "far away"),
    "cell-beyond-excel.xlsx": Made(lambda: far("ZZZ9999999"), "far away"),
    "nul-in-sheet.xlsx": Made(
        lambda: with_part(SHEET, bare_xlsx(DATA)[SHEET].replace("康兵", "康\0兵")),
        "read",
    ),
    "control-characters.xlsx": Made(
        lambda: cell(text_cell("A2", "康_x0000_&#8;&#31;兵")), "read"
    ),
    "dates-1904.xlsx": Made(
        lambda: cell('<c r="A2"><v>1</v></c>', properties='<workbookPr date1904="1"/>'),
        "read",
    ),
    "day-1900-02-29.xlsx": Made(lambda: cell('<c r="A2"><v>60</v></c>'), "read"),
    "day-beyond-time.xlsx": Made(
        lambda: cell(
            '<c r="A2" s="1"><v>1E300</v></c><c r="B2" s="1"><v>-99999999</v></c>',
            styles=f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/>'
            '<xf numFmtId="14"/></cellXfs></styleSheet>',
        ),
        "read",
    ),
    "error-cells.xlsx": Made(
        lambda: cell(
            '<c r="A2" t="e"><v>#N/A</v></c><c r="B2" t="e"><v>#NAME?</v></c>'
        ),
        "read",
    ),
    "error-unknown.xlsx": Made(
        lambda: cell('<c r="A2" t="e"><v>#BOOM!</v></c>'), "read"
    ),
    "no-number.xlsx": Made(lambda: cell('<c r="A2"><v>1e</v></c>'), "read"),
    "cut-in-xml.xlsx": Made(
        lambda: with_part(SHEET, bare_xlsx(DATA)[SHEET][:-60]), DAMAGED
    ),
    "deep.xlsx": Made(lambda: book("<a>" * 100_000 + "</a>" * 100_000 + DATA), "read"),
    "password.xlsx": Made(locked, "--password-file"),
    "password-tampered.xlsx": Made(tampered, "password"),
    "password-slow.xlsx": Made(slow_lock, "password"),
    "password-header-only.xlsx": Made(
        lambda: OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le"), "password"
    ),
    "lying-size.xlsx": Made(lying_size, "cannot be unpacked"),
    "cut-half.xlsx": Made(lambda: book()[: len(book()) // 2], "zip directory"),
    "cut-end.xlsx": Made(lambda: book()[:-10], "zip directory"),
    "garbage.xls": Made(lambda: OLE + bytes(range(256)) * 20, DAMAGED),
    "garbage-biff.xls": Made(
        lambda: b"\x09\x04\x06\x00" + bytes(range(256)) * 9, DAMAGED
    ),
    "cut.xls": Made(lambda: OLE + bytes(40), DAMAGED),
    "nul.csv": Made(lambda: csv("康\0兵,1\n" + "康文,2\n" * 99), NO_TEXT),
    "long-field.csv": Made(lambda: csv("康" * 200_000 + ",1\n"), "longer than any"),
    "unbalanced-quotes.csv": Made(
        lambda: csv('康兵,"13912345678\n康文,13912345679\n'), "read"
    ),
    "quotes-only.csv": Made(lambda: csv('"' * 99_999), "read"),
    "commas.csv": Made(lambda: b"," * 10_000_000 + b"x", "cells"),
    "commas-below-a-table.csv": Made(
        lambda: csv("康兵,1\n" * 1000 + "," * 10_000 + "x"), "cells"
    ),
    "newlines.csv": Made(lambda: csv("\n" * 3_000_000), "read"),
    "empty.xlsx": Made(lambda: b"", "0 bytes"),
    "empty.csv": Made(lambda: b"", "0 bytes"),
}
FOLDER = "folder.xlsx"
"""A folder under the name of a workbook."""


def write_all(folder: Path) -> dict[Path, str]:
    """Write every file; return what each must give."""
    (folder / FOLDER).mkdir(parents=True)
    for name, made in FILES.items():
        (folder / name).write_bytes(made.content())
    return {
        **{folder / name: made.gives for name, made in FILES.items()},
        folder / FOLDER: "no file",
    }


if __name__ == "__main__":
    for place, outcome in write_all(Path(sys.argv[1])).items():
        print(f"{place}\t{outcome}")

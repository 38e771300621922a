"""Small packages written out as text, so that every byte of them is known."""

import io
import zipfile
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

STYLES = (
    f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font/></fonts>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0"/>'
    '<xf numFmtId="14" fontId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="49" fontId="0"><alignment wrapText="1"/></xf></cellXfs>'
    "<extLst><ext uri='kept'/></extLst></styleSheet>"
)
STRINGS = (
    f'<sst xmlns="{MAIN}" count="2"><si><t>张三</t></si>'
    "<si><r><t>李</t></r><r><t xml:space='preserve'> 四</t></r>"
    "<rPh sb='0' eb='1'><t>リ</t></rPh></si></sst>"
)


def sheet(rows: str, *, head: str = "", tail: str = "") -> str:
    """Return a worksheet part."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<worksheet xmlns="{MAIN}">{head}<sheetData>{rows}</sheetData>{tail}</worksheet>'
    )


def package(folder: Path, body: str, **parts: str) -> Path:
    """Write a workbook with one sheet, 名册, and return its path."""
    whole = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": (
            f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" '
            f'Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets>'
            '<sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{PACKAGE}">'
            f'<Relationship Id="rId1" Type="{REL}/worksheet" Target="worksheets/s.xml"/>'
            f'<Relationship Id="rId2" Type="{REL}/styles" Target="styles.xml"/>'
            f'<Relationship Id="rId3" Type="{REL}/sharedStrings" Target="/xl/ss.xml"/>'
            "</Relationships>"
        ),
        "xl/worksheets/s.xml": body,
        "xl/styles.xml": STYLES,
        "xl/ss.xml": STRINGS,
        "xl/media/image1.png": "not really a picture",
    } | {name.replace("__", "/"): text for name, text in parts.items()}
    place = folder / "book.xlsx"
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in whole.items():
            archive.writestr(name, text)
    return place


def parts_of(content: bytes) -> dict[str, str]:
    """Return every part of a package as text."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {
            name: archive.read(name).decode(errors="replace")
            for name in archive.namelist()
        }

"""Invented commitments for the tests of forms, and what a printed PDF says."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pikepdf
import polars as pl

from volkit.model.table import RawColumn, RawTable, Table

RARE_NAME = "欧阳䶮㑇𠮷"
LONG_PROMISE = ("负责社区东区绿化带养护，浇水、除草、修剪，保证成活率；" * 8)[:200]
PROMISES = (
    "每月到社区开展卫生清扫志愿服务不少于2次，全年不少于24次，负责3号楼至8号楼楼道。",
    "结对帮扶辖区困难家庭1户，每季度上门走访慰问一次，帮助解决实际困难。",
    "参加平安巡逻。",
)


def table(kind: str, rows: Sequence[Mapping[str, object]], *unknown: str) -> Table:
    """Return a table as normalising makes it; `unknown` columns have no key."""
    keys = list(rows[0])
    typed = [key for key in keys if key not in unknown]
    columns = tuple(
        RawColumn(
            key, "A", None if key in unknown else key, [row.get(key) for row in rows]
        )
        for key in keys
    )
    frame = pl.DataFrame(
        {key: [row.get(key) for row in rows] for key in typed},
        infer_schema_length=None,
    )
    return Table(RawTable("承诺.xlsx", "承诺", kind, 1, columns, range(2, 9)), frame)


def item(person: int, number: int = 1, **other: object) -> dict[str, object]:
    """Return one promised item of an invented person."""
    return {
        "commitment_no": f"CN2012-{person:04}-{number}",
        "volunteer_no": f"2105031200{person:04}",
        "year": 2012,
        "text": PROMISES[(person + number) % 3],
        "target": 12.0,
        "unit": "次",
        "due": dt.date(2012, 12, 31),
        "approved_by": "王书记",
        "approved_on": dt.date(2012, 1, 5),
        "signed_on": dt.date(2012, 1, 10),
    } | other


def volunteer(person: int, name: str, **other: object) -> dict[str, object]:
    """Return the register's row of an invented person."""
    return {
        "volunteer_no": f"2105031200{person:04}",
        "name": name,
        "station_no": "Z01",
        "party_branch": "竖井社区第一党支部",
    } | other


def street(people: int = 3, **names: str) -> list[Table]:
    """Return the tables of a street in which everybody promised two items."""
    numbers = range(1, people + 1)
    return [
        table("commitment", [item(p, n) for p in numbers for n in (1, 2)]),
        table(
            "volunteer",
            [volunteer(p, names.get(f"name_{p}", f"赵志强{p}")) for p in numbers],
        ),
        table(
            "station",
            [
                {
                    "station_no": "Z01",
                    "name": "竖井社区志愿者服务站",
                    "hotline": "024-45678901",
                }
            ],
        ),
        table("team", [{"team_no": "D01", "name": "竖井社区党员志愿服务一队"}]),
        table(
            "team_member",
            [
                {
                    "team_no": "D01",
                    "volunteer_no": f"2105031200{p:04}",
                    "primary": True,
                }
                for p in numbers
            ],
        ),
    ]


def said(pdf: Path) -> list[str]:
    """Return what a reader copies from each page of a PDF, over its background."""
    with pikepdf.open(pdf) as opened:
        return [_page(page) for page in opened.pages]


def _page(page: pikepdf.Page) -> str:
    """Return the text that was set on one page, lines divided by line breaks."""
    maps = {
        str(name): _characters(font.ToUnicode.read_bytes().decode())
        for name, font in page.obj.Resources.Font.items()
    }
    text, current = "", {}
    for one in pikepdf.parse_content_stream(page):
        operator = str(one.operator)
        if operator == "Tm":
            text += "\n"
        elif operator == "Tf":
            current = maps[str(one.operands[0])]
        elif operator == "Tj":
            raw = bytes(one.operands[0])
            codes = (raw[n : n + 2] for n in range(0, len(raw), 2))
            text += "".join(current[int.from_bytes(code)] for code in codes)
    return text


def _characters(cmap: str) -> dict[int, str]:
    """Return the characters of a ToUnicode map by their codes."""
    pairs = re.findall(r"<([0-9A-F]{4})> <([0-9A-F]+)>", cmap)
    return {int(a, 16): bytes.fromhex(b).decode("utf-16-be") for a, b in pairs}


def joined(page: str) -> str:
    """Return a page's text without its line breaks."""
    return page.replace("\n", "")

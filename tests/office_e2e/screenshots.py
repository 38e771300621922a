"""Takes the pictures of the workbook that the guide shows, on a virtual screen.

    python -m tests.office_e2e.screenshots

Wants the Chinese menus (libreoffice-l10n-zh-cn) and fonts-noto-cjk besides what the
tests want. The pictures are looked at before they are committed.
"""

import datetime as dt
import os
import struct
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from tests.invent import check_character
from tests.office_e2e.books import bridged_workbook, street_rows
from tests.office_e2e.office import HEIGHT, WIDTH, Office, running, virtual_screen
from volkit.render.workbook import Rows

IMAGES = Path(__file__).parents[2] / "docs" / "images"
NOWHERE = "999999"
_REGISTER, _DIGITS = "志愿者", 18
_DRAWN_SECONDS = 2.0
_SHEET = (0, 113, 1218, 777)
"""Where the sheet and its tabs are on the screen, without menus and sidebar."""
_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include>/etc/fonts/fonts.conf</include>
<match target="pattern"><test name="family"><string>宋体</string></test>
<edit name="family" mode="assign" binding="same"><string>Noto Serif CJK SC</string></edit>
</match>
<match target="pattern"><test name="family"><string>黑体</string></test>
<edit name="family" mode="assign" binding="same"><string>Noto Sans CJK SC</string></edit>
</match></fontconfig>"""
"""Windows has 宋体 and 黑体; here the fonts nearest to them stand for them."""


def main() -> None:
    """Take all pictures."""
    with tempfile.TemporaryDirectory(prefix="vk") as name:
        folder = Path(name)
        (folder / "fonts.conf").write_text(_FONTS, encoding="utf-8")
        os.environ["FONTCONFIG_FILE"] = str(folder / "fonts.conf")
        (folder / "street").mkdir()
        rows = _in_mid_year(street_rows(folder / "street"))
        path = bridged_workbook(folder / "book.xlsm", rows)
        with virtual_screen(folder) as display, running(display, "zh-CN") as office:
            office.open(path, hidden=False)
            office("remove_sheet", name="sentinel")
            office("stretch", width=WIDTH, height=HEIGHT)
            _take_home(office, folder)
            _take_refused(office, folder)


def _in_mid_year(rows: Rows) -> Rows:
    """Return the street's rows as they are while the year goes on: some things wait."""
    today = dt.datetime.now().astimezone().date()
    people = [
        {
            **p,
            "id_no": _nobody_s(p.get("id_no")),
            "id_type": "居民身份证",
            "consent_on": p.get("applied_on"),
        }
        for p in rows["volunteer"]
    ]
    records = list(rows["service_record"])
    promises = list(rows["commitment"])
    return {
        **rows,
        "station": [{**s, "street": "望溪街道"} for s in rows["station"]],
        "volunteer": _with(people, 3, status="申请中"),
        "service_record": _with(records, 14, status="待认定"),
        "commitment": _with(
            _with(promises, 8, status="践诺中", due=today + dt.timedelta(days=12)),
            2,
            status="践诺中",
            due=today - dt.timedelta(days=9),
        ),
    }


def _nobody_s(number: object) -> object:
    """Return an ID number of a place that is none, as right or wrong as it was."""
    if not isinstance(number, str) or len(number) != _DIGITS:
        return number
    body = f"{NOWHERE}{number[6:17]}"
    right = check_character(body)
    if check_character(number[:17]) == number[17]:
        return body + right
    return body + ("0" if right != "0" else "1")


def _with(
    rows: Sequence[object], count: int, **changed: object
) -> list[dict[str, object]]:
    """Return rows of which the last few are changed; then they are moved to the top."""
    plain = [dict(row) for row in rows]  # type: ignore[call-overload]  # rows are mappings
    return [*({**row, **changed} for row in plain[-count:]), *plain[:-count]]


def _take_home(office: Office, folder: Path) -> None:
    """Take the first tab."""
    office("go", sheet="首页", cell="A1")
    _save(folder, "excel-home.png", _SHEET)


def _take_refused(office: Office, folder: Path) -> None:
    """Take the register while a number with a digit too few is being refused."""
    numbers = office("read", sheet=_REGISTER, cells="G4:G40")
    row = 4 + next(
        n for n, (held,) in enumerate(numbers) if n > 8 and len(held) == _DIGITS
    )
    wrong = numbers[row - 4][0][:-1]
    office("type", sheet=_REGISTER, cell=f"G{row}", text=wrong)
    _save(folder, "excel-refused.png", _SHEET)
    office("answer", button="ok")


def _save(folder: Path, name: str, box: tuple[int, int, int, int]) -> None:
    """Save a part of the screen."""
    time.sleep(_DRAWN_SECONDS)
    data = (folder / "Xvfb_screen0").read_bytes()
    # An xwd file: a header of big-endian numbers, a palette, then rows of pixels.
    head = struct.unpack(">25I", data[:100])
    size, width, height, line, colours = (head[n] for n in (0, 4, 5, 12, 19))
    start = size + colours * 12
    pixels = data[start : start + line * height]
    whole = Image.frombytes("RGB", (width, height), pixels, "raw", "BGRX", line)
    few = whole.crop(box).quantize(64, dither=Image.Dither.NONE)
    few.save(IMAGES / name, optimize=True)


if __name__ == "__main__":
    main()

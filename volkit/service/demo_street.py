"""An invented street whose register and ledger are as dirty as real ones."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from volkit.model.text import Locale
from volkit.render.demo_sheets import StaffSheet, staff_book, staff_csv
from volkit.service import demo_promises, demo_year
from volkit.service.demo_dirt import spoil_register
from volkit.service.demo_dirt_year import spoil_year
from volkit.service.demo_grid import Grid
from volkit.service.demo_layout import LAYOUTS, Layout
from volkit.service.demo_people import invent_people, register
from volkit.service.written import write_whole

_NOTICE = (
    "本文件夹由 volkit demo 生成。街道、人名、证件号、电话全部是编造的，"
    "与任何真实的人和单位无关。\r\n"
    "Made by volkit demo. The street, the people and every number are invented.\r\n"
)
FEWEST_PEOPLE = 60
"""Every kind of dirt needs a row of its own."""


@dataclass(frozen=True)
class DemoStreet:
    """What was written: the files, and each wrong cell with the kind of its dirt."""

    paths: tuple[Path, ...]
    planted: tuple[tuple[str, str, str, str], ...]


def write_street(
    folder: Path,
    *,
    people: int = FEWEST_PEOPLE,
    seed: int = 2012,
    locale: Locale = "zh_Hans",
) -> DemoStreet:
    """Write the invented street's files into a folder; the same seed, the same bytes.

    The sheets are in Chinese whatever the locale: they are what offices really send.
    """
    del locale
    sheets = _sheets(max(people, FEWEST_PEOPLE), random.Random(seed))  # noqa: S311  no secret
    paths: list[Path] = []
    planted: list[tuple[str, str, str, str]] = []
    for name, layouts in LAYOUTS.items():
        path = folder / name
        laid = [layout.laid_out(sheets[layout.kind]) for layout in layouts]
        if path.suffix == ".csv":
            _write_csv(path, laid[0])
        else:
            write_whole(path, staff_book(laid))
        paths.append(path)
        for layout, sheet in zip(layouts, laid, strict=True):
            planted += _places(path, layout, sheet, sheets[layout.kind])
    write_whole(folder / "说明.txt", _NOTICE.encode("utf-8-sig"))
    return DemoStreet(tuple(paths), tuple(sorted(planted)))


def _sheets(count: int, chance: random.Random) -> Mapping[str, Grid]:
    """Return every sheet of the street, spoilt."""
    people = invent_people(count, chance)
    made = demo_year.events(people, chance)
    promised, kept = demo_promises.commitments(people)
    sheets = {
        "volunteer": register(people),
        "station": demo_promises.stations(people),
        "team": demo_promises.teams(people),
        "team_member": demo_promises.members(people),
        "activity": demo_year.activities(made, people),
        "service_record": demo_year.records(made, chance),
        "commitment": promised,
        "fulfilment": kept,
        "training": demo_promises.sessions(),
        "training_attend": demo_promises.attendance(people),
    }
    spoil_register(sheets["volunteer"], people)
    spoil_year(sheets, people)
    return sheets


def _places(
    path: Path, layout: Layout, sheet: StaffSheet, grid: Grid
) -> list[tuple[str, str, str, str]]:
    """Return where the planted dirt of a sheet lies in its file."""
    name = "" if path.suffix == ".csv" else sheet.name
    return [
        (path.name, name, sheet.cell(position, layout.keys.index(key)), dirt)
        for position, key, dirt in grid.planted
    ]


def _write_csv(path: Path, sheet: StaffSheet) -> None:
    """Write a sheet as the CSV that a Chinese Excel saves: GB18030, no byte mark."""
    rows: list[Sequence[object]] = [[below for _, below in sheet.header]]
    rows += [["" if v is None else v for v in row] for row in sheet.rows]
    write_whole(path, staff_csv(rows, encoding="gb18030"))

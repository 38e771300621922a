"""An invented street whose register and ledger are as dirty as real ones."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from volkit.model.discover import modules
from volkit.model.text import Locale
from volkit.render.demo_sheets import StaffSheet, staff_book, staff_csv
from volkit.service import demo_promises, demo_year
from volkit.service.demo_base import Base, Files, Grids
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
    clean: bool = False,
) -> DemoStreet:
    """Write the invented street's files into a folder; the same seed, the same bytes.

    With `clean` nobody makes mistakes. The sheets are in Chinese whatever the locale:
    they are what offices really send.
    """
    del locale
    chance = random.Random(seed)  # noqa: S311  no secret
    sheets = _sheets(max(people, FEWEST_PEOPLE), chance, clean=clean)
    paths: list[Path] = []
    planted: list[tuple[str, str, str, str]] = []
    for name, layouts in _files().items():
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


def clean_rows(seed: int = 2012) -> dict[str, list[dict[str, object]]]:
    """Return the rows of every sheet as they would be if nobody made mistakes."""
    chance = random.Random(seed)  # noqa: S311  no secret
    return {
        kind: [dict(zip(grid.keys, row, strict=True)) for row in grid.rows]
        for kind, grid in _sheets(FEWEST_PEOPLE, chance, clean=True).items()
    }


def _sheets(count: int, chance: random.Random, *, clean: bool = False) -> Grids:
    """Return every sheet of the street, spoilt unless clean ones are asked for."""
    people = invent_people(count, chance)
    made = demo_year.events(people, chance)
    promised, kept = demo_promises.commitments(people)
    sheets: Grids = {
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
    if not clean:
        spoil_register(sheets["volunteer"], people)
        spoil_year(sheets, people)
    base = Base(people, made, sheets)
    for system in _systems():
        grids = system.grids(base)
        if not clean:
            system.spoil(grids)
        sheets |= grids
    return sheets


def _systems() -> Iterator[Any]:
    """Give the modules of the other systems, each with FILES, grids and spoil."""
    return modules("volkit.service.demo_systems")


def _files() -> Files:
    """Return the sheets of every file."""
    files = dict(LAYOUTS)
    for system in _systems():
        files |= system.FILES
    return files


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

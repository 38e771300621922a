"""A large file is read by one process and judged by another, and nobody can tell."""

import datetime as dt
import pickle
from pathlib import Path
from typing import Any

import pytest

from tests.service.invented import CLEAN, HEADERS, WRONG_ID, write_book, write_register
from volkit.model.table import ErrorCell, RawSheet
from volkit.read.arrived import Arrived, packed
from volkit.render.report_json import as_json
from volkit.service import one_file
from volkit.service.check import CheckOptions, check
from volkit.service.gather import workers_for
from volkit.service.job import Job
from volkit.sheets.context import Context
from volkit.sheets.params import Params

TODAY = dt.date(2012, 12, 19)
MANY_SETTINGS = [
    ["参数项", "参数值"],
    ["高龄提示年龄", "50"],
    *[["单日时长上限", "8"]] * 40,
]
"""A table of settings that is larger than the register it settles."""


def said(path: Path, workers: int) -> str:
    report = check([path], CheckOptions(today=TODAY, workers=workers))
    return as_json(report).decode()


def test_two_processes_say_what_one_says(tmp_path: Path) -> None:
    wrong = ("", "", "男", WRONG_ID, "2012.2.30", "1391234567")
    sheets: dict[str, Any] = {
        "花名册": [HEADERS, CLEAN, wrong],
        "说明": [["请如实填写"]],
        "台账": [
            ("志愿者编号", "姓名", "服务日期", "服务时长"),
            *[("21050312000016", "康秀兵", f"2012.{n}", 2.5) for n in range(1, 14)],
            ("21050312000016", "康秀兵", 2012.1, 2.5),
        ],
        "参数": [["参数项", "参数值"], ["高龄提示年龄", "50"]],
    }
    path = write_book(tmp_path / "a.xlsx", sheets)

    assert said(path, 2) == said(path, 0)


def test_settings_that_come_after_the_tables_hold_for_them(tmp_path: Path) -> None:
    sheets: dict[str, Any] = {
        "花名册": [HEADERS, CLEAN],
        "参数": MANY_SETTINGS,
        "队伍": [["队名"]],
    }
    path = write_book(tmp_path / "a.xlsx", sheets)

    assert "VK146" in said(path, 2)
    assert said(path, 2) == said(path, 0)


def test_a_file_that_is_refused_is_refused_with_the_same_words(tmp_path: Path) -> None:
    path = write_register(tmp_path / "a.xlsx", CLEAN)
    path.write_bytes(path.read_bytes()[:-200])

    assert "refused" in said(path, 2)
    assert said(path, 2) == said(path, 0)


@pytest.mark.parametrize(
    ("reader", "what"), [("die", "broke down"), ("stumble", "ValueError")]
)
def test_a_reader_that_fails_costs_its_file_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reader: str, what: str
) -> None:
    monkeypatch.setattr(one_file, "_SEND", f"tests.service.doomed:{reader}")
    sheets = {name: [HEADERS, CLEAN] for name in ("一", "二", "三")}
    path = write_book(tmp_path / "a.xlsx", sheets)
    job = Job(path, Context(TODAY, Params()))

    result = one_file.handle_large(job)

    assert not result.is_read
    assert what in (result.bug.kind if result.bug else str(result.error))


def test_a_large_file_gets_a_reader_of_its_own_where_a_processor_is_free() -> None:
    assert workers_for([5_000_000], 2) == 2
    assert workers_for([5_000_000], 1) == 1
    assert workers_for([5_000], 2) == 1


def test_cells_arrive_as_they_were_sent() -> None:
    texts = ["甲", "甲", None, ErrorCell("#N/A"), dt.date(2012, 1, 2)]
    numbers = [1, 1.0, True, 0.0, -0.0]
    sheet = RawSheet(
        "表",
        [texts, tuple(numbers), [2012.1, 7.5, 1950.0, "2012.1", None]],
        first_row=3,
        number_formats=lambda cells: dict.fromkeys(cells, "0.00"),
    )

    sent = pickle.loads(pickle.dumps(packed(Arrived(0, 0, sheet)))).sheet  # noqa: S301  our own

    assert [repr(list(c)) for c in sent.columns] == [
        repr(list(c)) for c in sheet.columns
    ]
    assert sent.number_formats([(3, 3), (4, 3)]) == {(3, 3): "0.00"}

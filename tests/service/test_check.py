"""What `check` says of small books, and that it never says too much."""

import datetime as dt
import json
from pathlib import Path

import pytest

from tests.service.invented import (
    CLEAN,
    HEADERS,
    NAME,
    PHONE,
    SOUND_ID,
    WRONG_ID,
    write_book,
    write_register,
)
from volkit.model.errors import UsageError
from volkit.model.report import CheckReport
from volkit.render.report_json import as_json
from volkit.service.check import CheckOptions, check

WIDE = {ord("0") + n: 0xFF10 + n for n in range(10)}
TODAY = dt.date(2012, 12, 19)


def checked(*paths: Path, **options: object) -> CheckReport:
    wanted = {"today": TODAY, "workers": 0, **options}
    return check(paths, CheckOptions(**wanted))  # type: ignore[arg-type]  # the options of the test


def serious(report: CheckReport) -> list[tuple[str, str | None]]:
    return [(f.code, f.cell) for f in report.findings if f.severity != "info"]


def test_a_sound_register_has_nothing_that_must_be_repaired(tmp_path: Path) -> None:
    report = checked(write_register(tmp_path / "a.xlsx", CLEAN))

    assert serious(report) == []
    assert report.exit_status == 0
    assert report.summary.rows == 1
    assert report.files[0].tables[0].columns == {
        "志愿者编号": "volunteer_no",
        "姓名": "name",
        "性别": "sex",
        "身份证号": "id_no",
        "出生日期": "birth",
        "联系电话": "phone",
    }


def test_a_wrong_check_character_is_one_finding_at_its_cell(tmp_path: Path) -> None:
    wrong = ("21050312000032", "李建国", "男", WRONG_ID, "1949-12-31", "13800138000")

    report = checked(write_register(tmp_path / "a.xlsx", CLEAN, wrong))

    assert serious(report) == [("VK103", "D3")]
    assert report.exit_status == 1
    (found,) = [f for f in report.findings if f.code == "VK103"]
    assert (found.name, found.row, found.column) == ("id-checksum-mismatch", 3, "id_no")
    assert found.value == "1101**********0021"


def test_only_chosen_rules_speak(tmp_path: Path) -> None:
    wrong = ("21050312000032", "", "男", WRONG_ID, "1949-12-31", "13800138000")
    path = write_register(tmp_path / "a.xlsx", wrong)

    assert serious(checked(path, select=("VK103",))) == [("VK103", "D2")]
    assert serious(checked(path, select=("id-checksum-mismatch",))) == [("VK103", "D2")]
    assert ("VK103", "D2") not in serious(checked(path, ignore=("VK10",)))


def test_an_unknown_rule_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="VK999"):
        checked(write_register(tmp_path / "a.xlsx", CLEAN), select=("VK999",))


def test_a_file_that_cannot_be_read_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "坏.xlsx").write_bytes(b"PK\x03\x04 and then nothing")
    write_register(tmp_path / "好.xlsx", CLEAN)

    report = checked(tmp_path)

    assert [(f.status, bool(f.reason)) for f in report.files] == [
        ("refused", True),
        ("read", False),
    ]
    assert report.summary.refused == 1
    assert report.summary.rows == 1
    assert report.exit_status == 3


def test_folders_are_searched_but_hidden_and_lock_files_left_alone(
    tmp_path: Path,
) -> None:
    inner = tmp_path / "站点" / "一"
    inner.mkdir(parents=True)
    write_register(inner / "a.xlsx", CLEAN)
    for name in ("~$a.xlsx", ".a.xlsx", "notes.docx"):
        (inner / name).write_bytes(b"nothing")

    report = checked(tmp_path)

    assert [Path(f.path).name for f in report.files] == ["a.xlsx"]


def test_a_file_of_another_kind_is_refused_when_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "notes.docx").write_bytes(b"nothing")

    report = checked(tmp_path / "notes.docx")

    assert report.files[0].status == "refused"
    assert ".docx" in str(report.files[0].reason)


def test_a_file_given_twice_is_checked_once(tmp_path: Path) -> None:
    path = write_register(tmp_path / "a.xlsx", CLEAN)

    assert len(checked(path, tmp_path, path).files) == 1


def test_the_local_rules_of_a_book_hold_for_it(tmp_path: Path) -> None:
    rows = [HEADERS, CLEAN]
    params = [["参数项", "参数值"], ["高龄提示年龄", "50"]]

    plain = checked(write_book(tmp_path / "a.xlsx", {"花名册": rows}))
    local = checked(write_book(tmp_path / "b.xlsx", {"花名册": rows, "参数": params}))

    assert "VK146" not in {f.code for f in plain.findings}
    assert "VK146" in {f.code for f in local.findings}


def test_workers_say_what_one_process_says(tmp_path: Path) -> None:
    for number in range(3):
        wrong = ("", NAME, "男", WRONG_ID, "2012.2.30", "1391234567")
        write_register(tmp_path / f"{number}.xlsx", CLEAN, wrong)

    alone, helped = (checked(tmp_path, workers=n) for n in (0, 2))

    assert as_json(alone) == as_json(helped)


@pytest.mark.parametrize("workers", [0, 1])
def test_progress_is_told_for_every_file(tmp_path: Path, workers: int) -> None:
    for number in range(2):
        write_register(tmp_path / f"{number}.xlsx", CLEAN)
    told: list[tuple[int, int, str]] = []

    options = CheckOptions(today=TODAY, workers=workers)
    check([tmp_path], options, lambda *said: told.append(said))

    assert [(done, total) for done, total, _ in told] == [(1, 2), (2, 2)]


def test_no_private_value_is_in_the_report(tmp_path: Path) -> None:
    secret = ("13912345678", "康秀兵", SOUND_ID, WRONG_ID, "210105198001011234")
    path = write_book(
        tmp_path / "a.xlsx",
        {
            "花名册": [
                (*HEADERS, "特长", "备注", "13912345678"),
                (*CLEAN, "书法", f"身份证{SOUND_ID}"),
                (SOUND_ID, NAME, "女", SOUND_ID, "1949-12-30", f"{PHONE}/{PHONE}"),
                ("x", f"{NAME}({PHONE})", "男", WRONG_ID, "1949.12.31", PHONE[:-1]),
                (
                    "210105198001011234",
                    NAME,
                    "3",
                    SOUND_ID.translate(WIDE),
                    "?",
                    PHONE,
                ),
            ]
        },
    )

    said = as_json(checked(path)).decode()

    for value in secret:
        assert value not in said
    assert "1949-12" not in said
    assert json.loads(said)["summary"]["errors"]

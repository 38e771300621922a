"""Formulas in cells reach Python through the shipped macros, in LibreOffice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest

from tests.office_e2e.books import LOCALE, bridged_workbook
from tests.office_e2e.conftest import TODAY
from tests.office_e2e.office import Office, running
from volkit.functions.declare import Block, Session, all_functions
from volkit.model.address import column_letters
from volkit.model.table import ErrorCell

SOUND_ID, WRONG_ID = "11010519491231002X", "110105194912310021"
A, B, C = "21050311000014", "21050311000022", "21050311000030"
SHEETS: dict[str, list[list[object]]] = {
    "花名册": [
        ["望溪街道党员志愿者花名册", None, None, None, None],
        [None, None, None, "填报日期：", 41262.0],
        ["序号", "姓  名", "性\n别", "公民身份号码", "出生\n年月日"],
        [1.0, "康秀兵", "女", SOUND_ID, 18263.0],
        [2.0, "李 四", "男", 210502199006151234.0, "1990.6.15"],
        [3.0, "王五", "男", WRONG_ID, "1949年12月31日"],
        [None, None, None, None, None],
        [4.0, "赵六", "=1+1", SOUND_ID.lower(), 18263.0],
        ["合计", 4.0, None, None, None],
    ],
    "台账": [
        ["志愿者编号", "姓名", "服务日期", "时长", "活动编号"],
        *([A, "康秀兵", 41000.0 + n, 8.0, f"a{n}"] for n in range(13)),
        [B, "李四", 41030.0, "2小时", "a30"],
        ["合计", None, None, 108.0, None],
    ],
    "名单": [["编号", "姓名"], [C, "王五"], [A, "康秀兵"], [None, None], [B, "李四"]],
    "零散": [
        [0.375, 0.5, "2012.12.19", "二〇一二年三月", "139 1234 5678", "汉族", 41000.0],
        ["8:30", "11:10", 41262.0, "20121219", "024-4284567", "满", 41010.0],
        [None, None, "明天", "12/19", "13912345678", "火星族", 41020.0],
    ],
}  # fmt: skip
"""Tables as other offices word them; each is put on a sheet of the workbook."""


@dataclass(frozen=True)
class Cells:
    """A range of one of the sheets."""

    sheet: str
    top: int = 1
    left: int = 1
    bottom: int = 0
    right: int = 0

    @property
    def block(self) -> list[list[object]]:
        rows = SHEETS[self.sheet]
        last = self.bottom or (len(rows) if self.top == 1 else self.top)
        right = self.right or (len(rows[0]) if self.left == 1 else self.left)
        return [row[self.left - 1 : right] for row in rows[self.top - 1 : last]]

    def __str__(self) -> str:
        block = self.block
        first = f"{column_letters(self.left)}{self.top}"
        right = column_letters(self.left + len(block[0]) - 1)
        return f"$'{self.sheet}'.{first}:{right}{self.top + len(block) - 1}"


def column(number: int) -> Cells:
    """Return a column of the odds and ends."""
    return Cells("零散", 1, number, 3, number)


LEDGER, PEOPLE, ID = Cells("台账"), Cells("名单"), Cells("花名册", 4, 4)
IDS = Cells("花名册", 4, 4, 8, 4)
END = 41100.0
CASES: list[tuple[str, list[object]]] = [
    ("VK_AGE", [IDS, END]),
    ("VK_CADENCE", [LEDGER, PEOPLE, END]),
    ("VK_CAPITAL", [12345.67]),
    ("VK_CAPITAL", [column(7)]),
    ("VK_CHECK", [Cells("花名册")]),
    ("VK_CHECK", [Cells("花名册"), "志愿者登记", 101.0]),
    ("VK_CHECK", [Cells("名单", 2, 1, 3, 2)]),
    ("VK_CODE", ["民族", column(6)]),
    ("VK_CODE_NAME", ["性别", "1"]),
    ("VK_DATE", [column(3)]),
    ("VK_DATE", [column(4)]),
    ("VK_FIX", [Cells("花名册")]),
    ("VK_HOURS", [column(1), column(2)]),
    ("VK_HOURS", [column(1), column(2), 30.0]),
    ("VK_HOURS", [column(1), Cells("零散", 1, 2, 2, 2)]),
    ("VK_ID_BIRTH", [IDS]),
    ("VK_ID_CHECK", [IDS]),
    ("VK_ID_SEX", [IDS]),
    ("VK_MASK", [IDS]),
    ("VK_MASK", [column(5)]),
    ("VK_MEASURES", [LEDGER, PEOPLE, "hours_total", END]),
    ("VK_NEXT_STAR", [LEDGER, PEOPLE, "gb_hours5", END]),
    ("VK_PHONE_CHECK", [column(5)]),
    ("VK_STARS", [LEDGER, PEOPLE, "gb_hours5", END]),
    ("VK_STARS", [LEDGER, None, "gb_hours5", END]),
    ("VK_STARS", [LEDGER, PEOPLE, "六十星", END]),
    ("VK_WORKDAYS", [41000.0, column(7)]),
]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """Return LibreOffice with the macro workbook and other offices' tables in it."""
    path = bridged_workbook(tmp_path_factory.mktemp("cells") / "志愿.xlsm")
    with running() as running_office:
        running_office.open(path)
        for name, rows in SHEETS.items():
            running_office("add_sheet", name=name, rows=rows)
        yield running_office


def formula(name: str, given: Sequence[object]) -> str:
    """Return a call as it is typed into a cell."""
    return f"={name}({';'.join(map(_typed, given))})"


def _typed(given: object) -> str:
    if given is None:
        # LibreOffice hands a nought over for what is left out between two semicolons.
        return '""'
    return f'"{given}"' if isinstance(given, str) else str(given)


def by_python(name: str, given: Sequence[object]) -> tuple[Block, str]:
    """Return what the plain Python function answers, and its last error."""
    session = Session(LOCALE, TODAY)
    blocks = [
        None if g is None else g.block if isinstance(g, Cells) else [[g]] for g in given
    ]
    answer = all_functions()[name].call(session, *blocks)
    return [list(map(_as_shown, row)) for row in answer], session.last_error


def _as_shown(value: object) -> object:
    """Return an answer as a cell shows it."""
    if isinstance(value, ErrorCell):
        return value.text
    return float(value) if isinstance(value, int) else value


def same(shown: Sequence[Sequence[object]], said: Block) -> bool:
    """Tell whether cells show an answer; the last digits of numbers do not count."""
    return [[_rounded(v) for v in row] for row in shown] == [
        [_rounded(v) for v in row] for row in said
    ]


def _rounded(value: object) -> object:
    return round(value, 9) if isinstance(value, float) else value


def ids(case: object) -> str:
    return case if isinstance(case, str) else ""


@pytest.mark.parametrize(("name", "given"), CASES, ids=ids)
def test_a_formula_shows_in_its_cells_what_python_answers(
    office: Office, name: str, given: list[object]
) -> None:
    said, error = by_python(name, given)
    corner = f"{column_letters(len(said[0]))}{len(said)}"

    shown = office(
        "array", sheet="sentinel", cells=f"A1:{corner}", formula=formula(name, given)
    )

    assert office.answers.called[-1] == name
    assert same(shown, said), f"{shown}\n{said}"
    assert any(value not in {"", None} for row in said for value in row)
    if error:
        why = office("formula", sheet="sentinel", cell="Z1", formula="=VK_LAST_ERROR()")
        assert why == error
    office("clear", sheet="sentinel")


@pytest.mark.parametrize("name", sorted(all_functions()))
def test_every_function_answers_from_a_cell_as_python_does(
    office: Office, name: str
) -> None:
    needed = [a for a in all_functions()[name].arguments if not a.optional]
    given: list[object] = [ID] * len(needed)
    said, _ = by_python(name, given)

    shown = office("formula", sheet="sentinel", cell="A1", formula=formula(name, given))

    assert office.answers.called[-1] == name
    if name != "VK_LAST_ERROR":
        assert same([[shown]], [said[0][:1]])


def test_a_wrong_range_gives_an_error_value_and_a_sentence(office: Office) -> None:
    empty = office("formula", sheet="sentinel", cell="A1", formula="=VK_CHECK(X90:Z99)")
    said = office("formula", sheet="sentinel", cell="A2", formula="=VK_LAST_ERROR()")
    caught = office(
        "formula",
        sheet="sentinel",
        cell="A3",
        formula='=IFERROR(VK_CHECK(X90:Z99);"出错")',
    )

    assert empty == "#VALUE!"
    assert said.startswith("VK_CHECK")
    assert len(said) > len("VK_CHECK: ")
    assert caught == "出错"


def test_a_formula_beside_the_register_checks_the_row_as_typed(office: Office) -> None:
    office("put", sheet="志愿者", cells={"C4": "康秀兵", "G4": SOUND_ID})
    sound = office("formula", sheet="志愿者", cell="AZ4", formula="=VK_ID_CHECK(G4)")
    office("put", sheet="志愿者", cells={"G4": WRONG_ID})

    assert sound == ""
    wrong = office("read", sheet="志愿者", cells="AZ4:AZ4")[0][0]
    assert wrong == by_python("VK_ID_CHECK", [WRONG_ID])[0][0][0] != ""


def test_the_workbook_s_own_table_is_checked_row_by_row(
    office: Office,
) -> None:
    office("put", sheet="志愿者", cells={"C4": "康秀兵", "G4": WRONG_ID})
    table = office("read", sheet="志愿者", cells="A3:AX5")
    said = all_functions()["VK_CHECK"].call(Session(LOCALE, TODAY), table)

    shown = office(
        "array",
        sheet="sentinel",
        cells="A1:B3",
        formula="=VK_CHECK($'志愿者'.A3:AX5)",
    )

    assert same(shown, said)
    assert shown[1][0] == "错误"

"""What holds of every cell: repairs settle, nothing clean is remarked on."""

import datetime as dt
import random
from collections.abc import Callable  # noqa: TC003  mypy needs it, not the run
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.normalise.cells import TODAY, read, reader_of, table
from tests.normalise.test_names import RARE
from volkit.codes import table as codes
from volkit.model.discover import units
from volkit.model.finding import Safety
from volkit.model.table import Reading
from volkit.normalise.column import read_column, understood
from volkit.normalise.reader import Reader
from volkit.numbers import national_id
from volkit.sheets.context import Context
from volkit.validate.rule import Rule

COLUMNS = [
    ("volunteer", "name"), ("volunteer", "sex"), ("volunteer", "id_no"),
    ("volunteer", "birth"), ("volunteer", "phone"), ("volunteer", "ethnic"),
    ("volunteer", "classes"), ("volunteer", "employer"), ("volunteer", "station_no"),
    ("volunteer", "note"), ("activity", "joined"), ("activity", "danger"),
    ("commitment", "target"), ("fulfilment", "rate"), ("service_record", "in"),
    ("service_record", "hours"), ("station", "street"), ("station", "uscc"),
    ("change_log", "at"), ("booking", "asked_at"),
]  # fmt: skip
READERS = {place: reader_of(*place) for place in COLUMNS}
PIECES = [
    *"0123456789年月日时点分半上下午.-/:：,，、;；（）()xX*×=+@'　 \u00a0\u200b\n",
    *"〇一二三十百两初八岁小时天男女汉满族党员康秀兵张□?人元万￥%是否无同上",
    *("13812345678", "024-", "转801", "2012", "12", "19", "11010519491231002X", "小时"),
]
CELLS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=9).map("".join),
    st.text(max_size=12),
    st.floats(allow_nan=True, allow_infinity=True),
    st.integers(-10, 10**19),
    st.booleans(),
    st.dates(),
    st.times(),
    st.datetimes(),
    st.timedeltas(),
)
SAFE = {
    rule.name for rule in units("volkit.rules.cell", Rule) if rule.fix is Safety.SAFE
}


def _alone(reader: Reader, cell: object) -> Reading:
    """Return what a column of this one cell is read as."""
    column = read_column([cell], reader)
    noted = column.notes.get(0, Reading())
    value = column.values.to_list()[0]
    return Reading(value, note=noted.note, fix=noted.fix)


@pytest.mark.parametrize("place", COLUMNS, ids=".".join)
@given(cell=CELLS)
def test_any_cell_is_read_and_a_repair_applied_reads_clean_and_alike(
    place: tuple[str, str], cell: object
) -> None:
    reader = READERS[place]
    first = _alone(reader, cell)
    if first.fix is None or first.note == "time-span":
        return
    again = _alone(reader, first.fix)
    # A place that is no longer in the list, or an old range, is another matter.
    assert again.note in {
        "",
        "id-place-unknown",
        "id-place-abolished",
        "phone-range-unknown",
    }
    if first.value is not None:
        assert again.value == first.value


@pytest.mark.parametrize("place", COLUMNS, ids=".".join)
@given(cell=CELLS)
def test_bulk_reading_and_a_closer_look_agree(
    place: tuple[str, str], cell: object
) -> None:
    reader = READERS[place]
    bulk = _alone(reader, cell)
    if bulk.value is not None and type(cell) not in reader.native:
        assert understood(cell, reader).value == bulk.value


def test_every_note_has_its_words_and_every_word_its_note() -> None:
    named = {rule.name for rule in units("volkit.rules.cell", Rule)}
    assert {"untidy-text", "id-checksum-mismatch"} <= named
    assert named >= SAFE


def _people(count: int) -> dict[str, Any]:
    """Return the columns of invented people with nothing wrong in any cell."""
    chance = random.Random(2012)
    places = [
        row.code
        for row in codes("division").rows
        if not row.valid_to and not row.code.endswith("00")
    ]
    cards: list[Callable[[], str]] = [
        lambda: chance.choice(["810000", "820000", "830000"]),
        lambda: "9" + chance.choice(["11", "21"]) + chance.choice(["840", "392"]),
        lambda: "999999",
        *[lambda: chance.choice(places)] * 7,
    ]
    phones: list[Callable[[], str]] = [
        lambda: (
            chance.choice(["138", "147", "166", "173", "199"])
            + f"{chance.randrange(10**8):08}"
        ),
        lambda: f"024-{chance.randrange(2 * 10**7, 9 * 10**7)}",
        lambda: f"024{chance.randrange(2 * 10**7, 9 * 10**7)}",
        lambda: f"024-42845678-{chance.randrange(10, 9999)}",
        lambda: chance.choice(["12345", "96345", "400-800-0024", "0571-87654321"]),
    ]
    births = [
        dt.date(1900, 1, 1) + dt.timedelta(chance.randrange(41_000))
        for _ in range(count)
    ]
    bodies = [
        f"{chance.choice(cards)()}{birth:%Y%m%d}{chance.randrange(1000):03}"
        for birth in births
    ]
    return {
        "name": [chance.choice(RARE) for _ in births],
        "sex": ["男" if int(body[-1]) % 2 else "女" for body in bodies],
        "ethnic": [chance.choice(codes("ethnic").rows).label.zh_hans for _ in births],
        "id_no": [body + national_id.check_character(body) for body in bodies],
        "birth": [
            chance.choice(
                [
                    b,
                    str(b),
                    f"{b.year}/{b.month}/{b.day}",
                    dt.datetime(b.year, b.month, b.day),
                ]
            )
            for b in births
        ],
        "phone": [chance.choice(phones)() for _ in births],
        "employer": [
            chance.choice(["无", "本钢集团 质检员", None, "—", "２号井"])
            for _ in births
        ],
    }


def test_ten_thousand_clean_people_give_no_remark() -> None:
    made = table("volunteer", context=Context(dt.date(2026, 11, 24)), **_people(10_000))
    assert made.remarks == ()
    assert made.frame["id_no"].null_count() == 0


def test_reading_does_not_depend_on_the_rows_around() -> None:
    cells = [
        "2012.12.19",
        "2012-12-19",
        None,
        41262.0,
        dt.date(2012, 12, 19),
        "2012-12-19",
    ]
    column = read_column(cells, reader_of("volunteer", "registered_on"))
    alone = [_alone(reader_of("volunteer", "registered_on"), c).value for c in cells]
    assert column.values.to_list() == alone


def test_one_bad_cell_gives_one_reading_for_all_its_faults() -> None:
    said = read("volunteer", "id_no", " １１０１０５-19491231-002x\u200b")
    assert (said.note, said.fix) == ("id-form", "11010519491231002X")
    assert TODAY.today == dt.date(2012, 12, 19)

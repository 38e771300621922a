"""Invented people and books for tests and benches: clean, fast, the same each time.

Nobody here exists: names are drawn from two lists, numbers are counted up.
"""

import datetime as dt
import random
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
GIVEN_FIRST = "志文建国秀玉桂春海永德明晓丽淑凤立长振金福宝庆云雪梅兰竹松柏"
GIVEN_LAST = "强伟军平华英芳霞敏静杰涛斌辉鹏飞龙刚勇峰林波宁欣悦安康乐"
SKILLS = ("电工", "理发", "书法", "法律咨询", "心理疏导", "家电维修", "无")
CLASSES = ("便民利民", "扶贫帮困", "治安维稳", "文体娱乐", "环境保护", "信息咨询")
EPOCH = dt.date(1899, 12, 30)

REGISTER = (
    "志愿者编号", "姓名", "性别", "证件类型", "证件号码", "出生日期", "政治面貌",
    "入党日期", "所在党支部", "学历", "居住区域", "联系电话", "专业技能", "服务类别",
    "所属站点", "申请日期", "注册日期", "状态",
)  # fmt: skip
LEDGER = (
    "活动编号", "志愿者编号", "姓名", "服务日期", "签到时间", "签退时间",
    "计时类别", "服务时长", "确认人签字", "状态",
)  # fmt: skip
ACTIVITY = (
    "活动编号", "活动名称", "服务类别", "组织单位", "服务队", "活动负责人", "活动日期",
    "开始时间", "结束时间", "地点", "服务内容", "参加人数", "有人身危险",
    "志愿服务属性", "状态", "登记人", "登记日期",
)  # fmt: skip

Cell = str | float | int | dt.date | dt.time | None


@dataclass(frozen=True, slots=True)
class Person:
    """An invented volunteer."""

    number: str
    name: str
    sex: str
    id_no: str
    birth: dt.date
    phone: str


def check_character(digits: str) -> str:
    """Return the ISO 7064 MOD 11-2 check character of a run of digits."""
    rest = 0
    for digit in digits:
        rest = (rest + int(digit)) * 2 % 11
    return "0123456789X"[(12 - rest) % 11]


def id_number(birth: dt.date, sequence: int, region: str = "210503") -> str:
    """Return a formally sound ID number; an odd sequence is a man's."""
    body = f"{region}{birth:%Y%m%d}{sequence:03d}"
    return body + check_character(body)


def volunteer_number(sequence: int, year: int = 2011, division: str = "210503") -> str:
    """Return a volunteer number of the default pattern."""
    body = f"{division}{year % 100:02d}{sequence:05d}"
    return body + check_character(body)


def people(count: int, *, seed: int = 1, region: str = "210503") -> list[Person]:
    """Return invented volunteers; no two share a number, an ID number or a phone."""
    chance = random.Random(seed)
    return [_person(number, chance, region) for number in range(1, count + 1)]


def _person(number: int, chance: random.Random, region: str) -> Person:
    """Return the invented person with this sequence number."""
    birth = dt.date(1942, 1, 1) + dt.timedelta(days=number * 7919 % 18_000)
    sequence = (number // 18_000 * 7 + number) % 999 + 1
    return Person(
        number=volunteer_number(number, division=region),
        name=chance.choice(SURNAMES)
        + chance.choice(GIVEN_FIRST)
        + (chance.choice(GIVEN_LAST) if chance.random() < 0.8 else ""),
        sex="男" if sequence % 2 else "女",
        id_no=id_number(birth, sequence, region),
        birth=birth,
        phone=f"13{number * 7 % 10}{number % 100_000_000:08d}",
    )


def register_rows(folk: Iterable[Person]) -> Iterator[tuple[Cell, ...]]:
    """Give one register row for each person, in the order of `REGISTER`."""
    for number, person in enumerate(folk):
        yield (
            person.number, person.name, person.sex, "居民身份证", person.id_no,
            person.birth, "中共党员",
            person.birth.replace(year=person.birth.year + 25, day=1),
            f"第{number % 9 + 1}党支部", ("高中", "大专", "本科")[number % 3], "溪湖区",
            person.phone, SKILLS[number % len(SKILLS)],
            CLASSES[number % 6] + ("、" + CLASSES[(number + 1) % 6]) * (number % 2),
            f"210503005-{number // 52 % 999 + 1:03d}",
            dt.date(2010, 3, 1) + dt.timedelta(days=number % 300),
            dt.date(2011, 1, 4) + dt.timedelta(days=number % 60), "已注册",
        )  # fmt: skip


def activity_rows(volunteers: int, weeks: int) -> Iterator[tuple[Cell, ...]]:
    """Give one activity a week for each team of 18, in the order of `ACTIVITY`."""
    for week in range(weeks):
        for team in range(-(-volunteers // 18)):
            day = dt.date(2012, 1, 2) + dt.timedelta(days=week * 7 + team % 5)
            number = f"210503005-{team // 3 + 1:03d}-{team % 3 + 1:02d}"
            yield (
                f"{number}-{day:%Y%m%d}-1", "清理楼道", CLASSES[team % 6],
                "社区党支部", number, "沈志强", day, dt.time(8, 30), dt.time(11, 0),
                f"{team + 1}号楼", "清理楼道杂物，擦拭扶手",
                min(18, volunteers - team * 18), "否", "是", "已认定",
                "秦文静", day + dt.timedelta(days=1),
            )  # fmt: skip


def ledger_rows(folk: Sequence[Person], count: int) -> Iterator[tuple[Cell, ...]]:
    """Give ledger rows, one a person and week, in the order of `LEDGER`."""
    for number in range(count):
        place, person = number % len(folk), folk[number % len(folk)]
        team, week = place // 18, number // len(folk)
        day = dt.date(2012, 1, 2) + dt.timedelta(days=week * 7 + team % 5)
        unit = f"210503005-{team // 3 + 1:03d}-{team % 3 + 1:02d}"
        yield (
            f"{unit}-{day:%Y%m%d}-1", person.number, person.name, day,
            dt.time(8, 30), dt.time(11, 0), "现场服务", 2.5, "沈志强", "已认定",
        )  # fmt: skip


def register_book(path: Path, count: int = 28_000, *, seed: int = 1) -> Path:
    """Write a clean register of 18 columns and return its path."""
    rows = register_rows(people(count, seed=seed))
    return write_xlsx(path, {"志愿者登记": (REGISTER, rows)})


def street_book(
    path: Path, *, records: int = 30_000, volunteers: int = 600, seed: int = 1
) -> Path:
    """Write a clean street book (register, activities, ledger) and return its path."""
    folk = people(volunteers, seed=seed)
    weeks = -(-records // volunteers)
    return write_xlsx(
        path,
        {
            "志愿者登记": (REGISTER, register_rows(folk)),
            "活动登记": (ACTIVITY, activity_rows(volunteers, weeks)),
            "服务台账": (LEDGER, ledger_rows(folk, records)),
        },
    )


def write_xlsx(
    path: Path, sheets: Mapping[str, tuple[Sequence[str], Iterable[Sequence[Cell]]]]
) -> Path:
    """Write plain tables as Excel would: shared strings, serial dates, styled times."""
    shared: dict[str, int] = {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        for number, (header, rows) in enumerate(sheets.values(), 1):
            body = "".join(
                f'<row r="{r}">'
                + "".join(
                    _cell(f"{_LETTERS[c]}{r}", value, shared)
                    for c, value in enumerate(row)
                    if value is not None
                )
                + "</row>"
                for r, row in enumerate(_chained(header, rows), 1)
            )
            _part(book, f"xl/worksheets/sheet{number}.xml", _SHEET.format(body))
        strings = "".join(
            f'<si><t xml:space="preserve">{escape(s)}</t></si>' for s in shared
        )
        _part(book, "xl/sharedStrings.xml", _STRINGS.format(strings))
        _part(book, "xl/styles.xml", _STYLES)
        _frame(book, list(sheets))
    return path


def _chained(
    header: Sequence[str], rows: Iterable[Sequence[Cell]]
) -> Iterator[Sequence[Cell]]:
    """Give the header, then the rows."""
    yield header
    yield from rows


def _cell(address: str, value: Cell, shared: dict[str, int]) -> str:
    """Return one cell as XML."""
    match value:
        case str():
            index = shared.setdefault(value, len(shared))
            return f'<c r="{address}" t="s"><v>{index}</v></c>'
        case dt.date():
            return f'<c r="{address}" s="1"><v>{(value - EPOCH).days}</v></c>'
        case dt.time():
            minutes = value.hour * 60 + value.minute
            return f'<c r="{address}" s="2"><v>{minutes / 1440!r}</v></c>'
        case _:
            return f'<c r="{address}"><v>{value}</v></c>'


def _part(book: zipfile.ZipFile, name: str, text: str) -> None:
    """Add a part of the package under a fixed date."""
    entry = zipfile.ZipInfo(name, (2012, 12, 19, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    book.writestr(entry, _HEAD + text)


def _frame(book: zipfile.ZipFile, names: Sequence[str]) -> None:
    """Add the parts that hold the sheets together."""
    count = len(names)
    sheets = "".join(
        f'<sheet name="{escape(n)}" sheetId="{i}" r:id="rId{i}"/>'
        for i, n in enumerate(names, 1)
    )
    parts = [(f"worksheets/sheet{i}.xml", "worksheet") for i in range(1, count + 1)]
    parts += [("sharedStrings.xml", "sharedStrings"), ("styles.xml", "styles")]
    links = "".join(
        f'<Relationship Id="rId{i}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for i, (target, kind) in enumerate(parts, 1)
    )
    types = "".join(
        f'<Override PartName="/xl/{target}" ContentType="{_TYPE}.{kind}+xml"/>'
        for target, kind in parts
    )
    _part(book, "xl/workbook.xml", _BOOK.format(sheets))
    _part(book, "xl/_rels/workbook.xml.rels", _LINKS.format(links))
    main = f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument"'
    _part(book, "_rels/.rels", _LINKS.format(main + ' Target="xl/workbook.xml"/>'))
    _part(book, "[Content_Types].xml", _TYPES.format(types))


_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_SHEET = f'<worksheet xmlns="{_MAIN}"><sheetData>{{}}</sheetData></worksheet>'
_STRINGS = f'<sst xmlns="{_MAIN}">{{}}</sst>'
_BOOK = (
    f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{{}}</sheets></workbook>'
)
_LINKS = f'<Relationships xmlns="{_PACKAGE}/relationships">{{}}</Relationships>'
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    "{}</Types>"
)
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/>'
    '<name val="宋体"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border>'
    '</borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3">'
    '<xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/>'
    '<xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>'
)

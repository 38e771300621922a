"""The XML of a sheet in all the ways in which programs write the same cells."""

from dataclasses import dataclass
from xml.sax.saxutils import escape

from hypothesis import strategies as st

from tests.patch.sheets import MAIN

COLUMNS = "ABCDEFGH"
BETWEEN = (
    "", "\n  ", "<!-- <c r='A1'><v>9</v></c> -->", "<?x <row/> ?>",
)  # fmt: skip
PLAIN = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"),
    min_size=1,
    max_size=8,
).filter(lambda t: t == t.strip() and "_x" not in t)


@dataclass(frozen=True)
class Written:
    """A cell as it stands in the XML, and the value it holds."""

    place: str
    value: object
    xml: str


@dataclass(frozen=True)
class SheetCase:
    """A sheet's whole XML, and its cells by their place."""

    xml: str
    cells: tuple[Written, ...]


@st.composite
def cells(draw: st.DrawFn, place: str, tag: str, *, implicit: bool) -> Written:
    """Return one cell in one of its spellings."""
    quote = draw(st.sampled_from("\"'"))
    address = "" if implicit else f" r={quote}{place}{quote}"
    style = draw(
        st.sampled_from(("", f" s={quote}2{quote}", f" x:dyDescent={quote}1{quote}"))
    )
    form = draw(
        st.sampled_from(("number", "inline", "cdata", "shared", "empty", "bool"))
    )

    def cell(kind: str, inside: str) -> str:
        given = f" t={quote}{kind}{quote}" if kind else ""
        if not inside:
            return f"<{tag}c{address}{style}{given}/>"
        return f"<{tag}c{address}{given}{style}>{inside}</{tag}c>"

    text = draw(PLAIN)
    match form:
        case "number":
            number = draw(st.integers(-9999, 99999))
            return Written(place, number, cell("", f"<{tag}v>{number}</{tag}v>"))
        case "inline":
            inside = f"<{tag}is><{tag}t>{escape(text)}</{tag}t></{tag}is>"
            return Written(place, text, cell("inlineStr", inside))
        case "cdata":
            plain = text.replace("]]>", "") or "x"
            inside = f"<{tag}is><{tag}t><![CDATA[{plain}]]></{tag}t></{tag}is>"
            return Written(place, plain, cell("inlineStr", inside))
        case "shared":
            return Written(place, "张三", cell("s", f"<{tag}v>0</{tag}v>"))
        case "bool":
            return Written(place, True, cell("b", f"<{tag}v>1</{tag}v>"))  # noqa: FBT003  a cell's value
        case _:
            return Written(place, None, cell("", ""))


@st.composite
def sheet_cases(draw: st.DrawFn) -> SheetCase:
    """Return a sheet with a few rows of cells."""
    tag = draw(st.sampled_from(("", "x_:")))
    space = f"xmlns:x_='{MAIN}'" if tag else f"xmlns='{MAIN}'"
    between = st.sampled_from(BETWEEN)
    body, written = [], []
    for number in sorted(draw(st.sets(st.integers(1, 6), min_size=1, max_size=4))):
        columns = sorted(
            draw(st.sets(st.sampled_from(COLUMNS), min_size=1, max_size=5))
        )
        implicit = columns == list(COLUMNS[: len(columns)]) and draw(st.booleans())
        row = [
            draw(cells(f"{column}{number}", tag, implicit=implicit))
            for column in columns
        ]
        written += row
        inside = "".join(draw(between) + cell.xml for cell in row) + draw(between)
        body.append(
            f'{draw(between)}<{tag}row r="{number}" ht="20">{inside}</{tag}row>'
        )
    xml = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<{tag}worksheet {space} xmlns:x='urn:x'><{tag}sheetViews/>"
        f"<{tag}sheetData>{''.join(body)}</{tag}sheetData>"
        f"<{tag}extLst><{tag}ext uri='kept'><x:c r='A1'/></{tag}ext></{tag}extLst>"
        f"</{tag}worksheet>"
    )
    return SheetCase(xml, tuple(written))

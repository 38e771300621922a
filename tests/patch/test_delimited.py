"""A CSV file keeps its encoding, its line ends and its quotes."""

from hypothesis import given
from hypothesis import strategies as st

from volkit.patch.delimited import edit_text, fields
from volkit.patch.workbook import CellEdit, Outcome


def test_only_the_named_fields_change() -> None:
    text = '姓名,"电话"\r\n张三," 138 "\n"李\n四",\r\n'
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "gb18030"):
        content = text.encode(encoding)
        edits = [
            CellEdit("", "B2", " 138 ", "13812345678"),
            CellEdit("", "A3", "李\n四", "李四"),
            CellEdit("", "B3", None, "a,b"),
            CellEdit("", "A2", "王五", "x"),
        ]
        after, said = edit_text(content, edits, encoding=encoding, delimiter=",")
        wanted = '姓名,"电话"\r\n张三,"13812345678"\n"李四","a,b"\r\n'
        assert after == wanted.encode(encoding), encoding
        assert dict(said)[edits[3]] is Outcome.CHANGED


@given(st.text(alphabet='a",;\r\n张 ', max_size=40))
def test_fields_cover_every_character_once(text: str) -> None:
    spans = [(start, stop) for _, _, start, stop in fields(text, ",")]
    assert spans == sorted(spans)
    rest = text
    for start, stop in reversed(spans):
        rest = rest[:start] + rest[stop:]
    assert set(rest) <= set(",\r\n")

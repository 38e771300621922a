"""Fuzz the reader and the patcher for a bounded time: `make fuzz`.

Atheris steers by what the code does with each input; without it, bytes are changed at
random. Whatever is raised that is no refusal ends the run and leaves its input behind.
"""

import argparse
import contextlib
import datetime as dt
import io
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.patch.sheets import package, sheet
from volkit.model.errors import RefusedError
from volkit.normalise.frame import normalise
from volkit.patch.workbook import CellEdit, apply_edits
from volkit.read.workbook import read_file
from volkit.sheets.context import Context

DAY = Context(dt.date(2012, 12, 19))
MOST_BYTES = 20_000
_SEED_ROWS = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c>'
    '<c r="B1" t="inlineStr"><is><t>身份证号</t></is></c></row>'
    '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>60</v></c></row>'
)


def read_as(suffix: str, content: bytes) -> None:
    """Read bytes as a file of a kind, to the last cell."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"a{suffix}")
        path.write_bytes(content)
        with contextlib.suppress(RefusedError):
            for table in read_file(path).tables:
                normalise(table, DAY)


def read_xml(content: bytes) -> None:
    """Read bytes as the XML of a sheet, then edit a cell of it."""
    with tempfile.TemporaryDirectory() as folder:
        body = content.decode("utf-8", "replace")
        path = package(Path(folder), body)
        with contextlib.suppress(RefusedError):
            for table in read_file(path).tables:
                normalise(table, DAY)
        with contextlib.suppress(RefusedError):
            apply_edits(path, [CellEdit("名册", "B2", 60, "新")], io.BytesIO())


def one(content: bytes) -> None:
    """Give one input to the target that its first byte names."""
    kind, rest = content[:1], content[1 : MOST_BYTES + 1]
    if kind == b"c":
        read_as(".csv", rest)
    elif kind == b"z":
        read_as(".xlsx", rest)
    else:
        read_xml(rest)


def seeds() -> list[bytes]:
    """Return inputs to begin with."""
    xml = sheet(_SEED_ROWS)
    with tempfile.TemporaryDirectory() as folder:
        book = package(Path(folder), xml).read_bytes()
    rows = "姓名,身份证号\r\n康秀兵,11010519491231002X\r\n"
    return [
        b"x" + xml.encode(),
        b"z" + book,
        b"c" + rows.encode("gb18030"),
        b"c" + rows.encode("utf-8-sig"),
    ]


def changed(content: bytes, chance: random.Random) -> bytes:
    """Return bytes with a few of them changed, doubled or left out."""
    out = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(1, max(2, len(out)))
        size = chance.choice((1, 1, 2, 8, 40))
        piece = out[place : place + size]
        out[place : place + size] = chance.choice(
            (
                b"",
                piece * 2,
                chance.randbytes(len(piece)),
                b"<",
                b'"',
                b"\x00",
                b"9" * 9,
            )
        )
    return bytes(out)


def at_random(seconds: float) -> int:
    """Change bytes at random until the time is over; return how many inputs passed."""
    chance, begin = random.Random(), seeds()
    ends, count = time.monotonic() + seconds, 0
    while time.monotonic() < ends:
        content = changed(chance.choice(begin), chance)
        try:
            one(content)
        except BaseException:
            Path("fuzz-input.bin").write_bytes(content)
            raise
        count += 1
    return count


def steered(seconds: int) -> Callable[[], None] | None:
    """Return the run of Atheris, if it is installed."""
    try:
        import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore]  # installed by make fuzz alone
    except ImportError:
        return None
    corpus = Path(tempfile.mkdtemp(prefix="volkit-fuzz-"))
    for number, content in enumerate(seeds()):
        (corpus / f"{number}").write_bytes(content)
    atheris.instrument_all()
    words = [f"-max_total_time={seconds}", f"-max_len={MOST_BYTES}", "-timeout=20"]
    atheris.Setup([sys.argv[0], *words, str(corpus)], one)
    run: Callable[[], None] = atheris.Fuzz
    return run


def main() -> None:
    """Fuzz for so many seconds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=120)
    asked = parser.parse_args()
    run = steered(asked.seconds)
    if run is not None:
        run()
    else:
        sys.stdout.write(f"{at_random(asked.seconds)} inputs, at random\n")


if __name__ == "__main__":
    main()

"""What the macros read of the set-up: `excel.txt`, and the command they make of it.

VkBridge.bas holds the same in VBA, and a test runs both: the file is plain ASCII, so
that every code page reads it alike, with `%` and four hexadecimal digits for the rest.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from volkit.i18n import N_
from volkit.model.errors import SurroundingsError

FORMAT = "1"
_MOST_BYTES = 2000
"""The library of xlwings takes little more, and ends Excel beyond it."""
_HIGHEST_PLAIN = "~"


@dataclass(frozen=True)
class Placed:
    """A workbook or add-in that was put in place, and the SHA-256 of its bytes then."""

    digest: str
    path: Path


@dataclass(frozen=True)
class SetUp:
    """Which Python Excel starts, the libraries it loads, what was put where.

    `site` is the folder of the person's own packages, "" where volkit lies elsewhere.
    """

    python: str
    dll64: str
    dll32: str
    xlwings: str
    site: str = ""
    placed: tuple[Placed, ...] = ()
    format: str = FORMAT

    @property
    def command(self) -> str:
        """Return the command line that VkCommandLine makes."""
        code = "from volkit.excel.entry import serve; serve('$(CLSID)')"
        return command_line(self.python, self.site, code)

    def digest_at(self, path: Path) -> str:
        """Return the SHA-256 of what was put in a place, "" if nothing was."""
        return next((one.digest for one in self.placed if one.path == path), "")

    def without(self, path: Path) -> Self:
        """Return the set-up that knows of nothing in a place."""
        placed = tuple(one for one in self.placed if one.path != path)
        return replace(self, placed=placed)

    def having(self, placed: Placed) -> Self:
        """Return the set-up that knows what was put in a place."""
        kept = self.without(placed.path)
        return replace(kept, placed=(*kept.placed, placed))


def command_line(python: str, site: str, code: str) -> str:
    """Return the command that runs code apart from folders, variables, the person."""
    own = f"import site; site.addsitedir({_literal(site)}); " if site else ""
    return f'"{python}" -I -B -X utf8 -c "{own}{code}"'


def is_passable(command: str, code_page: str) -> bool:
    """Tell whether Excel can pass a command on: its length, and its characters."""
    try:
        return len(command.encode(code_page)) < _MOST_BYTES
    except UnicodeEncodeError:
        return False


def as_file(set_up: SetUp) -> bytes:
    """Return the bytes of `excel.txt`.

    Raises:
        SurroundingsError: a path holds what a command line would take for its own.

    """
    return "".join(f"{line}\r\n" for line in _lines(set_up)).encode("ascii")


def _lines(set_up: SetUp) -> Iterator[str]:
    """Give the lines of the file."""
    for key in ("format", "python", "dll64", "dll32", "xlwings", "site"):
        yield f"{key}={encoded(getattr(set_up, key))}"
    for one in set_up.placed:
        yield f"placed={one.digest} {encoded(str(one.path))}"


def from_file(content: bytes) -> SetUp | None:
    """Return what `excel.txt` says, None if it is not such a file."""
    pairs = [
        line.rstrip("\r").partition("=")[::2]
        for line in content.decode("ascii", errors="replace").split("\n")
    ]
    # As in VkSetting the first line with a key counts.
    said = {key: decoded(value) for key, value in reversed(pairs)}
    if not {"format", "python", "dll64", "dll32", "xlwings"} <= said.keys():
        return None
    placed = (value.partition(" ") for key, value in pairs if key == "placed")
    return SetUp(
        python=said["python"],
        dll64=said["dll64"],
        dll32=said["dll32"],
        xlwings=said["xlwings"],
        site=said.get("site", ""),
        placed=tuple(Placed(hash_, Path(decoded(path))) for hash_, _, path in placed),
        format=said["format"],
    )


def encoded(value: str) -> str:
    """Return a value as the file holds it.

    Raises:
        SurroundingsError: the value would end the quotes or be filled in by xlwings.

    """
    if '"' in value or "$(" in value:
        raise SurroundingsError(
            N_(
                "Excel cannot be told of {path}: the name holds a quotation mark or "
                "“$(”. Install Python in another folder."
            ),
            path=value,
        )
    return "".join(
        c if " " <= c <= _HIGHEST_PLAIN and c != "%" else f"%{ord(c):04X}"
        for c in units_of(value)
    )


def decoded(value: str) -> str:
    """Return a value of the file as it was, as VkDecoded does."""
    units = re.sub(r"%([0-9A-Fa-f]{4})", lambda found: chr(int(found[1], 16)), value)
    return units.encode("utf-16-le", "surrogatepass").decode(
        "utf-16-le", "surrogatepass"
    )


def units_of(text: str) -> str:
    """Return a text as VBA holds it: one character for each unit of UTF-16."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return "".join(chr(raw[at] | raw[at + 1] << 8) for at in range(0, len(raw), 2))


def _literal(text: str) -> str:
    """Return a text as Python reads it, as VkLiteral writes it."""
    plain = (
        c if c.isascii() and c.isalnum() else f"\\u{ord(c):04X}" for c in units_of(text)
    )
    return f"'{''.join(plain)}'"

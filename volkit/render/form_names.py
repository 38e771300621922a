"""Names of files and sheets that hold on every system, whatever the data says."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import count

_MOST_CHARACTERS = 60
_MOST_BYTES = 180
_SHEET_CHARACTERS = 31
_RESERVED = re.compile(r'[<>:"/\\|?*]')
_SHEET_RESERVED = re.compile(r"[\[\]:*?/\\]")
_DEVICES = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\..*)?",
    re.IGNORECASE,
)
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def file_stems(titles: Iterable[str]) -> Iterator[str]:
    """Give a file name without its ending for each title, no two alike.

    Names that differ only in case or in how their accents are stored count as alike:
    on Windows and macOS they are one file.
    """
    return _unlike((_file_stem(title) for title in titles), _MOST_CHARACTERS, " ({})")


def sheet_names(titles: Iterable[str]) -> Iterator[str]:
    """Give a sheet name that Excel takes for each title, no two alike."""
    return _unlike((_sheet_name(title) for title in titles), _SHEET_CHARACTERS, " ({})")


def _visible(text: str) -> str:
    """Return a text without controls, marks of direction and others not seen."""
    kept = "".join(
        " " if char.isspace() else char
        for char in unicodedata.normalize("NFC", text)
        if char.isspace() or unicodedata.category(char) not in _HIDDEN
    )
    return re.sub(r" +", " ", kept).strip()


def _file_stem(title: str) -> str:
    """Return one title as a file name without its ending."""
    name = _RESERVED.sub("_", _visible(title)).strip(" .")[:_MOST_CHARACTERS]
    name = name.encode()[:_MOST_BYTES].decode(errors="ignore").strip(" .")
    if _DEVICES.fullmatch(name) or not name or name.startswith(("~", "-")):
        return f"_{name}"
    return name


def _sheet_name(title: str) -> str:
    """Return one title as a sheet name."""
    visible = _SHEET_RESERVED.sub("_", _visible(title))
    name = _cut(visible, _SHEET_CHARACTERS).strip(" '")
    return f"_{name}" if not name or name.casefold() == "history" else name


def _cut(name: str, most: int) -> str:
    """Return the beginning of a name, of at most so many UTF-16 units.

    Excel and Windows count those: a rare character takes two.
    """
    return name.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")


def _unlike(names: Iterable[str], most: int, mark: str) -> Iterator[str]:
    """Give each name, with a number after it where it was given before."""
    given: set[str] = set()
    next_number: dict[str, int] = {}
    for name in names:
        chosen, base = name, name.casefold()
        if base in given:
            for number in count(next_number.get(base, 2)):
                tail = mark.format(number)
                chosen = _cut(name, most - len(tail)).rstrip(" .") + tail
                if chosen.casefold() not in given:
                    next_number[base] = number + 1
                    break
        given.add(chosen.casefold())
        yield chosen

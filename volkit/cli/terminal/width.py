"""Text in columns of a terminal, where a Han character takes two."""

import unicodedata
from collections.abc import Iterator

_NOT_FIRST = frozenset("，。、；：？！）》」』”’…\uff05,.;:?!)%]")


def width(text: str) -> int:
    """Return how many columns a text takes."""
    return sum(map(_width, text))


def _width(character: str) -> int:
    """Return how many columns a character takes."""
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrapped(text: str, columns: int) -> Iterator[str]:
    """Give the lines of a text; none begins with a mark that closes a sentence."""
    for paragraph in text.split("\n"):
        line: list[str] = []
        for piece in _pieces(paragraph, columns):
            if line and width("".join(line)) + width(piece) > columns:
                keep = len(line) - (piece in _NOT_FIRST and len(line) > 1)
                yield "".join(line[:keep]).rstrip()
                line = line[keep:]
            if line or not piece.isspace():
                line.append(piece)
        yield "".join(line).rstrip()


def _pieces(text: str, columns: int) -> Iterator[str]:
    """Give the parts of a text between which a line may end."""
    piece = ""
    for c in text:
        is_alone = c.isspace() or _width(c) > 1
        if piece and (is_alone or width(piece) >= columns):
            yield piece
            piece = ""
        piece += c
        if is_alone:
            yield piece
            piece = ""
    if piece:
        yield piece

"""Paths as text: what stands in documents and tells files apart."""

from pathlib import Path


def path_text(path: Path) -> str:
    r"""Return a path as text that every document can hold.

    Archives from other systems unpack to names whose bytes spell no characters; each
    of those is written as a number.

    >>> path_text(Path("a\udcff.csv"))
    'a\\udcff.csv'
    """
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")

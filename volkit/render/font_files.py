"""Where this machine keeps its Chinese fonts, by the part they play in a document."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

Role = Literal["song", "fang", "hei", "kai"]

FOLDERS_VARIABLE = "VOLKIT_FONTS"
_ENDINGS = frozenset({".ttf", ".ttc", ".otf", ".otc"})
_ROLES: dict[Role, tuple[str, ...]] = {
    "fang": ("仿宋", "fangsong", "fang song", "stfangso", "fandolfang"),
    "kai": ("楷", "kai"),
    "hei": ("黑", "雅黑", "等线", "苹方", "hei", "yahei", "dengxian", "pingfang"),
    "song": ("宋", "明", "song", "simsun", "ming", "serif"),
}
_STEMS: dict[Role, tuple[str, ...]] = {
    "song": (
        "simsun", "songti", "stsong", "notoserifcjksc-regular", "notoserifcjk-regular",
        "notoserifsc-regular", "sourcehanserifsc-regular", "sourcehanserifcn-regular",
        "sourcehanserif-regular", "fandolsong-regular", "uming", "gbsn00lp", "mingliu",
    ),
    "fang": ("simfang", "stfangso", "fandolfang-regular"),
    "hei": (
        "simhei", "msyh", "pingfang", "stheiti medium", "stheiti light", "deng",
        "notosanscjksc-regular", "notosanscjk-regular", "notosanssc-regular",
        "sourcehansanssc-regular", "sourcehansanscn-regular", "sourcehansans-regular",
        "fandolhei-regular", "wqy-microhei", "wqy-zenhei", "droidsansfallbackfull",
        "droidsansfallback", "arphic-hei",
    ),
    "kai": (
        "simkai", "stkaiti", "kaiti", "fandolkai-regular", "lxgwwenkai-regular",
        "ukai", "gkai00mp", "kaiu",
    ),
}  # fmt: skip
_BOLD: dict[Role, tuple[str, ...]] = {
    "song": (
        "simsunbd", "notoserifcjksc-bold", "notoserifcjk-bold", "notoserifsc-bold",
        "sourcehanserifsc-bold", "sourcehanserifcn-bold", "fandolsong-bold",
    ),
    "fang": (),
    "hei": (
        "msyhbd", "dengb", "notosanscjksc-bold", "notosanscjk-bold", "notosanssc-bold",
        "sourcehansanssc-bold", "fandolhei-bold",
    ),
    "kai": (),
}  # fmt: skip
_INSTEAD: dict[Role, tuple[Role, ...]] = {
    "song": ("song", "fang", "kai", "hei"),
    "fang": ("fang", "song", "kai", "hei"),
    "kai": ("kai", "fang", "song", "hei"),
    "hei": ("hei", "song", "kai", "fang"),
}
_RARE = (
    "simsunb", "simsunextg", "hanamina", "hanaminb", "hanaminc", "jigmo", "jigmo2",
    "jigmo3", "babelstonehan", "plangothicp1-regular", "plangothicp2-regular",
    "dejavusans", "seguisym", "arial", "arialuni", "freeserif", "unifont",
)  # fmt: skip


def role_of(name: str) -> Role:
    """Return the part a font plays, by its name as a workbook has it."""
    plain = name.casefold()
    return next(
        (role for role, words in _ROLES.items() if any(w in plain for w in words)),
        "song",
    )


def _folders() -> Iterator[Path]:
    """Give the folders in which systems keep fonts, the user's own first."""
    home = Path.home()
    yield from map(
        Path, filter(None, os.environ.get(FOLDERS_VARIABLE, "").split(os.pathsep))
    )
    if sys.platform == "win32":
        yield Path(os.environ.get("LOCALAPPDATA", home)) / "Microsoft/Windows/Fonts"
        yield Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
    elif sys.platform == "darwin":
        yield home / "Library/Fonts"
        yield Path("/Library/Fonts")
        yield Path("/System/Library/Fonts")
    else:
        yield Path(os.environ.get("XDG_DATA_HOME", home / ".local/share")) / "fonts"
        yield home / ".fonts"
        yield Path("/usr/local/share/fonts")
        yield Path("/usr/share/fonts")
        yield Path("/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol")


@cache
def font_files() -> dict[str, Path]:
    """Return every font file of the machine by its name in lower case, no ending."""
    found: dict[str, Path] = {}
    for folder in _folders():
        for place, _, names in os.walk(folder):
            for name in sorted(names):
                path = Path(place, name)
                if path.suffix.lower() in _ENDINGS:
                    found.setdefault(path.stem.lower(), path)
    return found


@cache
def _asked() -> tuple[Path, ...]:
    """Return the Chinese fonts fontconfig knows of, where there is fontconfig."""
    program = shutil.which("fc-list")
    if program is None:
        return ()
    try:
        said = subprocess.run(  # noqa: S603  a fixed question
            [program, ":lang=zh", "file"], capture_output=True, timeout=20, check=False
        ).stdout.decode(errors="replace")
    except (OSError, subprocess.TimeoutExpired):
        return ()
    paths = {Path(line.rstrip(": ")) for line in said.splitlines()}
    return tuple(sorted(p for p in paths if p.suffix.lower() in _ENDINGS))


def candidates(role: Role, *, bold: bool = False) -> Sequence[Path]:
    """Return the files to look in for a character, the most fitting first."""
    files = font_files()
    stems = [
        *(_BOLD[role] if bold else ()),
        *(stem for instead in _INSTEAD[role] for stem in _STEMS[instead]),
    ]
    chinese = [files[stem] for stem in stems if stem in files] or list(_asked())
    rare = [files[stem] for stem in _RARE if stem in files]
    return list(dict.fromkeys([*chinese, *rare])) if chinese else []


def is_bold_file(path: Path) -> bool:
    """Tell whether a file holds a bold face of its own."""
    return any(path.stem.lower() in stems for stems in _BOLD.values())

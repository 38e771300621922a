"""Which glyph of which font shows a character: the role's font, else the next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import uharfbuzz as hb

from volkit.i18n import N_
from volkit.model.errors import SurroundingsError
from volkit.model.text import Locale
from volkit.render.font_files import Role, candidates, is_bold_file

MARKER = "〓"
"""Stands for a character that no font of the machine has, as in movable type."""

_REGIONS: dict[Locale, str] = {"zh_Hans": "SC", "zh_Hant": "TC", "en": "SC"}


@dataclass(frozen=True, eq=False)
class Face:
    """One font of a file."""

    path: Path
    index: int
    face: Any
    font: Any

    @cached_property
    def family(self) -> str:
        """Return the family's name."""
        return str(self.face.get_name(hb.OTNameIdPredefined.FONT_FAMILY) or "")

    @cached_property
    def units(self) -> int:
        """Return how many units make the type size."""
        return int(self.face.upem)

    def glyph(self, char: str) -> int:
        """Return the number of the glyph that shows a character, 0 for none."""
        return int(self.font.get_nominal_glyph(ord(char)) or 0)

    def advance(self, glyph: int) -> float:
        """Return a glyph's width, as a part of the type size."""
        return float(self.font.get_glyph_h_advance(glyph)) / self.units


@cache
def _blob(path: Path) -> Any:
    """Return a font file mapped into memory."""
    return hb.Blob.from_file_path(str(path))


@cache
def open_face(path: Path, region: str) -> Face | None:
    """Return a file's font for a region such as SC; None for unknown outlines."""
    try:
        blob = _blob(path)
    except hb.HarfBuzzError:
        return None
    faces = [hb.Face(blob, index) for index in range(max(1, hb.Face(blob).count))]

    def rank(index: int) -> tuple[bool, bool, int]:
        name = str(faces[index].get_name(hb.OTNameIdPredefined.FONT_FAMILY) or "")
        return not name.endswith(f" {region}"), "Mono" in name, index

    best = min(range(len(faces)), key=rank)
    if not {"glyf", "CFF "} & set(faces[best].table_tags):
        return None
    return Face(path, best, faces[best], hb.Font(faces[best]))


@dataclass(frozen=True)
class Glyph:
    """A character's glyph: `layer` tells apart characters that share one glyph."""

    face: Face
    number: int
    width: float


@dataclass(eq=False)
class Stack:
    """The fonts that show one kind of type, asked in turn for each character."""

    role: Role
    bold: bool
    region: str
    glyphs: dict[str, Glyph] = field(default_factory=dict)
    width_of: dict[str, float] = field(default_factory=dict)
    missing: set[str] = field(default_factory=set)

    @cached_property
    def _paths(self) -> Sequence[Path]:
        """Return the files to look in."""
        paths = candidates(self.role, bold=self.bold)
        if not paths:
            raise SurroundingsError(
                N_(
                    "No Chinese font was found on this machine, so no form can be"
                    " printed. On Debian or Ubuntu: sudo apt install fonts-noto-cjk"
                )
            )
        return paths

    @property
    def main(self) -> Face:
        """Return the font that shows ordinary text."""
        return self.find("中").face

    def is_stroked(self, face: Face) -> bool:
        """Tell whether a font must be made bold by drawing its outline."""
        return self.bold and not is_bold_file(face.path)

    def learn(self, chars: Iterable[str]) -> None:
        """Find the glyphs of characters not met before."""
        for char in chars:
            if char not in self.width_of:
                self.width_of[char] = 0.0 if char == "\n" else self.find(char).width

    def find(self, char: str) -> Glyph:
        """Return a character's glyph, the marker's where no font has it."""
        known = self.glyphs.get(char)
        if known is None:
            known = self._found(char)
            if known is None:
                self.missing.add(char)
                known = self.find(MARKER)
            self.glyphs[char] = known
        return known

    def _found(self, char: str) -> Glyph | None:
        """Return a character's glyph in the first font that has one."""
        for path in self._paths:
            face = open_face(path, self.region)
            if face is not None and (number := face.glyph(char)):
                return Glyph(face, number, face.advance(number))
        if char == MARKER:
            return self._found("?")
        return None

    def widths(self, text: str) -> list[float]:
        """Return each character's width, as a part of the type size."""
        try:
            return list(map(self.width_of.__getitem__, text))
        except KeyError:
            self.learn(text)
            return list(map(self.width_of.__getitem__, text))


def region_of(locale: Locale) -> str:
    """Return the region whose forms of the characters a language is written in."""
    return _REGIONS[locale]

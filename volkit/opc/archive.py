"""A zip archive whose untouched members are copied as the bytes they are.

Python's `zipfile` can only recompress what it copies, which loses extra fields, flags
and timestamps and costs the time of a second compression.
"""

import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from volkit.i18n import N_
from volkit.model.errors import RefusedError

_END = b"PK\x05\x06"
_END64_PLACE = b"PK\x06\x07"
_CENTRAL = b"PK\x01\x02"
_LOCAL = b"PK\x03\x04"
_CENTRAL_FIELDS = struct.Struct("<4s6H3I5H2I")
_LOCAL_FIELDS = struct.Struct("<4s5H3I2H")
_END_FIELDS = struct.Struct("<4s4H2IH")
_DEFLATED = 8
_STORED = 0
_HAS_DESCRIPTOR = 0x08
_ENCRYPTED = 0x01
_FULL = 0xFFFFFFFF


@dataclass(frozen=True)
class Member:
    """One member: its name, its place and its record in the central directory."""

    name: str
    offset: int
    record: bytes
    method: int
    flags: int
    packed_size: int
    size: int


class Archive:
    """A zip archive held in memory, read and copied without touching its members.

    Raises:
        RefusedError: the bytes are no zip archive, or one of a kind Excel never makes.

    """

    def __init__(self, source: Path | bytes) -> None:
        self._bytes = source if isinstance(source, bytes) else source.read_bytes()
        self._directory, self._end = self._ends()
        self.members = {m.name: m for m in self._records()}

    def _ends(self) -> tuple[int, int]:
        """Return where the central directory begins and where its end record is."""
        end = self._bytes.rfind(_END)
        if end < 0 or len(self._bytes) < end + _END_FIELDS.size:
            raise RefusedError(N_("The file is damaged: its zip directory is missing."))
        directory = _END_FIELDS.unpack_from(self._bytes, end)[6]
        if directory == _FULL or self._bytes[end - 20 : end - 16] == _END64_PLACE:
            raise RefusedError(
                N_("The file is a zip64 archive, which is not written to.")
            )
        return directory, end

    def _records(self) -> list[Member]:
        """Return the members in the order of the central directory."""
        place, found = self._directory, []
        while self._bytes[place : place + 4] == _CENTRAL:
            fields = _CENTRAL_FIELDS.unpack_from(self._bytes, place)
            flags, method, packed, size = fields[3], fields[4], fields[8], fields[9]
            length = _CENTRAL_FIELDS.size + sum(fields[10:13])
            name = self._bytes[place + 46 : place + 46 + fields[10]]
            if _FULL in (packed, size, fields[16]) or flags & _ENCRYPTED:
                raise RefusedError(
                    N_("The file holds a part that is encrypted or too large to copy.")
                )
            found.append(
                Member(
                    name.decode("utf-8" if flags & 0x800 else "cp437"),
                    fields[16],
                    self._bytes[place : place + length],
                    method,
                    flags,
                    packed,
                    size,
                )
            )
            place += length
        if len({m.name for m in found}) < len(found):
            raise RefusedError(N_("The file holds two parts of the same name."))
        return found

    def read(self, name: str) -> bytes:
        """Return one member's content.

        Raises:
            RefusedError: the member is missing or damaged.

        """
        member = self.members.get(name)
        if member is None:
            raise RefusedError(
                N_("The file is damaged: its part {part} is missing."), part=name
            )
        start = member.offset + _LOCAL_FIELDS.size
        fields = _LOCAL_FIELDS.unpack_from(self._bytes, member.offset)
        start += fields[9] + fields[10]
        packed = self._bytes[start : start + member.packed_size]
        if member.method == _STORED:
            return packed
        try:
            return zlib.decompress(packed, -15, member.size)
        except zlib.error as error:
            raise RefusedError(
                N_("The file is damaged: its part {part} cannot be unpacked."),
                part=name,
            ) from error

    def spans(self) -> dict[str, bytes]:
        """Return each member's raw bytes up to the next, in the order of the file."""
        ordered = sorted(self.members.values(), key=lambda m: m.offset)
        starts = [0, *(m.offset for m in ordered[1:])]
        stops = [*starts[1:], self._directory]
        return {
            m.name: self._bytes[start:stop]
            for m, start, stop in zip(ordered, starts, stops, strict=True)
        }

    def tail(self) -> bytes:
        """Return the central directory and all that follows it."""
        return self._bytes[self._directory :]

    def whole(self) -> bytes:
        """Return the archive's own bytes."""
        return self._bytes

    def write(self, out: BinaryIO, parts: Mapping[str, bytes]) -> None:
        """Write the archive with some members' content replaced or added.

        All other members, the gaps between them and the archive's comment are copied
        byte for byte. Without any parts the archive is written exactly as it was.
        """
        if not parts:
            out.write(self._bytes)
            return
        ordered = sorted(self.members.values(), key=lambda m: m.offset)
        stops = [m.offset for m in ordered[1:]] + [self._directory]
        place = ordered[0].offset if ordered else 0
        out.write(self._bytes[:place])
        moved: dict[str, bytes] = {}
        for member, stop in zip(ordered, stops, strict=True):
            if member.name in parts:
                packed, record = _packed(member.record, parts[member.name], place)
            else:
                packed = self._bytes[member.offset : stop]
                record = (
                    member.record[:42] + struct.pack("<I", place) + member.record[46:]
                )
            out.write(packed)
            moved[member.name] = record
            place += len(packed)
        for name in parts:
            if name not in self.members:
                packed, record = _packed(_new_record(name), parts[name], place)
                out.write(packed)
                moved[name] = record
                place += len(packed)
        records = [moved.pop(name) for name in self.members] + list(moved.values())
        out.write(b"".join(records))
        end = list(_END_FIELDS.unpack_from(self._bytes, self._end))
        end[3] = end[4] = len(records)
        end[5], end[6] = sum(map(len, records)), place
        out.write(_END_FIELDS.pack(*end) + self._bytes[self._end + _END_FIELDS.size :])


def _new_record(name: str) -> bytes:
    """Return the central record of a new member, dated as early as zip can say."""
    raw = name.encode()
    return (
        _CENTRAL_FIELDS.pack(
            _CENTRAL, 20, 20, 0x800, _DEFLATED, 0, 0x21, 0, 0, 0, len(raw), *(0,) * 6
        )
        + raw
    )  # fmt: skip


def _packed(record: bytes, content: bytes, place: int) -> tuple[bytes, bytes]:
    """Return a member's local part with new content, and its central record."""
    squeezer = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = squeezer.compress(content) + squeezer.flush()
    fields = list(_CENTRAL_FIELDS.unpack_from(record))
    name = record[46 : 46 + fields[10]]
    fields[3] &= ~_HAS_DESCRIPTOR & 0xFFFF & ~0x06
    fields[4] = _DEFLATED
    fields[7:10] = zlib.crc32(content), len(packed), len(content)
    fields[16] = place
    # Extra fields describe the old content (zip64 sizes among them): left out.
    kept = record[46 + fields[10] + fields[11] :]
    fields[11] = 0
    local = _LOCAL_FIELDS.pack(
        _LOCAL, fields[2], fields[3], *fields[4:7], *fields[7:10], len(name), 0
    )
    return local + name + packed, _CENTRAL_FIELDS.pack(*fields) + name + kept

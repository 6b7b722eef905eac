"""TrueType files of the toolkit's own taken apart and written again (OpenType 1.9), as far as stamps need it.

fontTools does the same, and is loaded for longer than all stamps of a packet take; a test compares both.
"""

from __future__ import annotations

import struct
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

_HEADER, _ENTRY = 12, 16  # of the file, and of each table in its directory
_WHOLE = 0xB1B0AFBA  # what the words of a whole file add up to, with the number in "head" that makes it so
_WITH_CAPITALS = 2  # the version of "OS/2" from which on it tells how high capitals are
_UNICODE = ((3, 10), (3, 1))  # platform and encoding of a map of characters: the fuller first
_SEGMENTS, _GROUPS = 4, 12  # formats of such a map
_NO_OFFSET, _SHORT, _LONG = 0x20000, 0, 1  # of glyphs: those below are halved and told in two bytes
# The tables that a font inside a PDF has a use for: the PDF maps characters to glyphs (ISO 32000-1, 9.9).
_KEPT = ("glyf", "maxp", "loca", "head", "hmtx", "hhea", "fpgm", "prep", "cvt ")
# Flags of a part of a composite glyph.
_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x1, 0x8, 0x20, 0x40, 0x80


class TrueType:
    """A font file: its tables, and what is told by the simple ones; lengths are in the font's own units."""

    def __init__(self, data: bytes) -> None:
        (count,) = struct.unpack_from(">H", data, 4)
        entries = (struct.unpack_from(">4s4xII", data, _HEADER + _ENTRY * place) for place in range(count))
        self.tables: Mapping[str, bytes] = {
            tag.decode("ascii"): data[start : start + length] for tag, start, length in entries
        }
        head, hhea = self.tables["head"], self.tables["hhea"]
        (self.units,) = struct.unpack_from(">H", head, 18)
        self.box: tuple[int, int, int, int] = struct.unpack_from(">4h", head, 36)
        self.ascent, self.descent = struct.unpack_from(">2h", hhea, 4)
        measures = self.tables["OS/2"]
        is_told = struct.unpack_from(">H", measures)[0] >= _WITH_CAPITALS
        self.cap_height: int = struct.unpack_from(">h", measures, 88)[0] if is_told else self.ascent
        (self.count,) = struct.unpack_from(">H", self.tables["maxp"], 4)

    @cached_property
    def advances(self) -> tuple[int, ...]:
        """How far each glyph moves on; all behind the last that is told do as that."""
        (told,) = struct.unpack_from(">H", self.tables["hhea"], 34)
        advances: tuple[int, ...] = struct.unpack_from(">" + "Hxx" * told, self.tables["hmtx"])
        return (*advances, *advances[-1:] * (self.count - told))

    def glyphs(self) -> Iterator[tuple[int, int]]:
        """Return the characters with their glyphs. Raises KeyError where they are told in another way."""
        table = self.tables["cmap"]
        (count,) = struct.unpack_from(">H", table, 2)
        told = (struct.unpack_from(">HHI", table, 4 + 8 * place) for place in range(count))
        maps = {(platform, encoding): start for platform, encoding, start in told}
        start = next(maps[kind] for kind in _UNICODE if kind in maps)
        return _READERS[struct.unpack_from(">H", table, start)[0]](table, start)

    @cached_property
    def _outlines(self) -> list[bytes]:
        is_long = struct.unpack_from(">h", self.tables["head"], 50)[0] == _LONG
        told = struct.unpack_from(f">{self.count + 1}{'I' if is_long else 'H'}", self.tables["loca"])
        starts = told if is_long else [2 * one for one in told]
        glyf = self.tables["glyf"]
        return [glyf[start:end] for start, end in pairwise(starts)]

    def with_parts(self, glyphs: Iterable[int]) -> set[int]:
        """Return glyphs together with those that they are put together from."""
        needed: set[int] = set()
        waiting = list(glyphs)
        while waiting:
            glyph = waiting.pop()
            if glyph not in needed:
                needed.add(glyph)
                waiting += _parts_of(self._outlines[glyph])
        return needed

    def write(self, glyphs: Iterable[int]) -> bytes:
        """Return the file with every glyph emptied that is not among these; numbers stay."""
        kept = set(glyphs)
        outlines = [outline if n in kept else b"" for n, outline in enumerate(self._outlines)]
        odd = sum(len(outline) % 2 for outline in outlines)
        is_short = sum(map(len, outlines)) + odd < _NO_OFFSET
        if is_short:
            outlines = [outline + b"\0" * (len(outline) % 2) for outline in outlines]
        starts = [0]
        for outline in outlines:
            starts.append(starts[-1] + len(outline))
        told = [start // 2 for start in starts] if is_short else starts
        loca = struct.pack(f">{len(told)}{'H' if is_short else 'I'}", *told)
        head = bytearray(self.tables["head"])
        struct.pack_into(">I", head, 8, 0)
        struct.pack_into(">h", head, 50, _SHORT if is_short else _LONG)
        glyf = b"".join(outlines) or b"\0"  # some readers refuse a font whose table is empty
        made = {**self.tables, "glyf": glyf, "loca": loca, "head": bytes(head)}
        return _written({tag: made[tag] for tag in _KEPT if tag in made})


def _read_segments(table: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Yield the characters of the basic plane with their glyphs."""
    (doubled,) = struct.unpack_from(">H", table, start + 6)
    row = struct.Struct(f">{doubled // 2}H")
    ends, firsts, deltas, offsets = (start + 14 + doubled * n + 2 * (n > 0) for n in range(4))
    columns = (row.unpack_from(table, place) for place in (ends, firsts, deltas, offsets))
    for place, (last, first, delta, offset) in enumerate(zip(*columns, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if offset:
                (glyph,) = struct.unpack_from(">H", table, offsets + 2 * place + offset + 2 * (code - first))
            if (glyph or not offset) and (glyph := (glyph + delta) & 0xFFFF):
                yield code, glyph


def _read_groups(table: bytes, start: int) -> Iterator[tuple[int, int]]:
    (count,) = struct.unpack_from(">I", table, start + 12)
    for place in range(count):
        first, last, glyph = struct.unpack_from(">III", table, start + 16 + 12 * place)
        yield from zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True)


_READERS: Mapping[int, Callable[[bytes, int], Iterator[tuple[int, int]]]] = {
    _SEGMENTS: _read_segments,
    _GROUPS: _read_groups,
}


def _parts_of(outline: bytes) -> Iterator[int]:
    """Yield the glyphs that a composite one is put together from."""
    if not outline or struct.unpack_from(">h", outline)[0] >= 0:
        return
    at, flags = 10, _MORE
    while flags & _MORE:
        flags, glyph = struct.unpack_from(">HH", outline, at)
        yield glyph
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0


def _written(tables: Mapping[str, bytes]) -> bytes:
    """Return the file of these tables, in this order; their directory is in that of their names."""
    power = len(tables).bit_length() - 1
    search = 16 << power
    header = struct.pack(">I4H", 0x10000, len(tables), search, power, 16 * len(tables) - search)
    entries, body, start = {}, [], _HEADER + _ENTRY * len(tables)
    for tag, table in tables.items():
        entries[tag] = struct.pack(">4sIII", tag.encode("ascii"), _sum(table), start, len(table))
        body.append(table + bytes(-len(table) % 4))
        start += len(body[-1])
    directory = header + b"".join(entries[tag] for tag in sorted(entries))
    places = struct.unpack_from(">I", entries["head"], 8)[0] + 8
    file = bytearray(directory + b"".join(body))
    struct.pack_into(">I", file, places, (_WHOLE - _sum(directory) - sum(map(_sum, tables.values()))) % 2**32)
    return bytes(file)


def _sum(table: bytes) -> int:
    """Return what the words of a table add up to."""
    padded = table + bytes(-len(table) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) % 2**32

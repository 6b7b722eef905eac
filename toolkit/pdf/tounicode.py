"""What the codes of a font stand for, as the font says it: its map to Unicode (ISO 32000-1, 9.10.3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BLOCK = regex(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_PART = regex(rb"<([^>]*)>|(\[)|(\])")


def read_characters(data: bytes) -> Iterator[tuple[int, str]]:
    """Yield each code of a map and what it stands for. A damaged map raises ValueError or IndexError."""
    for block in _BLOCK.finditer(data):
        yield from (_read_pairs if block[1] == b"bfchar" else _read_ranges)(_PART.findall(block[2]))


def _read_pairs(parts: Sequence[tuple[bytes, bytes, bytes]]) -> Iterator[tuple[int, str]]:
    for (code, *_), (text, *_) in zip(parts[::2], parts[1::2], strict=False):
        yield int(code, 16), _text(text)


def _read_ranges(parts: Sequence[tuple[bytes, bytes, bytes]]) -> Iterator[tuple[int, str]]:
    waiting = list(parts)[::-1]
    while waiting:
        first, last = int(waiting.pop()[0], 16), int(waiting.pop()[0], 16)
        text, opening, _ = waiting.pop()
        if opening:
            code = first
            while not waiting[-1][2]:
                yield code, _text(waiting.pop()[0])
                code += 1
            waiting.pop()
            continue
        start = _text(text)
        for code in range(first, min(last, 0xFFFF) + 1):
            yield code, start[:-1] + chr(ord(start[-1]) + code - first)


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be", "replace")

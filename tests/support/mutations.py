"""Files broken at random, as fingers, editors and programs break them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

PIECES = (
    *(b":", b": ", b"- ", b"\t", b'"', b"'", b"|", b">", b"[", b"{", b"]", b"}", b"&a ", b"*a", b"!x ", b"#"),
    *(
        b"\n",
        b"\n\n",
        b" ",
        b"  ",
        b"\r",
        b"\xff",
        b"\x00",
        b"\xc2\xa0",
        b"%",
        b"@",
        b"? ",
        b"---\n",
        b"...\n",
    ),
    *(
        b"\xe2\x80\x9c",
        b"<<: ",
        b"12.30",
        b".nan",
        b"0x1f",
        b"2025-02-30",
        b"9999-12-31",
        b"0001-01-01",
        b"~",
    ),
    *(b"true", b"\xef\xbb\xbf", b"1e999", b"9" * 30, b"00:00-23:59", b"../../x", b"\\", b"[x](bilag/y)"),
    *(
        b"![x](http://a)",
        b"Bilag 7",
        b"070761-4285",
        b"\xed\xa0\x80",
        b"# minutes: ignore[a]",
        b"\xe2\x80\xa8",
    ),
)


def mutated(source: bytes, choose: random.Random) -> bytes:
    """`source` with one to eight mistakes of the kinds that fingers, editors and programs make."""
    text = bytearray(source)
    for _ in range(choose.choice([1, 1, 1, 2, 3, 8])):
        place = choose.randrange(len(text) + 1)
        kind = choose.randrange(6)
        if kind == 0:
            text[place:place] = choose.choice(PIECES)
        elif kind == 1:
            del text[place : place + choose.choice([1, 1, 2, 10, 100])]
        elif kind == 2:
            text[place : place + 1] = bytes([choose.randrange(256)])
        elif kind == 3:
            start = choose.randrange(len(text) + 1)
            text[place:place] = text[start : start + choose.choice([5, 50, 500])]
        elif kind == 4:
            lines = bytes(text).split(b"\n")
            number = choose.randrange(len(lines))
            lines[number] = b" " * choose.randrange(4) + lines[number][choose.randrange(3) :]
            text = bytearray(b"\n".join(lines))
        elif values := list(re.finditer(rb": (.*)", bytes(text))):
            value = choose.choice(values)
            text[value.start(1) : value.end(1)] = choose.choice(PIECES)
    return bytes(text)

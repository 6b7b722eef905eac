"""The markers' boxes, read from the renderer's PDF as it is written, and the markers taken out of it.

A long document has tens of thousands of them; as objects they would take longer to read than all the rest.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.regex import regex
from toolkit.tagging.wordboxes import Box

if TYPE_CHECKING:
    from collections.abc import Iterable

# Skia writes one key on a line: text that a pattern reads, where a parser would make thousands of objects. A
# pattern that begins with many letters is found a few times as fast as one that begins with a line.
ANNOTATION = regex(
    rb" 0 obj\n<</Type /Annot\n(?:/[^\n]*\n)*?/Rect \[([^\]]+)\]\n(?:/[^\n]*\n)*?/Dest /~(\d+)\b"
)
# The cross-reference table (7.5.4): one section from object 0 on, twenty bytes an entry.
TABLE = regex(rb"xref\n0 \d+\n")
ENTRY = 20
FREE = b"0000000000 65535 f \n"
PAGE = regex(rb"/Annots \[([^\]]*)\]\n/Contents (\d+) 0 R$", re.MULTILINE)
# Pages stand in the file in their order.
HEIGHT = regex(
    rb"\n<</Type /Page\n(?:[^\n]*\n)*?/MediaBox \[\S+ \S+ \S+ (\S+)\]\n(?:/[^\n]*\n)*?/Contents (\d+) 0 R"
)


def take_boxes(drawn: bytes) -> tuple[bytes, dict[int, list[Box]]]:
    """Return a PDF of the embedded renderer without its markers, and their boxes.

    The boxes are those of each page, by the number of its content's object, in the order in which their words
    are painted. What the markers were are free objects then, which count as null (ISO 32000-1, 7.3.10).
    """
    boxes, pages = _read(drawn)
    return _without(drawn, boxes), pages


def read_boxes(drawn: bytes) -> dict[int, list[Box]]:
    """Return the same boxes, for who asks nothing else of the PDF."""
    return _read(drawn)[1]


def read_heights(drawn: bytes) -> dict[int, tuple[int, float]]:
    """Return each page's 1-based number and its height in points, by the number of its content's object."""
    return {
        int(content): (number, float(height))
        for number, (height, content) in enumerate(HEIGHT.findall(drawn), 1)
    }


def _read(drawn: bytes) -> tuple[dict[int, Box], dict[int, list[Box]]]:
    boxes = {}
    for found in ANNOTATION.finditer(drawn):
        rect, stretch = found.groups()
        left, bottom, right, top = map(float, rect.split())
        at = found.start()
        boxes[int(drawn[drawn.rindex(b"\n", 0, at) : at])] = Box((left, bottom, right, top), int(stretch))
    pages = {  # a list of references is "10 0 R 11 0 R"
        int(content): [boxes[number] for number in map(int, listed.split()[::3]) if number in boxes]
        for listed, content in PAGE.findall(drawn)
    }
    return boxes, pages


def _without(drawn: bytes, numbers: Iterable[int]) -> bytes:
    start = int(drawn[drawn.rindex(b"startxref") :].split()[1])
    table = TABLE.match(drawn, start)
    if table is None:
        return drawn
    pdf = bytearray(drawn)
    for number in numbers:
        at = table.end() + number * ENTRY
        pdf[at : at + ENTRY] = FREE
    return bytes(pdf)

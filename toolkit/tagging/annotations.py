"""The markers' boxes, read from the renderer's PDF as it is written, and the markers taken out of it.

A long document has tens of thousands of them; as objects they would take longer to read than all the rest.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from toolkit.regex import regex
from toolkit.tagging.wordboxes import Box

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

# Skia writes one key on a line: text that a pattern reads, where a parser would make thousands of objects. A
# pattern that begins with letters is found faster, and other objects stand before these.
ANNOTATION = regex(
    rb"endobj\n(\d+) 0 obj\n<</Type /Annot\n(?:/[^\n]*\n)*?/Rect \[(\S+ \S+ \S+ \S+)\]\n"
    rb"(?:/[^\n]*\n)*?/Dest /~(\d+)\b"
)
# The cross-reference table (7.5.4): one section from object 0 on, twenty bytes an entry.
TABLE = regex(rb"xref\n0 (\d+)\n")
ENTRY = 20
PAGE = regex(rb"/Annots \[([^\]]*)\]\n/Contents (\d+) 0 R$", re.MULTILINE)
# Pages stand in the file in their order.
HEIGHT = regex(
    rb"\n<</Type /Page\n(?:[^\n]*\n)*?/MediaBox \[\S+ \S+ \S+ (\S+)\]\n(?:/[^\n]*\n)*?/Contents (\d+) 0 R"
)


def take_boxes(drawn: bytes) -> tuple[bytes, dict[int, list[Box]]]:
    """Return a PDF of the embedded renderer without its markers, and their boxes.

    The boxes are those of each page, by the number of its content's object, in the order in which their words
    are painted. A parser comes upon none of the objects that the markers were.
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


def _read(drawn: bytes) -> tuple[dict[bytes, Box], dict[int, list[Box]]]:
    """Return the boxes by the numbers of their objects, as these are written, and those of each page."""
    found = ANNOTATION.findall(drawn)
    numbers, rects, stretches = zip(*found, strict=True) if found else ((), (), ())
    sides = iter(map(float, b" ".join(rects).split()))
    places = zip(sides, sides, sides, sides, strict=True)
    # A named tuple's own way to be made is a Python function: calling it took as long as finding the boxes.
    made: Iterator[Box] = map(partial(tuple.__new__, Box), zip(places, map(int, stretches), strict=True))
    boxes = dict(zip(numbers, made, strict=True))
    pages = {  # a list of references is "10 0 R 11 0 R"
        int(content): [boxes[number] for number in listed.split()[::3] if number in boxes]
        for listed, content in PAGE.findall(drawn)
    }
    return boxes, pages


def _without(drawn: bytes, numbers: Collection[bytes]) -> bytes:
    """Return the PDF with neither an entry for these objects in its table nor a page that lists them."""
    start = int(drawn[drawn.rindex(b"startxref") :].split()[1])
    table = TABLE.match(drawn, start)
    if table is None:
        return drawn
    count = int(table[1])
    sections, first = [], 0
    for number in (*sorted(map(int, numbers)), count):
        if number > first:
            entries = drawn[table.end() + first * ENTRY : table.end() + number * ENTRY]
            sections.append(b"%d %d\n%s" % (first, number - first, entries))
        first = number + 1

    def unlisted(page: re.Match[bytes]) -> bytes:
        kept = [b"%s 0 R" % number for number in page[1].split()[::3] if number not in numbers]
        # As long as it was: the table tells where each object begins.
        return b"/Annots [%s]\n/Contents %s 0 R" % (b" ".join(kept).ljust(len(page[1])), page[2])

    objects = PAGE.sub(unlisted, drawn[:start])
    return b"%sxref\n%s%s" % (objects, b"".join(sections), drawn[table.end() + count * ENTRY :])

"""Where lines stand on the pages of a PDF, whoever made it."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SAME_LINE = 0.5  # points


def lines_of(pdf: bytes) -> Iterator[tuple[int, float, str]]:
    """Each line's page, its baseline in points below the page's top, and its text, as they are painted."""
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document, 1):
        text = page.get_textpage()
        height, line, at = page.get_height(), "", None
        for index in range(text.count_chars()):
            if pypdfium2.raw.FPDFText_IsGenerated(text, index):
                continue
            x, y = ctypes.c_double(), ctypes.c_double()
            pypdfium2.raw.FPDFText_GetCharOrigin(text, index, x, y)
            below = height - y.value
            if at is not None and abs(below - at) > SAME_LINE:
                yield number, at, line
                line = ""
            line, at = line + chr(pypdfium2.raw.FPDFText_GetUnicode(text, index)), below
        if line and at is not None:
            yield number, at, line


def places_of(pdf: bytes, words: Iterable[str]) -> dict[str, tuple[int, float]]:
    """The page and the baseline of the first line that begins with each of the words."""
    lines = list(lines_of(pdf))
    found = {word: next((line for line in lines if line[2].startswith(word)), None) for word in words}
    return {word: (line[0], round(line[1], 1)) for word, line in found.items() if line}

"""The heads and feet of the pages of a PDF without tags: they are heard once, not on every page. Pure."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toolkit.pdf.textlines import PageWords, TextLine

    Place = tuple[str, int, float]

_MARGIN = 0.1  # of a page's height, above and below its text
_FEWEST = 3  # pages
_NUMBER = regex(r"\d+")
# What says that it counts pages: "Side 2 af 12", "2/12", "- 2 -".
_OF_PAGES = regex(r"(?i)\b(side|s\.|page|p\.)\s*\d|\d\s*(af|of|/)\s*\d|^\W*\d+\W*$")


def find_repeated(pages: Sequence[PageWords]) -> list[set[int]]:
    """Return the marks of each page that hold nothing but what has been at its head or foot before.

    It is of the same words in the same place on three pages or more, but for a number that counts the pages.
    """
    found: dict[Place, list[tuple[int, TextLine]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for place, line in _in_margins(page):
            found[place].append((number, line))
    repeated: list[set[int]] = [set() for _ in pages]
    for lines in found.values():
        for number, line in lines[1:] if _runs(lines, pages) else ():
            repeated[number].update(line.marks)
    heads = {id(line) for lines in found.values() for _, line in lines}
    for page, marks in zip(pages, repeated, strict=True):
        others = [line.marks for line in page.lines if id(line) not in heads]
        marks.difference_update(*others, (-1,))
        if not others:  # each page says something
            marks.clear()
    return repeated


def _in_margins(page: PageWords) -> Iterator[tuple[Place, TextLine]]:
    _, low, _, high = page.box
    margin = (high - low) * _MARGIN
    for line in page.lines:
        if line.at.turn == 0 and not low + margin <= line.at.bottom <= high - margin:
            said = _NUMBER.sub("#", " ".join(line.text.split()))
            yield (said, round(line.at.bottom), round(line.at.size, 1)), line


def _runs(lines: Sequence[tuple[int, TextLine]], pages: Sequence[PageWords]) -> bool:
    """Whether lines in one place are a running head: the same, or counting the pages they stand on."""
    if len({number for number, _ in lines}) < _FEWEST:
        return False
    if len({" ".join(line.text.split()) for _, line in lines}) == 1:
        return True
    number, first = lines[0]
    _, low, _, high = pages[number].box
    may_count = first.at.bottom < (low + high) / 2 or _OF_PAGES.search(first.text)
    return bool(may_count) and all(_counts(*pair) for pair in pairwise(lines))


def _counts(before: tuple[int, TextLine], after: tuple[int, TextLine]) -> bool:
    """Whether the numbers of two lines stay, or grow as the pages do."""
    numbers = (map(int, _NUMBER.findall(line.text)) for _, line in (before, after))
    return all(grown - known in (0, after[0] - before[0]) for known, grown in zip(*numbers, strict=True))
